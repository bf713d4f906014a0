// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/text/edit.h"

namespace stepwright::edit {

/// What a person means to do to a workflow, each as a pure function from a document to the smallest
/// splices that do it. What is not touched keeps its bytes: key order, spaces, line ends, unknown
/// fields. Errors say what is in the way.

struct Change {
  Phrase label;  ///< for the undo list: "Rename Charge to Pay"
  text::TextEdits edits;
  asl::StateId selection;  ///< what should be selected afterwards, "" = as before
  /// Of the very document that it was made for, by which it is known: no other one is to be
  /// changed.
  asl::MachinePtr base{};
  Phrase note = {};  ///< what could not be kept, to be said; "" = nothing

  [[nodiscard]] bool isFor(const asl::Document& document) const {
    return base != nullptr && base == document.machine();
  }
};

using Outcome = Result<Change>;

/// Where a new state goes.
struct Place {
  enum class Kind { OnEdge, After, Before, Into, Loose };
  Kind kind = Kind::Loose;
  std::string
      pointer;  ///< OnEdge: of the field that names the target ("/States/A/Next", "/StartAt");
                ///< After, Before: of the state; Into and Loose: of the machine
  bool operator==(const Place&) const = default;
};

/// From one state to another of the same machine: Next, or for a Choice a new rule, or as asked
/// for.
enum class Connection { Next, ChoiceRule, Default, Catch };

}  // namespace stepwright::edit
