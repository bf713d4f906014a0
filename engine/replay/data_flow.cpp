// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/data_flow.h"

#include <algorithm>

#include "engine/interpreter/command.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/phase_field.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/step.h"
#include "engine/json/print.h"

namespace stepwright::replay {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::Frame;
using interpreter::Phase;

namespace {

/// One column: its name, the phase that does it, the fields it is written in.
struct Column {
  std::string_view name;
  Phase phase;
  std::string_view field;
  std::string_view otherField = {};
};

std::vector<Column> columnsOf(const asl::State& state) {
  using Type = asl::StateType;
  const bool jsonata = state.language == asl::QueryLanguage::Jsonata;
  std::vector<Column> columns;
  const auto add = [&](Phase phase, std::string_view otherField = {}) {
    const auto field = interpreter::fieldOf(phase, state);
    columns.push_back({field, phase, field, otherField});
  };
  const bool map = state.type == Type::Map;
  const bool works = state.type == Type::Task || state.type == Type::Parallel || map;
  const bool passes = state.type == Type::Pass && !jsonata;
  if (!jsonata && state.type != Type::Fail) add(Phase::Input);
  if (works || passes) add(Phase::Arguments, map ? "ItemReader" : "");
  if (state.type == Type::Task) columns.push_back({"Task", Phase::Await, "Resource"});
  if (map) columns.push_back({"Items run", Phase::Await, "ItemSelector"});
  if (state.type == Type::Parallel) columns.push_back({"Branches", Phase::Await, ""});
  if (passes) columns.push_back({"Result", Phase::Act, "Result"});
  if (!jsonata && works) add(Phase::Select);
  if (!jsonata && (works || passes)) add(Phase::Merge);
  if (jsonata || state.fields.contains("Assign")) add(Phase::Assign);
  if (state.type != Type::Fail) add(Phase::Output);
  return columns;
}

/// The work of a state begins before its outcome is waited for.
Phase beginOf(const Column& column) {
  return column.phase == Phase::Await ? Phase::Act : column.phase;
}

/// "arn:aws:states:::lambda:invoke" is read as "lambda:invoke", a function's ARN as
/// "function:charge".
std::string_view shortResource(std::string_view text) {
  if (!text.starts_with("arn:")) return text;
  if (const auto service = text.find(":::"); service != text.npos) return text.substr(service + 3);
  for (const std::string_view kind : {":function:", ":activity:"})
    if (const auto at = text.find(kind); at != text.npos) return text.substr(at + 1);
  return text;
}

std::string written(const asl::State& state, const Column& column) {
  for (const std::string_view name : {column.field, column.otherField}) {
    const json::Value* field = name.empty() ? nullptr : state.fields.find(name);
    if (!field) continue;
    if (field->isString()) return std::string(shortResource(field->string()));
    if (field->isObject() && field->printedSize() > 24)
      return "{ " + std::to_string(field->size()) + (field->size() == 1 ? " field }" : " fields }");
    return json::print(*field);
  }
  return {};
}

json::Value itemsOf(const Frame& frame) {
  return frame.children ? json::Value::array((*frame.children)->items) : frame.arguments;
}

/// What a phase reads and what it makes, both kept in the frame.
std::pair<json::Value, json::Value> ends(const asl::State& state, const Frame& frame, Phase phase) {
  const bool jsonata = state.language == asl::QueryLanguage::Jsonata;
  const json::Value& effective = jsonata ? frame.input : frame.effective;
  switch (phase) {
    case Phase::Input:
      return {frame.input, frame.effective};
    case Phase::Arguments:
      return {effective, state.type == asl::StateType::Map ? itemsOf(frame) : frame.arguments};
    case Phase::Act:
    case Phase::Await:
      return {state.type == asl::StateType::Map ? itemsOf(frame) : frame.arguments, frame.result};
    case Phase::Select:
      return {frame.result, frame.selected};
    case Phase::Merge:
      return {frame.input, frame.merged};
    case Phase::Assign:
      return {json::Value::object(),
              frame.assigned.isNull() ? json::Value::object() : frame.assigned};
    case Phase::Output:
      if (!jsonata) return {frame.merged, frame.output};
      return {frame.result.isNull() ? frame.input : frame.result, frame.output};
    default:
      return {};
  }
}

class NullSink : public interpreter::Sink {
 public:
  void add(history::Event) override {}
  void add(interpreter::Command) override {}
};

/// True where the next phase asks something of the world, or leaves the state.
bool staysHere(const Fiber& fiber) {
  const Frame& frame = fiber.frame;
  const bool answered = frame.task && !(*frame.task)->outcomes.empty();
  switch (frame.phase) {
    case Phase::Act:
      return frame.forced == nullptr;
    case Phase::Await:
      return frame.forced == nullptr && !answered;
    case Phase::Leave:
    case Phase::Retry:
    case Phase::Catch:
      return true;
    default:
      return false;
  }
}

/// Goes on from a present visit as far as nothing outside is asked, to show what will come.
Frame foresee(const Execution& execution, FiberId id) {
  Execution copy = execution;
  NullSink sink;
  for (int i = 0; i < 12; ++i) {
    const Fiber* fiber = copy.fiber(id);
    if (!fiber || fiber->status != interpreter::FiberStatus::Ready || staysHere(*fiber)) break;
    copy = interpreter::step(std::move(copy), interpreter::input::Turn{id}, sink);
  }
  const Fiber* fiber = copy.fiber(id);
  return fiber ? fiber->frame : execution.fiber(id)->frame;
}

PhaseView::Progress progressOf(const Frame& frame, Phase phase, bool present) {
  const bool failed = frame.phase == Phase::Retry || frame.phase == Phase::Catch;
  if (failed) {
    // The error came in one of the phases; those whose result is there are done.
    return phase <= Phase::Arguments                      ? PhaseView::Progress::Done
           : phase == Phase::Await || phase == Phase::Act ? PhaseView::Progress::Failed
                                                          : PhaseView::Progress::Foreseen;
  }
  if (!present) return PhaseView::Progress::Done;
  const Phase at = frame.phase == Phase::Act ? Phase::Await : frame.phase;
  const Phase column = phase == Phase::Act ? Phase::Await : phase;
  if (column == at) return PhaseView::Progress::Here;
  return column < at ? PhaseView::Progress::Done : PhaseView::Progress::Foreseen;
}

}  // namespace

std::vector<NamedPhase> phasesOf(const asl::State& state) {
  std::vector<NamedPhase> phases;
  for (const Column& column : columnsOf(state))
    phases.push_back({beginOf(column), std::string(column.name)});
  // What these do has no data of its own.
  const bool choice = state.type == asl::StateType::Choice;
  if (choice || state.type == asl::StateType::Wait) {
    const auto after = std::find_if(phases.begin(), phases.end(),
                                    [](const NamedPhase& each) { return each.phase > Phase::Act; });
    phases.insert(after, {Phase::Act, choice ? "Choices" : "Wait"});
  }
  return phases;
}

std::string differenceInWords(const json::Value& before, const json::Value& after) {
  if (before.sameAs(after) || before == after) return "unchanged";
  if (!before.isObject() || !after.isObject()) return "replaced";
  int added = 0, removed = 0, changed = 0;
  for (const json::Member& member : after.members()) {
    const json::Value* old = before.find(member.name());
    if (!old)
      ++added;
    else if (!old->sameAs(member.value) && !(*old == member.value))
      ++changed;
  }
  for (const json::Member& member : before.members())
    if (!after.contains(member.name())) ++removed;
  std::string words;
  const auto say = [&](int count, const char* what) {
    if (count == 0) return;
    if (!words.empty()) words += ", ";
    words += std::to_string(count) + " " + what;
  };
  say(added, "added");
  say(removed, "removed");
  say(changed, "changed");
  return words;
}

DataFlow flowOf(const interpreter::Program& program, const Visit& visit, std::int64_t event,
                const asl::StateId& id) {
  DataFlow flow;
  flow.state = id;
  flow.event = event;
  const interpreter::StateIndex index = program.indexOf(id);
  if (index == interpreter::noState) return flow;
  const asl::State& state = program.state(index);
  flow.name = state.name;
  flow.language = state.language;
  const Fiber* found = visit.found ? visit.execution.fiber(visit.fiber) : nullptr;
  flow.reached = found != nullptr && !(visit.present && found->frame.phase == Phase::Enter &&
                                       found->frame.enteredEvent == 0);
  const Frame frame = found ? found->frame : Frame{};
  const Frame coming = found && visit.present ? foresee(visit.execution, visit.fiber) : frame;
  if (found) {
    flow.input = frame.input;
    flow.attempt = static_cast<int>(frame.attempt) + 1;
    if (frame.phase > Phase::Await && frame.phase < Phase::Retry) flow.result = frame.result;
    if (frame.phase == Phase::Leave) flow.output = frame.output;
  }
  for (const Column& column : columnsOf(state)) {
    PhaseView phase;
    phase.phase = beginOf(column);
    phase.name = column.name;
    phase.field = written(state, column);
    phase.edits = column.phase <= Phase::Arguments ? PhaseView::Edits::Input
                  : column.phase < Phase::Output   ? PhaseView::Edits::Result
                                                   : PhaseView::Edits::Output;
    if (found) {
      phase.progress = progressOf(frame, column.phase, visit.present);
      const bool done = phase.progress == PhaseView::Progress::Done;
      const bool foreseen = coming.phase > column.phase && coming.phase < Phase::Retry;
      auto [before, after] = ends(state, done ? frame : coming, column.phase);
      if (done || foreseen || phase.progress == PhaseView::Progress::Here)
        phase.before = std::move(before);
      if (done || foreseen) {
        phase.after = std::move(after);
        phase.words = differenceInWords(*phase.before, *phase.after);
      }
      if (column.phase == Phase::Await && state.type == asl::StateType::Task)
        phase.words = "attempt " + std::to_string(flow.attempt);
      if (phase.progress == PhaseView::Progress::Failed && frame.error)
        phase.words = std::string(frame.error->name());
    }
    flow.phases.push_back(std::move(phase));
  }
  return flow;
}

}  // namespace stepwright::replay
