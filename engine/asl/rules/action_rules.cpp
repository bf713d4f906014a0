// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/action_rules.h"

#include <algorithm>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/catalogue/integration.h"
#include "engine/base/nearest.h"
#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

std::string_view nearestOf(std::string_view word, const std::vector<std::string>& known) {
  return nearestWord(word, std::vector<std::string_view>(known.begin(), known.end()));
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

/// What a value of that kind is called; nothing for those that take several kinds of JSON.
std::optional<Wording> wordOf(Shape::Kind kind) {
  if (isList(kind)) return advice::anArray;
  if (isObject(kind)) return advice::anObject;
  if (kind == Shape::Kind::Boolean) return advice::trueOrFalse;
  if (kind == Shape::Kind::Integer || kind == Shape::Kind::Number) return advice::aNumber;
  return std::nullopt;
}

bool fits(Shape::Kind kind, const Value& value) {
  if (isList(kind)) return value.isArray();
  if (isObject(kind)) return value.isObject();
  // AWS turns texts into these and these into texts.
  return kind == Shape::Kind::Any || !value.isContainer() || !wordOf(kind);
}

bool sameButForCase(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char one, char other) { return lower(one) == lower(other); });
}

/// The parameters of one Task, with all that is in them.
class Parameters {
 public:
  Parameters(bool optimised, const Catalogue& catalogue, Report& report)
      : optimised_(optimised), catalogue_(catalogue), report_(report) {}

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
        missing(name, pointer);
    }
  }

  /// Whether AWS refuses it when the state machine is created, is known of optimised ones only.
  void missing(const std::string& name, const std::string& pointer) {
    if (optimised_)
      report_.error(aws::missingField, pointer, {name});
    else
      report_.advise(Severity::Warning, advice::missingParameter, pointer, {name});
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
    const auto near = nearestOf(name, known);
    if (near.empty() && !optimised_) {
      report_.advise(Severity::Warning, advice::newerParameter, place, {catalogue_.made(), name});
      return;
    }
    Finding& finding = optimised_
                           ? report_.error(aws::parameter, place, {std::string(name)})
                           : report_.advise(severity(), advice::unlistedParameter, place, {name});
    if (near.empty()) return;
    finding.detail = worded(advice::nearestWord, {near});
    finding.mend = {Mend::Kind::RenameKey, worded(advice::renameTo, {near}), place,
                    std::string(near) + (dynamic ? ".$" : ""), ""};
  }

  void otherKind(Shape::Kind kind, const std::string& pointer) {
    if (const auto word = wordOf(kind))
      report_.advise(Severity::Warning, advice::otherKind, pointer, {worded(*word)});
  }

  bool optimised_;
  const Catalogue& catalogue_;
  Report& report_;
  int depth_ = 0;  ///< structures around what is looked at
};

/// A service of the SDKs that the catalogue does not have.
void unknownSdkService(const Resource& resource, const Catalogue& catalogue,
                       const std::string& place, Report& report) {
  const auto names = catalogue.services();
  const auto near = nearestOf(resource.service, names);
  if (near.empty()) {
    report.advise(Severity::Warning, advice::newerService, place,
                  {catalogue.made(), resource.service});
  } else {
    report.advise(Severity::Warning, advice::unlistedService, place, {resource.service}).detail =
        worded(advice::nearestWord, {near});
  }
}

/// An action of an SDK that the catalogue does not have.
void unknownSdkAction(const Resource& resource, std::string_view written,
                      const Catalogue& catalogue, const std::string& place, Report& report) {
  const auto names = catalogue.actionsOf(resource.service);
  if (names.empty()) return unknownSdkService(resource, catalogue, place, report);
  const auto same = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
    return sameButForCase(name, resource.action);
  });
  if (same != names.end()) {
    report.error(aws::unknownResource, place, {std::string(written)}).detail =
        worded(advice::nearestAction, {*same});
    return;
  }
  if (catalogue.isGone(resource.service, resource.action)) {
    report.advise(Severity::Warning, advice::goneAction, place,
                  {resource.action, resource.service});
    return;
  }
  const auto near = nearestOf(resource.action, names);
  if (near.empty()) {
    report.advise(Severity::Warning, advice::newerAction, place,
                  {catalogue.made(), resource.action, resource.service});
  } else {
    report
        .advise(Severity::Warning, advice::unlistedAction, place,
                {resource.action, resource.service})
        .detail = worded(advice::nearestWord, {near});
  }
}

/// True where AWS has ended the service, which is said.
bool removedService(const std::string& service, const Catalogue& catalogue,
                    const std::string& place, Report& report) {
  const auto day = catalogue.removed(service);
  if (!day) return false;
  if (day->empty()) {
    report.advise(Severity::Warning, advice::removedService, place, {service});
  } else {
    report.advise(Severity::Warning, advice::removedServiceOn, place, {service, *day});
  }
  return true;
}

void noText(const Value& parameters, const std::string& pointer, Report& report) {
  for (const auto& member : parameters.members()) {
    if (member.value.isContainer() && !isOpen(member.value))
      report.advise(Severity::Warning, advice::otherKind,
                    json::pointerChild(pointer, member.name()), {worded(advice::plainText)});
  }
}

/// What a distributed Map writes its results to; S3 has no request of that form.
void checkPrefix(const Value& parameters, const std::string& pointer, Report& report) {
  static const std::vector<std::string> known{"Bucket", "Prefix"};
  for (const auto& member : parameters.members()) {
    const std::string_view name = plainName(member.name());
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    Finding& finding = report.advise(Severity::Warning, advice::unlistedParameter,
                                     json::pointerChild(pointer, member.name()), {name});
    if (const auto near = nearestOf(name, known); !near.empty())
      finding.detail = worded(advice::nearestWord, {near});
  }
}

/// ItemReader and ResultWriter, which call S3 and give it texts alone.
void checkStore(const State& state, const char* field, Report& report) {
  const Value& store = state.fields[field];
  const auto resource = parseResource(store["Resource"].string());
  const auto catalogue = report.catalogue();
  if (!resource || resource->service != "s3" || catalogue == nullptr) return;
  const char* given = state.language == QueryLanguage::Jsonata ? "Arguments" : "Parameters";
  const Value& parameters = store[given];
  if (!parameters.isObject() || isOpen(parameters)) return;
  const std::string place = json::pointerChild(json::pointerChild(state.id, field), given);
  noText(parameters, place, report);
  if (resource->action == "putObject") return checkPrefix(parameters, place, report);
  if (const auto shape = catalogue->input("arn:aws:states:::aws-sdk:s3:" + resource->action))
    Parameters(false, *catalogue, report).check(*shape, parameters, place);
}

}  // namespace

void checkAction(const State& state, Report& report) {
  if (state.type == StateType::Map)
    for (const char* field : {"ItemReader", "ResultWriter"}) checkStore(state, field, report);
  if (state.type != StateType::Task) return;
  const auto written = state.fields["Resource"].string();
  const auto resource = parseResource(written);
  if (!resource || hasPlaceholder(written)) return;
  const bool sdk = resource->kind == Resource::Kind::Sdk;
  if (!sdk && resource->kind != Resource::Kind::Optimised) return;
  const auto catalogue = report.catalogue();
  if (catalogue == nullptr) return;
  const std::string place = json::pointerChild(state.id, "Resource");
  if (sdk && removedService(resource->service, *catalogue, place, report)) return;
  if (sdk && !catalogue->find(written))
    return unknownSdkAction(*resource, written, *catalogue, place, report);
  const auto shape = catalogue->input(written);
  if (!shape) return;
  const bool jsonata = state.language == QueryLanguage::Jsonata;
  const char* field = jsonata ? "Arguments" : "Parameters";
  const Value* given = state.fields.find(field);
  if (given == nullptr) return;  // that is told of as a whole
  Parameters(!sdk, *catalogue, report).check(*shape, *given, json::pointerChild(state.id, field));
}

}  // namespace stepwright::asl::rules
