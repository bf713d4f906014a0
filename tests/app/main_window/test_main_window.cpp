// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
#include <QTabWidget>
#include <QToolTip>
#include <QTreeWidget>
#include <algorithm>

#include "app/main_window/drop_preview.h"
#include "app/main_window/file_queue.h"
#include "app/main_window/notice_bar.h"
#include "app/main_window/quick_open.h"
#include "app/main_window/shortcuts_dialog.h"
#include "engine/asl/bind.h"
#include "engine/project/workspace.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/common/banner.h"
#include "widgets/debug/debug_panels.h"

namespace stepwright::app {

using journeys::Stage;

/// Counts the layouts that a window is asked for.
class LayoutCounter : public QObject {
 public:
  explicit LayoutCounter(QWidget& window) { window.installEventFilter(this); }
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::LayoutRequest) ++layouts;
    return false;
  }
  int layouts = 0;
};

class MainWindowTest : public QObject {
  Q_OBJECT
 private slots:
  /// Each line once, and none that goes as one that stays; a gap only where something is left out.
  void whatADropWritesIsShownLineByLine() {
    using Kind = ChangedLine::Kind;
    const auto shown = [](const std::string& before, const text::TextEdits& edits) {
      QStringList lines;
      for (const auto& line : changedLines(before, edits)) {
        const char* sign = line.kind == Kind::Added     ? "+"
                           : line.kind == Kind::Removed ? "-"
                           : line.kind == Kind::Gap     ? "~"
                                                        : "=";
        lines << QLatin1String(sign) + line.text.trimmed();
      }
      return lines.join(QLatin1Char(' '));
    };
    const auto place = [](const std::string& text, const char* word) { return text.find(word); };
    // The second edit begins within the line that follows the first.
    const std::string state = "{\n  type: task,\n  resource: r,\n  next: n\n}";
    const text::TextEdits change{{{place(state, "task"), place(state, "task") + 4}, "wait"},
                                 {{place(state, "resource"), place(state, "next")}, ""}};
    QCOMPARE(shown(state, change),
             QStringLiteral("={ -type: task, -resource: r, +type: wait, =next: n"));
    const std::string rows = "a\nb\nc\nd\ne\nf\ng\nh";
    const auto two = [&](const char* first, const char* second) {
      return shown(rows, {{{place(rows, first), place(rows, first) + 1}, "X"},
                          {{place(rows, second), place(rows, second) + 1}, "Y"}});
    };
    QCOMPARE(two("b", "c"), QStringLiteral("=a -b -c +X +Y =d"));
    QCOMPARE(two("b", "d"), QStringLiteral("=a -b +X =c -d +Y =e"));
    QCOMPARE(two("b", "e"), QStringLiteral("=a -b +X =c =d -e +Y =f"));
    QCOMPARE(two("b", "f"), QStringLiteral("=a -b +X =c ~ =e -f +Y =g"));
  }

  void everyActionHasWordsATipAndKeysOfItsOwn() {
    Stage stage;
    QHash<QKeySequence, QString> keys;
    for (QAction* action : stage.window().findChildren<QAction*>()) {
      if (action->isSeparator() || action->menu() != nullptr || action->objectName().isEmpty())
        continue;
      if (action->objectName().startsWith(QStringLiteral("_q_")))
        continue;  // of Qt's own line edits
      QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
      QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
      for (const QKeySequence& key : action->shortcuts()) {
        if (action->shortcutContext() == Qt::WidgetShortcut) continue;
        const QString other = keys.value(key);
        QVERIFY2(
            other.isEmpty(),
            qPrintable(
                QStringLiteral("%1: %2 and %3").arg(key.toString(), other, action->objectName())));
        keys[key] = action->objectName();
      }
    }
    QVERIFY(keys.size() > 40);
    // No Alt with a function key: desktops take them. No Shift+F10: that is the context menu.
    for (const QKeySequence& key : keys.keys()) {
      const QString text = key.toString();
      QVERIFY2(!text.contains(QStringLiteral("Alt+F")) && text != QStringLiteral("Shift+F10"),
               qPrintable(text));
    }
  }

  /// In the list of keys, a key of a command that the graph or a panel answers, too, means there
  /// what the command does, or stands in a panel of its own.
  void theListOfKeysSaysWhatIsMeantWhere() {
    Stage stage;
    const ShortcutsDialog dialog(stage.window().actions(), {}, &stage.window());
    const auto* list = dialog.findChild<QTreeWidget*>(QStringLiteral("shortcutsList"));
    QHash<QString, QStringList> groups;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
      const QTreeWidgetItem* group = list->topLevelItem(i);
      for (int row = 0; row < group->childCount(); ++row)
        groups[group->child(row)->text(1)] << group->text(0);
    }
    QStringList shared;
    for (const QAction* action : stage.window().actions().all()) {
      const QString key = action->shortcut().toString(QKeySequence::NativeText);
      QStringList where = groups.value(key);
      if (where.size() < 2) continue;
      shared << key;
      QCOMPARE(where.removeDuplicates(), 0);
    }
    QCOMPARE(shared, QStringList{QStringLiteral("Ctrl+]")});
    QCOMPARE(groups.value(QStringLiteral("Ctrl+]")),
             (QStringList{QStringLiteral("Frames"), QStringLiteral("On the graph"),
                          QStringLiteral("In the Map Run")}));
    QVERIFY(stage.action("expand")->toolTip().contains(QStringLiteral("next item that failed")));
  }

  void manyFilesAreOpenedOneByOneAndCanBeStopped() {
    Stage stage;
    QStringList files;
    for (int i = 0; i < 14; ++i) {
      files << stage.folder() + QStringLiteral("/order%1.asl.json").arg(i);
      QFile::copy(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/order-process.asl.json"),
                  files.last());
    }
    auto& queue = *stage.find<FileQueue>();
    auto& notice = *stage.find<NoticeBar>();
    stage.window().openFiles(files);
    QCOMPARE(queue.waiting(), 13);  // the window has its turn before the others
    QCOMPARE(notice.text().note, QStringLiteral("1 of 14"));
    QVERIFY(QTest::qWaitFor([&] { return queue.waiting() <= 10; }, 20000));
    queue.stop();
    QCOMPARE(queue.waiting(), 0);
    QVERIFY(!notice.isVisible());
    stage.window().openFiles(files);
    QVERIFY(QTest::qWaitFor([&] { return queue.waiting() == 0; }, 20000));
    QCOMPARE(stage.model().path(), files.last());
  }

  void savingUnchangedKeepsEveryByte_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << QByteArray("{\n  \"StartAt\": \"A\",\n  \"States\": {}\n}\n");
    QTest::newRow("windows line ends") << QByteArray("{\r\n\t\"StartAt\" : \"A\"\r\n}");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"StartAt\":\"A\"}");
    QTest::newRow("numbers and duplicate keys")
        << QByteArray("{\"a\":1e2,\"a\":1.0,\"b\":12345678901234567890}");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xFF\xC0\"}");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("not JSON") << QByteArray("Hello");
  }
  void savingUnchangedKeepsEveryByte() {
    QFETCH(QByteArray, bytes);
    Stage stage;
    const QString path = stage.folder() + QStringLiteral("/x.json");
    write(path, bytes);
    QVERIFY(stage.window().openFile(path));
    QVERIFY(!stage.model().isModified());
    QVERIFY(!stage.model().save());
    QCOMPARE(stage.read(path), bytes);
    // What was only looked at stays as it is on the disk; an empty file is shown as a new document.
    QByteArray bare = bytes.isEmpty()
                          ? QByteArray::fromStdString(project::emptyDefinition(asl::Format::Json))
                          : bytes;
    if (bare.startsWith("\xEF\xBB\xBF")) bare.remove(0, 3);
    QCOMPARE(QByteArray::fromStdString(stage.page().code().text()), bare);
  }

  void typingGoesToTheOneUndoStack() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    const std::string before = stage.model().text();
    auto* text = stage.find<QWidget>(QStringLiteral("codeText"));
    stage.page().code().goTo(0);
    QTest::keyClicks(text, QStringLiteral("   "));
    QCOMPARE(stage.model().text(), "   " + before);
    QCOMPARE(stage.model().undoStack().count(), 1);
    QTest::keyClick(text, Qt::Key_Backspace);
    QCOMPARE(stage.model().text(), "  " + before);
    stage.act("undo");
    QCOMPARE(stage.model().text(), before);
    QCOMPARE(stage.page().code().text(), before);
    stage.act("redo");
    QCOMPARE(stage.page().code().text(), stage.model().text());
  }

  void aFileThatChangedOutsideIsOffered() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    auto* bar = stage.find<common::Banner>(QStringLiteral("outsideBar"));
    QVERIFY(!bar->isVisible());
    write(path, "{\"StartAt\":\"Other\",\"States\":{\"Other\":{\"Type\":\"Succeed\"}}}");
    QTRY_VERIFY(bar->isVisible());
    emit bar->linkActivated(0);
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), stage.read(path));
    QVERIFY(!stage.model().isModified());
    QVERIFY(stage.model().undoStack().canUndo());
  }

  void unsavedWorkOfAKilledProcessIsOffered() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    // What a process that was killed leaves: a journal, and a lock that nobody holds.
    const QString folder = stage.folder() + QStringLiteral("/recovery");
    const QByteArray text = stage.read(path).replace("Check Inventory", "Count stock");
    write(folder + QStringLiteral("/dead-1.journal"),
          "{\"path\":\"" + path.toUtf8() +
              "\",\"time\":\"2026-01-02T03:04:05.000Z\",\"title\":\"x\"}\n" + text);
    stage.window().offerRecovery();
    auto* bar = stage.find<common::Banner>(QStringLiteral("recoveryBar"));
    QVERIFY(bar->isVisible());
    stage.keepPicture(QStringLiteral("recovery"));
    emit bar->linkActivated(0);
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), text);
    QVERIFY(stage.model().undoStack().canUndo());
    QVERIFY(!QFile::exists(folder + QStringLiteral("/dead-1.journal")));
  }

  void aChangeIsInTheJournalWithinASecond() {
    QTemporaryDir folder;
    Recovery recovery(folder.path());
    QObject document;
    recovery.changed(&document, [] {
      return std::optional<Recovery::Entry>(
          Recovery::Entry{{}, QStringLiteral("/a"), QStringLiteral("a"), {}, "text"});
    });
    QTRY_COMPARE_WITH_TIMEOUT(QDir(folder.path()).entryList({QStringLiteral("*.journal")}).size(),
                              1, 1000);
    QVERIFY(recovery.leftBehind().isEmpty());  // this process lives
    recovery.settled(&document);
    QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.journal")}).size(), 0);
  }

  void theQuickListGoesToAState() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.act("goToState");
    auto* field = stage.find<QLineEdit>(QStringLiteral("quickOpenField"));
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("publ"));
    stage.keepPicture(QStringLiteral("quick-open"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.model().selectedState(), std::string("/States/PublishToSNS"));
    stage.act("commands");
    QTest::keyClicks(field, QStringLiteral("wrap in par"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!stage.idOf(QStringLiteral("Parallel")).empty());
  }

  void anIdleWindowRests() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    // What the opening set off comes to its end, on a slow machine later.
    int layouts = 1;
    for (int tries = 0; layouts > 0 && tries < 30; ++tries) {
      LayoutCounter counter(stage.window());
      QTest::qWait(300);
      layouts = counter.layouts;
    }
    QCOMPARE(layouts, 0);
  }

  /// A menu that is higher than the screen falls into columns.
  void everyMenuFitsASmallScreen() {
    // A window of 1024 × 700 on a screen that is hardly higher.
    constexpr int rowHeight = 27, separatorHeight = 9, screen = 700;
    Stage stage;
    for (const QAction* each : stage.window().menuBar()->actions()) {
      int height = 0;
      for (const QAction* row : each->menu()->actions())
        height += row->isSeparator() ? separatorHeight : rowHeight;
      QVERIFY2(height <= screen, qPrintable(each->text() + QString::number(height)));
    }
  }

  void whatCannotBeDoneHereSaysWhy() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));  // in JSONata
    const auto why = [&](const char* name) { return Actions::whyNot(*stage.action(name)); };
    stage.model().selectState(stage.idOf(QStringLiteral("Manual approval")));
    QTRY_VERIFY(stage.action("duplicate")->isEnabled());
    QVERIFY(!stage.action("unwrap")->isEnabled());
    QVERIFY2(why("unwrap").contains(QStringLiteral("no Map")), qPrintable(why("unwrap")));
    QVERIFY2(why("convertState").contains(QStringLiteral("JSONata already")),
             qPrintable(why("convertState")));
    QVERIFY(!stage.action("convertDocument")->isEnabled());
    QVERIFY(stage.action("convertDocument")->toolTip().contains(why("convertDocument")));
    stage.model().selectState(stage.idOf(QStringLiteral("Ship each parcel")));
    QTRY_VERIFY(stage.action("unwrap")->isEnabled());
    stage.openSample(QStringLiteral("six-phases.asl.json"));  // in JSONPath
    QTRY_VERIFY(stage.action("convertDocument")->isEnabled());
    stage.model().selectState(stage.idOf(QStringLiteral("Charge card")));
    QTRY_VERIFY(stage.action("convertState")->isEnabled());
  }

  void anEntryThatCannotDoAnythingSaysWhyUnderThePointer() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    stage.model().selectState(stage.idOf(QStringLiteral("Manual approval")));
    QAction* unwrap = stage.action("unwrap");
    QTRY_VERIFY(stage.action("duplicate")->isEnabled());
    const auto tipOf = [&](QAction* entry) {
      for (QAction* each : stage.window().menuBar()->actions()) {
        QMenu* menu = each->menu();
        if (menu == nullptr || !menu->actions().contains(entry)) continue;
        menu->resize(menu->sizeHint());
        const QPoint at = menu->actionGeometry(entry).center();
        QHelpEvent hover(QEvent::ToolTip, at, menu->mapToGlobal(at));
        QApplication::sendEvent(menu, &hover);
        return hover.isAccepted() ? QToolTip::text() : QString();
      }
      return QString();
    };
    QVERIFY(!unwrap->isEnabled());
    QCOMPARE(tipOf(unwrap), Actions::whyNot(*unwrap));
    QToolTip::hideText();
  }

  void aNewDocumentHasTheKeyboard() {
    Stage stage;
    stage.act("new");
    QCOMPARE(stage.window().focusWidget(), static_cast<QWidget*>(&stage.page().graph()));
  }

  void statesArePastedOntoTheSelectedEdge() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.page().graph().setSelection({QStringLiteral("/States/FetchData/Next")});
    QApplication::clipboard()->setText(QStringLiteral("{\"Type\": \"Wait\", \"Seconds\": 3}"));
    stage.page().graph().setFocus();
    stage.act("paste");
    stage.model().settle();
    const auto* wait = asl::findState(*stage.model().document().machine(), "/States/Wait");
    QVERIFY(wait != nullptr);
    QCOMPARE(wait->next, std::string("ChooseAction"));
    const auto* fetch = asl::findState(*stage.model().document().machine(), "/States/FetchData");
    QCOMPARE(fetch->next, std::string("Wait"));
  }

  void statesAndDefinitionsAreCopiedAsJson() {
    Stage stage;
    QVERIFY(stage.window().openFile(
        stage.write(QStringLiteral("flow.asl.yaml"),
                    "# ours\nStartAt: A\nStates:\n  A:\n    Type: Pass\n    Next: B\n"
                    "  B:\n    Type: Succeed\n")));
    const auto copied = [&] {
      stage.act("copyJson");
      return QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).object();
    };
    stage.model().selectState({});
    QCOMPARE(copied().value(QStringLiteral("States")).toObject().size(), 2);
    stage.model().selectState("/States/B");
    const QJsonObject one = copied().value(QStringLiteral("States")).toObject();
    QCOMPARE(one.keys(), QStringList{QStringLiteral("B")});
    // What the menu of an edge offers does what Ctrl+V does.
    stage.page().graph().setSelection({QStringLiteral("/States/A/Next")});
    emit stage.page().graph().pasteRequested();
    stage.model().settle();
    QVERIFY(stage.model().text().find("Next: B 2") != std::string::npos ||
            stage.model().text().find("B 2:") != std::string::npos);
  }

  void patternsAreInTheMenu() {
    Stage stage;
    stage.act("new");
    auto* menu = stage.window().findChild<QMenu*>(QStringLiteral("patterns"));
    QVERIFY(menu != nullptr);
    QVERIFY(menu->actions().size() >= 12);
    menu->actions().first()->trigger();
    stage.model().settle();
    QVERIFY(stage.model().document().machine()->states.size() > 1);
  }

  void selectionsCanBeWalkedBack() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.model().selectState("/States/FetchData");
    stage.model().selectState("/States/ChooseAction");
    stage.act("selectionBack");
    QCOMPARE(stage.model().selectedState(), std::string("/States/FetchData"));
    stage.act("selectionForward");
    QCOMPARE(stage.model().selectedState(), std::string("/States/ChooseAction"));
  }

  void hostileTextsAreAnswered_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("deep") << QByteArray(200000, '[');
    QTest::newRow("one long line")
        << QByteArray("{\"Comment\":\"") + QByteArray(3 << 20, 'x') + "\"}";
    QTest::newRow("many keys") << manyStates(5000);
    QTest::newRow("quotes") << QByteArray(100000, '"');
  }
  void hostileTextsAreAnswered() {
    QFETCH(QByteArray, bytes);
    Stage stage;
    const QString path = stage.folder() + QStringLiteral("/hostile.json");
    write(path, bytes);
    QVERIFY(stage.window().openFile(path));
    QCOMPARE(stage.model().text().size(), static_cast<std::size_t>(bytes.size()));
    stage.model().selectState({});
    stage.window().grab();
  }

  void theProblemsAreThoseOfTheMachinesType() {
    Stage stage;
    const QByteArray callback =
        R"({"StartAt":"T","States":{"T":{"Type":"Task","End":true,"Parameters":{"QueueUrl":"q","MessageBody":"b"},
            "Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken"}}})";
    const QString express = stage.folder() + QStringLiteral("/express.asl.json");
    const QString standard = stage.folder() + QStringLiteral("/standard.asl.json");
    write(express, callback);
    write(standard, callback);
    write(stage.folder() + QStringLiteral("/express.asl.stepwright.json"), R"({"type":"EXPRESS"})");
    const auto refused = [&] {
      const auto& problems = stage.model().document().problems();
      return std::any_of(problems.begin(), problems.end(), [](const asl::Problem& problem) {
        return problem.message.find(".waitForTaskToken") != std::string::npos;
      });
    };
    QVERIFY(stage.window().openFile(express));
    QVERIFY(refused());
    QVERIFY(stage.window().openFile(standard));
    QVERIFY(!refused());
    QVERIFY(stage.window().openFile(express));
    QVERIFY(refused());
    auto* debug = stage.window().findChild<debug::DebugPanels*>();
    QVERIFY(debug != nullptr);
    debug->setExpress(false);
    QVERIFY(!refused());
    debug->setExpress(true);
    QVERIFY(refused());
  }

  void whatIsNoTextIsRefused() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.json"));
    write(path, QByteArray("a\0b", 3));
    QVERIFY(!project::readFile(path.toStdString()));
    write(path, QByteArray("\xFF\xFE{\0", 4));
    QVERIFY(!project::readFile(path.toStdString()));
    QVERIFY(!project::readFile(folder.path().toStdString()));
    QVERIFY(!project::readFile(folder.filePath(QStringLiteral("none")).toStdString()));
  }

  void fitsIntoItsLeastSize() {
    Stage stage(common::ThemeKind::Light, {1024, 640});
    stage.openSample(QStringLiteral("order.asl.json"));
    QCOMPARE(stage.window().size(), QSize(1024, 640));
    stage.keepPicture(QStringLiteral("least-size"));
  }

 private:
  static void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
  }
  static QByteArray manyStates(int count) {
    QByteArray text = "{\"StartAt\":\"S0\",\"States\":{";
    for (int i = 0; i < count; ++i) {
      text += (i > 0 ? ",\n" : "\n") + QByteArray("\"S") + QByteArray::number(i) +
              "\":{\"Type\":\"Pass\",\"Next\":\"S" + QByteArray::number(i + 1) + "\"}";
    }
    return text + "}}";
  }
};

}  // namespace stepwright::app

STEPWRIGHT_TEST(stepwright::app::MainWindowTest)
#include "test_main_window.moc"
