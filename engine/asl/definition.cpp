// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/definition.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "engine/asl/bind.h"
#include "engine/asl/foreign.h"
#include "engine/asl/graph.h"
#include "engine/asl/tree_value.h"
#include "engine/base/utf8.h"
#include "engine/json/pointer.h"
#include "engine/text/json_tree.h"
#include "engine/text/line_index.h"
#include "engine/text/utf8.h"
#include "engine/text/yaml_tree.h"

namespace stepwright::asl {

struct Definition::Content {
  std::string text;
  Format format = Format::Json;
  WorkflowType type = WorkflowType::Standard;
  Origin origin;
  text::Tree tree;
  text::LineIndex lines;
  json::Value value;
  bool utf8 = true;
  Phrase foreign;
  MachinePtr machine;
  GraphScope graph;
};

Definition::Definition(std::string text, Format format, WorkflowType type, Origin origin) {
  auto content = std::make_shared<Content>();
  content->text = std::move(text);
  content->format = format;
  content->type = type;
  content->origin = std::move(origin);
  content->tree =
      format == Format::Yaml ? text::readYaml(content->text) : text::readJson(content->text);
  content->lines = text::LineIndex(content->text);
  content->value = valueOf(content->tree);
  content->utf8 = text::invalidUtf8(content->text).length() == 0;
  content->foreign = foreignKind(content->tree, content->value, format);
  content->machine = bind(content->foreign.empty() ? content->value : json::Value::object());
  content->graph = graphOf(*content->machine);
  content_ = std::move(content);
}

Format Definition::formatOf(std::string_view fileName) {
  const std::string name = inSmallLetters(fileName);
  return name.ends_with(".yaml") || name.ends_with(".yml") ? Format::Yaml : Format::Json;
}

const std::string& Definition::text() const { return content_->text; }
Format Definition::format() const { return content_->format; }
WorkflowType Definition::type() const { return content_->type; }
bool Definition::wellFormed() const { return content_->tree.readable() && content_->utf8; }
const Phrase& Definition::foreign() const { return content_->foreign; }
const json::Value& Definition::value() const { return content_->value; }
const MachinePtr& Definition::machine() const { return content_->machine; }
const GraphScope& Definition::graph() const { return content_->graph; }
const text::Tree& Definition::tree() const { return content_->tree; }
int Definition::lineCount() const { return content_->lines.lineCount(); }

std::optional<text::Range> Definition::rangeOf(std::string_view pointer) const {
  const text::NodeId node = content_->tree.find(pointer);
  if (node == text::noNode) return std::nullopt;
  return content_->tree.at(node).range;
}

std::optional<text::Range> Definition::keyRangeOf(std::string_view pointer) const {
  const text::NodeId node = content_->tree.find(pointer);
  if (node == text::noNode || content_->tree.at(node).key.length() == 0) return std::nullopt;
  return content_->tree.at(node).key;
}

std::string Definition::pointerAt(std::size_t offset) const {
  return content_->tree.pointerOf(content_->tree.nodeAt(offset));
}

StateId Definition::stateAt(std::size_t offset) const { return stateOf(pointerAt(offset)); }

StateId Definition::stateOf(std::string_view pointer) const {
  std::string inner;
  const Machine* machine = content_->machine.get();
  while (machine != nullptr) {
    const std::string states = machine->pointer + "/States/";
    if (!pointer.starts_with(states)) break;
    const std::size_t end = std::min(pointer.find('/', states.size()), pointer.size());
    const auto name =
        json::pointerTokens(pointer.substr(states.size() - 1, end - states.size() + 1));
    const State* found = name.empty() ? nullptr : machine->find(name.front());
    if (found == nullptr) break;
    inner = found->id;
    machine = nullptr;
    for (const auto& nested : found->machines) {
      if (pointer.starts_with(nested->pointer + "/")) machine = nested.get();
    }
  }
  return inner;
}

text::Position Definition::positionAt(std::size_t offset) const {
  if (content_->origin) return content_->origin(offset);
  return content_->lines.positionAt(content_->text, offset);
}

std::size_t Definition::offsetOf(text::Position position) const {
  return content_->lines.offsetOf(content_->text, position);
}

}  // namespace stepwright::asl
