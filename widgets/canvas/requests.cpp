// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/requests.h"

#include "engine/asl/bind.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/canvas/node_face.h"

namespace stepwright::canvas {

const char* const stateMimeType = "application/x-asl-state+json";

namespace {

/// A machine; nothing where it has no states.
std::optional<NewState> readFragment(const json::Value& machine, const QString& name) {
  const json::Value& states = machine["States"];
  if (!states.isObject() || states.empty()) return std::nullopt;
  const json::Value* first = states.find(machine["StartAt"].string());
  const auto type =
      asl::stateTypeFrom((first != nullptr ? *first : states.members()[0].value)["Type"].string());
  NewState state;
  state.type = type.value_or(asl::StateType::Pass);
  state.name = name;
  state.fragment = QString::fromStdString(json::print(machine));
  state.count = static_cast<int>(states.size());
  return state;
}

}  // namespace

std::optional<NewState> readState(const QByteArray& data) {
  const auto parsed =
      json::parse(std::string_view(data.constData(), static_cast<std::size_t>(data.size())));
  if (!parsed || !parsed->isObject()) return std::nullopt;
  const json::Value& outer = *parsed;
  const QString name = text(outer["name"].string());
  if (outer["fragment"].isObject()) return readFragment(outer["fragment"], name);
  if (outer["States"].isObject()) return readFragment(outer, name);
  const json::Value& body = outer.contains("state") ? outer["state"] : outer;
  const auto type = asl::stateTypeFrom(body["Type"].string());
  if (!type) return std::nullopt;
  NewState state;
  state.type = *type;
  state.name = name;
  if (body.size() > 1) state.json = QString::fromStdString(json::printPretty(body));
  return state;
}

QByteArray writeState(const NewState& state) {
  if (!state.fragment.isEmpty()) {
    const auto machine = json::parse(state.fragment.toStdString());
    return QByteArray::fromStdString(json::print(json::Value::object(
        {{"name", state.name.toStdString()}, {"fragment", machine ? *machine : json::Value()}})));
  }
  json::Value body = json::Value::object({{"Type", asl::toString(state.type)}});
  if (const auto given = json::parse(state.json.toStdString()); given && given->isObject())
    body = *given;
  const json::Value outer =
      json::Value::object({{"name", state.name.toStdString()}, {"state", body}});
  return QByteArray::fromStdString(json::print(outer));
}

edit::NewStates newStates(const NewState& state) {
  return {state.type, state.name.toStdString(), state.json.toStdString(),
          state.fragment.toStdString(), state.count};
}

}  // namespace stepwright::canvas
