// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/format.h"
#include "engine/asl/graph.h"
#include "engine/asl/model.h"
#include "engine/asl/workflow_type.h"
#include "engine/base/phrase.h"
#include "engine/json/value.h"
#include "engine/text/range.h"

namespace stepwright::text {
class Tree;
}

namespace stepwright::asl {

/// Where a byte of a text stands in the file that people know it from: a template around it.
using Origin = std::function<text::Position(std::size_t)>;

/// One version of a definition: its text and everything that is read from it. Immutable and cheap
/// to copy; safe to read from any thread. A text that is broken gives what could be recovered.
class Definition {
 public:
  Definition(std::string text, Format format, WorkflowType type, Origin origin);
  /// By the file's name: .yaml and .yml are YAML, all else JSON.
  [[nodiscard]] static Format formatOf(std::string_view fileName);

  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] Format format() const;
  [[nodiscard]] WorkflowType type() const;
  /// False where the text could not be read to its end, or is no UTF-8; model and graph are then
  /// those of what was recovered.
  [[nodiscard]] bool wellFormed() const;
  /// What the text is where it holds no state machine: "a CloudFormation template"; model and graph
  /// are then empty. "" for a definition.
  [[nodiscard]] const Phrase& foreign() const;
  [[nodiscard]] const json::Value& value() const;  ///< the definition as JSON
  [[nodiscard]] const MachinePtr& machine() const;
  [[nodiscard]] const GraphScope& graph() const;

  /// Where the value at that JSON pointer stands; for a member, keyRange is where its key stands.
  [[nodiscard]] std::optional<text::Range> rangeOf(std::string_view pointer) const;
  [[nodiscard]] std::optional<text::Range> keyRangeOf(std::string_view pointer) const;
  /// The innermost value at that byte: its JSON pointer, "" for the document.
  [[nodiscard]] std::string pointerAt(std::size_t offset) const;
  /// The innermost state at that byte, "" outside of all states.
  [[nodiscard]] StateId stateAt(std::size_t offset) const;
  /// The innermost state that the place belongs to: "/States/A" for "/States/A/Catch/0/Next"; ""
  /// for the document.
  [[nodiscard]] StateId stateOf(std::string_view pointer) const;
  [[nodiscard]] text::Position positionAt(std::size_t offset) const;
  [[nodiscard]] std::size_t offsetOf(text::Position position) const;
  [[nodiscard]] int lineCount() const;
  /// The syntax tree, for those who splice; it lives as long as any copy of this one.
  [[nodiscard]] const text::Tree& tree() const;

 private:
  struct Content;
  std::shared_ptr<const Content> content_;
};

}  // namespace stepwright::asl
