// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that nobody wants to meet: each is answered with a message that says where and what to
// do, in time, and no byte of it is lost.
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>

#include <QAbstractItemView>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QTabWidget>

#include "engine/edit/rename.h"
#include "tests/journeys/harness.h"
#include "tests/journeys/pointer.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/code/long_lines.h"
#include "widgets/common/banner.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::journeys {

/// How long the window's thread itself was busy, however much else the machine does.
class Busy {
 public:
  Busy() { restart(); }
  void restart() { since_ = now(); }
  [[nodiscard]] qint64 elapsed() const { return now() - since_; }

 private:
  static qint64 now() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
  }
  qint64 since_ = 0;
};

class Journey17 : public QObject {
  Q_OBJECT

  static constexpr int kPatience = 2000;  // ms for anything that a person waits for

  /// A chain of Pass states with that many bytes.
  static QByteArray chainOf(int bytes) {
    QByteArray text = "{\n  \"StartAt\": \"S0\",\n  \"States\": {\n";
    const QByteArray filling(400, 'x');
    int i = 0;
    for (; text.size() < bytes; ++i) {
      const QByteArray n = QByteArray::number(i);
      text += "    \"S" + n + "\": {\n      \"Type\": \"Pass\",\n      \"Comment\": \"" + filling +
              "\",\n      \"Next\": \"S" + QByteArray::number(i + 1) + "\"\n    },\n";
    }
    text +=
        "    \"S" + QByteArray::number(i) + "\": {\n      \"Type\": \"Succeed\"\n    }\n  }\n}\n";
    return text;
  }

  /// What the problem list says, a row a line.
  static QString problems(Stage& stage) { return stage.textOfDock(QStringLiteral("dockProblems")); }

  /// Opens a file that must be refused; what the message says, with its remedy.
  static QString refusalOf(Stage& stage, const QString& path) {
    QString said;
    const int tabs = stage.find<QTabWidget>(QStringLiteral("documents"))->count();
    Pointer::inDialog([&](QWidget& box) {
      if (auto* message = qobject_cast<QMessageBox*>(&box))
        said = message->text() + QLatin1Char('\n') + message->informativeText();
      box.close();
    });
    Busy clock;
    const bool opened = stage.window().openFile(path);
    if (opened || clock.elapsed() > kPatience) return QStringLiteral("opened or slow");
    if (stage.find<QTabWidget>(QStringLiteral("documents"))->count() != tabs)
      return QStringLiteral("a tab was left behind");
    return said;
  }

  /// Opens a file, works in it and saves it again: all of it in time, and its bytes come back.
  static void openEditSave(Stage& stage, const QString& path, const QByteArray& bytes,
                           int patience = kPatience) {
    Busy clock;
    QVERIFY(stage.window().openFile(path));
    QCoreApplication::processEvents();
    QVERIFY2(clock.elapsed() < patience, qPrintable(QString::number(clock.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(stage.model().upToDate(), 4 * patience);
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), bytes);
    QCOMPARE(QByteArray::fromStdString(stage.page().code().text()), bytes);
    // A key at the end, and back.
    clock.restart();
    auto* text = stage.page().code().findChild<QWidget*>(QStringLiteral("codeText"));
    auto* note = stage.page().code().findChild<code::LongLinesNote*>();
    if (note->isVisible()) {
      QVERIFY2(note->words().contains(QStringLiteral("kept as it is")), qPrintable(note->words()));
      stage.keepPicture(QStringLiteral("journey-17-long-line"));
      const auto end = stage.model().text().size();
      QVERIFY(stage.model().apply(
          edit::Change{"Type", {{{end, end}, " "}}, {}, stage.model().document().machine()}));
    } else {
      stage.page().code().goTo(stage.model().text().size());
      QTest::keyClicks(text, QStringLiteral(" "));
    }
    QVERIFY2(clock.elapsed() < patience, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(stage.model().text().size(), std::size_t(bytes.size()) + 1);
    QTRY_VERIFY_WITH_TIMEOUT(stage.model().upToDate(), 4 * patience);
    stage.act("save");
    QCOMPARE(stage.read(path), bytes + ' ');
    stage.act("undo");
    stage.act("save");
    QCOMPARE(stage.read(path), bytes);
  }

 private slots:
  void moreThanAMebibyte() {
    Stage stage;
    const QByteArray text = chainOf((1 << 20) + 5000);
    openEditSave(stage, stage.write(QStringLiteral("large.asl.json"), text), text);
    QVERIFY2(problems(stage).contains(QStringLiteral("AWS takes at most 1 MiB")),
             qPrintable(problems(stage).left(400)));
    QVERIFY(!stage.idOf(QStringLiteral("S1")).empty());
  }

  /// What lies beside a document that is still being read waits for its states.
  void whatLiesBesideALargeDocument() {
    Stage stage;
    const QByteArray text = chainOf((1 << 20) + 5000);
    const QString path = stage.write(QStringLiteral("large.asl.json"), text);
    const QString beside =
        stage.write(QStringLiteral("large.asl.stepwright.json"),
                    R"({"canvas": {"topDown": {"/States/S3": [400, 10]}}, "watches": ["$.x"]})");
    const QByteArray kept = stage.read(beside);
    QVERIFY(stage.window().openFile(path));
    stage.act("close");
    QCOMPARE(stage.read(beside), kept);

    QVERIFY(stage.window().openFile(path));
    QVERIFY(!stage.model().upToDate());  // the window is not held up for it
    QTRY_VERIFY_WITH_TIMEOUT(stage.model().upToDate(), 4 * kPatience);
    QVERIFY(!stage.page().arrangement().content().empty());
    QTRY_VERIFY(!stage.page().graph().drawing().nodes.isEmpty());
    QCOMPARE(stage.read(beside), kept);

    // Until it has been read a gesture says what it waits for; a run reads it at once.
    stage.act("close");
    QVERIFY(stage.window().openFile(path));
    QVERIFY(!stage.model().upToDate());
    QVERIFY(!stage.action("insertNote")->isEnabled());
    QCOMPARE(app::Actions::whyNot(*stage.action("insertNote")),
             QStringLiteral("The document is still being read."));
    stage.act("run");
    QVERIFY(stage.model().upToDate());
    QTRY_VERIFY(stage.action("insertNote")->isEnabled());
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), text);
  }

  void whatLiesBesideABrokenDocument() {
    Stage stage;
    const QString path = stage.write(
        QStringLiteral("broken.asl.json"),
        R"({"StartAt": "A", "States": {"A": {"Type": "Succeed"}, "B" {"Type": "Succeed"}}})");
    const QString beside = stage.write(QStringLiteral("broken.asl.stepwright.json"),
                                       R"({"canvas": {"topDown": {"/States/B": [400, 10]}}})");
    const QByteArray kept = stage.read(beside);
    QVERIFY(stage.window().openFile(path));
    QVERIFY(stage.model().stale());
    QCoreApplication::processEvents();
    stage.act("close");
    QCOMPARE(stage.read(beside), kept);
  }

  void moreThanTenMebibytes() {
    Stage stage;
    const QByteArray text = chainOf((10 << 20) + 5000);
    openEditSave(stage, stage.write(QStringLiteral("huge.asl.json"), text), text, 2 * kPatience);
    QVERIFY(problems(stage).contains(QStringLiteral("AWS takes at most 1 MiB")));
  }

  void oneLineOfTenMebibytes() {
    Stage stage;
    const QByteArray text =
        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Comment\":\"" +
        QByteArray(10 << 20, 'x') + "\",\"End\":true}}}";
    openEditSave(stage, stage.write(QStringLiteral("line.asl.json"), text), text, 2 * kPatience);
    QVERIFY(!stage.idOf(QStringLiteral("A")).empty());
  }

  void nestingOfAHundredThousand() {
    for (const bool objects : {false, true}) {
      Stage stage;
      QByteArray text =
          "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Result\": ";
      const int depth = 100000;
      for (int i = 0; i < depth; ++i) text += objects ? "{\"a\":" : "[";
      text += "1";
      for (int i = 0; i < depth; ++i) text += objects ? "}" : "]";
      text += ", \"End\": true}}}\n";
      openEditSave(stage, stage.write(QStringLiteral("deep.asl.json"), text), text);
      QVERIFY2(problems(stage).contains(QStringLiteral("nests deeper than 1000 levels")),
               qPrintable(problems(stage)));
      auto* stale = stage.find<common::Banner>(QStringLiteral("staleBar"));
      QVERIFY(stale->isVisible());
      QVERIFY(stale->text().note.contains(QStringLiteral("Line 1")));
    }
  }

  void deepYaml() {
    Stage stage;
    QByteArray text = "StartAt: A\nStates:\n  A:\n    Type: Pass\n    End: true\n    Result: ";
    text += QByteArray(100000, '[') + QByteArray(100000, ']') + "\n";
    openEditSave(stage, stage.write(QStringLiteral("deep.asl.yaml"), text), text);
    QVERIFY2(!problems(stage).trimmed().isEmpty(), "nothing is said of it");
  }

  void machinesInMachines() {
    Stage stage;
    QByteArray text, end;
    for (int i = 0; i < 300; ++i) {
      text +=
          "{\"StartAt\":\"M\",\"States\":{\"M\":{\"Type\":\"Map\",\"End\":true,\"ItemProcessor\":";
      end += "}}}";
    }
    text += "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}" + end;
    openEditSave(stage, stage.write(QStringLiteral("maps.asl.json"), text), text);
  }

  void bytesThatAreNoText() {
    Stage stage;
    QByteArray text = "{\n  \"StartAt\": \"A\",\n  \"Comment\": \"a";
    text += '\0';
    text += "b\"\n}\n";
    const QString path = stage.write(QStringLiteral("nul.asl.json"), text);
    const QString said = refusalOf(stage, path);
    QVERIFY2(said.contains(QStringLiteral("NUL byte in line 3, column 16")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("take the byte out")), qPrintable(said));
    QCOMPARE(stage.read(path), text);
  }

  void invalidUtf8() {
    Stage stage;
    const QByteArray text =
        "{\n  \"Comment\": \"caf\xE9\",\n  \"StartAt\": \"A\",\n  \"States\": {\n    \"A\": "
        "{\"Type\": \"Succeed\"}\n  }\n}\n";
    const QString path = stage.write(QStringLiteral("latin1.asl.json"), text);
    openEditSave(stage, path, text);
    const QString said = problems(stage);
    QVERIFY2(said.contains(QStringLiteral("no UTF-8")) && said.contains(QStringLiteral("2:18")),
             qPrintable(said));
    // Until it is turned into UTF-8 nothing is edited and nothing is written.
    stage.model().selectState("/States/A");
    QVERIFY(!edit::renameState(stage.model().document(), "/States/A", "B"));
    QCOMPARE(stage.read(path), text);
  }

  void utf16() {
    Stage stage;
    QByteArray text("\xFF\xFE", 2);
    for (const char c : QByteArray("{\"StartAt\": \"A\"}")) (text += c) += '\0';
    const QString path = stage.write(QStringLiteral("utf16.asl.json"), text);
    const QString said = refusalOf(stage, path);
    QVERIFY2(said.contains(QStringLiteral("UTF-16")) && said.contains(QStringLiteral("UTF-8")),
             qPrintable(said));
    QCOMPARE(stage.read(path), text);
  }

  void whatIsNoFile() {
    Stage stage;
    QDir(stage.folder()).mkdir(QStringLiteral("folder.asl.json"));
    QString said = refusalOf(stage, stage.folder() + QStringLiteral("/folder.asl.json"));
    QVERIFY2(said.contains(QStringLiteral("is a folder")), qPrintable(said));
    said = refusalOf(stage, stage.folder() + QStringLiteral("/nowhere.asl.json"));
    QVERIFY2(said.contains(QStringLiteral("There is no file")), qPrintable(said));
    // A pipe that nobody writes to, and a device that never ends.
    const QByteArray pipe = (stage.folder() + QStringLiteral("/pipe.asl.json")).toLocal8Bit();
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    said = refusalOf(stage, QString::fromLocal8Bit(pipe));
    QVERIFY2(said.contains(QStringLiteral("a device or a pipe")), qPrintable(said));
    said = refusalOf(stage, QStringLiteral("/dev/zero"));
    QVERIFY2(said.contains(QStringLiteral("a device or a pipe")), qPrintable(said));
  }

  void whatMayNotBeRead() {
    Stage stage;
    const QString path = stage.write(QStringLiteral("secret.asl.json"), "{}");
    QFile::setPermissions(path, QFileDevice::Permissions());
    // Who is root may read everything; the kernel's own file is refused to everybody.
    const QString what = ::geteuid() == 0 ? QStringLiteral("/proc/self/mem") : path;
    const QString said = refusalOf(stage, what);
    QVERIFY2(said.contains(QStringLiteral("could not be")) &&
                 said.contains(QStringLiteral("yours to read")),
             qPrintable(said));
  }

  void emptiedAndArray() {
    Stage stage;
    // Emptied by hand it is broken, and can be mended.
    const QString empty = stage.write(QStringLiteral("emptied.asl.json"), "{}");
    QVERIFY(stage.window().openFile(empty));
    stage.model().replaceText({}, QStringLiteral("Clear"));
    QVERIFY2(problems(stage).contains(QStringLiteral("The text is empty")),
             qPrintable(problems(stage)));
    stage.act("repairText");
    QTRY_VERIFY(stage.model().document().value().isObject());
    stage.act("undo");
    QCOMPARE(stage.model().text(), std::string());
    const QByteArray text = "[\n  {\"StartAt\": \"A\"}\n]\n";
    openEditSave(stage, stage.write(QStringLiteral("array.asl.json"), text), text);
    QVERIFY2(problems(stage).contains(QStringLiteral("This is a JSON list, not a state machine")),
             qPrintable(problems(stage)));
    const QByteArray number = "42";
    openEditSave(stage, stage.write(QStringLiteral("number.asl.json"), number), number);
    QVERIFY2(
        problems(stage).contains(QStringLiteral("This is a single value, not a state machine")),
        qPrintable(problems(stage)));
  }

  /// Into an empty document, as people do: from a web page, over all that is there.
  void pastedTypographicQuotes() {
    Stage stage;
    stage.act("new");
    QFile sample(
        QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/process-message.pasted.txt"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QByteArray pasted = sample.readAll();
    QApplication::clipboard()->setText(QString::fromUtf8(pasted));
    auto* text = stage.find<QWidget>(QStringLiteral("codeText"));
    text->setFocus();
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(QByteArray::fromStdString(stage.model().text()), pasted);
    QTRY_VERIFY(stage.model().stale());
    QVERIFY2(problems(stage).contains(QStringLiteral("typographic")), qPrintable(problems(stage)));
    stage.act("repairText");
    QTRY_VERIFY(!stage.model().stale());
    QVERIFY(!stage.idOf(QStringLiteral("ChooseAction")).empty());
    stage.act("undo");
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), pasted);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey17)
#include "journey_17_hostile_documents.moc"
