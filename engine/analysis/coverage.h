// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/asl/definition.h"
#include "engine/interpreter/decision.h"

namespace stepwright::analysis {

/// How often runs came by each part of a definition: what decides and what is decided, not the
/// data.
class Coverage {
 public:
  enum class Kind : std::uint8_t { State, Edge, Rule, Retrier, Catcher };
  static constexpr std::size_t kinds = 5;

  struct Part {
    Kind kind = Kind::State;
    /// Where it stands: of a state its StateId, of an edge GraphEdge::pointer, of the others
    /// "…/Choices/0", "…/Retry/0", "…/Catch/0".
    std::string pointer;
    asl::StateId state;  ///< that it belongs to; "" of the edge from a machine's start
    std::string name;    ///< of that state
    std::string words;   ///< "rule 2 of \"How much?\""
    int runs = 0;        ///< that came by
    int times = 0;       ///< altogether
  };
  struct Share {
    int reached = 0, all = 0;
    [[nodiscard]] int percent() const { return all == 0 ? 100 : reached * 100 / all; }
    bool operator==(const Share&) const = default;
  };

  Coverage() = default;
  /// Of that definition, nothing reached: its parts in the order of the text.
  explicit Coverage(const asl::Definition& definition);

  /// One more run; what it reached and is no part is left out.
  void add(const std::map<std::string, int>& reached);

  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
  /// A state or an edge by its pointer, also a rule, a retrier or a catcher; null where none is.
  [[nodiscard]] const Part* find(const std::string& pointer) const;
  [[nodiscard]] Share share(Kind kind) const;
  [[nodiscard]] Share total() const;
  [[nodiscard]] int runs() const { return runs_; }

 private:
  void addScope(const asl::Machine& machine, const asl::GraphScope& graph);
  void addState(const asl::State& state);
  void addPart(Kind kind, std::string pointer, const asl::State* state, std::string words);

  std::vector<Part> parts_;
  std::unordered_map<std::string, std::size_t> places_;
  int runs_ = 0;
};

/// "states", "edges", …
[[nodiscard]] std::string_view toString(Coverage::Kind kind);

/// What a run came by: the pointers of Coverage::Part, and how often.
[[nodiscard]] std::map<std::string, int> reachedBy(
    const std::vector<interpreter::Decision>& decisions);

}  // namespace stepwright::analysis
