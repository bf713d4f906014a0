// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of the linter that a team does not want to hear of: suppressed from the list of problems,
// taken back with undo, kept beside the definition, and obeyed by everything that shows problems.
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QMenu>
#include <QUndoStack>

#include "engine/edit/rename.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/problems/problem_model.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::journeys {

namespace {

constexpr const char* lintedDefinition = R"({
  "StartAt": "Ask",
  "States": {
    "Ask": {
      "Type": "Task",
      "Resource": "arn:aws:states:us-east-1:123456789012:activity:ask",
      "Next": "Call"
    },
    "Call": {
      "Type": "Task",
      "Resource": "arn:aws:states:us-east-1:123456789012:activity:call",
      "End": true
    }
  }
}
)";

QString write(const Stage& stage, const QString& name, const QByteArray& text) {
  const QString path = stage.folder() + QLatin1Char('/') + name;
  QFile file(path);
  if (file.open(QIODevice::WriteOnly)) file.write(text);
  return path;
}

/// Chooses from the menu of a row; gives all that the menu offers.
QStringList chooseFrom(problems::ProblemsView& view, int row, const QString& text) {
  const QPoint at = view.visualRect(view.model()->index(row, 0)).center();
  QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
  QApplication::sendEvent(view.viewport(), &event);
  QStringList offered;
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  if (menu == nullptr) return offered;
  std::function<void(QMenu*)> look = [&](QMenu* each) {
    for (QAction* action : each->actions()) {
      if (action->isSeparator()) continue;
      offered << action->text();
      if (action->text() == text) action->trigger();
      if (action->menu() != nullptr) look(action->menu());
    }
  };
  look(menu);
  menu->close();
  return offered;
}

}  // namespace

class Journey34Rules : public QObject {
  Q_OBJECT
 private slots:
  void suppressedAtOneStateAndInTheFile() {
    Stage stage;
    const QString path = write(stage, QStringLiteral("ask.asl.json"), lintedDefinition);
    QVERIFY(stage.window().openFile(path));
    auto& view = *stage.find<problems::ProblemsView>();
    QTRY_COMPARE(view.count(), 2);

    const QStringList offered =
        chooseFrom(view, 0, QStringLiteral("Suppress TASK_TIMEOUT at \u201CAsk\u201D"));
    QVERIFY2(offered.contains(QStringLiteral("Suppress TASK_TIMEOUT in this file")),
             qPrintable(offered.join(QLatin1Char('\n'))));
    QTRY_COMPARE(view.count(), 1);
    QCOMPARE(stage.model().document().problems().front().stateId, std::string("/States/Call"));
    QVERIFY(stage.model().isModified());
    stage.act("undo");
    QTRY_COMPARE(view.count(), 2);
    stage.act("redo");
    QTRY_COMPARE(view.count(), 1);

    // It goes along with a name, and is written with the definition, whose text says nothing of it.
    QVERIFY(stage.model().apply(
        *edit::renameState(stage.model().document(), "/States/Ask", "Inquire")));
    QTRY_COMPARE(view.count(), 1);
    stage.act("save");
    const QString beside = QFileInfo(path).path() + QStringLiteral("/ask.asl.stepwright.json");
    QTRY_VERIFY(stage.read(beside).contains("\"Inquire\""));
    QVERIFY(!stage.read(path).contains("suppress"));

    Stage other;
    QVERIFY(other.window().openFile(path));
    auto& again = *other.find<problems::ProblemsView>();
    QTRY_COMPARE(again.count(), 1);
    chooseFrom(again, 0, QStringLiteral("TASK_TIMEOUT at \u201CInquire\u201D"));
    QTRY_COMPARE(again.count(), 2);
  }

  void theFolderIsObeyedAndARefusalCannotBeSuppressed() {
    Stage stage;
    write(
        stage, QStringLiteral("stepwright.json"),
        R"({"lint": {"suppress": [{"rule": "TASK_TIMEOUT", "files": "ask.*", "state": "Call"}]}})");
    const QString path = write(stage, QStringLiteral("ask.asl.json"), lintedDefinition);
    QVERIFY(stage.window().openFile(path));
    auto& view = *stage.find<problems::ProblemsView>();
    QTRY_COMPARE(view.count(), 1);
    stage.model().replaceText(R"({"StartAt": "A", "States": {"A": {"Type": "Pass"}}})", {});
    QTRY_VERIFY(view.count(asl::Severity::Error) > 0);
    for (const QString& offered : chooseFrom(view, 0, {}))
      QVERIFY2(!offered.startsWith(QStringLiteral("Suppress")), qPrintable(offered));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey34Rules)
#include "journey_34_rules_not_heard.moc"
