// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/child_pane.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "widgets/canvas/graph_view.h"
#include "widgets/common/banner.h"
#include "widgets/common/icons.h"
#include "widgets/common/json_view.h"
#include "widgets/common/said.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/event_model.h"

namespace stepwright::app {

using replay::RunStatus;

namespace {

constexpr int paneWide = 300, graphHigh = 120, listHigh = 48, idWide = 44, timeWide = 92;
/// A small machine is not drawn larger than this.
constexpr double mostZoom = 0.8;

QPushButton* sideButton(const QString& name, const QString& icon, const QString& text,
                        QWidget* parent) {
  auto* made = new QPushButton(common::icon(icon), text, parent);
  made->setObjectName(name);
  made->setAutoDefault(false);
  return made;
}

QString statusWord(const session::Moment& moment) {
  switch (moment.view.status) {
    case RunStatus::Succeeded:
      return ChildPane::tr("Succeeded");
    case RunStatus::Failed:
      return ChildPane::tr("Failed");
    case RunStatus::TimedOut:
      return ChildPane::tr("Timed out");
    case RunStatus::Aborted:
      return ChildPane::tr("Aborted");
    case RunStatus::WaitingForTask:
      return ChildPane::tr("Waiting");
    case RunStatus::Paused:
      return moment.error.empty() ? ChildPane::tr("Paused") : ChildPane::tr("Failed");
    default:
      return ChildPane::tr("Running");
  }
}

}  // namespace

ChildPane::ChildPane(QWidget* parent)
    : QWidget(parent),
      path_(new QLabel(this)),
      banner_(new common::Banner(this)),
      graph_(new canvas::GraphView(this)),
      step_(sideButton(QStringLiteral("childStep"), QStringLiteral("into"), tr("Step"), this)),
      back_(sideButton(QStringLiteral("childBack"), QStringLiteral("back"), tr("Back"), this)),
      mock_(sideButton(QStringLiteral("childMock"), QStringLiteral("mocks"), tr("Make a mock"),
                       this)),
      cause_(new QLabel(this)),
      input_(new common::JsonView(this)),
      history_(new common::TrueFocus<QTreeView>(this)),
      events_(new debug::EventModel(this)) {
  setObjectName(QStringLiteral("childPane"));
  setMinimumWidth(paneWide);
  graph_->setReadOnly(true);
  graph_->setMinimapVisible(false);
  graph_->setOwnBanner(false);
  graph_->setMinimumHeight(graphHigh);
  cause_->setWordWrap(true);
  cause_->setContentsMargins(12, 6, 12, 6);
  cause_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  path_->setContentsMargins(12, 6, 12, 6);
  input_->setAccessibleName(tr("Input of the child execution"));
  history_->setAccessibleName(tr("History of the child execution"));
  history_->setModel(events_);
  history_->setRootIsDecorated(false);
  history_->setUniformRowHeights(true);
  history_->header()->setStretchLastSection(true);
  history_->hideColumn(debug::EventModel::Previous);
  history_->header()->resizeSection(debug::EventModel::Id, idWide);
  history_->header()->resizeSection(debug::EventModel::Time, timeWide);
  // Below them the Map Run has its room.
  input_->setMinimumHeight(listHigh);
  history_->setMinimumHeight(listHigh);
  mock_->setToolTip(tr("Its Tasks come to that again in this item of every run"));
  fillColumn();
  connect(&run_, &debug::DocumentRun::momentChanged, this, &ChildPane::showMoment);
  connect(step_, &QPushButton::clicked, this, [this] { run_.session().stepInto(); });
  connect(back_, &QPushButton::clicked, this,
          [this] { run_.session().stepBack(debugger::BackBy::Phase); });
  connect(mock_, &QPushButton::clicked, this, &ChildPane::mockRequested);
  connect(banner_, &common::Banner::linkActivated, this, [this] {
    if (child_) emit openRequested(child_->index);
  });
  connect(history_, &QTreeView::clicked, this, [this](const QModelIndex& row) {
    if (const auto* event = events_->eventAt(row.row())) run_.session().goToEvent(event->id);
  });
  showNone(tr("No child execution is open"));
}

void ChildPane::fillColumn() {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 8, 0);
  row->addWidget(graph_, 1);
  row->addWidget(buttons());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(path_);
  column->addWidget(banner_);
  column->addLayout(row, 3);
  column->addWidget(cause_);
  column->addWidget(input_, 2);
  column->addWidget(history_, 2);
}

QWidget* ChildPane::buttons() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(4, 8, 4, 8);
  for (QPushButton* each : {step_, back_, mock_}) column->addWidget(each);
  column->addStretch(1);
  return side;
}

void ChildPane::showNone(const QString& why) {
  child_.reset();
  path_->setText(why);
  banner_->hide();
  cause_->hide();
  graph_->setDocument({});
  input_->setSections({});
  events_->show({});
  for (QPushButton* each : {step_, back_, mock_}) each->setEnabled(false);
}

/// To its end, or to where it fails; from there it can be stepped back.
void ChildPane::show(const session::ShownChild& child) {
  child_ = child;
  path_->setText(QString::fromStdString(child.map) + QStringLiteral(" › ") +
                 QLocale().toString(static_cast<qulonglong>(child.index)));
  banner_->show();
  graph_->setDocument(child.document);
  graph_->zoomToFit();
  if (graph_->zoom() > mostZoom) graph_->setZoom(mostZoom);
  input_->setValue(child.execution->input);
  session::RunOptions options;
  options.askForTasks = true;
  options.again = child.execution;
  options.start = child.execution->identity.start;
  run_.restart(child.document, {}, options);
  run_.session().resume();
}

QString ChildPane::causeOf(const session::Moment& moment) const {
  if (moment.error.empty()) return {};
  const QString error = common::said(moment.error);
  return moment.cause.empty() ? error
                              : tr("%1: %2").arg(error, QString::fromStdString(moment.cause));
}

void ChildPane::showMoment() {
  if (!child_) return;
  const session::Moment& moment = *run_.moment();
  graph_->setRunView(run_.drawnView());
  events_->show(moment.events);
  const QString cause = causeOf(moment);
  cause_->setText(cause);
  cause_->setVisible(!cause.isEmpty());
  common::BannerText text;
  text.word = statusWord(moment);
  text.title = common::said(moment.error);
  text.note = tr("event %1 of %2").arg(moment.view.event).arg(moment.view.events);
  text.links = QStringList{tr("Open run")};
  banner_->setText(text);
  step_->setEnabled(moment.canStep);
  back_->setEnabled(moment.canStepBack);
  mock_->setEnabled(!child_->execution->told.all().empty());
}

}  // namespace stepwright::app
