// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/editor.h"

#include <algorithm>

#include "engine/asl/tree_value.h"
#include "engine/edit/aliases.h"
#include "engine/edit/block_scalar.h"
#include "engine/edit/entries.h"
#include "engine/edit/hole_text.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"
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

namespace {

/// "*name", without the blanks about it.
std::string aliasAt(const text::Tree& tree, text::Range range) {
  const std::string_view raw = tree.raw(range);
  const std::size_t begin = std::min(raw.find('*'), raw.size());
  return std::string(raw.substr(begin, raw.find_first_of(" \t\r\n", begin) - begin));
}

void addTo(Phrase& note, const Phrase& words) {
  if (note.find(words) != std::string::npos) return;
  note = note.empty() ? words : Phrase(note + " " + words);
}

}  // namespace

Editor::Editor(const asl::Document& document)
    : base_(document.machine()),
      format_(document.format()),
      style_(LayoutStyle::of(document.text())),
      table_(document.text()),
      hadErrors_(!document.tree().errors().empty()) {}

Change Editor::change(Phrase label, asl::StateId selection) const {
  return {std::move(label), table_.edits(), std::move(selection), base_, note_};
}

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

void Editor::apply(const text::TextEdits& edits) {
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
    table_.replace(edit->range, edit->replacement);
  tree_.reset();
}

std::optional<Error> Editor::fault() const {
  if (fault_) return fault_;
  // Where nothing but JSON was, nothing but JSON was written.
  if (format_ == asl::Format::Json && !hadErrors_) return std::nullopt;
  if (tree().readable() || table_.edits().empty()) return std::nullopt;
  const auto error = std::find_if(tree().errors().begin(), tree().errors().end(),
                                  [](const auto& each) { return !each.readable; });
  const std::string why = error == tree().errors().end() ? "it is empty." : error->message;
  return refuse(refusals::unreadableAfterwards, {}, {why});
}

NodeId Editor::own(std::string_view pointer, bool whole) {
  while (format_ == asl::Format::Yaml) {
    const auto edit = detached(tree(), pointer, whole);
    if (!edit) break;
    addTo(note_, worded(labels::aliasWritten, {aliasAt(tree(), edit->range)}));
    splice(edit->range, edit->replacement);
  }
  return tree().find(pointer);
}

bool Editor::isMerged(std::string_view pointer) const {
  return format_ == asl::Format::Yaml && !pointer.empty() &&
         json::resolve(asl::valueOf(tree()), pointer) != nullptr;
}

void Editor::refuseMerged(std::string_view pointer) {
  if (!isMerged(pointer)) return;
  fault_ = refuse(refusals::merged, std::string(pointer));
}

NodeId Editor::ownObject(std::string_view pointer) {
  const NodeId node = own(pointer, true);
  return node == noNode || tree().at(node).kind != NodeKind::Object ? noNode : node;
}

bool Editor::isBlock(NodeId container) const { return edit::isBlock(tree(), format_, container); }

std::size_t Editor::entryBegin(NodeId node) const {
  return edit::entryBegin(tree(), format_, node);
}

std::string Editor::entryText(NodeId container, std::string_view key, const Value* value,
                              std::string_view raw, const std::string& indent,
                              bool multiline) const {
  const bool object = tree().at(container).kind == NodeKind::Object;
  if (!writesLines(container)) {
    const std::string lead = object ? json::quote(key) + style_.colon : "";
    if (value == nullptr) return lead + reindented(raw, style_, indent);
    return lead + (multiline ? written(*value, style_, indent) : writtenInline(*value, style_));
  }
  if (value != nullptr) return yamlEntry(object ? &key : nullptr, *value, style_, indent);
  const auto read = json::parse(raw);
  return yamlEntry(object ? &key : nullptr, read ? *read : Value(raw), style_, indent);
}

void Editor::insertBeside(NodeId container, NodeId sibling, Side side, const Maker& entry,
                          std::string_view tail) {
  const bool block = isBlock(container);
  const std::size_t begin = entryBegin(sibling);
  // Entries that share a line with the one before them stay on that line.
  const bool multiline = block || startsLine(text(), begin);
  // The first key of a mapping may stand behind the dash of a list: its column counts, not its
  // line's indentation.
  const std::string indent =
      block ? std::string(begin - lineBegin(text(), begin), ' ') : indentAt(text(), begin);
  const std::string comma = block ? "" : ",";
  const std::string gap = multiline ? style_.eol + indent : (style_.colon == ":" ? "" : " ");
  const std::string made = entry(indent, multiline);
  const std::string remark = tail.empty() ? std::string() : " " + std::string(tail);
  const Extent extent = extentOf(tree(), format_, sibling);
  if (side == Side::Before) {
    const std::size_t at = block ? begin : extent.begin;
    return splice({at, at}, made + comma + remark + gap);
  }
  if (block) return splice({extent.end, extent.end}, gap + made);
  if (extent.tail == extent.end && remark.empty())
    return splice({extent.end, extent.end}, comma + gap + made);
  // The remark behind an entry stays on its line, the comma before it.
  const bool separated =
      text()[std::min(text().find_first_not_of(" \t", extent.end), text().size() - 1)] == ',';
  const std::size_t after =
      extent.tail > extent.end || !separated ? extent.tail : text().find(',', extent.end) + 1;
  splice({after, after}, gap + made + (separated ? comma : "") + remark);
  if (!separated) splice({extent.end, extent.end}, comma);
}

void Editor::insertIntoEmpty(NodeId container, const Maker& entry, std::string_view tail) {
  const Node& at = tree().at(container);
  if (writesLines(container)) {
    const std::string indent = blockColumn(container);
    return insertBlock(container, indent + entry(indent, true), indent);
  }
  const std::string outer = indentAt(text(), at.range.begin);
  const bool multiline = style_.multiline && format_ == asl::Format::Json;
  const bool remarked = multiline && !tail.empty();
  const std::string inner =
      entry(outer + style_.unit, multiline) + (remarked ? " " + std::string(tail) : "");
  std::string content(1, at.kind == NodeKind::Object ? '{' : '[');
  content += multiline ? style_.eol + outer + style_.unit + inner + style_.eol + outer : inner;
  content += at.kind == NodeKind::Object ? '}' : ']';
  splice(at.range, content);
}

bool Editor::writesLines(NodeId container) const {
  const Node& at = tree().at(container);
  if (at.count > 0 || format_ == asl::Format::Json) return isBlock(container);
  return at.parent == noNode || isBlock(at.parent);
}

/// What the entries of a container are indented with that is written on lines.
std::string Editor::blockColumn(NodeId container) const {
  const Node& at = tree().at(container);
  if (at.parent == noNode) return {};
  const std::size_t begin = entryBegin(container);
  const std::string outer(begin - lineBegin(text(), begin), ' ');
  return outer + (tree().at(at.parent).kind == NodeKind::Object ? style_.unit : "  ");
}

/// Lines in the place of `{}` or `[]`; a remark behind that stays on its line.
void Editor::insertBlock(NodeId container, std::string_view lines, const std::string& indent) {
  const Node& at = tree().at(container);
  if (at.parent == noNode) return splice(at.range, lines);
  if (tree().at(at.parent).kind == NodeKind::Array)
    return splice(at.range, lines.substr(indent.size()));
  const text::Range old = at.range;
  const std::size_t end = lineEnd(text(), old.end);
  splice({end, end}, style_.eol + std::string(lines));
  std::size_t begin = old.begin;
  while (begin > 0 && text()[begin - 1] == ' ') --begin;
  splice({begin, old.end}, "");
}

void Editor::insertLines(NodeId sibling, Side side, const Carried& carried) {
  const Extent place = extentOf(tree(), format_, sibling);
  const std::string indent(place.entry - lineBegin(text(), place.entry), ' ');
  const std::string lines = carried.at(indent, style_);
  if (side == Side::After) return splice({place.end, place.end}, style_.eol + lines);
  if (startsLine(text(), place.entry))
    return splice({place.begin, place.begin}, lines + style_.eol);
  splice({place.entry, place.entry},
         lines.substr(std::min(indent.size(), lines.size())) + style_.eol + indent);
}

void Editor::insertCarried(NodeId container, NodeId sibling, Side side, const Carried& carried) {
  const bool block = writesLines(container);
  const bool fits = style_.multiline || carried.text.find('\n') == std::string::npos;
  const bool asItIs =
      !carried.onlyValues() && carried.format == format_ && carried.block == block && fits;
  if (asItIs && block) {
    if (sibling != noNode) return insertLines(sibling, side, carried);
    const std::string indent = blockColumn(container);
    return insertBlock(container, carried.at(indent, style_), indent);
  }
  if (asItIs) {
    const Maker bytes = [&](const std::string& indent, bool) { return carried.at(indent, style_); };
    return sibling == noNode ? insertIntoEmpty(container, bytes, carried.tail)
                             : insertBeside(container, sibling, side, bytes, carried.tail);
  }
  const std::string place = tree().pointerOf(container);
  std::string beside = sibling == noNode ? std::string() : tree().pointerOf(sibling);
  for (const auto& entry : carried.entries) {
    const NodeId now = tree().find(place);
    const bool list = tree().at(now).kind == NodeKind::Array;
    if (list) return insertValue(now, sibling, side, {}, &entry.value, {});
    const NodeId last = sibling == noNode ? edit::lastChild(tree(), now) : tree().find(beside);
    insertValue(now, last, side, entry.name(), &entry.value, {});
    if (side == Side::After && !beside.empty()) beside = json::pointerChild(place, entry.name());
  }
}

void Editor::insertValue(NodeId container, NodeId sibling, Side side, std::string_view key,
                         const Value* value, std::string_view raw) {
  const Maker entry = [&](const std::string& indent, bool multiline) {
    return entryText(container, key, value, raw, indent, multiline);
  };
  sibling == noNode ? insertIntoEmpty(container, entry)
                    : insertBeside(container, sibling, side, entry);
}

void Editor::replace(std::string_view pointer, const Value& value) {
  const NodeId node = own(pointer);
  if (node == noNode) {
    // A member that only a merged mapping has gets a place of its own.
    const auto tokens = json::pointerTokens(pointer);
    if (isMerged(pointer)) set(json::pointerParent(pointer), tokens.back(), value);
    return;
  }
  if (asl::valueOf(tree(), node) == value) return;
  const Node& at = tree().at(node);
  if (const auto hole = holeLike(tree(), node, value)) {
    const std::string anchor(tree().anchor(node));
    const bool tagged = isTaggedCall(tree(), node);
    return splice({tagged ? at.properties.begin : at.range.begin, at.range.end},
                  (tagged && !anchor.empty() ? "&" + anchor + " " : "") + *hole);
  }
  const std::size_t line = at.key.length() > 0 ? at.key.begin : at.range.begin;
  if (format_ == asl::Format::Yaml) return replaceYaml(node, value);
  splice(at.range, written(value, style_, indentAt(text(), line)));
}

void Editor::replaceYaml(NodeId node, const Value& value) {
  const Node& at = tree().at(node);
  const bool flow = at.parent != noNode && !isBlock(at.parent);
  const bool block = (at.kind == NodeKind::Object || at.kind == NodeKind::Array) && isBlock(node);
  const bool tagged = !tree().tag(node).empty();
  // A tag belongs to the value that goes; an anchor stays for those who need it.
  const std::string anchor =
      tagged && !tree().anchor(node).empty() ? "&" + std::string(tree().anchor(node)) + " " : "";
  const text::Range old{tagged ? at.properties.begin : at.range.begin, at.range.end};
  // A text stays spelled as the one before it: plain, or with its quotes.
  const bool spelled = flow && value.isString() && at.kind == NodeKind::String;
  if (spelled) return splice(old, anchor + yamlScalar(value, tree().raw(at.range)));
  if (flow || at.parent == noNode) return splice(old, anchor + writtenInline(value, style_));
  const std::size_t begin = entryBegin(node);
  const std::string indent(begin - lineBegin(text(), begin), ' ');
  if (!value.isContainer() && !block) {
    const std::string scalar = scalarLike(tree().raw(at.range), value, indent.size(), style_.eol);
    return splice(old, (old.length() == 0 ? " " : "") + anchor + scalar);
  }
  const bool member = tree().at(at.parent).kind == NodeKind::Object;
  // Between the key's colon (or the dash) and the value there may be an anchor and a remark; they
  // stay on their line.
  std::size_t mark = member ? text().find(':', at.key.end) + 1 : begin + 1;
  if (!tagged && at.properties.length() > 0) mark = at.properties.end;
  const std::size_t line = std::min(text().find('\n', mark), text().size());
  const bool bare = !member && mark == begin + 1 && anchor.empty();
  std::string body =
      writtenYaml(value, style_, indent + (member ? style_.unit : std::string("  ")));
  if (bare && body.starts_with(style_.eol))
    body = " " + body.substr(style_.eol.size() + indent.size() + 2);
  if (!anchor.empty()) body = " " + anchor.substr(0, anchor.size() - 1) + body;
  if (old.begin <= line || bare) return splice({mark, at.range.end}, body);
  const std::size_t end = line > 0 && text()[line - 1] == '\r' ? line - 1 : line;
  const bool onLines = body.starts_with(style_.eol);
  const text::Range lines{end, at.range.end};
  splice(lines, onLines ? body : std::string());
  if (!onLines) splice({mark, mark}, body);
}

void Editor::replaceWithText(std::string_view pointer, std::string_view words) {
  const bool yaml = format_ == asl::Format::Yaml;
  const NodeId node = own(pointer, yaml);
  if (node == noNode) return;
  const Node& at = tree().at(node);
  const std::size_t line = at.key.length() > 0 ? at.key.begin : at.range.begin;
  const std::string column(at.range.begin - lineBegin(text(), at.range.begin), ' ');
  splice(at.range, yaml ? Carried::ofLines(words).at(column, style_).erase(0, column.size())
                        : reindented(words, style_, indentAt(text(), line)));
}

void Editor::refer(std::string_view pointer, std::string_view state) {
  const NodeId node = tree().find(pointer);
  const NodeId named = tree().find(state);
  if (node == noNode || named == noNode) return;
  const std::string name(tree().key(named));
  const std::string key(tree().raw(tree().at(named).key));
  // A name like Yes is written without quotes where its state and the place have none.
  const bool bare = key == name && tree().raw(tree().at(node).range).find_first_of("\"'") != 0;
  if (format_ == asl::Format::Json || bare) return splice(tree().at(node).range, key);
  setText(pointer, name);
}

void Editor::spell(std::string_view pointer, std::string_view raw) {
  const NodeId node = tree().find(pointer);
  if (node == noNode || raw.empty() || raw.find('\n') != std::string_view::npos) return;
  splice(tree().at(node).range, raw);
}

void Editor::set(std::string_view object, std::string_view key, const Value& value,
                 std::string_view after) {
  const NodeId container = ownObject(object);
  if (container == noNode) return;
  if (tree().member(container, key) != noNode)
    return replace(json::pointerChild(object, key), value);
  NodeId sibling = after.empty() ? noNode : tree().member(container, after);
  if (sibling == noNode) sibling = edit::lastChild(tree(), container);
  insertValue(container, sibling, Side::After, key, &value, {});
}

void Editor::setWithText(std::string_view object, std::string_view key, std::string_view json) {
  const NodeId container = ownObject(object);
  if (container == noNode) return;
  if (tree().member(container, key) != noNode) {
    const std::string pointer = json::pointerChild(object, key);
    const auto parsed = json::parse(json);
    // A scalar follows the style of what it replaces.
    const bool byValue = parsed && (!parsed->isContainer() || format_ == asl::Format::Yaml);
    if (byValue) return replace(pointer, *parsed);
    return replaceWithText(pointer, json);
  }
  // What was printed and not typed is written in the style of the text around it.
  const auto printed = json::parse(json);
  const bool typed = !printed || json::print(*printed) != json;
  insertValue(container, edit::lastChild(tree(), container), Side::After, key,
              typed ? nullptr : &*printed, json);
}

void Editor::setFirst(std::string_view object, std::string_view key, const Value& value) {
  const NodeId container = ownObject(object);
  if (container == noNode) return;
  insertValue(container, tree().at(container).firstChild, Side::Before, key, &value, {});
}

void Editor::insertText(std::string_view object, std::string_view key, std::string_view json,
                        std::string_view after) {
  const NodeId container = ownObject(object);
  if (container == noNode) return;
  const NodeId first = tree().at(container).firstChild;
  NodeId sibling = after.empty() ? first : tree().member(container, after);
  if (sibling == noNode) sibling = edit::lastChild(tree(), container);
  insertValue(container, sibling, after.empty() ? Side::Before : Side::After, key, nullptr, json);
}

void Editor::insertItem(std::string_view array, std::size_t index, const Value* item,
                        std::string_view json) {
  const NodeId container = own(array, true);
  if (container == noNode || tree().at(container).kind != NodeKind::Array) return;
  const NodeId next = tree().item(container, index);
  insertValue(container, next != noNode ? next : edit::lastChild(tree(), container),
              next != noNode ? Side::Before : Side::After, {}, item, json);
}

void Editor::renameKey(std::string_view pointer, std::string_view key) {
  const NodeId node = own(pointer);
  if (node == noNode) return;
  const Node& at = tree().at(node);
  const bool quoted =
      format_ == asl::Format::Json || (at.key.length() > 0 && text()[at.key.begin] == '"');
  splice(at.key, quoted ? json::quote(key) : yamlText(key));
}

void Editor::substitute(std::string_view pointer, std::string_view key, const Value& value) {
  const NodeId node = own(pointer);
  if (node == noNode) return refuseMerged(pointer);
  const Node& at = tree().at(node);
  if (isBlock(at.parent)) {
    renameKey(pointer, key);
    return replace(json::pointerChild(json::pointerParent(pointer), key), value);
  }
  const std::string between = text().substr(at.key.end, at.range.begin - at.key.end);
  const std::string content = written(value, style_, indentAt(text(), at.key.begin));
  splice({at.key.begin, at.range.end}, json::quote(key) + between + content);
}

std::string Editor::raw(std::string_view pointer) const {
  const NodeId node = tree().find(pointer);
  return node == noNode ? std::string() : std::string(tree().raw(tree().at(node).range));
}

Carried Editor::carry(std::string_view first, std::string_view last) const {
  return edit::carry(tree(), format_, tree().find(first), tree().find(last));
}

void Editor::insert(std::string_view object, const Carried& carried, std::string_view after) {
  const NodeId container = ownObject(object);
  if (container == noNode) return;
  const bool first = after == "^" && tree().at(container).firstChild != noNode;
  NodeId sibling = first ? tree().at(container).firstChild : tree().member(container, after);
  if (sibling == noNode) sibling = edit::lastChild(tree(), container);
  insertCarried(container, sibling, first ? Side::Before : Side::After, carried);
}

void Editor::insert(std::string_view array, const Carried& carried, std::size_t index) {
  const NodeId container = own(array, true);
  if (container == noNode || tree().at(container).kind != NodeKind::Array) return;
  const NodeId next = tree().item(container, index);
  insertCarried(container, next != noNode ? next : edit::lastChild(tree(), container),
                next != noNode ? Side::Before : Side::After, carried);
}

void Editor::move(std::string_view first, std::string_view last, std::string_view object) {
  const Carried carried = carry(first, last);
  // Set first, so that the old place is still known.
  insert(object, carried, "");
  const std::string parent = json::pointerParent(first);
  for (auto entry = carried.entries.rbegin(); entry != carried.entries.rend(); ++entry)
    remove(json::pointerChild(parent, entry->name()));
}

void Editor::append(std::string_view array, const Value& item) {
  const NodeId container = own(array, true);
  if (container == noNode || tree().at(container).kind != NodeKind::Array) return;
  insert(array, static_cast<std::size_t>(tree().at(container).count), item);
}

void Editor::remove(std::string_view pointer, Remarks above) {
  NodeId node = own(pointer);
  if (node == noNode) return refuseMerged(pointer);
  if (tree().at(node).parent == noNode) return;
  if (format_ == asl::Format::Yaml) {
    const auto moved = anchorsMoved(tree(), node);
    for (const text::TextEdit& edit : moved)
      addTo(note_, worded(labels::anchorMoved, {aliasAt(tree(), edit.range)}));
    apply(moved);
    node = tree().find(pointer);
  }
  const Node& at = tree().at(node);
  const Node& container = tree().at(at.parent);
  if (container.count == 1 && isBlock(at.parent)) {
    return replaceYaml(at.parent,
                       container.kind == NodeKind::Object ? Value::object() : Value::array());
  }
  if (container.count == 1) {
    splice(container.range, container.kind == NodeKind::Object ? "{}" : "[]");
  } else {
    apply(withoutEntry(tree(), format_, node, above == Remarks::Go));
  }
}

}  // namespace stepwright::edit
