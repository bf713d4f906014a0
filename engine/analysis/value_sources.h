// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/value_path.h"
#include "engine/asl/model.h"
#include "engine/json/value.h"

namespace stepwright::analysis {

/// One thing that an expression reads, with the way into it.
struct ValueSource {
  enum class Root : std::uint8_t {
    Document,  ///< JSONPath's $: what the field is given
    Input,     ///< $states.input
    Result,    ///< $states.result
    Error,     ///< $states.errorOutput
    Context,   ///< $$, $states.context
    Variable
  };
  Root root = Root::Document;
  std::string variable;  ///< its name
  ValuePath path;
  /// The expression is this and nothing else: its value is the value there.
  bool whole = false;
  bool operator==(const ValueSource&) const = default;
};

/// What an expression reads, in the order of the text, each once: a path, an intrinsic function or
/// a JSONata expression without its {% %}. Of a JSONata path only what leads to one place is
/// followed; names that it binds itself are among the variables.
[[nodiscard]] std::vector<ValueSource> sourcesIn(std::string_view expression,
                                                 asl::QueryLanguage language);

/// The expression of a template that makes the value at that place, and the rest of the way, which
/// leads on within what it gives.
struct TemplatePart {
  std::string expression;  ///< without {% %}
  std::string written;     ///< as it stands
  ValuePath rest;
};
/// Nothing where the template has a fixed value there, or nothing.
[[nodiscard]] std::optional<TemplatePart> partAt(const json::Value& written, const ValuePath& path,
                                                 asl::QueryLanguage language);

/// An expression of a template, and where what it gives stands in what the template makes.
struct TemplateExpression {
  ValuePath at;
  std::string expression;  ///< without {% %}
  std::string written;     ///< as it stands
};
/// All of them, in the order of the text.
[[nodiscard]] std::vector<TemplateExpression> expressionsIn(const json::Value& written,
                                                            asl::QueryLanguage language);

/// The value at that place; nothing where there is none.
[[nodiscard]] std::optional<json::Value> valueAt(const json::Value& value, const ValuePath& path);
/// "$.items[2].price".
[[nodiscard]] std::string printedPath(const std::string& root, const ValuePath& path);

}  // namespace stepwright::analysis
