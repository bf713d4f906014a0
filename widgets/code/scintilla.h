// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qsci/qsciscintilla.h>

#include <functional>
#include <string>

#include "engine/text/edit.h"

namespace stepwright::code {

/// The editor component under CodeEditor. It gathers what one event changed into one edit, and
/// keeps the component's own undo history empty: its input methods need the history to be on, but
/// the document's undo stack is the one that counts.
///
/// Who comes by Tab only passes by: the text is shown with a frame and without a caret, and no key
/// changes it until it is entered with Enter, F2 or a click. Then Tab indents; Esc leaves again.
class Scintilla : public QsciScintilla {
  Q_OBJECT
 public:
  explicit Scintilla(QWidget* parent);

  void setBytes(const std::string& bytes);
  [[nodiscard]] std::string bytes() const;
  [[nodiscard]] std::string bytes(text::Range range) const;
  void splice(const text::TextEdits& edits);
  /// Hands out what was changed and not yet told.
  void flush();
  /// Something was changed and is not told: also while an input method composes.
  [[nodiscard]] bool hasUntold() const { return pending_; }
  [[nodiscard]] bool isApplying() const { return applying_; }
  long send(unsigned int message, unsigned long w = 0, long l = 0) const {
    return SendScintilla(message, w, l);
  }

  [[nodiscard]] std::size_t caret() const;
  /// Where the character at that byte is painted, in the editor's own coordinates.
  [[nodiscard]] QRect boxOf(std::size_t offset) const;
  /// As if it were typed: the bytes give way to others, and the caret goes there.
  void typeOver(text::Range range, const std::string& with, std::size_t caret);
  /// The same for several places, told as one edit.
  void write(const text::TextEdits& edits, std::size_t caret);
  /// For those who wait for a character, where it was not Scintilla that put it in.
  void tellTyped(char character);
  /// Goes where the name at that byte leads; false where it leads nowhere.
  void setLink(std::function<bool(std::size_t offset)> link) { link_ = std::move(link); }

  [[nodiscard]] bool isEntered() const { return entered_; }

 signals:
  void enteredChanged(bool entered);
  void
  passedBy();  ///< it has the keyboard and is not entered: by Tab, or by a key it does not take
  void edited(const stepwright::text::TextEdits& edits);

 protected:
  bool focusNextPrevChild(bool next) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void inputMethodEvent(QInputMethodEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void onModified(int position, int type, int length);
  /// A letter with Ctrl that means nothing in the text.
  [[nodiscard]] bool isOfWindow(const QKeyEvent& event) const;
  void releaseKeys();
  void setEntered(bool entered);
  void keyFromOutside(QKeyEvent& event);
  [[nodiscard]] bool escapeMeansALeave() const;
  [[nodiscard]] bool onControlClick(const QMouseEvent& event);

  std::function<bool(std::size_t)> link_;

  bool entered_ = false;
  bool applying_ = false;
  bool composing_ = false;
  bool pending_ = false;
  bool queued_ = false;
  // What changed since the last flush: old [begin_, oldEnd_) became new [begin_, newEnd_).
  std::size_t begin_ = 0, oldEnd_ = 0, newEnd_ = 0;
};

}  // namespace stepwright::code
