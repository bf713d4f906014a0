// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/json/value.h"

/// How the commands read what they are given: files, and JSON that stands in the call or in a file.
namespace stepwright::cli {

/// The bytes of a file, pipe or device; "-" reads the standard input. Error code
/// "file.unreadable", also where there are more than 64 MiB.
[[nodiscard]] Result<std::string> readFile(const std::string& path);

/// JSON text, or with a leading @ the name of a file that holds it. With `limit`, a text of more
/// bytes is refused.
[[nodiscard]] Result<json::Value> readJson(const std::string& argument, std::size_t limit = 0);

/// The input of an execution: JSON, or @FILE, of at most 262,144 bytes, as StartExecution counts;
/// `unlimited` takes more.
[[nodiscard]] Result<json::Value> readExecutionInput(const std::string& argument,
                                                     bool unlimited = false);

/// JSON or YAML by a file's name, and where that says nothing (the standard input, a pipe) by the
/// text's first character.
[[nodiscard]] asl::Format textFormatOf(const std::string& path, std::string_view text);

/// `type` is STANDARD, EXPRESS or "": what the file beside that document says.
[[nodiscard]] Result<asl::WorkflowType> typeOf(const std::string& path, const std::string& type);

/// The error as one of that file: its message begins with the file's name.
[[nodiscard]] Error inFile(Error error, const std::string& file);

}  // namespace stepwright::cli
