// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "engine/base/log.h"
#include "engine/json/parse.h"
#include "engine/project/beside_file.h"

namespace stepwright::cli {
namespace {

constexpr std::size_t largestFile = 64U << 20U;
constexpr std::size_t largestInput = 262'144;  // of an execution, in bytes of its text

Error unreadable(const std::string& path, int number) {
  if (number == EISDIR) return {"file.unreadable", path + " is a folder", "", "Name a file."};
  return {"file.unreadable", path + ": " + std::strerror(number), "",
          number == ENOENT ? "Check the name of the file." : ""};
}

/// All that comes out of an open file, up to the bound.
Result<std::string> readAll(int file, const std::string& path) {
  std::string bytes;
  char part[1U << 16U];
  for (;;) {
    const ssize_t count = ::read(file, part, sizeof part);
    if (count == 0) return bytes;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(path, errno);
    bytes.append(part, static_cast<std::size_t>(count));
    if (bytes.size() > largestFile)
      return Error{"file.unreadable", path + " has more than 64 MiB, and no more are read", "",
                   "AWS takes definitions of 1 MiB and inputs of 256 KiB."};
  }
}

}  // namespace

Result<std::string> readFile(const std::string& path) {
  if (path == "-") return readAll(STDIN_FILENO, "the standard input");
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return unreadable(path, errno);
  auto bytes = readAll(file, path);
  ::close(file);
  if (bytes)
    log::info(log::Area::Document,
              [&] { return path + ": read, " + std::to_string(bytes->size()) + " bytes"; });
  return bytes;
}

Result<json::Value> readJson(const std::string& argument, std::size_t limit) {
  const bool fromFile = !argument.empty() && argument.front() == '@';
  const std::string name = fromFile ? argument.substr(1) : "the JSON given";
  std::string text = argument;
  if (fromFile) {
    auto read = readFile(name);
    if (!read) return read.error();
    text = std::move(*read);
  }
  if (limit != 0 && text.size() > limit)
    return Error{"input.too.large",
                 name + ": the input has " + std::to_string(text.size()) +
                     " bytes, and an execution takes at most " + std::to_string(limit) +
                     " (256 KiB)",
                 "", "Put the data into S3 and hand over where it lies."};
  auto value = json::parse(text);
  if (value) return value;
  Error error = value.error();
  error.message = name + ": " + error.message;
  error.remedy = fromFile ? "" : "Put JSON text in single quotes, or name a file as @FILE.";
  return error;
}

Result<json::Value> readExecutionInput(const std::string& argument, bool unlimited) {
  return readJson(argument, unlimited ? 0 : largestInput);
}

asl::Format textFormatOf(const std::string& path, std::string_view text) {
  if (path != "-" && !path.starts_with("/dev/") && !path.starts_with("/proc/"))
    return asl::Document::formatOf(path);
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool json = first == std::string_view::npos || text[first] == '{' || text[first] == '[' ||
                    text[first] == '"';
  return json ? asl::Format::Json : asl::Format::Yaml;
}

Result<asl::WorkflowType> typeOf(const std::string& path, const std::string& type) {
  if (type == "EXPRESS") return asl::WorkflowType::Express;
  if (!type.empty() || path == "-") return asl::WorkflowType::Standard;
  const auto beside = project::BesideFile(path).read();
  const Error* trouble = beside.troubleOf("type");
  const bool express = beside.kept.debug.express;
  if (!trouble) return express ? asl::WorkflowType::Express : asl::WorkflowType::Standard;
  return Error{
      trouble->code, trouble->message, "",
      "It is to say whether the workflow is STANDARD or EXPRESS: mend it, or give --type."};
}

Error inFile(Error error, const std::string& file) {
  error.message = file + ": " + error.message;
  return error;
}

}  // namespace stepwright::cli
