// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/to_jsonata.h"

#include <optional>

#include "engine/edit/choice_to_jsonata.h"
#include "engine/edit/parts_to_jsonata.h"
#include "engine/json/pointer.h"
#include "engine/query/migration.h"
#include "engine/query/migration/call.h"
#include "engine/query/migration/payload.h"
#include "engine/query/migration/texts.h"

namespace stepwright::edit {
namespace {

namespace to = query::migration;
using json::Member;
using json::Value;

/// The error with the field it is about.
Error in(std::string_view field, Error error) {
  error.pointer = json::pointerChild("", field) + error.pointer;
  if (error.remedy.empty()) error.remedy = "Write this field in JSONata by hand, then convert.";
  return error;
}

/// One state on its way: what the fields of JSONPath come to together.
class Migrating {
 public:
  Migrating(const Value& state, Inside inside)
      : state_(state), type_(state["Type"].string()), inside_(inside) {}

  Result<Value> run() {
    if (state_["QueryLanguage"].string() == "JSONata") return insideOnly();
    if (auto failed = readInput()) return *failed;
    if (auto failed = makeOutput()) return *failed;
    for (const auto& member : state_.members()) {
      if (auto failed = take(member)) return *failed;
    }
    placeOutput();
    return Value::object(std::move(members_));
  }

 private:
  using Failure = std::optional<Error>;

  /// A state that speaks JSONata already; what is in it may not.
  Result<Value> insideOnly() {
    for (const auto& member : state_.members()) {
      Failure failed;
      if (member.name() == "Branches") {
        failed = takeBranches(member);
      } else if (member.name() == "ItemProcessor") {
        failed = takeProcessor(member);
      } else {
        members_.push_back(member);
      }
      if (failed) return *failed;
    }
    return Value::object(std::move(members_));
  }

  [[nodiscard]] const Value* field(std::string_view name) const { return state_.find(name); }
  [[nodiscard]] bool isContainer() const { return type_ == "Parallel" || type_ == "Map"; }
  [[nodiscard]] bool works() const { return type_ == "Task" || isContainer(); }

  /// InputPath: what `$` means in the fields behind it.
  Failure readInput() {
    const Value* path = field("InputPath");
    if (path == nullptr) return {};
    if (path->isNull()) {
      input_ = "{}";
      return {};
    }
    auto expression = to::fromPathOrCall(path->string(), kInput);
    if (!expression) return in("InputPath", expression.error());
    input_ = expression->operand();
    return {};
  }

  /// What the state's work gives, as an expression, and as a template where it is written as one.
  Failure readResult() {
    result_ = works() ? "$states.result" : input_;
    const Value* written = nullptr;
    std::string name;
    std::string root = result_;
    if (type_ == "Pass") {
      name = field("Result") != nullptr ? "Result" : "Parameters";
      written = field(name);
      if (written != nullptr && name == "Result") {
        template_ = *written;
        result_ = to::literal(*written);
        return {};
      }
    } else if (works() && field("ResultSelector") != nullptr) {
      name = "ResultSelector";
      written = field(name);
    }
    if (written == nullptr) return {};
    const auto migrated = to::fromTemplate(*written, root);
    if (!migrated) return in(name, migrated.error());
    const auto expression = to::templateExpression(*written, root);
    if (!expression) return in(name, expression.error());
    template_ = *migrated;
    result_ = *expression;
    return {};
  }

  /// ResultPath and OutputPath: the state's output, where it is not the default one.
  Failure makeOutput() {
    if (auto failed = readResult()) return failed;
    std::string output = result_;
    const Value* path = field("ResultPath");
    if (path != nullptr && path->isNull()) {
      output = kInput;
      template_.reset();
    } else if (path != nullptr && path->string() != "$") {
      auto merged = mergedAt(path->string(), kInput, result_);
      if (!merged) return in("ResultPath", merged.error());
      output = *merged;
      template_.reset();
    }
    const Value* out = field("OutputPath");
    if (out != nullptr && out->isNull()) {
      output_ = Value::object();
      return {};
    }
    if (out != nullptr && out->string() != "$") {
      const bool brackets = output.front() != '$';
      auto taken = to::fromPathOrCall(out->string(), brackets ? "(" + output + ")" : output);
      if (!taken) return in("OutputPath", taken.error());
      output_ = Value(to::embedded(taken->text));
      return {};
    }
    const std::string usual = works() ? "$states.result" : kInput;
    if (template_) {
      output_ = *template_;
    } else if (output != usual) {
      output_ = output == "{}" ? Value::object() : Value(to::embedded(output));
    }
    return {};
  }

  void add(std::string_view name, Value value) { members_.emplace_back(name, std::move(value)); }

  void placeOutput() {
    if (!output_ || outputPlaced_ || type_ == "Fail") return;
    outputPlaced_ = true;
    // Behind the work, before the way on.
    auto at = members_.end();
    for (auto it = members_.begin(); it != members_.end(); ++it) {
      const auto name = it->name();
      if (name == "Next" || name == "End" || name == "Default" || name == "Catch" ||
          name == "Retry") {
        at = it;
        break;
      }
    }
    members_.insert(at, Member("Output", *output_));
  }

  Failure take(const Member& member) {
    const std::string_view name = member.name();
    if (name == "InputPath") return {};
    if (name == "ResultSelector" || name == "ResultPath" || name == "OutputPath" ||
        (type_ == "Pass" && (name == "Result" || name == "Parameters"))) {
      if (output_ && !outputPlaced_) {
        add("Output", *output_);
        outputPlaced_ = true;
      }
      return {};
    }
    if (name == "Parameters" && type_ == "Map") return takeTemplate(member, "ItemSelector");
    if (name == "Parameters") return takeTemplate(member, "Arguments");
    if (name == "ItemSelector" || name == "Credentials") return takeTemplate(member, name);
    if (name == "Assign") return takeAssign(member);
    if (name == "Choices") return takeChoices(member);
    if (name == "Catch") return takeCatch(member);
    if (name == "Branches") return takeBranches(member);
    if (name == "ItemProcessor" || name == "Iterator") return takeProcessor(member);
    if (name == "ItemsPath") return takePath(member, "Items", input_);
    if (name == "ItemReader" || name == "ItemBatcher" || name == "ResultWriter")
      return takeNested(member);
    if (name.ends_with("Path") && name.size() > 4 && member.value.isString())
      return takePath(member, name.substr(0, name.size() - 4), input_);
    add(name, member.value);
    if (name == "Type") addImplied();
    return {};
  }

  /// What JSONPath handed over without a word: the effective input.
  void addImplied() {
    if (input_ == kInput) return;
    const bool takes = type_ == "Task" || type_ == "Parallel";
    if (takes && field("Parameters") == nullptr)
      add("Arguments", input_ == "{}" ? Value::object() : Value(to::embedded(input_)));
    if (type_ == "Map" && field("ItemsPath") == nullptr) add("Items", to::embedded(input_));
  }

  Failure takeTemplate(const Member& member, std::string_view as) {
    auto migrated = to::fromTemplate(member.value, input_);
    if (!migrated) return in(member.name(), migrated.error());
    add(as, std::move(migrated).value());
    return {};
  }

  Failure takePath(const Member& member, std::string_view as, const std::string& root) {
    const auto expression = to::fromPathOrCall(member.value.string(), root);
    if (!expression) return in(member.name(), expression.error());
    add(as, to::embedded(expression->text));
    return {};
  }

  Failure takeAssign(const Member& member) {
    const bool asIs = works() || (type_ == "Pass" && result_.front() == '$');
    auto migrated = to::fromTemplate(
        member.value, works() ? "$states.result" : (asIs ? result_ : "(" + result_ + ")"));
    if (!migrated) return in("Assign", migrated.error());
    add("Assign", std::move(migrated).value());
    return {};
  }

  Failure takeChoices(const Member& member) {
    std::vector<Value> rules;
    for (std::size_t i = 0; i < member.value.size(); ++i) {
      auto rule = ruleToJsonata(member.value.at(i), input_);
      if (!rule) {
        Error error = rule.error();
        error.pointer = json::pointerChild("", i) + error.pointer;
        return in("Choices", std::move(error));
      }
      // A rule's own Output, since the state's is for the Default alone.
      rules.push_back(output_ ? rule->with("Output", *output_) : *rule);
    }
    add("Choices", Value::array(std::move(rules)));
    return {};
  }

  Failure takeCatch(const Member& member) {
    std::vector<Value> catchers;
    for (const auto& catcher : member.value.items()) {
      auto migrated = catcherToJsonata(catcher);
      if (!migrated) return in("Catch", migrated.error());
      catchers.push_back(std::move(migrated).value());
    }
    add("Catch", Value::array(std::move(catchers)));
    return {};
  }

  Failure takeBranches(const Member& member) {
    std::vector<Value> branches;
    for (const auto& branch : member.value.items()) {
      auto migrated = insideToJsonata(branch);
      if (!migrated) return in("Branches", migrated.error());
      branches.push_back(std::move(migrated).value());
    }
    add("Branches", Value::array(std::move(branches)));
    return {};
  }

  Failure takeProcessor(const Member& member) {
    auto migrated = insideToJsonata(member.value);
    if (!migrated) return in(member.name(), migrated.error());
    add("ItemProcessor", std::move(migrated).value());
    return {};
  }

  [[nodiscard]] Result<Value> insideToJsonata(const Value& machine) const {
    return inside_ == Inside::Keep ? Result<Value>(machine) : machineToJsonata(machine);
  }

  /// Objects whose Parameters become Arguments, and whose …Path members lose the word.
  Failure takeNested(const Member& member) {
    auto migrated = nestedToJsonata(member.value, input_);
    if (!migrated) return in(member.name(), migrated.error());
    add(member.name(), std::move(migrated).value());
    return {};
  }

  const Value& state_;
  std::string type_;
  Inside inside_;
  std::string input_ = kInput;     ///< the effective input
  std::string result_;             ///< what ResultPath puts into the input
  std::optional<Value> template_;  ///< the result where it is written as a template
  std::optional<Value> output_;    ///< nothing where it is the default
  bool outputPlaced_ = false;
  std::vector<Member> members_;
};

}  // namespace

Result<Value> stateToJsonata(const Value& state, Inside inside) {
  auto migrated = Migrating(state, inside).run();
  return migrated ? Result<Value>(migrated->without("QueryLanguage")) : migrated;
}

Result<Value> machineToJsonata(const Value& machine) {
  std::vector<Member> states;
  for (const auto& member : machine["States"].members()) {
    auto migrated = stateToJsonata(member.value);
    if (!migrated) {
      Error error = migrated.error();
      error.pointer = json::pointerChild("/States", member.name()) + error.pointer;
      return error;
    }
    states.emplace_back(member.key, std::move(migrated).value());
  }
  return machine.with("States", Value::object(std::move(states)));
}

}  // namespace stepwright::edit
