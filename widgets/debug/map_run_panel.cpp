// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/map_run_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/child_groups.h"
#include "widgets/debug/grouped.h"
#include "widgets/debug/limits_dialog.h"
#include "widgets/debug/map_run_head.h"
#include "widgets/debug/map_run_model.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

using runtime::MapRunFigures;

namespace {

/// What moves is drawn at most ten times a second.
constexpr int betweenMs = 100;
/// Of the table, with its head.
constexpr int threeRows = 96;
constexpr std::size_t mostChips = 6;

QKeySequence nextFailedKeys() { return QKeySequence(QStringLiteral("Ctrl+]")); }

bool isNextFailed(const QKeyEvent& event) {
  return event.key() == Qt::Key_BracketRight && event.modifiers() == Qt::ControlModifier;
}

QPushButton* button(const QString& icon, const QString& text, QWidget* parent) {
  auto* made = new QPushButton(common::icon(icon), text, parent);
  made->setAutoDefault(false);
  return made;
}

/// A line of buttons that is cut where there is no room for all of them, and none of them is.
QScrollArea* movedThrough(QWidget* line, QWidget* parent) {
  constexpr int high = 28;
  auto* area = new QScrollArea(parent);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setFixedHeight(high);
  area->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  area->setWidget(line);
  area->viewport()->setAutoFillBackground(false);
  line->setAutoFillBackground(false);
  return area;
}

}  // namespace

MapRunPanel::MapRunPanel(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      head_(new MapRunHead(this)),
      model_(new MapRunModel(this)),
      table_(new common::TrueFocus<QTreeView>(this)),
      groups_(new ChildGroups(this)) {
  setObjectName(QStringLiteral("mapRunPanel"));
  fillSurface(this);
  // In a low dock it is moved through rather than squeezed.
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  auto* content = new QWidget(area);
  fillSurface(content);
  area->setWidget(content);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(area);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(titleRow());
  column->addWidget(head_);
  column->addLayout(filterRow());
  fillTable();
  column->addWidget(table_, 1);
  groups_->standBelow(*table_);
  column->addWidget(groups_);
  connect(groups_, &ChildGroups::childActivated, this,
          [this](quint64 index) { controller_.openChild(static_cast<std::size_t>(index)); });
  redraw_.setSingleShot(true);
  connect(&redraw_, &QTimer::timeout, this, &MapRunPanel::takeFigures);
  connect(&controller_, &RunController::momentChanged, this, &MapRunPanel::takeMoment);
  takeFigures();
}

QHBoxLayout* MapRunPanel::titleRow() {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(20, 8, 20, 6);
  row->setSpacing(8);
  title_ = new QLabel(this);
  title_->setFont(common::fontOf(common::FontRole::InspectorTitle));
  source_ = new QLabel(this);
  source_->setFont(common::fontOf(common::FontRole::Small));
  source_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  pause_ = button(QStringLiteral("pause"), tr("Pause"), this);
  abort_ = button(QStringLiteral("stop"), tr("Abort"), this);
  limits_ = button(QStringLiteral("settings"), tr("Limits"), this);
  row->addWidget(title_);
  row->addWidget(source_, 1);
  for (QPushButton* each : {pause_, abort_, limits_}) row->addWidget(each);
  connect(pause_, &QPushButton::clicked, this, [this] {
    if (controller_.isRunning())
      controller_.session().pause();
    else
      controller_.session().resume();
  });
  connect(abort_, &QPushButton::clicked, this, [this] { controller_.session().stop(); });
  connect(limits_, &QPushButton::clicked, this, &MapRunPanel::askForLimits);
  return row;
}

QHBoxLayout* MapRunPanel::filterRow() {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(12, 4, 12, 4);
  row->setSpacing(8);
  search_ = new common::SearchField(tr("Key or number"), this);
  search_->setMaximumWidth(150);
  auto* chips = new QWidget;
  chips_ = new QHBoxLayout(chips);
  chips_->setContentsMargins(0, 0, 0, 0);
  chips_->setSpacing(8);
  newer_ = new common::LinkButton(QString(), this);
  redrive_ = new common::LinkButton(tr("Redrive"), this);
  redrive_->setIcon(common::icon(QStringLiteral("redrive"), &common::Theme::accent));
  next_ = new common::LinkButton(tr("Next failed"), this);
  next_->setIcon(common::icon(QStringLiteral("jump"), &common::Theme::accent));
  row->addWidget(search_);
  row->addWidget(movedThrough(chips, this), 1);
  for (QWidget* each : {static_cast<QWidget*>(newer_), static_cast<QWidget*>(redrive_),
                        static_cast<QWidget*>(next_)})
    row->addWidget(each);
  row->addWidget(new common::KeyCap(nextFailedKeys().toString(QKeySequence::NativeText), this));
  connect(search_, &QLineEdit::textChanged, model_, &MapRunModel::setSearch);
  connect(newer_, &QPushButton::clicked, this, [this] {
    model_->showWaiting();
    newer_->hide();
  });
  connect(redrive_, &QPushButton::clicked, this, &MapRunPanel::redriveAll);
  connect(next_, &QPushButton::clicked, this, &MapRunPanel::nextFailed);
  return row;
}

void MapRunPanel::fillTable() {
  table_->setModel(model_);
  table_->setItemDelegate(new RowDelegate(24, this));
  table_->setRootIsDecorated(false);
  table_->setUniformRowHeights(true);
  table_->setTextElideMode(Qt::ElideMiddle);  // keys and causes differ at their ends
  table_->setAllColumnsShowFocus(true);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setMinimumHeight(threeRows);
  table_->setAccessibleName(tr("Failed child executions"));
  const int widths[] = {92, 260, 180, 320, 80, 80};
  for (int column = 0; column < MapRunModel::ColumnCount; ++column)
    table_->setColumnWidth(column, widths[column]);
  table_->header()->setStretchLastSection(false);
  table_->header()->setSectionResizeMode(MapRunModel::Cause, QHeaderView::Stretch);
  alignHead(*table_);
  connect(table_, &QTreeView::activated, this,
          [this](const QModelIndex& index) { openRow(index.row()); });
}

/// Moments come thirty times a second; the numbers need not.
void MapRunPanel::takeMoment() {
  const auto& now = controller_.moment()->mapRun;
  const bool rests = !controller_.isRunning();
  if (!rests && drawn_.isValid() && drawn_.elapsed() < betweenMs) {
    if (!redraw_.isActive()) redraw_.start(betweenMs - static_cast<int>(drawn_.elapsed()));
    return;
  }
  if (now == figures_ && !rests) return;
  takeFigures();
}

void MapRunPanel::takeFigures() {
  drawn_.start();
  const auto now = controller_.moment()->mapRun;
  // While a child is looked at, its Map Run stays in sight.
  const auto& moment = *controller_.moment();
  const bool child =
      !now && figures_ &&
      std::any_of(moment.runs.begin(), moment.runs.end(), [&](const session::RunRow& row) {
        return row.id == moment.run && row.child != 0;
      });
  if (!child) {
    const bool isNew = now && (!figures_ || figures_->run != now->run);
    figures_ = now;
    // One that failed before it was drawn is looked at, too.
    if (isNew && (now->running || now->failedChildren > 0)) Q_EMIT began();
  }
  head_->show(figures_);
  const bool keep = figures_ && controller_.isRunning() && table_->currentIndex().isValid();
  model_->take(figures_ ? *figures_ : MapRunFigures(), keep);
  groups_->setVisible(figures_ != nullptr);
  if (figures_) groups_->show(*figures_);
  newer_->setVisible(model_->waiting() > 0);
  newer_->setText(tr("%n new, show", "", model_->waiting()));
  showTitle();
  showChips();
  enableButtons();
}

void MapRunPanel::showTitle() {
  title_->setText(figures_ ? QString::fromStdString(figures_->name)
                           : tr("No distributed Map has run yet"));
  if (!figures_) return source_->clear();
  QStringList words;
  if (!figures_->source.empty()) words << QString::fromStdString(figures_->source);
  if (figures_->total && figures_->batch > 0 && figures_->children)
    words << tr("%1 items in %2 batches of %3")
                 .arg(grouped(*figures_->total), grouped(*figures_->children),
                      grouped(figures_->batch));
  else if (figures_->total)
    words << tr("%1 items").arg(grouped(*figures_->total));
  words << MapRunHead::statusWords(*figures_);
  source_->setText(words.join(QStringLiteral(", ")));
}

/// One for all that have failed, and one for each error.
void MapRunPanel::showChips() {
  QStringList words, errors;
  if (figures_ && figures_->failedChildren > 0) {
    words << tr("All failed  %1").arg(grouped(figures_->failedChildren));
    errors << QString();
    for (const auto& each : figures_->errors) {
      if (errors.size() > static_cast<int>(mostChips)) break;
      const QString name = QString::fromStdString(each.name);
      words << QStringLiteral("%1  %2").arg(name.isEmpty() ? tr("no name") : name,
                                            grouped(each.children));
      errors << name;
    }
  }
  if (words == chipWords_) return;
  chipWords_ = words;
  while (QLayoutItem* item = chips_->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  for (int i = 0; i < words.size(); ++i) {
    auto* chip = new QToolButton(this);
    chip->setText(words[i]);
    chip->setCheckable(true);
    chip->setAutoExclusive(true);
    chip->setProperty("chip", true);
    chip->setChecked(errors[i] == model_->error());
    connect(chip, &QToolButton::clicked, this,
            [this, error = errors[i]] { model_->setError(error); });
    chips_->addWidget(chip);
    chip->show();
  }
  chips_->parentWidget()->adjustSize();
}

void MapRunPanel::enableButtons() {
  const bool running = controller_.isRunning();
  // While a child is looked at, the commands would go to its run.
  const bool alive = figures_ && figures_->running && controller_.moment()->mapRun;
  pause_->setText(running ? tr("Pause") : tr("Continue"));
  pause_->setIcon(common::icon(running ? QStringLiteral("pause") : QStringLiteral("run")));
  pause_->setEnabled(running || (alive && controller_.canContinue()));
  abort_->setEnabled(alive);
  limits_->setEnabled(alive);
  for (QPushButton* each : {pause_, abort_, limits_})
    each->setToolTip(each->isEnabled() ? QString()
                                       : tr("No Map Run is under way in the run that is shown."));
  const std::size_t failed = figures_ ? figures_->failedChildren : 0;
  // What was stopped goes on with what has failed, and what has not begun begins.
  const std::size_t again = figures_ ? failed + figures_->abortedChildren : 0;
  redrive_->setText(again > 0 ? tr("Redrive %1").arg(grouped(again)) : tr("Redrive"));
  redrive_->setEnabled(figures_ && figures_->redrivable);
  redrive_->setToolTip(redrive_->isEnabled() || failed == 0 ? QString()
                       : figures_->running
                           ? tr("What has failed is redriven when the Map Run has ended.")
                           : tr("Only a STANDARD run that has failed in its Map can be redriven: "
                                "what failed here was tolerated."));
  next_->setEnabled(model_->rowCount() > 0);
}

void MapRunPanel::openRow(int row) {
  if (const MapRunFigures::Failure* failure = model_->at(row))
    controller_.openChild(failure->index);
}

void MapRunPanel::nextFailed() {
  const MapRunFigures::Failure* present = model_->at(table_->currentIndex().row());
  const int row = model_->rowAfter(present ? static_cast<std::int64_t>(present->index) : -1);
  if (row < 0) return;
  table_->setCurrentIndex(model_->index(row, 0));
  openRow(row);
}

bool MapRunPanel::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && isNextFailed(*static_cast<QKeyEvent*>(event)))
    event->accept();
  return QWidget::event(event);
}

void MapRunPanel::keyPressEvent(QKeyEvent* event) {
  if (!isNextFailed(*event)) return QWidget::keyPressEvent(event);
  nextFailed();
}

void MapRunPanel::askForLimits() {
  if (!figures_) return;
  const auto limits = LimitsDialog::ask(*figures_, window());
  if (!limits) return;
  session::RunChange change;
  change.limits = *limits;
  controller_.session().changeRun(controller_.moment()->run, change);
}

void MapRunPanel::redriveAll() {
  session::RunChange change;
  change.redriven = true;
  controller_.session().changeRun(controller_.moment()->run, change);
}

}  // namespace stepwright::debug

#include "moc_map_run_panel.cpp"
