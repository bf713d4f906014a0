// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

namespace stepwright::canvas {

class Canvas;
class Frames;
class RenameField;

/// The field for a new name over the box of a state, from its opening to the name that is taken.
class Renaming : public QObject {
  Q_OBJECT
 public:
  Renaming(Canvas& canvas, Frames& frames) : canvas_(canvas), frames_(frames) {}

  /// `typed` was typed there before, and refused.
  void start(const QString& state, const QString& typed = {});
  /// Opens a field over an edge that has something to be typed: the condition of a rule, the errors
  /// of a catcher. False where it has none, or none that one line could hold.
  bool startEdge(const QString& edge);
  /// Says in answer to renameRequested() that it cannot be: what was typed stays.
  void refuse() { refused_ = true; }
  /// Takes the name that is being typed, if there is one.
  void commit();

 private:
  void openField(const QString& text, const QRectF& seen, const QString& place);
  void take(const QString& state, const QString& before, const QString& name, bool stays);

  Canvas& canvas_;
  Frames& frames_;
  QPointer<RenameField> field_;
  bool refused_ = false;
};

}  // namespace stepwright::canvas
