// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/given.h"

#include <filesystem>
#include <iostream>
#include <string_view>

#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/terminal_text.h"
#include "engine/json/own_json.h"
#include "engine/json/print.h"
#include "engine/project/file_and_name.h"
#include "engine/project/sidecar.h"
#include "engine/tasks/mock_file.h"

namespace stepwright::cli {
namespace {

Result<tasks::MockSet> mocksIn(const std::string& file, std::string text, std::string_view test) {
  auto read = tasks::MockFile::read(std::move(text));
  auto mocks = read ? read->named(test) : Result<tasks::MockSet>(read.error());
  if (mocks) return mocks;
  return inFile(mocks.error(), file);
}

Result<tasks::MockSet> namedMocks(const std::string& argument) {
  const auto [file, test] = project::fileAndName(argument);
  auto text = readFile(file);
  if (!text) return text.error();
  return mocksIn(file, std::move(*text), test);
}

/// The file beside the definition, where there is one.
struct Beside {
  std::string path, text;
  json::Value content;
};

/// Of one that is no JSON nothing is taken, and that is said.
Beside readBeside(const std::string& file) {
  if (file == "-") return {};
  Beside beside{project::sidecarPath(file), {}, json::Value::object()};
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(beside.path, ignored)) return {};
  auto text = readFile(beside.path);
  auto content = text ? json::readOwn(*text) : Result<json::Value>(text.error());
  if (!content) {
    complain({content.error().code, inFile(content.error(), beside.path).message, "",
              "Neither input nor mocks are taken from it: mend it, or take it away."});
    return {};
  }
  beside.text = std::move(*text);
  beside.content = std::move(*content);
  return beside;
}

void say(const std::string& what, const std::string& name, const Beside& beside) {
  std::cerr << terminalText("stepwright: " + what + (name.empty() ? "" : " \"" + name + "\"") +
                            " from " + beside.path)
            << '\n';
}

Result<tasks::MockSet> mocksOf(const RunOptions& options, const Beside& beside) {
  if (!options.mocks.empty()) return namedMocks(options.mocks);
  if (options.noMocks || beside.content["mocks"].empty()) return tasks::MockSet();
  auto mocks = mocksIn(beside.path, beside.text, "");
  if (mocks) say("mocks", std::string(beside.content["mockCase"].string()), beside);
  return mocks;
}

Result<json::Value> inputOf(const RunOptions& options, const Beside& beside) {
  if (options.input) return readExecutionInput(*options.input, options.noQuotas);
  const json::Value& inputs = beside.content["inputs"];
  if (!inputs.isObject() || inputs.empty()) return json::Value::object();
  const json::Member& first = inputs.members().front();
  say("input", std::string(first.name()), beside);
  return readExecutionInput(json::print(first.value), options.noQuotas);
}

}  // namespace

Result<Given> readGiven(const RunOptions& options, const std::string& document) {
  const bool asks = !options.input || (options.mocks.empty() && !options.noMocks);
  const Beside beside = asks ? readBeside(document) : Beside{};
  auto input = inputOf(options, beside);
  if (!input) return input.error();
  auto mocks = mocksOf(options, beside);
  if (!mocks) return mocks.error();
  return Given{std::move(*input), std::move(*mocks)};
}

}  // namespace stepwright::cli
