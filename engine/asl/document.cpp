// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/document.h"

#include <algorithm>
#include <mutex>

#include "engine/asl/bind.h"
#include "engine/asl/foreign.h"
#include "engine/asl/graph.h"
#include "engine/asl/tree_value.h"
#include "engine/asl/validator.h"
#include "engine/json/pointer.h"
#include "engine/text/json_tree.h"
#include "engine/text/line_index.h"
#include "engine/text/utf8.h"
#include "engine/text/yaml_tree.h"

namespace stepwright::asl {

struct Document::Content {
  std::string text;
  Format format = Format::Json;
  WorkflowType type = WorkflowType::Standard;
  Origin origin;
  text::Tree tree;
  text::LineIndex lines;
  json::Value value;
  bool utf8 = true;
  std::string foreign;
  MachinePtr machine;
  GraphScope graph;
  mutable std::once_flag validated;
  mutable std::vector<Problem> problems;
};

Document::Document() : Document(read("")) {}

Document Document::read(std::string text, Format format, WorkflowType type, Origin origin) {
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
  return Document(std::move(content));
}

Format Document::formatOf(std::string_view fileName) {
  std::string name(fileName);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; });
  return name.ends_with(".yaml") || name.ends_with(".yml") ? Format::Yaml : Format::Json;
}

const std::string& Document::text() const { return content_->text; }
Format Document::format() const { return content_->format; }
WorkflowType Document::type() const { return content_->type; }
bool Document::wellFormed() const { return content_->tree.readable() && content_->utf8; }
const std::string& Document::foreign() const { return content_->foreign; }
const json::Value& Document::value() const { return content_->value; }
const MachinePtr& Document::machine() const { return content_->machine; }
const GraphScope& Document::graph() const { return content_->graph; }
const text::Tree& Document::tree() const { return content_->tree; }
int Document::lineCount() const { return content_->lines.lineCount(); }

const std::vector<Problem>& Document::problems() const {
  std::call_once(content_->validated, [this] { content_->problems = validate(*this); });
  return content_->problems;
}

std::optional<text::Range> Document::rangeOf(std::string_view pointer) const {
  const text::NodeId node = content_->tree.find(pointer);
  if (node == text::noNode) return std::nullopt;
  return content_->tree.at(node).range;
}

std::optional<text::Range> Document::keyRangeOf(std::string_view pointer) const {
  const text::NodeId node = content_->tree.find(pointer);
  if (node == text::noNode || content_->tree.at(node).key.length() == 0) return std::nullopt;
  return content_->tree.at(node).key;
}

std::string Document::pointerAt(std::size_t offset) const {
  return content_->tree.pointerOf(content_->tree.nodeAt(offset));
}

StateId Document::stateAt(std::size_t offset) const { return stateOf(pointerAt(offset)); }

StateId Document::stateOf(std::string_view pointer) const {
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

text::Position Document::positionAt(std::size_t offset) const {
  if (content_->origin) return content_->origin(offset);
  return content_->lines.positionAt(content_->text, offset);
}

std::size_t Document::offsetOf(text::Position position) const {
  return content_->lines.offsetOf(content_->text, position);
}

}  // namespace stepwright::asl
