// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/document.h"
#include "engine/edit/found_kind.h"
#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Finding in a workflow: not lines of text, but names, resources, paths and the like, each with
/// the state it belongs to.

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
  /// By a regular expression: what its groups have at each of the places, the whole first.
  std::vector<std::vector<std::string>> groups{};
};

/// What is looked for. `type:task` keeps states of a type; `name:`, `resource:`, `path:`,
/// `expression:`, `variable:`, `error:`, `comment:` and `text:` look in one kind only.
struct FindQuery {
  std::string words;
  bool matchCase = false;
  bool wholeWords = false;
  bool regex = false;  ///< the words are a regular expression, as JavaScript has them
};
/// Why there is nothing that can be looked for: the expression cannot be read. "" where there is.
[[nodiscard]] std::string faultOf(const FindQuery& query);

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

}  // namespace stepwright::edit
