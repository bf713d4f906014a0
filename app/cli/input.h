// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/json/value.h"

/// How the commands read what they are given: files, and JSON that stands in the call or in a file.
namespace stepwright::cli {

/// The bytes of a file; "-" reads the standard input. Error code "file.unreadable".
[[nodiscard]] Result<std::string> readFile(const std::string& path);

/// JSON text, or with a leading @ the name of a file that holds it.
[[nodiscard]] Result<json::Value> readJson(const std::string& argument);

/// A definition, JSON or YAML by its file's name.
[[nodiscard]] Result<asl::Document> readDocument(const std::string& path);

/// Writes a file, replacing it as a whole or not at all. Error code "file.unwritable".
[[nodiscard]] Result<bool> writeFile(const std::string& path, std::string_view bytes);

/// "stepwright: message" and the remedy on a line of its own, to the standard error.
void complain(const Error& error);

}  // namespace stepwright::cli
