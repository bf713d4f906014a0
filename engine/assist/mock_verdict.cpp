// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/mock_verdict.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/json/parse.h"
#include "engine/teststate/test_checks.h"

namespace stepwright::assist {
namespace {

using asl::Pattern;
using asl::Resource;
using json::Value;

/// What is known of the answer that a Task gets in AWS.
struct Answer {
  Resource resource;
  std::vector<std::string> fields;

  [[nodiscard]] bool isFunctions() const {
    return resource.kind == Resource::Kind::Optimised && resource.service == "lambda";
  }
  [[nodiscard]] bool has(std::string_view field) const {
    // An integration tells of the call itself in these.
    return field == "SdkHttpMetadata" || field == "SdkResponseMetadata" ||
           std::find(fields.begin(), fields.end(), field) != fields.end();
  }
  /// Whether Step Functions reads the JSON in that field.
  [[nodiscard]] bool isRead(std::string_view field) const {
    if (isFunctions()) return field == "Payload";
    return resource.pattern == Pattern::RunJob2 && (field == "Output" || field == "Input");
  }
};

/// A part of what an API answers, which an event tells of: its fields are not known for sure.
bool isTold(const Resource& resource) {
  const auto* optimised = asl::findOptimised(resource.service, resource.action);
  return resource.kind == Resource::Kind::Optimised && optimised != nullptr &&
         resource.pattern != Pattern::RequestResponse &&
         optimised->jobResult.find('/') != std::string_view::npos;
}

std::optional<Answer> answerOf(const asl::State& state, const asl::Catalogue& catalogue) {
  if (state.type != asl::StateType::Task) return std::nullopt;
  const std::string_view arn = state.fields["Resource"].string();
  const auto resource = asl::parseResource(arn);
  const auto shape = catalogue.output(arn);
  if (!resource || !shape || isTold(*resource)) return std::nullopt;
  if (shape->kind() != asl::Shape::Kind::Structure) return std::nullopt;
  return Answer{*resource, shape->fields()};
}

bool isRecased(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

/// The same members, one of them under another name.
Value renamed(const Value& object, std::string_view from, const std::string& to) {
  std::vector<json::Member> members;
  for (const auto& member : object.members())
    members.emplace_back(member.name() == from ? to : std::string(member.name()), member.value);
  return Value::object(std::move(members));
}

std::optional<Unlike> unknownField(const Answer& answer, const Value& result,
                                   std::string_view field) {
  const std::string name(field);
  for (const std::string& each : answer.fields)
    if (isRecased(each, field) && !result.contains(each))
      return Unlike{Unlike::Kind::OtherSpelling, name, each, renamed(result, field, each)};
  return Unlike{Unlike::Kind::NoSuchField, name, {}, result.without(field)};
}

std::optional<Unlike> unlikeIn(const Answer& answer, const Value& result) {
  const auto members = result.members();
  const auto isKnown = [&](const auto& member) { return answer.has(member.name()); };
  if (answer.isFunctions() && std::none_of(members.begin(), members.end(), isKnown))
    return Unlike{
        Unlike::Kind::WithoutEnvelope,
        "Payload",
        {},
        Value::object({{"ExecutedVersion", "$LATEST"}, {"Payload", result}, {"StatusCode", 200}})};
  for (const auto& member : members) {
    if (!answer.has(member.name())) return unknownField(answer, result, member.name());
    if (!answer.isRead(member.name()) || !member.value.isString()) continue;
    const auto read = json::parse(member.value.string());
    if (read && (read->isObject() || read->isArray()))
      return Unlike{Unlike::Kind::JsonAsText,
                    std::string(member.name()),
                    {},
                    result.with(member.name(), *read)};
  }
  return std::nullopt;
}

}  // namespace

MockVerdict verdictOn(const Value& result, const asl::State& state,
                      const asl::Catalogue& catalogue) {
  teststate::TestMock mock;
  mock.result = result;
  MockVerdict verdict{teststate::mockProblem(state, mock, &catalogue)};
  if (!verdict.refused.empty() || !result.isObject()) return verdict;
  if (const auto answer = answerOf(state, catalogue)) verdict.unlike = unlikeIn(*answer, result);
  return verdict;
}

}  // namespace stepwright::assist
