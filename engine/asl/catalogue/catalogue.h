// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/catalogue/action_index.h"
#include "engine/asl/catalogue/shape.h"
#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::asl {

/// All actions of AWS that a Task can call, with the shapes of what goes in and comes out. Read
/// from resources/catalogue; the index when it is opened, a service's shapes and what the actions
/// and fields are when they are first asked for. May be used from several threads at once.
class Catalogue {
 public:
  /// Errors have the code "catalogue.unreadable".
  static Result<std::shared_ptr<const Catalogue>> open(const std::string& path);
  ~Catalogue();
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  [[nodiscard]] std::size_t size() const;         ///< how many actions
  [[nodiscard]] const std::string& made() const;  ///< the day: "2026-11-29"
  /// The actions that have every word of the text in their name, their service, their pattern or
  /// what people call them, best first. An empty text gives the optimised ones. What AWS has
  /// removed is not found.
  [[nodiscard]] std::vector<FoundAction> search(std::string_view text, std::size_t limit) const;
  /// Reads what a search and its rows need, which the first of them does else; from any thread.
  void prepareSearch() const;
  /// The action of that ARN, removed ones too.
  [[nodiscard]] std::optional<Action> find(std::string_view resource) const;

  [[nodiscard]] std::vector<std::string> services() const;  ///< as `aws-sdk:` calls them
  /// The actions of a service that is called by `aws-sdk:`; none where it is not known.
  [[nodiscard]] std::vector<std::string> actionsOf(std::string_view service) const;
  /// When AWS ended that service: "2025-09-10", "" where the day is not known; nothing where it
  /// goes on. Its actions are still found by their ARN, but no search finds them.
  [[nodiscard]] std::optional<std::string> removed(std::string_view service) const;
  /// True of an action that the service once had and that AWS's SDKs have no longer.
  [[nodiscard]] bool isGone(std::string_view service, std::string_view action) const;

  /// What the action takes, and what its answer looks like with its pattern; nothing where that is
  /// not known.
  [[nodiscard]] std::optional<Shape> input(std::string_view resource) const;
  [[nodiscard]] std::optional<Shape> output(std::string_view resource) const;
  /// The errors that it throws, spelled as Catch and Retry match them: "S3.NoSuchKeyException".
  /// Of `aws-sdk:` only; how optimised integrations spell theirs, no model tells.
  [[nodiscard]] std::vector<std::string> errors(std::string_view resource) const;
  /// How a request of it travels: {"api": {"protocol", "target", "version", "signing", "endpoint"},
  /// "http": [method, path, status]}, the latter of REST only; null where it is not known. What
  /// else stands in "api" is told in resources/catalogue/generator/convert.mjs.
  [[nodiscard]] json::Value wire(std::string_view resource) const;
  /// What the action does, and what a field of a structure in its input is, in a line; "" where
  /// nothing is known of it.
  [[nodiscard]] std::string help(std::string_view resource) const;
  [[nodiscard]] std::string help(std::string_view resource, const Shape& structure,
                                 std::string_view field) const;
  /// An answer of the action as it may look, to be filled in; nothing where its shape is not known.
  [[nodiscard]] std::optional<json::Value> answer(std::string_view resource) const;
  /// Parameters to begin with, in JSONPath: those of an example where there is one, else those that
  /// must be given, to be filled in; an empty object where they are not known.
  [[nodiscard]] json::Value skeleton(std::string_view resource) const;

 private:
  struct Content;
  explicit Catalogue(std::unique_ptr<Content> content);
  [[nodiscard]] std::optional<Shape> shape(std::string_view operation, const char* side) const;
  std::unique_ptr<Content> content_;
};

/// What is wrong with a mocked result of the Task with this Resource, in AWS's words; "" where it
/// fits or the action is not in the catalogue.
[[nodiscard]] std::string mockMismatch(const Catalogue& catalogue, std::string_view resource,
                                       const json::Value& result, MockValidation mode);

}  // namespace stepwright::asl
