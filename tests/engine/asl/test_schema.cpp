// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/schema.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "engine/json/parse.h"

namespace stepwright::asl {
namespace {

TEST(Schema, EveryRowIsWhole) {
  for (const auto& field : schema()) {
    EXPECT_FALSE(field.help.empty()) << field.name;
    EXPECT_TRUE(field.jsonPath || field.jsonata) << field.name;
    if (field.kind != FieldKind::Resource) {
      EXPECT_EQ(field.kind == FieldKind::Enumeration, !field.choices.empty()) << field.name;
    }
    if (!field.defaultValue.empty()) {
      EXPECT_TRUE(json::parse(field.defaultValue).ok()) << field.name;
    }
    if (!field.group.empty()) {
      EXPECT_NE(field.group.find(field.name), std::string_view::npos) << field.name;
    }
  }
}

TEST(Schema, ATypeHasEachFieldOnce) {
  for (int type = 0; type < 8; ++type) {
    for (const auto language : {QueryLanguage::JsonPath, QueryLanguage::Jsonata}) {
      std::set<std::string_view> seen;
      for (const auto* field : fieldsOf(static_cast<StateType>(type), language)) {
        EXPECT_TRUE(seen.insert(field->name).second) << field->name;
      }
    }
  }
}

/// The fields of which `is` says yes, of those that the table has, sorted.
std::string namesWith(bool (*is)(std::string_view)) {
  std::set<std::string> names;
  for (const auto& field : schema())
    if (is(field.name)) names.emplace(field.name);
  std::string text;
  for (const auto& name : names) text += name + " ";
  return text;
}

TEST(Schema, SaysOfANameWhatItsValueIs) {
  EXPECT_EQ(namesWith(isTemplate), "Assign BatchInput ItemSelector Parameters ResultSelector ");
  EXPECT_EQ(namesWith(holdsData),
            "Arguments Assign BatchInput Condition ItemSelector Items Output Parameters Result "
            "ResultSelector ");
  EXPECT_EQ(namesWith(isJsonPathData),
            "InputPath ItemsPath OutputPath Parameters Result ResultPath ResultSelector ");
}

TEST(Schema, KnowsWhatSaysTheSameInJsonata) {
  const auto any = [](std::string_view) { return true; };
  EXPECT_EQ(jsonataNameOf("Parameters", any), "Arguments");
  EXPECT_EQ(jsonataNameOf("Parameters", [](auto name) { return name == "Output"; }), "Output");
  EXPECT_EQ(jsonataNameOf("ResultPath", any), "Output");
  EXPECT_EQ(jsonataNameOf("InputPath", any), "");
  for (const auto& field : schema()) {
    if (field.jsonataName.empty()) continue;
    const auto* other = findField(field.owner, field.jsonataName);
    ASSERT_TRUE(other) << field.name;
    EXPECT_TRUE(other->jsonata) << field.name;
  }
}

TEST(Schema, LanguagesAndTypesAreToldApart) {
  EXPECT_EQ(findField(StateType::Pass, "Retry"), nullptr);
  EXPECT_EQ(findField(StateType::Wait, "TimeoutSeconds"), nullptr);
  EXPECT_FALSE(findField(StateType::Task, "Parameters")->in(QueryLanguage::Jsonata));
  EXPECT_FALSE(findField(StateType::Task, "Arguments")->in(QueryLanguage::JsonPath));
  EXPECT_EQ(findField(Owner::SubMachine, "QueryLanguage"), nullptr);
}

}  // namespace
}  // namespace stepwright::asl
