// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/value_uses.h"

#include <algorithm>
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

constexpr std::size_t mostUses = 200;

/// Fields that hold no expression of the state's own data, or that say where data go.
bool isStructure(std::string_view field) {
  static const std::set<std::string_view> names{
      "Type",      "Next",       "End",        "Comment", "QueryLanguage", "Resource", "Result",
      "InputPath", "OutputPath", "ResultPath", "Default", "Branches",      "Iterator", "Retry",
      "Catch",     "Choices",    "Assign",     "Output",  "ItemProcessor", "Label"};
  return names.count(field) > 0;
}

bool isPath(std::string_view field) {
  return field == "Variable" || (field.size() > 4 && field.substr(field.size() - 4) == "Path");
}

/// What is known to have the value, at a visit of a state.
struct Holder {
  enum class Kind : std::uint8_t {
    Input,      ///< as the state was given it
    Effective,  ///< after InputPath
    Items,      ///< the list that a Map goes over
    Result,     ///< as the work gave it
    Selected,   ///< after ResultSelector
    Merged,     ///< after ResultPath
    Output,
    Variable
  };
  Kind kind = Kind::Input;
  std::size_t visit = 0;
  ValuePath path;
  std::string variable = {};
  int item = -1;  ///< of Items: the place of the one that the path leads into; -1 = the whole list
};

/// Goes from holder to holder, and notes what reads the value there.
class UseFinder {
 public:
  explicit UseFinder(const TrailRun& run)
      : machine_(run.machine), visits_(run.visits), log_(run.log), edits_(run.edits) {
    next_.assign(visits_.size(), none);
    for (std::size_t i = 0; i < visits_.size(); ++i) {
      const RunVisit& visit = visits_[i];
      if (visit.before != none)
        next_[visit.before] = i;
      else if (visit.around != none)
        firstOf_.emplace(std::pair(visit.around, visit.items.back()), i);
    }
  }

  std::vector<TrailStep> find(const TrailStart& start) {
    begin(start);
    while (!waiting_.empty() && steps_.size() < mostUses) {
      Waiting now = std::move(waiting_.back());
      waiting_.pop_back();
      depth_ = now.depth;
      if (now.step) {
        steps_.push_back(std::move(*now.step));
        ++depth_;
      }
      if (now.holder && isNew(*now.holder)) look(*now.holder);
      for (auto each = found_.rbegin(); each != found_.rend(); ++each)
        waiting_.push_back(std::move(*each));
      found_.clear();
    }
    if (!waiting_.empty()) {
      TrailStep more;
      more.words = worded(words::andMore);
      steps_.push_back(std::move(more));
    }
    return std::move(steps_);
  }

 private:
  static constexpr std::size_t none = RunVisit::none;
  using Kind = Holder::Kind;

  /// A step that is to be noted, and what has the value after it.
  struct Waiting {
    int depth = 0;
    std::optional<TrailStep> step;
    std::optional<Holder> holder;
  };

  /// What an expression is looked through for.
  struct Wanted {
    std::size_t visit = 0;
    Root root = Root::Document;
    std::string variable;
    ValuePath path;
    std::optional<Value> whole;  ///< what the root has there, where that is known
  };

  void begin(const TrailStart& start) {
    if (start.slot == TrailStart::Slot::Arguments) return;  // its work has them, and nobody else
    const Kind kind = start.slot == TrailStart::Slot::Result                  ? Kind::Result
                      : start.after || start.slot == TrailStart::Slot::Output ? Kind::Output
                                                                              : Kind::Input;
    if (start.slot != TrailStart::Slot::Variable)
      return waiting_.push_back({0, std::nullopt, Holder{kind, start.visit, start.path}});
    waiting_.push_back({0, std::nullopt,
                        Holder{Kind::Variable, setterOf(start.visit, start.variable, start.after),
                               start.path, start.variable}});
  }

  /// The visit that set the variable as it is seen there; `none` where no state did.
  std::size_t setterOf(std::size_t visit, const std::string& name, bool after) const {
    for (std::size_t at = after ? visit : visits_[visit].before;;) {
      if (at == none) {
        visit = visits_[visit].around;
        if (visit == none) return none;
        at = visits_[visit].before;
        continue;
      }
      const auto* exit = exitOf(visits_[at], log_);
      if (exit && exit->assigned.contains(name)) return at;
      at = visits_[at].before;
    }
  }

  bool isNew(const Holder& holder) {
    return seen_
        .insert(std::to_string(static_cast<int>(holder.kind)) + ' ' + std::to_string(holder.visit) +
                ' ' + std::to_string(holder.item) + holder.variable + printedPath("$", holder.path))
        .second;
  }

  void look(const Holder& holder) {
    if (holder.kind == Kind::Variable) return variable(holder);
    const asl::State* state = asl::findState(machine_, visits_[holder.visit].state);
    if (!state) return;
    if (isReplaced(holder)) return;
    switch (holder.kind) {
      case Kind::Input:
        return state->language == QueryLanguage::Jsonata ? jsonataInput(holder, *state)
                                                         : pathInput(holder, *state);
      case Kind::Effective:
        return effective(holder, *state);
      case Kind::Items:
        return items(holder, *state);
      case Kind::Result:
        return result(holder, *state);
      case Kind::Selected:
        return selected(holder, *state);
      case Kind::Merged:
        return merged(holder, *state);
      case Kind::Output:
        return output(holder);
      case Kind::Variable:
        break;
    }
  }

  // What a person set in its place in the debugger ends it.
  bool isReplaced(const Holder& holder) {
    const auto slot = holder.kind == Kind::Input    ? HandEdit::Slot::Input
                      : holder.kind == Kind::Result ? HandEdit::Slot::Result
                                                    : HandEdit::Slot::Output;
    const bool editable =
        holder.kind == Kind::Input || holder.kind == Kind::Result || holder.kind == Kind::Output;
    const RunVisit& here = visits_[holder.visit];
    const bool first = steps_.empty() && seen_.size() == 1;  // it is what was asked about
    if (!editable || first) return false;
    for (const HandEdit& edit : edits_) {
      const bool is = edit.slot == slot && edit.fiber == here.fiber && edit.event >= here.event &&
                      edit.event <= here.lastEvent;
      if (!is) continue;
      TrailStep step = stepAt(holder.visit, "", printedPath("$", holder.path));
      step.words = worded(words::replaced);
      found_.push_back({depth_, std::move(step), std::nullopt});
      return true;
    }
    return false;
  }

  TrailStep stepAt(std::size_t visit, std::string field, std::string place) const {
    TrailStep step;
    step.depth = depth_;
    if (visit != none) step.visit = visits_[visit];
    step.field = std::move(field);
    step.place = std::move(place);
    return step;
  }

  void goOn(Kind kind, std::size_t visit, ValuePath path, int item = -1) {
    found_.push_back({depth_, std::nullopt, Holder{kind, visit, std::move(path), {}, item}});
  }

  static std::optional<Value> in(const std::optional<Value>& value, const ValuePath& path) {
    return value ? valueAt(*value, path) : std::nullopt;
  }
  std::optional<Value> inputOf(std::size_t visit) const {
    const auto* entry = entryOf(visits_[visit], log_);
    return entry ? entry->data : std::nullopt;
  }

  // States that are written in JSONata.

  void jsonataInput(const Holder& holder, const asl::State& state) {
    const Wanted wanted{holder.visit, Root::Input, {}, holder.path, inputOf(holder.visit)};
    workFields(wanted, state);
    if (state.type == StateType::Parallel && !state.fields.contains("Arguments"))
      branches(holder.visit, holder.path);
    if (state.type == StateType::Map && !state.fields.contains("Items") &&
        !state.fields.contains("ItemReader"))
      asItems(holder.visit, holder.path);
    leaving(wanted, state);
    const bool kept = !hasResult(state) && !isCaught(visits_[holder.visit]);
    if (kept && !writtenIn(state, visits_[holder.visit], "Output"))
      goOn(Kind::Output, holder.visit, holder.path);
  }

  // States that are written in JSONPath.

  void pathInput(const Holder& holder, const asl::State& state) {
    const RunVisit& visit = visits_[holder.visit];
    if (const auto start = pathOf(state, "InputPath"))
      if (auto rest = within(*start, holder.path))
        goOn(Kind::Effective, holder.visit, std::move(*rest));
    const bool caught = isCaught(visit);
    if (!hasResult(state) && state.type != StateType::Pass && !caught) return;
    const Value* place = writtenIn(state, visit, "ResultPath");
    if (!place || !(place->isNull() || keeps(*place, holder.path))) return;
    goOn(caught ? Kind::Output : Kind::Merged, holder.visit, holder.path);
  }

  /// Beside the result that is put there.
  static bool keeps(const Value& place, const ValuePath& path) {
    const auto sources = sourcesIn(place.string(), QueryLanguage::JsonPath);
    return sources.size() == 1 && !startsWith(path, sources.front().path);
  }

  void effective(const Holder& holder, const asl::State& state) {
    const auto start = pathOf(state, "InputPath");
    const Wanted wanted{holder.visit,
                        Root::Document,
                        {},
                        holder.path,
                        start ? in(inputOf(holder.visit), *start) : std::nullopt};
    workFields(wanted, state);
    if (state.type == StateType::Parallel && !state.fields.contains("Parameters"))
      branches(holder.visit, holder.path);
    if (state.type == StateType::Map && !state.fields.contains("ItemsPath") &&
        !state.fields.contains("ItemReader"))
      asItems(holder.visit, holder.path);
    if (hasResult(state)) return;
    leaving(wanted, state);
    if (isCaught(visits_[holder.visit])) return;
    const bool pass = state.type == StateType::Pass;
    if (pass && (state.fields.contains("Result") || state.fields.contains("Parameters"))) return;
    goOn(pass ? Kind::Selected : Kind::Merged, holder.visit, holder.path);
  }

  void result(const Holder& holder, const asl::State& state) {
    if (state.language == QueryLanguage::Jsonata) {
      leaving({holder.visit, Root::Result, {}, holder.path, std::nullopt}, state);
      if (!isCaught(visits_[holder.visit]) && !state.fields.contains("Output"))
        goOn(Kind::Output, holder.visit, holder.path);
      return;
    }
    const Value* selector = state.fields.find("ResultSelector");
    if (!selector) return goOn(Kind::Selected, holder.visit, holder.path);
    through({holder.visit, Root::Document, {}, holder.path, std::nullopt}, "ResultSelector",
            *selector, state);
  }

  void selected(const Holder& holder, const asl::State& state) {
    if (hasResult(state))
      leaving({holder.visit, Root::Document, {}, holder.path, std::nullopt}, state);
    const Value* place = writtenIn(state, visits_[holder.visit], "ResultPath");
    if (isCaught(visits_[holder.visit]) || (place && place->isNull())) return;
    const auto sources =
        place ? sourcesIn(place->string(), QueryLanguage::JsonPath) : std::vector<ValueSource>{{}};
    if (sources.size() == 1)
      goOn(Kind::Merged, holder.visit, joined(sources.front().path, holder.path));
  }

  void merged(const Holder& holder, const asl::State& state) {
    if (const auto start = pathOf(state, "OutputPath"))
      if (auto rest = within(*start, holder.path))
        goOn(Kind::Output, holder.visit, std::move(*rest));
  }

  // Expressions.

  /// All fields but those by which a state is left.
  void workFields(const Wanted& wanted, const asl::State& state) {
    for (const json::Member& field : state.fields.members()) {
      const bool ofResult = field.name() == "ResultSelector" && wanted.root == Root::Document;
      if (!isStructure(field.name()) && !ofResult)
        through(wanted, std::string(field.name()), field.value, state);
    }
    rules(wanted, state);
  }

  /// Assign and Output, of the state, or of the rule or catcher.
  void leaving(const Wanted& wanted, const asl::State& state) {
    for (const char* field : {"Assign", "Output"}) {
      const Value* written = writtenIn(state, visits_[wanted.visit], field);
      if (written) through(wanted, field, *written, state);
    }
  }

  void through(const Wanted& wanted, const std::string& field, const Value& written,
               const asl::State& state) {
    if (state.language == QueryLanguage::JsonPath && isPath(field) && written.isString())
      return reading(wanted, field,
                     {{}, std::string(written.string()), std::string(written.string())}, state);
    for (const TemplateExpression& each : expressionsIn(written, state.language))
      reading(wanted, field, each, state);
  }

  /// How the expression reads what is wanted; nothing where it does not.
  static const ValueSource* readBy(const Wanted& wanted, const std::vector<ValueSource>& sources) {
    const auto is = [&](const ValueSource& source) {
      return source.root == wanted.root && source.variable == wanted.variable &&
             within(source.path, wanted.path).has_value();
    };
    const auto found = std::find_if(sources.begin(), sources.end(), is);
    return found == sources.end() ? nullptr : &*found;
  }

  TrailStep stepOf(const Wanted& wanted, std::string field, const ValueSource& source,
                   const std::string& written) const {
    TrailStep step =
        stepAt(wanted.visit, std::move(field), printedPath("$" + wanted.variable, source.path));
    step.expression = written;
    step.value = in(wanted.whole, source.path);
    return step;
  }

  void reading(const Wanted& wanted, const std::string& field, const TemplateExpression& part,
               const asl::State& state) {
    const auto sources = sourcesIn(part.expression, state.language);
    const ValueSource* source = readBy(wanted, sources);
    if (!source) return;
    const ValuePath rest =
        source->whole ? within(source->path, wanted.path).value_or(ValuePath{}) : ValuePath{};
    TrailStep step = stepOf(wanted, field, *source, part.written);
    auto holders = madeBy(wanted.visit, field, joined(part.at, rest), state, step);
    if (holders.empty()) return found_.push_back({depth_, std::move(step), std::nullopt});
    found_.push_back({depth_, std::move(step), std::move(holders.front())});
    for (std::size_t i = 1; i < holders.size(); ++i)
      found_.push_back({depth_ + 1, std::nullopt, std::move(holders[i])});
  }

  /// What has the value that the field made, at that path in it.
  std::vector<Holder> madeBy(std::size_t visit, const std::string& field, const ValuePath& path,
                             const asl::State& state, TrailStep& step) const {
    if (field == "Output") return {{Kind::Output, visit, path}};
    if (field == "ResultSelector") return {{Kind::Selected, visit, path}};
    if (field == "Assign" && !path.empty())
      return {{Kind::Variable, visit, {path.begin() + 1, path.end()}, path.front()}};
    if (field == "Items" || field == "ItemsPath") return {itemsAt(visit, path)};
    const bool given = field == "Arguments" || field == "Parameters";
    if (given && state.type == StateType::Parallel) return inBranches(visit, path);
    if (given && state.type == StateType::Pass) return {{Kind::Selected, visit, path}};
    if (field == "ItemSelector" || (given && state.type == StateType::Map))
      return inItem(visit, 0, path);
    if (given)
      step.words = worded(words::givenTo, {std::string(state.fields["Resource"].string())});
    return {};
  }

  // Choices.

  void rules(const Wanted& wanted, const asl::State& state) {
    const RunVisit& visit = visits_[wanted.visit];
    const bool taken = visit.left && visit.way == interpreter::Decision::Way::Rule;
    for (std::size_t i = 0; i < state.choices.size(); ++i) {
      const auto which = static_cast<std::int32_t>(i);
      if (taken && which > visit.which) break;  // it was not tested
      rule(wanted, state.choices[i].fields, i, taken && which == visit.which, state.language);
    }
  }

  void rule(const Wanted& wanted, const Value& fields, std::size_t place, bool decided,
            QueryLanguage language) {
    for (const auto& [name, written] : testsIn(fields, language)) {
      const auto sources = sourcesIn(written, language);
      const ValueSource* source = readBy(wanted, sources);
      if (!source) continue;
      TrailStep step = stepOf(wanted, name, *source, written);
      step.words =
          worded(decided ? words::ruleHeld : words::ruleTested, {std::to_string(place + 1)});
      found_.push_back({depth_, std::move(step), std::nullopt});
    }
  }

  /// What a rule reads, by the field that says so; within And, Or and Not too.
  static std::vector<std::pair<std::string, std::string>> testsIn(const Value& fields,
                                                                  QueryLanguage language) {
    std::vector<std::pair<std::string, std::string>> tests;
    for (const json::Member& field : fields.members()) {
      const std::string name(field.name());
      if (language == QueryLanguage::JsonPath && isPath(name) && field.value.isString()) {
        tests.emplace_back(name, std::string(field.value.string()));
      } else if (language == QueryLanguage::Jsonata && name == "Condition") {
        for (const TemplateExpression& each : expressionsIn(field.value, language))
          tests.emplace_back(name, each.expression);
      } else if (name == "And" || name == "Or") {
        for (const Value& inner : field.value.items())
          for (auto& test : testsIn(inner, language)) tests.push_back(std::move(test));
      } else if (name == "Not") {
        for (auto& test : testsIn(field.value, language)) tests.push_back(std::move(test));
      }
    }
    return tests;
  }

  // Items and branches.

  /// The first state of an item or branch that was begun.
  std::vector<Holder> inItem(std::size_t visit, int item, const ValuePath& path) const {
    const auto first = firstOf_.find({visit, item});
    if (first == firstOf_.end()) return {};
    return {{Kind::Input, first->second, path}};
  }

  std::vector<Holder> inBranches(std::size_t visit, const ValuePath& path) const {
    std::vector<Holder> holders;
    for (auto each = firstOf_.lower_bound({visit, 0});
         each != firstOf_.end() && each->first.first == visit; ++each)
      holders.push_back({Kind::Input, each->second, path});
    return holders;
  }

  void branches(std::size_t visit, const ValuePath& path) {
    for (Holder& holder : inBranches(visit, path))
      found_.push_back({depth_, std::nullopt, std::move(holder)});
  }

  /// The path into the list as the place of an item and the way into that.
  static Holder itemsAt(std::size_t visit, const ValuePath& path) {
    const bool one = !path.empty() && path.front().size() < 9 &&
                     path.front().find_first_not_of("0123456789") == std::string::npos;
    if (!one) return {Kind::Items, visit, {}};
    return {Kind::Items, visit, {path.begin() + 1, path.end()}, {}, std::stoi(path.front())};
  }

  void asItems(std::size_t visit, const ValuePath& path) {
    found_.push_back({depth_, std::nullopt, itemsAt(visit, path)});
  }

  /// Through the ItemSelector, where there is one, into the items.
  void items(const Holder& holder, const asl::State& state) {
    const Value* selector = state.fields.find("ItemSelector");
    if (!selector) selector = state.fields.find("Parameters");
    const int item = std::max(holder.item, 0);
    if (!selector) {
      for (Holder& each : inItem(holder.visit, item, holder.path))
        found_.push_back({depth_, std::nullopt, std::move(each)});
      return;
    }
    const ValuePath value = joined({"Map", "Item", "Value"}, holder.path);
    const Wanted wanted{holder.visit, Root::Context, {}, value, std::nullopt};
    for (const TemplateExpression& each : expressionsIn(*selector, state.language)) {
      const auto sources = sourcesIn(each.expression, state.language);
      const ValueSource* source = readBy(wanted, sources);
      if (!source) continue;
      const ValuePath rest =
          source->whole ? within(source->path, value).value_or(ValuePath{}) : ValuePath{};
      auto inside = inItem(holder.visit, item, joined(each.at, rest));
      TrailStep step = stepOf(wanted, "ItemSelector", *source, each.written);
      step.place = printedPath("$$", source->path);
      found_.push_back({depth_, std::move(step),
                        inside.empty() ? std::nullopt : std::optional(std::move(inside.front()))});
    }
  }

  // What comes after.

  void output(const Holder& holder) {
    if (next_[holder.visit] != none) return goOn(Kind::Input, next_[holder.visit], holder.path);
    const RunVisit& here = visits_[holder.visit];
    if (!here.left) return;
    if (here.around != none) {
      if (isCaught(visits_[here.around]) || !visits_[here.around].left) return;
      return goOn(Kind::Result, here.around,
                  joined({std::to_string(here.items.back())}, holder.path));
    }
    TrailStep step = stepAt(none, "", printedPath("$", holder.path));
    const auto* exit = exitOf(here, log_);
    if (exit) step.value = in(exit->data, holder.path);
    step.words = worded(words::executionOutput);
    found_.push_back({depth_, std::move(step), std::nullopt});
  }

  /// The fiber of the states that see the variable: theirs, and those of items and branches inside.
  bool sees(std::size_t visit, std::uint32_t fiber) const {
    for (std::size_t at = visit; at != none; at = visits_[at].around) {
      if (visits_[at].fiber == fiber) return true;
      if (visits_[at].ownExecution) return false;
    }
    return false;
  }

  /// From the visit that set it to the next one that does, or to a hand that did.
  void variable(const Holder& holder) {
    const bool set = holder.visit != none;
    const std::uint32_t fiber = set ? visits_[holder.visit].fiber : visits_.front().fiber;
    const auto* exit = set ? exitOf(visits_[holder.visit], log_) : nullptr;
    const std::size_t first = set ? holder.visit + 1 : 0;
    const std::int64_t from = set ? visits_[holder.visit].lastEvent : 0;
    const std::int64_t until = setAgain(first, fiber, from, holder.variable);
    Wanted wanted{0, Root::Variable, holder.variable, holder.path, std::nullopt};
    if (exit) wanted.whole = exit->assigned[holder.variable];
    for (std::size_t i = first; i < visits_.size(); ++i) {
      const bool after = visits_[i].event >= from && visits_[i].event < until;
      if (!after || found_.size() > mostUses || !sees(i, fiber)) continue;
      const asl::State* state = asl::findState(machine_, visits_[i].state);
      if (!state) continue;
      wanted.visit = i;
      workFields(wanted, *state);
      leaving(wanted, *state);
    }
  }

  /// The event with which the variable has another value.
  std::int64_t setAgain(std::size_t first, std::uint32_t fiber, std::int64_t from,
                        const std::string& name) const {
    std::int64_t until = static_cast<std::int64_t>(log_.size()) + 1;
    for (std::size_t i = first; i < visits_.size(); ++i) {
      if (visits_[i].fiber != fiber || visits_[i].event < from) continue;
      const auto* exit = exitOf(visits_[i], log_);
      if (!exit || !exit->assigned.contains(name)) continue;
      until = exit->id;
      break;
    }
    for (const HandEdit& edit : edits_)
      if (edit.slot == HandEdit::Slot::Variable && edit.variable == name && edit.fiber == fiber &&
          edit.event >= from)
        until = std::min(until, edit.event + 1);
    return until;
  }

  const asl::Machine& machine_;
  const std::vector<RunVisit>& visits_;
  const history::EventLog& log_;
  const std::vector<HandEdit>& edits_;
  std::vector<std::size_t> next_;  ///< of each visit the next one of its fiber
  std::map<std::pair<std::size_t, int>, std::size_t> firstOf_;  ///< by container and item
  std::vector<Waiting> waiting_;  ///< what is looked at next stands last
  std::vector<Waiting> found_;    ///< by what is looked at now
  std::vector<TrailStep> steps_;
  std::set<std::string> seen_;
  int depth_ = 0;
};

}  // namespace

std::vector<TrailStep> usesOf(const TrailRun& run, const TrailStart& start) {
  if (start.visit >= run.visits.size()) return {};
  return UseFinder(run).find(start);
}

}  // namespace stepwright::analysis
