// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/task_results.h"

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/catalogue/integration.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {
namespace {

using Kind = Shape::Kind;
using Described = asl::Shape;

/// Structures in structures that are looked at; some hold themselves.
constexpr int kStructuresDeep = 4;

ShapePtr shapeOf(const Described& described, int depth);

ShapePtr structureOf(const Described& described, int depth) {
  Shape::Members members;
  for (const auto& name : described.fields())
    members.emplace_back(name, shapeOf(*described.field(name), depth - 1));
  return Shape::answer(std::move(members));
}

ShapePtr shapeOf(const Described& described, int depth) {
  if (depth == 0) return Shape::unknown();
  const auto item = described.item();
  switch (described.kind()) {
    case Described::Kind::Structure:
      return structureOf(described, depth);
    case Described::Kind::List:
      return Shape::array(item ? shapeOf(*item, depth) : Shape::unknown());
    case Described::Kind::Map:
      return Shape::map(item ? shapeOf(*item, depth) : Shape::unknown());
    case Described::Kind::String:
      return Shape::of(Kind::String);
    case Described::Kind::Boolean:
      return Shape::of(Kind::Boolean);
    case Described::Kind::Integer:
    case Described::Kind::Number:
      return Shape::of(Kind::Number);
    // Some integrations turn these into JSON, or dates into numbers.
    case Described::Kind::Blob:
    case Described::Kind::Timestamp:
    case Described::Kind::Any:
      break;
  }
  return Shape::unknown();
}

/// True where what comes back is the answer of an API of AWS, not told of by an event in a form of
/// its own.
bool answersAsApi(const Resource& resource) {
  if (resource.kind == Resource::Kind::Sdk) return resource.pattern == Pattern::RequestResponse;
  const auto* action = findOptimised(resource.service, resource.action);
  if (resource.kind != Resource::Kind::Optimised || action == nullptr || !action->result.empty())
    return false;
  if (resource.pattern == Pattern::RequestResponse) return true;
  const bool job = resource.pattern == Pattern::RunJob || resource.pattern == Pattern::RunJob2;
  return job && action->jobResult.find('/') == std::string_view::npos;
}

/// What Step Functions adds to the answer of an API, and what it makes of it.
ShapePtr ofIntegration(const Resource& resource, ShapePtr shape) {
  if (resource.kind == Resource::Kind::Sdk || shape->kind() != Kind::Object) return shape;
  for (const char* added : {"SdkHttpMetadata", "SdkResponseMetadata"})
    shape = shape->with({added}, Shape::unknown());
  if (resource.pattern == Pattern::RunJob2)
    for (const char* read : {"Input", "Output"})
      if (shape->at(read) != nullptr) shape = shape->with({read}, Shape::unknown());
  return shape;
}

}  // namespace

ShapePtr TaskResults::of(const State& task) {
  const std::string resource(task.fields["Resource"].string());
  if (const auto found = known_.find(resource); found != known_.end()) return found->second;
  return known_.emplace(resource, ofAction(resource)).first->second;
}

ShapePtr TaskResults::ofAction(const std::string& resource) const {
  const auto parsed = parseResource(resource);
  if (!parsed || hasPlaceholder(resource) || !answersAsApi(*parsed)) return Shape::unknown();
  const auto catalogue = report_.catalogue();
  const auto described = catalogue == nullptr ? std::nullopt : catalogue->output(resource);
  return described ? ofIntegration(*parsed, shapeOf(*described, kStructuresDeep))
                   : Shape::unknown();
}

}  // namespace stepwright::asl::rules
