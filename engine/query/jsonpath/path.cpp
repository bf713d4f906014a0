// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/path.h"

#include "engine/query/jsonpath/evaluate.h"
#include "engine/query/jsonpath/parse.h"
#include "engine/query/jsonpath/program.h"
#include "engine/query/jsonpath/scan.h"
#include "engine/query/names.h"

namespace stepwright::query {
namespace {

using jsonpath::Outcome;

/// AWS says this of any path into nothing, without naming the path.
constexpr std::string_view nullInput =
    "Unable to apply Path transformation to null or empty input.";

/// The nearest thing to a root that is not there: a variable that nobody has assigned.
Error undefinedVariable(const std::string& name) {
  return {"States.Runtime", "No results for path: $['" + name + "']", {}, {}};
}

}  // namespace

Parsed<Path> Path::parse(std::string_view whole) {
  const std::string_view text = trimmed(whole);
  const std::size_t lead = text.empty() ? 0 : static_cast<std::size_t>(text.data() - whole.data());
  if (text.empty() || text.front() != '$') {
    return SyntaxError{lead, "A path must begin with '$'"};
  }
  auto program = std::make_shared<jsonpath::Program>();
  program->text = std::string(text);
  std::size_t at = 1;
  if (text.size() > 1 && text[1] == '$') {
    program->root = Root::Context;
    at = 2;
  } else if (const std::size_t length = variableNameLength(text.substr(1)); length > 0) {
    program->root = Root::Variable;
    program->variable = std::string(text.substr(1, length));
    at = 1 + length;
  }
  auto segments = jsonpath::parseSegments(text.substr(at), lead + at, 0);
  if (!segments) return segments.error();
  program->body = std::move(segments).value();
  return Path(std::move(program));
}

const std::string& Path::text() const { return program_->text; }
Path::Root Path::root() const { return program_->root; }
const std::string& Path::variable() const { return program_->variable; }
bool Path::definite() const { return program_->body.definite; }
bool Path::isRoot() const { return program_->body.segments.empty(); }

Result<json::Value> Path::find(const Data& data) const {
  const json::Value* node = &data.input;
  if (program_->root == Root::Context) node = &data.context;
  if (program_->root == Root::Variable) {
    node = data.variables.find(program_->variable);
    if (node == nullptr) return undefinedVariable(program_->variable);
  }
  if (program_->body.segments.empty()) return *node;
  if (node->isNull()) {
    return Error{
        "States.Runtime", "Unable to apply Path transformation to null or empty input.", {}, {}};
  }
  Work own;
  Outcome outcome =
      jsonpath::evaluate(program_->body, *node, *node, data.work != nullptr ? *data.work : own);
  if (outcome.kind == Outcome::Kind::NotFound) {
    return Error{"States.Runtime", std::move(outcome.reason), {}, {}};
  }
  return std::move(outcome.value);
}

bool Path::present(const Data& data) const {
  const json::Value* node = &data.input;
  if (program_->root == Root::Context) node = &data.context;
  if (program_->root == Root::Variable) node = data.variables.find(program_->variable);
  if (node == nullptr) return false;
  Work own;
  Work& work = data.work != nullptr ? *data.work : own;
  return jsonpath::evaluate(program_->body, *node, *node, work).kind == Outcome::Kind::Found;
}

Result<json::Value> Path::evaluate(const Data& data) const {
  auto result = find(data);
  if (result || result.error().message == nullInput) return result;
  // The Context object is addressed by the path behind its first `$`, and that is how messages call
  // it.
  const auto shown =
      root() == Root::Context ? std::string_view(text()).substr(1) : std::string_view(text());
  Error error = result.error();
  error.message = "Invalid path '" + std::string(shown) + "' : " + error.message;
  return error;
}

}  // namespace stepwright::query
