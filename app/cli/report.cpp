// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "app/cli/terminal_text.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/history/event_type.h"
#include "engine/interpreter/program.h"
#include "engine/json/print.h"

namespace stepwright::cli {
namespace {

using history::Event;
using interpreter::Execution;
using interpreter::Status;
using json::Value;

constexpr std::size_t widestData = 72;
constexpr std::size_t widestName = 40;  // of the column; a longer name pushes its line to the right
constexpr std::size_t typeWidth = 23;   // "LambdaFunctionScheduled"

std::size_t pointsIn(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

/// Cut to a width in code points, so that no character is torn.
std::string shortened(const std::string& text) {
  std::size_t points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    if (++points > widestData) return text.substr(0, i) + "…";
  }
  return text;
}

std::string detail(const Event& event) {
  if (event.extra && (event.extra->error || event.extra->cause)) {
    std::string text =
        event.extra->error ? std::string(event.extra->error->string()) : std::string();
    if (event.extra->cause)
      text += (text.empty() ? "" : ": ") + std::string(event.extra->cause->string());
    return text;
  }
  if (event.data) return json::print(*event.data);
  if (event.extra && event.extra->index) return "item " + std::to_string(*event.extra->index);
  if (event.extra && event.extra->length) return std::to_string(*event.extra->length) + " items";
  return {};
}

std::string elapsed(const Event& event, Timestamp start) {
  char text[32];
  std::snprintf(text, sizeof text, "+%.3f s", static_cast<double>(event.time - start) / 1000.0);
  return text;
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t points = pointsIn(text);
  if (points < width) text.append(width - points, ' ');
  return text;
}

/// An execution's history for a terminal: id, causal parent, time since the start, type, and what
/// says most about it.
class Table final : public Report {
 public:
  explicit Table(std::size_t nameWidth) : nameWidth_(nameWidth) {}

  void event(const Event& event) override {
    if (!start_) {
      start_ = event.time;
      std::cout << "   id  after  time          " << padded("type", typeWidth) << "  "
                << padded("state", nameWidth_) << "  data\n";
    }
    char head[64];
    std::snprintf(head, sizeof head, "%5lld  %5lld  %-12s  ", static_cast<long long>(event.id),
                  static_cast<long long>(event.previousId), elapsed(event, *start_).c_str());
    std::string line = head + padded(std::string(toString(event.type)), typeWidth) + "  " +
                       padded(terminalText(event.name.string()), nameWidth_) + "  " +
                       shortened(terminalText(detail(event)));
    line.erase(line.find_last_not_of(' ') + 1);
    std::cout << line << std::endl;
  }

  void end(const Ending& ending, const Execution& execution) override {
    if (ending.status == toString(Status::Running)) return;
    std::cout << ending.status << terminalText(ending.note) << '\n';
    if (!ending.over) return;
    if (execution.status == Status::Succeeded)
      std::cout << "output  " << terminalText(json::print(execution.output)) << '\n';
    if (execution.error) std::cout << "error   " << terminalText(execution.error->string()) << '\n';
    if (execution.cause) std::cout << "cause   " << terminalText(execution.cause->string()) << '\n';
  }

 private:
  std::size_t nameWidth_;
  std::optional<Timestamp> start_;
};

/// What came of a run, but its events.
std::vector<json::Member> outcome(const Ending& ending, const Execution& execution) {
  std::vector<json::Member> members;
  members.emplace_back("status", ending.status);
  if (ending.shown) members.emplace_back("shown", *ending.shown);
  if (!ending.over) return members;
  if (execution.status == Status::Succeeded) members.emplace_back("output", execution.output);
  if (execution.error) members.emplace_back("error", *execution.error);
  if (execution.cause) members.emplace_back("cause", *execution.cause);
  return members;
}

/// One object; its events come first, so that none has to be kept for the outcome.
class Object final : public Report {
 public:
  void event(const Event& event) override {
    std::cout << (any_ ? ",\n" : "{\"events\":[\n") << json::print(history::toJson(event))
              << std::flush;
    any_ = true;
  }

  void end(const Ending& ending, const Execution& execution) override {
    const std::string rest = json::print(Value::object(outcome(ending, execution)));
    std::cout << (any_ ? "\n]," : "{\"events\":[],") << rest.substr(1) << '\n';
  }

 private:
  bool any_ = false;
};

class Lines final : public Report {
 public:
  void event(const Event& event) override {
    std::cout << json::print(history::toJson(event)) << std::endl;
  }
  void end(const Ending& ending, const Execution& execution) override {
    std::cout << json::print(Value::object(outcome(ending, execution))) << '\n';
  }
};

std::size_t widthOfNames(const interpreter::Program& program) {
  std::size_t width = 5;
  for (std::size_t i = 0; i < program.stateCount(); ++i) {
    const auto& name = program.state(static_cast<interpreter::StateIndex>(i)).name;
    width = std::max(width, pointsIn(terminalText(name)));
  }
  return std::min(width, widestName);
}

}  // namespace

std::unique_ptr<Report> makeReport(const std::string& format, const interpreter::Program& program) {
  if (format == "json") return std::make_unique<Object>();
  if (format == "jsonl") return std::make_unique<Lines>();
  return std::make_unique<Table>(widthOfNames(program));
}

}  // namespace stepwright::cli
