// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/reference_path.h"

#include "engine/json/print.h"
#include "engine/query/jsonpath/parse.h"
#include "engine/query/jsonpath/program.h"
#include "engine/query/jsonpath/scan.h"

namespace stepwright::query {

Parsed<ReferencePath> ReferencePath::parse(std::string_view whole) {
  const std::string_view text = trimmed(whole);
  const std::size_t lead = text.empty() ? 0 : static_cast<std::size_t>(text.data() - whole.data());
  if (text.empty() || text.front() != '$')
    return SyntaxError{lead, "A reference path must begin with '$'"};
  if (text.size() > 1 && text[1] != '.' && text[1] != '[') {
    return SyntaxError{lead + 1, "A reference path must begin with '$.' or '$['"};
  }
  auto parsed = jsonpath::parseSegments(text.substr(1), lead + 1, 0);
  if (!parsed) return parsed.error();
  auto content = std::make_shared<Content>();
  content->text = std::string(text);
  for (const auto& segment : parsed->segments) {
    if (segment.kind == jsonpath::SegmentKind::Names && segment.names.size() == 1) {
      content->segments.emplace_back(segment.names.front());
    } else if (segment.kind == jsonpath::SegmentKind::Indexes && segment.indexes.size() == 1 &&
               segment.indexes.front() >= 0) {
      content->segments.emplace_back(static_cast<std::size_t>(segment.indexes.front()));
    } else {
      return SyntaxError{
          lead, "A reference path may only have names and indexes, not " + segment.fragment};
    }
  }
  return ReferencePath(std::move(content));
}

std::optional<std::vector<std::string>> ReferencePath::names() const {
  std::vector<std::string> names;
  for (const auto& segment : content_->segments) {
    const auto* name = std::get_if<std::string>(&segment);
    if (name == nullptr) return {};
    names.push_back(*name);
  }
  return names;
}

const json::Value* ReferencePath::read(const json::Value& root) const {
  const json::Value* node = &root;
  for (const auto& segment : content_->segments) {
    if (const auto* name = std::get_if<std::string>(&segment)) {
      node = node->find(*name);
    } else {
      const auto index = std::get<std::size_t>(segment);
      node = index < node->items().size() ? &node->items()[index] : nullptr;
    }
    if (node == nullptr) return nullptr;
  }
  return node;
}

Result<json::Value> ReferencePath::write(const json::Value& root, json::Value value) const {
  auto written = writeAt(root, 0, std::move(value));
  if (written) return written;
  return Error{"States.ResultPathMatchFailure",
               "Unable to apply ReferencePath " + text() + " to input " + json::print(root),
               {},
               {}};
}

Result<json::Value> ReferencePath::writeAt(const json::Value& node, std::size_t depth,
                                           json::Value value) const {
  if (depth == content_->segments.size()) return value;
  const auto& segment = content_->segments[depth];
  if (const auto* name = std::get_if<std::string>(&segment)) {
    if (!node.isObject()) return Error{};
    const json::Value* member = node.find(*name);
    auto inner =
        writeAt(member != nullptr ? *member : json::Value::object(), depth + 1, std::move(value));
    if (!inner) return inner;
    return node.with(*name, std::move(inner).value());
  }
  const auto index = std::get<std::size_t>(segment);
  if (!node.isArray() || index >= node.size()) return Error{};
  auto inner = writeAt(node.at(index), depth + 1, std::move(value));
  if (!inner) return inner;
  return node.withItem(index, std::move(inner).value());
}

}  // namespace stepwright::query
