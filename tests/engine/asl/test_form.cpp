// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/form.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"

namespace stepwright::asl {
namespace {

std::vector<std::string> namesOf(const std::vector<FormRow>& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) {
    std::string all;
    for (const auto* field : row.alternatives)
      all += (all.empty() ? "" : "|") + std::string(field->name);
    names.push_back(all);
  }
  return names;
}

using Names = std::vector<std::string>;

TEST(Form, WaysToSayTheSameStandInOneRow) {
  EXPECT_EQ(namesOf(formRows(StateType::Wait, QueryLanguage::JsonPath, Section::General)),
            (Names{"Type", "Comment", "QueryLanguage",
                   "Seconds|SecondsPath|Timestamp|TimestampPath", "Next|End"}));
  EXPECT_EQ(namesOf(formRows(StateType::Wait, QueryLanguage::Jsonata, Section::General)),
            (Names{"Type", "Comment", "QueryLanguage", "Seconds|Timestamp", "Next|End"}));
  EXPECT_EQ(namesOf(formRows(Owner::Credentials, QueryLanguage::Jsonata)), Names{"RoleArn"});
}

TEST(Form, AFieldHasAMeaningWhereItsConditionHolds) {
  const auto reader = json::parse(R"({"R":{"Resource":"arn:aws:states:::s3:listObjectsV2",
    "ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"GIVEN"}}})")
                          .value();
  const auto in = [&](const char* name) {
    return applies(*findField(Owner::ReaderConfig, name), reader, "/R/ReaderConfig");
  };
  EXPECT_TRUE(in("Transformation"));
  EXPECT_FALSE(in("InputType"));
  EXPECT_TRUE(in("CSVHeaders"));
  EXPECT_FALSE(in("ItemsPointer"));
  EXPECT_TRUE(in("MaxItems"));
  const auto map =
      json::parse(R"({"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED"}}})").value();
  EXPECT_TRUE(applies(*findField(StateType::Map, "Label"), map, ""));
  EXPECT_FALSE(applies(*findField(StateType::Map, "Label"), json::Value::object(), ""));
}

TEST(Form, ObjectsOfTheSchemaAreFound) {
  const auto http = json::parse(R"({"Resource":"arn:aws:states:::http:invoke"})").value();
  EXPECT_EQ(innerOf(*findField(StateType::Task, "Parameters"), http, ""), Owner::HttpArguments);
  EXPECT_EQ(innerOf(*findField(StateType::Task, "Parameters"), json::Value::object(), ""),
            std::nullopt);
  // Every object that the schema knows has rows of its own, so that none is left to raw JSON.
  for (const auto& field : schema()) {
    if (field.kind != FieldKind::Object) continue;
    const auto inner = innerOf(field, json::Value::object(), "");
    ASSERT_TRUE(inner.has_value()) << field.name;
    EXPECT_FALSE(formRows(*inner, QueryLanguage::Jsonata).empty()) << field.name;
  }
}

TEST(Form, ConditionsNameFieldsThatThereAre) {
  for (const auto& field : schema()) {
    if (field.when.empty()) continue;
    const std::string test(field.when.substr(0, field.when.find_first_of("=~")));
    const std::string name = test.substr(test.rfind('/') + 1);
    bool known = false;
    for (const auto& other : schema()) known |= other.name == name;
    EXPECT_TRUE(known) << field.name << " asks for " << name;
  }
}

TEST(Form, MoreHelpIsAboutFieldsThatThereAre) {
  int told = 0;
  for (const auto& field : schema()) told += field.more.empty() ? 0 : 1;
  EXPECT_GT(told, 55);
  EXPECT_FALSE(findField(StateType::Map, "ItemReader")->more.empty());
}

TEST(Form, WhatIsWrittenAtFirstIsJson) {
  for (const auto& field : schema()) {
    if (field.initial.empty()) continue;
    EXPECT_TRUE(json::parse(field.initial).ok()) << field.name;
  }
}

}  // namespace
}  // namespace stepwright::asl
