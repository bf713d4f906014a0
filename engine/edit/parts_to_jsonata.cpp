// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/parts_to_jsonata.h"

#include "engine/edit/refusals.h"
#include "engine/query/migration.h"
#include "engine/query/migration/call.h"
#include "engine/query/migration/payload.h"
#include "engine/query/migration/texts.h"
#include "engine/query/reference_path.h"

namespace stepwright::edit {

namespace to = query::migration;
using json::Member;
using json::Value;

Result<std::string> mergedAt(std::string_view path, const std::string& target,
                             const std::string& value) {
  const auto steps = query::ReferencePath::parse(path);
  if (!steps) return Error{"migration.path", steps.error().message, {}, {}};
  const auto names = steps->names();
  if (!names) {
    return refuse(refusals::indexOfAnArray);
  }
  std::vector<std::string> owners{target};
  for (std::size_t i = 0; i + 1 < names->size(); ++i) {
    const auto member = to::member((*names)[i]);
    if (!member) return member;
    owners.push_back(owners.back() + *member);
  }
  std::string out = value;
  for (std::size_t i = names->size(); i-- > 0;) {
    out = "$merge([" + owners[i] + ", {" + to::quoted((*names)[i]) + ": " + out + "}])";
  }
  return out;
}

Result<Value> catcherToJsonata(const Value& catcher) {
  std::vector<Member> members;
  for (const auto& member : catcher.members()) {
    if (member.name() == "ResultPath") {
      if (member.value.string() == "$") continue;
      Result<std::string> output = kInput;
      if (!member.value.isNull())
        output = mergedAt(member.value.string(), kInput, "$states.errorOutput");
      if (!output) return output.error();
      members.emplace_back("Output", to::embedded(*output));
    } else if (member.name() == "Assign") {
      auto migrated = to::fromTemplate(member.value, "$states.errorOutput");
      if (!migrated) return migrated;
      members.emplace_back("Assign", std::move(migrated).value());
    } else {
      members.push_back(member);
    }
  }
  return Value::object(std::move(members));
}

Result<Value> nestedToJsonata(const Value& object, const std::string& input) {
  std::vector<Member> members;
  for (const auto& member : object.members()) {
    const std::string_view name = member.name();
    if (name == "Parameters" || name == "BatchInput") {
      auto migrated = to::fromTemplate(member.value, input);
      if (!migrated) return migrated;
      members.emplace_back(name == "Parameters" ? "Arguments" : name, std::move(migrated).value());
    } else if (name == "ReaderConfig" || name == "WriterConfig") {
      auto migrated = nestedToJsonata(member.value, input);
      if (!migrated) return migrated;
      members.emplace_back(name, std::move(migrated).value());
    } else if (name.ends_with("Path") && member.value.isString()) {
      const auto expression = to::fromPathOrCall(member.value.string(), input);
      if (!expression) return expression.error();
      members.emplace_back(name.substr(0, name.size() - 4), to::embedded(expression->text));
    } else {
      members.push_back(member);
    }
  }
  return Value::object(std::move(members));
}

}  // namespace stepwright::edit
