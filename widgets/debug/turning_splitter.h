// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace stepwright::debug {

/// A splitter whose parts stand side by side where it is much wider than high, as in a dock at the
/// bottom, and else one below the other.
class TurningSplitter : public QSplitter {
  Q_OBJECT
 public:
  explicit TurningSplitter(QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;
};

}  // namespace stepwright::debug
