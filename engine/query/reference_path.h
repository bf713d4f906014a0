// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/query/syntax.h"

namespace stepwright::query {

/// A reference path: `$` followed by names and indexes, so that it can only mean one node.
/// ResultPath writes through it, and every …Path field of a number reads through it. Parsed once,
/// shared by its copies.
class ReferencePath {
 public:
  static Parsed<ReferencePath> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const { return content_->text; }
  [[nodiscard]] bool isRoot() const { return content_->segments.empty(); }
  /// The names on the way; nothing where one of the segments is an index.
  [[nodiscard]] std::optional<std::vector<std::string>> names() const;
  /// A name, or the index of an item.
  using Segment = std::variant<std::string, std::size_t>;
  [[nodiscard]] const std::vector<Segment>& segments() const { return content_->segments; }

  /// The node, or null where there is none.
  [[nodiscard]] const json::Value* read(const json::Value& root) const;
  /// `root` with the node replaced, objects on the way made where they are missing; all else is
  /// shared. Through something that is no container, or past the end of an array:
  /// States.ResultPathMatchFailure.
  [[nodiscard]] Result<json::Value> write(const json::Value& root, json::Value value) const;

 private:
  struct Content {
    std::string text;
    std::vector<Segment> segments;
  };
  explicit ReferencePath(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

  [[nodiscard]] Result<json::Value> writeAt(const json::Value& node, std::size_t depth,
                                            json::Value value) const;
  std::shared_ptr<const Content> content_;
};

}  // namespace stepwright::query
