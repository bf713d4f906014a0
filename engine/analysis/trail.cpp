// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/trail.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "engine/analysis/trail_words.h"
#include "engine/analysis/written_fields.h"
#include "engine/asl/bind.h"

namespace stepwright::analysis {
namespace {

using asl::QueryLanguage;
using asl::StateType;
using json::Value;
using Root = ValueSource::Root;

constexpr std::size_t mostSteps = 200;

/// Goes back from value to value. A run may be long: what comes next waits in a list, not on the
/// stack of calls.
class Follower {
 public:
  explicit Follower(const TrailRun& run)
      : machine_(run.machine), visits_(run.visits), log_(run.log), edits_(run.edits) {}

  std::vector<TrailStep> follow(const TrailStart& start) {
    until_ = start.event > 0 ? start.event : static_cast<std::int64_t>(log_.size());
    switch (start.slot) {
      case TrailStart::Slot::Input:
        start.after ? output(start.visit, start.path, 0) : input(start.visit, start.path, 0);
        break;
      case TrailStart::Slot::Arguments:
        arguments(start.visit, start.path);
        break;
      case TrailStart::Slot::Result:
        result(start.visit, start.path, 0);
        break;
      case TrailStart::Slot::Output:
        output(start.visit, start.path, 0);
        break;
      case TrailStart::Slot::Variable:
        variable(start.after ? start.visit : visits_[start.visit].before, start.visit,
                 start.variable, start.path, 0);
        break;
    }
    goOn();
    return std::move(steps_);
  }

 private:
  static constexpr std::size_t none = RunVisit::none;
  using Work = std::function<void()>;

  /// After what is done now, and before what waited already.
  void later(Work work) { found_.push_back(std::move(work)); }

  void goOn() {
    for (;;) {
      std::move(found_.rbegin(), found_.rend(), std::back_inserter(waiting_));
      found_.clear();
      if (waiting_.empty()) return;
      const Work work = std::move(waiting_.back());
      waiting_.pop_back();
      work();
    }
  }

  const asl::State* stateOf(std::size_t visit) const {
    return asl::findState(machine_, visits_[visit].state);
  }

  std::optional<Value> inputOf(std::size_t visit) const {
    const auto* entry = entryOf(visits_[visit], log_);
    return entry ? entry->data : std::nullopt;
  }
  std::optional<Value> outputOf(std::size_t visit) const {
    const auto* exit = exitOf(visits_[visit], log_);
    return exit ? exit->data : std::nullopt;
  }
  static std::optional<Value> in(const std::optional<Value>& value, const ValuePath& path) {
    return value ? valueAt(*value, path) : std::nullopt;
  }

  TrailStep& add(std::size_t visit, int depth, const char* field, std::string place,
                 std::optional<Value> value) {
    TrailStep step;
    step.depth = depth;
    if (visit != none) step.visit = visits_[visit];
    step.field = field;
    step.place = std::move(place);
    step.value = std::move(value);
    steps_.push_back(std::move(step));
    return steps_.back();
  }

  /// A loop reads what it wrote itself; and a long one is told in part.
  bool again(char slot, std::size_t visit, const std::string& what, int depth) {
    if (steps_.size() >= mostSteps) {
      if (steps_.size() == mostSteps) add(none, depth, "", {}, {}).words = worded(words::andMore);
      return true;
    }
    return !seen_.insert(slot + std::to_string(visit) + what).second;
  }

  /// Set by a person while the run stood in that visit; true where it was.
  bool setThere(HandEdit::Slot slot, std::size_t visit, const ValuePath& path, int depth) {
    const RunVisit& here = visits_[visit];
    for (auto edit = edits_.rbegin(); edit != edits_.rend(); ++edit) {
      const bool is = edit->slot == slot && edit->fiber == here.fiber &&
                      edit->event >= here.event && edit->event <= here.lastEvent;
      if (!is) continue;
      add(visit, depth, "", printedPath("$", path), in(edit->value, path)).words =
          worded(words::byHand);
      return true;
    }
    return false;
  }

  void input(std::size_t visit, const ValuePath& path, int depth) {
    if (visit == none || again('i', visit, printedPath("$", path), depth)) return;
    if (setThere(HandEdit::Slot::Input, visit, path, depth)) return;
    const RunVisit& here = visits_[visit];
    if (here.before != none)
      return later([this, before = here.before, path, depth] { output(before, path, depth); });
    if (here.around != none)
      return later([this, around = here.around, item = here.items.back(), path, depth] {
        given(around, item, path, depth);
      });
    add(none, depth, "", printedPath("$", path), in(inputOf(visit), path)).words =
        worded(words::executionInput);
  }

  /// What its work is given.
  void arguments(std::size_t visit, const ValuePath& path) {
    const asl::State* state = stateOf(visit);
    if (!state) return;
    const bool jsonata = state->language == QueryLanguage::Jsonata;
    made(visit, jsonata ? "Arguments" : "Parameters", path, 0,
         [&] { effectiveInput(visit, path, 0); });
  }

  /// What a Map or a Parallel gives to an item or a branch.
  void given(std::size_t visit, int item, const ValuePath& path, int depth) {
    const asl::State* state = stateOf(visit);
    if (!state) return;
    const bool jsonata = state->language == QueryLanguage::Jsonata;
    if (state->type == StateType::Parallel)
      return made(visit, jsonata ? "Arguments" : "Parameters", path, depth,
                  [&] { effectiveInput(visit, path, depth); });
    const char* selector = state->fields.contains("ItemSelector") ? "ItemSelector" : "Parameters";
    item_ = item;
    made(visit, jsonata ? "ItemSelector" : selector, path, depth,
         [&] { ofItems(visit, item, path, depth); });
  }

  void ofItems(std::size_t visit, int item, const ValuePath& path, int depth) {
    const asl::State* state = stateOf(visit);
    const ValuePath place = joined({std::to_string(item)}, path);
    if (state->fields.contains("ItemReader"))
      return void(add(visit, depth, "ItemReader", printedPath("$", place), {}).words =
                      worded(words::answer, {"ItemReader"}));
    if (state->language == QueryLanguage::Jsonata)
      return made(visit, "Items", place, depth, [&] { input(visit, place, depth); });
    const auto items = pathOf(*state, "ItemsPath");
    if (items) effectiveInput(visit, joined(*items, place), depth);
  }

  /// The input after InputPath.
  void effectiveInput(std::size_t visit, const ValuePath& path, int depth) {
    const asl::State* state = stateOf(visit);
    if (!state) return;
    if (state->language == QueryLanguage::Jsonata) return input(visit, path, depth);
    if (const auto start = pathOf(*state, "InputPath")) input(visit, joined(*start, path), depth);
  }

  /// Through the template of a field, where it has one; else by `otherwise`.
  template <class Otherwise>
  void made(std::size_t visit, const char* field, const ValuePath& path, int depth,
            const Otherwise& otherwise) {
    const asl::State* state = stateOf(visit);
    const Value* written = state ? writtenIn(*state, visits_[visit], field) : nullptr;
    if (!written) return otherwise();
    fromTemplate(visit, field, *written, path, depth, printedPath("$", path),
                 valueMade(visit, field, path));
  }

  std::optional<Value> valueMade(std::size_t visit, std::string_view field,
                                 const ValuePath& path) const {
    return field == "Output" ? in(outputOf(visit), path) : std::nullopt;
  }

  void fromTemplate(std::size_t visit, const char* field, const Value& written,
                    const ValuePath& path, int depth, std::string place,
                    std::optional<Value> value) {
    const asl::State* state = stateOf(visit);
    const auto part = partAt(written, path, state->language);
    TrailStep& step = add(visit, depth, field, std::move(place), std::move(value));
    if (!part) {
      step.words = worded(words::fixed);
      if (!step.value) step.value = valueAt(written, path);
      return;
    }
    step.expression = part->written;
    const auto sources = sourcesIn(part->expression, state->language);
    const int inner = sources.size() > 1 ? depth + 1 : depth;
    for (const ValueSource& source : sources)
      later([this, visit, field, source, rest = source.whole ? part->rest : ValuePath{}, inner] {
        this->source(visit, field, source, rest, inner);
      });
    if (sources.empty()) step.words = worded(words::computed);
  }

  void source(std::size_t visit, std::string_view field, const ValueSource& source,
              const ValuePath& rest, int depth) {
    const ValuePath path = joined(source.path, rest);
    switch (source.root) {
      case Root::Input:
        return input(visit, path, depth);
      case Root::Result:
        return result(visit, path, depth);
      case Root::Error:
        return void(add(visit, depth, "Catch", printedPath("$", path), {}).words =
                        worded(words::anError));
      case Root::Context:
        return context(visit, path, depth);
      case Root::Variable:
        return variable(visits_[visit].before, visit, source.variable, path, depth);
      case Root::Document:
        break;
    }
    // What `$` is, depends on the field.
    if (field == "ResultSelector") return answer(visit, path, depth);
    const bool ofResult = field == "Assign";
    ofResult&& worksIn(visit) ? result(visit, path, depth) : effectiveInput(visit, path, depth);
  }

  bool worksIn(std::size_t visit) const { return hasResult(*stateOf(visit)); }

  void context(std::size_t visit, const ValuePath& path, int depth) {
    // Within a Map's selector the item is one of what it goes over.
    if (startsWith(path, {"Map", "Item", "Value"}) && stateOf(visit)->type == StateType::Map)
      return ofItems(visit, item_, without(path, {"Map", "Item", "Value"}), depth);
    if (startsWith(path, {"Execution", "Input"})) {
      return void(add(none, depth, "", printedPath("$", without(path, {"Execution", "Input"})),
                      in(inputOf(0), without(path, {"Execution", "Input"})))
                      .words = worded(words::executionInput));
    }
    add(visit, depth, "", printedPath("$$", path), {}).words = worded(words::contextObject);
  }

  void output(std::size_t visit, const ValuePath& path, int depth) {
    if (again('o', visit, printedPath("$", path), depth)) return;
    if (setThere(HandEdit::Slot::Output, visit, path, depth)) return;
    const asl::State* state = stateOf(visit);
    if (!state) return;
    if (state->language == QueryLanguage::JsonPath)
      return jsonPathOutput(visit, *state, path, depth);
    made(visit, "Output", path, depth, [&] { worked(visit, path, depth); });
  }

  /// Of a state without Output: its result, else its input.
  void worked(std::size_t visit, const ValuePath& path, int depth) {
    const bool caught = isCaught(visits_[visit]);
    if (caught)
      return void(
          add(visit, depth, "Catch", printedPath("$", path), in(outputOf(visit), path)).words =
              worded(words::anError));
    worksIn(visit) ? result(visit, path, depth) : input(visit, path, depth);
  }

  void jsonPathOutput(std::size_t visit, const asl::State& state, const ValuePath& path,
                      int depth) {
    const bool caught = isCaught(visits_[visit]);
    const auto start = caught ? ValuePath{} : pathOf(state, "OutputPath");
    if (!start) return;
    const ValuePath whole = joined(*start, path);
    const bool merges = worksIn(visit) || state.type == StateType::Pass;
    if (!merges && !caught) return effectiveInput(visit, whole, depth);
    const Value* written = writtenIn(state, visits_[visit], "ResultPath");
    if (written && written->isNull()) return input(visit, whole, depth);
    const auto sources = written ? sourcesIn(written->string(), QueryLanguage::JsonPath)
                                 : std::vector<ValueSource>{{}};
    if (sources.size() != 1) return;
    const ValuePath& at = sources.front().path;
    if (startsWith(whole, at)) {
      if (!caught) return result(visit, without(whole, at), depth);
      return void(
          add(visit, depth, "Catch", printedPath("$", whole), in(outputOf(visit), path)).words =
              worded(words::anError));
    }
    // An object that the result was put into has both.
    const bool both = startsWith(at, whole);
    if (both && !caught) later([this, visit, depth] { result(visit, {}, depth + 1); });
    later([this, visit, whole, inner = both ? depth + 1 : depth] { input(visit, whole, inner); });
  }

  void result(std::size_t visit, const ValuePath& path, int depth) {
    if (again('r', visit, printedPath("$", path), depth)) return;
    if (setThere(HandEdit::Slot::Result, visit, path, depth)) return;
    const asl::State* state = stateOf(visit);
    if (!state) return;
    if (state->type == StateType::Pass) return passed(visit, *state, path, depth);
    if (state->language == QueryLanguage::JsonPath && state->fields.contains("ResultSelector"))
      return made(visit, "ResultSelector", path, depth, [] {});
    answer(visit, path, depth);
  }

  /// The result as the work gave it.
  void answer(std::size_t visit, const ValuePath& path, int depth) {
    if (again('a', visit, printedPath("$", path), depth)) return;
    const asl::State* state = stateOf(visit);
    if (!state) return;
    if (state->isContainer()) return ofChildren(visit, path, depth);
    const std::string by(state->fields["Resource"].string());
    add(visit, depth, "Task", printedPath("$", path), answerOf(visit, path)).words =
        worded(words::answer, {by});
  }

  /// What a Task answered, as its history tells it: the last success before it was left.
  std::optional<Value> answerOf(std::size_t visit, const ValuePath& path) const {
    const RunVisit& here = visits_[visit];
    if (here.ownExecution) return std::nullopt;
    for (std::int64_t id =
             std::min<std::int64_t>(here.lastEvent, static_cast<std::int64_t>(log_.size()));
         id > here.event; --id) {
      const history::Event& event = log_.at(static_cast<std::size_t>(id) - 1);
      if (event.fiber != here.fiber || !event.data) continue;
      const auto name = history::toString(event.type);
      if (name.size() > 9 && name.substr(name.size() - 9) == "Succeeded")
        return valueAt(*event.data, path);
    }
    return std::nullopt;
  }

  void passed(std::size_t visit, const asl::State& state, const ValuePath& path, int depth) {
    if (const Value* fixed = state.fields.find("Result"))
      return void(add(visit, depth, "Result", printedPath("$", path), valueAt(*fixed, path)).words =
                      worded(words::fixed));
    made(visit, "Parameters", path, depth, [&] { effectiveInput(visit, path, depth); });
  }

  /// The output of an item or branch.
  void ofChildren(std::size_t visit, const ValuePath& path, int depth) {
    std::map<int, std::size_t> last;  // by item
    for (std::size_t i = visit + 1; i < visits_.size(); ++i)
      if (visits_[i].around == visit) last[visits_[i].items.back()] = i;
    const int depthOfEach = path.empty() ? depth + 1 : depth;
    for (const auto& [item, child] : last) {
      if (!path.empty() && path.front() != std::to_string(item)) continue;
      later([this, child = child, depthOfEach,
             rest = path.empty() ? path : ValuePath(path.begin() + 1, path.end())] {
        output(child, rest, depthOfEach);
      });
    }
    if (last.empty())
      add(visit, depth, "", printedPath("$", path), in(outputOf(visit), path)).words =
          worded(words::untold);
  }

  /// The variable was set by a person after that event and before the other one.
  bool setSince(std::int64_t event, std::int64_t until, std::uint32_t fiber,
                const std::string& name, const ValuePath& path, int depth) {
    for (auto edit = edits_.rbegin(); edit != edits_.rend(); ++edit) {
      const bool is = edit->slot == HandEdit::Slot::Variable && edit->variable == name &&
                      edit->fiber == fiber && edit->event >= event && edit->event <= until;
      if (!is) continue;
      add(none, depth, "", printedPath("$" + name, path), in(edit->value, path)).words =
          worded(words::byHand);
      return true;
    }
    return false;
  }

  /// Set by a state before, of this machine or of those around it.
  void variable(std::size_t from, std::size_t asked, const std::string& name, const ValuePath& path,
                int depth) {
    const std::string place = printedPath("$" + name, path);
    if (again('v', asked, place, depth)) return;
    const std::int64_t until = std::exchange(until_, visits_[asked].lastEvent);
    for (std::size_t visit = from; visit != none; visit = visits_[visit].before) {
      const auto* exit = exitOf(visits_[visit], log_);
      if (!exit || !exit->assigned.contains(name)) continue;
      if (setSince(exit->id, until, visits_[visit].fiber, name, path, depth)) return;
      const asl::State* state = stateOf(visit);
      const Value* written = state ? writtenIn(*state, visits_[visit], "Assign") : nullptr;
      if (!written) break;
      return fromTemplate(visit, "Assign", *written, joined({name}, path), depth, place,
                          valueAt(exit->assigned[name], path));
    }
    if (setSince(0, until, visits_[asked].fiber, name, path, depth)) return;
    const std::size_t outer = visits_[asked].around;
    if (outer != none) return variable(visits_[outer].before, outer, name, path, depth);
    add(none, depth, "", place, {}).words = worded(words::unset);
  }

  const asl::Machine& machine_;
  const std::vector<RunVisit>& visits_;
  const history::EventLog& log_;
  const std::vector<HandEdit>& edits_;
  std::int64_t until_ = 0;  ///< the event up to which a variable of the start is looked for
  std::vector<TrailStep> steps_;
  std::vector<Work> waiting_;  ///< what is done next stands last
  std::vector<Work> found_;    ///< by what is done now
  std::set<std::string> seen_;
  int item_ = 0;
};

}  // namespace

std::vector<TrailStep> trailOf(const TrailRun& run, const TrailStart& start) {
  if (start.visit >= run.visits.size()) return {};
  return Follower(run).follow(start);
}

}  // namespace stepwright::analysis
