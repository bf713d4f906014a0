// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/expressions.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "engine/query/jsonata/expression_cache.h"
#include "engine/query/jsonata/marks.h"
#include "engine/query/jsonata/template.h"

namespace stepwright::bench {
namespace {

namespace jsonata = query::jsonata;
using json::Value;
using Clock = std::chrono::steady_clock;

Value object(std::initializer_list<std::pair<const char*, Value>> members) {
  std::vector<json::Member> all;
  for (const auto& [key, value] : members) all.emplace_back(Value(key), value);
  return Value::objectOfDistinct(std::move(all));
}

/// $states and the variables, as an interpreter hands them over: $states as a whole is made only
/// for who asks for it.
class StateBindings final : public jsonata::Bindings {
 public:
  StateBindings(const Value& input, const Value& context, const Value& variables)
      : input_(input), context_(context), variables_(variables) {}

  const Value* find(std::string_view name) const override {
    if (name != "states") return variables_.find(name);
    if (!states_) states_ = object({{"input", input_}, {"context", context_}});
    return &*states_;
  }

  std::optional<const Value*> findMember(std::string_view name,
                                         std::string_view key) const override {
    if (name != "states") return std::nullopt;
    return key == "input" ? &input_ : (key == "context" ? &context_ : nullptr);
  }

 private:
  const Value& input_;
  const Value& context_;
  const Value& variables_;
  mutable std::optional<Value> states_;
};

/// A workload's machine, of which only the expressions are left.
class Replay {
 public:
  explicit Replay(const Value& machine) { compile(machine, root_); }

  std::int64_t evaluations = 0;

  Value run(const Value& input) { return run(root_, input, Value::object(), Value::object()); }

 private:
  struct Field {
    jsonata::Template compiled;
    std::int64_t expressions = 0;
  };
  struct State;
  struct Machine {
    const State* start = nullptr;
    std::map<std::string, State, std::less<>> states;
  };
  struct Rule {
    Field condition;
    const State* next = nullptr;
  };
  struct State {
    std::optional<Field> assign, output, items, selector;
    std::vector<Rule> rules;
    const State* next = nullptr;
    std::unique_ptr<Machine> processor;
  };

  static std::int64_t count(const Value& source) {
    if (source.isString()) return jsonata::expressionIn(source.string()) ? 1 : 0;
    std::int64_t all = 0;
    for (const auto& item : source.items()) all += count(item);
    for (const auto& member : source.members()) all += count(member.value);
    return all;
  }

  std::optional<Field> field(const Value& state, const char* name) {
    const Value* source = state.find(name);
    if (source == nullptr) return std::nullopt;
    return Field{jsonata::Template::compile(*source, "", &cache_), count(*source)};
  }

  static const State* named(Machine& machine, const Value& name) {
    return name.isNull() ? nullptr : &machine.states[std::string(name.string())];
  }

  void compile(const Value& source, Machine& machine) {
    machine.start = named(machine, source["StartAt"]);
    for (const auto& [key, each] : source["States"].members()) {
      State& state = machine.states[std::string(key.string())];
      state.next = named(machine, each[each.contains("Next") ? "Next" : "Default"]);
      state.assign = field(each, "Assign");
      state.output = field(each, "Output");
      state.items = field(each, "Items");
      state.selector = field(each, "ItemSelector");
      for (const auto& rule : each["Choices"].items())
        state.rules.push_back({*field(rule, "Condition"), named(machine, rule["Next"])});
      if (!each.contains("ItemProcessor")) continue;
      state.processor = std::make_unique<Machine>();
      compile(each["ItemProcessor"], *state.processor);
    }
  }

  Value ask(const Field& field, const StateBindings& bindings) {
    evaluations += field.expressions;
    jsonata::Surroundings surroundings;
    surroundings.bindings = &bindings;
    surroundings.budget = jsonata::Budget::aws();
    auto value = field.compiled.evaluate(surroundings);
    return value ? std::move(*value) : Value();
  }

  Value run(const Machine& machine, Value input, Value variables, const Value& context) {
    for (const State* state = machine.start; state != nullptr;)
      state = visit(*state, input, variables, context);
    return input;
  }

  /// One state: its output takes the place of the input. The next one, or null.
  const State* visit(const State& state, Value& input, Value& variables, const Value& context) {
    const StateBindings bindings(input, context, variables);
    const State* next = state.next;
    for (const auto& rule : state.rules) {
      if (!ask(rule.condition, bindings).boolean()) continue;
      next = rule.next;
      break;
    }
    Value output = state.processor ? each(state, bindings, input, variables) : input;
    const Value assigned = state.assign ? ask(*state.assign, bindings) : Value();
    if (state.output) output = ask(*state.output, bindings);
    for (const auto& member : assigned.members())
      variables = std::move(variables).with(member.name(), member.value);
    input = std::move(output);
    return next;
  }

  Value each(const State& state, const StateBindings& bindings, const Value& input,
             const Value& variables) {
    const Value items = ask(*state.items, bindings);
    std::vector<Value> results;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Value item =
          object({{"Index", Value(static_cast<std::int64_t>(i))}, {"Value", items.at(i)}});
      const Value context = object({{"Map", object({{"Item", item}})}});
      const StateBindings own(input, context, variables);
      results.push_back(run(*state.processor,
                            state.selector ? ask(*state.selector, own) : items.at(i), variables,
                            context));
    }
    return Value::array(std::move(results));
  }

  jsonata::ExpressionCache cache_;
  Machine root_;
};

/// Runs rounds until the time is over, and keeps the median.
template <class Round>
void timeRounds(ExpressionCost& cost, double seconds, Round round) {
  std::vector<double> times;
  const auto begin = Clock::now();
  do {
    const auto from = Clock::now();
    round();
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - from).count());
  } while (times.size() < 5 ||
           std::chrono::duration<double>(Clock::now() - begin).count() < seconds);
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                   times.end());
  cost.medianMs = times[times.size() / 2];
}

/// About 1 KB, and the 1,000 items that an aggregate goes through.
Value sampleInput() {
  std::vector<json::Member> members;
  for (int i = 0; i < 20; ++i)
    members.emplace_back(Value("field" + std::to_string(i)),
                         Value("a value of some twenty-odd bytes"));
  members.emplace_back(Value("a"), Value(41));
  members.emplace_back(Value("order"), object({{"customer", object({{"name", Value("Ada")}})}}));
  std::vector<Value> items;
  for (int i = 0; i < 1000; ++i)
    items.push_back(object({{"qty", Value(i % 7)}, {"price", Value(i % 13)}}));
  members.emplace_back(Value("items"), Value::array(std::move(items)));
  return Value::objectOfDistinct(std::move(members));
}

ExpressionCost measureSample(std::string_view text, const Value& expected, double seconds) {
  constexpr int timesARound = 1000;
  ExpressionCost cost{.name = std::string(text), .evaluations = timesARound};
  const auto parsed = jsonata::Expression::parse(text, jsonata::Dialect::Aws);
  if (!parsed) return cost;
  const Value input = sampleInput(), none = Value::object();
  const StateBindings bindings(input, none, none);
  jsonata::Surroundings surroundings;
  surroundings.bindings = &bindings;
  surroundings.budget = jsonata::Budget::aws();
  Value last;
  timeRounds(cost, seconds, [&] {
    for (int i = 0; i < timesARound; ++i)
      last = parsed.expression->evaluate(surroundings).value.value_or(Value());
  });
  cost.ok = last == expected;
  return cost;
}

}  // namespace

ExpressionCost measureExpressions(const Workload& workload, double seconds) {
  ExpressionCost cost{.name = workload.name};
  Replay replay(workload.definition);
  Value last;
  timeRounds(cost, seconds, [&] {
    replay.evaluations = 0;
    last = replay.run(workload.input);
  });
  cost.evaluations = replay.evaluations;
  cost.ok = last == workload.expected;
  return cost;
}

std::vector<ExpressionCost> measureSamples(double seconds) {
  std::int64_t sum = 0;
  for (int i = 0; i < 1000; ++i) sum += (i % 7) * (i % 13);
  return {measureSample("$states.input.order.customer.name", Value("Ada"), seconds),
          measureSample("$states.input.a + 1", Value(42), seconds),
          measureSample("$states.input.a > 40 and $states.input.order.customer.name = 'Ada'",
                        Value(true), seconds),
          measureSample("'No. ' & $string($states.input.a)", Value("No. 41"), seconds),
          measureSample("$uppercase($states.input.order.customer.name)", Value("ADA"), seconds),
          measureSample("$sum($states.input.items.(qty * price))", Value(sum), seconds)};
}

json::Value toJson(const ExpressionCost& cost) {
  const double evaluations = static_cast<double>(std::max<std::int64_t>(cost.evaluations, 1));
  return object({{"name", Value(cost.name)},
                 {"evals", Value(cost.evaluations)},
                 {"median_ms", Value(cost.medianMs)},
                 {"ns_per_eval", Value(cost.medianMs * 1e6 / evaluations)},
                 {"ok", Value(cost.ok)}});
}

}  // namespace stepwright::bench
