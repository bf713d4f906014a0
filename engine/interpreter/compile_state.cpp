// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/compile_state.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "engine/base/utf8.h"
#include "engine/interpreter/fields_jsonata.h"
#include "engine/interpreter/fields_jsonpath.h"
#include "engine/interpreter/states/handlers.h"
#include "engine/json/pointer.h"
#include "engine/query/jsonata/marks.h"

namespace stepwright::interpreter {
namespace {

using asl::StateType;
using json::Value;

bool isExpression(const Value& value) {
  return query::jsonata::expressionIn(value.string()).has_value();
}

/// Whether a path among the fields goes through its data more than once: with a filter, or `..`.
/// The states inside of a Map or Parallel are asked for themselves.
bool goesThroughData(const Value& fields) {
  if (fields.isString()) {
    const auto text = fields.string();
    const bool path = text.find('$') != std::string_view::npos;
    return path &&
           (text.find("?") != std::string_view::npos || text.find("..") != std::string_view::npos);
  }
  const auto within = [](const Value& inner) { return goesThroughData(inner); };
  return std::any_of(fields.items().begin(), fields.items().end(), within) ||
         std::any_of(fields.members().begin(), fields.members().end(),
                     [&](const json::Member& member) {
                       const auto name = member.name();
                       return name != "ItemProcessor" && name != "Iterator" && name != "Branches" &&
                              within(member.value);
                     });
}

/// A distributed Map without a Label has the first 40 characters of its name as one.
std::string labelFrom(std::string_view name) {
  std::size_t at = 0;
  for (int i = 0; i < 40 && at < name.size(); ++i)
    at += std::max<std::size_t>(1, characterLength(name, at));
  return std::string(name.substr(0, at));
}

/// Compiles the fields of one state; the first error stops it.
class StateCompiler {
 public:
  StateCompiler(const asl::State& source, const FindState& find,
                query::jsonata::ExpressionCache& cache)
      : source_(source), fields_(source.fields), find_(find), cache_(cache) {}

  Result<std::unique_ptr<CompiledState>> run() {
    out_->source = &source_;
    out_->handler = &handlerOf(source_.type);
    out_->name = Value(source_.name);
    out_->jsonata = source_.language == asl::QueryLanguage::Jsonata;
    out_->mayTakeLong = out_->jsonata || goesThroughData(fields_);
    out_->next = target(source_.next, "Next");
    compileDataFlow();
    compileCatchers();
    compileType();
    setPhases();
    if (error_) return *error_;
    return std::move(out_);
  }

 private:
  void fail(Error error, std::string_view field) {
    if (error_) return;
    if (error.pointer.empty()) error.pointer = json::pointerChild(source_.id, field);
    error_ = std::move(error);
  }

  StateIndex target(const std::string& name, std::string_view field) {
    if (name.empty()) return noState;
    const StateIndex found = find_(name);
    if (found == noState)
      fail({"MISSING_TRANSITION_TARGET", "There is no state named '" + name + "' here", "", ""},
           field);
    return found;
  }

  FieldPtr take(Result<FieldPtr> field, std::string_view name) {
    if (field) return std::move(field).value();
    fail(field.error(), name);
    return nullptr;
  }

  /// A template in the state's own language; null where the field is absent.
  FieldPtr templateField(const Value& holder, const char* name, const std::string& location) {
    const Value* value = holder.find(name);
    if (value == nullptr) return nullptr;
    if (out_->jsonata) return take(compileJsonataField(*value, location, cache_), name);
    return take(compileJsonPathField(*value, FieldForm::Template, location), name);
  }
  FieldPtr templateField(const char* name) { return templateField(fields_, name, name); }

  FieldPtr pathField(const char* name) {
    const Value* value = fields_.find(name);
    if (value == nullptr || value->string() == "$") return nullptr;
    return take(compileJsonPathField(*value, FieldForm::Path, name), name);
  }

  CompiledResultPath resultPath(const Value& holder) {
    CompiledResultPath compiled;
    const Value* value = holder.find("ResultPath");
    if (value == nullptr) return compiled;
    compiled.discard = value->isNull();
    if (compiled.discard) return compiled;
    auto path = query::ReferencePath::parse(value->string());
    if (path)
      compiled.path = std::move(path).value();
    else
      fail({"SCHEMA_VALIDATION_FAILED", path.error().message, "", ""}, "ResultPath");
    return compiled;
  }

  CompiledNumber number(const Value& holder, const char* name) {
    CompiledNumber compiled{.name = name};
    if (const Value* literal = holder.find(name)) {
      if (out_->jsonata && isExpression(*literal))
        compiled.expression = take(compileJsonataField(*literal, name, cache_), name);
      else
        compiled.literal = *literal;
    }
    const std::string pathName = compiled.name + "Path";
    if (const Value* text = holder.find(pathName)) {
      auto path = query::Path::parse(text->string());
      if (path)
        compiled.path = std::move(path).value();
      else
        fail({"SCHEMA_VALIDATION_FAILED", path.error().message, "", ""}, pathName);
    }
    return compiled;
  }

  void compileDataFlow() {
    out_->assign = templateField("Assign");
    if (out_->jsonata) {
      out_->arguments = templateField("Arguments");
      out_->output = templateField("Output");
      return;
    }
    out_->inputPath = pathField("InputPath");
    if (source_.type != StateType::Map) out_->parameters = templateField("Parameters");
    out_->resultSelector = templateField("ResultSelector");
    out_->resultPath = resultPath(fields_);
    out_->outputPath = pathField("OutputPath");
  }

  void compileCatchers() {
    for (std::size_t i = 0; i < source_.catchers.size(); ++i) {
      const auto& catcher = source_.catchers[i];
      const std::string at = "Catch[" + std::to_string(i) + "]/";
      CompiledCatcher compiled;
      compiled.next = target(catcher.next, "Catch");
      if (!out_->jsonata)
        compiled.resultPath = resultPath(catcher.fields);
      else
        compiled.output = templateField(catcher.fields, "Output", at + "Output");
      compiled.assign = templateField(catcher.fields, "Assign", at + "Assign");
      out_->catchers.push_back(std::move(compiled));
    }
  }

  void compileType() {
    switch (source_.type) {
      case StateType::Pass:
        return compilePass();
      case StateType::Task:
        return compileTask();
      case StateType::Choice:
        return compileChoice();
      case StateType::Wait:
        return compileWait();
      case StateType::Fail:
        return compileFail();
      case StateType::Map:
        return compileMap();
      case StateType::Succeed:
      case StateType::Parallel:
        return;
    }
  }

  void compilePass() {
    if (const Value* result = fields_.find("Result"); result != nullptr && !out_->jsonata)
      out_->passResult = *result;
  }

  void compileTask() {
    out_->task = std::make_unique<CompiledTask>();
    out_->task->resource = Resource::parse(fields_["Resource"].string());
    out_->task->timeout = number(fields_, "TimeoutSeconds");
    out_->task->heartbeat = number(fields_, "HeartbeatSeconds");
    out_->task->credentials = templateField("Credentials");
  }

  void compileChoice() {
    out_->choice = std::make_unique<CompiledChoice>();
    out_->choice->defaultNext = target(source_.defaultNext, "Default");
    for (std::size_t i = 0; i < source_.choices.size(); ++i) {
      const auto& rule = source_.choices[i];
      const std::string at = "Choices[" + std::to_string(i) + "]/";
      CompiledRule compiled;
      compiled.next = target(rule.next, "Choices");
      if (out_->jsonata) {
        compiled.conditionField =
            take(compileJsonataField(rule.fields["Condition"], at + "Condition", cache_, "boolean"),
                 "Choices");
        compiled.output = templateField(rule.fields, "Output", at + "Output");
      } else if (auto condition = compileCondition(rule.fields)) {
        compiled.condition = std::move(condition).value();
      } else {
        fail(condition.error(), "Choices");
      }
      compiled.assign = templateField(rule.fields, "Assign", at + "Assign");
      out_->choice->rules.push_back(std::move(compiled));
    }
  }

  void compileWait() {
    out_->wait = std::make_unique<CompiledWait>();
    out_->wait->seconds = number(fields_, "Seconds");
    out_->wait->timestamp = number(fields_, "Timestamp");
    if (!out_->wait->seconds.present() && !out_->wait->timestamp.present()) {
      fail({"SCHEMA_VALIDATION_FAILED",
            "A Wait state needs Seconds, SecondsPath, Timestamp or TimestampPath", "", ""},
           "Type");
    }
  }

  /// Error or Cause: a literal, an expression (JSONata), or a path or intrinsic (JSONPath).
  FieldPtr textOrPath(const char* name) {
    if (const Value* value = fields_.find(name)) {
      if (out_->jsonata) return take(compileJsonataField(*value, name, cache_, "string"), name);
      return take(compileJsonPathField(*value, FieldForm::Literal, name), name);
    }
    const std::string pathName = std::string(name) + "Path";
    const Value* path = fields_.find(pathName);
    if (path == nullptr) return nullptr;
    return take(compileJsonPathField(*path, FieldForm::Expression, pathName), pathName);
  }

  void compileFail() {
    out_->fail = std::make_unique<CompiledFail>();
    out_->fail->error = textOrPath("Error");
    out_->fail->cause = textOrPath("Cause");
  }

  void compileMap() {
    out_->map = std::make_unique<CompiledMap>();
    out_->map->maxConcurrency = number(fields_, "MaxConcurrency");
    const Value* items = fields_.find("Items");
    if (!out_->jsonata)
      out_->map->items = pathField("ItemsPath");
    else if (items != nullptr)
      out_->map->items = take(compileJsonataField(*items, "Items", cache_, "array"), "Items");
    out_->map->itemsPath = std::string(fields_["ItemsPath"].string());
    out_->map->selector =
        templateField(fields_.contains("ItemSelector") ? "ItemSelector" : "Parameters");
    if (source_.distributed) out_->map->distributed = distributed();
  }

  /// What is written without a word on its form are whole records; what is only handed on are the
  /// outputs.
  static Transformation transformationOf(const Value& writer) {
    const auto how = writer["WriterConfig"]["Transformation"].string();
    if (how == "FLATTEN") return Transformation::Flatten;
    const bool records = how.empty() ? writer.contains("Resource") : how == "NONE";
    return records ? Transformation::None : Transformation::Compact;
  }

  std::unique_ptr<CompiledDistributed> distributed() {
    auto compiled = std::make_unique<CompiledDistributed>();
    const char* arguments = out_->jsonata ? "Arguments" : "Parameters";
    const std::string slash = std::string("/") + arguments;
    const Value& reader = fields_["ItemReader"];
    const Value& batcher = fields_["ItemBatcher"];
    const Value& writer = fields_["ResultWriter"];
    compiled->hasReader = reader.isObject();
    compiled->hasBatcher = batcher.isObject();
    compiled->hasWriter = writer.contains("Resource");
    compiled->transformation = transformationOf(writer);
    compiled->writesLines = writer["WriterConfig"]["OutputType"].string() == "JSONL";
    compiled->readerArguments = templateField(reader, arguments, "ItemReader" + slash);
    compiled->writerArguments = templateField(writer, arguments, "ResultWriter" + slash);
    compiled->batchInput = templateField(batcher, "BatchInput", "ItemBatcher/BatchInput");
    compiled->maxItems = number(reader["ReaderConfig"], "MaxItems");
    compiled->maxItemsPerBatch = number(batcher, "MaxItemsPerBatch");
    compiled->maxBytesPerBatch = number(batcher, "MaxInputBytesPerBatch");
    compiled->toleratedCount = number(fields_, "ToleratedFailureCount");
    compiled->toleratedPercentage = number(fields_, "ToleratedFailurePercentage");
    compiled->reader = ReaderConfig::from(reader);
    compiled->readerResource = Resource::parse(reader["Resource"].string());
    compiled->label = fields_.contains("Label") ? std::string(fields_["Label"].string())
                                                : labelFrom(source_.name);
    compiled->express =
        fields_["ItemProcessor"]["ProcessorConfig"]["ExecutionType"].string() == "EXPRESS";
    return compiled;
  }

  void setPhases() {
    const auto type = source_.type;
    const bool works = type == StateType::Task || type == StateType::Map;
    set(Phase::Enter, true);
    set(Phase::Input, out_->inputPath != nullptr);
    set(Phase::Arguments, works || out_->parameters || out_->arguments);
    set(Phase::Act, true);
    set(Phase::Select, out_->resultSelector != nullptr);
    set(Phase::Merge,
        out_->resultPath.discard || (out_->resultPath.path && !out_->resultPath.path->isRoot()));
    bool assigns = out_->assign != nullptr;
    bool outputs = out_->output || out_->outputPath;
    for (const auto& catcher : out_->catchers) {
      assigns = assigns || catcher.assign;
      outputs = outputs || catcher.output;
    }
    for (std::size_t i = 0; out_->choice && i < out_->choice->rules.size(); ++i) {
      assigns = assigns || out_->choice->rules[i].assign;
      outputs = outputs || out_->choice->rules[i].output;
    }
    set(Phase::Assign, assigns);
    set(Phase::Output, outputs);
    set(Phase::Leave, true);
  }
  void set(Phase phase, bool has) {
    if (has)
      out_->phases = static_cast<std::uint16_t>(out_->phases | 1U << static_cast<unsigned>(phase));
  }

  const asl::State& source_;
  const Value& fields_;
  const FindState& find_;
  query::jsonata::ExpressionCache& cache_;
  std::unique_ptr<CompiledState> out_ = std::make_unique<CompiledState>();
  std::optional<Error> error_;
};

}  // namespace

Result<std::unique_ptr<CompiledState>> compileState(const asl::State& source, const FindState& find,
                                                    query::jsonata::ExpressionCache& cache) {
  return StateCompiler(source, find, cache).run();
}

}  // namespace stepwright::interpreter
