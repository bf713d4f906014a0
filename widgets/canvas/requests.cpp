// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/requests.h"

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/canvas/node_face.h"

namespace stepwright::canvas {

const char* const stateMimeType = "application/x-asl-state+json";

std::optional<NewState> readState(const QByteArray& data) {
  const auto parsed =
      json::parse(std::string_view(data.constData(), static_cast<std::size_t>(data.size())));
  if (!parsed || !parsed->isObject()) return std::nullopt;
  const json::Value& outer = *parsed;
  const json::Value& body = outer.contains("state") ? outer["state"] : outer;
  const auto type = asl::stateTypeFrom(body["Type"].string());
  if (!type) return std::nullopt;
  NewState state;
  state.type = *type;
  state.name = text(outer["name"].string());
  if (body.size() > 1) state.json = QString::fromStdString(json::printPretty(body));
  return state;
}

QByteArray writeState(const NewState& state) {
  json::Value body = json::Value::object({{"Type", asl::toString(state.type)}});
  if (const auto given = json::parse(state.json.toStdString()); given && given->isObject())
    body = *given;
  const json::Value outer =
      json::Value::object({{"name", state.name.toStdString()}, {"state", body}});
  return QByteArray::fromStdString(json::print(outer));
}

}  // namespace stepwright::canvas
