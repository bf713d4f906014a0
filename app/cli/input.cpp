// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "engine/json/parse.h"

namespace stepwright::cli {

Result<std::string> readFile(const std::string& path) {
  if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return Error{"file.unreadable", path + " is a folder", "", "Name a file."};
  }
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return Error{"file.unreadable", path + ": " + std::strerror(errno), "",
                 "Check the name of the file."};
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Result<json::Value> readJson(const std::string& argument) {
  const bool fromFile = !argument.empty() && argument.front() == '@';
  std::string text = argument;
  if (fromFile) {
    auto read = readFile(argument.substr(1));
    if (!read) return read.error();
    text = std::move(*read);
  }
  auto value = json::parse(text);
  if (value) return value;
  Error error = value.error();
  error.message =
      (fromFile ? argument.substr(1) : std::string("the JSON given")) + ": " + error.message;
  error.remedy = fromFile ? "" : "Put JSON text in single quotes, or name a file as @FILE.";
  return error;
}

Result<asl::Document> readDocument(const std::string& path) {
  auto text = readFile(path);
  if (!text) return text.error();
  return asl::Document::read(std::move(*text), asl::Document::formatOf(path));
}

Result<bool> writeFile(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".part";
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) {
      return Error{"file.unwritable", path + ": " + std::strerror(errno), "",
                   "Choose another place with -o."};
    }
  }
  std::error_code problem;
  std::filesystem::rename(beside, path, problem);
  if (problem)
    return Error{"file.unwritable", path + ": " + problem.message(), "",
                 "Choose another place with -o."};
  return true;
}

void complain(const Error& error) {
  std::cerr << "stepwright: " << error.message << '\n';
  if (!error.remedy.empty()) std::cerr << "  " << error.remedy << '\n';
}

}  // namespace stepwright::cli
