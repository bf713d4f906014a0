// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/catalogue.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "engine/asl/catalogue/examples.h"
#include "engine/asl/catalogue/mismatch.h"
#include "engine/asl/catalogue/packed_file.h"
#include "engine/asl/catalogue/parameters.h"
#include "engine/json/own_json.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"

namespace stepwright::asl {
namespace {

using json::Value;

using Block = PackedFile::Block;

struct Service {
  std::string name, title;
  Block shapes, help;
  std::vector<std::string> actions;
  std::vector<std::string> gone;
  std::optional<std::string> removed;
};

Block blockFrom(const Value& place) {
  return {static_cast<std::size_t>(place.at(0).integer()),
          static_cast<std::size_t>(place.at(1).integer()),
          static_cast<std::size_t>(place.at(2).integer())};
}

std::vector<std::string> namesIn(const Value& list) {
  std::vector<std::string> texts;
  for (const auto& item : list.items()) texts.emplace_back(item.string());
  return texts;
}

Service serviceFrom(const Value& row) {
  Service service{std::string(row["name"].string()),
                  std::string(row["title"].string()),
                  blockFrom(row["shapes"]),
                  blockFrom(row["help"]),
                  namesIn(row["actions"]),
                  namesIn(row["gone"]),
                  std::nullopt};
  if (const Value* day = row.find("removed")) service.removed = day->string();
  return service;
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// "sfn" and "startExecution" of "sfn.startExecution".
std::pair<std::string_view, std::string_view> halves(std::string_view operation) {
  const auto dot = operation.find('.');
  if (dot == std::string_view::npos) return {};
  return {operation.substr(0, dot), operation.substr(dot + 1)};
}

/// The part of a shape that a way leads to: "/Tasks/0" to what the list Tasks holds.
std::optional<Shape> partOf(std::optional<Shape> shape, std::string_view way) {
  for (const auto& step : json::pointerTokens(way)) {
    if (!shape) break;
    shape = shape->kind() == Shape::Kind::List ? shape->item() : shape->field(step);
  }
  return shape;
}

/// "sfn.startExecution": the API behind an action; "" where there is none.
std::string operationOf(const Resource& resource) {
  if (resource.kind == Resource::Kind::Sdk) return resource.service + "." + resource.action;
  const auto* optimised = findOptimised(resource.service, resource.action);
  return optimised == nullptr ? std::string() : inputOf(*optimised);
}

}  // namespace

struct Catalogue::Content {
  PackedFile file;
  std::string made;
  Block lines;
  std::map<std::string, Service, std::less<>> services;
  std::size_t size = 0;
  mutable std::once_flag indexed;
  mutable ActionIndex index;  ///< see searchable()
  mutable std::mutex mutex;
  mutable std::map<std::size_t, Value> loaded;  ///< by the block's offset

  void addServices(const Value& content) {
    made = content["made"].string();
    lines = blockFrom(content["lines"]);
    size = optimisedActions().size();
    for (const auto& row : content["services"].items()) {
      Service service = serviceFrom(row);
      size += service.actions.size();
      services.emplace(std::string(row["id"].string()), std::move(service));
    }
  }

  /// Made when somebody searches; who only validates needs none.
  const ActionIndex& searchable() const {
    std::call_once(indexed, [this] {
      for (const auto& [id, service] : services) {
        if (!service.removed) index.addService(id, service.name, service.title, service.actions);
      }
    });
    return index;
  }

  [[nodiscard]] const Service* service(std::string_view id) const {
    const auto found = services.find(id);
    return found == services.end() ? nullptr : &found->second;
  }

  /// A block's content, unpacked on first use; null where it cannot be read.
  const Value& content(const Block& place) const {
    const std::lock_guard lock(mutex);
    if (const auto known = loaded.find(place.offset); known != loaded.end()) return known->second;
    const auto text = file.block(place);
    auto parsed = text ? json::readOwn(*text) : Result<Value>(text.error());
    return loaded.emplace(place.offset, parsed ? *parsed : Value()).first->second;
  }

  /// The service's shapes; null where it is not known.
  const Value& shapesOf(std::string_view id) const {
    static const Value none;
    const Service* known = service(id);
    return known == nullptr ? none : content(known->shapes);
  }
};

Catalogue::Catalogue(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Catalogue::~Catalogue() = default;

Result<std::shared_ptr<const Catalogue>> Catalogue::open(const std::string& path) {
  auto content = std::make_unique<Content>();
  auto file = PackedFile::open(path);
  if (!file) return file.error();
  content->file = std::move(file).value();
  const auto index = json::readOwn(content->file.index());
  if (!index) return Error{"catalogue.unreadable", path + ": " + index.error().message, {}, {}};
  content->addServices(*index);
  return std::shared_ptr<const Catalogue>(new Catalogue(std::move(content)));
}

std::size_t Catalogue::size() const { return content_->size; }

void Catalogue::prepareSearch() const {
  static_cast<void>(content_->searchable());
  static_cast<void>(content_->content(content_->lines));
}

std::vector<FoundAction> Catalogue::search(std::string_view text, std::size_t limit) const {
  return content_->searchable().search(text, limit);
}

std::optional<Action> Catalogue::find(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  if (!parsed) return std::nullopt;
  const bool sdk = parsed->kind == Resource::Kind::Sdk;
  Action action{std::string(resource), parsed->service, "", parsed->action, !sdk, parsed->pattern};
  if (!sdk) {
    const auto* optimised = findOptimised(parsed->service, parsed->action);
    if (optimised == nullptr) return std::nullopt;
    action.serviceTitle = optimised->title;
    return action;
  }
  const Service* service = content_->service(parsed->service);
  if (service == nullptr || !contains(service->actions, parsed->action)) return std::nullopt;
  action.serviceTitle = service->name;
  return action;
}

const std::string& Catalogue::made() const { return content_->made; }

std::vector<std::string> Catalogue::services() const {
  std::vector<std::string> names;
  for (const auto& [id, service] : content_->services) names.push_back(id);
  return names;
}

std::vector<std::string> Catalogue::actionsOf(std::string_view service) const {
  const Service* known = content_->service(service);
  return known == nullptr ? std::vector<std::string>() : known->actions;
}

std::optional<std::string> Catalogue::removed(std::string_view service) const {
  const Service* known = content_->service(service);
  return known == nullptr ? std::nullopt : known->removed;
}

bool Catalogue::isGone(std::string_view service, std::string_view action) const {
  const Service* known = content_->service(service);
  return known != nullptr && contains(known->gone, action);
}

std::optional<Shape> Catalogue::shape(std::string_view operation, const char* side) const {
  const auto [service, action] = halves(operation);
  const Value& shapes = content_->shapesOf(service);
  const Value* found = shapes["operations"][action].find(side);
  if (found == nullptr) return std::nullopt;
  return Shape(*found, shapes["shapes"]);
}

std::optional<Shape> Catalogue::input(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  if (!parsed) return std::nullopt;
  const std::string operation = operationOf(*parsed);
  if (operation.empty() && parsed->kind == Resource::Kind::Optimised)
    return ownInput(parsed->service, parsed->action);
  return shape(operation, "i");
}

std::optional<Shape> Catalogue::output(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  if (!parsed || parsed->pattern == Pattern::Callback) return std::nullopt;
  if (parsed->kind == Resource::Kind::Sdk) return shape(operationOf(*parsed), "o");
  const auto* optimised = findOptimised(parsed->service, parsed->action);
  if (optimised == nullptr) return std::nullopt;
  if (parsed->pattern == Pattern::RequestResponse) {
    const std::string operation = resultOf(*optimised);
    return operation.empty() ? ownOutput(parsed->service, parsed->action) : shape(operation, "o");
  }
  const auto job = optimised->jobResult;
  const auto way = std::min(job.find('/'), job.size());
  return partOf(shape(job.substr(0, way), "o"), job.substr(way));
}

std::vector<std::string> Catalogue::errors(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  if (!parsed || parsed->kind != Resource::Kind::Sdk) return {};
  const Value& shapes = content_->shapesOf(parsed->service);
  std::vector<std::string> names;
  for (const auto& error : shapes["operations"][parsed->action]["e"].items())
    names.push_back(std::string(shapes["api"]["errors"].string()) + "." +
                    std::string(shapes["errors"][error.string()].at(0).string()));
  return names;
}

Value Catalogue::wire(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  if (!parsed) return {};
  const std::string operation = operationOf(*parsed);
  const auto [service, action] = halves(operation);
  const Value& shapes = content_->shapesOf(service);
  const Value* found = shapes["operations"].find(action);
  if (found == nullptr) return {};
  Value wire = Value::object({{"api", shapes["api"]}});
  if (const Value* http = found->find("h")) wire = std::move(wire).with("http", *http);
  return wire;
}

std::string Catalogue::help(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  if (!parsed) return {};
  const std::string operation = operationOf(*parsed);
  const auto [service, action] = halves(operation);
  return std::string(content_->content(content_->lines)[service][action].string());
}

std::string Catalogue::help(std::string_view resource, const Shape& structure,
                            std::string_view field) const {
  const auto parsed = parseResource(resource);
  if (!parsed) return {};
  const std::string operation = operationOf(*parsed);
  const Service* service = content_->service(halves(operation).first);
  const Value* lines =
      service == nullptr ? nullptr : content_->content(service->help).find(structure.name());
  if (lines == nullptr) return {};
  const auto fields = structure.fields();
  const auto at = std::find(fields.begin(), fields.end(), field);
  if (at == fields.end()) return {};
  return std::string(lines->at(static_cast<std::size_t>(at - fields.begin())).string());
}

Value Catalogue::skeleton(std::string_view resource) const {
  if (const Example* example = findExample(resource))
    return json::parse(example->parameters).value();
  const auto shape = input(resource);
  return shape ? skeletonOf(*shape) : Value::object();
}

std::optional<Value> Catalogue::answer(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  const auto shape = output(resource);
  if (!parsed || !shape) return std::nullopt;
  Value made = exampleOf(*shape);
  // Step Functions gives a function's payload as the value that it is.
  if (parsed->kind == Resource::Kind::Optimised && made.contains("Payload"))
    made = std::move(made).with("Payload", Value::object());
  return made;
}

std::string mockMismatch(const Catalogue& catalogue, std::string_view resource, const Value& result,
                         MockValidation mode) {
  const auto parsed = parseResource(resource);
  const auto shape = catalogue.output(resource);
  if (!parsed || !shape || mode == MockValidation::None) return "";
  // Of jobs that are told of by an event, and of what no API gives, AWS says nothing about how it
  // compares a mock.
  const auto* optimised = findOptimised(parsed->service, parsed->action);
  const bool own = parsed->kind == Resource::Kind::Optimised && optimised != nullptr &&
                   resultOf(*optimised).empty();
  const bool told = parsed->pattern != Pattern::RequestResponse && optimised != nullptr &&
                    optimised->jobResult.find('/') != std::string_view::npos;
  if (told || own) return "";
  Value checked = result;
  // Step Functions gives these as the values that their texts say.
  if (parsed->kind == Resource::Kind::Optimised && parsed->service == "lambda")
    checked = checked.without("Payload");
  if (parsed->pattern == Pattern::RunJob2) checked = checked.without("Output").without("Input");
  return mismatch(*shape, checked, mode);
}

}  // namespace stepwright::asl
