// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/data_lint.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <variant>

#include "engine/asl/rules/place.h"
#include "engine/asl/rules/shape.h"
#include "engine/asl/rules/task_results.h"
#include "engine/base/nearest.h"
#include "engine/json/print.h"
#include "engine/query/jsonata/expression.h"
#include "engine/query/jsonata/marks.h"
#include "engine/query/reference_path.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;
using Kind = Shape::Kind;
using PathNames = std::vector<std::string>;
using Way = std::vector<query::ReferencePath::Segment>;

/// The way of a plain path into the data, "$.a[0].b"; nothing for every other.
std::optional<Way> plainPath(std::string_view text) {
  if (text == "$") return Way{};
  if (!text.starts_with("$.") && !text.starts_with("$[")) return std::nullopt;
  if (text.find_first_of("*?@,:({") != std::string_view::npos) return std::nullopt;
  const auto path = query::ReferencePath::parse(text);
  return path ? std::optional(path->segments()) : std::nullopt;
}

/// A name, or the place of an item, in an expression of JSONata; below 0 from the end.
using Step = std::variant<std::string, std::ptrdiff_t>;

bool isNameLetter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// "[0]" or "[-1]" at the beginning of the text, which is cut off.
std::optional<Step> takeIndex(std::string_view& text) {
  const std::size_t end = text.find(']');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view digits = text.substr(1, end - 1);
  std::ptrdiff_t index = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), index);
  if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size())
    return std::nullopt;
  text.remove_prefix(end + 1);
  return index;
}

std::optional<Step> takeName(std::string_view& text) {
  text.remove_prefix(1);
  std::size_t length = 0;
  while (length < text.size() && isNameLetter(text[length])) ++length;
  if (length == 0 || std::isdigit(static_cast<unsigned char>(text.front())) != 0)
    return std::nullopt;
  std::string name(text.substr(0, length));
  text.remove_prefix(length);
  return name;
}

/// The steps of "$states.input.a[0].b" behind `root`, where the expression is nothing else.
std::optional<std::vector<Step>> plainExpression(std::string_view text, std::string_view root) {
  if (!text.starts_with(root)) return std::nullopt;
  text.remove_prefix(root.size());
  std::vector<Step> steps;
  while (!text.empty()) {
    auto step = text.front() == '.'   ? takeName(text)
                : text.front() == '[' ? takeIndex(text)
                                      : std::nullopt;
    if (!step) return std::nullopt;
    steps.push_back(std::move(*step));
  }
  return steps;
}

/// What an intrinsic function gives.
ShapePtr shapeOfCall(std::string_view call) {
  const std::string_view name = call.substr(0, call.find('('));
  for (const auto each : {"States.Format", "States.JsonToString", "States.UUID", "States.Hash",
                          "States.Base64Encode", "States.Base64Decode"})
    if (name == each) return Shape::of(Kind::String);
  for (const auto each : {"States.Array", "States.ArrayPartition", "States.ArrayRange",
                          "States.ArrayUnique", "States.StringSplit"})
    if (name == each) return Shape::array(Shape::unknown());
  for (const auto each : {"States.ArrayLength", "States.MathAdd", "States.MathRandom"})
    if (name == each) return Shape::of(Kind::Number);
  return name == "States.ArrayContains" ? Shape::of(Kind::Boolean) : Shape::unknown();
}

/// The plain paths among the arguments of a call; what stands in single quotes is text.
std::vector<std::string_view> pathsOfCall(std::string_view call) {
  std::vector<std::string_view> paths;
  for (std::size_t at = 0; at < call.size(); ++at) {
    if (call[at] == '\'') {
      for (++at; at < call.size() && call[at] != '\''; ++at)
        if (call[at] == '\\') ++at;
    } else if (call[at] == '$') {
      const std::size_t end = std::min(call.find_first_of(", )\t", at), call.size());
      paths.push_back(call.substr(at, end - at));
      at = end;
    }
  }
  return paths;
}

bool isOpenText(std::string_view text) { return hasPlaceholder(text) || isJsonata(text); }

/// What a value is that stands in the text as it is meant.
ShapePtr shapeOfLiteral(const Value& value) {
  if (isTemplateFunction(value)) return Shape::unknown();
  switch (value.kind()) {
    case json::Kind::Null:
      return Shape::of(Kind::Null);
    case json::Kind::Boolean:
      return Shape::of(Kind::Boolean);
    case json::Kind::Number:
      return Shape::of(Kind::Number);
    case json::Kind::String:
      return isOpenText(value.string()) ? Shape::unknown() : Shape::of(Kind::String);
    case json::Kind::Array: {
      ShapePtr item;
      for (const Value& each : value.items()) {
        const ShapePtr next = shapeOfLiteral(each);
        item = item == nullptr ? next : Shape::join(item, next);
      }
      return Shape::array(item == nullptr ? Shape::unknown() : item);
    }
    case json::Kind::Object:
      break;
  }
  Shape::Members members;
  for (const auto& member : value.members())
    members.emplace_back(member.name(), shapeOfLiteral(member.value));
  return Shape::object(std::move(members));
}

/// Data that a path leads into, and who made them: the words for a path that leads to nothing.
struct Source {
  ShapePtr shape = Shape::unknown();
  const Wording& nothing = advice::pathNeverThere;
};

/// What is said of the paths of a state, once the shapes are known; silent before.
class DataReport {
 public:
  explicit DataReport(Report* report) : report_(report) {}

  [[nodiscard]] bool silent() const { return report_ == nullptr; }
  Report& report() { return *report_; }

  /// What stands at a plain path of the data; all other paths give what is not known.
  ShapePtr lookUp(std::string_view path, const Source& data, const Place& place) {
    if (data.shape->isUnknown()) return data.shape;
    const auto way = plainPath(path);
    if (!way) return Shape::unknown();
    return lookUp(*way, path, data, place);
  }

  ShapePtr lookUp(const Way& way, std::string_view path, const Source& data, const Place& place) {
    ShapePtr here = data.shape;
    for (const auto& step : way) {
      const ShapePtr next = below(here, step);
      if (next == nullptr) {
        neverThere(path, std::get_if<std::string>(&step), *here, data.nothing, place);
        return Shape::unknown();
      }
      here = next;
    }
    return here;
  }

  /// The same as JSONata goes: a name behind a list is looked for in each of its items, and an
  /// index behind what is none means that itself.
  ShapePtr lookUpEach(const std::vector<Step>& steps, std::string_view path, const Source& data,
                      const Place& place) {
    ShapePtr here = data.shape;
    bool each = false;
    for (const auto& step : steps) {
      const auto* name = std::get_if<std::string>(&step);
      // The item of what was gathered from several items may be any of them.
      if (name == nullptr && (each || here->kind() != Kind::Array)) return Shape::unknown();
      while (name != nullptr && here->kind() == Kind::Array) {
        here = here->item();
        each = true;
      }
      const ShapePtr next =
          name != nullptr ? here->at(*name) : here->itemAt(std::get<std::ptrdiff_t>(step));
      if (next == nullptr) {
        neverThere(path, name, *here, data.nothing, place);
        return Shape::unknown();
      }
      here = next;
    }
    return each ? Shape::unknown() : here;
  }

 private:
  static ShapePtr below(const ShapePtr& here, const Way::value_type& step) {
    if (const auto* name = std::get_if<std::string>(&step)) return here->at(*name);
    return here->itemAt(static_cast<std::ptrdiff_t>(std::get<std::size_t>(step)));
  }

  /// `name`: what is not there; null for an item.
  void neverThere(std::string_view path, const std::string* name, const Shape& parent,
                  const Wording& nothing, const Place& place) {
    if (silent()) return;
    Finding& finding =
        report_->advise(Severity::Warning, nothing, place.pointer(), {path, parent.words()});
    if (name == nullptr) return;
    std::vector<std::string_view> known;
    for (const auto& member : parent.members()) known.push_back(member.first);
    const auto near = nearestWord(*name, known);
    if (!near.empty()) finding.detail = worded(advice::nearestWord, {near});
  }

  Report* report_;
};

/// What $$ has in an ItemSelector: the item, before it is made into another one.
constexpr std::string_view itemOfContext = "$$.Map.Item.Value";

/// A payload template, or JSON with expressions: the shape of what it gives.
class Payload {
 public:
  Payload(Source data, DataReport& report, ShapePtr item = Shape::unknown())
      : data_(std::move(data)), item_{std::move(item)}, report_(report) {}

  ShapePtr jsonPath(const Value& value, const Place& place) {
    if (isTemplateFunction(value)) return Shape::unknown();
    if (value.isArray()) {
      ShapePtr item;
      for (std::size_t i = 0; i < value.size(); ++i) {
        const ShapePtr next = jsonPath(value.at(i), Place(place, i));
        item = item == nullptr ? next : Shape::join(item, next);
      }
      return Shape::array(item == nullptr ? Shape::unknown() : item);
    }
    if (!value.isObject()) return shapeOfLiteral(value);
    Shape::Members members;
    for (const auto& member : value.members()) {
      const Place here(place, member.name());
      const auto name = member.name();
      if (name.ends_with(".$"))
        members.emplace_back(name.substr(0, name.size() - 2),
                             expression(member.value.string(), here));
      else
        members.emplace_back(name, jsonPath(member.value, here));
    }
    return Shape::object(std::move(members));
  }

  /// The value of a `.$` member.
  ShapePtr expression(std::string_view text, const Place& place) {
    if (hasPlaceholder(text)) return Shape::unknown();
    if (!text.starts_with("States.")) return path(text, place);
    if (!data_.shape->isUnknown() || !item_.shape->isUnknown())
      for (const auto each : pathsOfCall(text)) static_cast<void>(path(each, place));
    return shapeOfCall(text);
  }

 private:
  ShapePtr path(std::string_view text, const Place& place) {
    if (!text.starts_with(itemOfContext)) return report_.lookUp(text, data_, place);
    if (item_.shape->isUnknown()) return Shape::unknown();
    const auto way = plainPath("$" + std::string(text.substr(itemOfContext.size())));
    return way ? report_.lookUp(*way, text, item_, place) : Shape::unknown();
  }

  Source data_, item_;
  DataReport& report_;
};

/// The same of a JSONata state, whose expressions read members of $states.
class Expressions {
 public:
  struct Root {
    std::string_view member;  ///< "input"; "context.Map.Item.Value" leads further
    Source data;
  };

  Expressions(std::vector<Root> roots, DataReport& report)
      : roots_(std::move(roots)), report_(report) {
    for (const Root& root : roots_) knowsSome_ = knowsSome_ || !root.data.shape->isUnknown();
  }

  ShapePtr of(const Value& value, const Place& place) {
    if (value.isString() && isJsonata(value.string())) return expression(value.string(), place);
    if (value.isArray()) {
      ShapePtr item;
      for (std::size_t i = 0; i < value.size(); ++i) {
        const ShapePtr next = of(value.at(i), Place(place, i));
        item = item == nullptr ? next : Shape::join(item, next);
      }
      return Shape::array(item == nullptr ? Shape::unknown() : item);
    }
    if (!value.isObject() || isTemplateFunction(value)) return shapeOfLiteral(value);
    Shape::Members members;
    for (const auto& member : value.members())
      members.emplace_back(member.name(), of(member.value, Place(place, member.name())));
    return Shape::object(std::move(members));
  }

  /// Of what nobody asks the shape: what it reads is told of, where it can be told.
  void check(const Value& value, const Place& place) {
    if (knowsSome_ && !report_.silent()) static_cast<void>(of(value, place));
  }

 private:
  ShapePtr expression(std::string_view text, const Place& place) {
    if (!knowsSome_) return Shape::unknown();
    if (hasPlaceholder(text)) return Shape::unknown();
    const std::string_view body = query::jsonata::bareExpression(text);
    for (const Root& root : roots_) {
      const std::string start = "$states." + std::string(root.member);
      if (root.data.shape->isUnknown() || body.find(start) == std::string_view::npos) continue;
      if (const auto steps = plainExpression(body, start))
        return report_.lookUpEach(*steps, body, root.data, place);
      if (!report_.silent()) checkNeeds(body, root, start, place);
    }
    return Shape::unknown();
  }

  /// The reads within a longer expression.
  void checkNeeds(std::string_view body, const Root& root, const std::string& start,
                  const Place& place) {
    const auto parsed = query::jsonata::Expression::parse(body, query::jsonata::Dialect::Aws);
    if (!parsed) return;
    const PathNames way = segmentsOf(root.member);
    std::set<PathNames> told;
    for (const auto& names : parsed.expression->needs(way.front())) {
      const bool leads =
          names.size() + 1 >= way.size() && std::equal(way.begin() + 1, way.end(), names.begin());
      if (!leads || !told.insert(names).second) continue;
      const auto below = names.begin() + static_cast<std::ptrdiff_t>(way.size()) - 1;
      std::string path = start;
      for (auto name = below; name != names.end(); ++name) path += "." + *name;
      const std::vector<Step> steps(below, names.end());
      static_cast<void>(report_.lookUpEach(steps, path, root.data, place));
    }
  }

  static PathNames segmentsOf(std::string_view dotted) {
    PathNames names;
    for (std::size_t end = 0; end != std::string_view::npos; dotted.remove_prefix(end + 1)) {
      end = dotted.find('.');
      names.emplace_back(dotted.substr(0, end));
      if (end == std::string_view::npos) break;
    }
    return names;
  }

  std::vector<Root> roots_;
  bool knowsSome_ = false;
  DataReport& report_;
};

/// The comparisons of a Choice in JSONPath.
class Comparisons {
 public:
  Comparisons(const State& state, const ShapePtr& data, DataReport& report)
      : data_(data), report_(report) {
    for (const auto& rule : state.choices) collectTested(rule.fields);
  }

  void check(const Value& rule, const Place& place) {
    for (const char* list : {"And", "Or"}) {
      const Place parts(place, list);
      for (std::size_t i = 0; i < rule[list].items().size(); ++i)
        check(rule[list].at(i), Place(parts, i));
    }
    if (rule["Not"].isObject()) check(rule["Not"], Place(place, "Not"));
    const auto variable = rule["Variable"].string();
    if (variable.empty() || isTested(variable)) return;
    const ShapePtr value = report_.lookUp(variable, {data_}, Place(place, "Variable"));
    if (value->isUnknown()) return;
    for (const auto& member : rule.members()) {
      if (slips(member.name(), value->kind()) && !report_.silent())
        report_.report().advise(Severity::Warning, advice::slipComparison,
                                Place(place, member.name()).pointer(),
                                {variable, value->words(), member.name()});
    }
  }

 private:
  /// IsPresent, IsNumeric … ask for what is not known to be there, or of that type.
  void collectTested(const Value& rule) {
    for (const char* list : {"And", "Or"})
      for (const Value& each : rule[list].items()) collectTested(each);
    if (rule["Not"].isObject()) collectTested(rule["Not"]);
    const bool tests = std::any_of(rule.members().begin(), rule.members().end(),
                                   [](const auto& each) { return each.name().starts_with("Is"); });
    if (tests) tested_.emplace_back(rule["Variable"].string());
  }

  [[nodiscard]] bool isTested(std::string_view variable) const {
    return std::any_of(tested_.begin(), tested_.end(), [&](const std::string& each) {
      return variable.starts_with(each) || each.starts_with(variable);
    });
  }

  static bool slips(std::string_view comparison, Kind kind) {
    if (comparison.starts_with("String")) return kind != Kind::String;
    if (comparison.starts_with("Numeric")) return kind != Kind::Number;
    if (comparison.starts_with("Boolean")) return kind != Kind::Boolean;
    if (comparison.starts_with("Timestamp")) return kind != Kind::String;
    return false;
  }

  const ShapePtr& data_;
  DataReport& report_;
  std::vector<std::string> tested_;
};

/// What a caught error comes as.
ShapePtr errorShape() {
  static const ShapePtr shape =
      Shape::object({{"Error", Shape::of(Kind::String)}, {"Cause", Shape::of(Kind::String)}});
  return shape;
}

/// What work gives: that of Tasks, and of the machines inside of states.
class WorkResults {
 public:
  explicit WorkResults(const Report& report) : tasks_(report) {}

  [[nodiscard]] ShapePtr ofTask(const State& task) { return tasks_.of(task); }
  /// What the machine gives on that input, worked out anew only where the input is another one.
  [[nodiscard]] ShapePtr ofMachine(const Machine& machine, const ShapePtr& input);

 private:
  static constexpr int kMostInputs = 16;  // of a machine, before its result is given up

  struct Known {
    ShapePtr input, result;
    int inputs = 0;
  };
  TaskResults tasks_;
  std::map<const Machine*, Known> machines_;
};

/// One state: what it makes of the data that it gets.
class StateFlow {
 public:
  StateFlow(const State& state, ShapePtr input, WorkResults& results, DataReport& report)
      : state_(state),
        place_(state.id),
        input_(std::move(input)),
        results_(results),
        report_(report) {
    state.language == QueryLanguage::Jsonata ? ofJsonata() : ofJsonPath();
  }

  [[nodiscard]] const ShapePtr& output() const { return output_; }
  /// What its branches and its item processor get.
  [[nodiscard]] const ShapePtr& inside() const { return inside_; }
  /// What goes on by that rule of a Choice.
  [[nodiscard]] const ShapePtr& byRule(std::size_t rule) const { return byRule_[rule]; }
  /// What goes on by that entry of Catch.
  [[nodiscard]] const ShapePtr& caught(std::size_t catcher) const { return caught_[catcher]; }

 private:
  [[nodiscard]] Place placeOf(const char* field) const { return {place_, field}; }

  // JSONPath.

  ShapePtr filtered(const char* field, const ShapePtr& data) {
    const Value* path = state_.fields.find(field);
    if (path == nullptr) return data;
    if (path->isNull()) return Shape::object({});
    if (!path->isString() || hasPlaceholder(path->string())) return Shape::unknown();
    return report_.lookUp(path->string(), {data}, placeOf(field));
  }

  ShapePtr made(const char* field, const Source& data, const ShapePtr& item = Shape::unknown()) {
    const Value* value = state_.fields.find(field);
    if (value == nullptr) return data.shape;
    return Payload(data, report_, item).jsonPath(*value, placeOf(field));
  }

  /// Of what nobody asks the shape: what it reads is told of, where it can be told.
  void check(const char* field, const Source& data) {
    if (!report_.silent() && !data.shape->isUnknown()) static_cast<void>(made(field, data));
  }

  /// The input with a result where ResultPath says.
  [[nodiscard]] ShapePtr placed(const Value* path, const ShapePtr& result) const {
    if (path == nullptr) return result;
    if (path->isNull()) return input_;
    const auto parsed = query::ReferencePath::parse(path->string());
    const auto names = parsed ? parsed->names() : std::nullopt;
    if (!names) return Shape::unknown();
    return names->empty() ? result : input_->with(*names, result);
  }

  void ofJsonPath() {
    const ShapePtr effective = filtered("InputPath", input_);
    ShapePtr data = effective;
    switch (state_.type) {
      case StateType::Pass:
        data = made("Parameters", {effective});
        if (const Value* result = state_.fields.find("Result")) data = shapeOfLiteral(*result);
        check("Assign", {data});
        output_ = placed(state_.fields.find("ResultPath"), data);
        break;
      case StateType::Task:
        check("Parameters", {effective});
        checkSeconds("TimeoutSecondsPath", effective);
        checkSeconds("HeartbeatSecondsPath", effective);
        output_ = worked({results_.ofTask(state_), advice::notInResult});
        break;
      case StateType::Parallel:
        inside_ = made("Parameters", {effective});
        output_ = worked({ofBranches(), advice::notInResult});
        break;
      case StateType::Map:
        ofMap(effective);
        break;
      case StateType::Choice:
        checkChoices(effective);
        output_ = effective;
        break;
      case StateType::Wait:
        checkSeconds("SecondsPath", effective);
        checkTimestamp(effective);
        output_ = effective;
        break;
      case StateType::Succeed:
      case StateType::Fail:
        checkFail(effective);
        output_ = effective;
        break;
    }
    output_ = filtered("OutputPath", output_);
    byRule_.assign(state_.choices.size(), output_);
    catchByPath();
  }

  ShapePtr worked(const Source& result) {
    return placed(state_.fields.find("ResultPath"), made("ResultSelector", result));
  }

  void catchByPath() {
    const Source error{errorShape(), advice::notInError};
    for (std::size_t i = 0; i < state_.catchers.size(); ++i) {
      const Value& fields = state_.catchers[i].fields;
      if (const Value* assign = report_.silent() ? nullptr : fields.find("Assign")) {
        const Place list = placeOf("Catch"), entry(list, i);
        static_cast<void>(Payload(error, report_).jsonPath(*assign, Place(entry, "Assign")));
      }
      caught_.push_back(placed(fields.find("ResultPath"), error.shape));
    }
  }

  void ofMap(const ShapePtr& effective) {
    const bool reads = state_.fields.contains("ItemReader");
    const ShapePtr item =
        reads ? Shape::unknown() : itemOf(*filtered("ItemsPath", effective), "ItemsPath");
    inside_ = item;
    for (const char* field : {"ItemSelector", "Parameters"})
      if (state_.fields.contains(field)) inside_ = made(field, {effective}, item);
    if (state_.fields.contains("ItemBatcher")) inside_ = Shape::unknown();
    output_ = worked({ofItems(), advice::notInResult});
  }

  // Of both languages.

  /// What each item of a Map is; told of where its items are no list. A Map Run takes objects too.
  ShapePtr itemOf(const Shape& items, const char* field) {
    if (items.kind() == Kind::Array) return items.item();
    if (items.isUnknown() || (state_.distributed && items.kind() == Kind::Object))
      return Shape::unknown();
    const Value* said = state_.fields.find(field);
    const std::string words = said == nullptr    ? "$"
                              : said->isString() ? std::string(said->string())
                                                 : json::print(*said);
    slip(said == nullptr ? place_ : placeOf(field), words, items, field, advice::aList);
    return Shape::unknown();
  }

  // Once it is known what the machines inside get.

  ShapePtr ofBranches() {
    std::vector<ShapePtr> results;
    for (const auto& branch : state_.machines)
      results.push_back(results_.ofMachine(*branch, inside_));
    return Shape::tuple(std::move(results));
  }

  /// A writer puts the results elsewhere, and children that may fail leave gaps.
  ShapePtr ofItems() {
    if (state_.machines.size() != 1) return Shape::unknown();
    for (const char* field : {"ResultWriter", "ToleratedFailureCount", "ToleratedFailureCountPath",
                              "ToleratedFailurePercentage", "ToleratedFailurePercentagePath"})
      if (state_.distributed && state_.fields.contains(field)) return Shape::unknown();
    return Shape::array(results_.ofMachine(*state_.machines.front(), inside_));
  }

  void checkChoices(const ShapePtr& data) {
    if (data->isUnknown()) return;
    if (report_.silent()) return;
    Comparisons comparisons(state_, data, report_);
    const Place list = placeOf("Choices");
    for (std::size_t i = 0; i < state_.choices.size(); ++i)
      comparisons.check(state_.choices[i].fields, Place(list, i));
  }

  void checkSeconds(const char* field, const ShapePtr& data) {
    const ShapePtr value = valueOf(field, data);
    const bool fits = value->isUnknown() || value->kind() == Kind::Number ||
                      value->kind() == Kind::String;  // a text of digits is taken
    if (!fits)
      slip(placeOf(field), std::string(state_.fields[field].string()), *value, field,
           advice::aNumber);
  }

  void checkTimestamp(const ShapePtr& data) {
    const ShapePtr value = valueOf("TimestampPath", data);
    if (!value->isUnknown() && value->kind() != Kind::String)
      slip(placeOf("TimestampPath"), std::string(state_.fields["TimestampPath"].string()), *value,
           "TimestampPath", advice::aTimestamp);
  }

  void checkFail(const ShapePtr& data) {
    for (const char* field : {"ErrorPath", "CausePath"}) {
      const Value& path = state_.fields[field];
      if (path.isString())
        static_cast<void>(Payload({data}, report_).expression(path.string(), placeOf(field)));
    }
  }

  ShapePtr valueOf(const char* field, const ShapePtr& data) {
    const Value& path = state_.fields[field];
    if (!path.isString() || hasPlaceholder(path.string())) return Shape::unknown();
    return report_.lookUp(path.string(), {data}, placeOf(field));
  }

  void slip(const Place& place, const std::string& path, const Shape& is, const std::string& field,
            const Wording& takes) {
    if (!report_.silent())
      report_.report().advise(Severity::Warning, advice::slipValue, place.pointer(),
                              {path, is.words(), field, worded(takes)});
  }

  // JSONata.

  void ofJsonata() {
    const Expressions::Root input{"input", {input_}};
    Expressions before({input}, report_);
    inside_ = input_;
    if (const Value* arguments = state_.fields.find("Arguments")) {
      if (state_.isContainer())
        inside_ = before.of(*arguments, placeOf("Arguments"));
      else
        before.check(*arguments, placeOf("Arguments"));
    }
    if (state_.type == StateType::Map) inside_ = ofItemsExpression(input, before);
    for (const char* field : {"Seconds", "Timestamp", "Error", "Cause"})
      if (const Value* value = state_.fields.find(field)) before.check(*value, placeOf(field));
    leave(input);
    chooseByExpression(before);
    catchByExpression(input);
  }

  /// What the machine inside of a Map gets: each item, or what ItemSelector makes of it.
  ShapePtr ofItemsExpression(const Expressions::Root& input, Expressions& before) {
    ShapePtr item = Shape::unknown();
    if (const Value* items = state_.fields.find("Items"))
      item = itemOf(*before.of(*items, placeOf("Items")), "Items");
    if (state_.fields.contains("ItemBatcher") || state_.fields.contains("ItemReader"))
      item = Shape::unknown();
    const Value* selector = state_.fields.find("ItemSelector");
    if (selector == nullptr) return item;
    Expressions selecting({input, {"context.Map.Item.Value", {item}}}, report_);
    const ShapePtr selected = selecting.of(*selector, placeOf("ItemSelector"));
    return state_.fields.contains("ItemBatcher") ? Shape::unknown() : selected;
  }

  /// Assign and Output, which know the result.
  void leave(const Expressions::Root& input) {
    const bool works = state_.type == StateType::Task || state_.isContainer();
    const ShapePtr result = state_.type == StateType::Task       ? results_.ofTask(state_)
                            : state_.type == StateType::Parallel ? ofBranches()
                            : state_.type == StateType::Map      ? ofItems()
                                                                 : Shape::unknown();
    Expressions after({input, {"result", {result, advice::notInResult}}}, report_);
    output_ = works ? result : input_;
    if (const Value* assign = state_.fields.find("Assign")) after.check(*assign, placeOf("Assign"));
    if (const Value* output = state_.fields.find("Output"))
      output_ = after.of(*output, placeOf("Output"));
  }

  /// The state's own Output holds only where no rule matches.
  void chooseByExpression(Expressions& before) {
    const Place list = placeOf("Choices");
    for (std::size_t i = 0; i < state_.choices.size(); ++i) {
      const Value& rule = state_.choices[i].fields;
      const Place entry(list, i);
      for (const char* field : {"Condition", "Assign"})
        if (const Value* value = rule.find(field)) before.check(*value, Place(entry, field));
      const Value* output = rule.find("Output");
      byRule_.push_back(output == nullptr ? input_ : before.of(*output, Place(entry, "Output")));
    }
  }

  void catchByExpression(const Expressions::Root& input) {
    Expressions failed({input, {"errorOutput", {errorShape(), advice::notInError}}}, report_);
    const Place list = placeOf("Catch");
    for (std::size_t i = 0; i < state_.catchers.size(); ++i) {
      const Value& fields = state_.catchers[i].fields;
      const Place entry(list, i);
      if (const Value* assign = fields.find("Assign"))
        failed.check(*assign, Place(entry, "Assign"));
      const Value* output = fields.find("Output");
      caught_.push_back(output == nullptr ? errorShape()
                                          : failed.of(*output, Place(entry, "Output")));
    }
  }

  const State& state_;
  Place place_;
  ShapePtr input_, inside_ = Shape::unknown(), output_ = Shape::unknown();
  std::vector<ShapePtr> byRule_, caught_;
  WorkResults& results_;
  DataReport& report_;
};

/// A machine: what each of its states gets, on all ways together.
class MachineFlow {
 public:
  MachineFlow(const Machine& machine, const ShapePtr& input, WorkResults& results)
      : machine_(machine), results_(results) {
    entry_.resize(machine.states.size());
    visits_.resize(machine.states.size());
    arrive(machine.startAt, input);
    while (!open_.empty()) {
      const std::size_t at = open_.back();
      open_.pop_back();
      DataReport silent(nullptr);
      goOn(machine.states[at], StateFlow(machine.states[at], entry_[at], results, silent));
    }
  }

  /// What it gives where it comes to its end.
  [[nodiscard]] ShapePtr result() const {
    return lost_ || result_ == nullptr ? Shape::unknown() : result_;
  }

  void tellAll(Report& report) const {
    for (std::size_t i = 0; i < machine_.states.size(); ++i) {
      const State& state = machine_.states[i];
      if (entry_[i] == nullptr || !state.knownType) continue;
      DataReport said(&report);
      const StateFlow flow(state, entry_[i], results_, said);
      for (const auto& nested : state.machines)
        MachineFlow(*nested, flow.inside(), results_).tellAll(report);
    }
  }

 private:
  static constexpr int kMostVisits = 16;  // of a state, before its input is given up

  void goOn(const State& state, const StateFlow& flow) {
    const bool ends = state.end || state.type == StateType::Succeed;
    if (ends) result_ = result_ == nullptr ? flow.output() : Shape::join(result_, flow.output());
    const bool stops = ends || state.type == StateType::Fail || state.type == StateType::Choice;
    lost_ = lost_ || !state.knownType || (!stops && state.next.empty());
    for (std::size_t i = 0; i < state.choices.size(); ++i)
      arrive(state.choices[i].next, flow.byRule(i));
    if (!state.defaultNext.empty()) arrive(state.defaultNext, flow.output());
    if (!state.next.empty()) arrive(state.next, flow.output());
    for (std::size_t i = 0; i < state.catchers.size(); ++i)
      arrive(state.catchers[i].next, flow.caught(i));
  }

  void arrive(std::string_view name, const ShapePtr& data) {
    const auto found = machine_.indexOf(name);
    if (found < 0) {
      lost_ = true;
      return;
    }
    const auto at = static_cast<std::size_t>(found);
    ShapePtr joined = entry_[at] == nullptr ? data : Shape::join(entry_[at], data);
    if (++visits_[at] > kMostVisits) joined = Shape::unknown();
    if (entry_[at] != nullptr && Shape::same(entry_[at], joined)) return;
    entry_[at] = std::move(joined);
    open_.push_back(at);
  }

  const Machine& machine_;
  WorkResults& results_;
  ShapePtr result_;
  bool lost_ = false;  ///< a way leads to what is not there yet, or it is not known where
  std::vector<ShapePtr> entry_;
  std::vector<int> visits_;
  std::vector<std::size_t> open_;
};

ShapePtr WorkResults::ofMachine(const Machine& machine, const ShapePtr& input) {
  Known& known = machines_[&machine];
  if (known.input != nullptr && Shape::same(known.input, input)) return known.result;
  known.result =
      ++known.inputs > kMostInputs ? Shape::unknown() : MachineFlow(machine, input, *this).result();
  known.input = input;
  return known.result;
}

}  // namespace

void lintData(const Machine& root, Report& report) {
  WorkResults results(report);
  MachineFlow(root, Shape::unknown(), results).tellAll(report);
}

}  // namespace stepwright::asl::rules
