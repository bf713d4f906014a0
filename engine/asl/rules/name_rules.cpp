// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/name_rules.h"

#include <unordered_map>
#include <unordered_set>

#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

constexpr std::size_t maxStateName = 80;
constexpr std::size_t maxRuleName = 40;

std::size_t codePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

bool validLabel(std::string_view label) {
  if (codePoints(label) > maxRuleName) return false;
  for (const char c : label) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F) return false;
    if (std::string_view("?*<>{}[]:;,\\|^~$#%&`\"").find(c) != std::string_view::npos) return false;
  }
  return true;
}

class UniqueNames {
 public:
  explicit UniqueNames(Report& report) : report_(report) {}

  void check(const Machine& machine) {
    for (const auto& state : machine.states) {
      checkName(state);
      checkLabel(state);
      for (const auto& nested : state.machines) check(*nested);
    }
  }

 private:
  void checkName(const State& state) {
    if (!states_.insert(state.name).second)
      report_.error(aws::duplicateState, state.id, {state.name});
    if (state.name.empty())
      report_.error(aws::namelessState, state.id);
    else if (codePoints(state.name) > maxStateName)
      report_.error(aws::longStateName, state.id, {state.name});
  }

  void checkLabel(const State& state) {
    const auto label = state.fields["Label"].string();
    if (label.empty() || hasPlaceholder(label)) return;
    const std::string place = json::pointerChild(state.id, "Label");
    if (!validLabel(label)) {
      report_.error(aws::label, place, {std::string(label)});
    } else if (!labels_.insert(std::string(label)).second) {
      report_.error(aws::duplicateLabel, place, {std::string(label)});
    }
  }

  Report& report_;
  std::unordered_set<std::string> states_;
  std::unordered_set<std::string> labels_;
};

}  // namespace

void checkNames(const Machine& root, Report& report) { UniqueNames(report).check(root); }

}  // namespace stepwright::asl::rules
