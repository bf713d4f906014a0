// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verdict_formats.h"

#include <array>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/output.h"
#include "app/cli/sarif.h"
#include "app/cli/terminal_text.h"

namespace stepwright::cli {
namespace {

using asl::Problem;
using asl::Severity;
using Json = nlohmann::ordered_json;

// --- Text ---------------------------------------------------------------------------------------

void writeText(const std::vector<Verdict>& verdicts, std::ostream& out) {
  std::array<std::size_t, 3> counts{};
  std::size_t definitions = 0;
  bool ofFolder = false;
  for (const Verdict& verdict : verdicts) {
    definitions += verdict.isDefinition ? 1 : 0;
    for (const auto& [problem, end] : verdict.problems) {
      out << problemLine(verdict.file, problem) << '\n';
      ++counts.at(static_cast<std::size_t>(problem.severity));
    }
    ofFolder = ofFolder || (verdict.inFolder && verdict.isDefinition);
    if (verdict.problems.empty() && !verdict.inFolder)
      out << terminalText(verdict.label()) << ": no problems\n";
  }
  if (!ofFolder) return;
  out << counted(definitions, "definition") << ": " << counted(counts[0], "error") << ", "
      << counted(counts[1], "warning") << ", " << counted(counts[2], "note") << '\n';
}

// --- JSON ---------------------------------------------------------------------------------------

Json diagnostic(const Problem& problem) {
  Json json{
      {"severity", word(problem.severity)}, {"code", problem.code}, {"message", problem.message}};
  if (!problem.detail.empty()) json["detail"] = problem.detail;
  if (!problem.location.empty()) json["location"] = problem.location;
  json["pointer"] = problem.pointer;
  json["line"] = problem.position.line;
  json["column"] = problem.position.column;
  if (problem.fix) json["fix"] = problem.fix->label;
  return json;
}

Json report(const Verdict& verdict) {
  Json diagnostics = Json::array();
  for (const auto& each : verdict.problems) diagnostics.push_back(diagnostic(each.problem));
  Json json{{"file", verdict.file}};
  if (!verdict.machine.empty()) json["machine"] = verdict.machine;
  json["result"] = verdict.has(Severity::Error) ? "FAIL" : "OK";
  json["diagnostics"] = std::move(diagnostics);
  return json;
}

void writeJson(const std::vector<Verdict>& verdicts, std::ostream& out) {
  Json reports = Json::array();
  for (const Verdict& verdict : verdicts) reports.push_back(report(verdict));
  // A name of a file or a state may hold bytes that are no UTF-8, which JSON cannot say.
  out << reports.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

// --- GitHub -------------------------------------------------------------------------------------

/// As the runner of GitHub's actions reads it back: "%25", "%0D", "%0A", in a property also ':' and
/// ','.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

const char* commandOf(Severity severity) {
  if (severity == Severity::Error) return "error";
  return severity == Severity::Warning ? "warning" : "notice";
}

void writeGithub(const std::vector<Verdict>& verdicts, std::ostream& out) {
  for (const Verdict& verdict : verdicts) {
    for (const auto& [problem, end] : verdict.problems) {
      std::string message = problem.message;
      if (const auto& where = whereOf(problem); !where.empty()) message += " at " + where;
      if (!problem.detail.empty()) message += "\n" + problem.detail;
      out << "::" << commandOf(problem.severity) << " file=" << escaped(verdict.file, true)
          << ",line=" << problem.position.line << ",endLine=" << end.line
          << ",col=" << problem.position.column;
      if (end.line == problem.position.line) out << ",endColumn=" << end.column;
      out << ",title=" << escaped(problem.code, true) << "::" << escaped(message, false) << '\n';
    }
  }
}

}  // namespace

void writeVerdicts(const std::vector<Verdict>& verdicts, const std::string& format,
                   std::ostream& out) {
  if (format == "json") return writeJson(verdicts, out);
  if (format == "sarif") return writeSarif(verdicts, out);
  if (format == "github") return writeGithub(verdicts, out);
  writeText(verdicts, out);
}

}  // namespace stepwright::cli
