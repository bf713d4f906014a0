// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/new_function.h"

#include <cctype>
#include <filesystem>
#include <optional>

#include "engine/base/files.h"
#include "engine/project/refusals.h"
#include "engine/tasks/functions/handler_place.h"

namespace stepwright::project {

using json::Value;

namespace {

namespace fs = std::filesystem;

constexpr const char* nodeRuntime = "nodejs20.x";
constexpr const char* pythonRuntime = "python3.12";

constexpr const char* nodeSource =
    R"(// Answers a Task: `event` is its Payload, what is returned its answer.
export const handler = async (event, context) => {
  console.log(`request ${context.awsRequestId}`);
  return event;
};
)";
constexpr const char* pythonSource =
    R"("""Answers a Task: `event` is its Payload, what is returned its answer."""


def handler(event, context):
    print("request", context.aws_request_id)
    return event
)";

/// A name that can be a folder's.
std::string folderNameOf(const std::string& name) {
  std::string folder;
  for (const char letter : name)
    folder += std::isalnum(static_cast<unsigned char>(letter)) != 0 ? letter : '-';
  return folder.empty() ? "function" : folder;
}

std::optional<std::string> runtimeOf(const fs::path& file) {
  const std::string ending = file.extension().string();
  if (ending == ".mjs" || ending == ".js" || ending == ".cjs") return nodeRuntime;
  if (ending == ".py") return pythonRuntime;
  return std::nullopt;
}

/// What of the usual names the file says; the first where it says none.
std::string handlerIn(const std::string& folder, const std::string& module) {
  for (const char* name : {"handler", "lambda_handler", "main", "default"}) {
    tasks::FunctionSpec spec;
    spec.folder = folder;
    spec.handler = module + "." + name;
    if (tasks::handlerPlace(spec).line > 0) return name;
  }
  return "handler";
}

Value entryOf(const FunctionEntry& function) {
  return Value::object({{"code", Value(function.code)},
                        {"handler", Value(function.handler)},
                        {"runtime", Value(function.runtime)}});
}

/// The object with that member set.
Value withMember(const Value& object, const std::string& name, Value value) {
  std::vector<json::Member> members;
  bool there = false;
  for (const json::Member& each : object.members()) {
    const bool same = each.name() == name;
    there = there || same;
    members.emplace_back(std::string(each.name()), same ? value : each.value);
  }
  if (!there) members.emplace_back(name, std::move(value));
  return Value::object(std::move(members));
}

}  // namespace

Result<FunctionEntry> functionOfFile(const std::string& file, const std::string& folder) {
  const fs::path path = fs::path(file).lexically_normal();
  const auto runtime = runtimeOf(path);
  if (!runtime) return refuse(refusals::noHandler, {}, {path.filename().string()});
  const std::string module = path.stem().string();
  const std::string code = path.parent_path().lexically_relative(folder).string();
  return FunctionEntry{module, code.empty() ? "." : code,
                       module + "." + handlerIn(path.parent_path().string(), module), *runtime};
}

Result<FunctionEntry> makeFunction(const std::string& folder, const std::string& name,
                                   FunctionLanguage language) {
  const bool node = language == FunctionLanguage::Node;
  const std::string code = "functions/" + folderNameOf(name);
  const fs::path file = fs::path(folder) / code / (node ? "app.mjs" : "app.py");
  std::error_code failed;
  if (fs::exists(file, failed)) return refuse(refusals::functionThere, {}, {file.string()});
  if (auto error =
          replaceFile(file.string(), node ? nodeSource : pythonSource, {.makeFolders = true}))
    return *error;
  return FunctionEntry{name, code, "app.handler", node ? nodeRuntime : pythonRuntime};
}

Value tasksWith(const Value& tasks, const FunctionEntry& function,
                const std::vector<std::string>& states, const std::string& ownersTemplate) {
  Value made = tasks.isObject() ? tasks : Value::object();
  if (tasks.isNull() && !ownersTemplate.empty())
    made = withMember(made, "template", Value(ownersTemplate));
  made = withMember(made, "functions",
                    withMember(made["functions"], function.name, entryOf(function)));
  Value rules = made["states"];
  for (const std::string& state : states)
    rules = withMember(rules, state, Value::object({{"function", Value(function.name)}}));
  return withMember(made, "states", rules.isNull() ? Value::object() : rules);
}

}  // namespace stepwright::project
