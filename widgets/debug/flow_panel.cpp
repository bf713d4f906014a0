// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/flow_panel.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include "engine/json/print.h"
#include "engine/json/print_start.h"
#include "engine/session/inside_moment.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/debug/flow_column.h"
#include "widgets/debug/flow_head.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"
#include "widgets/debug/value_dialog.h"

namespace stepwright::debug {

using replay::DataFlow;
using replay::PhaseView;

FlowPanel::FlowPanel(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      title_(new QLabel(this)),
      note_(new QLabel(this)),
      hint_(new QLabel(this)),
      changes_(new QToolButton(this)),
      whole_(new QToolButton(this)),
      body_(new QWidget(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  fillSurface(this);
  createBar();
  columns_ = new QHBoxLayout(body_);
  columns_->setContentsMargins(0, 0, 0, 0);
  columns_->setSpacing(0);
  hint_->setAlignment(Qt::AlignCenter);
  hint_->setWordWrap(true);
  column->addWidget(hint_, 1);
  column->addWidget(body_, 1);
  foot_ = createFoot();
  column->addWidget(foot_);
  connect(&controller_, &RunController::momentChanged, this, &FlowPanel::showMoment);
  showMoment();
}

void FlowPanel::createBar() {
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(10, 3, 8, 3);
  bar->setSpacing(8);
  title_->setFont(common::fontOf(common::FontRole::Heading));
  note_->setFont(common::fontOf(common::FontRole::Table));
  auto* group = new QButtonGroup(this);
  for (QToolButton* button : {changes_, whole_}) {
    button->setCheckable(true);
    group->addButton(button);
    connect(button, &QToolButton::clicked, this, &FlowPanel::showMoment);
  }
  changes_->setText(tr("Changes"));
  whole_->setText(tr("Whole data"));
  changes_->setChecked(true);
  auto* copy = new QToolButton(this);
  copy->setIcon(common::icon(QStringLiteral("export")));
  copy->setToolTip(tr("Copy the state's output"));
  connect(copy, &QToolButton::clicked, this, [this] {
    const auto& phases = controller_.moment()->flow.phases;
    if (!phases.empty() && phases.back().after)
      QApplication::clipboard()->setText(
          QString::fromStdString(json::printPretty(*phases.back().after)));
  });
  child_ = new QToolButton(this);
  child_->setText(tr("Open as a run"));
  child_->setToolTip(
      tr("This item of a distributed Map is an execution of its own: open and step it"));
  connect(child_, &QToolButton::clicked, this,
          [this] { controller_.session().openChild(controller_.moment()->flow.child); });
  bar->addWidget(title_);
  bar->addWidget(note_);
  bar->addWidget(child_);
  bar->addStretch(1);
  bar->addWidget(new QLabel(tr("Show"), this));
  bar->addWidget(changes_);
  bar->addWidget(whole_);
  bar->addWidget(copy);
  static_cast<QVBoxLayout*>(layout())->addLayout(bar);
}

QWidget* FlowPanel::createFoot() {
  auto* foot = new QWidget(this);
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(12, 4, 0, 4);
  auto* left = new QVBoxLayout;
  auto* label = new QLabel(tr("Try another path"), foot);
  label->setFont(common::fontOf(common::FontRole::SmallBold));
  expression_ = new QLineEdit(foot);
  expression_->setFont(common::fontOf(common::FontRole::Code));
  expression_->setAccessibleName(label->text());
  result_ = new QLabel(foot);
  result_->setFont(common::fontOf(common::FontRole::Code));
  result_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  left->addWidget(label);
  left->addWidget(expression_);
  left->addWidget(result_);
  sizes_ = new SizeBars(foot);
  row->addLayout(left, 1);
  row->addWidget(sizes_, 1);
  connect(expression_, &QLineEdit::textChanged, this, &FlowPanel::tryExpression);
  return foot;
}

FlowPanel::Column FlowPanel::makeColumn() {
  Column made{new QWidget(body_), nullptr, nullptr, nullptr};
  made.box->setMinimumWidth(96);  // what is in it is elided; seven of them fit below a graph
  auto* box = new QVBoxLayout(made.box);
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(0);
  made.head = new FlowHead(made.box);
  made.body = new FlowColumn(made.box);
  made.foot = new FlowFoot(made.box);
  box->addWidget(made.head);
  box->addWidget(made.body, 1);
  box->addWidget(made.foot);
  columns_->addWidget(made.box, 1);
  connect(made.body, &FlowColumn::editRequested, this,
          [this, index = made_.size()] { editColumn(index); });
  connect(made.body, &FlowColumn::sourceWanted, this, &FlowPanel::sourceWanted);
  connect(made.body, &FlowColumn::usesWanted, this, &FlowPanel::usesWanted);
  connect(made.head, &FlowHead::stopClicked, this, [this, index = made_.size()] {
    const auto& phases = controller_.moment()->flow.phases;
    if (index < phases.size()) Q_EMIT stopToggled(stopAt(phases[index]));
  });
  return made;
}

void FlowPanel::editColumn(std::size_t index) {
  const session::Moment& moment = *controller_.moment();
  const DataFlow& flow = moment.flow;
  if (index >= flow.phases.size()) return;
  const asl::StateId own = moment.view.cursor ? moment.view.cursor->state : asl::StateId();
  const asl::StateId here = moment.inside.empty() ? own : session::placeInside(moment);
  if (!moment.canEdit || here.empty() || here != flow.state)
    return QToolTip::showText(
        QCursor::pos(), tr("Only data of the state where the run is paused can be changed."), this);
  const PhaseView& phase = flow.phases[index];
  const json::Value nothing = json::Value::object();
  switch (phase.edits) {
    case PhaseView::Edits::Input:
      return askForData(phase.edits, flow.input.value_or(nothing));
    case PhaseView::Edits::Result:
      return askForData(phase.edits, flow.result.value_or(nothing));
    case PhaseView::Edits::Output:
      return askForData(phase.edits, flow.output.value_or(phase.after.value_or(nothing)));
  }
}

void FlowPanel::askForData(PhaseView::Edits what, const json::Value& now) {
  const QString name = what == PhaseView::Edits::Input    ? tr("the input")
                       : what == PhaseView::Edits::Result ? tr("the result")
                                                          : tr("the output");
  ValueDialog dialog(name, QString::fromStdString(json::print(now)), window());
  if (dialog.exec() == QDialog::Accepted && dialog.value()) setData(what, *dialog.value());
}

void FlowPanel::setData(PhaseView::Edits what, const json::Value& value) {
  controller_.session().setData(what, value);
}

void FlowPanel::showMoment() {
  if (controller_.isRunning() && run_ == controller_.shownRun()) return;
  run_ = controller_.shownRun();
  const DataFlow& flow = controller_.moment()->flow;
  const bool any = flow.reached && !flow.phases.empty();
  hint_->setVisible(!any);
  const QString name = QString::fromStdString(flow.name);
  hint_->setText(
      name.isEmpty()
          ? tr("Run the workflow and select a state: each phase of its data stands here, "
               "before and after.")
          : tr("The run has no data of %1 at this moment.").arg(name));
  body_->setVisible(any);
  shown_ = any ? static_cast<int>(flow.phases.size()) : 0;
  showFoot();
  child_->setVisible(flow.child != 0);
  title_->setText(name);
  const bool jsonata = flow.language == asl::QueryLanguage::Jsonata;
  const QString language = jsonata ? QStringLiteral("JSONata") : QStringLiteral("JSONPath");
  expression_->setPlaceholderText(jsonata ? QStringLiteral("$states.input.order.items[0]")
                                          : QStringLiteral("$.order.items[0]"));
  note_->setText(flow.name.empty() ? QString()
                 : flow.reached    ? tr("%1, event %2").arg(language).arg(flow.event)
                                   : tr("%1, not reached yet").arg(language));
  bool next = true;
  for (std::size_t i = 0; i < flow.phases.size() && any; ++i) {
    if (i >= made_.size()) made_.push_back(makeColumn());
    const PhaseView& phase = flow.phases[i];
    const bool foreseen = phase.progress == PhaseView::Progress::Foreseen;
    made_[i].head->show(static_cast<int>(i) + 1, phase, foreseen && next);
    if (foreseen) next = false;
    made_[i].body->show(phase, whole_->isChecked());
    made_[i].foot->show(phase);
  }
  for (std::size_t i = 0; i < made_.size(); ++i)
    made_[i].box->setVisible(static_cast<int>(i) < shown_);
  if (any) showSizes(flow);
  showStops();
}

/// The data come first: in a low panel a line of them would be left.
void FlowPanel::showFoot() {
  constexpr int least = 300;
  foot_->setVisible(shown_ > 0 && height() >= least);
}

void FlowPanel::resizeEvent(QResizeEvent* event) {
  showFoot();
  QWidget::resizeEvent(event);
}

void FlowPanel::setStops(std::vector<common::BreakpointMark> stops) {
  stops_ = std::move(stops);
  showStops();
}

common::BreakpointMark FlowPanel::stopAt(const PhaseView& phase) const {
  common::BreakpointMark spot;
  spot.state = controller_.run().change().now(controller_.moment()->flow.state);
  spot.kind = common::BreakpointMark::Kind::Phase;
  spot.phase = phase.phase;
  for (const common::BreakpointMark& stop : stops_)
    if (stop.state == spot.state && stop.kind == spot.kind && stop.phase == spot.phase) return stop;
  return spot;
}

void FlowPanel::showStops() {
  const auto& phases = controller_.moment()->flow.phases;
  for (std::size_t i = 0; i < made_.size() && i < phases.size(); ++i)
    made_[i].head->setStop(stopAt(phases[i]));
}

void FlowPanel::showSizes(const DataFlow& flow) {
  sizes_->show(flow);
  tryExpression();
}

void FlowPanel::tryExpression() {
  const QString text = expression_->text().trimmed();
  if (text.isEmpty()) {
    result_->clear();
    return;
  }
  const QPointer<QLabel> label = result_;
  controller_.session().evaluate(
      text.toStdString(), controller_.moment()->flow.language,
      [label, owner = &controller_](const Result<json::Value>& value) {
        const QString words = value
                                  ? QString::fromStdString(json::printStart(*value, 200)).left(200)
                                  : QString::fromStdString(value.error().message);
        QMetaObject::invokeMethod(owner, [label, words] {
          if (label) label->setText(words);
        });
      });
}

QString FlowPanel::asText() const {
  QStringList lines;
  const DataFlow& flow = controller_.moment()->flow;
  for (const PhaseView& phase : flow.phases)
    lines << QStringLiteral("%1: %2").arg(QString::fromStdString(phase.name),
                                          QString::fromStdString(phase.words));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace stepwright::debug

#include "moc_flow_panel.cpp"
