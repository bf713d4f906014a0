// SPDX-License-Identifier: GPL-3.0-or-later
// Any text opens, is drawn and validated; what the problems offer as mends, and edits of its first
// states, can be applied and undone.
#include <cstdint>
#include <cstdlib>

#include "engine/asl/document.h"
#include "engine/asl/validator.h"
#include "engine/edit/add_state.h"
#include "engine/edit/change_type.h"
#include "engine/edit/clipboard.h"
#include "engine/edit/containers.h"
#include "engine/edit/intents.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/selection.h"

namespace {

using namespace stepwright;

void tryEdit(const asl::Document& document, const edit::Outcome& outcome) {
  if (!outcome) return;
  const std::string after = text::apply(document.text(), outcome->edits);
  if (text::apply(after, text::inverse(document.text(), outcome->edits)) != document.text())
    std::abort();
  if (document.format() == asl::Format::Json && !asl::Document::read(after).wellFormed())
    std::abort();
}

void tryEdits(const asl::Document& document) {
  std::size_t tried = 0;
  for (const auto& state : document.machine()->states) {
    if (++tried > 3) break;
    tryEdit(document, edit::renameState(document, state.id, "renamed"));
    tryEdit(document, edit::removeState(document, state.id));
    tryEdit(document,
            edit::addState(document, asl::StateType::Task, {edit::Place::Kind::After, state.id}));
    tryEdit(document, edit::wrap(document, {state.id}, asl::StateType::Map));
    tryEdit(document, edit::changeType(document, state.id, asl::StateType::Choice));
    tryEdit(document, edit::duplicate(document, {state.id}));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto format = data[0] % 2 == 0 ? asl::Format::Json : asl::Format::Yaml;
  const auto document =
      asl::Document::read(std::string(reinterpret_cast<const char*>(data) + 1, size - 1), format);
  for (const auto& problem : document.problems()) {
    if (problem.range.begin > problem.range.end || problem.range.end > document.text().size())
      std::abort();
    if (problem.fix) (void)text::apply(document.text(), problem.fix->edits);
  }
  (void)asl::validateAsAws(document, asl::WorkflowType::Express);
  (void)document.stateAt(size / 2);
  if (document.wellFormed() && document.value().isObject()) tryEdits(document);
  return 0;
}
