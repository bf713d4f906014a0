// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/object_at.h"

#include <cstdlib>

#include "engine/asl/bind.h"
#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/form.h"
#include "engine/json/pointer.h"

namespace stepwright::assist {
namespace {

using asl::Owner;
using json::Value;
using ObjectKind = ObjectAt::Kind;

const Value& stepInto(const Value& value, const std::string& token) {
  return value.isArray() ? value.at(std::strtoul(token.c_str(), nullptr, 10)) : value[token];
}

std::string_view plainKey(std::string_view key) {
  if (key.ends_with(".$")) key.remove_suffix(2);
  return key;
}

/// Goes down the path, and knows at each step what kind of object it is in.
class PathWalk {
 public:
  PathWalk(const Value& root, const Value& known, const asl::CatalogueSource& catalogue)
      : root_(root), value_(&root), known_(&known), catalogue_(catalogue) {
    object_.kind = ObjectKind::Fields;
    language_ = languageOf(asl::QueryLanguage::JsonPath);
    object_.language = language_;
  }

  ObjectAt walk(const std::vector<std::string>& path) {
    for (const std::string& token : path) {
      if (!object_.state.empty()) object_.within.push_back(token);
      step(token);
      place_ = json::pointerChild(place_, token);
      value_ = &stepInto(*value_, token);
      known_ = &stepInto(*known_, token);
      if (entersState_) enterState();
    }
    return std::move(object_);
  }

 private:
  asl::QueryLanguage languageOf(asl::QueryLanguage otherwise) const {
    const auto* field = value_->find("QueryLanguage");
    if (field == nullptr) field = known_->find("QueryLanguage");
    if (field == nullptr) return otherwise;
    if (field->string() == "JSONata") return asl::QueryLanguage::Jsonata;
    return field->string() == "JSONPath" ? asl::QueryLanguage::JsonPath : otherwise;
  }

  void enterState() {
    entersState_ = false;
    object_.state = place_;
    object_.within.clear();
    object_.language = languageOf(language_);
    auto type = asl::stateTypeFrom((*value_)["Type"].string());
    if (!type) type = asl::stateTypeFrom((*known_)["Type"].string());
    object_.knownType = type.has_value();
    object_.type = type.value_or(asl::StateType::Pass);
    object_.resource = (*value_)["Resource"].string();
    if (object_.resource.empty()) object_.resource = (*known_)["Resource"].string();
  }

  void step(const std::string& token) {
    switch (object_.kind) {
      case ObjectKind::Fields:
        return fromFields(token);
      case ObjectKind::List:
        object_.kind = ObjectKind::Fields;
        entersState_ = object_.owner == Owner::State;
        if (object_.owner == Owner::ChoiceRule) fromRuleList();
        if (object_.owner == Owner::SubMachine) object_.language = language_;
        return;
      case ObjectKind::Condition:
        return fromCondition(token);
      case ObjectKind::Parameters:
        return fromParameters(token);
      case ObjectKind::Assign:
      case ObjectKind::Free:
        object_.kind = ObjectKind::Free;
        return;
    }
  }

  void fromRuleList() {
    if (object_.language == asl::QueryLanguage::JsonPath) object_.kind = ObjectKind::Condition;
  }

  void list(Owner owner) {
    object_.kind = ObjectKind::List;
    object_.owner = owner;
  }

  void fromFields(const std::string& token) {
    const Owner owner = object_.owner;
    const bool machine = owner == Owner::Machine || owner == Owner::SubMachine;
    if (machine && token == "States") return list(Owner::State);
    if (token == "Assign") {
      object_.kind = ObjectKind::Assign;
      return;
    }
    if (owner == Owner::State) {
      if (token == "Branches") return list(Owner::SubMachine);
      if (token == "Choices") return list(Owner::ChoiceRule);
      if (token == "Retry") return list(Owner::Retrier);
      if (token == "Catch") return list(Owner::Catcher);
    }
    const asl::Field* field = object_.field(token);
    object_.kind = ObjectKind::Free;
    if (field == nullptr) return;
    if (const auto inner = asl::innerOf(*field, root_, place_)) {
      object_.kind = ObjectKind::Fields;
      object_.owner = *inner;
      if (*inner == Owner::SubMachine) object_.language = language_;
    } else if (owner == Owner::State && object_.type == asl::StateType::Task &&
               (token == "Parameters" || token == "Arguments")) {
      parameters();
    }
  }

  void parameters() {
    const auto catalogue = catalogue_ ? catalogue_() : nullptr;
    if (catalogue != nullptr) object_.shape = catalogue->input(object_.resource);
    if (object_.shape) object_.kind = ObjectKind::Parameters;
  }

  /// Of rules that are combined, each is a condition again; what stands in a rule beside them is
  /// not.
  void fromCondition(const std::string& token) {
    if (token == "Not") {
      object_.owner = Owner::Machine;  // no rule of its own
    } else if (token == "And" || token == "Or") {
      object_.owner = Owner::Machine;
    } else if (value_->isArray()) {
      // one of the conditions of And or Or
    } else {
      object_.kind = token == "Assign" ? ObjectKind::Assign : ObjectKind::Free;
    }
  }

  void fromParameters(const std::string& token) {
    using Shapes = asl::Shape::Kind;
    const asl::Shape shape = *object_.shape;
    const bool structure = shape.kind() == Shapes::Structure;
    object_.shape = structure ? shape.field(plainKey(token)) : shape.item();
    if (!object_.shape) object_.kind = ObjectKind::Free;
  }

  const Value& root_;
  const Value* value_;
  const Value* known_;
  const asl::CatalogueSource& catalogue_;
  asl::QueryLanguage language_;  ///< the document's
  std::string place_{};
  bool entersState_ = false;
  ObjectAt object_{};
};

}  // namespace

std::vector<const asl::Field*> ObjectAt::fields() const {
  if (kind == ObjectKind::Condition && owner == Owner::ChoiceRule)
    return asl::fieldsOf(owner, language);
  if (kind != ObjectKind::Fields) return {};
  if (owner != Owner::State) return asl::fieldsOf(owner, language);
  if (!knownType) {
    return {asl::findField(asl::StateType::Pass, "Type"),
            asl::findField(asl::StateType::Pass, "Comment"),
            asl::findField(asl::StateType::Pass, "QueryLanguage")};
  }
  return asl::fieldsOf(type, language);
}

const asl::Field* ObjectAt::field(std::string_view name) const {
  if (kind == ObjectKind::Condition)
    return owner == Owner::ChoiceRule ? asl::findField(owner, name) : nullptr;
  if (kind != ObjectKind::Fields) return nullptr;
  return owner == Owner::State ? asl::findField(type, name) : asl::findField(owner, name);
}

ObjectAt objectAt(const json::Value& root, const json::Value& known,
                  const std::vector<std::string>& path, const asl::CatalogueSource& catalogue) {
  return PathWalk(root, known, catalogue).walk(path);
}

}  // namespace stepwright::assist
