// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/hole_words.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::asl {
namespace {

json::Value callOf(std::string_view json) { return json::parse(json).value(); }

TEST(HoleWords, ACallIsSaidAsItsHostWritesIt) {
  const auto attribute = callOf(R"({"Fn::GetAtt": ["Pay", "Arn"]})");
  EXPECT_EQ(templateCallText(attribute, Format::Yaml), "!GetAtt Pay.Arn");
  EXPECT_EQ(templateCallText(attribute, Format::Json), R"({"Fn::GetAtt":["Pay","Arn"]})");
  EXPECT_EQ(templateCallName(attribute), "Pay.Arn");
  EXPECT_EQ(templateCallText(callOf(R"({"Ref": "AWS::Region"})"), Format::Yaml),
            "!Ref AWS::Region");
  EXPECT_EQ(templateCallText(callOf(R"({"Fn::Sub": "arn:${T}"})"), Format::Yaml),
            "!Sub \"arn:${T}\"");
  EXPECT_EQ(templateCallText(callOf(R"({"Fn::Join": ["", ["a", {"Ref": "T"}]]})"), Format::Yaml),
            R"(!Join ["",["a",{"Ref":"T"}]])");
  EXPECT_EQ(templateCallName(callOf(R"({"Fn::Join": ["", ["a"]]})")), "Fn::Join");
  for (const char* none : {R"({"Ref": "T", "a": 1})", R"({"a": 1})", "\"!Ref T\"", "[1]"}) {
    EXPECT_EQ(templateCallText(callOf(none), Format::Yaml), "") << none;
    EXPECT_FALSE(isTemplateCall(callOf(none))) << none;
  }
}

TEST(HoleWords, WhatWasSaidIsReadAgain) {
  for (const char* call :
       {R"({"Fn::GetAtt":["Pay","Arn"]})", R"({"Ref":"AWS::Region"})", R"({"Ref":"Table"})",
        R"({"Fn::Sub":"arn:${T}: #1"})", R"({"Fn::Sub":["${a}",{"a":{"Ref":"B"}}]})",
        R"({"Fn::ImportValue":"x-y"})", R"({"Fn::Join":["",["a",{"Ref":"T"}]]})"}) {
    for (const Format format : {Format::Json, Format::Yaml}) {
      const auto again = templateCallIn(templateCallText(callOf(call), format));
      ASSERT_TRUE(again) << call;
      EXPECT_EQ(json::print(*again), call);
    }
  }
  EXPECT_EQ(json::print(*templateCallIn(" !GetAtt  A.B.C ")), R"({"Fn::GetAtt":["A","B.C"]})");
  for (const char* none : {"", "!", "!Important", "!Unknown x", "{% $x %}", "{\"a\": 1}", "Ref",
                           "{", "${Table}", "a !Ref b"})
    EXPECT_FALSE(templateCallIn(none)) << none;
}

std::string holes(std::string_view text) {
  std::string all;
  for (const auto& hole : holesOfText(text))
    all += "[" + std::string(text.substr(hole.begin, hole.end - hole.begin)) + "=" + hole.name +
           (hole.call ? " call" : "") + "]";
  return all;
}

TEST(HoleWords, HolesAreFoundInATextByTheirBytes) {
  EXPECT_EQ(holes("${Table}"), "[${Table}=Table]");
  EXPECT_EQ(holes("ü:${ A }/#{AWS::Region}/x"), "[${ A }=A][#{AWS::Region}=AWS::Region]");
  EXPECT_EQ(holes("%{ if x }a%{ endif }"), "[%{ if x }=%{ if x }][%{ endif }=%{ endif }]");
  EXPECT_EQ(holes("!GetAtt Pay.Arn"), "[!GetAtt Pay.Arn=Pay.Arn call]");
  EXPECT_EQ(holes("no ${!Hole}, no {% $x %}, $ {"), "");
}

}  // namespace
}  // namespace stepwright::asl
