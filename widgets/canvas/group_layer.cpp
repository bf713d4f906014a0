// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/group_layer.h"

#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/groups.h"
#include "widgets/canvas/words.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

project::Group* groupOf(project::Arrangement& arrangement, int id) {
  const auto found = std::find_if(arrangement.groups.begin(), arrangement.groups.end(),
                                  [id](const project::Group& group) { return group.id == id; });
  return found == arrangement.groups.end() ? nullptr : &*found;
}

/// A state is of one group: what is put into a new one leaves the one that it was in.
project::Group& addedGroup(project::Arrangement& arrangement, const QStringList& states) {
  project::Group fresh;
  for (const project::Group& each : arrangement.groups) fresh.id = std::max(fresh.id, each.id);
  ++fresh.id;
  for (const QString& state : states) fresh.states.push_back(state.toStdString());
  for (project::Group& each : arrangement.groups)
    std::erase_if(each.states, [&](const asl::StateId& state) {
      return states.contains(QString::fromStdString(state));
    });
  std::erase_if(arrangement.groups,
                [](const project::Group& group) { return group.states.empty(); });
  arrangement.groups.push_back(fresh);
  return arrangement.groups.back();
}

}  // namespace

int GroupLayer::groupAt(QPointF point) const {
  const auto& groups = canvas_.drawing().groups;
  int found = -1;
  for (int i = 0; i < groups.size(); ++i)
    if (titleOf(groups.at(i)).contains(point) &&
        (found < 0 || groups.at(i).depth >= groups.at(found).depth))
      found = i;
  return found;
}

const DrawnGroup* GroupLayer::selected() const {
  for (const DrawnGroup& group : canvas_.drawing().groups)
    if (group.id == canvas_.state().selectedGroup()) return &group;
  return nullptr;
}

QStringList GroupLayer::selectedStates() const {
  QStringList states;
  for (const QString& key : canvas_.state().selection()) {
    const int node = canvas_.drawing().nodeOf(key);
    if (node >= 0 && canvas_.drawing().nodes.at(node).isState()) states << key;
  }
  return states;
}

QString GroupLayer::whyNot() const {
  if (canvas_.state().readOnly()) return canvas_.shown().whyReadOnly();
  const QStringList states = selectedStates();
  if (states.isEmpty()) return Words::tr("Select the states of the group first.");
  const Drawing& drawing = canvas_.drawing();
  const QString machine = drawing.nodes.at(drawing.nodeOf(states.first())).machine;
  const bool together = std::all_of(states.begin(), states.end(), [&](const QString& key) {
    return drawing.nodes.at(drawing.nodeOf(key)).machine == machine;
  });
  return together ? QString() : Words::tr("The states of a group stand in one frame.");
}

void GroupLayer::add() {
  if (const QString why = whyNot(); !why.isEmpty())
    return void(emit canvas_.view().hintChanged(Words::tr("No group"), why));
  DrawnGroup fresh;
  fresh.title = Words::tr("Group");
  fresh.states = selectedStates();
  fresh.rect = areaOf(canvas_.drawing(), fresh.states);
  write(fresh);
}

void GroupLayer::edit(int id) {
  for (const DrawnGroup& group : canvas_.drawing().groups)
    if (group.id == id && !canvas_.state().readOnly()) return write(group);
}

void GroupLayer::write(const DrawnGroup& group) {
  if (field_) field_->finish(true);
  CanvasView& view = canvas_.view();
  const QRectF title = titleOf(group);
  if (!view.viewport()->rect().contains(view.mapFromScene(title.topLeft())))
    view.ensureVisible(title, 8, 8);
  const QRect seen = view.viewportTransform().mapRect(title).toRect();
  auto* field = new GroupField(group.title, view.viewport());
  field_ = field;
  field->setGeometry(QRect(seen.topLeft(), QSize(qBound(140, seen.width(), 320), 26)));
  connect(field, &GroupField::written, this,
          [this, group](const QString& words) { take(group, words); });
  connect(field, &GroupField::finished, this, [this] { canvas_.view().setFocus(); });
  field->show();
  field->setFocus();
}

void GroupLayer::take(const DrawnGroup& group, const QString& title) {
  project::Arrangement next = canvas_.shown().options().arrangement;
  project::Group* known = groupOf(next, group.id);
  if (group.id != 0 && (known == nullptr || title == group.title)) return;
  if (known == nullptr) known = &addedGroup(next, group.states);
  known->title = (title.isEmpty() ? Words::tr("Group") : title).toStdString();
  const int id = known->id;
  emit canvas_.view().arrangementRequested(
      next, group.id == 0 ? Words::tr("Group states") : Words::tr("Rename group"), {});
  canvas_.selectGroup(id);
}

void GroupLayer::commit() {
  if (field_) field_->finish(true);
}

void GroupLayer::remove(int id) {
  if (canvas_.state().readOnly()) return;
  project::Arrangement next = canvas_.shown().options().arrangement;
  std::erase_if(next.groups, [id](const project::Group& group) { return group.id == id; });
  canvas_.selectGroup(0);
  emit canvas_.view().arrangementRequested(next, Words::tr("Ungroup"), {});
}

bool GroupLayer::key(QKeyEvent& event) {
  const DrawnGroup* group = selected();
  if (group == nullptr || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
  switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      remove(group->id);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
      edit(group->id);
      return true;
    case Qt::Key_Escape:
      if (canvas_.gesture().get() != nullptr) return false;
      canvas_.selectGroup(0);
      return true;
    default:
      return false;
  }
}

void GroupLayer::openMenu(const QPoint& globalPosition, int index) {
  const DrawnGroup group = canvas_.drawing().groups.at(index);
  canvas_.selectGroup(group.id);
  QMenu& menu = common::contextMenu(canvas_.view());
  menu.setObjectName(QStringLiteral("groupMenu"));
  const auto entry = [&](const char* icon, const QString& words, auto act, bool changes) {
    const bool allowed = !changes || !canvas_.state().readOnly();
    common::allow(*menu.addAction(common::icon(QLatin1String(icon)), words, this, act),
                  allowed ? QString() : canvas_.shown().whyReadOnly());
  };
  entry(
      "wrench", Words::tr("Rename"), [this, group] { edit(group.id); }, true);
  entry(
      "state-parallel", Words::tr("Select its states"),
      [this, group] { canvas_.select(group.states, true); }, false);
  menu.addSeparator();
  entry(
      "delete", Words::tr("Ungroup"), [this, group] { remove(group.id); }, true);
  menu.popup(globalPosition);
}

}  // namespace stepwright::canvas

#include "moc_group_layer.cpp"
