// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::tasks {

/// How an HTTP Task with a ConnectionArn proves who it is. Secrets are named and never said: each
/// is the name of an environment variable, or of an entry of the desktop's secret store, which is
/// read when the Task runs (secret_store.h).
struct Connection {
  enum class Kind : std::uint8_t { ApiKey, Basic, OAuth };
  std::string name;  ///< the connection's own, or its whole ARN
  Kind kind = Kind::ApiKey;
  std::string header;      ///< ApiKey: the header's name
  std::string user;        ///< Basic: the name; OAuth: the client's id
  std::string secretFrom;  ///< what the key, password or client secret is called
  std::string tokenUrl;    ///< OAuth: where a token is had
  std::string tokenMethod = "POST";
  /// What is added to each request, as a connection of EventBridge has it.
  std::vector<std::pair<std::string, std::string>> headers, query, body;

  bool operator==(const Connection&) const = default;
};

[[nodiscard]] Result<Connection> connectionFrom(std::string_view name, const json::Value& said,
                                                std::string_view place);

}  // namespace stepwright::tasks
