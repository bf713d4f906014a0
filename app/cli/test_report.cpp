// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/test_report.h"

#include <ostream>

#include "app/cli/terminal_text.h"
#include "engine/analysis/verdict.h"
#include "engine/json/print.h"

namespace stepwright::cli {
namespace {

using analysis::Coverage;
using analysis::TestResult;
using json::Member;
using json::Value;

class TextReport final : public TestReport {
 public:
  TextReport(std::ostream& out, bool ways) : out_(out), ways_(ways) {}

  void add(const TestedResults& results) override {
    out_ << terminalText(results.definition->label()) << '\n';
    for (const auto& [result, seconds] : results.tests) add(result);
    out_ << "  coverage " << analysis::summaryOf(results.coverage) << '\n';
    if (!ways_) return;
    for (const std::string& part : analysis::notReached(results.coverage))
      out_ << "    not reached: " << terminalText(part) << '\n';
  }
  void end() override {
    out_ << passed_ + failed_ << (passed_ + failed_ == 1 ? " test: " : " tests: ") << passed_
         << " passed, " << failed_ << " failed\n";
  }

 private:
  void add(const TestResult& result) {
    ++(result.passed ? passed_ : failed_);
    out_ << (result.passed ? "  ok    " : "  FAIL  ") << terminalText(result.name) << '\n';
    if (result.passed) return;
    for (const std::string& line : analysis::verdictOf(result))
      out_ << "        " << terminalText(line) << '\n';
  }

  std::ostream& out_;
  const bool ways_;
  int passed_ = 0, failed_ = 0;
};

/// A line of TAP: in it # begins a directive and \ escapes.
std::string tapText(const std::string& text) {
  std::string escaped;
  for (const char c : terminalText(text)) {
    if (c == '#' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

/// The Test Anything Protocol, version 14, which harnesses like prove and tappy read.
class TapReport final : public TestReport {
 public:
  explicit TapReport(std::ostream& out) : out_(out) { out_ << "TAP version 14\n"; }

  void add(const TestedResults& results) override {
    for (const auto& [result, seconds] : results.tests) {
      out_ << (result.passed ? "ok " : "not ok ") << ++count_ << " - "
           << tapText(results.definition->label() + ": " + result.name) << '\n';
      if (!result.passed) explain(result);
    }
  }
  void end() override { out_ << "1.." << count_ << '\n'; }

 private:
  /// A block of YAML; what JSON quotes YAML reads.
  void explain(const TestResult& result) {
    out_ << "  ---\n  message: " << json::quote(analysis::summaryOf(result))
         << "\n  severity: " << (result.refused ? "error" : "fail") << "\n  verdict:\n";
    for (const std::string& line : analysis::verdictOf(result))
      out_ << "    - " << json::quote(line) << '\n';
    out_ << "  ...\n";
  }

  std::ostream& out_;
  int count_ = 0;
};

class JsonReport final : public TestReport {
 public:
  explicit JsonReport(std::ostream& out) : out_(out) {}

  void add(const TestedResults& results) override {
    const Definition& definition = *results.definition;
    std::vector<Member> place{{Value("file"), Value(definition.file)}};
    if (!definition.machine.empty()) place.emplace_back("machine", Value(definition.machine));
    for (const auto& [result, seconds] : results.tests) {
      ++(result.passed ? passed_ : failed_);
      tests_.push_back(toJson(place, result));
    }
    coverage_.push_back(toJson(std::move(place), results.coverage));
  }
  void end() override {
    out_ << json::printPretty(Value::object({{"tests", Value::array(tests_)},
                                             {"coverage", Value::array(coverage_)},
                                             {"passed", Value(passed_)},
                                             {"failed", Value(failed_)}}))
         << '\n';
  }

 private:
  static Value toJson(const analysis::Check& check) {
    std::vector<Member> members{{Value("check"), Value(analysis::toString(check.kind))},
                                {Value("passed"), Value(check.passed)}};
    if (!check.text.empty()) members.emplace_back("assertion", Value(check.text));
    if (check.expected) members.emplace_back("expected", *check.expected);
    if (check.got) members.emplace_back("got", *check.got);
    if (!check.note.empty()) members.emplace_back("note", Value(check.note));
    return Value::object(std::move(members));
  }

  static Value toJson(std::vector<Member> members, const TestResult& result) {
    const auto add = [&](const char* name, Value value) {
      members.emplace_back(name, std::move(value));
    };
    add("name", Value(result.name));
    add("result", Value(result.passed ? "passed" : result.refused ? "refused" : "failed"));
    if (result.refused) {
      add("message", Value(result.refused->message));
      add("remedy", Value(result.refused->remedy));
      return Value::object(std::move(members));
    }
    add("status", Value(result.outcome.status));
    if (result.outcome.output) add("output", *result.outcome.output);
    if (result.outcome.error) add("error", Value(*result.outcome.error));
    if (result.outcome.cause) add("cause", Value(*result.outcome.cause));
    std::vector<Value> checks;
    for (const analysis::Check& check : result.checks) checks.push_back(toJson(check));
    add("checks", Value::array(std::move(checks)));
    if (!result.reason.state.empty()) add("state", Value(result.reason.state));
    if (!result.reason.words.empty()) add("why", Value(result.reason.words));
    return Value::object(std::move(members));
  }

  static Value toJson(std::vector<Member> members, const Coverage& coverage) {
    const auto share = [](const Coverage::Share& each) {
      return Value::object({{"reached", Value(each.reached)}, {"all", Value(each.all)}});
    };
    members.emplace_back("percent", Value(coverage.total().percent()));
    for (std::size_t i = 0; i < Coverage::kinds; ++i) {
      const auto kind = static_cast<Coverage::Kind>(i);
      members.emplace_back(Value(analysis::toString(kind)), share(coverage.share(kind)));
    }
    std::vector<Value> missed;
    for (const Coverage::Part& part : coverage.parts())
      if (part.runs == 0) missed.emplace_back(part.pointer);
    members.emplace_back("notReached", Value::array(std::move(missed)));
    return Value::object(std::move(members));
  }

  std::ostream& out_;
  std::vector<Value> tests_, coverage_;
  int passed_ = 0, failed_ = 0;
};

}  // namespace

std::unique_ptr<TestReport> makeTestReport(const std::string& format, std::ostream& out,
                                           bool ways) {
  if (format == "json") return std::make_unique<JsonReport>(out);
  if (format == "tap") return std::make_unique<TapReport>(out);
  return std::make_unique<TextReport>(out, ways);
}

}  // namespace stepwright::cli
