// SPDX-License-Identifier: GPL-3.0-or-later
// Journals, locks and lists: what is kept of a process that dies, and who may read it.
#include "app/recovery.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <array>
#include <functional>
#include <stdexcept>

#include "app/settings.h"
#include "tests/support/test_program.h"

namespace stepwright::app {

namespace {

/// Runs it in a process of its own; returns the signal that ended it, 0 for a usual end.
int endOf(const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(STDERR_FILENO);
    for (int number = 1; number < 32; ++number) ::signal(number, SIG_DFL);  // not the test's own
    work();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

unsigned modeOf(const QString& path) {
  struct stat there {};
  return ::stat(qPrintable(path), &there) == 0 ? there.st_mode & 07777 : 0;
}

Recovery::Source textOf(const QString& path, const std::string& text, bool modified = true) {
  return [=]() -> std::optional<Recovery::Entry> {
    return Recovery::Entry{{}, path, QStringLiteral("title"), {}, text, modified};
  };
}

[[gnu::noinline]] void throwOut() { throw std::out_of_range("nobody catches this"); }

/// Overflows the stack, which leaves the handler none but its own.
int deeper(int depth) {
  std::array<volatile char, 4096> space{};
  space[static_cast<std::size_t>(depth) % space.size()] = 1;
  return depth < 0 ? 0 : deeper(depth + 1) + space[0];
}

}  // namespace

class TestRecovery : public QObject {
  Q_OBJECT

  /// What a process leaves that did `work` with its own recovery and then died.
  static int leave(const QTemporaryDir& folder, const std::function<void(Recovery&)>& work) {
    return endOf([&] {
      CrashJournal::install();
      Recovery recovery(folder.path());
      work(recovery);
    });
  }

 private slots:
  void everySignalWritesWhatWasTypedLast_data() {
    QTest::addColumn<int>("number");
    for (const int number : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTERM, SIGHUP, SIGINT})
      QTest::newRow(::strsignal(number)) << number;
  }
  void everySignalWritesWhatWasTypedLast() {
    QFETCH(int, number);
    const QTemporaryDir folder;
    QObject document;
    QCOMPARE(leave(folder,
                   [&](Recovery& recovery) {
                     recovery.changed(&document, textOf(QStringLiteral("/a"), "older"));
                     recovery.changed(&document, textOf(QStringLiteral("/a"), "newest"));
                     ::raise(number);  // long before the journal's time has come
                   }),
             number);
    Recovery next(folder.path());
    QCOMPARE(next.leftBehind().size(), 1);
    QCOMPARE(next.leftBehind().first().text, std::string("newest"));
    QCOMPARE(modeOf(next.leftBehind().first().journal), 0600u);
    QVERIFY(QDir(folder.path()).entryList({QStringLiteral("*.part")}).isEmpty());
  }

  void anUncaughtExceptionAndAnOverflownStackDoSoToo() {
    const std::function<void()> deaths[] = {[]() noexcept { throwOut(); }, [] { deeper(0); }};
    for (const auto& die : deaths) {
      const QTemporaryDir folder;
      QObject document;
      QVERIFY(leave(folder, [&](Recovery& recovery) {
                recovery.changed(&document, textOf({}, "kept"));
                die();
              }) != 0);
      Recovery next(folder.path());
      QCOMPARE(next.leftBehind().size(), 1);
      QCOMPARE(next.leftBehind().first().text, std::string("kept"));
    }
  }

  void whatIsOnTheDiskIsNotWrittenOverWhenItDies() {
    const QTemporaryDir folder;
    QObject document;
    leave(folder, [&](Recovery& recovery) {
      recovery.changed(&document, textOf(QStringLiteral("/a"), "text"));
      recovery.writeNow();
      recovery.settled(&document);
      ::raise(SIGSEGV);
    });
    QVERIFY(Recovery(folder.path()).leftBehind().isEmpty());
  }

  void aListOfWhatWasOpenComesBackInItsOrder() {
    const QTemporaryDir folder;
    QObject window, saved, changed, untitled;
    leave(folder, [&](Recovery& recovery) {
      recovery.changed(&changed, textOf(QStringLiteral("/b"), "mine"));
      recovery.changed(&untitled, textOf({}, "new", false));
      recovery.setOpen(&window, {{&saved, QStringLiteral("/a"), QStringLiteral("a"), false},
                                 {&changed, QStringLiteral("/b"), QStringLiteral("b"), true},
                                 {&untitled, {}, QStringLiteral("Untitled 1"), false}});
      ::raise(SIGKILL);  // which nothing can be done about: only what was written counts
    });
    Recovery next(folder.path());
    QCOMPARE(next.leftOpen().size(), 2);  // the untitled one was not written yet
    leave(folder, [&](Recovery& recovery) {
      recovery.changed(&changed, textOf(QStringLiteral("/b"), "mine"));
      recovery.changed(&untitled, textOf({}, "new", false));
      recovery.setOpen(&window, {{&saved, QStringLiteral("/a"), QStringLiteral("a"), false},
                                 {&changed, QStringLiteral("/b"), QStringLiteral("b"), true},
                                 {&untitled, {}, QStringLiteral("Untitled 1"), false}});
      recovery.writeNow();
      ::raise(SIGKILL);
    });
    next.discardLeftOpen();
    QVERIFY(next.leftOpen().isEmpty());
    QCOMPARE(next.leftBehind().size(), 1);  // unsaved work outlives the list
  }

  void aLockOfAnotherNumberOfAProcessHidesNothing() {
    const QTemporaryDir folder;
    QObject document;
    leave(folder, [&](Recovery& recovery) {
      recovery.changed(&document, textOf({}, "kept"));
      recovery.writeNow();
      ::raise(SIGKILL);
    });
    // The lock names, in the form that was written before, a process that lives: this one.
    const QDir left(folder.path());
    const QString lock = left.entryList({QStringLiteral("*.lock")}, QDir::Files).first();
    QFile file(left.filePath(lock));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::number(QCoreApplication::applicationPid()) + "\n" +
               QCoreApplication::applicationName().toUtf8() + "\n" +
               QSysInfo::machineHostName().toUtf8() + "\n");
    file.close();
    QCOMPARE(Recovery(folder.path()).leftBehind().size(), 1);
  }

  void aLivingProcessKeepsItsWorkToItself() {
    const QTemporaryDir folder;
    QObject document, window;
    Recovery living(folder.path());
    living.changed(&document, textOf({}, "kept"));
    living.setOpen(&window, {{&document, {}, QStringLiteral("x"), true}});
    living.writeNow();
    Recovery other(folder.path());
    QVERIFY(other.leftBehind().isEmpty());
    QVERIFY(other.leftOpen().isEmpty());
  }

  void journalsAreThePersonsOwn() {
    const QTemporaryDir home;
    const QString folder = home.filePath(QStringLiteral("data/stepwright/recovery"));
    QObject document, window;
    Recovery recovery(folder);
    recovery.changed(&document, textOf({}, "secret"));
    recovery.setOpen(&window, {{&document, {}, QStringLiteral("x"), true}});
    recovery.writeNow();
    QCOMPARE(modeOf(folder), 0700u);
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden))
      QCOMPARE(modeOf(folder + QLatin1Char('/') + name), 0600u);
    QCOMPARE(QDir(folder).entryList({QStringLiteral("*.journal"), QStringLiteral("*.open")}).size(),
             2);
    // One that others could look into until now.
    QCOMPARE(::chmod(qPrintable(folder), 0755), 0);
    Recovery again(folder);
    QCOMPARE(modeOf(folder), 0700u);
  }

  void whatCannotBeKeptIsSaid() {
    const QTemporaryDir home;
    QFile(home.filePath(QStringLiteral("data")))
        .open(QIODevice::WriteOnly);  // where a folder would be
    Recovery recovery(home.filePath(QStringLiteral("data/recovery")));
    QVERIFY2(recovery.trouble().contains(QStringLiteral("data/recovery")),
             qPrintable(recovery.trouble()));
    QObject document;
    recovery.changed(&document, textOf({}, "text"));
    recovery.writeNow();  // and nothing falls over
    QVERIFY(!recovery.trouble().isEmpty());
    // Mended: it goes on by itself.
    QVERIFY(QFile::remove(home.filePath(QStringLiteral("data"))));
    QVERIFY(QDir(home.path()).mkpath(QStringLiteral("data/recovery")));
    recovery.writeNow();
    QVERIFY(recovery.trouble().isEmpty());
    QCOMPARE(QDir(home.filePath(QStringLiteral("data/recovery")))
                 .entryList({QStringLiteral("*.journal")})
                 .size(),
             1);
  }

  void settingsAreThePersonsOwn() {
    const QTemporaryDir home;
    const QString file = home.filePath(QStringLiteral("stepwright.ini"));
    {
      Settings settings(file);
      settings.addRecentFile(QStringLiteral("/a"));
    }
    QCOMPARE(modeOf(file), 0600u);
    QCOMPARE(::chmod(qPrintable(file), 0644), 0);
    Settings settings(file);
    QCOMPARE(modeOf(file), 0600u);
    QVERIFY(settings.trouble().isEmpty());
    Settings nowhere(QStringLiteral("/proc/none/stepwright.ini"));
    QVERIFY(nowhere.trouble().contains(QStringLiteral("/proc/none")));
  }
};

}  // namespace stepwright::app

STEPWRIGHT_TEST(stepwright::app::TestRecovery, QCoreApplication)
#include "test_recovery.moc"
