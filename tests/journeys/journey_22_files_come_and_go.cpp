// SPDX-License-Identifier: GPL-3.0-or-later
// The file of an open document is removed, moved, replaced, or comes back: what the bar says of it
// is true, and what is in the window can be saved or is asked for.
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include "app/exports.h"
#include "engine/edit/fields.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/common/banner.h"

namespace stepwright::journeys {

class Journey22 : public QObject {
  Q_OBJECT

  static constexpr const char* kSample = "order-process.asl.json";
  static constexpr const char* kOther =
      "{\"StartAt\":\"Other\",\"States\":{\"Other\":{\"Type\":\"Succeed\"}}}\n";

  static void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
  }
  static common::Banner* bar(Stage& stage) {
    return stage.find<common::Banner>(QStringLiteral("outsideBar"));
  }
  static QPushButton* shown(const QWidget& parent, const QString& words) {
    for (auto* button : parent.findChildren<QPushButton*>())
      if (button->isVisible() && button->text() == words) return button;
    return nullptr;
  }
  /// A file that is being written is seen in the middle of it, too: what is offered then changes
  /// once more.
  static void click(QWidget& parent, const QString& words) {
    QVERIFY2(QTest::qWaitFor([&] { return shown(parent, words) != nullptr; }), qPrintable(words));
    QTest::mouseClick(shown(parent, words), Qt::LeftButton);
  }
  /// Does something in the next dialog; true once it came.
  template <class T>
  static std::shared_ptr<bool> inDialog(std::function<void(T&)> act) {
    auto came = std::make_shared<bool>(false);
    auto* watch = new QTimer(qApp);
    connect(watch, &QTimer::timeout, watch, [=] {
      auto* dialog = qobject_cast<T*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      *came = true;
      watch->deleteLater();
      act(*dialog);
    });
    watch->start(10);
    return came;
  }
  static std::shared_ptr<bool> answer(QMessageBox::StandardButton button) {
    return inDialog<QMessageBox>([=](QMessageBox& box) { box.button(button)->click(); });
  }

 private slots:
  /// Each row of the table of formats is in the menu, and writes its file.
  void everyFormatIsExportedFromTheMenu() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    const QMenu* menu = stage.find<QMenu>(QStringLiteral("export"));
    for (const app::Export& format : app::allExports()) {
      QAction* action = stage.action(format.action().c_str());
      QVERIFY2(menu->actions().contains(action), format.action().c_str());
      QCOMPARE(action->text().toStdString(), format.menuText());
      // A dot in a name is no ending: it gets that of its format.
      const QString path = stage.folder() + QStringLiteral("/v1.") +
                           QString::fromStdString(format.action()).remove(QLatin1Char(' '));
      const QString whole =
          path + QLatin1Char('.') + QString::fromUtf8(format.names().extension.data());
      const auto came = inDialog<QFileDialog>([=](QFileDialog& dialog) {
        auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
      });
      action->trigger();
      QVERIFY2(*came, format.action().c_str());
      QVERIFY2(!stage.read(whole).isEmpty(), format.action().c_str());
    }
  }

  /// It has no file until now: what is looked at after saving is the new one.
  void aNewDocumentGetsAFile() {
    Stage stage;
    stage.act("new");
    const QString path = stage.folder() + QStringLiteral("/new.asl.json");
    const auto came = inDialog<QFileDialog>([=](QFileDialog& dialog) {
      auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
      name->setText(path);
      QTest::keyClick(name, Qt::Key_Return);
    });
    stage.act("save");
    QVERIFY(*came);
    QCOMPARE(stage.read(path), QByteArray::fromStdString(stage.model().text()));
    QVERIFY(!stage.model().isModified());
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY(bar(stage)->isVisible());
  }

  /// A page that is gone hears nothing of the document that lives on in another window.
  void aDocumentOfAClosedPageIsSavedElsewhere() {
    Stage stage;
    stage.act("new");
    stage.act("newWindow");
    const auto content = stage.page().content();
    stage.act("close");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QString path = stage.folder() + QStringLiteral("/elsewhere.asl.json");
    QVERIFY(!content->model.saveAs(path));
    QCOMPARE(stage.read(path), QByteArray::fromStdString(content->model.text()));
    QApplication::closeAllWindows();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // the second window
  }

  /// Quit closes one window after the other; the last that shows a document asks for it.
  void leavingTwoWindowsOfADocumentAsks() {
    Stage stage;
    stage.openSample(kSample);
    stage.act("newWindow");
    const QString state = QString::fromStdString(stage.idOf(QStringLiteral("Process Payment")));
    emit stage.page().graph().renameRequested(state, QStringLiteral("Pay"));
    QVERIFY(stage.model().isModified());
    const auto asked = answer(QMessageBox::Discard);
    QApplication::closeAllWindows();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // the second window
    QVERIFY(*asked);
  }

  void whatTheBarPromisesIsKept() {
    Stage stage;
    const QString path = stage.openSample(kSample);
    const QByteArray original = stage.read(path);
    QVERIFY(!stage.action("save")->isEnabled());
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY(bar(stage)->isVisible());
    QVERIFY(bar(stage)->text().note.contains(QStringLiteral("saving writes it again")));
    QVERIFY(stage.model().isModified());
    stage.act("save");
    QCOMPARE(stage.read(path), original);
    QVERIFY(!bar(stage)->isVisible());
    QVERIFY(!stage.model().isModified());
    // And once more, after the first time.
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY(bar(stage)->isVisible());
    stage.act("save");
    QCOMPARE(stage.read(path), original);
  }

  void leavingAsksForTheLastCopy() {
    Stage stage;
    const QString path = stage.openSample(kSample);
    const QByteArray original = stage.read(path);
    QVERIFY(QFile::remove(path));  // and at once, before any watcher says so:
    const auto refused = answer(QMessageBox::Cancel);
    QVERIFY(!stage.window().close());
    QVERIFY(*refused);
    const auto saved = answer(QMessageBox::Save);
    stage.act("close");
    QVERIFY(*saved);
    QCOMPARE(stage.read(path), original);
    QVERIFY(stage.window().page() == nullptr);
  }

  void theSameFileComesBack() {
    Stage stage;
    const QString path = stage.openSample(kSample);
    QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
    QTRY_VERIFY(bar(stage)->isVisible());
    QVERIFY(QFile::rename(path + QStringLiteral(".away"), path));
    QTRY_VERIFY(!bar(stage)->isVisible());
    QVERIFY(!stage.model().isModified());
    QVERIFY(stage.window().close());  // nothing to ask
  }

  void anotherFileComesInItsPlace() {
    Stage stage;
    const QString path = stage.openSample(kSample);
    const QByteArray original = stage.read(path);
    QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
    QTRY_VERIFY(bar(stage)->isVisible());
    write(path, kOther);
    QTRY_VERIFY(bar(stage)->text().title.contains(QStringLiteral("changed outside")));
    QVERIFY(!stage.action("save")->isEnabled());  // nothing of mine is unsaved
    click(*bar(stage), QStringLiteral("Keep mine"));
    stage.act("save");
    QCOMPARE(stage.read(path), original);
  }

  void theChangeIsSaidAgainWhenItChangesAgain() {
    Stage stage;
    const QString path = stage.openSample(kSample);
    write(path, "{}\n");
    QTRY_VERIFY(bar(stage)->isVisible());
    write(path, kOther);
    stage.model().checkFile();
    click(*bar(stage), QStringLiteral("Keep mine"));
    write(path, "{\"third\": 1}\n");
    stage.act("save");  // what was kept against is no longer what is there
    QCOMPARE(stage.read(path), QByteArray("{\"third\": 1}\n"));
    QVERIFY(bar(stage)->isVisible());
  }

  void theTargetOfALinkGoes() {
    Stage stage;
    QDir(stage.folder()).mkdir(QStringLiteral("real"));
    const QString real = stage.folder() + QStringLiteral("/real/order.asl.json");
    const QString link = stage.folder() + QStringLiteral("/link.asl.json");
    QVERIFY(
        QFile::copy(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/") + kSample, real));
    QVERIFY(QFile::link(real, link));
    const QByteArray original = stage.read(real);
    stage.window().openFile(link);
    QVERIFY(QDir(stage.folder() + QStringLiteral("/real")).removeRecursively());
    QTRY_VERIFY(bar(stage)->isVisible());
    QVERIFY2(bar(stage)->text().note.contains(QStringLiteral("real/order.asl.json")),
             qPrintable(bar(stage)->text().note));
    stage.act("save");
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(stage.read(real), original);
    QVERIFY(!bar(stage)->isVisible());
  }

  void theFolderGoes() {
    Stage stage;
    const QString folder = stage.folder() + QStringLiteral("/deep/er");
    QDir().mkpath(folder);
    const QString path = folder + QStringLiteral("/order.asl.json");
    QVERIFY(
        QFile::copy(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/") + kSample, path));
    const QByteArray original = stage.read(path);
    stage.window().openFile(path);
    QVERIFY(QDir(stage.folder() + QStringLiteral("/deep")).removeRecursively());
    QTRY_VERIFY(bar(stage)->isVisible());
    QVERIFY(bar(stage)->text().title.contains(QStringLiteral("nor its folder")));
    stage.act("save");
    QCOMPARE(stage.read(path), original);
    // It comes back by itself, folder and all.
    QVERIFY(QDir(stage.folder() + QStringLiteral("/deep")).removeRecursively());
    QTRY_VERIFY(bar(stage)->isVisible());
    QDir().mkpath(folder);
    QTRY_VERIFY(!bar(stage)->text().title.contains(QStringLiteral("nor its folder")));
    QVERIFY(bar(stage)->isVisible());
    write(path, original);
    QTRY_VERIFY(!bar(stage)->isVisible());
  }

  void somethingElseStandsInItsPlace_data() {
    QTest::addColumn<bool>("pipe");
    QTest::newRow("folder") << false;
    QTest::newRow("pipe") << true;
  }
  void somethingElseStandsInItsPlace() {
    QFETCH(bool, pipe);
    Stage stage;
    const QString path = stage.openSample(kSample);
    const QByteArray original = stage.read(path);
    QVERIFY(QFile::remove(path));
    if (pipe) {
      QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
    } else {
      QVERIFY(QDir().mkdir(path));
    }
    QTRY_VERIFY(bar(stage)->isVisible());
    QTRY_COMPARE(bar(stage)->text().links, QStringList{QStringLiteral("Save as…")});
    QVERIFY2(bar(stage)->text().note.contains(pipe ? "pipe" : "folder"),
             qPrintable(bar(stage)->text().note));
    const QString other = stage.folder() + QStringLiteral("/other.asl.json");
    const auto came = inDialog<QFileDialog>([=](QFileDialog& dialog) {
      dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(other);
      QTest::keyClick(dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
    });
    stage.act("save");
    QVERIFY(*came);
    QCOMPARE(stage.read(other), original);
    QCOMPARE(stage.model().path(), other);
    QVERIFY(!stage.model().isModified());
    QVERIFY(!bar(stage)->isVisible());
    QCOMPARE(QFileInfo(path).isDir(), !pipe);  // it was left alone
  }

  void aFileThatMayNotBeWrittenSaysSoAndKeepsTheWork() {
    Stage stage;
    const QString path = stage.openSample(kSample);
    const QByteArray original = stage.read(path);
    const bool root = ::geteuid() == 0;
    QCOMPARE(::chmod(qPrintable(path), 0444), 0);
    QCOMPARE(::chmod(qPrintable(stage.folder()), 0777), 0);
    QVERIFY(stage.model().apply(
        *edit::setField(stage.model().document(), "", "Comment", "\"My words\"")));
    QString said;
    const auto came = inDialog<QMessageBox>([&](QMessageBox& box) {
      said = box.text() + box.informativeText();
      box.accept();
    });
    if (root) QCOMPARE(::seteuid(65534), 0);  // whom modes bind
    stage.act("save");
    if (root) QCOMPARE(::seteuid(0), 0);
    QVERIFY(*came);
    QVERIFY2(said.contains(QStringLiteral("Permission denied")) &&
                 said.contains(QStringLiteral("chmod u+w")),
             qPrintable(said));
    QCOMPARE(stage.read(path), original);
    QVERIFY(stage.model().isModified());
    QCOMPARE(::chmod(qPrintable(path), 0644), 0);
    stage.act("save");
    QVERIFY(stage.read(path).contains("My words"));
  }

  /// Work whose file is gone when it is recovered still belongs to that file.
  void recoveredWorkOfALostFileIsSavedThere() {
    Stage stage;
    const QString path = stage.folder() + QStringLiteral("/lost.asl.json");
    write(stage.folder() + QStringLiteral("/recovery/dead-1.journal"),
          "{\"path\":\"" + path.toUtf8() +
              "\",\"time\":\"2026-01-02T03:04:05.000Z\",\"title\":\"lost.asl.json\"}\n" + kOther);
    stage.window().offerRecovery();
    QCOMPARE(stage.model().path(), path);
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), QByteArray(kOther));
    QVERIFY(stage.model().isModified());
    QVERIFY(bar(stage)->isVisible());
    stage.act("save");
    QCOMPARE(stage.read(path), QByteArray(kOther));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey22)
#include "journey_22_files_come_and_go.moc"
