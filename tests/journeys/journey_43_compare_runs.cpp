// SPDX-License-Identifier: GPL-3.0-or-later
// A run went wrong; a fork of it, with one variable set by hand, goes well. What did they not do
// alike, and where did it begin?
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"
#include "widgets/debug/compare_panel.h"
#include "widgets/debug/data_sides.h"
#include "widgets/debug/flow_column.h"
#include "widgets/debug/microscope_view.h"
#include "widgets/debug/output_dialog.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/trail_panel.h"
#include "widgets/debug/variables_panel.h"

namespace stepwright::journeys {

namespace {

const char* const route = R"({
  "QueryLanguage": "JSONata",
  "StartAt": "Price order",
  "States": {
    "Price order": {
      "Type": "Pass",
      "Assign": {"discount": 0, "total": 1284.5},
      "Next": "Which route?"
    },
    "Which route?": {
      "Type": "Choice",
      "Choices": [
        {"Condition": "{% $total * (1 - $discount) > 1000 %}", "Next": "Manual approval"}
      ],
      "Default": "Charge card"
    },
    "Manual approval": {"Type": "Fail", "Error": "Not.Approved"},
    "Charge card": {"Type": "Pass", "End": true}
  }
})";

}  // namespace

class CompareRuns : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void theFirstDifferenceComesFirst();
  void bothRunsStandOnTheCanvas();
  void oneOfThemIsLookedAtAlone();
  void aRunThatGoesOnIsComparedAgain();
  void withoutASecondRunItSaysSo();
  void aValueIsFollowedToItsSource();

 private:
  void aClickShowsTheWholeValue();
  /// A run that failed, and a fork before the Choice with another discount, which succeeded.
  void runAndFork();
  [[nodiscard]] QAbstractItemView* list() {
    return stage_->find<QAbstractItemView>(QStringLiteral("differences"));
  }
  [[nodiscard]] QString rowAt(int row) {
    const QModelIndex index = list()->model()->index(row, 0);
    return index.data().toString() + QStringLiteral(": ") +
           index.data(debug::RowDelegate::DetailRole).toString();
  }
  [[nodiscard]] bool compared() {
    return QTest::qWaitFor([this] { return panel()->compared() != nullptr; }, 20000);
  }
  [[nodiscard]] debug::ComparePanel* panel() { return stage_->find<debug::ComparePanel>(); }

  std::unique_ptr<Stage> stage_;
  std::unique_ptr<Debugging> debugging_;
};

void CompareRuns::init() {
  debugging_.reset();
  stage_ = std::make_unique<Stage>(common::ThemeKind::Dark);
  debugging_ = std::make_unique<Debugging>(*stage_);
  // Breakpoints are kept by the path.
  debugging_->write(QLatin1String(QTest::currentTestFunction()) + QStringLiteral(".asl.json"),
                    route);
}

void CompareRuns::runAndFork() {
  debugging_->breakAt("Which route?");
  stage_->act("run");
  QVERIFY(debugging_->says(QStringLiteral("PAUSED")));
  stage_->act("run");
  QVERIFY(debugging_->says(QStringLiteral("FAILED")));
  debugging_->run().session().continueBack();
  QVERIFY(debugging_->waitFor([](const session::Moment& moment) {
    return moment.view.past && moment.view.cursor && moment.canEdit;
  }));
  debugging_->run().session().setVariables(1, *json::parse(R"({"discount":0.3,"total":1284.5})"));
  QVERIFY(
      debugging_->waitFor([](const session::Moment& moment) { return moment.runs.size() == 2; }));
  stage_->act("run");
  QVERIFY(debugging_->says(QStringLiteral("SUCCEEDED")));
}

void CompareRuns::theFirstDifferenceComesFirst() {
  runAndFork();
  stage_->model().selectState({});
  stage_->act("compareRuns");
  QVERIFY(compared());
  QVERIFY(list()->isVisible());
  QCOMPARE(rowAt(0), QStringLiteral("Which route?: A rule 1, B default"));
  // None is of an item of a Map, whose number would stand behind the name.
  for (int row = 0; row < 4; ++row)
    QCOMPARE(list()->model()->index(row, 0).data(debug::RowDelegate::CodeRole).toString(),
             QString());
  QCOMPARE(rowAt(1), QStringLiteral("Manual approval: only A, failed: Not.Approved"));
  QCOMPARE(rowAt(2), QStringLiteral("Charge card: only B"));
  QCOMPARE(rowAt(3), QStringLiteral("Ending: A failed: Not.Approved, B succeeded"));
  QCOMPARE(list()->model()->rowCount(), 4);

  // The first one is gone to at once: its state, its moment, and the data of both there.
  QCOMPARE(list()->currentIndex().row(), 0);
  QTRY_COMPARE(stage_->model().selectedState(), debugging_->id("Which route?").toStdString());
  QVERIFY(debugging_->waitFor([](const session::Moment& moment) { return moment.view.past; }));
  auto* parts = stage_->find<QTabBar>(QStringLiteral("comparedPart"));
  QTRY_COMPARE(parts->tabText(parts->currentIndex()), QStringLiteral("Variables"));
  const auto columns = stage_->find<debug::DataSides>()->findChildren<debug::FlowColumn*>();
  QCOMPARE(columns.size(), 2);
  QTRY_VERIFY(!columns.at(0)->lines().empty() && !columns.at(1)->lines().empty());
  const auto marked = [](const debug::FlowColumn& column) {
    QStringList values;
    for (const debug::FlowLine& line : column.lines())
      if (line.sign == debug::FlowLine::Sign::Differs) values << line.key + line.value;
    return values;
  };
  QCOMPARE(marked(*columns.at(0)), QStringList{QStringLiteral("\"discount\"0")});
  QCOMPARE(marked(*columns.at(1)), QStringList{QStringLiteral("\"discount\"0.3")});
  stage_->keepPicture(QStringLiteral("compare-runs-dark"));
}

void CompareRuns::bothRunsStandOnTheCanvas() {
  runAndFork();
  QVERIFY(!debugging_->scene().contains(QStringLiteral("A failed, B not there")));
  stage_->act("compareRuns");
  QVERIFY(compared());
  QTRY_VERIFY2(debugging_->scene().contains(QStringLiteral("A failed, B not there")),
               qPrintable(debugging_->scene()));
  QVERIFY(debugging_->scene().contains(QStringLiteral("A not there, B succeeded")));
  // Another document has no part in it.
  stage_->act("new");
  QVERIFY(!panel()->compared());
}

void CompareRuns::oneOfThemIsLookedAtAlone() {
  runAndFork();
  stage_->act("compareRuns");
  QVERIFY(compared());
  const auto* microscope = stage_->find<debug::MicroscopeView>();
  const auto differs = [&] { return microscope->accessibleDescription(); };
  QTRY_VERIFY2(differs().contains(QStringLiteral("$discount: A 0, B 0.3")), qPrintable(differs()));
  QVERIFY(microscope->isVisible());
  const int both = microscope->minimumHeight();
  stage_->find<QToolButton>(QStringLiteral("onlyB"))->click();
  QVERIFY(differs().isEmpty());
  QVERIFY(microscope->minimumHeight() < both);
  const auto value = [&](bool isA) { return microscope->valueOf(0, isA); };
  QCOMPARE(value(false), QStringLiteral("false"));
  stage_->find<QToolButton>(QStringLiteral("onlyA"))->click();
  QCOMPARE(value(true), QStringLiteral("true"));
  aClickShowsTheWholeValue();
  // The same of the list: what one of them alone came by.
  stage_->find<QToolButton>(QStringLiteral("listed1"))->click();
  QCOMPARE(list()->model()->rowCount(), 1);
  QCOMPARE(rowAt(0), QStringLiteral("Manual approval: only A, failed: Not.Approved"));
  stage_->find<QToolButton>(QStringLiteral("listed2"))->click();
  QCOMPARE(rowAt(0), QStringLiteral("Charge card: only B"));
  stage_->find<QToolButton>(QStringLiteral("nextDifference"))->click();
  QTRY_COMPARE(stage_->model().selectedState(), debugging_->id("Charge card").toStdString());
  stage_->find<QToolButton>(QStringLiteral("listed0"))->click();
  QCOMPARE(list()->model()->rowCount(), 4);
}

void CompareRuns::aClickShowsTheWholeValue() {
  auto* microscope = stage_->find<debug::MicroscopeView>();
  QTest::mouseClick(microscope, Qt::LeftButton, {}, microscope->boxOf(0, true).center().toPoint());
  debug::OutputDialog* dialog = nullptr;
  QTRY_VERIFY((dialog = stage_->find<debug::OutputDialog>()) != nullptr);
  for (auto* button : dialog->findChildren<QPushButton*>())
    if (button->text() == QStringLiteral("Copy")) button->click();
  QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("true"));
  dialog->close();
}

void CompareRuns::aRunThatGoesOnIsComparedAgain() {
  debugging_->breakAt("Which route?");
  stage_->act("run");
  QVERIFY(debugging_->says(QStringLiteral("PAUSED")));
  stage_->act("run");
  QVERIFY(debugging_->says(QStringLiteral("FAILED")));
  stage_->act("restart");
  QVERIFY(debugging_->says(QStringLiteral("PAUSED")));
  stage_->act("compareRuns");
  QVERIFY(compared());
  QVERIFY(list()->model()->rowCount() > 0);
  // What differs first is shown, but the run stands where it stood: a person steps through it.
  QCOMPARE(list()->currentIndex().row(), 0);
  QVERIFY(debugging_->says(QStringLiteral("PAUSED")) && !debugging_->moment().view.past);
  stage_->act("run");
  QVERIFY(debugging_->says(QStringLiteral("FAILED")));
  QTRY_COMPARE(list()->model()->rowCount(), 0);
}

void CompareRuns::withoutASecondRunItSaysSo() {
  stage_->act("run");
  QVERIFY(debugging_->says(QStringLiteral("FAILED")));
  QVERIFY(!stage_->action("compareRuns")->isEnabled());
  const QString why = app::Actions::whyNot(*stage_->action("compareRuns"));
  QVERIFY2(why.contains(QStringLiteral("other run")), qPrintable(why));
  QVERIFY(!panel()->compared());
}

void CompareRuns::aValueIsFollowedToItsSource() {
  debugging_->breakAt("Which route?");
  stage_->act("run");
  QVERIFY(debugging_->says(QStringLiteral("PAUSED")));
  Q_EMIT stage_->find<debug::VariablesPanel>()->sourceWanted(QStringLiteral("$discount"));
  auto* trail = stage_->find<QAbstractItemView>(QStringLiteral("trail"));
  const auto* words = stage_->find<QLabel>(QStringLiteral("trailWords"));
  QTRY_VERIFY2(trail->model()->rowCount() == 1, qPrintable(words->text()));
  QVERIFY(trail->isVisible());
  const QModelIndex source = trail->model()->index(0, 0);
  QCOMPARE(source.data().toString(), QStringLiteral("Price order"));
  QCOMPARE(source.data(debug::RowDelegate::CodeRole).toString(),
           QStringLiteral("Assign · $discount"));
  QCOMPARE(source.data(debug::RowDelegate::DetailRole).toString(),
           QStringLiteral("0, a fixed value"));
  // From the end of the run the click leads back to where it was set.
  stage_->act("run");
  QVERIFY(debugging_->says(QStringLiteral("FAILED")));
  Q_EMIT trail->activated(source);
  QTRY_COMPARE(stage_->model().selectedState(), debugging_->id("Price order").toStdString());
  QVERIFY(debugging_->waitFor([](const session::Moment& moment) { return moment.view.past; }));
  // In the fork a person set it.
  stage_->act("backToLive");
  QVERIFY(debugging_->waitFor([](const session::Moment& moment) { return !moment.view.past; }));
  debugging_->run().session().continueBack();
  QVERIFY(debugging_->waitFor(
      [](const session::Moment& moment) { return moment.view.past && moment.canEdit; }));
  debugging_->run().session().setVariables(1, *json::parse(R"({"discount":0.3,"total":1284.5})"));
  QVERIFY(
      debugging_->waitFor([](const session::Moment& moment) { return moment.runs.size() == 2; }));
  const std::string route = debugging_->id("Which route?").toStdString();
  stage_->model().selectState(route);
  QVERIFY(debugging_->waitFor(
      [&](const session::Moment& moment) { return moment.flow.state == route; }));
  stage_->find<debug::TrailPanel>()->follow(QStringLiteral("$discount"));
  const auto said = [&] {
    return trail->model()->index(0, 0).data(debug::RowDelegate::DetailRole).toString();
  };
  QTRY_VERIFY2(said() == QStringLiteral("0.3, set by hand"), qPrintable(said() + words->text()));
  // What names no value says so.
  stage_->find<debug::TrailPanel>()->follow(QStringLiteral("1 + 1"));
  QVERIFY(stage_->find<QLabel>(QStringLiteral("trailWords"))
              ->text()
              .contains(QStringLiteral("names no value")));
}

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::CompareRuns)
#include "journey_43_compare_runs.moc"
