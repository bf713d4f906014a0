// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/folded.h"

#include <cstdio>
#include <fstream>
#include <sstream>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::facade {

using json::Value;

namespace {

Result<Value> readFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Value::object();
  std::stringstream text;
  text << file.rdbuf();
  return json::parse(text.str());
}

}  // namespace

Result<std::vector<asl::StateId>> readFolded(const std::string& path) {
  const auto file = readFile(path);
  if (!file) return file.error();
  std::vector<asl::StateId> frames;
  for (const Value& frame : (*file)["folded"].items()) frames.emplace_back(frame.string());
  return frames;
}

Result<bool> writeFolded(const std::string& path, const std::vector<asl::StateId>& frames) {
  const auto old = readFile(path);
  if (!old) return old.error();  // What cannot be read is not written over.
  std::vector<Value> items;
  for (const auto& frame : frames) items.emplace_back(frame);
  const Value base = old->isObject() ? *old : Value::object();
  const Value file =
      items.empty() ? base.without("folded") : base.with("folded", Value::array(std::move(items)));
  if (file == base) return true;
  if (file.empty()) {
    std::remove(path.c_str());
    return true;
  }
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << json::printPretty(file) << '\n';
  out.close();
  if (!out) return Error{"file.unwritable", "Cannot write " + path, {}, {}};
  return true;
}

}  // namespace stepwright::facade
