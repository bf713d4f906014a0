// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/document.h"
#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Finding in a workflow: not lines of text, but names, resources, paths and the like, each with
/// the state it belongs to.

enum class FoundKind : std::uint8_t {
  Name,
  Type,
  Resource,
  Path,
  Expression,
  Variable,
  Error,
  Comment,
  Text
};

/// One string of the workflow in which the words stand, once or several times.
struct Found {
  FoundKind kind = FoundKind::Text;
  asl::StateId state;     ///< "" = the workflow itself
  std::string stateName;  ///< "" for the workflow
  asl::StateType type = asl::StateType::Pass;
  std::string pointer;  ///< of the value, or of the member whose key it is
  bool key = false;
  std::string text;
  std::vector<text::Range> places;  ///< bytes of `text`
};

/// What is looked for. `type:task` keeps states of a type; `name:`, `resource:`, `path:`,
/// `expression:`, `variable:`, `error:`, `comment:` and `text:` look in one kind only.
struct FindQuery {
  std::string words;
  bool matchCase = false;
  bool wholeWords = false;
};

/// Every string of one version of a document, ready to be searched while one types.
class Finder {
 public:
  explicit Finder(const asl::Document& document);
  ~Finder();
  Finder(Finder&&) noexcept;
  Finder& operator=(Finder&&) noexcept;

  /// In the order of the text, names before what else a state has; at most `most`.
  [[nodiscard]] std::vector<Found> find(const FindQuery& query, std::size_t most = 20000) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

/// Types of states cannot be replaced, all else can.
[[nodiscard]] bool isReplaceable(FoundKind kind);
/// The string with its places replaced.
[[nodiscard]] std::string replaced(const Found& found, std::string_view with);
/// Puts other words in the places of all these. A name changes wherever it is named.
[[nodiscard]] Outcome replaceAll(const asl::Document& document, const std::vector<Found>& chosen,
                                 std::string_view with);

}  // namespace stepwright::edit
