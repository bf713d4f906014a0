// SPDX-License-Identifier: GPL-3.0-or-later
// Draw from nothing: with the keyboard alone, save, and open it again.
#include <QLineEdit>
#include <QListWidget>

#include "tests/journeys/harness.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::journeys {

class Journey02 : public QObject {
  Q_OBJECT

  /// Space, a few letters, Enter; then the name in the field that opens.
  static void quickAdd(Stage& stage, const QString& type, const QString& name) {
    auto& graph = stage.page().graph();
    graph.setFocus();
    QTest::keyClick(&graph, Qt::Key_Space);
    QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), type);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto renaming = [] {
      const QWidget* focus = QApplication::focusWidget();
      return focus != nullptr && focus->objectName() == QLatin1String("renameField");
    };
    stage.window()
        .activateWindow();  // there is no window manager that would, after the list closed
    QTRY_VERIFY(renaming());
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    field->selectAll();
    QTest::keyClicks(field, name);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY2(!stage.idOf(name).empty(), stage.model().text().c_str());
  }

 private slots:
  void drawFromNothing() {
    Stage stage;
    stage.act("new");
    stage.keepPicture(QStringLiteral("journey-02-empty"));
    quickAdd(stage, QStringLiteral("task"), QStringLiteral("ValidateDragon"));
    quickAdd(stage, QStringLiteral("choice"), QStringLiteral("Is it new"));
    QVERIFY(stage.page().graph().printedScene().contains(QStringLiteral("ValidateDragon")));
    QCOMPARE(stage.model().selectedState(), stage.idOf(QStringLiteral("Is it new")));
    stage.keepPicture(QStringLiteral("journey-02-two"));
    // A rule to a new Succeed and the default to a new Fail, as the ports' gestures ask for them.
    auto& graph = stage.page().graph();
    const QString choice = QString::fromStdString(stage.idOf(QStringLiteral("Is it new")));
    emit graph.addLinkedRequested({asl::StateType::Succeed, QStringLiteral("Inserted"), {}}, choice,
                                  edit::Connection::ChoiceRule);
    emit graph.addLinkedRequested({asl::StateType::Fail, QStringLiteral("Already there"), {}},
                                  choice, edit::Connection::Default);
    QTRY_VERIFY(graph.printedScene().contains(QStringLiteral("default")));
    stage.keepPicture(QStringLiteral("journey-02-drawn"));

    QCOMPARE(stage.find<problems::ProblemsView>()->count(asl::Severity::Error), 0);

    // Save, open again: the same picture, the same text.
    const QString path = stage.folder() + QStringLiteral("/dragon.asl.json");
    QVERIFY(!stage.model().saveAs(path));
    stage.model().selectState({});
    const QString scene = graph.printedScene();
    const std::string text = stage.model().text();
    stage.act("close");
    QVERIFY(stage.window().openFile(path));
    QCOMPARE(stage.model().text(), text);
    QCOMPARE(stage.page().graph().printedScene(), scene);
    QVERIFY(stage.model().document().wellFormed());
  }
};

}  // namespace stepwright::journeys

QTEST_MAIN(stepwright::journeys::Journey02)
#include "journey_02_draw_from_nothing.moc"
