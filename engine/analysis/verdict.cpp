// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/verdict.h"

#include <algorithm>

#include "engine/analysis/value_diff.h"
#include "engine/json/keys.h"

namespace stepwright::analysis {

using json::Value;

namespace {

constexpr std::size_t labelWidth = 11;

std::string labelled(std::string_view label, const std::string& text) {
  std::string line(label);
  line.resize(std::max(labelWidth, line.size() + 1), ' ');
  return line + text;
}

/// "Validate > How much? > [Pay at once]": the first one that differs in brackets.
std::string pathWords(const std::vector<Value>& names, std::size_t differs) {
  std::string words;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const bool end = i == names.size();
    if (end && i != differs) break;
    const std::string name = end ? "the end" : std::string(names[i].string());
    words += (i > 0 ? " > " : "") + (i == differs ? "[" + name + "]" : name);
  }
  return words;
}

void addPath(const Check& check, std::vector<std::string>& lines) {
  const auto& expected = check.expected->items();
  const auto& got = check.got->items();
  const auto differs = static_cast<std::size_t>(
      std::mismatch(expected.begin(), expected.end(), got.begin(), got.end()).first -
      expected.begin());
  lines.push_back(labelled("path", "expected  " + pathWords(expected, differs)));
  lines.push_back(labelled("", "got       " + pathWords(got, differs)));
}

void addOutput(const Check& check, const Outcome& outcome, std::vector<std::string>& lines) {
  if (!check.got) {
    lines.push_back(labelled("output", "expected  " + brief(*check.expected)));
    lines.push_back(labelled("", "got       none: " + outcome.status));
    return;
  }
  lines.push_back(labelled("output", "- expected, + got"));
  for (const DiffLine& line : diffOf(*check.expected, *check.got)) {
    const char* sign = line.side == DiffLine::Side::Both       ? "  "
                       : line.side == DiffLine::Side::Expected ? "- "
                                                               : "+ ";
    lines.push_back(labelled(
        "", sign + std::string(static_cast<std::size_t>(line.depth) * 2, ' ') + line.text));
  }
}

std::string wordOf(const std::optional<Value>& value) {
  return value ? std::string(value->string()) : "none";
}

void addCheck(const Check& check, const Outcome& outcome, std::vector<std::string>& lines) {
  switch (check.kind) {
    case Check::Kind::Path:
      return addPath(check, lines);
    case Check::Kind::Output:
      return addOutput(check, outcome, lines);
    case Check::Kind::Status:
    case Check::Kind::Error:
      lines.push_back(labelled(toString(check.kind), "expected " + wordOf(check.expected) +
                                                         ", got " + wordOf(check.got)));
      return;
    case Check::Kind::Assertion:
      lines.push_back(labelled("assert", check.text));
      lines.push_back(labelled("", check.note));
      return;
    case Check::Kind::Ends:
    case Check::Kind::Reaches:
      lines.push_back(labelled(toString(check.kind), check.note));
  }
}

}  // namespace

std::vector<std::string> verdictOf(const TestResult& result) {
  std::vector<std::string> lines;
  if (result.refused) {
    lines.push_back(labelled("refused", result.refused->message));
    if (!result.refused->remedy.empty()) lines.push_back(labelled("", result.refused->remedy));
    return lines;
  }
  for (const Check& check : result.checks)
    if (!check.passed) addCheck(check, result.outcome, lines);
  if (!result.reason.words.empty()) lines.push_back(labelled("why", result.reason.words));
  if (!result.outcome.remedy.empty()) lines.push_back(labelled("", result.outcome.remedy));
  return lines;
}

std::string summaryOf(const TestResult& result) {
  if (result.passed) return "";
  if (result.refused) return result.refused->message;
  if (!result.reason.words.empty()) return result.reason.words;
  const auto failed = std::find_if(result.checks.begin(), result.checks.end(),
                                   [](const Check& check) { return !check.passed; });
  if (failed->kind != Check::Kind::Assertion)
    return std::string(toString(failed->kind)) + ": expected " + wordOf(failed->expected) +
           ", got " + wordOf(failed->got);
  return failed->text + ": " + failed->note;
}

std::string summaryOf(const Coverage& coverage) {
  const auto words = [](const Coverage::Share& share) {
    return std::to_string(share.reached) + " of " + std::to_string(share.all);
  };
  const Coverage::Share total = coverage.total();
  std::string text = std::to_string(total.percent()) + " % (" + words(total) + ")";
  for (std::size_t i = 0, said = 0; i < Coverage::kinds; ++i) {
    const auto kind = static_cast<Coverage::Kind>(i);
    const Coverage::Share share = coverage.share(kind);
    if (share.all == 0) continue;
    text += (said++ == 0 ? ": " : ", ") + std::string(toString(kind)) + " " + words(share);
  }
  return text;
}

std::vector<std::string> notReached(const Coverage& coverage) {
  std::vector<std::string> lines;
  for (const Coverage::Part& part : coverage.parts()) {
    if (part.runs > 0) continue;
    const bool bare = part.kind == Coverage::Kind::State;
    const bool way = part.kind == Coverage::Kind::Edge;
    lines.push_back((bare ? "state " : way ? "edge " : "") + part.words);
  }
  return lines;
}

}  // namespace stepwright::analysis
