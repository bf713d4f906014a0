// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery.h"

#include <QDir>
#include <QFile>
#include <QUuid>
#include <algorithm>

#include "app/journal_file.h"
#include "app/session_lock.h"
#include "engine/base/files.h"
#include "engine/base/log.h"
#include "widgets/common/said.h"

namespace stepwright::app {

namespace {

constexpr int kWithin = 500;              // ms from a change to its being on the disk
constexpr int kRetry = 3000;              // ms after which what could not be written is tried again
constexpr std::size_t kLarge = 4u << 20;  // bytes; larger texts are not copied at each key

constexpr auto kLock = ".lock";
constexpr auto kOpen = ".open";
constexpr ReplaceOptions kPrivate{.mode = 0600};

QString nameOfSession(const QString& journal) { return journal.section(QLatin1Char('-'), 0, 0); }

}  // namespace

Recovery::Recovery(const QString& folder, QObject* parent)
    : QObject(parent),
      folder_(folder),
      session_(QUuid::createUuid().toString(QUuid::Id128).left(12)) {
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &Recovery::writeNow);
  // Before anything is written: a journal without a lock is one of a dead process.
  say(makePrivateFolder(QFile::encodeName(folder_).toStdString()));
  lock_ = std::make_unique<SessionLock>(folder_ + QLatin1Char('/') + session_ + kLock);
}

Recovery::~Recovery() {
  const bool nothingLeft = QDir(folder_).entryList({session_ + QStringLiteral("[-.]*")},
                                                   QDir::Files) == QStringList{session_ + kLock};
  if (nothingLeft) QFile::remove(folder_ + QLatin1Char('/') + session_ + kLock);
}

void Recovery::say(const std::optional<Error>& failed) {
  const QString words = failed ? common::saidInFull(*failed) : QString();
  if (words == trouble_) return;
  trouble_ = words;
  if (failed) log::warning(log::Area::Recovery, [&] { return failed->code; });
  emit troubleChanged(trouble_);
}

QStringList Recovery::deadSessions() const {
  QStringList sessions;
  const QDir folder(folder_);
  for (const QString& name : folder.entryList(
           {QStringLiteral("*.journal"), QStringLiteral("*.open")}, QDir::Files, QDir::Time)) {
    const QString session = nameOfSession(name).section(QLatin1Char('.'), 0, 0);
    if (session != session_ && !sessions.contains(session) &&
        !SessionLock::isHeld(folder.filePath(session + kLock)))
      sessions << session;
  }
  return sessions;
}

QList<Recovery::Entry> Recovery::leftBehind() const {
  QList<Entry> entries;
  const QDir folder(folder_);
  const QStringList live = files_.values();
  // Of this process too: drafts of a document that was closed.
  for (const QString& session : deadSessions() + QStringList{session_}) {
    for (const QString& name : folder.entryList({session + QStringLiteral("-*.journal")})) {
      if (live.contains(folder.filePath(name))) continue;
      const auto entry = readJournal(folder.filePath(name));
      if (entry && entry->modified) entries << *entry;
    }
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.time > b.time; });
  return entries;
}

QList<Recovery::LeftOpen> Recovery::leftOpen() const {
  QList<LeftOpen> tabs;
  const QDir folder(folder_);
  for (const QString& session : deadSessions()) {
    const auto list =
        readWholeFile(QFile::encodeName(folder.filePath(session + kOpen)).toStdString(), SIZE_MAX);
    if (!list) continue;
    for (const ListedTab& tab : readList(*list)) {
      const LeftOpen left{tab.path, tab.title, readJournal(folder.filePath(tab.journal)),
                          tab.front};
      if (left.kept || !left.path.isEmpty()) tabs << left;
    }
  }
  return tabs;
}

void Recovery::discard(const Entry& entry) { QFile::remove(entry.journal); }

void Recovery::discardLeftOpen() {
  const QDir folder(folder_);
  for (const QString& session : deadSessions()) {
    QFile::remove(folder.filePath(session + kOpen));
    bool unsaved = false;
    for (const QString& name : folder.entryList({session + QStringLiteral("-*.journal")})) {
      const auto entry = readJournal(folder.filePath(name));
      if (entry && !entry->modified) discard(*entry);
      unsaved = unsaved || !entry || entry->modified;
    }
    if (!unsaved) QFile::remove(folder.filePath(session + kLock));
  }
}

void Recovery::changed(const QObject* document, Source source) {
  const auto entry = source();
  if (!entry) return;
  if (entry->text.size() <= kLarge) {
    auto& ready = ready_[document];
    if (!ready) ready = std::make_shared<CrashJournal>();
    ready->prepare(QFile::encodeName(fileOf(document)).toStdString(), journalBytes(*entry));
  }
  waiting_[document] = std::move(source);
  // Not restarted: steady typing must not put it off.
  if (!timer_.isActive()) timer_.start(kWithin);
}

void Recovery::settled(const QObject* document) {
  const QString file = files_.value(document);
  forgotten(document);
  if (!file.isEmpty()) QFile::remove(file);
}

void Recovery::forgotten(const QObject* document) {
  waiting_.remove(document);
  ready_.remove(document);
  files_.remove(document);
}

QString Recovery::fileOf(const QObject* document) {
  QString& file = files_[document];
  if (file.isEmpty()) {
    file = folder_ + QStringLiteral("/%1-%2.journal").arg(session_).arg(next_++);
    writeOpen();  // the list names it
  }
  return file;
}

bool Recovery::write(const QObject* document, const Entry& entry) {
  const std::string file = QFile::encodeName(fileOf(document)).toStdString();
  const auto failed = replaceFile(file, journalBytes(entry), kPrivate);
  say(failed);
  log::debug(log::Area::Recovery, [&] { return file + (failed ? ": not written" : ": written"); });
  if (!failed && ready_.contains(document)) ready_[document]->clear();
  return !failed;
}

void Recovery::writeNow() {
  timer_.stop();
  const auto waiting = std::exchange(waiting_, {});
  for (auto source = waiting.begin(); source != waiting.end(); ++source) {
    const auto entry = source.value()();
    if (entry && !write(source.key(), *entry)) waiting_.insert(source.key(), source.value());
  }
  if (!waiting_.isEmpty()) timer_.start(kRetry);
}

void Recovery::setOpen(const QObject* window, const QList<Tab>& tabs) {
  if (tabs.isEmpty()) {
    open_.remove(window);
  } else {
    open_[window] = tabs;
  }
  writeOpen();
}

void Recovery::writeOpen() {
  QList<ListedTab> list;
  for (const QList<Tab>& tabs : qAsConst(open_))
    for (const Tab& tab : tabs)
      list << ListedTab{tab.path, tab.title, QFileInfo(files_.value(tab.document)).fileName(),
                        tab.front};
  const std::string bytes = listBytes(list);
  if (bytes == std::exchange(listed_, bytes)) return;
  const QString file = folder_ + QLatin1Char('/') + session_ + kOpen;
  if (list.isEmpty()) {
    QFile::remove(file);
  } else {
    say(replaceFile(QFile::encodeName(file).toStdString(), bytes, kPrivate));
  }
}

}  // namespace stepwright::app

#include "moc_recovery.cpp"
