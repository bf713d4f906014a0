// SPDX-License-Identifier: GPL-3.0-or-later
// What was written is kept: from a process that is killed, from a file that somebody else changes,
// from a file that goes away. Before one of two texts is taken, both can be seen side by side.
#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QPushButton>

#include "engine/edit/fields.h"
#include "tests/journeys/harness.h"
#include "tests/journeys/pointer.h"
#include "tests/support/test_program.h"
#include "widgets/common/banner.h"
#include "widgets/compare/compare_dialog.h"
#include "widgets/compare/compare_view.h"

namespace stepwright::journeys {

class Journey12 : public QObject {
  Q_OBJECT

  static void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
  }
  static QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  static QPushButton* buttonOf(QWidget& parent, const QString& words) {
    for (auto* button : parent.findChildren<QPushButton*>()) {
      if (button->isVisible() && button->text() == words) return button;
    }
    return nullptr;
  }
  static void click(QWidget& parent, const QString& words) {
    auto* button = buttonOf(parent, words);
    QVERIFY2(button != nullptr, qPrintable(words));
    QTest::mouseClick(button, Qt::LeftButton);
  }

  static compare::CompareDialog* comparison(app::MainWindow& window) {
    for (auto* dialog : window.findChildren<compare::CompareDialog*>()) {
      if (dialog->isVisible()) return dialog;
    }
    return nullptr;
  }

  static void keep(QWidget& window, const QString& name) {
    const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (folder.isEmpty()) return;
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
    window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
  }

  /// The person's edit, in the text: a comment that is another.
  static void editMine(Stage& stage) {
    QVERIFY(stage.model().apply(
        *edit::setField(stage.model().document(), "", "Comment", "\"My words\"")));
    QVERIFY(stage.model().isModified());
  }

 private slots:
  void theFileChangesOutsideAndTheirsIsTaken() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    const QByteArray original = stage.read(path);
    editMine(stage);
    const QByteArray mine = QByteArray::fromStdString(stage.model().text());
    QByteArray theirs = original;
    theirs.replace("Check Inventory", "Count the stock");
    write(path, theirs);
    auto* bar = stage.find<common::Banner>(QStringLiteral("outsideBar"));
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().note.contains(QStringLiteral("changes of your own")));
    stage.keepPicture(QStringLiteral("journey-12-outside"));

    // Saving does not write over what somebody else wrote.
    stage.act("save");
    QCOMPARE(read(path), theirs);
    QVERIFY2(stage.status().contains(QStringLiteral("Compare")), qPrintable(stage.status()));

    click(*bar, QStringLiteral("Compare"));
    auto* dialog = comparison(stage.window());
    QVERIFY(dialog != nullptr);
    const QString shown = dialog->view().printed();
    QVERIFY2(shown.contains(QStringLiteral("-     \"Count the stock\"")) ||
                 shown.contains(QStringLiteral("Count the stock")),
             qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("+   \"Comment\": \"My words\"")), qPrintable(shown));
    QVERIFY2(dialog->view().accessibleDescription().contains(QStringLiteral("changes")),
             qPrintable(dialog->view().accessibleDescription()));
    keep(*dialog, QStringLiteral("journey-12-compare"));
    click(*dialog, QStringLiteral("Reload from disk"));
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), theirs);
    QVERIFY(!bar->isVisible());
    QVERIFY(!stage.model().isModified());
    // Not even mine is lost.
    stage.act("undo");
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), mine);
  }

  void theFileChangesOutsideAndMineIsKept() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    editMine(stage);
    const QByteArray mine = QByteArray::fromStdString(stage.model().text());
    write(path, "{\"StartAt\":\"Other\",\"States\":{\"Other\":{\"Type\":\"Succeed\"}}}\n");
    auto* bar = stage.find<common::Banner>(QStringLiteral("outsideBar"));
    QTRY_VERIFY(bar->isVisible());
    click(*bar, QStringLiteral("Compare"));
    auto* dialog = comparison(stage.window());
    QVERIFY(dialog != nullptr);
    click(*dialog, QStringLiteral("Close"));  // no choice: the bar stays
    QVERIFY(bar->isVisible());
    click(*bar, QStringLiteral("Keep mine"));
    QVERIFY(!bar->isVisible());
    QVERIFY(stage.model().isModified());
    stage.act("save");
    QCOMPARE(read(path), mine);
    QVERIFY(!stage.model().isModified());
  }

  void theFileGoesAway() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    const QByteArray original = stage.read(path);
    QVERIFY(QFile::remove(path));
    auto* bar = stage.find<common::Banner>(QStringLiteral("outsideBar"));
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().title.contains(QStringLiteral("no longer")));
    click(*bar, QStringLiteral("Keep mine"));
    QVERIFY(!bar->isVisible());
    QVERIFY(stage.model().isModified());
    stage.act("save");
    QCOMPARE(read(path), original);
  }

  void workThatNeverHadAFileComesBackAtOnce() {
    Stage stage;
    const QString folder = stage.folder() + QStringLiteral("/recovery");
    const QByteArray text = "{\n  \"StartAt\": \"A\",\n  \"States\": {}\n}\n";
    write(
        folder + QStringLiteral("/dead-1.journal"),
        "{\"path\":\"\",\"time\":\"2026-01-02T03:04:05.000Z\",\"title\":\"Untitled 3\"}\n" + text);
    stage.window().offerRecovery();
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), text);
    QCOMPARE(stage.model().title(), QStringLiteral("Untitled 3"));
    QVERIFY(stage.model().isModified());
  }

  /// The program itself, on a display of its own: a hand types in it, and it is killed.
  void killedWhileThereIsUnsavedWork() {
    if (!Pointer::available()) QSKIP("This needs an X11 display and xdotool.");
    QTemporaryDir home;
    const QString path = home.filePath(QStringLiteral("order.asl.json"));
    QFile::copy(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/order-process.asl.json"),
                path);
    const QByteArray original = read(path);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.filePath(QStringLiteral("config")));
    // Only the text is shown: wherever one clicks in the middle, one is in it.
    QDir(home.path()).mkpath(QStringLiteral("config/stepwright"));
    app::Settings(home.filePath(QStringLiteral("config/stepwright/stepwright.conf")))
        .setView(QStringLiteral("code"));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(STEPWRIGHT_PROGRAM), {path});
    QVERIFY(program.waitForStarted());

    const auto tool = [](const QStringList& arguments) {
      QProcess process;
      process.start(QStringLiteral("xdotool"), arguments);
      if (!process.waitForFinished(20000)) process.kill();
      return QString::fromLatin1(process.readAllStandardOutput());
    };
    const QString window =
        tool({QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"),
              QStringLiteral("--pid"), QString::number(program.processId()),
              QStringLiteral("--name"), QStringLiteral("Stepwright")})
            .section(QLatin1Char('\n'), 0, 0);
    QVERIFY(!window.isEmpty());
    const QString geometry =
        tool({QStringLiteral("getwindowgeometry"), QStringLiteral("--shell"), window});
    const auto number = [&](const QString& name) {
      return QRegularExpression(name + QStringLiteral("=(\\d+)"))
          .match(geometry)
          .captured(1)
          .toInt();
    };
    const int width = number(QStringLiteral("WIDTH")), height = number(QStringLiteral("HEIGHT"));
    const QDir journals(home.filePath(QStringLiteral("data/stepwright/recovery")));
    const auto kept = [&] {
      const QStringList files = journals.entryList({QStringLiteral("*.journal")}, QDir::Files);
      return files.isEmpty() ? QByteArray() : read(journals.filePath(files.first()));
    };
    // Into the text, to its beginning, and three spaces; the window may still be on its way.
    const QString x = QString::number(number(QStringLiteral("X")) + width * 45 / 100);
    const QString y = QString::number(number(QStringLiteral("Y")) + height * 40 / 100);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
          tool({QStringLiteral("windowfocus"), window, QStringLiteral("mousemove"), x, y,
                QStringLiteral("click"), QStringLiteral("1"), QStringLiteral("key"),
                QStringLiteral("ctrl+Home"), QStringLiteral("space"), QStringLiteral("sleep"),
                QStringLiteral("0.9")});
          return kept().endsWith(original);
        }(),
        30000);
    const QByteArray text = kept().mid(kept().indexOf('\n') + 1);
    QVERIFY(text.size() > original.size());
    program.kill();  // as kill -9 does
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    QCOMPARE(read(path), original);

    // The next start, on what the killed one left.
    app::Settings settings(home.filePath(QStringLiteral("settings.ini")));
    app::Recovery recovery(journals.path());
    app::MainWindow again(settings, recovery);
    again.resize(1440, 900);
    again.show();
    QVERIFY(again.openFile(path));
    auto* bar = again.findChild<common::Banner*>(QStringLiteral("recoveryBar"));
    QTRY_VERIFY(bar->isVisible());
    keep(again, QStringLiteral("journey-12-recovery"));
    QCOMPARE(QByteArray::fromStdString(again.page()->model().text()), original);
    click(*bar, QStringLiteral("Compare"));
    auto* dialog = comparison(again);
    QVERIFY(dialog != nullptr);
    QVERIFY2(dialog->view().printed().contains(QStringLiteral("+  ")),
             qPrintable(dialog->view().printed()));
    keep(*dialog, QStringLiteral("journey-12-compare-kept"));
    click(*dialog, QStringLiteral("Recover"));
    QCOMPARE(QByteArray::fromStdString(again.page()->model().text()), text);
    QVERIFY(!bar->isVisible());
    QVERIFY(again.page()->model().isModified());
    QVERIFY(recovery.leftBehind().isEmpty());
    again.actions()["undo"]->trigger();
    QCOMPARE(QByteArray::fromStdString(again.page()->model().text()), original);
    QCOMPARE(read(path), original);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey12)
#include "journey_12_nothing_is_lost.moc"
