// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/child_pane.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include "engine/asl/bind.h"
#include "engine/replay/error_place.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/common/banner.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/json_view.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/event_model.h"

namespace stepwright::app {

using replay::RunStatus;

namespace {

constexpr int paneWide = 300, graphHigh = 220, listHigh = 48, idWide = 40, nameWide = 110,
              timeWide = 76;
constexpr int sideMargin = 12;
/// A small machine is not drawn larger than this.
constexpr double mostZoom = 0.8;
constexpr int mostCause = 600;  // characters

QPushButton* sideButton(const QString& name, const QString& icon, const QString& text,
                        QWidget* parent) {
  auto* made = new QPushButton(common::icon(icon), text, parent);
  made->setObjectName(name);
  made->setAutoDefault(false);
  return made;
}

QLabel* headLabel(QWidget* parent) {
  auto* made = new QLabel(parent);
  made->setFont(common::fontOf(common::FontRole::SmallBold));
  made->setContentsMargins(sideMargin, 5, sideMargin, 5);
  return made;
}

/// "Input", and how many items a batch of them has.
QString inputWords(const json::Value& input) {
  const json::Value& items = input["Items"];
  return items.isArray() ? ChildPane::tr("Input, %n item(s)", "", static_cast<int>(items.size()))
                         : ChildPane::tr("Input");
}

/// The state that it failed in, "" where that is not known.
asl::StateId failedAt(const session::Moment& moment) {
  if (moment.failed) return moment.failed->state;
  return moment.view.cursor ? moment.view.cursor->state : asl::StateId();
}

/// Its name.
QString failedIn(const session::Moment& moment, const session::ShownChild& child) {
  const asl::State* state = asl::findState(*child.document.machine(), failedAt(moment));
  return state == nullptr ? QString() : QString::fromStdString(state->name);
}

/// A cause, with what it names of the input set apart.
QString withName(const QString& cause, const QString& name) {
  const QString plain = name.toHtmlEscaped();
  QString words = cause.toHtmlEscaped();
  return name.isEmpty() ? words
                        : words.replace(plain, QStringLiteral("<code>%1</code>").arg(plain));
}

/// After how many attempts it failed, where it stands there and there were several; else which
/// event is shown.
QString noteOf(const session::Moment& moment) {
  const QString event =
      ChildPane::tr("event %1 of %2").arg(moment.view.event).arg(moment.view.events);
  const auto state = moment.view.states.find(failedAt(moment));
  const bool stands = !moment.error.empty() && moment.view.event == moment.view.events;
  if (!stands || state == moment.view.states.end() || state->second.attempt < 2) return event;
  return ChildPane::tr("after %n attempt(s)", "", state->second.attempt);
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
      redrive_(sideButton(QStringLiteral("childRedrive"), QStringLiteral("redrive"), tr("Redrive"),
                          this)),
      test_(
          sideButton(QStringLiteral("childTest"), QStringLiteral("tests"), tr("Make test"), this)),
      mock_(sideButton(QStringLiteral("childMock"), QStringLiteral("mocks"), tr("Make a mock"),
                       this)),
      cause_(new QLabel(this)),
      inputHead_(headLabel(this)),
      input_(new common::JsonView(this)),
      historyHead_(headLabel(this)),
      history_(new common::TrueFocus<QTreeView>(this)),
      events_(new debug::EventModel(this)) {
  setObjectName(QStringLiteral("childPane"));
  setMinimumWidth(paneWide);
  graph_->setReadOnly(true);
  graph_->setMinimapVisible(false);
  graph_->setOwnBanner(false);
  graph_->setMinimumHeight(graphHigh);
  graph_->installEventFilter(this);
  cause_->setObjectName(QStringLiteral("childCause"));
  cause_->setWordWrap(true);
  cause_->setContentsMargins(sideMargin, 6, sideMargin, 6);
  cause_->setTextFormat(Qt::RichText);
  cause_->setTextInteractionFlags(Qt::TextBrowserInteraction);
  path_->setObjectName(QStringLiteral("childPath"));
  path_->setWordWrap(true);
  path_->setContentsMargins(sideMargin, 6, sideMargin, 6);
  // What does not fit is taken from the graph and the lists.
  for (QLabel* each : {path_, inputHead_, historyHead_})
    each->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  input_->setAccessibleName(tr("Input of the child execution"));
  history_->setAccessibleName(tr("History of the child execution"));
  history_->setModel(events_);
  history_->setRootIsDecorated(false);
  history_->setUniformRowHeights(true);
  history_->setHeaderHidden(true);
  history_->header()->setStretchLastSection(false);
  history_->header()->moveSection(debug::EventModel::Time, debug::EventModel::Name);
  history_->header()->setSectionResizeMode(debug::EventModel::Type, QHeaderView::Stretch);
  history_->setFrameShape(QFrame::NoFrame);
  input_->setFrameShape(QFrame::NoFrame);
  history_->hideColumn(debug::EventModel::Previous);
  history_->header()->resizeSection(debug::EventModel::Id, idWide);
  history_->header()->resizeSection(debug::EventModel::Name, nameWide);
  history_->header()->resizeSection(debug::EventModel::Time, timeWide);
  events_->setShort(true);
  // Below them the Map Run has its room.
  input_->setMinimumHeight(listHigh);
  history_->setMinimumHeight(listHigh);
  test_->setToolTip(
      tr("It is kept as a test of the states of its Map, with its input, its answers "
         "and its end"));
  mock_->setToolTip(tr("Its Tasks come to that again in this item of every run"));
  fillColumn();
  connect(&run_, &debug::DocumentRun::momentChanged, this, &ChildPane::showMoment);
  connect(step_, &QPushButton::clicked, this, [this] { run_.session().stepInto(); });
  connect(back_, &QPushButton::clicked, this,
          [this] { run_.session().stepBack(debugger::BackBy::Phase); });
  connect(redrive_, &QPushButton::clicked, this, &ChildPane::redriveRequested);
  connect(test_, &QPushButton::clicked, this, &ChildPane::testRequested);
  connect(mock_, &QPushButton::clicked, this, &ChildPane::mockRequested);
  connect(cause_, &QLabel::linkActivated, this, [this] {
    if (named_ && input_->goTo(QString::fromStdString(named_->pointer))) input_->setFocus();
  });
  connect(banner_, &common::Banner::linkActivated, this, [this] {
    if (child_) emit openRequested(child_->index);
  });
  connect(history_, &QTreeView::clicked, this, [this](const QModelIndex& row) {
    if (const auto* event = events_->eventAt(row.row())) run_.session().goToEvent(event->id);
  });
  showNone(nothingOpen());
}

QString ChildPane::nothingOpen() {
  return tr("No child execution is open: choose one in Map run, or press Ctrl+] there.");
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
  column->addWidget(inputHead_);
  column->addWidget(input_, 2);
  column->addWidget(historyHead_);
  column->addWidget(history_, 3);
}

QWidget* ChildPane::buttons() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(4, 8, 4, 8);
  for (QPushButton* each : {step_, back_, redrive_, test_, mock_}) column->addWidget(each);
  column->addStretch(1);
  return side;
}

void ChildPane::showNone(const QString& why) {
  child_.reset();
  path_->setText(why);
  banner_->hide();
  for (QLabel* each : {cause_, inputHead_, historyHead_}) each->hide();
  graph_->setDocument({});
  input_->setSections({});
  events_->show({});
  enableButtons();
}

/// To its end, or to where it fails; from there it can be stepped back.
void ChildPane::show(const session::ShownChild& child) {
  child_ = child;
  path_->setText(QString::fromStdString(child.map) + QStringLiteral(" › ") +
                 QLocale().toString(static_cast<qulonglong>(child.index)));
  for (QWidget* each : {static_cast<QWidget*>(banner_), static_cast<QWidget*>(inputHead_),
                        static_cast<QWidget*>(historyHead_)})
    each->show();
  graph_->setDocument(child.document);
  // The dock may have come just now, and has no size yet.
  QTimer::singleShot(0, this, &ChildPane::fitGraph);
  inputHead_->setText(inputWords(child.execution->input));
  input_->setValue(child.execution->input);
  causeShown_.reset();
  session::RunOptions options;
  options.askForTasks = true;
  options.again = child.execution;
  options.start = child.execution->identity.start;
  run_.restart(child.document, {}, options);
  run_.session().resume();
}

void ChildPane::fitGraph() {
  graph_->zoomToFit();
  if (graph_->zoom() > mostZoom) graph_->setZoom(mostZoom);
}

void ChildPane::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (child_) QTimer::singleShot(0, this, &ChildPane::fitGraph);
}

/// Of a dock that has just come the graph gets its width later than the pane.
bool ChildPane::eventFilter(QObject* watched, QEvent* event) {
  if (watched == graph_ && event->type() == QEvent::Resize && child_) {
    const auto& resized = *static_cast<QResizeEvent*>(event);
    if (resized.size().width() != resized.oldSize().width())
      QTimer::singleShot(0, this, &ChildPane::fitGraph);
  }
  return QWidget::eventFilter(watched, event);
}

void ChildPane::setRedrivable(std::size_t failed) {
  redrivable_ = failed;
  enableButtons();
}

/// A child is redriven by its Map Run, as the service does it: with all others that have failed.
void ChildPane::enableButtons() {
  const session::Moment& moment = *run_.moment();
  step_->setEnabled(child_ && moment.canStep);
  back_->setEnabled(child_ && moment.canStepBack);
  test_->setEnabled(child_.has_value());
  mock_->setEnabled(child_ && !child_->execution->told.all().empty());
  redrive_->setEnabled(child_ && redrivable_ > 0 && !moment.error.empty());
  redrive_->setToolTip(
      redrive_->isEnabled()
          ? tr("Its Map Run goes on with it, and with all %n that have failed", "",
               static_cast<int>(redrivable_))
          : tr("A failed child is redriven by its Map Run, once that has failed and ended"));
}

/// What went wrong, in which state, and which value of the input is named in that.
void ChildPane::showCause(const session::Moment& moment) {
  cause_->setVisible(!moment.error.empty());
  const auto shown = std::pair(std::string(moment.error), moment.cause);
  if (moment.error.empty() || causeShown_ == shown) return;
  causeShown_ = shown;
  named_ = session::namedIn(moment.cause, child_->execution->input);
  const std::string bare(replay::causeInState(moment.cause));
  const QString state = failedIn(moment, *child_);
  QString words = QStringLiteral("<b>%1</b>")
                      .arg((state.isEmpty() ? common::said(moment.error) : state).toHtmlEscaped());
  if (!bare.empty())
    words = tr("%1: %2").arg(words,
                             withName(QString::fromStdString(bare).left(mostCause),
                                      named_ ? QString::fromStdString(named_->text) : QString()));
  else if (!state.isEmpty())
    words = tr("%1: %2").arg(words, common::said(moment.error).toHtmlEscaped());
  if (named_)
    words += QStringLiteral(" <a href=\"item\" style=\"color:%1\">%2</a>")
                 .arg(common::Theme::current().accent.name(), tr("Go to the item"));
  cause_->setText(words);
  cause_->setToolTip(named_ ? tr("It names %1").arg(QString::fromStdString(named_->text))
                            : QString());
  if (named_) input_->goTo(QString::fromStdString(named_->pointer));
}

void ChildPane::showMoment() {
  if (!child_) return;
  const session::Moment& moment = *run_.moment();
  // What the debugger's ribbon says stands in the bar above, and would cover the graph.
  replay::RunView view = run_.drawnView();
  if (view.cursor) view.cursor->words.clear();
  graph_->setRunView(view);
  events_->show(moment.events);
  historyHead_->setText(tr("History, %n event(s)", "", static_cast<int>(moment.events.size())));
  showCause(moment);
  common::BannerText text;
  text.word = statusWord(moment);
  text.title = common::said(moment.error);
  text.note = noteOf(moment);
  text.links = QStringList{tr("Open run")};
  banner_->setText(text);
  enableButtons();
}

}  // namespace stepwright::app

#include "moc_child_pane.cpp"
