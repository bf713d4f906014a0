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
  std::string label;  ///< for the undo list: "Rename Charge to Pay"
  text::TextEdits edits;
  asl::StateId selection;  ///< what should be selected afterwards, "" = as before
  /// Of the very document that it was made for, by which it is known: no other one is to be
  /// changed.
  asl::MachinePtr base{};
  std::string note = {};  ///< what could not be kept, to be said; "" = nothing

  [[nodiscard]] bool isFor(const asl::Document& document) const {
    return base != nullptr && base == document.machine();
  }
};

using Outcome = Result<Change>;

/// Gives a state a new name, and every StartAt, Next, Default, Choices[].Next and Catch[].Next that
/// meant it.
[[nodiscard]] Outcome renameState(const asl::Document& document, const asl::StateId& state,
                                  std::string_view name);
/// Sets a member (`json` is the value's text) of the object at `pointer`, in its old place or at
/// the end.
[[nodiscard]] Outcome setField(const asl::Document& document, std::string_view pointer,
                               std::string_view field, std::string_view json);
[[nodiscard]] Outcome unsetField(const asl::Document& document, std::string_view pointer,
                                 std::string_view field);
[[nodiscard]] Outcome setStartAt(const asl::Document& document, std::string_view machine,
                                 std::string_view name);
/// The text of a state's object as if it stood alone, at the left edge.
[[nodiscard]] std::string stateText(const asl::Document& document, const asl::StateId& state);
/// Replaces it by a text of the document's own format, for instance from the Inspector's last tab.
[[nodiscard]] Outcome replaceState(const asl::Document& document, const asl::StateId& state,
                                   std::string_view words);

/// Where a new state goes.
struct Place {
  enum class Kind { OnEdge, After, Before, Into, Loose };
  Kind kind = Kind::Loose;
  std::string
      pointer;  ///< OnEdge: of the field that names the target ("/States/A/Next", "/StartAt");
                ///< After, Before: of the state; Into and Loose: of the machine
  bool operator==(const Place&) const = default;
};
/// Adds a state of that type with a unique name and what its type requires, wired at the place.
[[nodiscard]] Outcome addState(const asl::Document& document, asl::StateType type,
                               const Place& place);
/// The same with given content; `json` is the state's object, its Next and End are set by the
/// place.
[[nodiscard]] Outcome addState(const asl::Document& document, std::string_view name,
                               std::string_view json, const Place& place);
/// Takes a state away; what led to it leads to where it led (healing).
[[nodiscard]] Outcome removeState(const asl::Document& document, const asl::StateId& state);

/// From one state to another of the same machine: Next, or for a Choice a new rule, or as asked
/// for.
enum class Connection { Next, ChoiceRule, Default, Catch };
[[nodiscard]] Outcome connect(const asl::Document& document, const asl::StateId& from,
                              const asl::StateId& to, Connection how);
/// Turns an edge to another target, or takes it away (then the state ends, or the rule or catcher
/// goes).
[[nodiscard]] Outcome retarget(const asl::Document& document, std::string_view edgePointer,
                               const asl::StateId& to);
[[nodiscard]] Outcome disconnect(const asl::Document& document, std::string_view edgePointer);

/// A name that no state of the document has: "Pass", "Pass 2", "Pass 3", …
[[nodiscard]] std::string uniqueName(const asl::Document& document, std::string_view wanted);

}  // namespace stepwright::edit
