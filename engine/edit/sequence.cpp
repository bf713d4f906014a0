// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/sequence.h"

namespace stepwright::edit {

Sequence::Sequence(const asl::Document& first)
    : base_(first.machine()), now_(first), text_(first.text()) {}

const asl::Document& Sequence::document() {
  if (!read_)
    now_ = asl::Document::read(text_.text(), now_.format(), now_.type(), {}, now_.catalogue());
  read_ = true;
  return now_;
}

Sequence& Sequence::then(const Intent& intent) {
  if (refused_) return *this;
  const Outcome step = intent(document());
  if (!step) {
    refused_ = step.error();
    return *this;
  }
  // From the back, so that no splice moves the place of another.
  for (auto edit = step->edits.rbegin(); edit != step->edits.rend(); ++edit)
    text_.replace(edit->range, edit->replacement);
  if (!step->edits.empty()) read_ = false;
  if (!step->selection.empty()) selection_ = step->selection;
  if (!step->note.empty())
    note_ = note_.empty() ? step->note : Phrase("%1 %2", {note_, step->note});
  return *this;
}

Outcome Sequence::as(Phrase label, asl::StateId selection) const {
  if (refused_) return *refused_;
  return Change{std::move(label), text_.edits(), std::move(selection), base_, note_};
}

}  // namespace stepwright::edit
