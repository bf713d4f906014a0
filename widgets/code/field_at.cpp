// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/field_at.h"

#include <optional>

#include "engine/asl/bind.h"
#include "engine/json/pointer.h"

namespace stepwright::code {

namespace {

using asl::Owner;

struct Step {
  Owner owner;
  bool listed;  ///< the field holds a list of such objects, or of named states
};

std::optional<Step> stepInto(Owner owner, std::string_view field) {
  if (owner == Owner::Machine || owner == Owner::SubMachine) {
    if (field == "States") return Step{Owner::State, true};
    if (field == "ProcessorConfig") return Step{Owner::ProcessorConfig, false};
  }
  if (owner == Owner::State) {
    if (field == "Branches") return Step{Owner::SubMachine, true};
    if (field == "ItemProcessor" || field == "Iterator") return Step{Owner::SubMachine, false};
    if (field == "Choices") return Step{Owner::ChoiceRule, true};
    if (field == "Retry") return Step{Owner::Retrier, true};
    if (field == "Catch") return Step{Owner::Catcher, true};
    if (field == "ItemReader") return Step{Owner::ItemReader, false};
    if (field == "ItemBatcher") return Step{Owner::ItemBatcher, false};
    if (field == "ResultWriter") return Step{Owner::ResultWriter, false};
    if (field == "Credentials") return Step{Owner::Credentials, false};
  }
  if (owner == Owner::ItemReader && field == "ReaderConfig")
    return Step{Owner::ReaderConfig, false};
  if (owner == Owner::ResultWriter && field == "WriterConfig")
    return Step{Owner::WriterConfig, false};
  return std::nullopt;
}

void readLanguage(ObjectAt& object, const json::Value& fields) {
  const auto language = fields["QueryLanguage"].string();
  if (language == "JSONata") object.language = asl::QueryLanguage::Jsonata;
  if (language == "JSONPath") object.language = asl::QueryLanguage::JsonPath;
}

}  // namespace

std::vector<const asl::Field*> ObjectAt::fields() const {
  if (!known) return {};
  if (owner != Owner::State) return asl::fieldsOf(owner, language);
  // Without a Type nothing is known but that it is missing.
  if (!knownType) return {asl::findField(asl::StateType::Pass, "Type")};
  return asl::fieldsOf(type, language);
}

const asl::Field* ObjectAt::field(std::string_view name) const {
  if (!known) return nullptr;
  return owner == Owner::State ? asl::findField(type, name) : asl::findField(owner, name);
}

ObjectAt objectAt(const asl::Document& document, const std::vector<std::string>& path) {
  ObjectAt object;
  const json::Value* value = &document.value();
  readLanguage(object, *value);
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto step = stepInto(object.owner, path[i]);
    if (!step) return object;
    value = &(*value)[path[i]];
    object.owner = step->owner;
    if (!step->listed) continue;
    if (++i == path.size()) return object;  // in the list itself
    value = value->isArray() ? &value->at(std::strtoul(path[i].c_str(), nullptr, 10))
                             : &(*value)[path[i]];
    if (object.owner != Owner::State) continue;
    readLanguage(object, *value);
    const auto type = asl::stateTypeFrom((*value)["Type"].string());
    object.knownType = type.has_value();
    object.type = type.value_or(asl::StateType::Pass);
  }
  object.known = true;
  return object;
}

}  // namespace stepwright::code
