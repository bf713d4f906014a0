// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <cerrno>
#include <cstring>
#include <iostream>

#include "app/cli/terminal_text.h"
#include "engine/base/files.h"
#include "engine/base/log.h"

namespace stepwright::cli {

const char* word(asl::Severity severity) {
  switch (severity) {
    case asl::Severity::Error:
      return "error";
    case asl::Severity::Warning:
      return "warning";
    case asl::Severity::Information:
      return "note";
  }
  return "";
}

std::optional<Error> writeOutput(const std::string& path, std::string_view bytes) {
  log::info(log::Area::Document,
            [&] { return path + ": to be written, " + std::to_string(bytes.size()) + " bytes"; });
  if (path != "-") return replaceFile(path, bytes, {.intoSpecial = true});
  std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return outputError();
}

std::optional<Error> outputError() {
  errno = 0;
  if (std::cout.flush()) return std::nullopt;
  const std::string why = errno != 0 ? std::string(": ") + std::strerror(errno) : std::string();
  return Error{"file.unwritable", "the standard output could not be written" + why, "",
               "What was printed is not whole: make room, or send it elsewhere."};
}

void complain(const Error& error) {
  // What it says may quote a payload.
  log::error(log::Area::Document, [&] { return "refused: " + error.code; });
  log::debug(log::Area::Document, [&] { return error.message; });
  std::cerr << "stepwright: " << terminalText(error.message) << '\n';
  if (!error.remedy.empty()) std::cerr << "  " << terminalText(error.remedy) << '\n';
}

const std::string& whereOf(const asl::Problem& problem) {
  return problem.location.empty() ? problem.pointer : problem.location;
}

std::string problemLine(const std::string& file, const asl::Problem& problem) {
  std::string line = file + ':' + std::to_string(problem.position.line) + ':' +
                     std::to_string(problem.position.column) + ": " + word(problem.severity) +
                     ": " + problem.message + " [" + problem.code + ']';
  if (const auto& where = whereOf(problem); !where.empty()) line += " at " + where;
  if (!problem.detail.empty()) line += ": " + problem.detail;
  return terminalText(line);
}

}  // namespace stepwright::cli
