// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/base/result.h"

/// What the commands write: files, the standard output, and words to people.
namespace stepwright::cli {

/// Writes a file, replacing it as a whole or not at all; "-" is the standard output. A pipe or a
/// device is written into. Error code "file.unwritable".
[[nodiscard]] std::optional<Error> writeOutput(const std::string& path, std::string_view bytes);

/// What became of all that was written to the standard output so far; nothing where it arrived.
[[nodiscard]] std::optional<Error> outputError();

/// "stepwright: message" and the remedy on a line of its own, to the standard error.
void complain(const Error& error);

/// "error", "warning" or "note".
[[nodiscard]] const char* word(asl::Severity severity);

/// Where AWS says that it is, and the pointer of what AWS has no location for.
[[nodiscard]] const std::string& whereOf(const asl::Problem& problem);

/// A problem in the form of compilers, which editors know how to jump to: one line without its end.
[[nodiscard]] std::string problemLine(const std::string& file, const asl::Problem& problem);

}  // namespace stepwright::cli
