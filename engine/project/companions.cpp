// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/companions.h"

#include <vector>

#include "engine/json/parse.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::project {

using json::Member;
using json::Value;

Result<Value> sectionsOfMocks(std::string text) {
  const auto file = tasks::MockFile::read(std::move(text));
  if (!file) return file.error();
  const auto cases = file->cases();
  if (!cases) return cases.error();
  if (cases->empty()) return Value::object();
  const tasks::MockCase& first = cases->front();
  Value section = Value::object({{Value("mocks"), tasks::toJson(first.mocks)}});
  if (const std::string name = nameOf(first); !name.empty())
    section = section.with("mockCase", Value(name));
  std::vector<Member> others;
  for (std::size_t i = 1; i < cases->size(); ++i)
    others.emplace_back(Value(nameOf((*cases)[i])), tasks::toJson((*cases)[i].mocks));
  if (others.empty()) return section;
  return section.with("otherMocks", Value::object(std::move(others)));
}

Result<Value> sectionsOfInput(std::string_view text) {
  auto input = json::parse(text);
  if (!input) return input.error();
  return Value::object({{Value("inputs"), Value::object({{Value("Sample"), std::move(*input)}})}});
}

}  // namespace stepwright::project
