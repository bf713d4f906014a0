// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/action_rules.h"

#include <algorithm>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/catalogue/integration.h"
#include "engine/asl/rules/resource_rules.h"
#include "engine/base/nearest.h"
#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

/// ' Did you mean "putItem"?', or nothing.
std::string didYouMean(std::string_view word, const std::vector<std::string>& known) {
  const auto near = nearestWord(word, std::vector<std::string_view>(known.begin(), known.end()));
  return near.empty() ? std::string() : "Did you mean \"" + std::string(near) + "\"?";
}

/// "Key" for "Key.$", whose value is read from a path.
std::string_view plainName(std::string_view name) {
  return name.ends_with(".$") ? name.substr(0, name.size() - 2) : name;
}

/// A text that something else comes in place of before AWS sees it.
bool isOpen(const Value& value) {
  if (isTemplateFunction(value)) return true;
  return value.isString() && (isJsonata(value.string()) || hasPlaceholder(value.string()));
}

bool isList(Shape::Kind kind) { return kind == Shape::Kind::List; }
bool isObject(Shape::Kind kind) {
  return kind == Shape::Kind::Structure || kind == Shape::Kind::Map;
}

/// What a value of that kind is called; "" for those that take several kinds of JSON.
std::string_view wordOf(Shape::Kind kind) {
  if (isList(kind)) return "an array";
  if (isObject(kind)) return "an object";
  if (kind == Shape::Kind::Boolean) return "true or false";
  if (kind == Shape::Kind::Integer || kind == Shape::Kind::Number) return "a number";
  return "";
}

bool fits(Shape::Kind kind, const Value& value) {
  if (isList(kind)) return value.isArray();
  if (isObject(kind)) return value.isObject();
  // AWS turns texts into these and these into texts.
  return kind == Shape::Kind::Any || !value.isContainer() || wordOf(kind).empty();
}

bool sameButForCase(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char one, char other) { return lower(one) == lower(other); });
}

/// The parameters of one Task, with all that is in them.
class Parameters {
 public:
  Parameters(bool optimised, Report& report) : optimised_(optimised), report_(report) {}

  void check(const Shape& shape, const Value& value, const std::string& pointer) {
    if (value.isNull() || isOpen(value)) return;
    if (!fits(shape.kind(), value)) return otherKind(shape.kind(), pointer);
    if (shape.kind() == Shape::Kind::Structure) {
      ++depth_;
      structure(shape, value, pointer);
      --depth_;
      return;
    }
    const auto item = shape.item();
    if (!item) return;
    for (std::size_t i = 0; i < value.items().size(); ++i)
      check(*item, value.at(i), json::pointerChild(pointer, i));
    for (const auto& member : value.members()) {
      if (member.name() == plainName(member.name()))
        check(*item, member.value, json::pointerChild(pointer, member.name()));
    }
  }

 private:
  [[nodiscard]] Severity severity() const {
    return optimised_ ? Severity::Error : Severity::Warning;
  }

  void structure(const Shape& shape, const Value& object, const std::string& pointer) {
    const auto known = shape.fields();
    for (const auto& member : object.members()) {
      const std::string_view name = plainName(member.name());
      const std::string place = json::pointerChild(pointer, member.name());
      const auto field = fieldOf(shape, name, known);
      if (!field) {
        unknown(name, known, place, member.name().ends_with(".$"));
      } else if (name == member.name()) {
        check(*field, member.value, place);
      }
    }
    for (const auto& name : shape.required()) {
      const auto isIt = [&](const auto& member) { return plainName(member.name()) == name; };
      if (std::none_of(object.members().begin(), object.members().end(), isIt))
        report_.add(severity(), "MISSING_PARAMETER",
                    "The field '" + name + "' is required but was missing", pointer);
    }
  }

  /// Deep inside the case of letters is not insisted on: acronyms are spelled in more than one way
  /// ("SS" and "Ss").
  std::optional<Shape> fieldOf(const Shape& shape, std::string_view name,
                               const std::vector<std::string>& known) const {
    if (auto exact = shape.field(name); exact || depth_ == 1) return exact;
    const auto same = std::find_if(known.begin(), known.end(), [&](const std::string& each) {
      return sameButForCase(each, name);
    });
    return same == known.end() ? std::nullopt : shape.field(*same);
  }

  void unknown(std::string_view name, const std::vector<std::string>& known,
               const std::string& place, bool dynamic) {
    const std::string quoted = "\"" + std::string(name) + "\"";
    Finding& finding =
        report_.add(severity(), "UNKNOWN_PARAMETER",
                    optimised_ ? "The field " + quoted + " is not supported by Step Functions"
                               : "The catalogue of AWS's APIs has no field " + quoted + " here",
                    place);
    const auto near = nearestWord(name, std::vector<std::string_view>(known.begin(), known.end()));
    finding.detail = didYouMean(name, known);
    if (near.empty() && !optimised_) finding.detail = "It may be newer than the catalogue.";
    if (near.empty()) return;
    finding.mend = {Mend::Kind::RenameKey, "Rename it to " + std::string(near), place,
                    std::string(near) + (dynamic ? ".$" : ""), ""};
  }

  void otherKind(Shape::Kind kind, const std::string& pointer) {
    report_.add(Severity::Warning, "PARAMETER_KIND",
                "The action takes " + std::string(wordOf(kind)) + " here", pointer);
  }

  bool optimised_;
  Report& report_;
  int depth_ = 0;  ///< structures around what is looked at
};

/// The names of a service's actions in the catalogue.
std::vector<std::string> actionsOf(const Catalogue& catalogue, std::string_view service) {
  std::vector<std::string> names;
  for (const auto& action : catalogue.search(service, catalogue.size())) {
    if (!action.optimised && action.service == service) names.push_back(action.name);
  }
  return names;
}

/// An action of an SDK that the catalogue does not have.
void unknownSdkAction(const Resource& resource, std::string_view written,
                      const Catalogue& catalogue, const std::string& place, Report& report) {
  const auto names = actionsOf(catalogue, resource.service);
  const auto same = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
    return sameButForCase(name, resource.action);
  });
  if (same != names.end()) {
    Finding& finding = report.schema(notRecognised(written), place);
    finding.detail = "Did you mean \"" + *same + "\"? Names of actions begin with a small letter.";
    return;
  }
  Finding& finding = report.add(
      Severity::Warning, "UNKNOWN_ACTION",
      names.empty()
          ? "The catalogue of AWS's services has no \"" + resource.service + "\""
          : "The catalogue has no action \"" + resource.action + "\" of " + resource.service,
      place);
  finding.detail = didYouMean(resource.action, names);
  if (finding.detail.empty()) finding.detail = "It may be newer than the catalogue.";
}

}  // namespace

void checkAction(const State& state, Report& report) {
  if (state.type != StateType::Task) return;
  const auto written = state.fields["Resource"].string();
  const auto resource = parseResource(written);
  if (!resource || hasPlaceholder(written)) return;
  const bool sdk = resource->kind == Resource::Kind::Sdk;
  if (!sdk && resource->kind != Resource::Kind::Optimised) return;
  const auto catalogue = report.catalogue();
  if (catalogue == nullptr) return;
  if (sdk && !catalogue->find(written)) {
    const std::string place = json::pointerChild(state.id, "Resource");
    return unknownSdkAction(*resource, written, *catalogue, place, report);
  }
  const auto shape = catalogue->input(written);
  if (!shape) return;
  const bool jsonata = state.language == QueryLanguage::Jsonata;
  const char* field = jsonata ? "Arguments" : "Parameters";
  const Value* given = state.fields.find(field);
  Parameters(!sdk, report)
      .check(*shape, given != nullptr ? *given : Value::object(),
             given != nullptr ? json::pointerChild(state.id, field) : state.id);
}

}  // namespace stepwright::asl::rules
