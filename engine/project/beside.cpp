// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/beside.h"

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>

#include "engine/base/files.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/project/file_and_name.h"

namespace stepwright::project {

using json::Value;

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargest = 64u << 20;

Result<Value> readObject(const std::string& path) {
  const auto bytes = readWholeFile(path, kLargest);
  if (!bytes && bytes.error().code == "file.missing") return Value::object();
  if (!bytes) return bytes.error();
  auto value = json::parse(*bytes);
  if (value && value->isObject()) return value;
  return Error{"beside.broken",
               path + (value ? " holds no JSON object." : " is broken: " + value.error().message),
               {},
               "Mend it or take it away."};
}

fs::path stateFolder() {
  const char* state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && *state == '/') return fs::path(state) / "stepwright" / "beside";
  const char* home = std::getenv("HOME");
  return fs::path(home != nullptr ? home : "/") / ".local/state/stepwright/beside";
}

/// What was set while the file could not be used is newer than what the file says.
Value laidOver(Value content, const Value& newer) {
  for (const auto& member : newer.members())
    content = std::move(content).with(member.name(), member.value);
  return content;
}

std::optional<Error> write(const std::string& path, const Value& content, std::uint32_t mode) {
  std::error_code failed;
  if (!content.empty())
    return replaceFile(path, json::printPretty(content) + '\n', {.mode = mode, .exactMode = true});
  if (!fs::exists(path, failed) || fs::remove(path, failed)) return std::nullopt;
  return replaceFile(path, "{}\n");  // a folder that lets nothing go may still let it be written
}

std::optional<Error> writeElsewhere(const std::string& path, const Value& content,
                                    const Error& why) {
  const std::string elsewhere = elsewhereOf(path);
  auto failed = makePrivateFolder(fs::path(elsewhere).parent_path().string());
  if (!failed) failed = write(elsewhere, content, 0600);
  if (failed) return Error{"beside.lost", why.message + ' ' + failed->message, {}, why.remedy};
  return Error{"beside.elsewhere",
               why.message + " Meanwhile it is kept in " + elsewhere + ".",
               {},
               why.remedy};
}

}  // namespace

std::string elsewhereOf(const std::string& path) {
  // The name of the file with a number for its folder, so that it can be found by eye.
  const fs::path whole = fs::absolute(path).lexically_normal();
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a: the same in every version
  for (const char c : whole.string())
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return (stateFolder() / (std::to_string(hash) + '-' + whole.filename().string().substr(0, 200)))
      .string();
}

std::uint32_t modeOf(const std::string& documentPath) {
  struct stat there {};
  // What is set of a document that must not be written is still to be kept.
  return ::stat(fileAndName(documentPath).file.c_str(), &there) == 0 ? (there.st_mode & 0666) | 0600 : 0666;
}

Beside readBeside(const std::string& path) {
  const auto file = readObject(path);
  const auto elsewhere = readObject(elsewhereOf(path));
  const Value newer = elsewhere ? *elsewhere : Value::object();
  if (!file) return {newer, file.error()};
  return {laidOver(*file, newer), std::nullopt};
}

std::optional<Error> changeBeside(const std::string& path, std::uint32_t mode,
                                  const std::function<Value(const Value&)>& change) {
  const Beside before = readBeside(path);
  const Value after = change(before.content);
  if (before.trouble) {
    if (after == before.content) return std::nullopt;
    return writeElsewhere(path, after, *before.trouble);
  }
  std::error_code failed;
  const bool pending = fs::exists(elsewhereOf(path), failed);
  if (after == before.content && !pending) return std::nullopt;
  if (const auto unwritable = write(path, after, mode))
    return writeElsewhere(path, after, *unwritable);
  fs::remove(elsewhereOf(path), failed);
  return std::nullopt;
}

}  // namespace stepwright::project
