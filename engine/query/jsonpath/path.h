// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/query/data.h"
#include "engine/query/jsonpath/root.h"
#include "engine/query/syntax.h"

namespace stepwright::query {

namespace jsonpath {
struct Program;
}

/// A JSONPath, parsed once and shared by every copy. It behaves as the library that AWS uses
/// (Jayway): names, indexes, slices, unions, wildcards, `..`, filters and functions. Its root is
/// the data (`$`), the Context object
/// (`$$`) or a variable (`$name`). Results share their parts with the payload; nothing is copied.
class Path {
 public:
  using Root = jsonpath::Root;

  static Parsed<Path> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] Root root() const;
  /// The name after the `$` of a variable's path, else "".
  [[nodiscard]] const std::string& variable() const;
  [[nodiscard]] bool usesContext() const { return root() == Root::Context; }
  /// True where the path names exactly one node. Otherwise its result is always an array, empty
  /// without a match.
  [[nodiscard]] bool definite() const;
  /// True for `$`, `$$` and `$name` alone.
  [[nodiscard]] bool isRoot() const;

  /// The result. Where nothing is found: States.Runtime with AWS's cause, "Invalid path '$.x' : No
  /// results for path: $['x']", the form of InputPath, OutputPath and the …SecondsPath fields.
  [[nodiscard]] Result<json::Value> evaluate(const Data& data) const;
  /// The same with the bare reason as the message, "No results for path: $['x']".
  [[nodiscard]] Result<json::Value> find(const Data& data) const;
  /// True where the path leads somewhere, to a null also; what IsPresent asks. An index past the
  /// end of an array is not present, although evaluate() gives null for it, as AWS does.
  [[nodiscard]] bool present(const Data& data) const;

  /// The segments, for the folders of this one that say them in other words (jsonpath/program.h).
  [[nodiscard]] const jsonpath::Program& program() const { return *program_; }

 private:
  explicit Path(std::shared_ptr<const jsonpath::Program> program) : program_(std::move(program)) {}
  std::shared_ptr<const jsonpath::Program> program_;
};

}  // namespace stepwright::query
