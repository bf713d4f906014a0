// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/apply_edits.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace stepwright::document {

namespace {

constexpr qint64 kTypingPause = 1500;   // ms; a longer rest begins a new step of undo
constexpr qint64 kNamingPause = 60000;  // ms; a name that is given later is a step of its own

auto linesIn(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

/// What two splices do together, where the second (in the text after the first) touches what the
/// first wrote.
std::optional<text::TextEdit> joined(const text::TextEdit& first,
                                     const text::TextEdit& firstInverse,
                                     const text::TextEdit& second,
                                     const text::TextEdit& secondInverse, text::TextEdit& inverse) {
  const auto written = firstInverse.range;  // what the first one put in, in the text between
  if (second.range.begin > written.end || second.range.end < written.begin) return std::nullopt;
  // Old bytes before and after the first splice that the second one took away.
  const std::size_t before =
      second.range.begin < written.begin ? written.begin - second.range.begin : 0;
  const std::size_t after = second.range.end > written.end ? second.range.end - written.end : 0;
  const std::string_view taken = secondInverse.replacement;
  text::TextEdit result;
  result.range = {first.range.begin - before, first.range.end + after};
  const std::size_t keepHead = before > 0 ? 0 : second.range.begin - written.begin;
  const std::size_t keepTail = after > 0 ? 0 : written.end - second.range.end;
  result.replacement = first.replacement.substr(0, keepHead) + second.replacement +
                       first.replacement.substr(first.replacement.size() - keepTail);
  inverse.range = {result.range.begin, result.range.begin + result.replacement.size()};
  inverse.replacement = std::string(taken.substr(0, before)) + firstInverse.replacement +
                        std::string(taken.substr(taken.size() - after));
  return result;
}

}  // namespace

ApplyEdits::ApplyEdits(EditTarget& target, const QString& label, text::TextEdits edits,
                       int mergeKey)
    : QUndoCommand(label),
      target_(target),
      edits_(std::move(edits)),
      inverse_(text::inverse(target.text(), edits_)),
      selectionBefore_(target.selection()),
      mergeKey_(mergeKey) {
  if (text::apply(target.text(), edits_) == target.text()) setObsolete(true);
  age_.start();
}

void ApplyEdits::redo() {
  const UndoStack::Step step(target_.undoStack());
  const bool selects = !selectionAfter_.empty();
  target_.splice(edits_, alreadyShown_,
                 selects ? std::vector{selectionAfter_} : std::vector<asl::StateId>());
  alreadyShown_ = false;
  selectionLost_ = target_.selection().size() < selectionBefore_.size();
  if (selects) target_.setSelection({selectionAfter_});
}

void ApplyEdits::undo() {
  const UndoStack::Step step(target_.undoStack());
  const bool selects = !selectionAfter_.empty() || selectionLost_;
  target_.splice(inverse_, false, selects ? selectionBefore_ : std::vector<asl::StateId>());
  if (selects) target_.setSelection(selectionBefore_);
}

/// The name is written already: the text is the one after both.
void ApplyEdits::take(const ApplyEdits& name) {
  const std::string& after = target_.text();
  const std::string before = text::apply(text::apply(after, name.inverse_), inverse_);
  edits_ = text::difference(before, after);
  inverse_ = text::inverse(before, edits_);
  selectionAfter_ = name.selectionAfter_;
  mergeKey_ = 0;
  naming_ = Naming::None;
}

bool ApplyEdits::mergeWith(const QUndoCommand* other) {
  const auto* next = dynamic_cast<const ApplyEdits*>(other);
  if (next != nullptr && naming_ == Naming::Adds && next->naming_ == Naming::Names &&
      age_.elapsed() < kNamingPause) {
    take(*next);
    return true;
  }
  if (next == nullptr || next->mergeKey_ != mergeKey_ || age_.elapsed() > kTypingPause)
    return false;
  if (edits_.size() != 1 || next->edits_.size() != 1) return false;
  // A new line is a new step. Several carets write over the lines between them, and add none.
  if (linesIn(next->edits_.front().replacement) > linesIn(next->inverse_.front().replacement))
    return false;
  text::TextEdit inverse;
  auto both = joined(edits_.front(), inverse_.front(), next->edits_.front(), next->inverse_.front(),
                     inverse);
  if (!both) return false;
  edits_ = {std::move(*both)};
  inverse_ = {std::move(inverse)};
  selectionAfter_ = next->selectionAfter_;
  age_.restart();
  setObsolete(edits_.front().replacement == inverse_.front().replacement);
  return true;
}

}  // namespace stepwright::document
