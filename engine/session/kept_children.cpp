// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/kept_children.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "engine/debugger/told_answers.h"
#include "engine/interpreter/compile.h"
#include "engine/runtime/journal_entry.h"
#include "engine/runtime/nested_mover.h"
#include "engine/runtime/run_head.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::session {

using interpreter::Status;
using interpreter::TaskId;
using json::Member;
using json::Value;
using runtime::ChildExecution;

namespace {

using ChildPtr = std::shared_ptr<const ChildExecution>;
using Made = tasks::MadeCalls::Made;

/// Of one run, in bytes of their journals.
constexpr std::size_t mostKept = 4U << 20U;

/// They stand where they are told of.
runtime::Payloads inPlace() {
  const auto same = [](const std::string& text) { return text; };
  return {same, same};
}

Value journalOf(const interpreter::Journal& journal, std::size_t& left) {
  std::vector<Value> lines;
  for (const interpreter::JournalEntry& each : journal.entries) {
    std::string line = toText(runtime::JournalLine(each), inPlace());
    left -= std::min(left, line.size());
    lines.emplace_back(std::move(line));
  }
  return Value::array(std::move(lines));
}

std::optional<interpreter::Journal> journalFrom(const Value& kept) {
  interpreter::Journal journal;
  for (const Value& each : kept["journal"].items()) {
    auto line = runtime::journalLineFrom(each.string(), inPlace());
    auto* entry = line ? std::get_if<interpreter::JournalEntry>(&*line) : nullptr;
    if (entry == nullptr) return std::nullopt;
    journal.entries.push_back(std::move(*entry));
  }
  journal.turns = static_cast<std::uint64_t>(kept["turns"].integer());
  return journal;
}

runtime::RunHead headOf(const ChildExecution& child) {
  runtime::RunHead head;
  head.definition = child.machine.text;
  head.format = child.machine.format;
  head.input = child.input;
  head.naming = child.naming;
  head.begun = child.naming.start;
  head.others = Value::object({{"mocks", tasks::toJson(child.machine.mocks)}});
  return head;
}

Value childrenOf(const StartedRuns& started, std::size_t& left) {
  std::vector<Value> children;
  started.forEach([&](const StartedRuns::Started& what, const StartedRuns* inner) {
    const ChildExecution& child = *what.child;
    if (left == 0 || !child.journal || child.machine.text.empty()) return;
    const interpreter::Journal journal = child.journal();
    std::vector<Member> members{{"place", Value(what.place)},
                                {"call", Value(what.call)},
                                {"machine", Value(child.machine.name)},
                                {"document", Value(child.machine.document)},
                                {"head", Value(toText(headOf(child)))},
                                {"journal", journalOf(journal, left)},
                                {"turns", Value(static_cast<std::int64_t>(journal.turns))}};
    if (inner != nullptr && !inner->empty())
      members.emplace_back("started", childrenOf(*inner, left));
    children.push_back(Value::objectOfDistinct(std::move(members)));
  });
  return Value::array(std::move(children));
}

runtime::Startable machineOf(const Value& kept, const runtime::RunHead& head,
                             const asl::Document& document, interpreter::ProgramPtr program) {
  runtime::Startable machine;
  machine.name = kept["machine"].string();
  machine.document = kept["document"].string();
  machine.definition = document.machine();
  machine.program = std::move(program);
  machine.express = head.naming.express;
  if (auto mocks = tasks::mocksFrom(head.others["mocks"], "")) machine.mocks = std::move(*mocks);
  machine.text = head.definition;
  machine.format = head.format;
  return machine;
}

ChildPtr childFrom(const Value& kept) {
  const auto head = runtime::runHeadFrom(kept["head"].string());
  const auto journal = journalFrom(kept);
  if (!head || !journal) return nullptr;
  const asl::Document document = head->document();
  const auto program = interpreter::compile(document.machine());
  if (!program) return nullptr;
  tasks::MadeCalls calls(nullptr);
  runtime::StartedBy startedBy;
  takeUpChildren(kept["started"], calls, startedBy);
  ChildExecution child{machineOf(kept, *head, document, *program), head->input,
                       interpreter::Identity::of(head->naming), calls, std::move(startedBy)};
  const auto past = std::make_shared<const debugger::Recording>(
      debugger::played(debugger::Recording(*program, child.input, child.identity), *journal));
  const Status status = past->head().running() ? Status::Aborted : past->head().status;
  child.progress = [past, status](std::size_t from) {
    return runtime::progressOf(past->decisions(), from, status);
  };
  child.made = [all = calls.madeAfter(0)](TaskId after) {
    std::vector<Made> made;
    std::copy_if(all.begin(), all.end(), std::back_inserter(made),
                 [after](const Made& each) { return each.number > after; });
    return made;
  };
  child.told = debugger::answersOf(*past);
  child.naming = head->naming;
  child.journal = [journal = *journal] { return journal; };
  return std::make_shared<const ChildExecution>(std::move(child));
}

}  // namespace

Value keptChildren(const StartedRuns& started) {
  std::size_t left = mostKept;
  return childrenOf(started, left);
}

void takeUpChildren(const Value& kept, tasks::MadeCalls& calls, runtime::StartedBy& startedBy) {
  std::map<TaskId, ChildPtr> known;
  for (const Value& each : kept.items())
    if (ChildPtr child = childFrom(each))
      known.emplace(calls.remember(std::string(each["place"].string()), each["call"].integer()),
                    std::move(child));
  if (known.empty()) return;
  startedBy = [known = std::move(known), others = std::move(startedBy)](TaskId task) -> ChildPtr {
    const auto found = known.find(task);
    if (found != known.end()) return found->second;
    return others ? others(task) : nullptr;
  };
}

}  // namespace stepwright::session
