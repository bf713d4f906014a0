// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace stepwright::inspector {

/// A group of fields on a card of its own: a rounded edge and the card's colour, no more.
class Panel : public QWidget {
  Q_OBJECT
 public:
  explicit Panel(QWidget* parent) : QWidget(parent) {}
  /// A flat one is drawn as if it were not there.
  void setFlat(bool flat) { flat_ = flat; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  bool flat_ = false;
};

}  // namespace stepwright::inspector
