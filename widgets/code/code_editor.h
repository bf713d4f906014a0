// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "engine/asl/document.h"
#include "engine/asl/problem.h"
#include "engine/assist/try_expression.h"
#include "engine/replay/run_view.h"
#include "engine/text/edit.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::code {

class TextTips;

/// The text of a definition, coloured, folded and checked. It holds no truth: what is typed goes
/// out as splices, and splices made elsewhere come in. All offsets are UTF-8 bytes.
class CodeEditor : public QWidget {
  Q_OBJECT
 public:
  explicit CodeEditor(QWidget* parent = nullptr);
  ~CodeEditor() override;

  void setText(const std::string& text, asl::Format format);
  [[nodiscard]] std::string text() const;
  /// False, and nothing done, where it shows something that nobody was told of: its text is to be
  /// set anew.
  bool applyEdits(const text::TextEdits& edits);
  /// Tells of what it shows and has not told of yet.
  void flush();
  /// The newest analysis: problems, completion and help are drawn from it.
  void setDocument(const asl::Document& document);

  /// The numbers that its lines have in another file, which holds the text; empty: its own.
  void setLineNumbers(std::vector<int> numbers);

  /// What is known of the data at the selected state; completion inside of expressions follows it.
  void setSample(const assist::Sample& sample);
  [[nodiscard]] TextTips& tips() const;

  /// Puts the bar beside that state's lines; with `reveal` its first line is scrolled into view.
  void setSelectedState(const asl::StateId& state, bool reveal);
  /// Colours the lines of a part of it: of a rule that is selected; nothing = none.
  void setSelectedPart(const std::optional<text::Range>& part, bool reveal);
  void setBreakpoints(const std::vector<common::BreakpointMark>& marks);
  void setDebugCursor(const asl::StateId& state);

  [[nodiscard]] std::size_t caret() const;
  void goTo(std::size_t offset, bool focus = true);
  void goTo(text::Range range, bool focus = true);  ///< selects it
  void goToDefinition();  ///< from the name at the caret to the state, or to where it is set
  void showReferences();  ///< every place that names what is named at the caret, as a list
  void showFind(bool replace);
  void showCompletion();
  /// The mends of the problems at the caret's line, as a list; false where there is none.
  bool showFixes();
  void addNextOccurrence();  ///< of the word at the caret, as one more selection
  /// A field over the name at the caret, a state's or a variable's, or over the state's own one.
  void startRename(const asl::StateId& state);
  /// Takes the name that is being typed.
  void commitTyping();
  [[nodiscard]] text::Range selection() const;
  [[nodiscard]] QString selectedText() const;

  void cut();
  void copy();
  void paste();
  void selectAll();
  [[nodiscard]] bool hasEditorFocus() const;

 signals:
  void textEdited(const stepwright::text::TextEdits& edits);
  void caretMoved(quint64 offset);
  /// It has the keyboard now or no longer, or some of its text is selected, or none any more.
  void clipboardMeant();
  /// A click in the margin: there, or where one stands already.
  void breakpointToggleRequested(const stepwright::common::BreakpointMark& spot);
  void renameRequested(const QString& state, const QString& name);
  /// Of the variable at the offset.
  void variableRenameRequested(std::size_t offset, const QString& name);
  void fixRequested(const stepwright::asl::QuickFix& fix);
  /// What to say about where keys go: how to enter the text, or how to leave it.
  void remark(const QString& words);
  void formatRequested();  ///< its lines are too long to be shown

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Parts;
  void takeAgain();
  void wire();
  void onMarginClicked(int position, int margin);
  bool follow(std::size_t offset);
  void placeRenameField(const asl::StateId& state, text::Range name);
  void drawProblems();
  void drawExpressions();
  void drawMarkers();

  std::unique_ptr<Parts> parts_;
};

}  // namespace stepwright::code
