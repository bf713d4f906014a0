// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/given.h"

#include <iostream>
#include <optional>
#include <string_view>

#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/terminal_text.h"
#include "engine/json/print.h"
#include "engine/project/beside_file.h"
#include "engine/project/file_and_name.h"
#include "engine/tasks/mocks/mock_file.h"

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

using Beside = project::BesideFile::Content;

void say(const std::string& what, const std::string& name, const std::string& place) {
  std::cerr << terminalText("stepwright: " + what + (name.empty() ? "" : " \"" + name + "\"") +
                            " from " + place)
            << '\n';
}

/// Whether it is a file as a whole that cannot be read.
bool isOfFile(const Error& trouble) {
  return trouble.code == "beside.broken" || trouble.code.starts_with("file.");
}

/// Of a file that cannot be read nothing is taken, and that is said; a part of one that is wrong is
/// an error.
std::optional<Error> troubleOf(std::string_view section, const Beside& beside) {
  const Error* trouble = beside.troubleOf(section);
  if (trouble == nullptr) return std::nullopt;
  if (!isOfFile(*trouble)) return *trouble;
  complain({trouble->code, trouble->message, "",
            "No " + std::string(section) + " are taken from it: mend it, or take it away."});
  return std::nullopt;
}

Result<tasks::MockSet> mocksOf(const RunOptions& options, const Beside& beside) {
  if (!options.mocks.empty()) return namedMocks(options.mocks);
  if (options.noMocks) return tasks::MockSet();
  if (auto trouble = troubleOf("mocks", beside)) return std::move(*trouble);
  const project::DebugSetup& setup = beside.kept.debug;
  if (!setup.mocks.empty()) say("mocks", setup.mockCase, beside.placeOf("mocks"));
  return setup.mocks;
}

Result<json::Value> inputOf(const RunOptions& options, const Beside& beside) {
  if (options.input) return readExecutionInput(*options.input, options.noQuotas);
  for (const char* section : {"inputs", "lastInputs"})
    if (auto trouble = troubleOf(section, beside)) return std::move(*trouble);
  const auto input = project::inputOf(beside.kept.debug);
  if (!input) return json::Value::object();
  const bool own = project::isOwn(beside.kept.debug, input->first);
  say("input", input->first, beside.placeOf(own ? "lastInputs" : "inputs"));
  return readExecutionInput(json::print(input->second), options.noQuotas);
}

}  // namespace

Result<Given> readGiven(const RunOptions& options, const std::string& document) {
  const bool asks = !options.input || (options.mocks.empty() && !options.noMocks);
  const Beside beside = asks && document != "-" ? project::BesideFile(document).read() : Beside{};
  auto input = inputOf(options, beside);
  if (!input) return input.error();
  auto mocks = mocksOf(options, beside);
  if (!mocks) return mocks.error();
  return Given{std::move(*input), std::move(*mocks)};
}

}  // namespace stepwright::cli
