// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/breakpoints_panel.h"

#include <QCheckBox>
#include <QInputDialog>
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
#include "widgets/common/said.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/breakpoint_dialog.h"
#include "widgets/debug/breakpoint_model.h"
#include "widgets/debug/breakpoint_words.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

using debugger::Breakpoint;

namespace {

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

}  // namespace

BreakpointsPanel::BreakpointsPanel(DebugStore& store, RunController& controller, QWidget* parent)
    : QWidget(parent),
      store_(store),
      controller_(controller),
      model_(new BreakpointModel(store, controller, this)),
      list_(new common::TrueFocus<QListView>(this)),
      both_(new QBoxLayout(QBoxLayout::TopToBottom, this)),
      stops_(new QVBoxLayout) {
  fillSurface(this);
  both_->setContentsMargins(0, 2, 0, 2);
  both_->setSpacing(4);
  stops_->setSpacing(1);
  list_->setModel(model_);
  list_->setItemDelegate(new RowDelegate(24, list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(true);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  list_->setDragDropMode(QAbstractItemView::InternalMove);
  list_->setToolTip(tr("Drag to order and to group; Alt+Up and Alt+Down do it, too"));
  list_->setAccessibleName(tr("Breakpoints"));
  both_->addWidget(list_, 1);
  both_->addLayout(stops_);
  uncaught_ = addStop(tr("Any uncaught error"));
  error_ = addStop(tr("Any error"));
  retry_ = addStop(tr("Any retry"));
  end_ = addStop(tr("End of execution"));
  away_ = addStop(tr("First call that leaves this machine"));
  stops_->addStretch(1);
  wireList();
  connect(&store_, &DebugStore::changed, this, &BreakpointsPanel::refresh);
  connect(&controller, &RunController::momentChanged, model_, &BreakpointModel::refresh);
  refresh();
}

void BreakpointsPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  constexpr int roomForBoth = 560;  // px
  const bool beside = width() >= roomForBoth && width() > height();
  both_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void BreakpointsPanel::wireList() {
  connect(list_, &QListView::customContextMenuRequested, this, &BreakpointsPanel::showContextMenu);
  connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
    const Breakpoint* breakpoint = model_->breakpointAt(index);
    if (breakpoint != nullptr && !breakpoint->state.empty())
      Q_EMIT stateActivated(QString::fromStdString(breakpoint->state));
  });
  connect(list_, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
    if (const Breakpoint* breakpoint = model_->breakpointAt(index)) edit(Breakpoint(*breakpoint));
  });
  const auto onKey = [this](const QKeySequence& keys, const std::function<void()>& act) {
    auto* shortcut = new QShortcut(keys, list_);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
  };
  onKey(Qt::Key_Delete, [this] { remove(list_->currentIndex()); });
  onKey(Qt::Key_Space, [this] { toggle(list_->currentIndex()); });
  onKey(QKeySequence(QStringLiteral("Alt+Up")), [this] { moveBy(-1); });
  onKey(QKeySequence(QStringLiteral("Alt+Down")), [this] { moveBy(1); });
}

QCheckBox* BreakpointsPanel::addStop(const QString& text) {
  auto* box = new QCheckBox(text, this);
  box->setContentsMargins(12, 0, 0, 0);
  box->setStyleSheet(QStringLiteral("QCheckBox { margin-left: 8px; }"));
  stops_->addWidget(box);
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

void BreakpointsPanel::remove(const QModelIndex& row) {
  const BreakpointRow* at = model_->rowAt(row);
  if (at == nullptr) return;
  auto all = store_.content().breakpoints;
  if (at->isHead)
    std::erase_if(all, [&](const Breakpoint& each) { return each.group == at->group; });
  else
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(at->index));
  store_.setBreakpoints(std::move(all));
}

void BreakpointsPanel::toggle(const QModelIndex& row) {
  const BreakpointRow* at = model_->rowAt(row);
  if (at == nullptr) return;
  auto all = store_.content().breakpoints;
  if (at->isHead) {
    const bool any = std::any_of(all.begin(), all.end(), [&](const Breakpoint& each) {
      return each.group == at->group && each.enabled;
    });
    all = withGroupEnabled(std::move(all), at->group, !any);
  } else {
    all[at->index].enabled = !all[at->index].enabled;
  }
  store_.setBreakpoints(std::move(all));
}

/// One row up or down, into the group that is there.
void BreakpointsPanel::moveBy(int rows) {
  const QModelIndex row = list_->currentIndex();
  const Breakpoint* moved = model_->breakpointAt(row);
  const int before = row.row() + (rows > 0 ? rows + 1 : rows);
  if (moved == nullptr || before < 0 || before > model_->rowCount()) return;
  const std::uint32_t id = moved->id;
  store_.setBreakpoints(withMoved(store_.content().breakpoints, static_cast<std::size_t>(row.row()),
                                  static_cast<std::size_t>(before)));
  for (int i = 0; i < model_->rowCount(); ++i) {
    const Breakpoint* at = model_->breakpointAt(model_->index(i));
    if (at != nullptr && at->id == id) list_->setCurrentIndex(model_->index(i));
  }
}

void BreakpointsPanel::putInto(std::uint32_t breakpoint, const std::string& group) {
  auto all = store_.content().breakpoints;
  for (Breakpoint& each : all)
    if (each.id == breakpoint) each.group = group;
  store_.setBreakpoints(std::move(all));
}

QString BreakpointsPanel::askForGroup(const QString& now) {
  return QInputDialog::getText(this, tr("Group of breakpoints"), tr("Name"), QLineEdit::Normal, now)
      .trimmed();
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
  std::vector<BreakpointDialog::Other> others;
  for (const Breakpoint& each : store_.content().breakpoints)
    if (each.id != breakpoint.id)
      others.push_back({each.id, wholeWords(each, store_.state(each.state))});
  dialog.setOthers(others, groupsOf(store_.content().breakpoints));
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
  const QModelIndex row = list_->indexAt(at);
  if (const BreakpointRow* shown = model_->rowAt(row)) {
    if (shown->isHead)
      addGroupEntries(menu, shown->group);
    else
      addRowEntries(menu, row);
    menu.addSeparator();
  }
  addFresh(menu);
  menu.addSeparator();
  const auto enableAll = [this](bool enabled) {
    auto all = store_.content().breakpoints;
    for (Breakpoint& each : all) each.enabled = enabled;
    store_.setBreakpoints(std::move(all));
  };
  menu.addAction(tr("Enable all"), this, [enableAll] { enableAll(true); });
  menu.addAction(tr("Disable all"), this, [enableAll] { enableAll(false); });
  menu.addAction(tr("Remove all"), this, [this] { store_.setBreakpoints({}); });
  menu.popup(list_->viewport()->mapToGlobal(at));
}

void BreakpointsPanel::addRowEntries(QMenu& menu, const QModelIndex& row) {
  const Breakpoint breakpoint = *model_->breakpointAt(row);
  // The list may change while the menu is open.
  const QPersistentModelIndex kept = row;
  menu.addAction(tr("Edit…"), this, [this, breakpoint] { edit(breakpoint); });
  menu.addAction(breakpoint.enabled ? tr("Disable") : tr("Enable"), this,
                 [this, kept] { toggle(kept); });
  addGroupChoice(menu, breakpoint);
  menu.addAction(tr("Remove"), this, [this, kept] { remove(kept); });
}

void BreakpointsPanel::addGroupChoice(QMenu& menu, const Breakpoint& breakpoint) {
  QMenu* groups = menu.addMenu(tr("Group"));
  const std::uint32_t id = breakpoint.id;
  const auto offer = [&](const QString& words, const std::string& group) {
    QAction* entry = groups->addAction(words, this, [this, id, group] { putInto(id, group); });
    entry->setCheckable(true);
    entry->setChecked(breakpoint.group == group);
  };
  offer(tr("None"), {});
  for (const std::string& group : groupsOf(store_.content().breakpoints))
    offer(QString::fromStdString(group), group);
  groups->addSeparator();
  groups->addAction(tr("New group…"), this, [this, id] {
    const QString name = askForGroup({});
    if (!name.isEmpty()) putInto(id, name.toStdString());
  });
}

void BreakpointsPanel::addGroupEntries(QMenu& menu, const std::string& group) {
  const auto enable = [this, group](bool enabled) {
    store_.setBreakpoints(withGroupEnabled(store_.content().breakpoints, group, enabled));
  };
  const auto rename = [this, group](const std::string& name) {
    store_.setBreakpoints(withGroupNamed(store_.content().breakpoints, group, name));
  };
  menu.addAction(tr("Enable the group"), this, [enable] { enable(true); });
  menu.addAction(tr("Disable the group"), this, [enable] { enable(false); });
  menu.addAction(tr("Rename the group…"), this, [this, rename, group] {
    const QString name = askForGroup(QString::fromStdString(group));
    if (!name.isEmpty()) rename(name.toStdString());
  });
  menu.addAction(tr("Dissolve the group"), this, [rename] { rename({}); });
}

void BreakpointsPanel::addFresh(QMenu& menu) {
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
  offer(tr("Stop when an expression changes…"), Breakpoint::Kind::Expression);
}

}  // namespace stepwright::debug

#include "moc_breakpoints_panel.cpp"
