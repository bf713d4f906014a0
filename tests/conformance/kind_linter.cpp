// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions with the verdict of other linters, and of AWS where it was recorded: one file a case.
#include <algorithm>
#include <filesystem>

#include "engine/asl/document.h"
#include "engine/asl/validator.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "tests/conformance/kind.h"

namespace stepwright::conformance {
namespace {

namespace fs = std::filesystem;

Result<std::vector<Case>> loadLinter(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  if (error) return Error{"file.unreadable", "cannot read the folder " + folder, "", ""};
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const auto& file : files) {
    auto text = readFile(file.string());
    if (!text) return text.error();
    auto parsed = json::parse(*text);
    if (!parsed)
      return Error{parsed.error().code, file.string() + ": " + parsed.error().message, "", ""};
    if (!parsed->contains("expected")) continue;
    const std::string name = file.stem().string();
    cases.push_back({name, name.substr(0, name.find("__")), *parsed});
  }
  return cases;
}

Outcome runLinter(const Case& item) {
  const json::Value& data = item.data;
  const bool yaml =
      data["format"].string() == "yaml" || item.name.find("__yaml__") != std::string::npos;
  std::string text = data["definition_text"].isString()
                         ? std::string(data["definition_text"].string())
                         : json::printPretty(data["definition"]);
  // The recordings say for which type of workflow they were asked.
  const bool express =
      item.name.find("type_express") != std::string::npos || data["type"].string() == "EXPRESS";
  const auto document =
      asl::Document::read(std::move(text), yaml ? asl::Format::Yaml : asl::Format::Json,
                          express ? asl::WorkflowType::Express : asl::WorkflowType::Standard);
  const auto problems = validate(document);
  std::string errors;
  for (const auto& problem : problems) {
    if (problem.severity != asl::Severity::Error) continue;
    errors += "  " + problem.code + ": " + problem.message + " at " + problem.location + " " +
              problem.detail + "\n";
  }
  const bool valid = data["expected"].string() == "valid";
  if (valid == errors.empty()) return Outcome::passed();
  if (valid) return Outcome::failed("expected no error, came:\n" + errors);
  return Outcome::failed("expected an error (" + std::string(data["reason"].string()) +
                         "), came none");
}

const Registration linterKind{{"linter", "validation", runLinter, loadLinter}};

}  // namespace
}  // namespace stepwright::conformance
