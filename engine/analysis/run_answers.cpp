// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/run_answers.h"

#include <algorithm>

#include "engine/asl/bind.h"

namespace stepwright::analysis {

using history::Event;
using history::EventType;
using replay::EventSense;
using replay::TreeRow;
using tasks::MockBehaviour;
using tasks::StateMocks;

namespace {

bool timedOut(EventType type) {
  return type == EventType::TaskTimedOut || type == EventType::LambdaFunctionTimedOut ||
         type == EventType::ActivityTimedOut;
}

std::string errorText(const std::optional<json::Value>& value) {
  return value ? std::string(value->string()) : std::string();
}

void collectStateNames(const asl::Machine& machine, std::vector<std::string>& names) {
  for (const asl::State& state : machine.states) {
    names.push_back(state.name);
    for (const asl::MachinePtr& inner : state.machines) collectStateNames(*inner, names);
  }
}

const asl::State* stateOfRow(const TreeRow& row, const asl::Machine& machine) {
  return asl::findState(machine, std::string(row.state.string()));
}

MockBehaviour forEveryCall(MockBehaviour answer) {
  answer.firstAttempt = 0;
  answer.lastAttempt = -1;
  answer.item.clear();
  return answer;
}

bool isForEveryCall(const MockBehaviour& answer) { return forEveryCall(answer) == answer; }

void saySameOnce(std::vector<MockBehaviour>& behaviours) {
  const MockBehaviour one = forEveryCall(behaviours.front());
  const bool same = std::all_of(behaviours.begin(), behaviours.end(),
                                [&](const auto& each) { return forEveryCall(each) == one; });
  if (same) behaviours = {one};
}

StateMocks& mocksFor(tasks::MockSet& mocks, const std::string& state) {
  const auto known = std::find_if(mocks.begin(), mocks.end(),
                                  [&](const StateMocks& each) { return each.state == state; });
  return known == mocks.end() ? mocks.emplace_back(StateMocks{state}) : *known;
}

}  // namespace

std::int32_t RunAnswers::add(const Event& event, std::size_t index) {
  threads_.add(event);
  open_.resize(threads_.size());
  const auto number = threads_.threadOf(index);
  Open& open = open_[static_cast<std::size_t>(number)];
  switch (replay::senseOf(event.type)) {
    case EventSense::Entered:
      open = {std::string(event.name.string()), 0, 0, std::nullopt};
      break;
    case EventSense::Scheduled:
      if (!isWithin(number)) break;
      open.scheduled = event.time;
      open.event = event.id;
      open.call = callOf(open.state, itemOf(number));
      break;
    case EventSense::Succeeded:
    case EventSense::Failed:
      if (open.scheduled) answered(event, open, itemOf(number));
      break;
    default:
      break;
  }
  return number;
}

bool RunAnswers::isWithin(std::int32_t thread) const {
  while (thread > root_ && thread >= 0) thread = threads_.thread(thread).parent;
  return thread == root_;
}

RunAnswers::Item RunAnswers::itemOf(std::int32_t thread) const {
  Item item;
  for (; thread >= 0 && thread != root_; thread = threads_.thread(thread).parent) {
    const replay::HistoryThread& of = threads_.thread(thread);
    if (of.isItem && of.container != nullptr)
      item.insert(item.begin(), {of.container->name, of.index});
  }
  return item;
}

int RunAnswers::callOf(const std::string& state, const Item& item) {
  std::string place = state;
  for (const auto& step : item) place += '\n' + step.map + '\n' + std::to_string(step.index);
  return calls_[place]++;
}

void RunAnswers::answered(const Event& event, const Open& open, Item item) {
  MockBehaviour answer;
  answer.firstAttempt = answer.lastAttempt = open.call;
  answer.item = std::move(item);
  answer.delayMs = event.time - *open.scheduled;
  if (replay::senseOf(event.type) == EventSense::Succeeded) {
    answer.result = event.data.value_or(json::Value());
  } else if (timedOut(event.type)) {
    answer.kind = MockBehaviour::Kind::NeverAnswers;
    answer.delayMs = 0;
  } else {
    answer.kind = MockBehaviour::Kind::Error;
    answer.error = event.extra ? errorText(event.extra->error) : "";
    answer.cause = event.extra ? errorText(event.extra->cause) : "";
  }
  answers_.push_back({open.state, open.event, std::move(answer)});
}

std::vector<RunAnswer> answersIn(const history::EventLog& events, const asl::MachinePtr& machine) {
  if (!machine) return {};
  RunAnswers answers(machine);
  for (std::size_t i = 0; i < events.size(); ++i) answers.add(events.at(i), i);
  return answers.take();
}

AnswerPlace placeOf(const replay::RunTree& tree, std::size_t row, const asl::Machine& machine) {
  AnswerPlace place;
  const TreeRow& chosen = tree[row];
  place.first = chosen.firstEvent;
  place.last = chosen.lastEvent;
  for (const TreeRow* at = &chosen; at->parent >= 0;) {
    const TreeRow& above = tree[static_cast<std::size_t>(at->parent)];
    const asl::State* container =
        at->kind == TreeRow::Kind::Item ? stateOfRow(above, machine) : nullptr;
    if (container != nullptr && container->type == asl::StateType::Map)
      place.item.insert(place.item.begin(), {container->name, at->index});
    const bool isBranch = container != nullptr && container->type != asl::StateType::Map;
    if (isBranch && at == &chosen && at->index < static_cast<int>(container->machines.size()))
      collectStateNames(*container->machines[static_cast<std::size_t>(at->index)], place.states);
    at = &above;
  }
  if (chosen.kind != TreeRow::Kind::State) return place;
  place.states.emplace_back(chosen.name.string());
  if (const asl::State* state = stateOfRow(chosen, machine))
    for (const asl::MachinePtr& inner : state->machines) collectStateNames(*inner, place.states);
  return place;
}

bool isAt(const RunAnswer& answer, const AnswerPlace& place) {
  const auto& item = answer.answer.item;
  return answer.event >= place.first && answer.event <= place.last &&
         item.size() >= place.item.size() &&
         std::equal(place.item.begin(), place.item.end(), item.begin()) &&
         (place.states.empty() ||
          std::find(place.states.begin(), place.states.end(), answer.state) != place.states.end());
}

tasks::MockSet mocksOf(const std::vector<RunAnswer>& answers, const ChosenAnswer& chosen) {
  tasks::MockSet mocks;
  std::map<std::string, bool> all;  // by state: each of its answers is chosen
  for (const RunAnswer& each : answers) {
    const bool taken = !chosen || chosen(each);
    all.emplace(each.state, true).first->second &= taken;
    if (taken) mocksFor(mocks, each.state).behaviours.push_back(each.answer);
  }
  for (StateMocks& state : mocks)
    if (all[state.state]) saySameOnce(state.behaviours);
  return mocks;
}

tasks::MockSet callByCall(const std::vector<RunAnswer>& answers) {
  tasks::MockSet mocks;
  for (const RunAnswer& each : answers)
    mocksFor(mocks, each.state).behaviours.push_back(each.answer);
  return mocks;
}

tasks::MockSet withTaken(tasks::MockSet known, const tasks::MockSet& taken) {
  for (const StateMocks& each : taken) {
    StateMocks& state = mocksFor(known, each.state);
    state.enabled = true;
    std::erase_if(state.behaviours, [&](const MockBehaviour& old) {
      return std::any_of(each.behaviours.begin(), each.behaviours.end(), [&](const auto& made) {
        return isForEveryCall(made) ||
               (made.item == old.item && made.firstAttempt == old.firstAttempt &&
                made.lastAttempt == old.lastAttempt && old.condition.empty());
      });
    });
    state.behaviours.insert(state.behaviours.begin(), each.behaviours.begin(),
                            each.behaviours.end());
  }
  return known;
}

}  // namespace stepwright::analysis
