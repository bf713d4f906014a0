// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/asl/document.h"
#include "engine/edit/editor.h"
#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Where things are in a definition: machines, the fields that lead to a state, the names in use.

/// The pointer of the machine that a state belongs to: "" for "/States/A".
[[nodiscard]] std::string machineOf(std::string_view state);
[[nodiscard]] const asl::Machine* findMachine(const asl::Document& document,
                                              std::string_view pointer);
[[nodiscard]] const asl::State* findState(const asl::Document& document, std::string_view id);
[[nodiscard]] std::string statePointer(std::string_view machine, std::string_view name);

/// A field that names a state of its machine.
struct Reference {
  enum class Kind { StartAt, Next, Rule, Default, Catch };
  Kind kind;
  std::string pointer;  ///< "/States/C/Choices/0/Next"
  std::string owner;    ///< the state that has it, "" for StartAt
};
/// Every field of the machine that names that state, in the order of the text of the model.
[[nodiscard]] std::vector<Reference> referencesTo(const asl::Machine& machine,
                                                  std::string_view name);
/// "the catcher", for what is said of an edge.
[[nodiscard]] Phrase wordsOf(Reference::Kind kind);
/// "the rule of "A" to "B"": an edge that was left out.
[[nodiscard]] Phrase wordsOf(Reference::Kind kind, std::string_view owner, std::string_view target);
/// What setting or clearing a field of the object at `pointer` is called: "Set Comment of Charge".
[[nodiscard]] Phrase labelOfField(const asl::Document& document, std::string_view pointer,
                                  std::string_view field, bool sets);
/// What kind of field stands at that pointer; nothing for a field that names no state ("End").
[[nodiscard]] std::optional<Reference> referenceAt(const asl::Document& document,
                                                   std::string_view pointer);

[[nodiscard]] std::unordered_set<std::string> namesIn(const asl::Machine& machine);
/// `wanted`, or with a number behind it, so that it is not among `taken`.
[[nodiscard]] std::string freeName(const std::unordered_set<std::string>& taken,
                                   std::string_view wanted);
/// The machine or state object with every state inside it named freshly (and what names them
/// changed along).
[[nodiscard]] json::Value withFreeNames(const json::Value& object,
                                        std::unordered_set<std::string>& taken);

/// Which types may have Next, and which Catch.
[[nodiscard]] bool canHaveNext(asl::StateType type);
[[nodiscard]] bool canCatch(asl::StateType type);

/// Checks that come before every edit; an error without a code where all is well.
[[nodiscard]] Error refusal(const asl::Document& document);
[[nodiscard]] Outcome done(Phrase label, const Editor& editor, asl::StateId selection = {});

}  // namespace stepwright::edit
