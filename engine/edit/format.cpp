// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/format.h"

#include <algorithm>

#include "engine/asl/use.h"
#include "engine/edit/format_json.h"
#include "engine/edit/format_yaml.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"
#include "engine/text/diff.h"
#include "engine/text/tree.h"

namespace stepwright::edit {
namespace {

/// Only the lines that differ.
text::TextEdits lineEdits(const std::string& before, const std::string& after) {
  const auto old = text::linesOf(before);
  const auto now = text::linesOf(after);
  const auto span = [](const auto& lines, std::size_t begin, std::size_t end) {
    std::string all;
    for (std::size_t line = begin; line < end; ++line) all += lines[line];
    return all;
  };
  const auto placeOf = [&](std::size_t line) {
    return line < old.size() ? static_cast<std::size_t>(old[line].data() - before.data())
                             : before.size();
  };
  text::TextEdits edits;
  for (const text::LineChange& change : text::lineChanges(old, now)) {
    const std::size_t begin = placeOf(change.oldBegin);
    for (text::TextEdit edit : text::difference(span(old, change.oldBegin, change.oldEnd),
                                                span(now, change.newBegin, change.newEnd))) {
      edit.range.begin += begin;
      edit.range.end += begin;
      edits.push_back(std::move(edit));
    }
  }
  return edits;
}

constexpr std::string_view blanks = " \t\r\n";

/// The end of the text is the file's, or what the host has behind it: it stays.
std::string withEndOf(const std::string& text, std::string made) {
  made.erase(made.find_last_not_of(blanks) + 1);
  return made.append(text, text.find_last_not_of(blanks) + 1, std::string::npos);
}

}  // namespace

Outcome formatDocument(const asl::Document& document) {
  if (const auto why = asl::refusalToRead(document)) return *why;
  const bool yaml = document.format() == asl::Format::Yaml;
  const std::string& text = document.text();
  const std::string made = withEndOf(text, yaml ? formattedYaml(text) : formattedJson(text));
  const auto again = asl::Document::read(made, document.format(), document.type());
  if (!again.wellFormed() || !(again.value() == document.value()))
    return refuse(refusals::unformatted);
  return Change{worded(labels::format), lineEdits(text, made), {}, document.machine()};
}

}  // namespace stepwright::edit
