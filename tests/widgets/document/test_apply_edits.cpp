// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "widgets/document/apply_edits.h"

#include <rapidcheck.h>
#include <QTest>

#include <algorithm>
#include <memory>

namespace stepwright::document {
namespace {

class Text : public EditTarget {
 public:
  explicit Text(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] const std::string& text() const override { return text_; }
  [[nodiscard]] const std::vector<asl::StateId>& selection() const override { return selection_; }
  void setSelection(std::vector<asl::StateId> states) override { selection_ = std::move(states); }
  void splice(const text::TextEdits& edits, bool /*alreadyShown*/,
              std::vector<asl::StateId> /*selection*/) override {
    text_ = text::apply(text_, edits);
  }
  [[nodiscard]] UndoStack& undoStack() override { return stack_; }

 private:
  std::string text_;
  UndoStack stack_;
  std::vector<asl::StateId> selection_;
};

constexpr int typing = 1;

void type(Text& text, text::Range range, const std::string& replacement) {
  text.undoStack().take(std::make_unique<ApplyEdits>(
      text, QStringLiteral("Type"), text::TextEdits{{range, replacement}}, typing));
}

rc::Gen<std::string> anyText() {
  return rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab\n")));
}

/// Of whatever size, and wherever it begins: most touch what was typed before.
void typeAnywhere(Text& text) {
  const std::size_t size = text.text().size();
  const auto one = *rc::gen::inRange<std::size_t>(0, size + 1);
  const auto other = *rc::gen::inRange<std::size_t>(0, size + 1);
  type(text, {std::min(one, other), std::max(one, other)}, *anyText());
}

}  // namespace

class TestApplyEdits : public QObject {
  Q_OBJECT
 private slots:
  void chainsOfTypingLeadBackAndForth() {
    const bool holds = rc::check("undo all = the first text, redo all = the last", [] {
      const std::string first = *anyText();
      Text text(first);
      UndoStack& stack = text.undoStack();
      const int edits = *rc::gen::inRange(1, 12);
      for (int i = 0; i < edits; ++i) typeAnywhere(text);
      const std::string last = text.text();
      std::vector<std::string> after;  // after each step, from the last back
      while (stack.canUndo()) {
        after.push_back(text.text());
        stack.undo();
      }
      RC_ASSERT(text.text() == first);
      while (stack.canRedo()) {
        stack.redo();
        RC_ASSERT(text.text() == after.back());
        after.pop_back();
      }
      RC_ASSERT(text.text() == last);
    });
    QVERIFY(holds);
  }

  /// Each letter writes over the lines between the carets.
  void lettersAtSeveralCaretsAreOneStep() {
    Text text("one\ntwo\n");
    UndoStack& stack = text.undoStack();
    type(text, {0, 4}, "aone\na");
    type(text, {1, 6}, "bone\nab");
    QCOMPARE(text.text(), std::string("abone\nabtwo\n"));
    QCOMPARE(stack.count(), 1);
    stack.undo();
    QCOMPARE(text.text(), std::string("one\ntwo\n"));
  }

  void aNewLineIsANewStep() {
    Text text("one");
    UndoStack& stack = text.undoStack();
    type(text, {3, 3}, "a");
    type(text, {4, 4}, "\n");
    type(text, {5, 5}, "b");
    QCOMPARE(stack.count(), 2);
    stack.undo();
    QCOMPARE(text.text(), std::string("onea"));
  }

  /// Qt's part of a stack drops its steps when ours is gone already: nothing of ours may hear of
  /// it.
  void aStackWithStepsSaysNothingWhenItEnds() {
    int told = 0;
    auto text = std::make_unique<Text>("one");
    type(*text, {3, 3}, "a");
    connect(&text->undoStack(), &UndoStack::savedChanged, this, [&told] { ++told; });
    text.reset();
    QCOMPARE(told, 0);
  }
};

}  // namespace stepwright::document

STEPWRIGHT_TEST(stepwright::document::TestApplyEdits)
#include "test_apply_edits.moc"
