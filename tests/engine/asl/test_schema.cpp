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

TEST(Schema, LanguagesAndTypesAreToldApart) {
  EXPECT_EQ(findField(StateType::Pass, "Retry"), nullptr);
  EXPECT_EQ(findField(StateType::Wait, "TimeoutSeconds"), nullptr);
  EXPECT_FALSE(findField(StateType::Task, "Parameters")->in(QueryLanguage::Jsonata));
  EXPECT_FALSE(findField(StateType::Task, "Arguments")->in(QueryLanguage::JsonPath));
  EXPECT_EQ(findField(Owner::SubMachine, "QueryLanguage"), nullptr);
}

}  // namespace
}  // namespace stepwright::asl
