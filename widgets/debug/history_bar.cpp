// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/history_bar.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include "engine/asl/bind.h"
#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"

namespace stepwright::debug {

namespace {

using Standing = HistoryFilter::Standing;

constexpr asl::StateType filteredTypes[] = {
    asl::StateType::Task,    asl::StateType::Pass, asl::StateType::Choice,   asl::StateType::Wait,
    asl::StateType::Succeed, asl::StateType::Fail, asl::StateType::Parallel, asl::StateType::Map};

}  // namespace

HistoryBar::HistoryBar(QWidget* parent) : QWidget(parent) {
  auto* parts = new QHBoxLayout(this);
  parts->setContentsMargins(8, 3, 8, 3);
  parts->setSpacing(6);
  filters_ = new QWidget(this);
  drawing_ = new QWidget(this);
  more_ = new QToolButton(this);
  for (QWidget* part : {filters_, drawing_}) {
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    parts->addWidget(part);
  }
  parts->addWidget(more_);
  auto* row = static_cast<QHBoxLayout*>(filters_->layout());
  auto* group = new QButtonGroup(this);
  states_ = segment(tr("States"), tr("A row for each visit of a state, with its attempts in time"));
  events_ = segment(tr("Events"), tr("The exact events of GetExecutionHistory"));
  for (QToolButton* button : {states_, events_}) {
    group->addButton(button);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this,
            [this, button] { Q_EMIT viewChosen(button == events_); });
  }
  buildFilters(*row);
  row->addStretch(1);
  row = static_cast<QHBoxLayout*>(drawing_->layout());
  row->addStretch(1);
  buildToggles(*row);
  auto* save = new QToolButton(this);
  save->setIcon(common::icon(QStringLiteral("export")));
  save->setToolTip(tr("Save the history as JSON"));
  save->setAccessibleName(save->toolTip());
  row->addWidget(save);
  connect(save, &QToolButton::clicked, this, &HistoryBar::saveRequested);
  buildMenu();
}

/// The same as a menu, for where there is no room for them.
void HistoryBar::buildMenu() {
  more_->setIcon(common::icon(QStringLiteral("more")));
  more_->setToolTip(tr("How the bars are drawn"));
  more_->setAccessibleName(more_->toolTip());
  more_->setPopupMode(QToolButton::InstantPopup);
  more_->hide();
  auto* menu = new QMenu(more_);
  more_->setMenu(menu);
  connect(menu, &QMenu::aboutToShow, this, [this, menu] {
    menu->clear();
    for (QToolButton* button : {frames_, squeeze_, details_}) {
      QAction* entry = menu->addAction(button->text(), button, &QToolButton::setChecked);
      entry->setCheckable(true);
      entry->setChecked(button->isChecked());
    }
    menu->addSeparator();
    menu->addAction(common::icon(QStringLiteral("export")), tr("Save the history as JSON"), this,
                    &HistoryBar::saveRequested);
  });
}

void HistoryBar::resizeEvent(QResizeEvent* event) {
  const QMargins margins = layout()->contentsMargins();
  const int both =
      filters_->sizeHint().width() + drawing_->sizeHint().width() + layout()->spacing();
  const bool fits = both <= width() - margins.left() - margins.right();
  drawing_->setVisible(fits);
  more_->setVisible(!fits);
  QWidget::resizeEvent(event);
}

QSize HistoryBar::minimumSizeHint() const {
  return {filters_->minimumSizeHint().width() + more_->sizeHint().width(), sizeHint().height()};
}

QToolButton* HistoryBar::segment(const QString& text, const QString& tip) {
  QToolButton* button = toggle(text, tip);
  button->disconnect(this);
  return button;
}

QToolButton* HistoryBar::toggle(const QString& text, const QString& tip, bool on) {
  auto* button = new QToolButton(this);
  button->setText(text);
  button->setToolTip(tip);
  button->setCheckable(true);
  button->setChecked(on);
  return button;
}

void HistoryBar::buildFilters(QHBoxLayout& row) {
  search_ = new common::SearchField(tr("Filter"), this);
  search_->setToolTip(tr("The name of a state, or an error"));
  search_->setMaximumWidth(200);
  wrong_ = search_->addAction(common::icon(QStringLiteral("warning")), QLineEdit::TrailingPosition);
  wrong_->setObjectName(QStringLiteral("historyWrong"));
  wrong_->setText(tr("This is no regular expression"));
  wrong_->setVisible(false);
  regular_ = toggle(QStringLiteral(".*"), tr("The text is a regular expression"));
  regular_->setObjectName(QStringLiteral("historyRegular"));
  type_ = new QComboBox(this);
  type_->setObjectName(QStringLiteral("historyType"));
  type_->setAccessibleName(tr("Type of the state"));
  type_->addItem(tr("All types"));
  for (const asl::StateType type : filteredTypes) {
    const auto name = asl::toString(type);
    type_->addItem(QString::fromUtf8(name.data(), static_cast<int>(name.size())),
                   static_cast<int>(type));
  }
  standing_ = new QComboBox(this);
  standing_->setObjectName(QStringLiteral("historyStanding"));
  standing_->setAccessibleName(tr("How it stands"));
  const std::pair<Standing, QString> standings[] = {
      {Standing::Any, tr("All")},        {Standing::Failed, tr("Failed")},
      {Standing::Caught, tr("Caught")},  {Standing::Retried, tr("Retried")},
      {Standing::Open, tr("Not ended")}, {Standing::Succeeded, tr("Succeeded")}};
  for (const auto& [standing, words] : standings)
    standing_->addItem(words, static_cast<int>(standing));
  failedFirst_ = new QCheckBox(tr("Failed first"), this);
  range_ = toggle(tr("In range"), tr("Only what happened in the time that the Gantt shows"));
  range_->setObjectName(QStringLiteral("historyInRange"));
  for (QWidget* widget :
       std::initializer_list<QWidget*>{search_, regular_, type_, standing_, failedFirst_, range_})
    row.addWidget(widget);
  connect(search_, &QLineEdit::textChanged, this, &HistoryBar::showExpression);
  connect(regular_, &QToolButton::toggled, this, &HistoryBar::showExpression);
  for (QComboBox* combo : {type_, standing_})
    connect(combo, QOverload<int>::of(&QComboBox::currentIndexChanged), this,
            &HistoryBar::filterChanged);
  connect(failedFirst_, &QCheckBox::toggled, this, &HistoryBar::filterChanged);
  connect(range_, &QToolButton::toggled, this, &HistoryBar::filterChanged);
}

void HistoryBar::buildToggles(QHBoxLayout& row) {
  frames_ = toggle(tr("Frames"), tr("Rows of executions, items, Maps and Parallels"), true);
  frames_->setObjectName(QStringLiteral("historyFrames"));
  squeeze_ = toggle(tr("Squeeze idle time"), tr("Draw long times in which nothing happens short"));
  squeeze_->setObjectName(QStringLiteral("historySqueeze"));
  details_ = toggle(tr("Details"), tr("Input, output, phases, variables, definition and events of "
                                      "the row"));
  details_->setObjectName(QStringLiteral("historyDetails"));
  for (QToolButton* button : {frames_, squeeze_, details_}) {
    row.addWidget(button);
    connect(button, &QToolButton::toggled, this, &HistoryBar::layoutChanged);
  }
}

/// What is no regular expression is marked, and nothing is filtered by it.
void HistoryBar::showExpression() {
  const QRegularExpression expression(search_->text().trimmed());
  const bool wrong = regular_->isChecked() && !expression.isValid();
  wrong_->setVisible(wrong);
  wrong_->setToolTip(tr("No regular expression: %1").arg(expression.errorString()));
  Q_EMIT filterChanged();
}

bool HistoryBar::showsEvents() const { return events_->isChecked(); }

void HistoryBar::showEvents(bool events) {
  (events ? events_ : states_)->setChecked(true);
  failedFirst_->setText(events ? tr("Failures only") : tr("Failed first"));
  for (QWidget* widget :
       std::initializer_list<QWidget*>{type_, standing_, range_, frames_, squeeze_, details_})
    widget->setVisible(!events);
}

HistoryFilter HistoryBar::filter() const {
  HistoryFilter filter;
  const QString typed = search_->text().trimmed();
  if (regular_->isChecked()) {
    const QRegularExpression expression(typed, QRegularExpression::CaseInsensitiveOption);
    if (expression.isValid()) filter.expression = expression;
  } else {
    filter.text = typed;
  }
  filter.standing = static_cast<Standing>(standing_->currentData().toInt());
  if (type_->currentIndex() > 0)
    filter.type = static_cast<asl::StateType>(type_->currentData().toInt());
  return filter;
}

bool HistoryBar::failedFirst() const { return failedFirst_->isChecked(); }
bool HistoryBar::onlyRange() const { return range_->isChecked(); }
bool HistoryBar::framesHidden() const { return !frames_->isChecked(); }
bool HistoryBar::squeezed() const { return squeeze_->isChecked(); }
bool HistoryBar::detailsShown() const { return details_->isChecked(); }

}  // namespace stepwright::debug

#include "moc_history_bar.cpp"
