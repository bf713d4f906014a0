// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/tests_panel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/analysis/made_test.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"
#include "widgets/debug/test_dialog.h"
#include "widgets/debug/test_page.h"

namespace stepwright::debug {

using analysis::WorkflowTest;

namespace {

constexpr int nameRole = Qt::UserRole + 1;

const WorkflowTest* testNamed(const std::vector<WorkflowTest>& tests, const std::string& name) {
  const auto found = std::find_if(tests.begin(), tests.end(),
                                  [&](const WorkflowTest& test) { return test.name == name; });
  return found == tests.end() ? nullptr : &*found;
}

QString durationWords(double ms) {
  return TestsPanel::tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 1 : 0));
}

}  // namespace

TestsPanel::TestsPanel(DebugStore& store, RunController& controller, QWidget* parent)
    : QWidget(parent),
      store_(store),
      controller_(controller),
      runner_(new TestRunner(this)),
      model_(new QStandardItemModel(this)),
      tree_(new common::TrueFocus<QTreeView>(this)),
      page_(new QTextBrowser(this)),
      totals_(new QLabel(this)),
      failed_(new QPushButton(common::icon(QStringLiteral("restart")), tr("Run failed"), this)),
      accept_(
          new QPushButton(common::icon(QStringLiteral("check")), tr("Accept what it got"), this)),
      search_(new common::SearchField(tr("Filter tests"), this)) {
  build();
  connect(&store_, &DebugStore::changed, this, &TestsPanel::showTests);
  connect(runner_, &TestRunner::finished, this, &TestsPanel::take);
  connect(runner_, &TestRunner::done, this, &TestsPanel::sayTotals);
  connect(model_, &QStandardItemModel::itemChanged, this, &TestsPanel::rename);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &TestsPanel::showPage);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    // A press of the mouse is a click in a moment.
    if (tree_->hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton) lookAtChosen();
  });
  connect(tree_, &QTreeView::clicked, this, &TestsPanel::lookAtChosen);
  connect(&controller_, &RunController::momentChanged, this, [this] {
    const bool isLooking = !looked_.empty() && controller_.moment()->test == looked_;
    if (isLooking_ && !isLooking) looked_.clear();
    isLooking_ = isLooking;
  });
  for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* runKey = new QShortcut(QKeySequence(key), tree_);
    runKey->setContext(Qt::WidgetShortcut);
    connect(runKey, &QShortcut::activated, this,
            [this] { Q_EMIT runRequested(WhichTests::Selected); });
  }
  auto* removeKey = new QShortcut(QKeySequence(Qt::Key_Delete), tree_);
  removeKey->setContext(Qt::WidgetShortcut);
  connect(removeKey, &QShortcut::activated, this, &TestsPanel::remove);
  showTests();
}

void TestsPanel::build() {
  fillSurface(this);
  tree_->setObjectName(QStringLiteral("tests"));
  tree_->setModel(model_);
  tree_->setItemDelegate(new RowDelegate(24, tree_));
  tree_->setHeaderHidden(true);
  tree_->setUniformRowHeights(true);
  tree_->setTextElideMode(Qt::ElideMiddle);
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setEditTriggers(QAbstractItemView::EditKeyPressed);
  tree_->setAccessibleName(tr("Tests"));
  page_->setObjectName(QStringLiteral("testPage"));
  page_->setFrameShape(QFrame::NoFrame);
  page_->setAccessibleName(tr("Test result"));
  page_->setOpenLinks(false);
  connect(page_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
    if (link == stepLink()) stepToReason();
    if (link == acceptLink()) accept();
  });
  auto* halves = new QSplitter(this);
  halves->addWidget(buildList());
  halves->addWidget(buildResult());
  halves->setStretchFactor(0, 1);
  halves->setStretchFactor(1, 2);
  halves->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(halves, 1);
}

void TestsPanel::addTo(QHBoxLayout& bar, QPushButton* button, const char* name,
                       const std::function<void()>& act) {
  button->setObjectName(QLatin1String(name));
  connect(button, &QPushButton::clicked, this, act);
  bar.addWidget(button);
}

QPushButton* TestsPanel::button(const QString& text, const char* icon) {
  return new QPushButton(common::icon(QLatin1String(icon)), text, this);
}

/// What is known by its sign has no words: both bars stand beside each other below a graph.
QPushButton* TestsPanel::sign(const QString& words, const char* icon) {
  auto* made = button({}, icon);
  made->setToolTip(words);
  made->setAccessibleName(words);
  return made;
}

/// All of them, and what makes new ones.
QWidget* TestsPanel::buildList() {
  auto* list = new QWidget(this);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(8, 3, 8, 3);
  bar->setSpacing(6);
  addTo(*bar, button(tr("Run all"), "run"), "runAllTests",
        [this] { Q_EMIT runRequested(WhichTests::All); });
  addTo(*bar, failed_, "runFailedTests", [this] { Q_EMIT runRequested(WhichTests::Failed); });
  addTo(*bar, sign(tr("Make a test from this run"), "add"), "makeTest", [this] { makeFromRun(); });
  addTo(*bar, sign(tr("Test a segment…"), "to-here"), "addSegment", [this] { addSegment(); });
  bar->addStretch(1);
  search_->setObjectName(QStringLiteral("filterTests"));
  connect(search_, &QLineEdit::textChanged, this, &TestsPanel::showTests);
  totals_->setObjectName(QStringLiteral("testTotals"));
  totals_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // they ask for no room
  totals_->setWordWrap(true);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(8, 0, 8, 3);
  row->setSpacing(6);
  row->addWidget(search_, 1);
  row->addWidget(totals_, 1);
  auto* column = new QVBoxLayout(list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(bar);
  column->addLayout(row);
  column->addWidget(tree_, 1);
  return list;
}

/// What came of the chosen one, and what is done with it.
QWidget* TestsPanel::buildResult() {
  auto* result = new QWidget(this);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(8, 3, 8, 3);
  bar->setSpacing(6);
  addTo(*bar, button(tr("Run"), "run"), "runOneTest",
        [this] { Q_EMIT runRequested(WhichTests::Selected); });
  addTo(*bar, sign(tr("Debug"), "phase"), "debugTest", [this] { debug(); });
  addTo(*bar, sign(tr("Edit…"), "settings"), "editTest", [this] { edit(); });
  addTo(*bar, sign(tr("Remove"), "delete"), "removeTest", [this] { remove(); });
  addTo(*bar, accept_, "acceptTest", [this] { accept(); });
  accept_->setToolTip(tr("What the chosen test came to is expected from now on"));
  bar->addStretch(1);
  auto* column = new QVBoxLayout(result);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(bar);
  column->addWidget(page_, 1);
  return result;
}

void TestsPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  // The page is written in the colours of the theme.
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) showPage();
}

/// A result is one of that text, its values and that test; what is changed has none any more.
void TestsPanel::forgetOldResults() {
  const auto& tests = store_.content().tests;
  auto values = store_.placeholders().valuesWith(store_.content().values);
  const bool other =
      key_ != store_.key() || machine_ != store_.document().machine() || values_ != values;
  if (other) runner_->stop();
  std::erase_if(results_, [&](const auto& each) {
    const WorkflowTest* before = testNamed(tests_, each.first);
    const WorkflowTest* now = testNamed(tests, each.first);
    return other || before == nullptr || now == nullptr || !(*before == *now);
  });
  key_ = store_.key();
  machine_ = store_.document().machine();
  values_ = std::move(values);
  tests_ = tests;
}

QStandardItem* TestsPanel::rowFor(const WorkflowTest& test) const {
  const analysis::TestResult* result = resultOf(test.name);
  auto* item = new QStandardItem(QString::fromStdString(test.name));
  item->setData(QString::fromStdString(test.name), nameRole);
  using replay::StateStatus;
  item->setIcon(result == nullptr ? common::icon(QStringLiteral("dot"), &common::Theme::text2)
                                  : common::statusIcon(result->passed ? StateStatus::Succeeded
                                                                      : StateStatus::Failed));
  if (test.isSegment()) item->setData(tr("segment"), RowDelegate::TagRole);
  if (result != nullptr && !result->refused)
    item->setData(durationWords(result->seconds * 1000), RowDelegate::DetailRole);
  if (result != nullptr && !result->passed) item->setData(true, RowDelegate::BoldRole);
  return item;
}

void TestsPanel::addGroup(const QString& title, const std::vector<const WorkflowTest*>& tests) {
  if (tests.empty()) return;
  auto* group = new QStandardItem(title);
  group->setEditable(false);
  group->setData(true, RowDelegate::BoldRole);
  group->setData(QString::number(tests.size()), RowDelegate::DetailRole);
  for (const WorkflowTest* test : tests) group->appendRow(rowFor(*test));
  model_->appendRow(group);
}

void TestsPanel::showTests() {
  forgetOldResults();
  const std::string chosen = selected();
  std::vector<const WorkflowTest*> failed, passed, open;
  const auto isListed = [&](const WorkflowTest& test) {
    return QString::fromStdString(test.name).contains(search_->text(), Qt::CaseInsensitive);
  };
  int more = 0;
  for (const WorkflowTest& test : tests_) {
    if (!isListed(test)) {
      ++more;
      continue;
    }
    const analysis::TestResult* result = resultOf(test.name);
    (result == nullptr ? open : result->passed ? passed : failed).push_back(&test);
  }
  filling_ = true;
  model_->clear();
  addGroup(tr("Failed"), failed);
  addGroup(tr("Passed"), passed);
  addGroup(tr("Not run"), open);
  tree_->expandAll();
  failed_->setEnabled(!failed.empty());
  search_->setVisible(!tests_.empty());
  totals_->setText(tests_.empty() ? tr("No tests yet: run the workflow and make one of it.")
                                  : tr("%1 failed, %2 passed, %3 not run")
                                        .arg(failed.size())
                                        .arg(passed.size())
                                        .arg(open.size()));
  if (more > 0) totals_->setText(tr("%1, %2 not listed").arg(totals_->text()).arg(more));
  select(chosen);
  filling_ = false;
  showPage();
  Q_EMIT resultsChanged();
}

const analysis::TestResult* TestsPanel::resultOf(const std::string& name) const {
  const auto found = results_.find(name);
  return found == results_.end() ? nullptr : found->second.get();
}

std::string TestsPanel::selected() const {
  return tree_->currentIndex().data(nameRole).toString().toStdString();
}

void TestsPanel::select(const std::string& name) {
  if (name.empty()) return;
  const auto found = model_->match(model_->index(0, 0), nameRole, QString::fromStdString(name), 1,
                                   Qt::MatchExactly | Qt::MatchCaseSensitive | Qt::MatchRecursive);
  if (!found.isEmpty()) tree_->setCurrentIndex(found.first());
}

std::optional<analysis::Coverage> TestsPanel::coverage() const {
  if (results_.empty()) return std::nullopt;
  analysis::Coverage coverage(store_.document());
  for (const auto& [name, result] : results_)
    if (!result->refused) coverage.add(result->reached);
  return coverage;
}

void TestsPanel::showPage() {
  if (filling_) return;
  const std::string name = selected();
  const analysis::TestResult* came = resultOf(name);
  accept_->setEnabled(came != nullptr && !came->passed && !came->refused);
  const WorkflowTest* test = testNamed(tests_, name);
  if (const analysis::TestResult* result = resultOf(name))
    page_->setHtml(pageOf(*result));
  else if (test != nullptr)
    page_->setHtml(pageOf(*test));
  else
    page_->clear();
}

/// On the canvas and in all panels, as a run that is chosen in Runs; of one that has no result
/// nothing is shown but what was before.
void TestsPanel::lookAtChosen() {
  if (filling_ || controller_.isRunning()) return;
  const std::string name = selected();
  const WorkflowTest* test = testNamed(tests_, name);
  const analysis::TestResult* result = resultOf(name);
  const std::string& shown = controller_.moment()->test;
  isLooking_ = false;
  looked_ = test != nullptr ? name : std::string();
  if (test != nullptr && result != nullptr && !result->refused) {
    if (shown != name) Q_EMIT lookRequested(*test, result->reason);
  } else if (!shown.empty()) {
    controller_.session().showRun(0);
  }
}

void TestsPanel::run(WhichTests which) {
  forgetOldResults();
  std::vector<WorkflowTest> wanted;
  for (const WorkflowTest& test : tests_) {
    const analysis::TestResult* result = resultOf(test.name);
    const bool failed = result != nullptr && !result->passed;
    if (which == WhichTests::All || (which == WhichTests::Failed && failed) ||
        (which == WhichTests::Selected && test.name == selected()) ||
        runner_->isToRun(test.name))  // one that was asked for before is not given up for these
      wanted.push_back(test);
  }
  if (tests_.empty())
    Q_EMIT said(tr("There are no tests yet: run the workflow and make one of it."));
  else if (wanted.empty())
    Q_EMIT said(which == WhichTests::Failed ? tr("No test has failed.")
                                            : tr("Choose a test in the list of tests first."));
  if (wanted.empty()) return;
  runner_->run(subject(), std::move(wanted));
}

void TestsPanel::take(const TestResultPtr& result) {
  results_[result->name] = result;
  showTests();
  // What is looked at is the run that was.
  const WorkflowTest* test = testNamed(tests_, result->name);
  const bool chosen = looked_ == result->name && looked_ == selected();
  if (chosen && test != nullptr && !result->refused && !controller_.isRunning())
    Q_EMIT lookRequested(*test, result->reason);
}

void TestsPanel::sayTotals() {
  const auto failed = std::count_if(results_.begin(), results_.end(),
                                    [](const auto& each) { return !each.second->passed; });
  Q_EMIT said(failed == 0 ? tr("Every test passed.")
                          : tr("%1 of %2 tests failed.").arg(failed).arg(results_.size()));
  const bool all = !tests_.empty() && results_.size() == tests_.size();
  if (!all) return;
  project::DebugSetup next = store_.content();
  project::rememberCovered(next, {coverage()->total().percent(), tests_.back().name});
  store_.setOwn(std::move(next));
}

/// A run of the chosen test that stands where it went another way than it was to go.
void TestsPanel::stepToReason() {
  const WorkflowTest* test = testNamed(tests_, selected());
  const analysis::TestResult* result = resultOf(selected());
  if (test == nullptr || result == nullptr) return;
  debug(*test, result->reason);
}

void TestsPanel::makeTests(const std::vector<analysis::MissedWay>& ways) {
  std::vector<analysis::TriedTest> tried;
  for (const WorkflowTest& test : tests_)
    if (const analysis::TestResult* result = resultOf(test.name)) tried.push_back({&test, result});
  auto tests = store_.content().tests;
  std::string made;
  for (const analysis::MissedWay& way : ways) {
    analysis::WayTest found = analysis::testOf(way, tried, subject());
    found.test.name = analysis::freeName(common::said(way.what).toStdString(), tests);
    // Many at once ask nobody.
    if (found.asked && ways.size() > 1) continue;
    auto test = found.asked ? asked(found.test, tests, false) : std::optional(found.test);
    if (!test) continue;
    made = test->name;
    tests.push_back(std::move(*test));
  }
  if (made.empty())
    return Q_EMIT said(ways.size() > 1
                           ? tr("None of these ways can be found without asking: make them one by "
                                "one.")
                           : tr("No test was made."));
  store_.setTests(std::move(tests));
  select(made);
  Q_EMIT runRequested(WhichTests::All);
}

analysis::Subject TestsPanel::subject() const {
  const asl::Document document =
      store_.placeholders().filled(store_.document(), store_.content().values);
  return {document.machine(), store_.machineName().toStdString(), store_.content().express,
          store_.content().mocks};
}

void TestsPanel::makeFromRun() {
  const session::Moment& moment = *controller_.moment();
  const auto row = std::find_if(moment.runs.begin(), moment.runs.end(),
                                [](const session::RunRow& each) { return each.current; });
  const bool child = row != moment.runs.end() && row->child != 0;
  auto test = (child ? analysis::childTestFrom : analysis::testFrom)(
      moment.events, moment.definition, store_.content().mocks);
  if (!test)
    return Q_EMIT said(moment.events.empty()
                           ? tr("Nothing has run yet: Run (F5) starts it.")
                           : tr("The run has not ended: a test is made of a whole run."));
  if (child) test->name = row->title + ": " + test->name;
  keep(std::move(*test));
}

void TestsPanel::makeFromChild(const session::ShownChild& child) {
  auto test = session::testOf(child, store_.content().mocks);
  if (!test) return Q_EMIT said(common::saidInFull(test.error()));
  keep(std::move(*test));
}

void TestsPanel::keep(WorkflowTest test) {
  auto tests = store_.content().tests;
  test.name = analysis::freeName(test.name, tests);
  const std::string name = test.name;
  tests.push_back(std::move(test));
  store_.setTests(std::move(tests));
  select(name);
  Q_EMIT said(tr("“%1” is a test now.").arg(QString::fromStdString(name)));
  Q_EMIT runRequested(WhichTests::Selected);
}

void TestsPanel::rename(QStandardItem* item) {
  if (filling_) return;
  const std::string before = item->data(nameRole).toString().toStdString();
  const std::string now = item->text().trimmed().toStdString();
  if (now == before) return;
  auto tests = store_.content().tests;
  const bool taken = now.empty() || testNamed(tests, now) != nullptr;
  for (WorkflowTest& test : tests)
    if (!taken && test.name == before) test.name = now;
  if (taken)
    Q_EMIT said(now.empty() ? tr("A test needs a name.")
                            : tr("Another test has that name already."));
  // The list is made anew, which takes this item away.
  QMetaObject::invokeMethod(
      this,
      [this, tests = std::move(tests), name = taken ? before : now]() mutable {
        store_.setTests(std::move(tests));
        showTests();
        select(name);
      },
      Qt::QueuedConnection);
}

std::optional<WorkflowTest> TestsPanel::asked(const WorkflowTest& test,
                                              std::vector<WorkflowTest> others, bool isNew) {
  TestDialog dialog(test, store_.document().machine(), std::move(others), window());
  const session::MomentPtr moment = controller_.moment();
  const auto row = std::find_if(moment->runs.begin(), moment->runs.end(),
                                [](const session::RunRow& each) { return each.current; });
  const bool own = row != moment->runs.end() && row->child == 0 && !moment->events.empty();
  if (own)
    dialog.setMaker(
        [moment, mocks = store_.content().mocks](const std::string& from, const std::string& to) {
          return analysis::segmentFrom(moment->events, moment->definition, mocks, from, to);
        },
        isNew);
  return dialog.exec() == QDialog::Accepted ? dialog.test() : std::nullopt;
}

void TestsPanel::addSegment() {
  if (!store_.document().machine())
    return Q_EMIT said(tr("There is no workflow that could be tested."));
  WorkflowTest test;
  const asl::State* from = store_.state(selectedState_.toStdString());
  if (from != nullptr) test.from = from->name;
  auto tests = store_.content().tests;
  test.name = analysis::freeName(tr("Segment").toStdString(), tests);
  test.expect.status = "SUCCEEDED";
  const auto made = asked(test, tests, true);
  if (!made) return;
  const std::string name = made->name;
  tests.push_back(*made);
  store_.setTests(std::move(tests));
  select(name);
  Q_EMIT runRequested(WhichTests::Selected);
}

void TestsPanel::edit() {
  const WorkflowTest* test = testNamed(tests_, selected());
  if (test == nullptr) return Q_EMIT said(tr("Choose a test in the list of tests first."));
  auto tests = tests_;
  const auto place = test - tests_.data();
  auto others = tests;
  others.erase(others.begin() + place);
  const auto made = asked(*test, std::move(others), false);
  if (!made) return;
  tests[static_cast<std::size_t>(place)] = *made;
  store_.setTests(std::move(tests));
  select(made->name);
}

void TestsPanel::debug() {
  const WorkflowTest* test = testNamed(tests_, selected());
  if (test == nullptr) return Q_EMIT said(tr("Choose a test in the list of tests first."));
  debug(*test, {});
}

void TestsPanel::debug(const WorkflowTest& test, const analysis::Reason& moment) {
  if (controller_.isRunning()) return Q_EMIT said(tr("A run is under way: pause it first (F6)."));
  Q_EMIT debugRequested(test, moment);
}

void TestsPanel::accept() {
  const std::string name = selected();
  const WorkflowTest* test = testNamed(tests_, name);
  const analysis::TestResult* result = resultOf(name);
  if (test == nullptr || result == nullptr)
    return Q_EMIT said(tr("Choose a test in the list of tests first."));
  WorkflowTest changed = analysis::accepted(*test, result->checks);
  if (changed == *test)
    return Q_EMIT said(tr("What differs is an assertion: only who wrote it can change it."));
  QMessageBox box(
      QMessageBox::Question, tr("Accept what it got"),
      tr("Is what “%1” came to right, and expected from now on?").arg(QString::fromStdString(name)),
      QMessageBox::Yes | QMessageBox::No, window());
  box.setObjectName(QStringLiteral("acceptTestBox"));
  if (box.exec() != QMessageBox::Yes) return;
  auto tests = tests_;
  for (WorkflowTest& each : tests)
    if (each.name == name) each = changed;
  store_.setTests(tests);
  select(name);
  Q_EMIT runRequested(WhichTests::Selected);
}

void TestsPanel::remove() {
  const std::string name = selected();
  if (name.empty()) return Q_EMIT said(tr("Choose a test in the list of tests first."));
  auto tests = store_.content().tests;
  std::erase_if(tests, [&](const WorkflowTest& test) { return test.name == name; });
  store_.setTests(std::move(tests));
}

}  // namespace stepwright::debug

#include "moc_tests_panel.cpp"
