// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/editor.h"

#include <algorithm>

#include "engine/asl/tree_value.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "engine/text/json_tree.h"
#include "engine/text/yaml_tree.h"

namespace stepwright::edit {

using json::Value;
using text::Node;
using text::NodeId;
using text::NodeKind;
using text::noNode;

Editor::Editor(const asl::Document& document)
    : base_(document.machine()),
      format_(document.format()),
      style_(LayoutStyle::of(document.text())),
      table_(document.text()) {}

const text::Tree& Editor::tree() const {
  if (!tree_) {
    tree_ =
        std::make_unique<text::Tree>(format_ == asl::Format::Yaml ? text::readYaml(table_.text())
                                                                  : text::readJson(table_.text()));
  }
  return *tree_;
}

Value Editor::value(std::string_view pointer) const {
  return asl::valueOf(tree(), tree().find(pointer));
}

void Editor::splice(text::Range range, std::string_view replacement) {
  table_.replace(range, replacement);
  tree_.reset();
}

bool Editor::isBlock(NodeId container) const {
  const std::size_t begin = tree().at(container).range.begin;
  return format_ == asl::Format::Yaml && text()[begin] != '{' && text()[begin] != '[';
}

/// Where an entry starts: its key, in a YAML block its dash, else its value.
std::size_t Editor::entryBegin(NodeId node) const {
  const Node& at = tree().at(node);
  if (tree().at(at.parent).kind == NodeKind::Object) return at.key.begin;
  if (!isBlock(at.parent)) return at.range.begin;
  const std::size_t dash = text().rfind('-', at.range.begin > 0 ? at.range.begin - 1 : 0);
  return dash == std::string::npos ? at.range.begin : dash;
}

std::string Editor::indentAt(std::size_t offset) const {
  const std::size_t line = offset == 0 ? std::string::npos : text().rfind('\n', offset - 1);
  const std::size_t begin = line == std::string::npos ? 0 : line + 1;
  const std::size_t content = std::min(text().find_first_not_of(" \t", begin), text().size());
  return text().substr(begin, content - begin);
}

bool Editor::startsLine(std::size_t offset) const {
  while (offset > 0 && (text()[offset - 1] == ' ' || text()[offset - 1] == '\t')) --offset;
  return offset == 0 || text()[offset - 1] == '\n';
}

NodeId Editor::lastChild(NodeId container) const {
  NodeId last = noNode;
  for (NodeId child = tree().at(container).firstChild; child != noNode;
       child = tree().at(child).next)
    last = child;
  return last;
}

NodeId Editor::previous(NodeId node) const {
  NodeId before = noNode;
  for (NodeId child = tree().at(tree().at(node).parent).firstChild; child != node;
       child = tree().at(child).next) {
    before = child;
  }
  return before;
}

std::string Editor::valueText(const Value* value, std::string_view raw, const std::string& indent,
                              bool multiline) const {
  if (value == nullptr) return reindented(raw, style_, indent);
  return multiline ? written(*value, style_, indent) : writtenInline(*value, style_);
}

std::string Editor::entryText(NodeId container, std::string_view key, const Value* value,
                              std::string_view raw, const std::string& indent,
                              bool multiline) const {
  const bool object = tree().at(container).kind == NodeKind::Object;
  if (isBlock(container)) {
    Value parsed;
    if (value == nullptr) {
      auto read = json::parse(raw);
      parsed = read ? *read : Value(raw);
      value = &parsed;
    }
    const std::string body =
        writtenYaml(*value, style_, indent + (object ? style_.unit : std::string("  ")));
    if (object) return yamlText(key) + ":" + body;
    const bool onLines = body.starts_with(style_.eol);
    return "-" + (onLines ? " " + body.substr(style_.eol.size() + indent.size() + 2) : body);
  }
  const std::string content = valueText(value, raw, indent, multiline);
  return object ? json::quote(key) + style_.colon + content : content;
}

void Editor::insertBeside(NodeId container, NodeId sibling, Side side, std::string_view key,
                          const Value* value, std::string_view raw) {
  const std::size_t begin = entryBegin(sibling);
  const bool block = isBlock(container);
  // Entries that share a line with the one before them stay on that line.
  const bool multiline = block || startsLine(begin);
  std::string indent = indentAt(begin);
  // The first key of a mapping may stand behind the dash of a list: its column counts, not its
  // line's indentation.
  if (block) {
    const std::size_t line = begin == 0 ? std::string::npos : text().rfind('\n', begin - 1);
    indent = std::string(begin - (line == std::string::npos ? 0 : line + 1), ' ');
  }
  const std::string entry = entryText(container, key, value, raw, indent, multiline);
  const std::string comma = block ? "" : ",";
  const std::string gap = multiline ? style_.eol + indent : (style_.colon == ":" ? "" : " ");
  if (side == Side::Before) {
    splice({begin, begin}, entry + comma + gap);
    return;
  }
  std::size_t end = std::max(tree().at(sibling).range.end, tree().at(sibling).key.end);
  if (block)
    end = std::min(text().find('\n', end), text().size());  // after a remark that ends the line
  if (block && end > 0 && end < text().size() && text()[end - 1] == '\r') --end;
  splice({end, end}, comma + gap + entry);
}

void Editor::insertIntoEmpty(NodeId container, std::string_view key, const Value* value,
                             std::string_view raw) {
  const Node& at = tree().at(container);
  const std::string outer = indentAt(at.range.begin);
  const bool multiline = style_.multiline && format_ == asl::Format::Json;
  const std::string entry = entryText(container, key, value, raw, outer + style_.unit, multiline);
  std::string content(1, at.kind == NodeKind::Object ? '{' : '[');
  content += multiline ? style_.eol + outer + style_.unit + entry + style_.eol + outer : entry;
  content += at.kind == NodeKind::Object ? '}' : ']';
  splice(at.range, content);
}

void Editor::replace(std::string_view pointer, const Value& value) {
  const NodeId node = tree().find(pointer);
  if (node == noNode || asl::valueOf(tree(), node) == value) return;
  const Node& at = tree().at(node);
  const std::size_t line = at.key.length() > 0 ? at.key.begin : at.range.begin;
  if (format_ == asl::Format::Yaml) return replaceYaml(node, value);
  splice(at.range, written(value, style_, indentAt(line)));
}

void Editor::replaceYaml(NodeId node, const Value& value) {
  const Node& at = tree().at(node);
  const bool flow = at.parent != noNode && !isBlock(at.parent);
  const bool block =
      at.kind == NodeKind::Object || at.kind == NodeKind::Array ? isBlock(node) : false;
  if (flow || at.parent == noNode) return splice(at.range, writtenInline(value, style_));
  if (!value.isContainer() && !block) {
    const bool quoted = at.range.length() > 0 && text()[at.range.begin] == '"';
    const std::string scalar =
        value.isString() && !quoted ? yamlText(value.string()) : json::print(value);
    return splice(at.range, at.range.length() == 0 ? " " + scalar : scalar);
  }
  const std::size_t begin = entryBegin(node);
  const std::size_t before = begin == 0 ? std::string::npos : text().rfind('\n', begin - 1);
  const std::string indent(begin - (before == std::string::npos ? 0 : before + 1), ' ');
  const bool member = tree().at(at.parent).kind == NodeKind::Object;
  // Between the key's colon (or the dash) and the value there may be a remark; it stays on its
  // line.
  const std::size_t mark = member ? text().find(':', at.key.end) + 1 : begin + 1;
  const std::size_t line = std::min(text().find('\n', mark), text().size());
  std::string body =
      writtenYaml(value, style_, indent + (member ? style_.unit : std::string("  ")));
  if (!member && body.starts_with(style_.eol))
    body = " " + body.substr(style_.eol.size() + indent.size() + 2);
  if (at.range.begin <= line || !member) return splice({mark, at.range.end}, body);
  const std::size_t lineEnd = line > 0 && text()[line - 1] == '\r' ? line - 1 : line;
  const bool onLines = body.starts_with(style_.eol);
  const text::Range old{lineEnd, at.range.end};
  splice(old, onLines ? body : std::string());
  if (!onLines) splice({mark, mark}, body);
}

void Editor::replaceWithText(std::string_view pointer, std::string_view json) {
  const NodeId node = tree().find(pointer);
  if (node == noNode) return;
  const Node& at = tree().at(node);
  const std::size_t line = at.key.length() > 0 ? at.key.begin : at.range.begin;
  splice(at.range, reindented(json, style_, indentAt(line)));
}

void Editor::set(std::string_view object, std::string_view key, const Value& value,
                 std::string_view after) {
  const NodeId container = tree().find(object);
  if (container == noNode || tree().at(container).kind != NodeKind::Object) return;
  if (tree().member(container, key) != noNode)
    return replace(json::pointerChild(object, key), value);
  NodeId sibling = after.empty() ? noNode : tree().member(container, after);
  if (sibling == noNode) sibling = lastChild(container);
  if (sibling == noNode) return insertIntoEmpty(container, key, &value, {});
  insertBeside(container, sibling, Side::After, key, &value, {});
}

void Editor::setWithText(std::string_view object, std::string_view key, std::string_view json) {
  const NodeId container = tree().find(object);
  if (container == noNode || tree().at(container).kind != NodeKind::Object) return;
  if (tree().member(container, key) != noNode) {
    const std::string pointer = json::pointerChild(object, key);
    const auto parsed = json::parse(json);
    // A scalar follows the style of what it replaces.
    const bool byValue = parsed && (!parsed->isContainer() || format_ == asl::Format::Yaml);
    if (byValue) return replace(pointer, *parsed);
    return replaceWithText(pointer, json);
  }
  const NodeId sibling = lastChild(container);
  if (sibling == noNode) return insertIntoEmpty(container, key, nullptr, json);
  insertBeside(container, sibling, Side::After, key, nullptr, json);
}

void Editor::setFirst(std::string_view object, std::string_view key, const Value& value) {
  const NodeId container = tree().find(object);
  if (container == noNode) return;
  const NodeId first = tree().at(container).firstChild;
  if (first == noNode) return insertIntoEmpty(container, key, &value, {});
  insertBeside(container, first, Side::Before, key, &value, {});
}

void Editor::insertText(std::string_view object, std::string_view key, std::string_view json,
                        std::string_view after) {
  const NodeId container = tree().find(object);
  if (container == noNode) return;
  const NodeId first = tree().at(container).firstChild;
  if (first == noNode) return insertIntoEmpty(container, key, nullptr, json);
  const NodeId sibling = after.empty() ? first : tree().member(container, after);
  insertBeside(container, sibling == noNode ? lastChild(container) : sibling,
               after.empty() ? Side::Before : Side::After, key, nullptr, json);
}

void Editor::insertText(std::string_view array, std::size_t index, std::string_view json) {
  const NodeId container = tree().find(array);
  if (container == noNode) return;
  const NodeId next = tree().item(container, index);
  if (next != noNode) return insertBeside(container, next, Side::Before, {}, nullptr, json);
  const NodeId last = lastChild(container);
  if (last == noNode) return insertIntoEmpty(container, {}, nullptr, json);
  insertBeside(container, last, Side::After, {}, nullptr, json);
}

void Editor::renameKey(std::string_view pointer, std::string_view key) {
  const NodeId node = tree().find(pointer);
  if (node == noNode) return;
  const Node& at = tree().at(node);
  const bool quoted =
      format_ == asl::Format::Json || (at.key.length() > 0 && text()[at.key.begin] == '"');
  splice(at.key, quoted ? json::quote(key) : yamlText(key));
}

void Editor::substitute(std::string_view pointer, std::string_view key, const Value& value) {
  const NodeId node = tree().find(pointer);
  if (node == noNode) return;
  const Node& at = tree().at(node);
  if (isBlock(at.parent)) {
    const std::string parent = json::pointerParent(pointer);
    renameKey(pointer, key);
    return replace(json::pointerChild(parent, key), value);
  }
  const std::string between = text().substr(at.key.end, at.range.begin - at.key.end);
  const std::string content = written(value, style_, indentAt(at.key.begin));
  splice({at.key.begin, at.range.end}, json::quote(key) + between + content);
}

std::string Editor::raw(std::string_view pointer) const {
  const NodeId node = tree().find(pointer);
  return node == noNode ? std::string() : std::string(tree().raw(tree().at(node).range));
}

void Editor::move(std::string_view pointer, std::string_view object, std::string_view key) {
  const Value content = value(pointer);
  const std::string text = raw(pointer);
  // Set first, so that the member's own place is still known; of two of one name the old one is the
  // first.
  const bool same = json::pointerParent(pointer) == object;
  if (same) remove(pointer);
  if (format_ == asl::Format::Yaml) {
    set(object, key, content);
  } else {
    setWithText(object, key, text);
  }
  if (!same) remove(pointer);
}

void Editor::append(std::string_view array, const Value& item) {
  const NodeId container = tree().find(array);
  if (container == noNode || tree().at(container).kind != NodeKind::Array) return;
  insert(array, static_cast<std::size_t>(tree().at(container).count), item);
}

void Editor::insert(std::string_view array, std::size_t index, const Value& item) {
  const NodeId container = tree().find(array);
  if (container == noNode || tree().at(container).kind != NodeKind::Array) return;
  if (const NodeId next = tree().item(container, index); next != noNode) {
    return insertBeside(container, next, Side::Before, {}, &item, {});
  }
  const NodeId last = lastChild(container);
  if (last == noNode) return insertIntoEmpty(container, {}, &item, {});
  insertBeside(container, last, Side::After, {}, &item, {});
}

void Editor::remove(std::string_view pointer) {
  const NodeId node = tree().find(pointer);
  if (node == noNode || tree().at(node).parent == noNode) return;
  const Node& at = tree().at(node);
  const Node& container = tree().at(at.parent);
  if (container.count > 1 && isBlock(at.parent)) return removeBlockEntry(node);
  if (container.count == 1 && isBlock(at.parent)) {
    return replaceYaml(at.parent,
                       container.kind == NodeKind::Object ? Value::object() : Value::array());
  }
  if (container.count == 1) {
    splice(container.range, container.kind == NodeKind::Object ? "{}" : "[]");
  } else if (at.next != noNode) {
    splice({entryBegin(node), entryBegin(at.next)}, "");
  } else {
    splice({tree().at(previous(node)).range.end, at.range.end}, "");
  }
}

/// Whole lines go, from the entry's own to the last of its value.
void Editor::removeBlockEntry(NodeId node) {
  const Node& at = tree().at(node);
  const std::size_t begin = entryBegin(node);
  if (at.next != noNode && !startsLine(begin)) {
    // The first key stands behind a dash: the next one takes its place.
    return splice({begin, entryBegin(at.next)}, "");
  }
  const std::size_t line = begin == 0 ? std::string::npos : text().rfind('\n', begin - 1);
  const std::size_t end = text().find('\n', std::max(at.range.end, at.key.end));
  const std::size_t from = line == std::string::npos ? 0 : line + 1;
  if (end == std::string::npos) {
    return splice({from == 0 ? 0 : from - 1, text().size()}, "");
  }
  splice({from, end + 1}, "");
}

}  // namespace stepwright::edit
