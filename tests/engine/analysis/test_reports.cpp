// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/analysis/cobertura.h"
#include "engine/analysis/junit.h"
#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Junit, CountsAndEscapes) {
  using Result = JunitCase::Result;
  const std::string xml = junitXml({{"a.json",
                                     "a.json",
                                     {{"one"},
                                      {"<two> & \"\x1b\xff", Result::Failed, "why\nnot", "a < b\n"},
                                      {"three", Result::Error, "no", "no"}}}});
  EXPECT_TRUE(has(xml, "<testsuites name=\"stepwright\" tests=\"3\" failures=\"1\" errors=\"1\""));
  EXPECT_TRUE(has(xml, "name=\"&lt;two&gt; &amp; &quot;\\x1b\\xff\"")) << xml;
  EXPECT_TRUE(has(xml, "<failure message=\"why&#10;not\" type=\"failed\">a &lt; b\n</failure>"))
      << xml;
  EXPECT_TRUE(has(xml, "<error message=\"no\" type=\"refused\">no</error>"));
}

TEST(Cobertura, PlacesPartsOnTheLinesOfTheFile) {
  const asl::Document document = test::refund();
  Coverage coverage(document);
  coverage.add(test::resultOf(R"({"name": "a", "mocks": {"Ask": {"output": {"amount": 60}}},
                                  "assert": ["{% true %}"]})")
                   .reached);
  const std::string xml = coberturaXml({{"refund", "a.json", document, coverage}}, "/f", {5});
  EXPECT_TRUE(has(xml, "<class name=\"refund\" filename=\"a.json\"")) << xml;
  // The Choice stands on line 8; one of its three ways was taken.
  EXPECT_TRUE(has(xml,
                  "<line number=\"8\" hits=\"1\" branch=\"true\" "
                  "condition-coverage=\"33% (1/3)\"/>"))
      << xml;
  EXPECT_TRUE(has(xml, "<line number=\"9\" hits=\"0\" branch=\"false\"/>"));
  EXPECT_TRUE(has(xml, "<line number=\"10\" hits=\"1\" branch=\"false\"/>"));
  EXPECT_TRUE(
      has(xml, "<method name=\"Inner\" signature=\"/States/Each/ItemProcessor/States/Inner\""));
  EXPECT_TRUE(has(xml, "branches-covered=\"1\" branches-valid=\"3\""));
}

}  // namespace
}  // namespace stepwright::analysis
