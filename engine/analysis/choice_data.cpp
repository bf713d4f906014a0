// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/choice_data.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <utility>

#include "engine/analysis/value_sources.h"
#include "engine/asl/bind.h"
#include "engine/base/time.h"
#include "engine/edit/condition.h"
#include "engine/edit/rule_condition.h"
#include "engine/interpreter/choice_rule.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/execution.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/query/jsonata/expression.h"
#include "engine/query/jsonata/lexer.h"
#include "engine/query/jsonata/marks.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/tasks/mocks/mock_backend.h"

namespace stepwright::analysis {

using asl::QueryLanguage;
using edit::Condition;
using json::Member;
using json::Value;
using Root = ValueSource::Root;

namespace {

constexpr int mostTries = 20'000, mostRuns = 200;
constexpr std::int64_t longestMade = 64;  // arrays and texts whose length is asked for

bool isArrayPlace(std::string_view step) {
  return !step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<Value> placedIn(const Value& value, const ValuePath& path, std::size_t at,
                              const std::optional<Value>& placed);

std::optional<Value> placedInItem(const Value& value, const ValuePath& path, std::size_t at,
                                  const std::optional<Value>& placed) {
  std::size_t place = 0;
  std::from_chars(path[at].data(), path[at].data() + path[at].size(), place);
  auto inner = placedIn(value.at(place), path, at + 1, placed);
  if (!inner || place > value.size()) return value;
  return (value.isArray() ? value : Value::array()).withItem(place, std::move(*inner));
}

/// Nothing: it is to be taken away.
std::optional<Value> placedIn(const Value& value, const ValuePath& path, std::size_t at,
                              const std::optional<Value>& placed) {
  if (at == path.size()) return placed;
  if (isArrayPlace(path[at])) return placedInItem(value, path, at, placed);
  if (value.isArray() && !value.empty()) {
    std::vector<Value> items;
    for (const Value& item : value.items())
      items.push_back(placedIn(item, path, at, placed).value_or(Value()));
    return Value::array(std::move(items));
  }
  auto inner = placedIn(value[path[at]], path, at + 1, placed);
  if (inner) return (value.isObject() ? value : Value::object()).with(path[at], std::move(*inner));
  return value.isObject() ? value.without(path[at]) : value;
}

/// A condition as it can be asked.
struct AskedCondition {
  std::optional<interpreter::ChoiceCondition> path;
  query::jsonata::ExpressionPtr expression;

  AskedCondition() = default;
  AskedCondition(const Value& rule, QueryLanguage language) {
    if (language == QueryLanguage::JsonPath) {
      if (auto compiled = interpreter::compileCondition(rule)) path = std::move(*compiled);
      return;
    }
    using namespace query::jsonata;
    const Value& condition = rule["Condition"];
    const auto text = expressionIn(condition.string());
    if (text || condition.isBoolean())
      expression =
          Expression::parse(text ? *text : json::print(condition), Dialect::Aws).expression;
  }
};

/// A test of a rule, or a group of them.
struct RulePart {
  Condition::Kind kind = Condition::Kind::Test;
  std::vector<RulePart> parts;
  AskedCondition asked;
  std::vector<PlacedValue> places;  ///< that it reads
  std::vector<std::optional<Value>> candidates;
};

/// Values that something may be compared with; what the condition itself names comes first.
class Candidates {
 public:
  void addLiteral(const Value& literal) {
    if (literal.isNumber()) return addNumber(literal);
    if (literal.isString()) return addText(std::string(literal.string()));
    add(literal);
    if (literal.isBoolean()) add(Value(!literal.boolean()));
    for (const Value& item : literal.items()) addLiteral(item);
  }

  std::vector<std::optional<Value>> take() {
    for (const char* any : {"true", "false", "null", "1", "0", "\"text\"", "\"\"", "[]", "[1]",
                            "{}", "{\"x\": 1}", "\"2026-01-01T00:00:00Z\""})
      add(*json::parse(any));
    all_.emplace_back(std::nullopt);
    return std::move(all_);
  }

 private:
  void add(Value value) {
    if (std::find(all_.begin(), all_.end(), value) == all_.end()) all_.push_back(std::move(value));
  }

  void addNumber(const Value& number) {
    add(number);
    if (number.isInteger()) {
      add(Value(number.integer() + 1));
      add(Value(number.integer() - 1));
      addLengths(number.integer());
      add(Value(json::print(number)));
    }
    add(Value(number.number() + 0.5));
    add(Value(number.number() - 0.5));
  }

  /// Where the number is that of items, or of letters.
  void addLengths(std::int64_t length) {
    for (const std::int64_t each : {length, length + 1, length - 1}) {
      if (each < 0 || each > longestMade) continue;
      const auto size = static_cast<std::size_t>(each);
      add(Value::array(std::vector<Value>(size, Value(std::int64_t{1}))));
      add(Value(std::string(size, 'x')));
    }
  }

  void addText(const std::string& text) {
    add(Value(text));
    for (const char* filling : {"x", ""}) add(Value(withoutStars(text, filling)));
    if (const auto time = parseRfc3339(text))
      for (const std::int64_t by : {1000, -1000}) add(Value(toRfc3339(*time + by)));
    add(Value(text + "x"));
    if (!text.empty()) add(Value(text.substr(0, text.size() - 1)));
    add(Value::array({Value(text)}));
    if (const auto number = json::parse(text); number && number->isNumber()) addNumber(*number);
  }

  /// What a pattern of StringMatches fits.
  static std::string withoutStars(const std::string& pattern, std::string_view filling) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (pattern[i] == '*')
        text += filling;
      else
        text += pattern[i] == '\\' && i + 1 < pattern.size() ? pattern[++i] : pattern[i];
    }
    return text;
  }

  std::vector<std::optional<Value>> all_;
};

/// As $boolean takes it.
bool isTrue(const Value& value) {
  if (value.isBoolean()) return value.boolean();
  if (value.isNumber()) return value.number() != 0;
  if (value.isString()) return !value.string().empty();
  if (!value.isArray()) return !value.empty();
  return std::any_of(value.items().begin(), value.items().end(), isTrue);
}

/// Takes the rules of a Choice apart.
class RuleReader {
 public:
  explicit RuleReader(const asl::State& choice) : language_(choice.language) {
    if (language_ == QueryLanguage::Jsonata) return;
    const Value* path = choice.fields.find("InputPath");
    const auto from = path ? sourcesIn(path->string(), language_) : std::vector<ValueSource>();
    if (from.size() == 1 && from.front().root == Root::Document) start_ = from.front().path;
  }

  [[nodiscard]] const ValuePath& start() const { return start_; }

  [[nodiscard]] RulePart read(const asl::ChoiceRule& rule) const {
    return read(edit::readCondition(rule.fields, language_));
  }
  [[nodiscard]] AskedCondition whole(const asl::ChoiceRule& rule) const {
    return AskedCondition(rule.fields, language_);
  }

 private:
  [[nodiscard]] RulePart read(const Condition& condition) const {
    RulePart part;
    part.kind = condition.kind;
    for (const Condition& inner : condition.parts) part.parts.push_back(read(inner));
    if (!condition.isGroup()) readTest(condition, part);
    return part;
  }

  void readTest(const Condition& test, RulePart& part) const {
    const Value rule = edit::withCondition(Value::object(), test, language_);
    part.asked = AskedCondition(rule, language_);
    Candidates candidates;
    if (language_ == QueryLanguage::JsonPath) {
      for (const Member& member : rule.members())
        if (member.name() == "Variable" || member.name().ends_with("Path"))
          addPlaces(member.value.string(), part);
        else
          candidates.addLiteral(member.value);
    } else {
      const std::string_view text =
          query::jsonata::expressionIn(rule["Condition"].string()).value_or(std::string_view());
      addPlaces(text, part);
      addLiterals(text, candidates);
    }
    part.candidates = candidates.take();
  }

  void addPlaces(std::string_view text, RulePart& part) const {
    for (const ValueSource& source : sourcesIn(text, language_)) {
      if (source.root == Root::Variable)
        part.places.push_back({source.variable, source.path, {}});
      else if (source.root == Root::Input || source.root == Root::Document)
        part.places.push_back({"", joined(start_, source.path), {}});
    }
  }

  static void addLiterals(std::string_view text, Candidates& candidates) {
    using query::jsonata::TokenKind;
    query::jsonata::Lexer lexer(text);
    bool operand = true, negative = false;
    for (;;) {
      const auto token = lexer.next(operand);
      if (token.kind == TokenKind::End) return;
      if (token.kind == TokenKind::Number && negative)
        candidates.addLiteral(token.value.isInteger() ? Value(-token.value.integer())
                                                      : Value(-token.value.number()));
      else if (token.kind == TokenKind::Number || token.kind == TokenKind::String ||
               token.kind == TokenKind::Value)
        candidates.addLiteral(token.value);
      negative = operand && token.is("-");
      operand =
          token.kind == TokenKind::Operator && !token.is(")") && !token.is("]") && !token.is("}");
    }
  }

  QueryLanguage language_;
  ValuePath start_;  ///< of its InputPath
};

/// The Choice by itself, as the interpreter runs it.
class AloneChoice {
 public:
  explicit AloneChoice(const asl::State& choice) : rules_(choice.choices.size()) {
    std::vector<Member> states{{choice.name, choice.fields}};
    const Value end = Value::object({{"Type", Value("Succeed")}});
    const auto add = [&](const std::string& name) {
      const bool known = std::any_of(states.begin(), states.end(),
                                     [&](const Member& state) { return state.name() == name; });
      if (!known && !name.empty()) states.emplace_back(Value(name), end);
    };
    for (const asl::ChoiceRule& rule : choice.choices) add(rule.next);
    add(choice.defaultNext);
    const bool jsonata = choice.language == QueryLanguage::Jsonata;
    auto program = interpreter::compile(
        asl::bind(Value::object({{"QueryLanguage", Value(jsonata ? "JSONata" : "JSONPath")},
                                 {"StartAt", Value(choice.name)},
                                 {"States", Value::object(std::move(states))}})));
    if (program) program_ = std::move(*program);
  }

  [[nodiscard]] bool runs() const { return program_ != nullptr; }

  /// The rule that is taken with that data, or as many as there are: Default; nothing where it
  /// fails.
  [[nodiscard]] std::optional<std::size_t> taken(const ChoiceData& data) const {
    runtime::Keeper keeper(program_, data.input, interpreter::Identity::of({}),
                           {.history = false, .journal = false, .decisions = true});
    interpreter::Execution standing = keeper.head();
    standing.fibers.front().edit().variables = query::Scope(data.variables);
    keeper.stand(std::move(standing));
    tasks::MockBackend nobody{tasks::MockSet()};
    runtime::Driver driver(keeper, nobody);
    using interpreter::Decision;
    const auto left = [&keeper]() -> const Decision* {
      for (const Decision& each : keeper.decisions())
        if (each.kind == Decision::Kind::Left) return &each;
      return nullptr;
    };
    // A rule may lead back to the Choice.
    (void)driver.run([&left](const interpreter::Execution&) { return left() != nullptr; });
    const Decision* way = left();
    if (way == nullptr) return std::nullopt;
    if (way->way == Decision::Way::Default) return rules_;
    return way->way == Decision::Way::Rule ? std::optional(static_cast<std::size_t>(way->which))
                                           : std::nullopt;
  }

 private:
  std::size_t rules_;
  interpreter::ProgramPtr program_;
};

/// Gives places of the data other values until the conditions come out as wanted, one after the
/// other; where the next one cannot, the one before is tried with another value.
class ChoiceSolver {
 public:
  ChoiceSolver(const asl::State& choice, std::size_t rule, const ChoiceData& known)
      : reader_(choice), alone_(choice), wanted_(rule), data_(known) {
    for (std::size_t i = 0; i < std::min(rule + 1, choice.choices.size()); ++i)
      rules_.push_back({reader_.read(choice.choices[i]), reader_.whole(choice.choices[i])});
  }

  std::optional<SolvedChoice> solve() {
    if (!alone_.runs()) return std::nullopt;
    const bool isRule = wanted_ < rules_.size();
    const bool found = isRule ? decide(wanted_, true, [this] { return exclude(0); }) : exclude(0);
    if (!found) return std::nullopt;
    return SolvedChoice{std::move(data_), std::move(changes_)};
  }

 private:
  using Next = std::function<bool()>;

  struct Rule {
    RulePart condition;
    AskedCondition whole;
  };

  /// None of the rules before it holds.
  bool exclude(std::size_t rule) {
    if (rule == std::min(wanted_, rules_.size())) return isTaken();
    return decide(rule, false, [this, rule] { return exclude(rule + 1); });
  }

  bool decide(std::size_t rule, bool wanted, const Next& next) {
    const Rule& decided = rules_[rule];
    return satisfy(decided.condition, wanted, [this, &decided, wanted, &next] {
      const auto value = valueOf(decided.whole);
      return value && value->isBoolean() && value->boolean() == wanted && next();
    });
  }

  bool isTaken() { return runs_++ < mostRuns && alone_.taken(data_) == wanted_; }

  [[nodiscard]] bool isOver() const { return tries_ >= mostTries || runs_ >= mostRuns; }

  bool satisfy(const RulePart& part, bool wanted, const Next& next) {
    if (isOver()) return false;
    switch (part.kind) {
      case Condition::Kind::Test:
        return test(part, wanted, next);
      case Condition::Kind::All:
        return wanted ? every(part.parts, 0, true, next) : any(part.parts, false, next);
      case Condition::Kind::Any:
        return wanted ? any(part.parts, true, next) : every(part.parts, 0, false, next);
      case Condition::Kind::None:
        return wanted ? every(part.parts, 0, false, next) : any(part.parts, true, next);
    }
    return false;
  }

  bool every(const std::vector<RulePart>& parts, std::size_t at, bool wanted, const Next& next) {
    if (at == parts.size()) return next();
    return satisfy(parts[at], wanted, [this, &parts, at, wanted, &next] {
      return every(parts, at + 1, wanted, next);
    });
  }

  bool any(const std::vector<RulePart>& parts, bool wanted, const Next& next) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const RulePart& part) { return satisfy(part, wanted, next); });
  }

  bool test(const RulePart& part, bool wanted, const Next& next) {
    if (comesTo(part, wanted) && next()) return true;
    for (const PlacedValue& place : part.places)
      if (change(part, place, wanted, next)) return true;
    // Of places that are compared with each other both may be missing.
    for (const PlacedValue& place : part.places)
      for (const PlacedValue& other : part.places)
        if (&other != &place && changeBoth(part, place, other, wanted, next)) return true;
    return false;
  }

  bool change(const RulePart& part, const PlacedValue& place, bool wanted, const Next& next) {
    std::vector<std::optional<Value>> values = valuesBeside(part, place);
    values.insert(values.end(), part.candidates.begin(), part.candidates.end());
    return std::any_of(values.begin(), values.end(), [&](const std::optional<Value>& value) {
      return with({place.variable, place.path, value},
                  [&] { return comesTo(part, wanted) && next(); });
    });
  }

  bool changeBoth(const RulePart& part, const PlacedValue& place, const PlacedValue& other,
                  bool wanted, const Next& next) {
    return std::any_of(part.candidates.begin(), part.candidates.end(), [&](const auto& value) {
      return value && with({place.variable, place.path, value},
                           [&] { return change(part, other, wanted, next); });
    });
  }

  /// Whether it goes on with that value there; else all is as before.
  bool with(PlacedValue placed, const Next& next) {
    if (isOver()) return false;
    const ChoiceData before = data_;
    put(std::move(placed));
    if (next()) return true;
    data_ = before;
    changes_.pop_back();
    return false;
  }

  /// What stands at the other places that the test reads, and what is near it.
  [[nodiscard]] std::vector<std::optional<Value>> valuesBeside(const RulePart& part,
                                                               const PlacedValue& place) const {
    Candidates candidates;
    bool any = false;
    for (const PlacedValue& other : part.places) {
      if (&other == &place) continue;
      const Value& holder = other.variable.empty() ? data_.input : data_.variables[other.variable];
      if (const auto value = valueAt(holder, other.path)) candidates.addLiteral(*value), any = true;
    }
    return any ? candidates.take() : std::vector<std::optional<Value>>();
  }

  void put(PlacedValue change) {
    if (change.variable.empty())
      data_.input = withValueAt(data_.input, change.path, change.value);
    else if (change.path.empty() && !change.value)
      data_.variables = data_.variables.without(change.variable);
    else
      data_.variables = data_.variables.with(
          change.variable,
          withValueAt(data_.variables[change.variable], change.path, change.value));
    changes_.push_back(std::move(change));
  }

  /// Where it fails it comes to neither.
  bool comesTo(const RulePart& part, bool wanted) {
    const auto value = valueOf(part.asked);
    return value && isTrue(*value) == wanted;
  }

  /// Nothing where it fails; of what is not there a null.
  std::optional<Value> valueOf(const AskedCondition& asked) {
    ++tries_;
    if (asked.path) {
      const auto input = valueAt(data_.input, reader_.start());
      const query::Scope variables(data_.variables);
      const Value context;
      if (!input) return std::nullopt;
      const auto holds = interpreter::holds(*asked.path, {*input, context, variables});
      return holds ? std::optional(Value(*holds)) : std::nullopt;
    }
    if (!asked.expression) return std::nullopt;
    const query::jsonata::ObjectBindings bindings(
        data_.variables.with("states", Value::object({{"input", data_.input}})));
    query::jsonata::Surroundings around;
    around.bindings = &bindings;
    around.budget = query::jsonata::Budget::aws();
    const auto result = asked.expression->evaluate(around);
    return result.ok() ? std::optional(result.value.value_or(Value())) : std::nullopt;
  }

  RuleReader reader_;
  AloneChoice alone_;
  std::size_t wanted_;
  std::vector<Rule> rules_;  ///< as far as the wanted one
  ChoiceData data_;
  std::vector<PlacedValue> changes_;
  int tries_ = 0, runs_ = 0;
};

}  // namespace

Value withValueAt(const Value& value, const ValuePath& path, const std::optional<Value>& placed) {
  return placedIn(value, path, 0, placed).value_or(Value());
}

std::optional<SolvedChoice> dataFor(const asl::State& choice, std::size_t rule,
                                    const ChoiceData& known) {
  if (rule > choice.choices.size() || (rule == choice.choices.size() && choice.defaultNext.empty()))
    return std::nullopt;
  return ChoiceSolver(choice, rule, known).solve();
}

}  // namespace stepwright::analysis
