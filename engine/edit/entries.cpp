// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/entries.h"

#include <algorithm>

namespace stepwright::edit {

using text::Node;
using text::NodeId;
using text::NodeKind;
using text::noNode;
using text::Tree;

std::size_t lineBegin(std::string_view text, std::size_t offset) {
  const std::size_t line = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return line == std::string_view::npos ? 0 : line + 1;
}

std::size_t lineEnd(std::string_view text, std::size_t offset) {
  std::size_t end = std::min(text.find('\n', offset), text.size());
  if (end > offset && text[end - 1] == '\r') --end;
  return end;
}

bool startsLine(std::string_view text, std::size_t offset) {
  while (offset > 0 && (text[offset - 1] == ' ' || text[offset - 1] == '\t')) --offset;
  return offset == 0 || text[offset - 1] == '\n';
}

std::string indentAt(std::string_view text, std::size_t offset) {
  const std::size_t begin = lineBegin(text, offset);
  const std::size_t content = std::min(text.find_first_not_of(" \t", begin), text.size());
  return std::string(text.substr(begin, content - begin));
}

bool isBlock(const Tree& tree, asl::Format format, NodeId container) {
  if (format != asl::Format::Yaml) return false;
  const Node& at = tree.at(container);
  const char first = at.range.begin < tree.source().size() ? tree.source()[at.range.begin] : '\0';
  return first != '{' && first != '[';
}

std::size_t entryBegin(const Tree& tree, asl::Format format, NodeId node) {
  const Node& at = tree.at(node);
  if (tree.at(at.parent).kind == NodeKind::Object) return at.key.begin;
  const std::size_t value = at.properties.length() > 0 ? at.properties.begin : at.range.begin;
  if (!isBlock(tree, format, at.parent)) return value;
  const std::size_t dash = tree.source().rfind('-', value > 0 ? value - 1 : 0);
  return dash == std::string_view::npos ? value : dash;
}

NodeId lastChild(const Tree& tree, NodeId container) {
  NodeId last = noNode;
  for (NodeId child = tree.at(container).firstChild; child != noNode; child = tree.at(child).next)
    last = child;
  return last;
}

NodeId previousOf(const Tree& tree, NodeId node) {
  NodeId before = noNode;
  for (NodeId child = tree.at(tree.at(node).parent).firstChild; child != node;
       child = tree.at(child).next)
    before = child;
  return before;
}

namespace {

/// A line of the text: its first character that is no space, and its end.
struct Line {
  std::size_t begin, content, end;
};

Line lineAt(std::string_view text, std::size_t begin) {
  const std::size_t end = lineEnd(text, begin);
  return {begin, std::min(text.find_first_not_of(" \t", begin), end), end};
}

bool isRemark(std::string_view text, const Line& line) {
  return line.content < line.end && text[line.content] == '#';
}

/// Upwards over lines of comment that are not those of the entry before.
std::size_t remarksAbove(std::string_view text, std::size_t begin, std::size_t column, bool first) {
  while (begin > 0) {
    const Line above = lineAt(text, lineBegin(text, begin - 1));
    if (!isRemark(text, above) || (!first && above.content - above.begin > column)) break;
    begin = above.begin;
  }
  return begin;
}

/// Downwards over lines of comment that are indented further than the entry.
std::size_t remarksBelow(std::string_view text, std::size_t end, std::size_t column) {
  std::size_t at = text.find('\n', end);
  while (at != std::string_view::npos && at + 1 < text.size()) {
    const Line line = lineAt(text, at + 1);
    const bool remark = isRemark(text, line) && line.content - line.begin > column;
    if (!remark && line.content < line.end) break;
    if (remark) end = line.end;
    at = text.find('\n', line.end);
  }
  return end;
}

/// The innermost value at the end of one.
NodeId lastWithin(const Tree& tree, NodeId node) {
  for (NodeId inner = lastChild(tree, node); inner != noNode; inner = lastChild(tree, node))
    node = inner;
  return node;
}

/// The empty lines after a scalar of the kind "|+" are part of it.
std::size_t keptLines(const Tree& tree, NodeId node, std::size_t end) {
  const std::string_view raw = tree.raw(tree.at(lastWithin(tree, node)).range);
  const bool blockScalar = raw.starts_with('|') || raw.starts_with('>');
  if (!blockScalar || raw.substr(0, raw.find('\n')).find('+') == std::string_view::npos) return end;
  const std::string_view text = tree.source();
  for (std::size_t at = text.find('\n', end); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('\n', end)) {
    const Line line = lineAt(text, at + 1);
    if (line.content < line.end || line.end <= end) break;
    end = line.end;
  }
  return end;
}

Extent blockExtent(const Tree& tree, asl::Format format, NodeId node) {
  const std::string_view text = tree.source();
  const Node& at = tree.at(node);
  Extent extent;
  extent.entry = extent.begin = entryBegin(tree, format, node);
  const std::size_t column = extent.entry - lineBegin(text, extent.entry);
  if (startsLine(text, extent.entry)) {
    extent.begin = remarksAbove(text, lineBegin(text, extent.entry), column,
                                tree.at(at.parent).firstChild == node);
  }
  const std::size_t value = std::max({at.range.end, at.key.end, at.properties.end});
  extent.end = keptLines(tree, node, lineEnd(text, value));
  extent.end = extent.tail = remarksBelow(text, extent.end, column);
  return extent;
}

std::size_t commentEnd(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "//") return lineEnd(text, at);
  if (text.substr(at, 2) != "/*") return at;
  return std::min(text.find("*/", at + 2), text.size() - 2) + 2;
}

/// The first comment between two entries that is the second one's: on a line of its own, or right
/// before it.
std::size_t commentsBefore(std::string_view text, std::size_t from, std::size_t entry) {
  bool ownLine = false;
  for (std::size_t at = from; at < entry;) {
    const std::size_t end = commentEnd(text, at);
    if (end > at) {
      const bool beside = text.substr(at, 2) == "/*" &&
                          text.substr(end, entry - end).find('\n') == std::string_view::npos;
      if (ownLine || beside) return at;
      at = end;
    } else {
      ownLine = ownLine || text[at] == '\n';
      ++at;
    }
  }
  return entry;
}

/// Past the comma, to the end of the comment behind it on the line.
std::size_t commentBehind(std::string_view text, std::size_t end) {
  std::size_t at = text.find_first_not_of(" \t", end);
  if (at != std::string_view::npos && text[at] == ',') at = text.find_first_not_of(" \t", at + 1);
  if (at == std::string_view::npos) return end;
  const std::size_t close = commentEnd(text, at);
  if (close == at) return end;
  const std::size_t rest = lineEnd(text, close);
  const bool endsLine =
      text.substr(close, rest - close).find_first_not_of(" \t") == std::string_view::npos;
  return endsLine ? close : end;
}

Extent bracketedExtent(const Tree& tree, asl::Format format, NodeId node) {
  const Node& at = tree.at(node);
  Extent extent;
  extent.entry = extent.begin = entryBegin(tree, format, node);
  extent.end = extent.tail = std::max({at.range.end, at.key.end, at.properties.end});
  if (format != asl::Format::Json) return extent;
  const NodeId before = previousOf(tree, node);
  const std::size_t from =
      before == noNode ? tree.at(at.parent).range.begin + 1 : tree.at(before).range.end;
  extent.begin = commentsBefore(tree.source(), from, extent.entry);
  extent.tail = commentBehind(tree.source(), extent.end);
  return extent;
}

}  // namespace

Extent extentOf(const Tree& tree, asl::Format format, NodeId node) {
  return isBlock(tree, format, tree.at(node).parent) ? blockExtent(tree, format, node)
                                                     : bracketedExtent(tree, format, node);
}

namespace {

/// The last entry goes with the comma before it; the remark behind that comma stays.
text::TextEdits withoutLast(const Tree& tree, const Extent& kept, std::size_t begin,
                            const Extent& extent) {
  const std::string_view source = tree.source();
  std::size_t from = begin;
  while (from > kept.tail &&
         std::string_view(" \t\r\n").find(source[from - 1]) != std::string_view::npos)
    --from;
  const std::size_t comma = source.find(',', kept.end);
  const text::TextEdit entry{{from, extent.tail}, ""};
  if (comma + 1 >= from) return {{{comma, extent.tail}, ""}};
  return {{{comma, comma + 1}, ""}, entry};
}

text::TextEdits withoutLines(const Tree& tree, asl::Format format, NodeId node, bool remarksAbove) {
  const std::string_view source = tree.source();
  const Node& at = tree.at(node);
  const Extent extent = extentOf(tree, format, node);
  // The first key stands behind a dash: the next one takes its place.
  if (at.next != noNode && !startsLine(source, extent.entry))
    return {{{extent.entry, entryBegin(tree, format, at.next)}, ""}};
  const std::size_t from = remarksAbove ? extent.begin : lineBegin(source, extent.entry);
  const std::size_t end = source.find('\n', extent.end);
  if (end == std::string_view::npos) return {{{from == 0 ? 0 : from - 1, source.size()}, ""}};
  return {{{from, end + 1}, ""}};
}

}  // namespace

text::TextEdits withoutEntry(const Tree& tree, asl::Format format, NodeId node, bool remarksAbove) {
  const Node& at = tree.at(node);
  if (isBlock(tree, format, at.parent)) return withoutLines(tree, format, node, remarksAbove);
  const Extent extent = extentOf(tree, format, node);
  const std::size_t begin = remarksAbove ? extent.begin : extent.entry;
  if (at.next == noNode)
    return withoutLast(tree, extentOf(tree, format, previousOf(tree, node)), begin, extent);
  const std::size_t next = extentOf(tree, format, at.next).begin;
  return {{{begin, std::max(next, extent.tail)}, ""}};
}

}  // namespace stepwright::edit
