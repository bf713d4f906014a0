// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sarif.h"

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "engine/asl/diagnostic_codes.h"

namespace stepwright::cli {
namespace {

using asl::Problem;
using asl::Severity;
using Json = nlohmann::ordered_json;

const char* levelOf(Severity severity) {
  if (severity == Severity::Error) return "error";
  return severity == Severity::Warning ? "warning" : "note";
}

/// The characters of a path that may stand in a URI as they are.
bool isPlainInUri(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

std::string uriOf(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (isPlainInUri(c))
      uri += c;
    else
      uri += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
  }
  return uri;
}

Json artifact(const std::string& file) {
  namespace fs = std::filesystem;
  std::error_code failed;
  const fs::path whole = fs::absolute(file, failed).lexically_normal();
  const fs::path here = whole.lexically_relative(fs::current_path(failed));
  const bool below = !here.empty() && *here.begin() != "..";
  if (below) return {{"uri", uriOf(here.generic_string())}, {"uriBaseId", "%SRCROOT%"}};
  return {{"uri", "file://" + uriOf(whole.generic_string())}};
}

/// The state, or else the machine of a host, that a problem belongs to.
Json logicalLocations(const Verdict& verdict, const Problem& problem) {
  Json locations = Json::array();
  const std::string machine = verdict.machine.empty() ? "" : verdict.machine;
  if (!machine.empty())
    locations.push_back({{"name", machine}, {"fullyQualifiedName", machine}, {"kind", "module"}});
  if (!problem.pointer.empty() || !problem.stateId.empty())
    locations.push_back({{"fullyQualifiedName", machine + problem.pointer}, {"kind", "element"}});
  return locations;
}

Json result(const Verdict& verdict, const PlacedProblem& each, std::size_t rule) {
  const Problem& problem = each.problem;
  const std::string detail = problem.detail.empty() ? "" : " " + problem.detail;
  Json region{{"startLine", problem.position.line}, {"startColumn", problem.position.column}};
  if (each.end.line > problem.position.line ||
      (each.end.line == problem.position.line && each.end.column > problem.position.column)) {
    region["endLine"] = each.end.line;
    region["endColumn"] = each.end.column;
  }
  Json location{{"physicalLocation",
                 {{"artifactLocation", artifact(verdict.file)}, {"region", std::move(region)}}}};
  Json logical = logicalLocations(verdict, problem);
  if (!logical.empty()) location["logicalLocations"] = std::move(logical);
  return {{"ruleId", problem.code},
          {"ruleIndex", rule},
          {"level", levelOf(problem.severity)},
          {"message", {{"text", problem.message + detail}}},
          {"locations", Json::array({std::move(location)})}};
}

Json ruleOf(const std::string& code) {
  Json rule{{"id", code}};
  const asl::DiagnosticCode* known = asl::findDiagnosticCode(code);
  if (known == nullptr) return rule;
  rule["shortDescription"] = {{"text", std::string(known->explanation)}};
  rule["defaultConfiguration"] = {{"level", levelOf(known->severity)}};
  return rule;
}

}  // namespace

void writeSarif(const std::vector<Verdict>& verdicts, std::ostream& out) {
  std::map<std::string, std::size_t> indexes;
  Json rules = Json::array(), results = Json::array();
  for (const Verdict& verdict : verdicts) {
    for (const PlacedProblem& each : verdict.problems) {
      const auto [index, added] = indexes.emplace(each.problem.code, rules.size());
      if (added) rules.push_back(ruleOf(each.problem.code));
      results.push_back(result(verdict, each, index->second));
    }
  }
  Json driver{{"name", "Stepwright"}, {"version", STEPWRIGHT_VERSION}, {"rules", std::move(rules)}};
  std::error_code failed;
  const std::string root = std::filesystem::current_path(failed).generic_string();
  Json run{{"tool", {{"driver", std::move(driver)}}},
           {"columnKind", "unicodeCodePoints"},
           {"originalUriBaseIds", {{"%SRCROOT%", {{"uri", "file://" + uriOf(root) + "/"}}}}},
           {"results", std::move(results)}};
  const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({std::move(run)})}};
  out << log.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace stepwright::cli
