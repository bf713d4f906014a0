// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/junit.h"

#include <cstdio>

#include "engine/analysis/xml.h"

namespace stepwright::analysis {

namespace {

struct Totals {
  std::size_t tests = 0, failures = 0, errors = 0;
  double seconds = 0;

  void add(const JunitCase& test) {
    ++tests;
    failures += test.result == JunitCase::Result::Failed ? 1 : 0;
    errors += test.result == JunitCase::Result::Error ? 1 : 0;
    seconds += test.seconds;
  }
};

std::string inSeconds(double seconds) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", seconds);
  return text;
}

XmlWriter::Attributes attributesOf(const std::string& name, const Totals& totals) {
  return {{"name", name},
          {"tests", std::to_string(totals.tests)},
          {"failures", std::to_string(totals.failures)},
          {"errors", std::to_string(totals.errors)},
          {"time", inSeconds(totals.seconds)}};
}

void write(XmlWriter& xml, const JunitSuite& suite, const JunitCase& test) {
  const XmlWriter::Attributes attributes{{"name", test.name},
                                         {"classname", suite.name},
                                         {"file", suite.file},
                                         {"time", inSeconds(test.seconds)}};
  if (test.result == JunitCase::Result::Passed) return xml.element("testcase", attributes);
  xml.open("testcase", attributes);
  const bool failed = test.result == JunitCase::Result::Failed;
  xml.element(failed ? "failure" : "error",
              {{"message", test.message}, {"type", failed ? "failed" : "refused"}}, test.text);
  xml.close();
}

}  // namespace

std::string junitXml(const std::vector<JunitSuite>& suites) {
  Totals all;
  for (const JunitSuite& suite : suites)
    for (const JunitCase& test : suite.cases) all.add(test);
  XmlWriter xml;
  xml.open("testsuites", attributesOf("stepwright", all));
  for (const JunitSuite& suite : suites) {
    Totals totals;
    for (const JunitCase& test : suite.cases) totals.add(test);
    auto attributes = attributesOf(suite.name, totals);
    attributes.emplace_back("skipped", "0");
    xml.open("testsuite", attributes);
    for (const JunitCase& test : suite.cases) write(xml, suite, test);
    xml.close();
  }
  return xml.take();
}

}  // namespace stepwright::analysis
