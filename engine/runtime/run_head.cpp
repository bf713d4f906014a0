// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/run_head.h"

#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::runtime {
namespace {

using interpreter::Naming;
using json::Member;
using json::Value;

Value toJson(const Naming& naming) {
  std::vector<Member> members;
  members.emplace_back("machine", naming.machine);
  members.emplace_back("execution", naming.execution);
  members.emplace_back("account", naming.account);
  members.emplace_back("express", naming.express);
  members.emplace_back("synchronous", naming.synchronous);
  members.emplace_back("seed", std::to_string(naming.seed));
  members.emplace_back("tokenSeed", std::to_string(naming.tokenSeed));
  members.emplace_back("start", naming.start.ms);
  members.emplace_back("quotas", naming.quotas.events > 0);
  return Value::objectOfDistinct(std::move(members));
}

/// Of all its bits, which a number of JSON does not keep.
std::uint64_t numberIn(std::string_view text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Naming namingFrom(const Value& value) {
  Naming naming;
  naming.machine = value["machine"].string();
  naming.execution = value["execution"].string();
  naming.account = value["account"].string();
  naming.express = value["express"].boolean();
  naming.synchronous = value["synchronous"].boolean();
  naming.seed = numberIn(value["seed"].string());
  naming.tokenSeed = numberIn(value["tokenSeed"].string());
  naming.start = {value["start"].integer()};
  if (!value["quotas"].boolean()) naming.quotas = interpreter::Quotas::off();
  return naming;
}

}  // namespace

asl::Document RunHead::document() const {
  return asl::Document::read(
      definition, format,
      naming.express ? asl::WorkflowType::Express : asl::WorkflowType::Standard);
}

std::optional<Clock> RunHead::clockNow() const {
  auto made = Clock::fromWord(clock);
  if (!made || made->jumps()) return made;
  const auto passed = static_cast<double>(made->wall()() - begun) * made->factor();
  made->set(naming.start + std::llround(passed));
  return made;
}

std::string toText(const RunHead& head) {
  std::vector<Member> members;
  members.emplace_back("definition", head.definition);
  members.emplace_back("format", head.format == asl::Format::Yaml ? "yaml" : "json");
  members.emplace_back("input", head.input);
  members.emplace_back("naming", toJson(head.naming));
  members.emplace_back("clock", head.clock);
  members.emplace_back("begun", head.begun.ms);
  members.emplace_back("others", head.others);
  return json::print(Value::objectOfDistinct(std::move(members)));
}

std::optional<RunHead> runHeadFrom(std::string_view text) {
  const auto read = json::parse(text);
  if (!read || !(*read)["definition"].isString()) return std::nullopt;
  RunHead head;
  head.definition = (*read)["definition"].string();
  head.format = (*read)["format"].string() == "yaml" ? asl::Format::Yaml : asl::Format::Json;
  head.input = (*read)["input"];
  head.naming = namingFrom((*read)["naming"]);
  head.clock = (*read)["clock"].string();
  head.begun = {(*read)["begun"].integer()};
  head.others = (*read)["others"];
  return head;
}

}  // namespace stepwright::runtime
