// SPDX-License-Identifier: GPL-3.0-or-later
// The file beside a document may hold anything: what is taken from it stays what it is when it is
// written and read again, what others wrote into it stays, and what is not understood is not
// touched.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/json/own_json.h"
#include "engine/json/print.h"
#include "engine/project/companions.h"
#include "engine/project/sections.h"

using namespace stepwright;  // NOLINT: a program of one function

namespace {

/// The sections of a file that can be used; the others are asked for why not.
project::Kept readFrom(const json::Value& file) {
  project::Kept kept;
  for (const auto& section : project::sections())
    if (!section.misfit(file)) static_cast<void>(section.read(file, kept));
  return kept;
}

json::Value writtenInto(json::Value file, const project::Kept& kept) {
  for (const auto& section : project::sections())
    if (!section.misfit(file)) file = section.putInto(std::move(file), section.write(kept));
  return file;
}

bool isOurs(std::string_view key) {
  for (const auto& section : project::sections())
    for (const auto each : section.keys)
      if (each == key) return true;
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  static_cast<void>(project::sectionsOfMocks(text));
  const auto file = json::readOwn(text);
  if (!file || !file->isObject()) return 0;
  const auto written = writtenInto(*file, readFrom(*file));
  const auto again = writtenInto(written, readFrom(written));
  if (json::print(written) != json::print(again)) std::abort();
  for (const auto& member : file->members())
    if (!isOurs(member.name()) && json::print(written[member.name()]) != json::print(member.value))
      std::abort();
  for (const auto& section : project::sections())
    if (section.misfit(*file) && json::print(section.in(*file)) != json::print(section.in(written)))
      std::abort();
  return 0;
}
