// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/lint_settings.h"

#include <algorithm>
#include <filesystem>

#include "engine/asl/diagnostic_codes.h"
#include "engine/base/files.h"
#include "engine/base/glob.h"
#include "engine/json/keys.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/project/file_and_name.h"
#include "engine/project/follow_states.h"
#include "engine/project/refusals.h"
#include "engine/text/json_tree.h"
#include "engine/text/line_index.h"

namespace stepwright::project {

using json::Value;

namespace {

namespace fs = std::filesystem;

constexpr const char* folderFile = "stepwright.json";
constexpr std::uintmax_t largestFolderFile = 1U << 20U;

std::optional<Error> wrongRule(std::string_view rule, const std::string& place) {
  const asl::DiagnosticCode* code = asl::findDiagnosticCode(rule);
  if (code != nullptr && code->refused) return refuse(refusals::refusedRule, place, {rule});
  if (code != nullptr) return std::nullopt;
  Error error = refuse(refusals::noRule, place, {rule});
  error.remedy = json::meantBy(rule, asl::suppressibleCodes());
  return error;
}

/// The list of wishes; `files` where a folder's file speaks of several documents.
Result<std::vector<FolderLint::Entry>> entriesFrom(const Value& lint, std::string_view place,
                                                   bool ofFolder) {
  std::vector<FolderLint::Entry> entries;
  if (lint.isNull()) return entries;
  if (auto error =
          json::misfit(lint, place, worded(refusals::theLint), {{"suppress", json::Kind::Array}}))
    return *error;
  std::vector<json::Field> fields{
      {"rule", json::Kind::String}, {"state", json::Kind::String}, {"reason", json::Kind::String}};
  if (ofFolder) fields.push_back({"files", json::Kind::String});
  const std::string list = json::pointerChild(place, "suppress");
  for (const Value& each : lint["suppress"].items()) {
    const std::string at = json::pointerChild(list, entries.size());
    if (auto error = json::misfit(each, at, worded(refusals::theSuppression), fields))
      return *error;
    if (auto error = wrongRule(each["rule"].string(), json::pointerChild(at, "rule")))
      return *error;
    entries.push_back({{std::string(each["rule"].string()), std::string(each["state"].string()),
                        std::string(each["reason"].string())},
                       std::string(each["files"].string()),
                       {}});
  }
  return entries;
}

std::string absolutePath(const std::string& path) {
  std::error_code failed;
  return fs::absolute(path, failed).lexically_normal().string();
}

}  // namespace

Result<asl::Suppressions> suppressionsFrom(const Value& lint, std::string_view place) {
  auto entries = entriesFrom(lint, place, false);
  if (!entries) return entries.error();
  asl::Suppressions suppressions;
  for (auto& each : *entries) suppressions.push_back(std::move(each.wish));
  return suppressions;
}

Value toJson(const asl::Suppressions& suppressions) {
  if (suppressions.empty()) return Value::object();
  std::vector<Value> list;
  for (const auto& each : suppressions) {
    std::vector<json::Member> members{{Value("rule"), Value(each.rule)}};
    if (!each.state.empty()) members.emplace_back("state", Value(each.state));
    if (!each.reason.empty()) members.emplace_back("reason", Value(each.reason));
    list.push_back(Value::object(std::move(members)));
  }
  return Value::object({{Value("suppress"), Value::array(std::move(list))}});
}

void suppress(asl::Suppressions& suppressions, asl::Suppression wish) {
  const bool known = std::any_of(suppressions.begin(), suppressions.end(),
                                 [&](const auto& each) { return each.wishesSame(wish); });
  if (!known) suppressions.push_back(std::move(wish));
}

asl::Suppressions followed(asl::Suppressions suppressions, const FollowedStates& states) {
  for (auto& each : suppressions) {
    const auto renamed = states.renamed().find(each.state);
    if (renamed != states.renamed().end()) each.state = renamed->second;
  }
  return suppressions;
}

std::string FolderLint::fileFor(const std::string& document) {
  if (document.empty() || document == "-") return {};
  std::error_code failed;
  fs::path folder = fs::path(absolutePath(fileAndName(document).file)).parent_path();
  while (true) {
    const fs::path file = folder / folderFile;
    if (fs::is_regular_file(file, failed)) return file.string();
    if (!folder.has_relative_path()) return {};
    folder = folder.parent_path();
  }
}

FolderLint FolderLint::read(const std::string& path) {
  FolderLint folder;
  folder.path_ = path;
  if (path.empty()) return folder;
  const auto fail = [&](Error error) {
    error.message = path + ": " + error.message;
    folder.trouble_ = std::move(error);
    return folder;
  };
  const auto text = readWholeFile(path, largestFolderFile);
  if (!text) return fail(text.error());
  const auto file = json::parse(*text);
  if (!file) return fail(file.error());
  auto entries = entriesFrom((*file)["lint"], "/lint", true);
  const text::Tree tree = text::readJson(*text);
  const text::LineIndex lines(*text);
  const auto positionOf = [&](const std::string& pointer) {
    const text::NodeId node = tree.find(pointer);
    return node == text::noNode ? text::Position{}
                                : lines.positionAt(*text, tree.at(node).range.begin);
  };
  if (!entries) {
    Error error = entries.error();
    const text::Position at = positionOf(error.pointer);
    error.message =
        std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + error.message;
    return fail(std::move(error));
  }
  folder.entries_ = std::move(*entries);
  for (std::size_t i = 0; i < folder.entries_.size(); ++i) {
    folder.entries_[i].wish.from = path;
    folder.entries_[i].position = positionOf(json::pointerChild("/lint/suppress", i));
  }
  return folder;
}

bool FolderLint::speaksOf(const Entry& entry, const std::string& document) const {
  if (entry.files.empty()) return true;
  const fs::path file = absolutePath(fileAndName(document).file);
  const fs::path relative = file.lexically_relative(fs::path(path_).parent_path());
  return globMatches(entry.files, relative.generic_string());
}

asl::Suppressions suppressionsFor(const std::string& document, asl::Suppressions own,
                                  const FolderLint& folder) {
  for (const FolderLint::Entry& each : folder.entries())
    if (folder.speaksOf(each, document)) own.push_back(each.wish);
  return own;
}

}  // namespace stepwright::project
