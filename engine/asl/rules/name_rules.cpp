// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/name_rules.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

constexpr std::size_t maxStateName = 80;
constexpr std::size_t longestLabel = 40;

std::size_t codePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

bool validLabel(std::string_view label) {
  for (const char c : label) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F) return false;
    if (std::string_view("?*<>{}[]:;,\\|^~$#%&`\"").find(c) != std::string_view::npos) return false;
  }
  return true;
}

std::string lowerCase(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return name;
}

class UniqueNames {
 public:
  explicit UniqueNames(Report& report) : report_(report) {}

  /// Of names that differ in nothing but the case of letters all but the first of the alphabet.
  void tellSimilar() {
    std::stable_sort(spelled_.begin(), spelled_.end(),
                     [](const Spelled& a, const Spelled& b) { return a.first < b.first; });
    for (auto from = spelled_.begin(); from != spelled_.end();) {
      auto to = std::next(from);
      while (to != spelled_.end() && to->first == from->first) ++to;
      if (std::distance(from, to) == 1) {
        from = to;
        continue;
      }
      std::vector<const State*> alike;
      for (; from != to; ++from) alike.push_back(from->second);
      std::sort(alike.begin(), alike.end(),
                [](const State* a, const State* b) { return a->name < b->name; });
      for (std::size_t i = 1; i < alike.size(); ++i)
        report_.advise(Severity::Warning, advice::namesDifferByCase, alike[i]->id,
                       {alike[0]->name, alike[i]->name});
    }
  }

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
    else
      spelled_.emplace_back(lowerCase(state.name), &state);
    if (state.name.empty())
      report_.error(aws::namelessState, state.id);
    else if (codePoints(state.name) > maxStateName)
      report_.error(aws::longStateName, state.id, {state.name});
  }

  void checkLabel(const State& state) {
    const auto label = state.fields["Label"].string();
    if (label.empty() || hasPlaceholder(label)) return;
    const std::string place = json::pointerChild(state.id, "Label");
    if (codePoints(label) > longestLabel) {
      report_.error(aws::longLabel, place, {std::string(label)});
    } else if (!validLabel(label)) {
      report_.error(aws::label, place, {std::string(label)});
    } else if (!labels_.insert(std::string(label)).second) {
      report_.error(aws::duplicateLabel, place, {std::string(label)});
    }
  }

  using Spelled = std::pair<std::string, const State*>;  ///< the name in small letters

  Report& report_;
  std::unordered_set<std::string_view> states_;
  std::vector<Spelled> spelled_;
  std::unordered_set<std::string> labels_;
};

}  // namespace

void checkNames(const Machine& root, Report& report) {
  UniqueNames names(report);
  names.check(root);
  names.tellSimilar();
}

}  // namespace stepwright::asl::rules
