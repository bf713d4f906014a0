// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/http/connection.h"

#include <algorithm>

#include "engine/json/keys.h"
#include "engine/json/pointer.h"
#include "engine/tasks/refusals.h"

namespace stepwright::tasks {
namespace {

using json::Value;

std::vector<std::pair<std::string, std::string>> textsOf(const Value& object) {
  std::vector<std::pair<std::string, std::string>> texts;
  for (const json::Member& each : object.members())
    texts.emplace_back(each.name(), each.value.string());
  return texts;
}

/// The name of an environment variable: letters, digits and _.
bool isVariable(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

}  // namespace

Result<Connection> connectionFrom(std::string_view name, const Value& said,
                                  std::string_view place) {
  using json::Kind;
  if (auto error = json::misfit(said, place, worded(refusals::theConnection, {name}),
                                {{"type", Kind::String},
                                 {"header", Kind::String},
                                 {"user", Kind::String},
                                 {"secretFrom", Kind::String},
                                 {"tokenUrl", Kind::String},
                                 {"tokenMethod", Kind::String},
                                 {"headers", Kind::Object},
                                 {"query", Kind::Object},
                                 {"body", Kind::Object}}))
    return *error;
  Connection connection;
  connection.name = name;
  const auto type = said["type"].string();
  if (type == "apiKey")
    connection.kind = Connection::Kind::ApiKey;
  else if (type == "basic")
    connection.kind = Connection::Kind::Basic;
  else if (type == "oauth")
    connection.kind = Connection::Kind::OAuth;
  else
    return refuse(refusals::connectionType, json::pointerChild(place, "type"), {name});
  connection.header = said["header"].string();
  connection.user = said["user"].string();
  connection.secretFrom = said["secretFrom"].string();
  connection.tokenUrl = said["tokenUrl"].string();
  if (said.contains("tokenMethod")) connection.tokenMethod = said["tokenMethod"].string();
  if (!isVariable(connection.secretFrom))
    return refuse(refusals::noSecretHere, json::pointerChild(place, "secretFrom"), {name});
  connection.headers = textsOf(said["headers"]);
  connection.query = textsOf(said["query"]);
  connection.body = textsOf(said["body"]);
  return connection;
}

}  // namespace stepwright::tasks
