// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/handler_place.h"

#include <cctype>
#include <filesystem>
#include <string_view>
#include <vector>

#include "engine/base/files.h"

namespace stepwright::tasks {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestSource = 8U << 20U;

bool isWordPart(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' || letter == '$';
}

bool hasWord(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); at != std::string_view::npos;
       at = line.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !isWordPart(line[at - 1]);
    if (begins && (end == line.size() || !isWordPart(line[end]))) return true;
  }
  return false;
}

/// "def handler", "exports.handler =", "export const handler", "async function handler(".
bool defines(std::string_view line, std::string_view name) {
  if (!hasWord(line, name)) return false;
  for (const std::string_view word :
       {"def", "export", "exports", "function", "const", "let", "var"})
    if (hasWord(line, word)) return true;
  return false;
}

int lineOf(const std::string& text, std::string_view name) {
  int number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (defines(std::string_view(text).substr(begin, end - begin), name)) return number;
    begin = end + 1;
  }
  return 0;
}

HandlerPlace programPlace(const FunctionSpec& function) {
  std::error_code failed;
  for (auto word = function.command.rbegin(); word != function.command.rend(); ++word)
    if (const fs::path file = fs::path(function.folder) / *word; fs::is_regular_file(file, failed))
      return {file.lexically_normal().string(), 0};
  return {};
}

}  // namespace

HandlerPlace handlerPlace(const FunctionSpec& function) {
  if (!function.command.empty()) return programPlace(function);
  const std::size_t dot = function.handler.rfind('.');
  if (dot == std::string::npos) return {};
  const std::string module = function.handler.substr(0, dot);
  std::error_code failed;
  for (const char* ending : {".mjs", ".js", ".cjs", ".ts", ".py"}) {
    const fs::path file = fs::path(function.folder) / (module + ending);
    if (!fs::is_regular_file(file, failed)) continue;
    const auto text = readWholeFile(file.string(), largestSource);
    return {file.lexically_normal().string(),
            text ? lineOf(*text, std::string_view(function.handler).substr(dot + 1)) : 0};
  }
  return {};
}

}  // namespace stepwright::tasks
