// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/parameters.h"

#include "engine/asl/catalogue/mismatch.h"
#include "engine/json/parse.h"

namespace stepwright::asl {
namespace {

using json::Value;

/// In the form of the catalogue's shapes; see generate.mjs.
constexpr std::string_view apiGatewayInvoke = R"({"t":"o","r":["ApiEndpoint","Method"],"f":{
  "ApiEndpoint":"s",
  "Method":{"t":"s","e":["GET","POST","PUT","DELETE","PATCH","HEAD","OPTIONS"]},
  "Headers":{"t":"m","k":"s","i":{"t":"l","i":"s"}},
  "Stage":"s",
  "Path":"s",
  "QueryParameters":{"t":"m","k":"s","i":{"t":"l","i":"s"}},
  "RequestBody":"d",
  "AllowNullValues":"b",
  "AuthType":{"t":"s","e":["NO_AUTH","IAM_ROLE","RESOURCE_POLICY"]}}})";

constexpr std::string_view httpInvoke = R"({"t":"o","r":["ApiEndpoint","Method"],"f":{
  "ApiEndpoint":"s",
  "Method":{"t":"s","e":["GET","POST","PUT","DELETE","PATCH","HEAD","OPTIONS"]},
  "Authentication":{"t":"o","r":["ConnectionArn"],"f":{"ConnectionArn":"s"}},
  "InvocationConfig":"d",
  "Headers":"d",
  "QueryParameters":"d",
  "RequestBody":"d",
  "Transform":"d"}})";

Shape shapeFrom(std::string_view text) { return {json::parse(text).value(), Value::object()}; }

}  // namespace

std::optional<Shape> ownInput(std::string_view service, std::string_view action) {
  if (action != "invoke") return std::nullopt;
  if (service == "apigateway") return shapeFrom(apiGatewayInvoke);
  if (service == "http") return shapeFrom(httpInvoke);
  return std::nullopt;
}

std::string parameterProblem(std::string_view service, std::string_view action,
                             const Value& parameters) {
  const auto shape = ownInput(service, action);
  if (!shape) return "";
  for (const auto& name : shape->required()) {
    if (!parameters.contains(name)) return "The field '" + name + "' is required but was missing";
  }
  for (const auto& member : parameters.members()) {
    const auto field = shape->field(member.name());
    if (!field || member.value.isNull()) continue;
    if (!mismatch(*field, member.value, MockValidation::Present).empty()) {
      return "The value of the field '" + std::string(member.name()) + "' has an invalid format";
    }
  }
  return "";
}

}  // namespace stepwright::asl
