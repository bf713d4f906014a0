// SPDX-License-Identifier: GPL-3.0-or-later
// The tour begins at its first stop, on a sample where nothing is open, and walks all of them by
// doing. A new document has nothing to complain of, and what is wrong is counted alike everywhere.
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

#include "app/tour/tour.h"
#include "tests/journeys/on_canvas.h"
#include "tests/support/test_program.h"
#include "widgets/code/code_editor.h"
#include "widgets/problems/problem_model.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::journeys {

class Journey35Tour : public QObject {
  Q_OBJECT
 private slots:
  void theTourIsWalkedByDoing() {
    Stage stage;
    QVERIFY(stage.window().page() == nullptr);
    stage.act("tour");
    QTRY_VERIFY(stage.window().page() != nullptr);
    auto* tour = stage.find<app::Tour>(QStringLiteral("tour"));
    QTRY_VERIFY((tour = stage.find<app::Tour>(QStringLiteral("tour"))) && tour->isVisible());
    QCOMPARE(tour->step(), 0);
    stage.keepPicture(QStringLiteral("tour-1"));
    QSet<int> seen{0};
    const auto reaches = [&](int step) {
      seen.insert(step);
      return QTest::qWaitFor([&] { return tour->step() == step; }, 5000);
    };
    // What is spoken of is alive: a click in the graph selects, and the tour goes on.
    const std::string first = stage.model().picture().machine()->states.front().id;
    const QString name =
        QString::fromStdString(stage.model().picture().machine()->states.front().name);
    QTest::mouseClick(stage.page().graph().viewport(), Qt::LeftButton, {}, inBox(stage, name));
    QCOMPARE(stage.model().selectedState(), first);
    QVERIFY(reaches(1));
    stage.act("insertWait");
    QVERIFY(reaches(2));
    stage.keepPicture(QStringLiteral("tour-3"));
    stage.act("undo");
    QVERIFY(reaches(3));
    stage.page().takeKeyboard(Qt::OtherFocusReason);
    stage.page().code().goTo(20);
    QVERIFY(reaches(4));
    stage.model().selectState(first);
    for (auto* edit :
         stage.find<QWidget>(QStringLiteral("dockInspector"))->findChildren<QLineEdit*>())
      if (edit->isVisible()) edit->setFocus();
    QVERIFY(reaches(5));
    stage.act("breakpoint");
    QVERIFY(reaches(6));
    stage.act("run");
    QVERIFY(reaches(7));
    stage.keepPicture(QStringLiteral("tour-8"));
    // A press on what is dimmed does nothing, and says how it goes on.
    auto* how = tour->findChild<QLabel*>(QStringLiteral("tourHow"));
    QVERIFY(!how->isVisible());
    QTest::mouseClick(tour, Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(tour->step(), 7);
    QVERIFY(how->isVisible() && how->text().contains(QStringLiteral("Next")));
    auto* problems = stage.find<problems::ProblemsView>();
    QTest::mouseClick(problems->viewport(), Qt::LeftButton, {},
                      problems->viewport()->rect().center());
    QVERIFY(reaches(8));
    QVERIFY(!how->isVisible());
    QCOMPARE(seen.size(), tour->count());
    QSignalSpy finished(tour, &app::Tour::finished);
    stage.act("goToState");
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(stage.find<QWidget>(QStringLiteral("quickOpen"))->isVisible());
  }

  void aNewDocumentHasNothingToComplainOf() {
    Stage stage;
    stage.act("new");
    QTRY_VERIFY(stage.window().page() != nullptr);
    auto* problems = stage.find<problems::ProblemsView>();
    QCOMPARE(problems->count(), 0);
    QVERIFY(stage.status().contains(QLatin1String("No problems")));
    stage.keepPicture(QStringLiteral("new-document"));
    // Something is done: now what is wrong is said, and everywhere the same.
    stage.act("insertChoice");
    QTRY_VERIFY(problems->count() > 0);
    QVERIFY(!stage.status().contains(QLatin1String("No problems")));
  }

  void codesAndTextsAreWholeWhileThereIsRoom() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    auto text = QString::fromStdString(stage.model().text());
    stage.model().replaceText(
        text.replace(QLatin1String("\"Next\""), QLatin1String("\"Nxt\"")).toStdString(),
        QStringLiteral("break it"));
    auto* view = stage.find<problems::ProblemsView>();
    QTRY_VERIFY(view->count() > 0);
    stage.keepPicture(QStringLiteral("problems"));
    using problems::ProblemModel;
    const QFontMetrics metrics(view->font());
    for (int row = 0; row < qMin(20, view->count()); ++row) {
      const QString code = view->model()->index(row, ProblemModel::Code).data().toString();
      QVERIFY2(view->isColumnHidden(ProblemModel::Code) ||
                   view->columnWidth(ProblemModel::Code) >= metrics.horizontalAdvance(code),
               qPrintable(code));
      const QString words = view->model()->index(row, ProblemModel::Message).data().toString();
      const int lines = view->rowHeight(row) > 30 ? 2 : 1;
      const int room = view->columnWidth(ProblemModel::Message) - 32;
      QVERIFY2(metrics.horizontalAdvance(words) <= room * lines || lines == 2, qPrintable(words));
    }
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey35Tour)
#include "journey_35_tour.moc"
