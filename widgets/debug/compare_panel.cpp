// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/compare_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSplitter>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/asl/bind.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/segments.h"
#include "widgets/common/theme.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/data_sides.h"
#include "widgets/debug/microscope_panel.h"
#include "widgets/debug/output_dialog.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"
#include "widgets/debug/turning_splitter.h"

namespace stepwright::debug {

using analysis::RunDifference;
using analysis::RunVisit;
using session::ComparedRunsPtr;
using session::RunRow;
using session::VisitData;

namespace {

constexpr int differenceRole =
    Qt::UserRole;  ///< which of all differences a row is; below the delegate's

const RunRow* rowOf(const std::vector<RunRow>& rows, quint32 run) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [run](const RunRow& row) { return row.id == run; });
  return found == rows.end() ? nullptr : &*found;
}

/// "Inner [3]": items and branches as they are numbered everywhere.
QString placeOf(const RunVisit& visit) {
  QString items;
  for (const int item : visit.items) items += QStringLiteral("[%1]").arg(item);
  return items;
}

/// What the expressions of the visited state came to there, side by side with those that are known;
/// one that both have is the same where its field and text are.
void magnify(const session::DebugRun& run, const RunVisit& visit, bool isA,
             std::vector<MicroscopePanel::Magnified>& all) {
  const asl::State* state = run.definition ? asl::findState(*run.definition, visit.state) : nullptr;
  if (state == nullptr) return;
  for (const session::StateExpression& each : session::expressionsOf(*state)) {
    auto known = std::find_if(all.begin(), all.end(), [&](const auto& other) {
      return other.expression.field == each.field && other.expression.text == each.text;
    });
    if (known == all.end()) known = all.insert(all.end(), {each, session::partsOf(each), {}, {}});
    (isA ? known->a : known->b) = session::valuesIn(run, visit, each, known->parts);
  }
}

}  // namespace

ComparePanel::ComparePanel(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      hint_(new QLabel(tr("Choose two runs in Runs, and Compare: what they did not do alike stands "
                          "here, the first difference first."),
                       this)),
      titles_(new QLabel(this)),
      place_(new QLabel(this)),
      body_(new QWidget(this)),
      list_(new common::TrueFocus<QListView>(this)),
      model_(new QStandardItemModel(this)),
      data_(new DataSides(this)),
      microscope_(new MicroscopePanel(this)) {
  build();
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& now) { goTo(now.row()); });
  // Also where it was chosen already.
  connect(list_, &QListView::clicked, this, [this](const QModelIndex& at) { goTo(at.row()); });
  connect(microscope_, &MicroscopePanel::itemsWanted, this, &ComparePanel::showItems);
  connect(&controller_, &RunController::documentChanged, this, &ComparePanel::drop);
  connect(&controller_, &RunController::momentChanged, this, &ComparePanel::follow);
  showAll();
}

void ComparePanel::build() {
  fillSurface(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  hint_->setAlignment(Qt::AlignCenter);
  hint_->setWordWrap(true);
  head_ = buildHead();
  list_->setObjectName(QStringLiteral("differences"));
  list_->setModel(model_);
  list_->setItemDelegate(new RowDelegate(24, list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list_->setAccessibleName(tr("Differences"));
  auto* halves = new QSplitter(this);
  halves->addWidget(list_);
  auto* there = new TurningSplitter(this);
  there->addWidget(data_);
  there->addWidget(microscope_);
  there->setStretchFactor(0, 1);
  there->setStretchFactor(1, 1);
  there->setChildrenCollapsible(false);
  halves->addWidget(there);
  halves->setStretchFactor(0, 1);
  halves->setStretchFactor(1, 2);
  halves->setChildrenCollapsible(false);
  body_ = halves;
  column->addWidget(head_);
  column->addWidget(hint_, 1);
  column->addWidget(halves, 1);
}

QWidget* ComparePanel::buildHead() {
  auto* head = new QWidget(this);
  auto* bar = new QHBoxLayout(head);
  bar->setContentsMargins(10, 3, 8, 3);
  const auto button = [&](const char* icon, const QString& words, auto act) {
    auto* made = new QToolButton(this);
    made->setIcon(common::icon(QLatin1String(icon)));
    made->setToolTip(words);
    made->setAccessibleName(words);
    made->setAutoRaise(true);
    connect(made, &QToolButton::clicked, this, act);
    bar->addWidget(made);
    return made;
  };
  titles_->setObjectName(QStringLiteral("comparedRuns"));
  titles_->setTextFormat(Qt::PlainText);
  bar->addWidget(titles_);
  button("restart", tr("Exchange A and B"), [this] { exchange(); });
  auto* kinds = new common::Segments(head);
  kinds->setAccessibleName(tr("Which differences"));
  for (const auto& [words, which] :
       {std::pair(tr("All"), Which::All), std::pair(tr("Only A"), Which::OnlyA),
        std::pair(tr("Only B"), Which::OnlyB)}) {
    QToolButton* made = kinds->add(words);
    made->setChecked(which == which_);
    made->setToolTip(which == Which::All ? tr("All that they did not do alike")
                                         : tr("What one of them alone came by"));
    made->setObjectName(QStringLiteral("listed%1").arg(static_cast<int>(which)));
    connect(made, &QToolButton::clicked, this, [this, which = which] {
      which_ = which;
      if (compared_) showList();
    });
  }
  bar->addWidget(kinds);
  bar->addStretch(1);
  bar->addWidget(place_);
  button("chev-left", tr("Previous difference"), [this] { step(-1); });
  button("chev-right", tr("Next difference"), [this] {
    step(1);
  })->setObjectName(QStringLiteral("nextDifference"));
  button("close", tr("End the comparison"), [this] { drop(); });
  for (const auto& [key, by] : {std::pair{Qt::Key_Down, 1}, std::pair{Qt::Key_Up, -1}}) {
    auto* shortcut = new QShortcut(QKeySequence(static_cast<int>(Qt::ALT) + key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, by = by] { step(by); });
  }
  return head;
}

QString ComparePanel::titleOf(bool isA) const {
  if (!compared_->items) return titleOfRun(isA ? compared_->a : compared_->b);
  return tr("item %1").arg((isA ? compared_->items->first : compared_->items->second).index);
}

QString ComparePanel::titleOfRun(quint32 run) const {
  const RunRow* row = rowOf(controller_.moment()->runs, run);
  if (row == nullptr) return QString::number(run);
  const QString title = common::said(row->title);
  return row->imported ? tr("%1, imported").arg(title) : title;
}

std::optional<ComparePanel::Reach> ComparePanel::reachOf(quint32 run) const {
  const RunRow* row = rowOf(controller_.moment()->runs, run);
  return row ? std::optional(Reach{row->events, row->status}) : std::nullopt;
}

void ComparePanel::compareShown() {
  const auto& rows = controller_.moment()->runs;
  const RunRow* shown = rowOf(rows, controller_.moment()->run);
  if (!shown || rows.size() < 2) {
    Q_EMIT said(tr("There is no other run to compare with: run the workflow once more, or fork."));
    return;
  }
  const RunRow* other = shown->child == 0 ? rowOf(rows, shown->parent) : nullptr;
  for (const RunRow& row : rows)
    if (!other && &row != shown && (row.id < shown->id || &row == &rows.back())) other = &row;
  if (!other) other = &rows.front() == shown ? &rows[1] : &rows.front();
  compare(other->id, shown->id);
}

void ComparePanel::compare(quint32 a, quint32 b) {
  if (a == b) return Q_EMIT said(tr("A run is not compared with itself."));
  ask(a, b);
}

void ComparePanel::compareItems(const session::ComparedItem& a, const session::ComparedItem& b) {
  askItems(controller_.moment()->run, a, b);
}

void ComparePanel::askItems(quint32 run, const session::ComparedItem& a,
                            const session::ComparedItem& b) {
  const QPointer<ComparePanel> self = this;
  const int number = ++asked_;
  controller_.session().lookAt(
      run, [self, number, a, b, owner = &controller_](const session::DebugRun& shown) {
        const ComparedRunsPtr found = session::compared(shown, a, b);
        QMetaObject::invokeMethod(owner, [self, number, found] {
          if (self && number == self->asked_) self->take(found);
        });
      });
}

void ComparePanel::exchange() {
  if (!compared_->items) return ask(compared_->b, compared_->a);
  const auto [a, b] = *compared_->items;
  askItems(compared_->a, b, a);
}

void ComparePanel::ask(quint32 a, quint32 b) {
  const QPointer<ComparePanel> self = this;
  const int number = ++asked_;
  controller_.session().compareRuns(
      a, b, [self, number, owner = &controller_](const ComparedRunsPtr& compared) {
        QMetaObject::invokeMethod(owner, [self, number, compared] {
          if (self && number == self->asked_) self->take(compared);
        });
      });
}

void ComparePanel::take(const ComparedRunsPtr& compared) {
  if (!compared) {
    Q_EMIT said(tr("One of these runs is not there any more."));
    return drop();
  }
  const bool again = compared_ && compared_->a == compared->a && compared_->b == compared->b &&
                     compared_->items == compared->items;
  const int row = again ? list_->currentIndex().row() : 0;
  compared_ = compared;
  reachA_ = reachOf(compared->a);
  reachB_ = reachOf(compared->b);
  // A run that goes on, or is stepped through, stays where it stands until a row is asked for.
  const bool looks = again || controller_.moment()->alive;
  {
    const QScopedValueRollback<bool> guard(onlyLooks_, looks);
    showAll(row);
  }
  const RunDifference* first = again || !looks ? nullptr : differenceAt(0);
  if (first && first->visit()) Q_EMIT stateActivated(QString::fromStdString(first->visit()->state));
  Q_EMIT comparedChanged();
}

void ComparePanel::drop() {
  ++asked_;
  if (!compared_) return;
  compared_.reset();
  showAll();
  Q_EMIT comparedChanged();
}

/// A run that has gone on since is compared again.
void ComparePanel::follow() {
  if (!compared_ || controller_.isRunning()) return;
  if (reachOf(compared_->a) == reachA_ && reachOf(compared_->b) == reachB_) return;
  reachA_ = reachOf(compared_->a);
  reachB_ = reachOf(compared_->b);
  if (!compared_->items) return ask(compared_->a, compared_->b);
  const auto [a, b] = *compared_->items;
  askItems(compared_->a, a, b);
}

void ComparePanel::showAll(int row) {
  hint_->setVisible(!compared_);
  head_->setVisible(bool(compared_));
  body_->setVisible(bool(compared_));
  if (!compared_) return;
  titles_->setText(tr("A  %1  against  B  %2").arg(titleOf(true), titleOf(false)));
  data_->setHeads(tr("A  %1").arg(titleOf(true)), tr("B  %1").arg(titleOf(false)));
  showList(row);
}

void ComparePanel::showList(int chosen) {
  fillList();
  data_->show({}, {});
  microscope_->show({});
  const int count = model_->rowCount();
  place_->setText(count == 0 ? tr("No difference") : tr("%n difference(s)", "", count));
  if (compared_->comparison.more > 0)
    place_->setText(tr("the first %1 of %2 differences")
                        .arg(count)
                        .arg(count + static_cast<int>(compared_->comparison.more)));
  if (count > 0) list_->setCurrentIndex(model_->index(qBound(0, chosen, count - 1), 0));
}

void ComparePanel::fillList() {
  const QSignalBlocker quiet(list_->selectionModel());
  model_->clear();
  const auto& all = compared_->comparison.differences;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const RunDifference& each = all[i];
    if (!isWanted(each)) continue;
    const RunVisit* visit = each.visit();
    auto* row = new QStandardItem(visit ? QString::fromStdString(visit->name) : tr("Ending"));
    if (visit) row->setData(placeOf(*visit), RowDelegate::CodeRole);
    row->setData(common::said(each.words), RowDelegate::DetailRole);
    row->setData(common::said(each.words), Qt::ToolTipRole);
    row->setData(static_cast<int>(i), differenceRole);
    model_->appendRow(row);
  }
}

bool ComparePanel::isWanted(const RunDifference& difference) const {
  using Kind = RunDifference::Kind;
  return which_ == Which::All ||
         difference.kind == (which_ == Which::OnlyA ? Kind::OnlyA : Kind::OnlyB);
}

const RunDifference* ComparePanel::differenceAt(int row) const {
  const QModelIndex index = model_->index(row, 0);
  if (!compared_ || !index.isValid()) return nullptr;
  const auto at = static_cast<std::size_t>(index.data(differenceRole).toInt());
  return &compared_->comparison.differences[at];
}

void ComparePanel::step(int by) {
  if (!compared_ || model_->rowCount() == 0) return;
  const int now = list_->currentIndex().isValid() ? list_->currentIndex().row() : -1;
  const int next = qBound(0, now + by, model_->rowCount() - 1);
  list_->setCurrentIndex(model_->index(next, 0));
}

void ComparePanel::look(const RunDifference& difference, int row) {
  place_->setText(tr("Difference %1 of %2").arg(row + 1).arg(model_->rowCount()));
  askForData(difference);
}

void ComparePanel::goTo(int row) {
  const RunDifference* chosen = differenceAt(row);
  if (chosen == nullptr) return;
  const RunDifference& difference = *chosen;
  look(difference, row);
  const RunVisit* visit = difference.visit();
  if (!visit || onlyLooks_ || controller_.isRunning()) return;
  // The run that is looked at stays where it was there, too.
  const bool showsB = difference.b && (!difference.a || controller_.moment()->run == compared_->b);
  controller_.session().showRun(showsB ? compared_->b : compared_->a);
  controller_.session().goToEvent((showsB ? difference.b : difference.a)->event);
  Q_EMIT stateActivated(QString::fromStdString(visit->state));
}

void ComparePanel::askForData(const RunDifference& difference) {
  struct Both {
    std::optional<VisitData> a, b;
    std::vector<MicroscopePanel::Magnified> magnified;
  };
  microscope_->setInItems(difference.visit() != nullptr && !difference.visit()->items.empty());
  const auto both = std::make_shared<Both>();
  const QPointer<ComparePanel> self = this;
  const int number = ++asked_;
  const auto show = [self, number, both, owner = &controller_] {
    QMetaObject::invokeMethod(owner, [self, number, both] {
      if (!self || number != self->asked_) return;
      self->data_->show(both->a, both->b);
      self->microscope_->show(both->magnified);
    });
  };
  auto& session = controller_.session();
  if (difference.a)
    session.lookAt(compared_->a, [=, visit = *difference.a](const session::DebugRun& run) {
      both->a = dataOf(run, visit);
      magnify(run, visit, true, both->magnified);
      if (!both->b) show();
    });
  if (difference.b)
    session.lookAt(compared_->b, [=, visit = *difference.b](const session::DebugRun& run) {
      both->b = dataOf(run, visit);
      magnify(run, visit, false, both->magnified);
      show();
    });
  if (difference.a || difference.b) return;
  data_->show({}, {});
  microscope_->show({});
}

void ComparePanel::showItems(const session::StateExpression& expression,
                             const session::ExpressionPart& part, bool ofA) {
  constexpr std::size_t mostItems = 500;  // each is gone to in the run
  const RunDifference* shown = differenceAt(list_->currentIndex().row());
  if (shown == nullptr) return;
  const auto& there = ofA ? shown->a : shown->b;
  if (!there) return;
  const QString words =
      QString::fromStdString(expression.text.substr(part.begin, part.end - part.begin));
  const QPointer<ComparePanel> self = this;
  const auto look = [=, owner = &controller_, visit = *there](const session::DebugRun& run) {
    std::vector<json::Member> items;
    for (const auto& [item, value] :
         session::valuesOfItems(run, visit, expression, part, mostItems))
      items.emplace_back("[" + std::to_string(item) + "]",
                         value.value.value_or(json::Value(std::string(value.problem))));
    QMetaObject::invokeMethod(owner, [self, words, all = json::Value::object(items)] {
      if (!self) return;
      auto* dialog = new OutputDialog(tr("%1 in every item").arg(words), all, self->window());
      dialog->setObjectName(QStringLiteral("valuesOfItems"));
      dialog->show();
    });
  };
  controller_.session().lookAt(ofA ? compared_->a : compared_->b, look);
}

}  // namespace stepwright::debug

#include "moc_compare_panel.cpp"
