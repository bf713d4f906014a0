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
std::string pointerOfObject(const Place& place) {
  std::string pointer = place.pointer();
  return pointer.empty() ? "/" : pointer;
}

void unknownField(const Subject& subject, const Value& object, const Place& place,
                  std::string_view name, Report& report) {
  const std::string pointer = Place(place, name).pointer();
  Finding& finding = report.error(aws::unsupportedField, pointer, {std::string(name)});
  finding.place = pointerOfObject(place);  // AWS names the object that has the field
  if (const auto meant = nearest(subject, object, name); !meant.empty()) {
    finding.detail = worded(advice::nearestField, {meant});
    finding.mend = {Mend::Kind::RenameKey, worded(advice::renameTo, {meant}), pointer,
                    std::string(meant), ""};
  } else {
    finding.mend = {Mend::Kind::RemoveMember, worded(advice::removeField), pointer, "", ""};
  }
}

void otherLanguage(const Subject& subject, const Place& place, std::string_view name,
                   Report& report) {
  const bool jsonata = subject.language == QueryLanguage::Jsonata;
  report
      .error(aws::otherLanguage, Place(place, name).pointer(),
             {std::string(toString(subject.language)), std::string(name),
              jsonata ? "JSONPath" : "JSONata"})
      .place = pointerOfObject(place);
}

void checkRequired(const Subject& subject, const Value& object, const Place& place,
                   Report& report) {
  std::string missing;
  for (const Field* field : Index::get().required(subject.owner)) {
    if (!subject.has(*field) || !field->in(subject.language) || object.contains(field->name))
      continue;
    // AWS names them from the last to the first of the spec.
    missing = std::string(field->name) + (missing.empty() ? "" : ", " + missing);
  }
  if (!missing.empty()) report.error(aws::required, place.pointer(), {missing});
}

/// AWS names a group whole, and that of a Wait in an order of its own.
std::string groupOf(const Field& field, std::string names) {
  if (field.group == "Seconds|SecondsPath|Timestamp|TimestampPath")
    return "SecondsPath, Seconds, TimestampPath, Timestamp";
  return names;
}

/// One complaint for each group of which there is more than one.
void checkGroups(const std::vector<const Field*>& present, const Place& place, Report& report) {
  const auto grouped = std::count_if(present.begin(), present.end(),
                                     [](const Field* f) { return !f->group.empty(); });
  if (grouped < 2) return;
  std::vector<std::string_view> told;
  for (const Field* field : present) {
    if (field->group.empty() || std::find(told.begin(), told.end(), field->group) != told.end())
      continue;
    const auto ofGroup = [&](const Field* other) { return other->group == field->group; };
    if (std::count_if(present.begin(), present.end(), ofGroup) < 2) continue;
    std::string names;
    for (const Field* other : present)
      if (ofGroup(other)) names += (names.empty() ? "" : ", ") + std::string(other->name);
    told.push_back(field->group);
    Finding& finding = report.error(aws::onlyOne, place.pointer(), {groupOf(*field, names)});
    const std::string_view extra = field->group == "Next|End" ? "End" : present.back()->name;
    if (field->group == "Next|End") {
      finding.mend = {Mend::Kind::RemoveMember, worded(advice::removeEnd),
                      Place(place, extra).pointer(), "", ""};
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

void checkItems(const Field& field, const Value& value, const Place& place, QueryLanguage language,
                Report& report) {
  if (!value.isArray()) return report.expected("Array", place.pointer());
  const bool mayBeEmpty = field.name == "Retry" || field.name == "Catch";
  if (value.empty() && !mayBeEmpty) report.error(aws::empty, place.pointer());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const Place item(place, i);
    if (!value.at(i).isObject()) {
      report.expected("Object", item.pointer());
    } else if (field.name != "Branches") {
      checkObject({ownerOf(field), StateType::Pass, language}, value.at(i), item, report);
    }
  }
}

void checkSubObject(const Field& field, const Value& value, const Place& place,
                    QueryLanguage language, Report& report) {
  if (!value.isObject()) return report.expected("Object", place.pointer());
  const Owner owner = ownerOf(field);
  if (owner == Owner::SubMachine) return;  // checked as a machine
  if (owner == Owner::Credentials && !value.contains("RoleArn") && !value.contains("RoleArn.$")) {
    report.error(aws::missingField, place.pointer(), {"RoleArn"});
    return;
  }
  if (owner == Owner::WriterConfig && !value.contains("OutputType")) {
    report.error(aws::required, place.pointer(), {"OutputType"});
  }
  checkObject({owner, StateType::Pass, language}, value, place, report);
}

void checkMember(const Field& field, const Value& value, const Place& place, QueryLanguage language,
                 Report& report) {
  if (checkStandIn(field, value, place, language, report)) return;
  if (field.kind == FieldKind::Object)
    checkSubObject(field, value, place, language, report);
  else if (field.kind == FieldKind::List)
    checkItems(field, value, place, language, report);
  else
    checkValue(field, value, place, language, report);
}

void checkMembers(const Subject& subject, const Value& object, const Place& place, Report& report) {
  std::vector<const Field*> present;
  present.reserve(object.size());
  for (const auto& member : object.members()) {
    const auto name = member.name();
    const Field* field = rowOf(subject, name);
    if (field == nullptr) {
      const bool ofRule = subject.owner == Owner::ChoiceRule && isOperatorOfRule(name);
      if (!ofRule) unknownField(subject, object, place, name, report);
      if (ofRule && subject.language == QueryLanguage::Jsonata)
        otherLanguage(subject, place, name, report);
      continue;
    }
    if (!field->in(subject.language)) {
      otherLanguage(subject, place, name, report);
      continue;
    }
    present.push_back(field);
    checkMember(*field, member.value, Place(place, name), subject.language, report);
  }
  checkGroups(present, place, report);
}

}  // namespace

void checkObject(const Subject& subject, const Value& object, const Place& place, Report& report) {
  checkRequired(subject, object, place, report);
  checkMembers(subject, object, place, report);
}

}  // namespace stepwright::asl::rules
