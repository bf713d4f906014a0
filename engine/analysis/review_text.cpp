// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/review_text.h"

#include <algorithm>
#include <string_view>

#include "engine/analysis/value_diff.h"
#include "engine/asl/bind.h"
#include "engine/json/print.h"

namespace stepwright::analysis {
namespace {

using Sign = StateDifference::Sign;

constexpr std::size_t mostOfValue = 120;

/// What is the same but for how it is written.
constexpr std::string_view onlyFormatting = "Both say the same: only how they are written differs.";
constexpr std::string_view nothingDiffers = "Both are the same.";

char signOf(const StateDifference& difference) {
  switch (difference.sign) {
    case Sign::Added:
      return '+';
    case Sign::Removed:
      return '-';
    case Sign::Changed:
      break;
  }
  return '~';
}

/// "in \"Each\", renamed from \"A\", moved from the top level", without what stands before.
std::string circumstances(const StateDifference& difference) {
  std::string words;
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : ", ") + more; };
  if (!difference.within.empty()) add("in " + json::quote(difference.within));
  if (!difference.renamedFrom.empty()) add("renamed from " + json::quote(difference.renamedFrom));
  if (difference.movedFrom)
    add("moved from " + (difference.movedFrom->empty() ? std::string("the top level")
                                                       : json::quote(*difference.movedFrom)));
  return words;
}

/// Code that holds any text: a fence of one more backtick than it has in a row; in a table a bar
/// would end the cell, and a line break the row.
std::string codeSpan(std::string_view text) {
  std::string inside;
  std::size_t run = 0, longest = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
    if (c == '|') inside += '\\';
    inside += c == '\n' || c == '\r' ? ' ' : c;
  }
  const std::string fence(longest + 1, '`');
  const bool touches = !inside.empty() && (inside.front() == '`' || inside.back() == '`');
  return fence + (touches ? " " + inside + " " : inside) + fence;
}

std::string row(const StateDifference& difference) {
  std::string what;
  const auto add = [&](const std::string& more) { what += (what.empty() ? "" : "<br>") + more; };
  if (!difference.renamedFrom.empty()) add("renamed from " + codeSpan(difference.renamedFrom));
  if (difference.movedFrom)
    add(difference.movedFrom->empty() ? "moved from the top level"
                                      : "moved from " + codeSpan(*difference.movedFrom));
  for (const auto* list : {&difference.fields, &difference.ways})
    for (const FieldDifference& field : *list) add(codeSpan(fieldInWords(field)));
  std::string who = "the state machine";
  if (!difference.name.empty()) {
    who = codeSpan(difference.name) + " " + std::string(asl::toString(difference.type));
    if (!difference.within.empty()) who += " in " + codeSpan(difference.within);
  }
  return std::string("| `") + signOf(difference) + "` | " + who + " | " + what + " |\n";
}

}  // namespace

std::string countsInWords(const ReviewCounts& counts) {
  std::string words;
  const auto add = [&](int count, const char* what) {
    if (count == 0) return;
    if (words.empty())
      words = std::to_string(count) + (count == 1 ? " state " : " states ") + what;
    else
      words += ", " + std::to_string(count) + " " + what;
  };
  add(counts.added, "added");
  add(counts.removed, "removed");
  add(counts.renamed, "renamed");
  add(counts.moved, "moved");
  add(counts.changed, "changed");
  add(counts.rerouted, "with other transitions");
  if (counts.machine) words += (words.empty() ? "" : ", ") + std::string("the machine itself");
  return words;
}

std::string fieldInWords(const FieldDifference& field) {
  if (!field.movedTo.empty()) return field.place + " → " + field.movedTo;
  const std::string place = field.place.empty() ? "the whole" : field.place;
  if (!field.before) return place + " added: " + brief(*field.after, mostOfValue);
  if (!field.after) return place + " removed: " + brief(*field.before, mostOfValue);
  return place + ": " + brief(*field.before, mostOfValue) + " → " +
         brief(*field.after, mostOfValue);
}

std::string reviewText(const Review& review, const ReviewNames& names) {
  if (review.same()) return std::string(review.sameText ? nothingDiffers : onlyFormatting) + "\n";
  std::string text = "--- " + names.before + "\n+++ " + names.after + "\n" +
                     countsInWords(countsOf(review)) + "\n";
  for (const StateDifference& each : review.differences) {
    text += std::string("\n") + signOf(each) + " ";
    if (each.name.empty())
      text += "the state machine";
    else
      text += json::quote(each.name) + " (" + std::string(asl::toString(each.type)) + ")";
    if (const std::string more = circumstances(each); !more.empty()) text += " " + more;
    text += '\n';
    for (const auto* list : {&each.fields, &each.ways})
      for (const FieldDifference& field : *list) text += "    " + fieldInWords(field) + "\n";
  }
  return text;
}

std::string reviewMarkdown(const Review& review, const ReviewNames& names) {
  std::string text =
      "**" + codeSpan(names.after) + "** compared with " + codeSpan(names.before) + ": ";
  if (review.same())
    return text + std::string(review.sameText ? nothingDiffers : onlyFormatting) + "\n";
  text += countsInWords(countsOf(review)) + "\n\n| | State | What differs |\n|---|---|---|\n";
  for (const StateDifference& each : review.differences) text += row(each);
  return text;
}

}  // namespace stepwright::analysis
