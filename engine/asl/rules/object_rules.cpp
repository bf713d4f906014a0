// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/object_rules.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/asl/bind.h"
#include "engine/asl/rules/value_rules.h"
#include "engine/base/nearest.h"
#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

/// The schema by owner and name; looking rows up one by one would be most of a validation's time.
class Index {
 public:
  static const Index& get() {
    static const Index index;
    return index;
  }

  [[nodiscard]] const std::vector<const Field*>& named(Owner owner, std::string_view name) const {
    static const std::vector<const Field*> none;
    const auto& names = owners_[static_cast<std::size_t>(owner)];
    const auto found = names.find(name);
    return found == names.end() ? none : found->second;
  }
  [[nodiscard]] const std::vector<const Field*>& required(Owner owner) const {
    return required_[static_cast<std::size_t>(owner)];
  }

 private:
  static constexpr std::size_t owners = kOwners;
  Index() {
    for (const auto& field : schema()) {
      owners_[static_cast<std::size_t>(field.owner)][field.name].push_back(&field);
      if (field.required) required_[static_cast<std::size_t>(field.owner)].push_back(&field);
    }
  }
  std::unordered_map<std::string_view, std::vector<const Field*>> owners_[owners];
  std::vector<const Field*> required_[owners];
};

const Field* rowOf(const Subject& subject, std::string_view name) {
  for (const Field* field : Index::get().named(subject.owner, name)) {
    if (subject.has(*field)) return field;
  }
  return nullptr;
}

/// The field that was probably meant.
std::string_view nearest(const Subject& subject, const Value& object, std::string_view name) {
  std::string_view best;
  // Two letters that have changed places are two changes.
  std::size_t least = name.size() < 4 ? 2 : std::max<std::size_t>(2, name.size() / 3) + 1;
  for (const auto& field : schema()) {
    const bool fits =
        field.owner == subject.owner && subject.has(field) && field.in(subject.language);
    if (!fits || object.contains(field.name)) continue;
    const std::size_t far = editDistance(name, field.name);
    if (far < least) {
      least = far;
      best = field.name;
    }
  }
  return best;
}

/// A finding whose place is "" has none of its own, so the document's is said as "/".
std::string placeOfObject(const std::string& pointer) { return pointer.empty() ? "/" : pointer; }

void unknownField(const Subject& subject, const Value& object, const std::string& pointer,
                  std::string_view name, Report& report) {
  const std::string place = json::pointerChild(pointer, name);
  Finding& finding = report.error(aws::unsupportedField, place, {std::string(name)});
  finding.place = placeOfObject(pointer);  // AWS names the object that has the field
  if (const auto meant = nearest(subject, object, name); !meant.empty()) {
    finding.detail = worded(advice::nearestField, {meant});
    finding.mend = {Mend::Kind::RenameKey, worded(advice::renameTo, {meant}), place,
                    std::string(meant), ""};
  } else {
    finding.mend = {Mend::Kind::RemoveMember, worded(advice::removeField), place, "", ""};
  }
}

void otherLanguage(const Subject& subject, const std::string& pointer, std::string_view name,
                   Report& report) {
  const bool jsonata = subject.language == QueryLanguage::Jsonata;
  report
      .error(aws::otherLanguage, json::pointerChild(pointer, name),
             {std::string(toString(subject.language)), std::string(name),
              jsonata ? "JSONPath" : "JSONata"})
      .place = placeOfObject(pointer);
}

void checkRequired(const Subject& subject, const Value& object, const std::string& pointer,
                   Report& report) {
  std::string missing;
  for (const Field* field : Index::get().required(subject.owner)) {
    if (!subject.has(*field) || !field->in(subject.language) || object.contains(field->name))
      continue;
    // AWS names them from the last to the first of the spec.
    missing = std::string(field->name) + (missing.empty() ? "" : ", " + missing);
  }
  if (!missing.empty()) report.error(aws::required, pointer, {missing});
}

/// AWS names a group whole, and that of a Wait in an order of its own.
std::string groupOf(const Field& field, std::string names) {
  if (field.group == "Seconds|SecondsPath|Timestamp|TimestampPath")
    return "SecondsPath, Seconds, TimestampPath, Timestamp";
  return names;
}

/// One complaint for each group of which there is more than one.
void checkGroups(const std::vector<const Field*>& present, const std::string& pointer,
                 Report& report) {
  std::vector<std::string_view> told;
  for (const Field* field : present) {
    if (field->group.empty() || std::find(told.begin(), told.end(), field->group) != told.end())
      continue;
    std::string names;
    int count = 0;
    for (const Field* other : present) {
      if (other->group != field->group) continue;
      names += (names.empty() ? "" : ", ") + std::string(other->name);
      ++count;
    }
    if (count < 2) continue;
    told.push_back(field->group);
    Finding& finding = report.error(aws::onlyOne, pointer, {groupOf(*field, names)});
    const std::string_view extra = field->group == "Next|End" ? "End" : present.back()->name;
    if (field->group == "Next|End") {
      finding.mend = {Mend::Kind::RemoveMember, worded(advice::removeEnd),
                      json::pointerChild(pointer, extra), "", ""};
    }
  }
}

bool isOperatorOfRule(std::string_view name) {
  if (name == "Variable" || name == "And" || name == "Or" || name == "Not") return true;
  return name.starts_with("String") || name.starts_with("Numeric") || name.starts_with("Boolean") ||
         name.starts_with("Timestamp") || name.starts_with("Is");
}

Owner ownerOf(const Field& field) {
  if (field.name == "ProcessorConfig") return Owner::ProcessorConfig;
  if (field.name == "ItemReader") return Owner::ItemReader;
  if (field.name == "ReaderConfig") return Owner::ReaderConfig;
  if (field.name == "ItemBatcher") return Owner::ItemBatcher;
  if (field.name == "ResultWriter") return Owner::ResultWriter;
  if (field.name == "WriterConfig") return Owner::WriterConfig;
  if (field.name == "Credentials") return Owner::Credentials;
  if (field.name == "Choices") return Owner::ChoiceRule;
  if (field.name == "Retry") return Owner::Retrier;
  if (field.name == "Catch") return Owner::Catcher;
  return Owner::SubMachine;
}

void checkItems(const Field& field, const Value& value, const std::string& pointer,
                QueryLanguage language, Report& report) {
  if (!value.isArray()) return report.expected("Array", pointer);
  const bool mayBeEmpty = field.name == "Retry" || field.name == "Catch";
  if (value.empty() && !mayBeEmpty) report.error(aws::empty, pointer);
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::string place = json::pointerChild(pointer, i);
    if (!value.at(i).isObject()) {
      report.expected("Object", place);
    } else if (field.name != "Branches") {
      checkObject({ownerOf(field), StateType::Pass, language}, value.at(i), place, report);
    }
  }
}

void checkSubObject(const Field& field, const Value& value, const std::string& pointer,
                    QueryLanguage language, Report& report) {
  if (!value.isObject()) return report.expected("Object", pointer);
  const Owner owner = ownerOf(field);
  if (owner == Owner::SubMachine) return;  // checked as a machine
  if (owner == Owner::Credentials && !value.contains("RoleArn") && !value.contains("RoleArn.$")) {
    report.error(aws::missingField, pointer, {"RoleArn"});
    return;
  }
  if (owner == Owner::WriterConfig && !value.contains("OutputType")) {
    report.error(aws::required, pointer, {"OutputType"});
  }
  checkObject({owner, StateType::Pass, language}, value, pointer, report);
}

void checkMember(const Field& field, const Value& value, const std::string& pointer,
                 QueryLanguage language, Report& report) {
  if (checkStandIn(field, value, pointer, language, report)) return;
  if (field.kind == FieldKind::Object)
    checkSubObject(field, value, pointer, language, report);
  else if (field.kind == FieldKind::List)
    checkItems(field, value, pointer, language, report);
  else
    checkValue(field, value, pointer, language, report);
}

void checkMembers(const Subject& subject, const Value& object, const std::string& pointer,
                  Report& report) {
  std::vector<const Field*> present;
  for (const auto& member : object.members()) {
    const auto name = member.name();
    const Field* field = rowOf(subject, name);
    if (field == nullptr) {
      const bool ofRule = subject.owner == Owner::ChoiceRule && isOperatorOfRule(name);
      if (!ofRule) unknownField(subject, object, pointer, name, report);
      if (ofRule && subject.language == QueryLanguage::Jsonata)
        otherLanguage(subject, pointer, name, report);
      continue;
    }
    if (!field->in(subject.language)) {
      otherLanguage(subject, pointer, name, report);
      continue;
    }
    present.push_back(field);
    checkMember(*field, member.value, json::pointerChild(pointer, name), subject.language, report);
  }
  checkGroups(present, pointer, report);
}

}  // namespace

void checkObject(const Subject& subject, const Value& object, const std::string& pointer,
                 Report& report) {
  checkRequired(subject, object, pointer, report);
  checkMembers(subject, object, pointer, report);
}

}  // namespace stepwright::asl::rules
