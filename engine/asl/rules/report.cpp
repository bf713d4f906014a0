// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/report.h"

#include <utility>

#include "engine/query/jsonata/marks.h"

namespace stepwright::asl::rules {

Finding& Report::add(Severity severity, const aws::Text& text, std::string pointer,
                     const std::vector<std::string>& arguments) {
  Finding& finding = findings_.emplace_back();
  finding.severity = severity;
  finding.code = text.code;
  finding.message = filled(text.message, arguments);
  finding.pointer = std::move(pointer);
  return finding;
}

Finding& Report::error(const aws::Text& text, std::string pointer,
                       const std::vector<std::string>& arguments) {
  return add(Severity::Error, text, std::move(pointer), arguments);
}

Finding& Report::advise(Severity severity, const Wording& wording, std::string pointer,
                        std::vector<Phrase> arguments) {
  Finding& finding = findings_.emplace_back();
  finding.severity = severity;
  finding.code = wording.code;
  if (*wording.remedy != '\0') finding.detail = {wording.remedy, arguments};
  finding.message = worded(wording, std::move(arguments));
  finding.pointer = std::move(pointer);
  return finding;
}

void Report::expected(std::string_view kind, std::string pointer) {
  error(aws::kind, std::move(pointer), {std::string(kind)});
}

std::shared_ptr<const Catalogue> Report::catalogue() const {
  return catalogue_ ? catalogue_() : nullptr;
}

bool Report::isQuoted(std::string_view pointer) const {
  const text::NodeId node = tree_.resolved(tree_.find(pointer));
  if (node == text::noNode || tree_.at(node).kind != text::NodeKind::String) return false;
  const std::string_view raw = tree_.raw(tree_.at(node).range);
  return !raw.empty() && (raw.front() == '"' || raw.front() == '\'');
}

bool hasPlaceholder(std::string_view text) {
  const std::size_t open = text.find("${");
  return open != std::string_view::npos && text.find('}', open) != std::string_view::npos;
}

bool isTemplateFunction(const json::Value& value) {
  if (!value.isObject() || value.size() != 1) return false;
  const auto name = value.members()[0].name();
  return name == "Ref" || name.starts_with("Fn::");
}

bool isJsonata(std::string_view text) { return query::jsonata::expressionIn(text).has_value(); }

}  // namespace stepwright::asl::rules
