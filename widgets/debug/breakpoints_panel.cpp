// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/breakpoints_panel.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/asl/nested_id.h"
#include "engine/json/pointer.h"
#include "engine/session/judged.h"
#include "engine/session/session.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/said.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/breakpoint_dialog.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

using debugger::Breakpoint;

namespace {

/// "→ rule 2", "→ Default": which of the edges that leave the state.
QString edgeWords(const std::string& edge) {
  const QStringList parts = QString::fromStdString(edge).split(QLatin1Char('/'));
  const QString which = parts.value(1);
  if (which == QLatin1String("Choices"))
    return BreakpointsPanel::tr("→ rule %1").arg(parts.value(2).toInt() + 1);
  if (which == QLatin1String("Catch"))
    return BreakpointsPanel::tr("→ Catch %1").arg(parts.value(2).toInt() + 1);
  return QStringLiteral("→ ") + which;
}

/// What it waits for; "" where its sign says it and a condition says more.
QString whatWords(const Breakpoint& breakpoint) {
  using Kind = Breakpoint::Kind;
  switch (breakpoint.kind) {
    case Kind::Edge:
      return edgeWords(breakpoint.edge);
    case Kind::Tested:
      return BreakpointsPanel::tr("%1 tested").arg(edgeWords(breakpoint.edge).mid(2));
    case Kind::Error:
      if (!breakpoint.errorName.empty()) return QString::fromStdString(breakpoint.errorName);
      break;
    case Kind::Catch:
      if (!breakpoint.errorName.empty())
        return BreakpointsPanel::tr("catch %1").arg(QString::fromStdString(breakpoint.errorName));
      break;
    case Kind::Variable:
      return BreakpointsPanel::tr("$%1 changes").arg(QString::fromStdString(breakpoint.variable));
    default:
      break;
  }
  return breakpoint.condition.empty() ? common::wordOf(breakpoint.kind) : QString();
}

QString noteOf(const Breakpoint& breakpoint) {
  if (!breakpoint.stops && !breakpoint.logText.empty())
    return QStringLiteral("“%1”").arg(QString::fromStdString(breakpoint.logText));
  QStringList parts{whatWords(breakpoint), QString::fromStdString(breakpoint.condition)};
  parts.removeAll(QString());
  QString note = parts.join(QStringLiteral(", "));
  if (!breakpoint.items.empty()) note += QLatin1Char(' ');
  for (const int item : breakpoint.items) note += QStringLiteral("[%1]").arg(item);
  return note;
}

QString nowWords(const std::optional<session::Judged>& judged) {
  if (!judged) return BreakpointsPanel::tr("The run was not here yet.");
  switch (judged->verdict) {
    case session::Judged::Verdict::Holds:
      return BreakpointsPanel::tr("now: true");
    case session::Judged::Verdict::DoesNot:
      return BreakpointsPanel::tr("now: false");
    case session::Judged::Verdict::NoValue:
      return BreakpointsPanel::tr("now: false, as there is no value. %1")
          .arg(common::said(judged->problem));
    case session::Judged::Verdict::Fails:
      break;
  }
  return BreakpointsPanel::tr("now: it fails. %1").arg(common::said(judged->problem));
}

/// Its state; of one in an execution that a Task starts, the Task.
const asl::State* stateOf(const DebugStore& store, const Breakpoint& breakpoint) {
  const auto nested = asl::splitNested(breakpoint.state);
  return store.state(nested ? nested->task : breakpoint.state);
}

QString lastOf(const std::string& id) {
  const auto tokens = json::pointerTokens(id);
  return tokens.empty() ? QString() : QString::fromStdString(tokens.back());
}

/// Where it stands: "Charge", "Ship › Pack".
QString placeWords(const Breakpoint& breakpoint, const asl::State* state) {
  if (breakpoint.state.empty()) return BreakpointsPanel::tr("any state");
  QString place;
  std::string rest = breakpoint.state;
  while (const auto nested = asl::splitNested(rest)) {
    place += lastOf(nested->task) + QStringLiteral(" › ");
    rest = nested->own;
  }
  return place.isEmpty() && state ? QString::fromStdString(state->name) : place + lastOf(rest);
}

}  // namespace

BreakpointModel::BreakpointModel(DebugStore& store, RunController& controller, QObject* parent)
    : QAbstractListModel(parent), store_(store), controller_(controller) {
  refresh();
}

void BreakpointModel::refresh() {
  const auto& wanted = store_.content().breakpoints;
  const auto& moment = *controller_.moment();
  std::vector<int> hits(wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i)
    for (std::size_t k = 0; k < moment.breakpoints.size() && k < moment.hits.size(); ++k)
      if (moment.breakpoints[k].id == wanted[i].id) hits[i] = moment.hits[k];
  if (wanted == rows_ && hits == hits_) return;
  if (wanted.size() != rows_.size()) {
    beginResetModel();
    rows_ = wanted;
    hits_ = std::move(hits);
    endResetModel();
    return;
  }
  rows_ = wanted;
  hits_ = std::move(hits);
  if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int BreakpointModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant BreakpointModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Breakpoint& breakpoint = rows_[static_cast<std::size_t>(index.row())];
  const asl::State* state = stateOf(store_, breakpoint);
  const bool gone = !state && !breakpoint.state.empty();
  switch (role) {
    case Qt::DisplayRole:
      return placeWords(breakpoint, state);
    case Qt::DecorationRole: {
      common::BreakpointLook look = common::BreakpointLook::On;
      if (gone)
        look = common::BreakpointLook::Unreachable;
      else if (!breakpoint.enabled)
        look = common::BreakpointLook::Disabled;
      else if (!breakpoint.stops)
        look = common::BreakpointLook::Log;
      else if (!breakpoint.condition.empty() || breakpoint.hitCount > 0 ||
               !breakpoint.items.empty())
        look = common::BreakpointLook::Conditional;
      return common::breakpointIcon(look, breakpoint.kind);
    }
    case RowDelegate::CodeRole:
      return gone ? tr("no way here") : noteOf(breakpoint);
    case RowDelegate::BadgeRole:
      return QString::number(hits_[static_cast<std::size_t>(index.row())]);
    case RowDelegate::FaintRole:
      return gone || !breakpoint.enabled;
    case Qt::ToolTipRole:
      return QString::fromStdString(breakpoint.state);
    default:
      return {};
  }
}

BreakpointsPanel::BreakpointsPanel(DebugStore& store, RunController& controller, QWidget* parent)
    : QWidget(parent),
      store_(store),
      controller_(controller),
      model_(new BreakpointModel(store, controller, this)),
      list_(new common::TrueFocus<QListView>(this)) {
  fillSurface(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 4, 0, 8);
  column->setSpacing(4);
  list_->setModel(model_);
  list_->setItemDelegate(new RowDelegate(24, list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(true);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  list_->setAccessibleName(tr("Breakpoints"));
  column->addWidget(list_, 1);
  uncaught_ = addStop(tr("Any uncaught error"));
  error_ = addStop(tr("Any error"));
  retry_ = addStop(tr("Any retry"));
  end_ = addStop(tr("End of execution"));
  away_ = addStop(tr("First call that leaves this machine"));
  connect(list_, &QListView::customContextMenuRequested, this, &BreakpointsPanel::showContextMenu);
  connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
    const auto& all = store_.content().breakpoints;
    if (static_cast<std::size_t>(index.row()) >= all.size()) return;
    const auto& state = all[static_cast<std::size_t>(index.row())].state;
    if (!state.empty()) Q_EMIT stateActivated(QString::fromStdString(state));
  });
  connect(list_, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
    edit(store_.content().breakpoints[static_cast<std::size_t>(index.row())]);
  });
  auto* remove = new QShortcut(QKeySequence(Qt::Key_Delete), list_);
  remove->setContext(Qt::WidgetShortcut);
  connect(remove, &QShortcut::activated, this, [this] { removeRow(list_->currentIndex().row()); });
  auto* toggle = new QShortcut(QKeySequence(Qt::Key_Space), list_);
  toggle->setContext(Qt::WidgetShortcut);
  connect(toggle, &QShortcut::activated, this, [this] { toggleRow(list_->currentIndex().row()); });
  connect(&store_, &DebugStore::changed, this, &BreakpointsPanel::refresh);
  connect(&controller, &RunController::momentChanged, model_, &BreakpointModel::refresh);
  refresh();
}

QCheckBox* BreakpointsPanel::addStop(const QString& text) {
  auto* box = new QCheckBox(text, this);
  box->setContentsMargins(12, 0, 0, 0);
  box->setStyleSheet(QStringLiteral("QCheckBox { margin-left: 8px; }"));
  layout()->addWidget(box);
  connect(box, &QCheckBox::clicked, this, &BreakpointsPanel::applyStops);
  return box;
}

void BreakpointsPanel::applyStops() {
  store_.setStops({uncaught_->isChecked(), error_->isChecked(), retry_->isChecked(),
                   end_->isChecked(), away_->isChecked()});
}

void BreakpointsPanel::refresh() {
  model_->refresh();
  const debugger::GlobalStops& stops = store_.content().stops;
  uncaught_->setChecked(stops.uncaughtError);
  error_->setChecked(stops.anyError);
  retry_->setChecked(stops.anyRetry);
  end_->setChecked(stops.end);
  away_->setChecked(stops.leavesMachine);
}

void BreakpointsPanel::removeRow(int row) {
  auto all = store_.content().breakpoints;
  if (row < 0 || static_cast<std::size_t>(row) >= all.size()) return;
  all.erase(all.begin() + row);
  store_.setBreakpoints(std::move(all));
}

void BreakpointsPanel::toggleRow(int row) {
  auto all = store_.content().breakpoints;
  if (row < 0 || static_cast<std::size_t>(row) >= all.size()) return;
  all[static_cast<std::size_t>(row)].enabled = !all[static_cast<std::size_t>(row)].enabled;
  store_.setBreakpoints(std::move(all));
}

void BreakpointsPanel::judge(const Breakpoint& typed,
                             const std::function<void(const QString&)>& say) {
  if (!controller_.hasRun() || controller_.isRunning() || controller_.moment()->imported)
    return say(QString());
  Breakpoint asked = typed;
  asked.state = controller_.run().change().inRun(typed.state);
  controller_.session().lookAt(
      controller_.moment()->run, [asked, say, owner = &controller_](const session::DebugRun& run) {
        const auto judged = session::judgedLast(run, asked);
        QMetaObject::invokeMethod(owner, [judged, say] { say(nowWords(judged)); });
      });
}

void BreakpointsPanel::edit(const Breakpoint& breakpoint) {
  const asl::State* state = store_.state(breakpoint.state);
  BreakpointDialog dialog(breakpoint, state, this);
  if (const auto& machine = store_.document().machine(); !state && machine)
    dialog.setLanguage(machine->language);
  dialog.setJudge([this](const Breakpoint& typed, const auto& say) { judge(typed, say); });
  if (dialog.exec() != QDialog::Accepted) return;
  auto all = store_.content().breakpoints;
  const auto known = std::find_if(all.begin(), all.end(),
                                  [&](const Breakpoint& each) { return each.id == breakpoint.id; });
  if (known == all.end())
    all.push_back(dialog.breakpoint());
  else
    *known = dialog.breakpoint();
  store_.setBreakpoints(std::move(all));
}

void BreakpointsPanel::showContextMenu(const QPoint& at) {
  QMenu& menu = common::contextMenu(*this);
  // The list may change while the menu is open.
  const QPersistentModelIndex row = list_->indexAt(at);
  if (row.isValid()) {
    const Breakpoint breakpoint = store_.content().breakpoints[static_cast<std::size_t>(row.row())];
    menu.addAction(tr("Edit…"), this, [this, breakpoint] { edit(breakpoint); });
    menu.addAction(breakpoint.enabled ? tr("Disable") : tr("Enable"), this,
                   [this, row] { toggleRow(row.row()); });
    menu.addAction(tr("Remove"), this, [this, row] { removeRow(row.row()); });
    menu.addSeparator();
  }
  const auto offer = [&](const QString& words, Breakpoint::Kind kind) {
    menu.addAction(words, this, [this, kind] {
      Breakpoint fresh;
      fresh.kind = kind;
      edit(fresh);
    });
  };
  offer(tr("Stop on an error…"), Breakpoint::Kind::Error);
  offer(tr("Stop where an error is caught…"), Breakpoint::Kind::Catch);
  offer(tr("Stop when a variable changes…"), Breakpoint::Kind::Variable);
  menu.addSeparator();
  menu.addAction(tr("Remove all"), this, [this] { store_.setBreakpoints({}); });
  menu.popup(list_->viewport()->mapToGlobal(at));
}

}  // namespace stepwright::debug
