// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace stepwright::common {
class SearchField;
}

namespace stepwright::outline {

class OutlineView;

/// The outline with a field above it that narrows it down.
class OutlinePanel : public QWidget {
  Q_OBJECT
 public:
  explicit OutlinePanel(QWidget* parent = nullptr);
  [[nodiscard]] OutlineView& view() { return *view_; }

 private:
  common::SearchField* filter_;
  OutlineView* view_;
};

}  // namespace stepwright::outline
