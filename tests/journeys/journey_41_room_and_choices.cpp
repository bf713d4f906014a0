// SPDX-License-Identifier: GPL-3.0-or-later
// The graph has room: what stands below folds up, Fit shows the whole beside the overview. And what
// a person chooses about the program is kept.
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <utility>

#include "app/application.h"
#include "app/main_window/preferences_dialog.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/common/small_widgets.h"

namespace stepwright::journeys {

class Journey41Room : public QObject {
  Q_OBJECT

  static std::string chain(int length) {
    std::string text = "{\"StartAt\": \"S0\", \"States\": {";
    for (int i = 0; i < length; ++i)
      text += "\"S" + std::to_string(i) + "\": {\"Type\": \"Pass\", \"Next\": \"S" +
              std::to_string(i + 1) + "\"},";
    return text + "\"S" + std::to_string(length) + "\": {\"Type\": \"Succeed\"}}}";
  }

  static QRectF seen(canvas::GraphView& graph) {
    return graph.mapToScene(graph.viewport()->rect()).boundingRect();
  }

  static QTabBar* barOf(Stage& stage, const QString& title, int& tab) {
    for (QTabBar* bar : stage.window().findChildren<QTabBar*>())
      for (tab = 0; tab < bar->count(); ++tab)
        if (bar->tabText(tab) == title) return bar;
    return nullptr;
  }

  static QTreeWidgetItem* row(const QTreeWidget& list, const QString& command) {
    for (int i = 0; i < list.topLevelItemCount(); ++i)
      if (list.topLevelItem(i)->text(0).endsWith(command)) return list.topLevelItem(i);
    return nullptr;
  }

  static void hover(QWidget& window, QPoint at) {
    QHoverEvent move(QEvent::HoverMove, at, {});
    QCoreApplication::sendEvent(&window, &move);
  }
  static void mouse(QWidget& window, QEvent::Type type, QPoint at) {
    const bool held = type != QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      held ? Qt::LeftButton : Qt::NoButton, {});
    QCoreApplication::sendEvent(&window, &event);
  }
  /// A place on each separator that one can take hold of.
  static QList<QPoint> separators(QWidget& window) {
    QList<QPoint> found;
    const auto lookAt = [&](QPoint at, bool& before) {
      hover(window, at);
      const auto shape = window.cursor().shape();
      const bool there = shape == Qt::SplitHCursor || shape == Qt::SplitVCursor;
      if (there && !before) found << at;
      before = there;
    };
    for (const int eighth : {1, 4, 7}) {
      bool before = false;
      for (int y = 0; y < window.height(); ++y) lookAt({eighth * window.width() / 8, y}, before);
      for (int x = 0; x < window.width(); ++x) lookAt({x, eighth * window.height() / 8}, before);
    }
    return found;
  }

 private slots:
  void whatStandsBelowFoldsUp() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    auto* problems = stage.find<QDockWidget>(QStringLiteral("dockProblems"));
    QTRY_VERIFY(problems->height() > 60);
    const int before = stage.page().height();
    stage.act("foldBelow");
    QTRY_VERIFY(stage.page().height() > before + 60);
    QVERIFY(!problems->widget()->isVisible());

    // Its tab is there, and a click on it opens it.
    int tab = 0;
    QTabBar* bar = barOf(stage, QStringLiteral("Problems"), tab);
    QVERIFY(bar != nullptr && bar->isVisible());
    stage.keepPicture(QStringLiteral("folded-below"));
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
    QTRY_VERIFY(problems->widget()->isVisible());
    QTRY_VERIFY(qAbs(stage.page().height() - before) < 40);
    QVERIFY(!stage.action("foldBelow")->isChecked());

    // What is asked for by name opens too.
    stage.act("foldBelow");
    stage.window().findChild<QAction*>(QStringLiteral("focusdockMocks"))->trigger();
    QTRY_VERIFY(stage.find<QDockWidget>(QStringLiteral("dockMocks"))->widget()->isVisible());
    // So does what is only there on demand.
    stage.act("foldBelow");
    stage.page().takeKeyboard(Qt::OtherFocusReason);
    stage.act("find");
    QTRY_VERIFY(stage.find<QDockWidget>(QStringLiteral("dockFind"))->widget()->isVisible());
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("findWords"));
  }

  void whatFloatsIsPutBackToo() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    auto* outline = stage.find<QDockWidget>(QStringLiteral("dockOutline"));
    const QMargins docked = outline->contentsMargins();
    outline->setFloating(true);
    // It has a frame of its own, by which it is held.
    QTRY_VERIFY(outline->contentsMargins().left() > docked.left());
    stage.act("resetDocks");
    QTRY_VERIFY(!outline->isFloating());
    QCOMPARE(outline->contentsMargins(), docked);
  }

  /// A run that begins or ends puts the docks elsewhere, wherever the pointer is.
  void aSeparatorGoesWhileThePointerIsOnIt() {
    Stage stage;
    auto& window = stage.window();
    stage.openSample(QStringLiteral("order.asl.json"));
    for (const auto& [there, elsewhere] : {std::pair("debug", "design"), {"design", "debug"}}) {
      stage.act(there);
      QCoreApplication::processEvents();
      const QList<QPoint> all = separators(window);
      QVERIFY(all.size() >= 3);
      for (const QPoint at : all) {
        hover(window, at);
        mouse(window, QEvent::MouseButtonPress, at);
        mouse(window, QEvent::MouseMove, at + QPoint(3, 3));
        stage.act(elsewhere);
        QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_Tab, {});
        QCoreApplication::sendEvent(&window, &key);
        QCoreApplication::processEvents();
        mouse(window, QEvent::MouseMove, at + QPoint(6, 6));
        QCoreApplication::processEvents();
        mouse(window, QEvent::MouseButtonRelease, at + QPoint(6, 6));
        stage.act(there);
        QCoreApplication::processEvents();
      }
    }
  }

  /// Of a text with errors by the thousand the tab says how many, not their last digits.
  void aCountIsWholeHoweverItGrows() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    for (const int states : {3, 60, 1200}) {
      // Nothing leads to them.
      std::string text = "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}";
      for (int i = 0; i < states; ++i)
        text += ",\n\"S" + std::to_string(i) + "\": {\"Type\": \"Pass\", \"End\": true}";
      stage.model().replaceText(text + "}}", QStringLiteral("Edit"));
      stage.model().settle();
      int tab = 0;
      const QTabBar* bar = barOf(stage, QStringLiteral("Problems"), tab);
      QVERIFY(bar != nullptr);
      const auto* badge =
          dynamic_cast<common::CountBadge*>(bar->tabButton(tab, QTabBar::RightSide));
      QVERIFY(badge != nullptr);
      QVERIFY(badge->count() >= states);
      QVERIFY(badge->width() >= badge->sizeHint().width());
      QVERIFY(bar->tabRect(tab).contains(badge->geometry()));
    }
  }

  void theCodeFoldsWhereTheGraphNeedsTheRoom() {
    Stage stage;
    stage.settings().setWord(QStringLiteral("code"), {});
    stage.act("foldBelow");
    stage.openSample(QStringLiteral("order-with-retry.asl.json"));
    auto* strip = stage.page().findChild<QToolButton*>(QStringLiteral("codeStrip"));
    QTRY_VERIFY(strip->isVisible() && !stage.page().code().isVisible());
    const QRectF all = stage.page().graph().drawing().bounds;
    QTRY_VERIFY(seen(stage.page().graph()).contains(all));
    stage.keepPicture(QStringLiteral("code-folded"));
    // A problem's place opens it, and so does the strip, which is kept.
    stage.page().goTo({0, 1});
    QTRY_VERIFY(stage.page().code().isVisible() && !strip->isVisible());
    stage.act("close");
    QVERIFY(stage.window().openFile(stage.folder() + QStringLiteral("/order-with-retry.asl.json")));
    strip = stage.page().findChild<QToolButton*>(QStringLiteral("codeStrip"));
    QTRY_VERIFY(strip->isVisible());
    strip->click();
    QVERIFY(stage.page().code().isVisible());
    stage.openSample(QStringLiteral("reserve-and-charge.asl.json"));
    QTest::qWait(50);
    QVERIFY(stage.page().code().isVisible());

    // Where the whole is seen beside it, it stays.
    Stage other;
    other.settings().setWord(QStringLiteral("code"), {});
    other.openSample(QStringLiteral("order-process.asl.json"));
    QTest::qWait(50);
    QVERIFY(other.page().code().isVisible());
  }

  void inANarrowWindowTheCodeIsTheFirstToMakeRoom() {
    Stage stage(common::ThemeKind::Light, {1024, 700});
    stage.settings().setWord(QStringLiteral("code"), {});
    stage.openSample(QStringLiteral("order-process.asl.json"));
    auto* strip = stage.page().findChild<QToolButton*>(QStringLiteral("codeStrip"));
    QTRY_VERIFY(strip->isVisible() && !stage.page().code().isVisible());
    stage.keepPicture(QStringLiteral("narrow-code-folded"));
  }

  void fifteenStatesAreSeenAtOnce() {
    Stage stage;
    stage.act("foldBelow");
    stage.openSample(QStringLiteral("order.asl.json"));
    auto& graph = stage.page().graph();
    QTRY_VERIFY(seen(graph).contains(graph.drawing().bounds));
    QVERIFY2(graph.zoom() > 0.4, qPrintable(QString::number(graph.zoom())));
    // Beside a palette in which the lines of an action stand whole.
    const int palette = stage.window().docks().find(QStringLiteral("dockPalette"))->width();
    QVERIFY2(palette >= 270, qPrintable(QString::number(palette)));
    stage.keepPicture(QStringLiteral("fifteen-states"));
  }

  void fitShowsTheWhole() {
    Stage stage;
    stage.window().newDocument(chain(900), QStringLiteral("long"));
    canvas::GraphView& graph = stage.page().graph();
    stage.act("fit");
    const QRectF all = graph.drawing().bounds;
    QVERIFY2(seen(graph).contains(all), qPrintable(QString::number(graph.zoom())));
    QVERIFY(graph.zoom() < 0.05);
    stage.act("zoomOut");
    QVERIFY(graph.zoom() > 0.001);

    // A wide drawing lies beside the overview, not under it.
    std::string wide =
        "{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Parallel\", \"End\": "
        "true, \"Branches\": [";
    for (int i = 0; i < 6; ++i) {
      const std::string name = "\"B" + std::to_string(i) + "\"";
      wide += (i > 0 ? "," : "") + std::string("{\"StartAt\": ") + name + ", \"States\": {" + name +
              ": {\"Type\": \"Wait\", \"Seconds\": 1, \"End\": true}}}";
    }
    stage.window().newDocument(wide + "]}}}", QStringLiteral("wide"));
    stage.act("viewGraph");
    stage.act("fit");
    canvas::GraphView& second = stage.page().graph();
    auto* overview = second.findChild<QWidget*>(QStringLiteral("minimap"));
    QVERIFY(overview != nullptr && overview->isVisible());
    const QRect under = overview->geometry().translated(-second.viewport()->pos());
    for (const auto& node : second.drawing().nodes)
      QVERIFY2(!second.mapFromScene(node.rect).boundingRect().intersects(under),
               qPrintable(node.name));
  }

  void choicesAreKept() {
    Stage stage;
    bool done = false;
    QTimer::singleShot(0, &stage.window(), [&] {
      auto* dialog = qobject_cast<app::PreferencesDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      auto* theme = dialog->findChild<QComboBox*>(QStringLiteral("themeBox"));
      QTest::keyClick(theme, Qt::Key_End);
      auto* motion = dialog->findChild<QComboBox*>(QStringLiteral("motionBox"));
      QCOMPARE(motion->currentText(), QStringLiteral("Normal"));
      QTest::keyClick(motion, Qt::Key_Home);
      auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("keysList"));
      auto* edit = dialog->findChild<QKeySequenceEdit*>(QStringLiteral("keysEdit"));
      auto* set = dialog->findChild<QPushButton*>(QStringLiteral("keysSet"));
      list->setCurrentItem(row(*list, QStringLiteral("Zoom in")));
      // Another command has them: it is said, and nothing is taken from it.
      edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+S")));
      set->click();
      QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("keysSaid"))
                  ->text()
                  .contains(QStringLiteral("Save")));
      edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+Alt+Y")));
      set->click();
      QCOMPARE(row(*list, QStringLiteral("Zoom in"))->text(1), QStringLiteral("Ctrl+Alt+Y"));
      auto* s3 = dialog->findChild<QLineEdit*>(QStringLiteral("s3"));
      QVERIFY(s3 != nullptr);
      s3->setText(stage.folder());
      dialog->findChild<QPushButton*>(QStringLiteral("forgetAllowed"))->click();
      QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("forgetAllowedSaid"))->text().isEmpty());
      list->setCurrentItem(row(*list, QStringLiteral("Zoom out")));
      dialog->findChild<QPushButton*>(QStringLiteral("keysUsual"))->click();
      done = true;
      dialog->reject();
    });
    stage.act("preferences");
    QVERIFY(done);
    QVERIFY(common::Theme::current().dark());
    QVERIFY(stage.action("motionSlow")->isChecked());
    stage.openSample(QStringLiteral("order.asl.json"));
    QVERIFY(stage.page().graph().pace() == canvas::Pace::Slow);
    // From the menu, at once for what is open.
    stage.act("motionOff");
    QVERIFY(stage.page().graph().pace() == canvas::Pace::Off);
    QCOMPARE(stage.action("zoomIn")->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+Y")));
    QCOMPARE(stage.action("save")->shortcut(), QKeySequence(QStringLiteral("Ctrl+S")));

    // The next start knows them.
    app::Settings settings(stage.folder() + QStringLiteral("/settings.ini"));
    QCOMPARE(settings.keys().value(QStringLiteral("zoomIn")), QStringLiteral("Ctrl+Alt+Y"));
    QCOMPARE(settings.theme(), app::Settings::ThemeChoice::Dark);
    QCOMPARE(settings.word(QStringLiteral("s3")), stage.folder());
    app::Recovery recovery(stage.folder() + QStringLiteral("/recovery2"));
    app::MainWindow next(settings, recovery);
    QCOMPARE(next.actions()["zoomIn"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+Y")));
    QVERIFY(next.actions()["motionOff"]->isChecked());
  }

  void filesAreSavedByThemselves() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("six-phases.asl.json"));
    app::Settings settings(stage.folder() + QStringLiteral("/settings.ini"));
    settings.setFlag(QStringLiteral("autosave"), true);
    settings.setFlag(QStringLiteral("rememberRecent"), false);
    stage.window().openFile(path);
    stage.model().replaceText(stage.model().text() + "\n", QStringLiteral("test"));
    QVERIFY(stage.model().isModified());
    QTRY_VERIFY_WITH_TIMEOUT(!stage.model().isModified(), 8000);
    QCOMPARE(stage.read(path).toStdString(), stage.model().text());
  }

  void aNameWithoutAnEndingGetsOne() {
    Stage stage;
    stage.openSample(QStringLiteral("six-phases.asl.json"));
    QTimer watch;
    connect(&watch, &QTimer::timeout, &watch, [&] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      watch.stop();
      auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
      name->setText(stage.folder() + QStringLiteral("/other"));
      QTest::keyClick(name, Qt::Key_Return);
    });
    watch.start(10);
    stage.act("saveAs");
    QCOMPARE(stage.model().path(), stage.folder() + QStringLiteral("/other.asl.json"));
    QVERIFY(stage.window().windowTitle().startsWith(QStringLiteral("other.asl.json")));
    QVERIFY(stage.page().pathBar().text().startsWith(QStringLiteral("other")));
  }

  void thePictureIsCopied() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    stage.act("copyPicture");
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("Which route?"));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey41Room, stepwright::app::Application)
#include "journey_41_room_and_choices.moc"
