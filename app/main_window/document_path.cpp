// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/document_path.h"

#include <QFileInfo>
#include <QMenu>

#include "app/main_window/path_bar.h"
#include "engine/asl/bind.h"
#include "engine/asl/nested_id.h"
#include "engine/json/pointer.h"
#include "engine/project/file_and_name.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/nested_look.h"
#include "widgets/common/icons.h"
#include "widgets/document/document_model.h"
#include "widgets/document/selected_edge.h"

namespace stepwright::app {

namespace {

constexpr int kMostRows = 60;  // longer menus cannot be read

QString itemWords(int index) { return DocumentPath::tr("Item %1").arg(index); }

}  // namespace

DocumentPath::DocumentPath(document::DocumentModel& model, PathBar& bar, canvas::GraphView& graph,
                           QObject* parent)
    : QObject(parent), model_(model), bar_(bar), graph_(graph) {
  bar.setMenuFiller([this](QMenu& menu, const QString& state) { fillMenu(menu, state); });
  connect(&model, &document::DocumentModel::fileChanged, this, &DocumentPath::show);
  connect(&bar, &PathBar::stateRequested, this, &DocumentPath::goTo);
}

void DocumentPath::goTo(const QString& state) {
  if (asl::splitNested(state.toStdString())) return graph_.inside().lookAt(state);
  graph_.inside().set({});
  model_.selectState(state.toStdString());
  show();
}

QString DocumentPath::badgeWords() const {
  if (!model_.hosting().words().empty())
    return tr("in %1").arg(QString::fromStdString(model_.hosting().words()));
  if (!model_.hosting().owner()) return {};
  const project::Owner& owner = *model_.hosting().owner();
  return tr("%1 of %2", "a machine of a template")
      .arg(QString::fromStdString(owner.machine.name),
           QFileInfo(QString::fromStdString(owner.file)).fileName());
}

/// What the template says of its machine.
QString DocumentPath::badgeHint() const {
  if (!model_.hosting().owner()) return {};
  const host::Machine& machine = model_.hosting().owner()->machine;
  QStringList lines{QString::fromStdString(model_.hosting().owner()->file)};
  if (machine.type)
    lines << tr("Type: %1")
                 .arg(*machine.type == asl::WorkflowType::Express ? QStringLiteral("EXPRESS")
                                                                  : QStringLiteral("STANDARD"));
  if (!machine.role.empty()) lines << tr("Role: %1").arg(QString::fromStdString(machine.role));
  if (!machine.logging.empty())
    lines << tr("Logging: %1").arg(QString::fromStdString(machine.logging));
  for (const host::Substitution& each : machine.substitutions)
    if (!each.name.starts_with("AWS::"))
      lines << QStringLiteral("${%1} = %2")
                   .arg(QString::fromStdString(each.name), QString::fromStdString(each.value));
  return lines.join(QLatin1Char('\n'));
}

QString edgeWords(const std::string& pointer) {
  const auto tokens = json::pointerTokens(pointer);
  const std::size_t count = tokens.size();
  if (count == 0) return {};
  const std::string list = count > 2 ? tokens[count - 3] : std::string();
  if (list == "Choices") return DocumentPath::tr("Rule %1").arg(std::stoi(tokens[count - 2]) + 1);
  if (list == "Catch") return DocumentPath::tr("Catcher %1").arg(std::stoi(tokens[count - 2]) + 1);
  return tokens.back() == "Default"   ? DocumentPath::tr("Default")
         : tokens.back() == "StartAt" ? DocumentPath::tr("Start")
         : tokens.back() == "End"     ? DocumentPath::tr("End")
                                      : DocumentPath::tr("Next");
}

QList<PathBar::Crumb> DocumentPath::crumbsTo(const asl::StateId& to) const {
  const asl::Machine& machine = *model_.picture().machine();
  QList<PathBar::Crumb> path;
  std::string id;
  const auto tokens = json::pointerTokens(to);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    id = json::pointerChild(id, tokens[i]);
    if (i == 0 || tokens[i - 1] != "States") continue;
    const auto* state = asl::findState(machine, id);
    if (state == nullptr) continue;
    PathBar::Crumb crumb{QString::fromStdString(tokens[i]), QString::fromStdString(id), false};
    for (const auto& inner : state->machines) crumb.inner = crumb.inner || !inner->states.empty();
    const auto run = containers_.find(id);
    if (state->type == asl::StateType::Map && run != containers_.end() && run->second.focused >= 0)
      crumb.text += QStringLiteral("[%1]").arg(run->second.focused);
    if (i + 2 < tokens.size() && tokens[i + 1] == "Branches")
      crumb.text += QStringLiteral("[%1]").arg(QString::fromStdString(tokens[i + 2]));
    path << crumb;
  }
  return path;
}

/// The Task, the machine that it runs, and the states in that.
QList<PathBar::Crumb> DocumentPath::crumbsInside(const asl::StateId& nested) const {
  const auto outermost = asl::splitNested(nested);
  if (!outermost) return crumbsTo(nested);
  QList<PathBar::Crumb> path = crumbsTo(outermost->task);
  asl::StateId around = outermost->task, rest = outermost->own;
  for (;;) {
    const QString task = QString::fromStdString(around);
    path << PathBar::Crumb{machines_.value(task), task, false};
    const auto deeper = asl::splitNested(rest);
    const auto tokens = json::pointerTokens(deeper ? deeper->task : rest);
    std::string id;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      id = json::pointerChild(id, tokens[i]);
      if (i > 0 && tokens[i - 1] == "States")
        path << PathBar::Crumb{QString::fromStdString(tokens[i]),
                               QString::fromStdString(asl::nestedId(around, id)), false};
    }
    if (!deeper) return path;
    around = asl::nestedId(around, deeper->task);
    rest = deeper->own;
  }
}

void DocumentPath::setStarted(const std::vector<canvas::NestedGraph>& nested) {
  machines_.clear();
  for (const canvas::NestedGraph& each : nested) machines_.insert(each.state, each.machine);
}

void DocumentPath::show() {
  const asl::Machine& machine = *model_.picture().machine();
  QString root = model_.title();
  const bool hosted = !model_.hosting().words().empty();
  if (!hosted && root.indexOf(QLatin1Char('.')) > 0) root.truncate(root.indexOf(QLatin1Char('.')));
  QList<PathBar::Crumb> path;
  if (hosted) {
    const auto file = project::fileAndName(model_.path().toStdString()).file;
    path << PathBar::Crumb{QFileInfo(QString::fromStdString(file)).fileName(), {}, false};
  }
  path << PathBar::Crumb{root, {}, !machine.states.empty()};
  bar_.setBadge(badgeWords(), badgeHint());
  if (const QString inside = graph_.inside().key(); !inside.isEmpty()) {
    path += crumbsInside(inside.toStdString());
    return bar_.setPath(path);
  }
  path += crumbsTo(document::stateOfSelection(model_));
  if (const QString edge = edgeWords(document::selectedEdge(model_)); !edge.isEmpty())
    path << PathBar::Crumb{edge, {}, false};
  bar_.setPath(path);
}

void DocumentPath::setContainers(const std::map<std::string, replay::ContainerView>& containers) {
  if (containers == containers_) return;
  containers_ = containers;
  show();
}

void DocumentPath::addStates(QMenu& menu, const asl::Machine& machine) {
  const auto selected = model_.selectedState();
  int rows = 0;
  for (const auto& state : machine.states) {
    if (++rows > kMostRows) {
      menu.addAction(tr("… %1 more; Ctrl+P finds them").arg(machine.states.size() - kMostRows))
          ->setEnabled(false);
      return;
    }
    QAction* row = menu.addAction(
        common::icon(common::stateIconName(state.type)),
        QString::fromStdString(state.name).replace(QLatin1Char('&'), QLatin1String("&&")));
    const bool here =
        selected == state.id || selected.compare(0, state.id.size() + 1, state.id + "/") == 0;
    if (here) {
      QFont font = menu.font();
      font.setBold(true);
      row->setFont(font);
    }
    connect(row, &QAction::triggered, this, [this, target = state.id] {
      model_.selectState(target);
      graph_.reveal(QString::fromStdString(target));
    });
  }
}

/// Those about the one that is looked at.
void DocumentPath::addItems(QMenu& menu, const QString& map, const replay::ContainerView& run) {
  QMenu* items = menu.addMenu(tr("Items (%1)").arg(run.items.size()));
  const int count = static_cast<int>(run.items.size());
  const int first = qBound(0, run.focused - kMostRows / 2, qMax(0, count - kMostRows));
  for (int i = first; i < count && i < first + kMostRows; ++i) {
    QAction* row = items->addAction(itemWords(i));
    row->setCheckable(true);
    row->setChecked(i == run.focused);
    connect(row, &QAction::triggered, this, [this, map, i] { emit itemRequested(map, i); });
  }
  menu.addSeparator();
}

void DocumentPath::fillMenu(QMenu& menu, const QString& id) {
  const asl::Machine& root = *model_.picture().machine();
  if (id.isEmpty()) return addStates(menu, root);
  const auto* state = asl::findState(root, id.toStdString());
  if (state == nullptr) return;
  const auto run = containers_.find(state->id);
  if (run != containers_.end() && state->type == asl::StateType::Map)
    addItems(menu, id, run->second);
  for (std::size_t i = 0; i < state->machines.size(); ++i) {
    if (state->machines.size() > 1) menu.addSection(tr("Branch %1").arg(i));
    addStates(menu, *state->machines[i]);
  }
}

}  // namespace stepwright::app

#include "moc_document_path.cpp"
