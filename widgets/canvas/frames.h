// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRectF>
#include <QSet>
#include <QString>

namespace stepwright::canvas {

class Canvas;

/// The frames of a drawing: folded up, shown alone, opened again where something in them is to be
/// seen.
class Frames : public QObject {
  Q_OBJECT
 public:
  explicit Frames(Canvas& canvas);

  /// The frames that are drawn as a box. Setting them emits no signal.
  void setCollapsed(const QSet<QString>& frames);
  void toggle(const QString& frame);
  /// The execution that a Task started, in the place of the Task.
  void openNested(const QString& task, bool open);
  /// The same without selecting it; false where nothing changes.
  bool drawNested(const QString& task, bool open);
  /// A frame, or the one that a state stands in; it is selected then. False where it is so already.
  bool collapse(const QString& state, bool collapse);
  void collapseAll(bool collapse);

  /// One frame as a canvas of its own; "" = the whole.
  void setRoot(const QString& container);
  void leave();
  /// Shows it alone, with the first state in it selected.
  void enter(const QString& container);

  /// Opens the frames that hide a state or edge, and scrolls as little as possible.
  void reveal(const QString& key);
  /// Whether all that reveal() would bring into sight is there.
  [[nodiscard]] bool sees(const QString& key) const;

 private:
  [[nodiscard]] bool collapseNested(const QString& state, bool collapse);
  [[nodiscard]] bool isForeign(const QString& key) const;
  void openAround(const QString& key);
  [[nodiscard]] QRectF areaOf(const QString& key) const;

  Canvas& canvas_;
};

}  // namespace stepwright::canvas
