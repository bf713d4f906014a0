// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/interpreter/task.h"
#include "engine/tasks/http/connection.h"
#include "engine/tasks/http/http_host.h"

/// arn:aws:states:::http:invoke: which request its parameters come to, and what becomes of the
/// answer.
namespace stepwright::tasks {

/// The request without what proves who sends it. Errors are those that the Task fails with.
[[nodiscard]] Result<HttpRequest> httpRequestOf(const json::Value& parameters);
/// The name of its connection, "" where it has none: of both forms, Authentication and
/// InvocationConfig.
[[nodiscard]] std::string connectionCalled(const json::Value& parameters);
/// The connection of that ARN or name; null where there is none.
[[nodiscard]] const Connection* connectionNamed(const std::vector<Connection>& connections,
                                                std::string_view called);
/// Adds what a connection adds; its secret is read from the environment here and goes nowhere else.
/// A token of OAuth is had through `send`.
[[nodiscard]] std::optional<Error> authorize(HttpRequest& request, const Connection& connection,
                                             const HttpHost::Send& send);
[[nodiscard]] interpreter::TaskOutcome httpOutcome(const HttpAnswer& answer);

/// Whether the list names the host of a URL: "api.example.com", "localhost:8080", "*.example.com".
[[nodiscard]] bool namesHost(const std::vector<std::string>& hosts, std::string_view url);

/// Whether a URL leads to this machine: to its loopback interface.
[[nodiscard]] bool isOfThisMachine(std::string_view url);

/// What ArrayFormat makes of a list in a form.
enum class ArrayFormat : std::uint8_t { Indices, Repeat, Commas, Brackets };
/// a=1&b[c]=2 of {"a": 1, "b": {"c": 2}}.
[[nodiscard]] std::string formEncoded(const json::Value& body, ArrayFormat arrays);

}  // namespace stepwright::tasks
