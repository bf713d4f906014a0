// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drop_ghost.h"

#include "engine/asl/bind.h"
#include "engine/edit/templates.h"
#include "engine/json/parse.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/words.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

void asBox(DrawnNode& node) {
  if (node.isFrame()) node.collapsed = true;
  node.rect.setSize(boxSize(node.container ? asl::StateType::Task : node.type));
}

DrawnNode placed(const DrawnNode& present, int count) {
  DrawnNode node = present;
  asBox(node);
  if (count < 2) return node;
  node.face.second = Words::tr("and %n more", "", count - 1);
  node.face.secondShort.clear();
  node.face.chip.clear();
  return node;
}

/// The face of a state as it will be written.
NodeFace faceOfNew(const NewState& state, asl::QueryLanguage language) {
  json::Value fields = edit::newState(state.type, language);
  if (const auto given = json::parse(state.json.toStdString()); given && given->isObject())
    fields = *given;
  const json::Value machine = json::Value::object(
      {{"StartAt", "Ghost"}, {"States", json::Value::object({{"Ghost", fields}})}});
  const auto bound = asl::bind(machine);
  return bound->states.empty() ? NodeFace() : faceOf(bound->states.front());
}

}  // namespace

DrawnNode ghostOf(const DropContent& content, const Drawing& drawing, asl::QueryLanguage language) {
  if (!content.moved.isEmpty())
    if (const int moved = drawing.nodeOf(content.moved.first()); moved >= 0)
      return placed(drawing.nodes.at(moved), content.moved.size());
  const NewState& state = content.state;
  DrawnNode node;
  node.type = state.type;
  node.key = QStringLiteral("ghost");
  node.container = node.type == asl::StateType::Parallel || node.type == asl::StateType::Map;
  node.collapsed = node.container;
  node.name = state.name.isEmpty() ? text(asl::toString(node.type)) : state.name;
  if (state.count > 1) {
    node.type = asl::StateType::Task;
    node.container = node.collapsed = false;
    node.face.second = Words::tr("%n states", "", state.count);
    node.face.iconName = QStringLiteral("sample");
  } else {
    node.face = faceOfNew(state, language);
    node.face.retryAttempts = 0;
    node.face.catches = false;
  }
  if (node.face.initials.isEmpty() && node.face.iconName.isEmpty())
    node.face.iconName = common::stateIconName(node.type);
  node.rect.setSize(boxSize(node.container ? asl::StateType::Task : node.type));
  return node;
}

}  // namespace stepwright::canvas
