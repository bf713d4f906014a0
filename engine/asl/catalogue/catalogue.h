// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/catalogue/integration.h"
#include "engine/asl/catalogue/shape.h"
#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::asl {

/// One thing that a Task can do.
struct Action {
  std::string resource;      ///< what goes into Resource: "arn:aws:states:::dynamodb:putItem"
  std::string service;       ///< "dynamodb"
  std::string serviceTitle;  ///< "Amazon DynamoDB"
  std::string name;          ///< "putItem"
  bool optimised = false;
  bool runJob = false;    ///< also with .sync
  bool callback = false;  ///< also with .waitForTaskToken
};

/// All actions of AWS that a Task can call, with the shapes of what goes in and comes out. Read
/// from resources/catalogue; the index when it is opened, a service's shapes when they are first
/// asked for. May be used from several threads at once.
class Catalogue {
 public:
  /// Errors have the code "catalogue.unreadable".
  static Result<std::shared_ptr<const Catalogue>> open(const std::string& path);
  ~Catalogue();
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  [[nodiscard]] std::size_t size() const;  ///< how many actions
  /// The actions whose service or name has every word of the text, best first: optimised ones, then
  /// names that begin with it. An empty text gives the optimised ones.
  [[nodiscard]] std::vector<Action> search(std::string_view text, std::size_t limit) const;
  [[nodiscard]] std::optional<Action> find(std::string_view resource) const;

  /// What the action takes, and what its answer looks like with its pattern; nothing where that is
  /// not known.
  [[nodiscard]] std::optional<Shape> input(std::string_view resource) const;
  [[nodiscard]] std::optional<Shape> output(std::string_view resource) const;
  /// An answer of the action as it may look, to be filled in; nothing where its shape is not known.
  [[nodiscard]] std::optional<json::Value> answer(std::string_view resource) const;
  /// The parameters that must be given, to be filled in; an empty object where they are not known.
  [[nodiscard]] json::Value skeleton(std::string_view resource) const;

 private:
  struct Content;
  explicit Catalogue(std::unique_ptr<Content> content);
  [[nodiscard]] std::optional<Shape> shape(std::string_view service, std::string_view action,
                                           const char* side) const;
  std::unique_ptr<Content> content_;
};

/// What is wrong with a mocked result of the Task with this Resource, in AWS's words; "" where it
/// fits or the action is not in the catalogue.
[[nodiscard]] std::string mockMismatch(const Catalogue& catalogue, std::string_view resource,
                                       const json::Value& result, MockValidation mode);

}  // namespace stepwright::asl
