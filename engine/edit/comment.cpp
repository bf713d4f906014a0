// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/comment.h"

#include <algorithm>
#include <vector>

#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"

namespace stepwright::edit {
namespace {

/// Whether there is a comment outside of all texts.
bool holdsComments(std::string_view json) {
  for (std::size_t at = 0; at + 1 < json.size(); ++at) {
    if (json[at] == '"') {
      for (++at; at < json.size() && json[at] != '"' && json[at] != '\n'; ++at)
        if (json[at] == '\\') ++at;
    } else if (json[at] == '/' && (json[at + 1] == '/' || json[at + 1] == '*')) {
      return true;
    }
  }
  return false;
}

/// A line with something in it: where it begins, and where its first letter stands.
struct CommentLine {
  std::size_t begin, first;
};

std::vector<CommentLine> linesIn(std::string_view text, text::Range range) {
  std::vector<CommentLine> lines;
  const auto newline =
      range.begin == 0 ? std::string_view::npos : text.rfind('\n', range.begin - 1);
  std::size_t at = newline == std::string_view::npos ? 0 : newline + 1;
  do {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t first = std::min(text.find_first_not_of(" \t\r", at), end);
    if (first < end) lines.push_back({at, first});
    at = end + 1;
  } while (at < range.end);
  return lines;
}

}  // namespace

bool takesComments(const asl::Document& document) {
  return document.format() == asl::Format::Yaml || holdsComments(document.text());
}

Outcome toggleComment(const asl::Document& document, text::Range range) {
  const std::string_view text = document.text();
  if (!takesComments(document)) return refuse(refusals::noComments);
  const bool yaml = document.format() == asl::Format::Yaml;
  const std::string_view mark = yaml ? "#" : "//";
  const auto lines = linesIn(text, range);
  const auto isComment = [&](const CommentLine& line) {
    return text.substr(line.first, mark.size()) == mark;
  };
  Change change{.base = document.machine()};
  if (std::all_of(lines.begin(), lines.end(), isComment)) {
    change.label = worded(labels::uncomment);
    for (const CommentLine& line : lines) {
      const std::size_t end = line.first + mark.size();
      change.edits.push_back({{line.first, end + (text.substr(end, 1) == " " ? 1 : 0)}, ""});
    }
    return change;
  }
  change.label = worded(labels::comment);
  std::size_t column = std::string_view::npos;
  for (const CommentLine& line : lines) column = std::min(column, line.first - line.begin);
  for (const CommentLine& line : lines)
    change.edits.push_back({{line.begin + column, line.begin + column}, std::string(mark) + " "});
  return change;
}

}  // namespace stepwright::edit
