// SPDX-License-Identifier: GPL-3.0-or-later
// Documents and windows are opened and closed in any order: nothing crashes, what is shown belongs
// to the document in front, and nobody's unsaved work goes along with somebody else's window.
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QUndoView>

#include "tests/journeys/harness.h"

namespace stepwright::journeys {

class Journey21 : public QObject {
  Q_OBJECT

  static void settle() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
  }
  static void edit(document::DocumentModel& model, const char* words) {
    QVERIFY(model.apply(*edit::setField(model.document(), "", "Comment", words)));
  }
  static app::MainWindow* otherWindow(app::MainWindow& first) {
    for (QWidget* each : QApplication::topLevelWidgets()) {
      auto* window = qobject_cast<app::MainWindow*>(each);
      if (window != nullptr && window != &first && window->isVisible()) return window;
    }
    return nullptr;
  }
  /// Answers the next question; true once it was asked.
  static std::shared_ptr<bool> answer(QMessageBox::StandardButton button) {
    auto asked = std::make_shared<bool>(false);
    auto* watch = new QTimer(qApp);
    QObject::connect(watch, &QTimer::timeout, watch, [=] {
      auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      if (box == nullptr) return;
      *asked = true;
      watch->deleteLater();
      box->button(button)->click();
    });
    watch->start(10);
    return asked;
  }

 private slots:
  void newCloseNew() {
    Stage stage;
    for (int round = 0; round < 3; ++round) {
      stage.act("new");
      settle();
      QVERIFY(stage.window().page() != nullptr);
      const auto asked = stage.model().isModified() ? answer(QMessageBox::Discard) : nullptr;
      stage.act("close");
      settle();
      QVERIFY(stage.window().page() == nullptr);
    }
    stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.act("run");
    QTRY_VERIFY(stage.find<QWidget>(QStringLiteral("momentBar"))->isVisible());
    stage.act("close");
    settle();
    stage.act("new");
    stage.act("new");
    stage.act("close");
    settle();
    QVERIFY(stage.find<QWidget>(QStringLiteral("momentBar")) != nullptr);
  }

  void theLastDocumentOfOneWindowClosesWhileAnotherWindowHasWork() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.act("newWindow");
    QPointer<app::MainWindow> second = otherWindow(stage.window());
    QVERIFY(second != nullptr);
    edit(second->page()->model(), "\"Mine\"");
    stage.act("close");  // the other window still has it: nothing to ask
    settle();
    stage.act("new");
    settle();
    QVERIFY(second != nullptr);
    QVERIFY(second->page()->model().isModified());
    const auto asked = answer(QMessageBox::Discard);
    second->close();
    QVERIFY(*asked);
    settle();
    QVERIFY(second == nullptr);
  }

  void theWindowThatGoesFirstDoesNotTakeTheQuestionAlong() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.act("newWindow");
    QPointer<app::MainWindow> second = otherWindow(stage.window());
    QVERIFY(second != nullptr);
    edit(second->page()->model(), "\"Mine\"");
    stage.window().close();
    settle();
    const auto refused = answer(QMessageBox::Cancel);
    QVERIFY(!second->close());
    QVERIFY(*refused);
    const auto asked = answer(QMessageBox::Discard);
    QVERIFY(second->close());
    QVERIFY(*asked);
    settle();
  }
};

}  // namespace stepwright::journeys

QTEST_MAIN(stepwright::journeys::Journey21)
#include "journey_21_documents_come_and_go.moc"
