// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/cobertura.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "engine/analysis/xml.h"

namespace stepwright::analysis {

namespace {

using Part = Coverage::Part;

/// Of lines or of branches.
struct Rate {
  int reached = 0, all = 0;
  void add(bool isReached) {
    ++all;
    reached += isReached ? 1 : 0;
  }
  void add(const Rate& other) {
    reached += other.reached;
    all += other.all;
  }
  [[nodiscard]] std::string text() const {
    char digits[16];
    std::snprintf(digits, sizeof digits, "%.4g", all == 0 ? 1.0 : double(reached) / all);
    return digits;
  }
};

struct Line {
  int hits = 0;
  Rate branches;
};
using Lines = std::map<int, Line>;

bool isBranch(const Part& part) {
  return part.kind == Coverage::Kind::Edge && (part.pointer.ends_with("/Default") ||
                                               part.pointer.find("/Choices/") != part.pointer.npos);
}

int lineOf(const asl::Definition& definition, const std::string& pointer) {
  auto range = definition.keyRangeOf(pointer);
  if (!range) range = definition.rangeOf(pointer);
  return range ? definition.positionAt(range->begin).line : 0;
}

/// The lines of one state; of the machine itself for "".
Lines linesOf(const CoveredFile& covered, const asl::StateId& state) {
  Lines lines;
  for (const Part& part : covered.coverage.parts()) {
    if (part.state != state) continue;
    const int number = lineOf(covered.definition, part.pointer);
    if (number == 0) continue;
    lines[number].hits = std::max(lines[number].hits, part.times);
    if (isBranch(part)) lines[lineOf(covered.definition, state)].branches.add(part.runs > 0);
  }
  return lines;
}

void addTo(Lines& all, const Lines& some) {
  for (const auto& [number, line] : some) {
    all[number].hits = std::max(all[number].hits, line.hits);
    all[number].branches.add(line.branches);
  }
}

Rate lineRate(const Lines& lines) {
  Rate rate;
  for (const auto& [number, line] : lines) rate.add(line.hits > 0);
  return rate;
}

Rate branchRate(const Lines& lines) {
  Rate rate;
  for (const auto& [number, line] : lines) rate.add(line.branches);
  return rate;
}

void write(XmlWriter& xml, const Lines& lines) {
  xml.open("lines");
  for (const auto& [number, line] : lines) {
    XmlWriter::Attributes attributes{{"number", std::to_string(number)},
                                     {"hits", std::to_string(line.hits)},
                                     {"branch", line.branches.all > 0 ? "true" : "false"}};
    const auto [reached, all] = line.branches;
    if (all > 0)
      attributes.emplace_back("condition-coverage", std::to_string(100 * reached / all) + "% (" +
                                                        std::to_string(reached) + "/" +
                                                        std::to_string(all) + ")");
    xml.element("line", attributes);
  }
  xml.close();
}

XmlWriter::Attributes rates(const Lines& lines) {
  return {{"line-rate", lineRate(lines).text()},
          {"branch-rate", branchRate(lines).text()},
          {"complexity", "0"}};
}

XmlWriter::Attributes with(XmlWriter::Attributes first, const XmlWriter::Attributes& more) {
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

Lines linesOf(const CoveredFile& covered) {
  Lines all = linesOf(covered, asl::StateId());
  for (const Part& part : covered.coverage.parts())
    if (part.kind == Coverage::Kind::State) addTo(all, linesOf(covered, part.state));
  return all;
}

void write(XmlWriter& xml, const CoveredFile& covered) {
  const Lines all = linesOf(covered);
  xml.open("class", with({{"name", covered.name}, {"filename", covered.file}}, rates(all)));
  xml.open("methods");
  for (const Part& part : covered.coverage.parts()) {
    if (part.kind != Coverage::Kind::State) continue;
    const Lines lines = linesOf(covered, part.state);
    xml.open("method", with({{"name", part.name}, {"signature", part.pointer}}, rates(lines)));
    write(xml, lines);
    xml.close();
  }
  xml.close();
  write(xml, all);
  xml.close();
}

}  // namespace

std::string coberturaXml(const std::vector<CoveredFile>& files, const std::string& folder,
                         Timestamp time) {
  Rate lines, branches;
  for (const CoveredFile& covered : files) {
    lines.add(lineRate(linesOf(covered)));
    branches.add(branchRate(linesOf(covered)));
  }
  const XmlWriter::Attributes both{
      {"line-rate", lines.text()}, {"branch-rate", branches.text()}, {"complexity", "0"}};
  XmlWriter xml;
  xml.line("<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">");
  xml.open("coverage", with(both, {{"lines-covered", std::to_string(lines.reached)},
                                   {"lines-valid", std::to_string(lines.all)},
                                   {"branches-covered", std::to_string(branches.reached)},
                                   {"branches-valid", std::to_string(branches.all)},
                                   {"version", "1"},
                                   {"timestamp", std::to_string(time.ms)}}));
  xml.open("sources");
  xml.element("source", {}, folder);
  xml.close();
  xml.open("packages");
  xml.open("package", with({{"name", "stepwright"}}, both));
  xml.open("classes");
  for (const CoveredFile& covered : files) write(xml, covered);
  return xml.take();
}

}  // namespace stepwright::analysis
