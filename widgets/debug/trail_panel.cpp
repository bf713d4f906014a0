// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/trail_panel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "engine/analysis/place_data.h"
#include "engine/analysis/value_diff.h"
#include "engine/analysis/value_uses.h"
#include "engine/json/print.h"
#include "engine/session/hand_edits.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

using analysis::TrailStart;
using analysis::TrailStep;
using analysis::ValueSource;

namespace {

constexpr int stepRole = Qt::UserRole + 1;

/// The value and its members, as they are asked for.
void addMembers(QStringList& names, const QString& root, const std::optional<json::Value>& value) {
  if (!value) return;
  names << root;
  for (const json::Member& member : value->members()) {
    if (names.size() > 200) return;
    names << QString::fromStdString(
        analysis::printedPath(root.toStdString(), {std::string(member.name())}));
  }
}

QStringList valuesAt(const session::Moment& moment) {
  QStringList names;
  for (const session::Scope& scope : moment.scopes)
    if (scope.kind == session::Scope::Kind::Variables)
      for (const auto& each : scope.variables)
        names << QLatin1Char('$') + QString::fromStdString(each.name);
  addMembers(names, QStringLiteral("input"), moment.flow.input);
  addMembers(names, QStringLiteral("result"), moment.flow.result);
  addMembers(names, QStringLiteral("output"), moment.flow.output);
  names.removeDuplicates();
  return names;
}

/// Whose values they are.
struct Asked {
  asl::StateId state;
  std::uint32_t fiber = 0;  ///< that stands before the state; 0: it was entered
  std::int64_t event = 0;   ///< up to which the run is shown
  analysis::ItemFocus items;
};

Asked askedAt(const session::Moment& moment, const asl::StateId& state) {
  Asked asked{state, 0, moment.view.event, analysis::focusOf(moment.view)};
  const auto& cursor = moment.view.cursor;
  if (!cursor || cursor->state != state || cursor->phase != "Enter") return asked;
  for (const session::StackRow& row : moment.stack)
    if (row.focused) asked.fiber = row.fiber;
  return asked;
}

/// The last visit of the state that had begun by then, or the one that led to it; of several items
/// that of the one in focus. Where only others were there, `why` says so.
std::optional<std::size_t> visitOf(const std::vector<analysis::RunVisit>& visits,
                                   const Asked& asked, Phrase& why) {
  const analysis::FocusedVisits focused(visits, asked.items, asked.event);
  for (std::size_t i = visits.size(); i-- > 0;) {
    const bool is =
        asked.fiber != 0 ? visits[i].fiber == asked.fiber : visits[i].state == asked.state;
    if (!is || visits[i].event > asked.event) continue;
    if (focused.has(visits[i])) return i;
    if (why.empty()) why = focused.notWhere(visits[i]);
  }
  return std::nullopt;
}

/// The number in a disc, as it stands on the canvas.
QIcon numberIcon(const QString& number) {
  constexpr int side = 32;  // for screens of two pixels a point
  const common::Theme theme = common::Theme::current();
  QPixmap disc(side, side);
  disc.fill(Qt::transparent);
  QPainter painter(&disc);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.accent);
  painter.drawEllipse(disc.rect());
  QFont face = common::fontOf(common::FontRole::ChipBold);
  face.setPixelSize(number.size() > 2 ? 13 : 19);
  painter.setFont(face);
  painter.setPen(theme.onAccent);
  painter.drawText(disc.rect(), Qt::AlignCenter, number);
  return QIcon(disc);
}

QString fieldOf(const TrailStep& step) {
  QStringList parts{QString::fromStdString(step.field), QString::fromStdString(step.place)};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

std::optional<TrailStart> trailStartOf(const QString& value) {
  const std::string text = value.trimmed().toStdString();
  TrailStart start;
  std::string expression = text;
  const std::pair<std::string, TrailStart::Slot> words[] = {
      {"input", TrailStart::Slot::Input},
      {"arguments", TrailStart::Slot::Arguments},
      {"result", TrailStart::Slot::Result},
      {"output", TrailStart::Slot::Output}};
  for (const auto& [word, slot] : words) {
    if (text.compare(0, word.size(), word) != 0) continue;
    start.slot = slot;
    expression = "$states.input" + text.substr(word.size());
  }
  const bool ofPath = expression == "$" || expression.compare(0, 2, "$.") == 0 ||
                      expression.compare(0, 2, "$[") == 0;
  const auto sources = analysis::sourcesIn(
      expression, ofPath ? asl::QueryLanguage::JsonPath : asl::QueryLanguage::Jsonata);
  if (sources.size() != 1 || !sources.front().whole) return std::nullopt;
  const ValueSource& source = sources.front();
  if (source.root == ValueSource::Root::Variable) {
    start.slot = TrailStart::Slot::Variable;
    start.variable = source.variable;
  } else if (source.root != ValueSource::Root::Input &&
             source.root != ValueSource::Root::Document) {
    return std::nullopt;
  }
  start.path = source.path;
  return start;
}

TrailPanel::TrailPanel(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      toSource_(directionButton(tr("Back to source"), "trailToSource")),
      toUse_(directionButton(tr("Forward to use"), "trailToUse")),
      value_(new QComboBox(this)),
      words_(new QLabel(this)),
      tree_(new common::TrueFocus<QTreeView>(this)),
      model_(new QStandardItemModel(this)) {
  build();
  connect(value_, QOverload<int>::of(&QComboBox::activated), this, &TrailPanel::ask);
  connect(value_->lineEdit(), &QLineEdit::returnPressed, this, &TrailPanel::ask);
  for (QToolButton* button : {toSource_, toUse_})
    connect(button, &QToolButton::clicked, this, &TrailPanel::ask);
  connect(tree_, &QTreeView::activated, this, &TrailPanel::goTo);
  connect(tree_, &QTreeView::clicked, this, &TrailPanel::goTo);
  connect(&controller_, &RunController::momentChanged, this, &TrailPanel::showMoment);
  showMoment();
}

QToolButton* TrailPanel::directionButton(const QString& text, const char* name) {
  auto* button = new QToolButton(this);
  button->setObjectName(QLatin1String(name));
  button->setText(text);
  button->setCheckable(true);
  return button;
}

void TrailPanel::build() {
  fillSurface(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(8, 4, 8, 4);
  value_->setObjectName(QStringLiteral("trailValue"));
  value_->setEditable(true);
  value_->setInsertPolicy(QComboBox::NoInsert);
  value_->lineEdit()->setFont(common::fontOf(common::FontRole::Code));
  value_->lineEdit()->setPlaceholderText(QStringLiteral("$discount, input.order.total, output"));
  value_->setAccessibleName(tr("Value"));
  toSource_->setToolTip(tr("Where does the value come from?"));
  toUse_->setToolTip(tr("Where is the value used?"));
  auto* group = new QButtonGroup(this);
  for (QToolButton* button : {toSource_, toUse_}) {
    group->addButton(button);
    bar->addWidget(button);
  }
  toSource_->setChecked(true);
  auto* clear = new QToolButton(this);
  clear->setObjectName(QStringLiteral("trailClear"));
  clear->setIcon(common::icon(QStringLiteral("close")));
  clear->setToolTip(tr("Take the trail off the canvas"));
  clear->setAccessibleName(clear->toolTip());
  connect(clear, &QToolButton::clicked, this, &TrailPanel::clear);
  bar->addStretch(1);
  bar->addWidget(clear);
  // The dock is narrow: the value has a line of its own.
  auto* valueBar = new QHBoxLayout;
  valueBar->setContentsMargins(8, 0, 8, 4);
  valueBar->addWidget(value_);
  words_->setObjectName(QStringLiteral("trailWords"));
  words_->setAlignment(Qt::AlignCenter);
  words_->setWordWrap(true);
  words_->setMargin(12);
  tree_->setObjectName(QStringLiteral("trail"));
  tree_->setModel(model_);
  tree_->setItemDelegate(new RowDelegate(24, tree_));
  tree_->setHeaderHidden(true);
  tree_->setUniformRowHeights(true);
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  tree_->setAccessibleName(tr("Trail"));
  column->addLayout(bar);
  column->addLayout(valueBar);
  column->addWidget(words_, 1);
  column->addWidget(tree_, 1);
}

void TrailPanel::showMoment() {
  const session::Moment& moment = *controller_.moment();
  if (run_ != controller_.shownRun() && !steps_.empty()) clear();
  run_ = controller_.shownRun();
  if (controller_.isRunning()) return;
  state_ = moment.flow.state;
  const QString typed = value_->currentText();
  const QSignalBlocker quiet(value_);
  value_->clear();
  value_->addItems(valuesAt(moment));
  value_->setEditText(typed);
  if (model_->rowCount() == 0)
    say(state_.empty() ? tr("Run the workflow and select a state: its values are followed back to "
                            "their sources here, and forward to what uses them.")
                       : tr("Choose a value of the state, or type one."));
}

void TrailPanel::say(const QString& words) {
  const bool marked = !steps_.empty();
  model_->clear();
  steps_.clear();
  words_->setText(words);
  words_->show();
  tree_->hide();
  if (marked) Q_EMIT marksChanged();
}

void TrailPanel::clear() {
  ++asked_;
  say(tr("Choose a value of the state, or type one."));
}

void TrailPanel::follow(const QString& value, Direction direction) {
  (direction == Direction::ToUse ? toUse_ : toSource_)->setChecked(true);
  value_->setEditText(value);
  ask();
}

void TrailPanel::ask() {
  const QString text = value_->currentText();
  if (text.trimmed().isEmpty()) return;
  auto start = trailStartOf(text);
  if (!start)
    return say(
        tr("This names no value: write $name, input.member, result.member or output.member."));
  if (state_.empty()) return say(tr("Select a state that the run has reached."));
  const QPointer<TrailPanel> self = this;
  const int number = ++asked_;
  const Asked asked = askedAt(*controller_.moment(), state_);
  const bool forward = toUse_->isChecked();
  start->after = asked.fiber != 0;
  start->event = asked.event;
  const auto look = [self, number, asked, forward, start = *start,
                     owner = &controller_](const session::DebugRun& run) mutable {
    const auto visits = analysis::visitsIn(run.decisions());
    std::vector<TrailStep> steps;
    Phrase why;
    if (const auto visit = visitOf(visits, asked, why)) {
      start.visit = *visit;
      const analysis::TrailRun trailed{*run.definition, visits, run.log(), handEditsOf(run)};
      steps = forward ? analysis::usesOf(trailed, start) : analysis::trailOf(trailed, start);
      why = {};
    }
    QMetaObject::invokeMethod(owner, [self, number, steps, why] {
      if (!self || number != self->asked_) return;
      if (why.empty())
        self->take(steps);
      else
        self->say(common::said(why));
    });
  };
  controller_.session().lookAt(controller_.moment()->run, look);
}

void TrailPanel::take(const std::vector<TrailStep>& steps) {
  if (steps.empty())
    return say(toUse_->isChecked()
                   ? tr("Nothing that the run came by reads it.")
                   : tr("Nothing is known of it: the state was not reached up to here."));
  model_->clear();
  steps_ = steps;
  addRows();
  words_->hide();
  tree_->show();
  tree_->expandAll();
  Q_EMIT marksChanged();
}

void TrailPanel::addRows() {
  std::vector<QStandardItem*> above{model_->invisibleRootItem()};
  const auto numbers = trailNumbers(steps_);
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const TrailStep& step = steps_[i];
    const QString name = step.visit ? QString::fromStdString(step.visit->name) : tr("Execution");
    auto* row = new QStandardItem(name);
    row->setIcon(numberIcon(numbers[i]));
    row->setData(QStringLiteral("%1, %2").arg(numbers[i], name), Qt::AccessibleTextRole);
    row->setData(fieldOf(step), RowDelegate::CodeRole);
    QStringList details;
    if (step.value) details << QString::fromStdString(analysis::brief(*step.value, 60));
    if (!step.words.empty()) details << common::said(step.words);
    row->setData(details.join(QStringLiteral(", ")), RowDelegate::DetailRole);
    QStringList tip{QString::fromStdString(step.expression)};
    if (step.value) tip << QString::fromStdString(analysis::brief(*step.value, 400));
    tip.removeAll(QString());
    row->setData(tip.join(QLatin1Char('\n')), Qt::ToolTipRole);
    row->setData(static_cast<int>(i), stepRole);
    const auto depth = std::min(static_cast<std::size_t>(step.depth) + 1, above.size());
    above.resize(depth);
    above.back()->appendRow(row);
    above.push_back(row);
  }
}

void TrailPanel::goTo(const QModelIndex& index) {
  const int at = index.data(stepRole).toInt();
  if (!index.isValid() || at >= static_cast<int>(steps_.size())) return;
  const auto& visit = steps_[static_cast<std::size_t>(at)].visit;
  if (!visit || controller_.isRunning()) return;
  controller_.session().goToEvent(visit->lastEvent);
  Q_EMIT stateActivated(QString::fromStdString(visit->state));
}

}  // namespace stepwright::debug

#include "moc_trail_panel.cpp"
