// SPDX-License-Identifier: GPL-3.0-or-later
// Documents and windows are opened and closed in any order: nothing crashes, what is shown belongs
// to the document in front, and nobody's unsaved work goes along with somebody else's window.
#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <functional>
#include <stdexcept>

#include "app/application.h"
#include "app/main_window/notice_bar.h"
#include "app/main_window/undo_list.h"
#include "engine/edit/fields.h"
#include "engine/project/beside_file.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"

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
    return answer([button](QMessageBox& box) { return box.button(button); });
  }
  static std::shared_ptr<bool> endTheRun() {
    return answer([](QMessageBox& box) -> QAbstractButton* {
      for (QAbstractButton* button : box.buttons())
        if (box.buttonRole(button) == QMessageBox::AcceptRole) return button;
      return nullptr;
    });
  }
  static std::shared_ptr<bool> answer(std::function<QAbstractButton*(QMessageBox&)> chosen) {
    auto asked = std::make_shared<bool>(false);
    auto* watch = new QTimer(qApp);
    QObject::connect(watch, &QTimer::timeout, watch, [=] {
      auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      if (box == nullptr) return;
      *asked = true;
      watch->deleteLater();
      chosen(*box)->click();
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
    const auto asked = endTheRun();
    stage.act("close");
    QVERIFY(*asked);
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

  void aWindowMayEndRightAfterItsDocumentWasClosed() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.act("newWindow");
    const QPointer<app::MainWindow> second = otherWindow(stage.window());
    QVERIFY(second != nullptr);
    second->findChild<QAction*>(QStringLiteral("new"))->trigger();
    const QPointer<document::DocumentModel> model = &second->page()->model();
    second->findChild<QAction*>(QStringLiteral("close"))->trigger();
    QVERIFY(model != nullptr);  // it goes when nobody is at work with it any more
    delete second;
    QVERIFY(model == nullptr);
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

  void panelsShowTheDocumentInFrontOrNothing() {
    Stage stage;
    auto* steps = stage.find<app::UndoList>();
    const auto nothing = [&] {
      return stage.textOfDock(QStringLiteral("dockOutline")).isEmpty() &&
             stage.textOfDock(QStringLiteral("dockBreakpoints")).isEmpty() &&
             stage.textOfDock(QStringLiteral("dockMocks")).isEmpty();
    };
    stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.model().selectState(stage.idOf(QStringLiteral("Check Inventory")));
    stage.act("breakpoint");
    QVERIFY(stage.textOfDock(QStringLiteral("dockOutline")).contains("Check Inventory"));
    QVERIFY(stage.textOfDock(QStringLiteral("dockBreakpoints")).contains("Check Inventory"));
    QVERIFY(!nothing());

    const QString broken = stage.folder() + QStringLiteral("/broken.asl.json");
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"StartAt\": ");
    file.close();
    stage.window().openFile(broken);
    QVERIFY2(nothing(), qPrintable(stage.textOfDock(QStringLiteral("dockOutline"))));
    QVERIFY(!stage.textOfDock(QStringLiteral("dockProblems")).isEmpty());
    QCOMPARE(steps->model()->rowCount(), stage.model().undoStack().count() + 1);

    stage.act("close");
    QVERIFY(stage.textOfDock(QStringLiteral("dockOutline")).contains("Check Inventory"));
    QVERIFY(stage.textOfDock(QStringLiteral("dockBreakpoints")).contains("Check Inventory"));
    stage.act("close");
    QVERIFY(stage.window().page() == nullptr);
    QVERIFY(nothing());
    QVERIFY(stage.textOfDock(QStringLiteral("dockProblems")).isEmpty());
    QCOMPARE(steps->model()->rowCount(), 0);
  }

  void theRunsBarStandsOverItsOwnDocument() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.act("run");
    auto* bar = stage.find<QWidget>(QStringLiteral("momentBar"));
    QTRY_VERIFY(bar->isVisible());
    stage.act("new");
    QVERIFY(!bar->isVisible());
    stage.act("close");
    QTRY_VERIFY(bar->isVisible());
  }

  void whatIsSetWhileAnotherDocumentRunsIsOfTheDocumentInFront() {
    Stage stage;
    const auto put = [&](const QString& name, const QByteArray& bytes) {
      QFile file(stage.folder() + QLatin1Char('/') + name);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(bytes);
      file.close();
      stage.window().openFile(file.fileName());
    };
    put(QStringLiteral("waits.asl.json"),
        R"({"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":600,"End":true}}})");
    stage.action("realClock")->setChecked(true);
    stage.act("run");
    QTRY_VERIFY(stage.window().runController().isRunning());
    put(QStringLiteral("other.asl.json"),
        R"({"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}})");
    stage.model().selectState("/States/A");
    stage.act("breakpoint");
    QVERIFY(!stage.textOfDock(QStringLiteral("dockBreakpoints")).isEmpty());
    stage.act("close");
    const auto breakpoints = [&](const char* name) {
      const QString path = stage.folder() + QLatin1Char('/') + QLatin1String(name);
      return project::BesideFile(path.toStdString()).read().kept.debug.breakpoints.size();
    };
    QCOMPARE(breakpoints("other.asl.json"), std::size_t{1});
    QVERIFY(stage.textOfDock(QStringLiteral("dockBreakpoints")).isEmpty());
    QVERIFY(stage.window().runController().isRunning());
    stage.act("stop");
    QTRY_VERIFY(!stage.window().runController().isRunning());
    stage.act("close");
    QCOMPARE(breakpoints("waits.asl.json"), std::size_t{0});
    for (const char* name : {"other.asl.stepwright.json", "waits.asl.stepwright.json"})
      QVERIFY2(!QFile::exists(stage.folder() + QLatin1Char('/') + QLatin1String(name)), name);
  }

  void anEmptyFileActsLikeNew_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no bytes") << "a.asl.json" << QByteArray();
    QTest::newRow("blanks") << "b.asl.json" << QByteArray(" \n\t\r\n");
    QTest::newRow("YAML") << "c.asl.yaml" << QByteArray("\n");
  }
  void anEmptyFileActsLikeNew() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    Stage stage;
    const QString path = stage.folder() + QLatin1Char('/') + name;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    stage.window().openFile(path);
    QVERIFY(!stage.model().isModified());
    QVERIFY(!stage.model().stale());
    stage.act("insertTask");
    stage.act("insertPass");
    stage.model().settle();
    QCOMPARE(stage.model().document().machine()->states.size(), std::size_t{2});
    stage.act("save");
    QCOMPARE(stage.read(path), QByteArray::fromStdString(stage.model().text()));
    QVERIFY(stage.read(path).contains("Pass"));
    QVERIFY(!stage.model().isModified());
  }

  void anEmptyFileThatIsLeftStaysEmpty() {
    Stage stage;
    const QString path = stage.folder() + QStringLiteral("/empty.asl.json");
    QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    stage.window().openFile(path);
    QVERIFY(stage.window().close());  // nothing to ask
    QVERIFY(stage.read(path).isEmpty());
  }

  void aBrokenFileBesideIsKeptAndWhatIsSetComesBack() {
    Stage stage;
    const QString beside = stage.folder() + QStringLiteral("/order-process.asl.stepwright.json");
    QFile file(beside);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{broken");
    file.close();
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    auto* notice = stage.find<app::NoticeBar>();
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().note.contains(QStringLiteral("is broken")),
             qPrintable(notice->text().note));
    stage.model().selectState(stage.idOf(QStringLiteral("Check Inventory")));
    stage.act("breakpoint");
    stage.window().debugger().setExpress(true);
    stage.act("close");
    QTRY_VERIFY2(notice->text().note.contains(QStringLiteral("Meanwhile it is kept in")),
                 qPrintable(notice->text().note));
    QCOMPARE(stage.read(beside), QByteArray("{broken"));
    stage.window().openFile(path);
    QVERIFY(stage.textOfDock(QStringLiteral("dockBreakpoints")).contains("Check Inventory"));
  }

  void whatWasOpenIsOfferedAfterADeath() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.act("close");
    const QString folder = stage.folder() + QStringLiteral("/recovery/");
    const auto put = [&](const QString& name, const QByteArray& bytes) {
      QFile file(folder + name);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(bytes);
    };
    put(QStringLiteral("dead.open"),
        "[{\"journal\":\"dead-1.journal\",\"path\":\"\",\"title\":\"Untitled 7\"},"
        "{\"front\":true,\"path\":\"" +
            path.toUtf8() +
            "\",\"title\":\"x\"},"
            "{\"path\":\"/no/such/file.json\",\"title\":\"y\"}]");
    put(QStringLiteral("dead-1.journal"),
        "{\"modified\":false,\"path\":\"\",\"title\":\"Untitled 7\"}\n{\"States\": {}}\n");
    stage.window().offerLastSession();
    auto* notice = stage.find<app::NoticeBar>();
    QVERIFY(notice->isVisible());
    for (auto* button : notice->findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Open them again")) button->click();
    QVERIFY(!notice->isVisible());
    QCOMPARE(stage.find<QTabWidget>(QStringLiteral("documents"))->count(), 2);
    QCOMPARE(stage.model().path(), path);
    stage.find<QTabWidget>(QStringLiteral("documents"))->setCurrentIndex(0);
    QCOMPARE(stage.model().title(), QStringLiteral("Untitled 7"));
    QCOMPARE(stage.model().text(), std::string("{\"States\": {}}\n"));
    QVERIFY(QDir(folder).entryList({QStringLiteral("dead*")}, QDir::Files).isEmpty());
  }

  void aPlaceThatCannotBeWrittenToIsSaidAtTheStart() {
    const QTemporaryDir home;
    QVERIFY(QFile(home.filePath(QStringLiteral("data"))).open(QIODevice::WriteOnly));
    app::Settings settings(home.filePath(QStringLiteral("settings.ini")));
    app::Recovery recovery(home.filePath(QStringLiteral("data/recovery")));
    app::MainWindow window(settings, recovery);
    window.show();
    auto* notice = window.findChild<app::NoticeBar*>();
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().title.contains(QStringLiteral("cannot be kept")),
             qPrintable(notice->text().title));
    // The program works on.
    window.newDocument("{\"States\": {}}", QStringLiteral("Untitled"));
    recovery.writeNow();
    QVERIFY(window.close());
  }

  void anExceptionEndsItsGestureAndNotTheProgram() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    edit(stage.model(), "\"Mine\"");
    auto* application = qobject_cast<app::Application*>(qApp);
    connect(application, &app::Application::failed, &stage.window(), &app::MainWindow::sayFailure);
    QTimer::singleShot(0, &stage.window(),
                       [] { throw std::out_of_range("a position past the end"); });
    auto* notice = stage.find<app::NoticeBar>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->text().note.contains(QStringLiteral("a position past the end")));
    // What was typed is in the journal already.
    QCOMPARE(QDir(stage.folder() + QStringLiteral("/recovery"))
                 .entryList({QStringLiteral("*.journal")})
                 .size(),
             1);
    stage.act("undo");
    QVERIFY(!stage.model().isModified());
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey21, stepwright::app::Application)
#include "journey_21_documents_come_and_go.moc"
