// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <memory>

#include "engine/asl/document.h"
#include "widgets/canvas/drawing.h"

namespace stepwright::canvas {

/// The document of a canvas and how it is drawn: its direction, the frames that are folded up, what
/// people put somewhere by hand, the frame that is shown alone. The drawing comes from them.
class ShownDocument {
 public:
  void set(const asl::Document& document);
  [[nodiscard]] bool isSet() const { return set_; }
  [[nodiscard]] const asl::Document& document() const { return document_; }
  /// Null where there is none of that id.
  [[nodiscard]] const asl::State* state(const QString& id) const;
  /// There is a definition, and no state in it.
  [[nodiscard]] bool empty() const;
  /// "This is Terraform, not a state machine"; "" where it is one.
  [[nodiscard]] QString foreignWords() const;
  /// Why nothing can be changed, where nothing can.
  [[nodiscard]] QString whyReadOnly() const;

  [[nodiscard]] const DrawingOptions& options() const { return options_; }
  [[nodiscard]] layout::Direction direction() const { return options_.direction; }
  void setDirection(layout::Direction direction) { options_.direction = direction; }
  void setCollapsed(const QSet<QString>& frames) { options_.collapsed = frames; }
  /// Every Parallel and Map, however deep.
  [[nodiscard]] QSet<QString> allFrames() const;
  void setArrangement(const project::Arrangement& arrangement);
  void setNotesShown(bool shown) { options_.notes = shown; }

  /// Of the executions that Tasks started those are drawn whose Tasks are opened. True where the
  /// drawing is another one then.
  bool setNested(const std::vector<NestedGraph>& nested);
  void openNested(const QString& task, bool open);
  [[nodiscard]] bool isOpened(const QString& task) const { return opened_.contains(task); }

  /// The frame that is shown alone; "" = the whole.
  [[nodiscard]] const QString& root() const { return root_; }
  [[nodiscard]] bool mayBeRoot(const QString& container) const;
  void setRoot(const QString& container) { root_ = container; }
  /// The names of the frames on the way to what is shown, the outermost first.
  [[nodiscard]] QStringList path() const;
  /// The frame that the root stands in; "" = in none.
  [[nodiscard]] QString outside() const;

  /// Draws again: `fresh` without staying close to what was. The whole is shown where the root is
  /// gone. False where there is nothing to draw; then the drawing stays.
  bool layOut(bool fresh);
  [[nodiscard]] const Drawing& drawing() const { return drawing_; }
  /// Of a state or mark; "" where it is not drawn.
  [[nodiscard]] QString nameOf(const QString& key) const;
  /// Only in the drawing, while it is dragged; nothing where there is no such note.
  void moveNote(int id, const QRectF& rect);
  /// What was measured holds no longer: the font is another.
  void forgetWidths() { widths_.clear(); }

 private:
  [[nodiscard]] std::vector<NestedGraph> openedOnes() const;
  [[nodiscard]] Drawing drawn(bool fresh);
  [[nodiscard]] const asl::GraphScope* scopeOfRoot(asl::GraphScope& alone, DrawingOptions& how);

  asl::Document document_;
  bool set_ = false;
  DrawingOptions options_;
  QString root_;
  QSet<QString> opened_;             ///< Tasks
  std::vector<NestedGraph> nested_;  ///< without what happens in them
  Drawing drawing_;
  /// Of the whole and of frames that were looked into.
  QHash<QString, std::shared_ptr<const layout::Layout>> layouts_;
  KnownWidths widths_;
};

}  // namespace stepwright::canvas
