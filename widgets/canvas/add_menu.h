// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <vector>

#include "widgets/canvas/drop_target.h"
#include "widgets/canvas/requests.h"

class QPoint;

namespace stepwright::canvas {

class Canvas;
class Frames;

/// A place for a new state, and how the list says it: "after Charge card".
struct AddPlace {
  QString words;
  DropTarget target;
};

/// Opens the list of states to add at what is selected, and asks for what was chosen there.
class AddMenu : public QObject {
  Q_OBJECT
 public:
  AddMenu(Canvas& canvas, Frames& frames) : canvas_(canvas), frames_(frames) {}
  /// What the list finds after the eight types.
  void setSource(QuickSource source) { source_ = std::move(source); }

  /// Says why where nothing can be added.
  void open(const std::vector<AddPlace>& places, const QPoint& globalPosition);
  /// After the selected state or on the selected edge; at the end where nothing is selected.
  void openAtSelection();

 private:
  [[nodiscard]] std::vector<AddPlace> places() const;

  Canvas& canvas_;
  Frames& frames_;
  QuickSource source_;
};

}  // namespace stepwright::canvas
