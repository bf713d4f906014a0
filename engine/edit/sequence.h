// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "engine/edit/intents.h"
#include "engine/edit/piece_table.h"

namespace stepwright::edit {

/// Intents one after the other, each made for the document that those before it led to. Together
/// they are one Change of the first document: either all of them or none.
class Sequence {
 public:
  using Intent = std::function<Outcome(const asl::Document&)>;

  explicit Sequence(const asl::Document& first);

  /// Does one more step. Once a step was refused, those after it are passed over.
  Sequence& then(const Intent& intent);
  /// The document after the steps so far; it is read when it is asked for.
  [[nodiscard]] const asl::Document& document();
  /// What the last step that says so wants to be selected.
  [[nodiscard]] const asl::StateId& selection() const { return selection_; }
  /// All steps as one; or why the first that was refused was.
  [[nodiscard]] Outcome as(Phrase label) const { return as(std::move(label), selection_); }
  [[nodiscard]] Outcome as(Phrase label, asl::StateId selection) const;

 private:
  asl::MachinePtr base_;
  asl::Document now_;
  PieceTable text_;
  bool read_ = true;  ///< now_ is of text_
  asl::StateId selection_;
  Phrase note_;
  std::optional<Error> refused_;
};

}  // namespace stepwright::edit
