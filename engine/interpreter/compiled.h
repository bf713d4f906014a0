// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/interpreter/choice_rule.h"
#include "engine/interpreter/field.h"
#include "engine/interpreter/handler.h"
#include "engine/interpreter/indices.h"
#include "engine/interpreter/item_reader.h"
#include "engine/interpreter/phase.h"
#include "engine/interpreter/resource.h"
#include "engine/query/jsonpath/path.h"
#include "engine/query/reference_path.h"

namespace stepwright::interpreter {

/// A result's way into the raw input (ResultPath). Absent path and not discarded = the result
/// replaces the input.
struct CompiledResultPath {
  std::optional<query::ReferencePath> path;
  bool discard = false;  ///< ResultPath: null
};

/// A number that a definition gives as a literal, by a path ("…Path", JSONPath) or by an expression
/// (JSONata).
struct CompiledNumber {
  std::string name;  ///< "TimeoutSeconds"; the path's field is name + "Path"
  std::optional<json::Value> literal;
  std::optional<query::Path> path;
  FieldPtr expression;
  [[nodiscard]] bool present() const { return literal || path || expression; }
};

struct CompiledCatcher {
  StateIndex next = noState;
  CompiledResultPath resultPath;
  FieldPtr assign, output;
};

struct CompiledRule {
  std::optional<ChoiceCondition> condition;  ///< JSONPath
  FieldPtr conditionField;                   ///< JSONata
  StateIndex next = noState;
  FieldPtr assign, output;
};

struct CompiledChoice {
  std::vector<CompiledRule> rules;
  StateIndex defaultNext = noState;
};

struct CompiledWait {
  CompiledNumber seconds;
  CompiledNumber timestamp;
};

struct CompiledFail {
  FieldPtr error, cause;
  std::string errorPath, causePath;
};

struct CompiledTask {
  Resource resource;
  CompiledNumber timeout, heartbeat;
  FieldPtr credentials;
};

/// What becomes of the outputs of child executions (WriterConfig).
enum class Transformation : std::uint8_t {
  Compact,  ///< the outputs
  Flatten,  ///< an array among them is opened
  None      ///< the whole records
};

/// What a Map in DISTRIBUTED mode has in addition.
struct CompiledDistributed {
  FieldPtr readerArguments, batchInput, writerArguments;
  CompiledNumber maxItems, maxItemsPerBatch, maxBytesPerBatch, toleratedCount, toleratedPercentage;
  bool hasReader = false, hasBatcher = false, hasWriter = false;
  Transformation transformation = Transformation::Compact;
  bool writesLines = false;  ///< OutputType JSONL
  ReaderConfig reader;
  Resource readerResource;
  std::string label;
  bool express = false;  ///< the type of its child executions
};

struct CompiledMap {
  FieldPtr items;  ///< ItemsPath, or Items
  std::string itemsPath;
  FieldPtr selector;  ///< ItemSelector, or the legacy Parameters
  CompiledNumber maxConcurrency;
  std::unique_ptr<CompiledDistributed> distributed;
};

/// A state made ready to run.
struct CompiledState {
  const asl::State* source = nullptr;
  const StateHandler* handler = nullptr;
  StateIndex index = noState;
  json::Value name;          ///< one shared representation for all events
  std::uint16_t phases = 0;  ///< bit per Phase that this state has
  bool jsonata = false;
  bool mayTakeLong = false;  ///< evaluates what can loop: JSONata, filters and scans of paths
  StateIndex next = noState;
  std::vector<MachineIndex> machines;

  FieldPtr inputPath, parameters, resultSelector, outputPath;  ///< JSONPath; null where absent
  CompiledResultPath resultPath;
  FieldPtr arguments, output;  ///< JSONata
  FieldPtr assign;
  std::optional<json::Value> passResult;  ///< Pass: Result
  std::vector<CompiledCatcher> catchers;

  std::unique_ptr<CompiledChoice> choice;
  std::unique_ptr<CompiledWait> wait;
  std::unique_ptr<CompiledFail> fail;
  std::unique_ptr<CompiledTask> task;
  std::unique_ptr<CompiledMap> map;

  [[nodiscard]] bool has(Phase phase) const {
    return (phases >> static_cast<unsigned>(phase) & 1U) != 0;
  }
};

}  // namespace stepwright::interpreter
