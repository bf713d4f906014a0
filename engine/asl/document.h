// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/graph.h"
#include "engine/asl/model.h"
#include "engine/asl/problem.h"
#include "engine/asl/workflow_type.h"
#include "engine/text/range.h"

namespace stepwright::text {
class Tree;
}

namespace stepwright::asl {

enum class Format : std::uint8_t { Json, Yaml };

/// Where a byte of a text stands in the file that people know it from: a template around it.
using Origin = std::function<text::Position(std::size_t)>;

/// One version of a definition: its text and everything that is derived from it. Immutable and
/// cheap to copy; safe to read from any thread. `read` never fails: a text that is broken gives
/// what could be recovered, and problems.
class Document {
 public:
  Document();
  /// `type` is what its problems are reckoned for. With an `origin`, positionAt() and the positions
  /// of problems are those of the file that it speaks of.
  [[nodiscard]] static Document read(std::string text, Format format = Format::Json,
                                     WorkflowType type = WorkflowType::Standard,
                                     Origin origin = {});
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
  [[nodiscard]] const std::string& foreign() const;
  [[nodiscard]] const json::Value& value() const;  ///< the definition as JSON
  [[nodiscard]] const MachinePtr& machine() const;
  [[nodiscard]] const GraphScope& graph() const;
  [[nodiscard]] const std::vector<Problem>& problems()
      const;  ///< syntax first, then by place; reckoned on first use

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
  /// The syntax tree, for those who splice; it lives as long as any copy of this document.
  [[nodiscard]] const text::Tree& tree() const;

 private:
  struct Content;
  explicit Document(std::shared_ptr<const Content> content) : content_(std::move(content)) {}
  std::shared_ptr<const Content> content_;
};

}  // namespace stepwright::asl
