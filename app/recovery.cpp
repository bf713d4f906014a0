// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QUuid>
#include <algorithm>

namespace stepwright::app {

namespace {

constexpr int kWithin = 700;  // ms from a change to its being on the disk

std::optional<Recovery::Entry> readJournal(const QString& file) {
  QFile source(file);
  if (!source.open(QIODevice::ReadOnly)) return std::nullopt;
  // The first line is the head, all after it the text itself, byte for byte.
  const auto head = QJsonDocument::fromJson(source.readLine()).object();
  if (head.isEmpty()) return std::nullopt;
  Recovery::Entry entry;
  entry.journal = file;
  entry.path = head.value(QStringLiteral("path")).toString();
  entry.title = head.value(QStringLiteral("title")).toString();
  entry.time =
      QDateTime::fromString(head.value(QStringLiteral("time")).toString(), Qt::ISODateWithMs);
  entry.text = source.readAll().toStdString();
  return entry;
}

}  // namespace

Recovery::Recovery(const QString& folder, QObject* parent)
    : QObject(parent),
      folder_(folder),
      session_(QUuid::createUuid().toString(QUuid::Id128).left(12)) {
  QDir().mkpath(folder_);
  // The lock tells a living process from a dead one; it is held for as long as this object lives.
  lock_ = std::make_unique<QLockFile>(folder_ + QStringLiteral("/%1.lock").arg(session_));
  lock_->setStaleLockTime(0);
  lock_->tryLock();
  timer_.setSingleShot(true);
  timer_.setInterval(kWithin);
  connect(&timer_, &QTimer::timeout, this, &Recovery::writeNow);
}

Recovery::~Recovery() = default;

QList<Recovery::Entry> Recovery::leftBehind() const {
  QList<Entry> entries;
  const QDir folder(folder_);
  for (const QString& name : folder.entryList({QStringLiteral("*.journal")}, QDir::Files)) {
    const QString session = name.section(QLatin1Char('-'), 0, 0);
    if (session == session_) continue;
    QLockFile lock(folder.filePath(session + QStringLiteral(".lock")));
    lock.setStaleLockTime(0);
    if (!lock.tryLock()) continue;  // its process lives
    lock.unlock();
    if (auto entry = readJournal(folder.filePath(name))) entries << *entry;
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.time > b.time; });
  return entries;
}

void Recovery::discard(const Entry& entry) { QFile::remove(entry.journal); }

void Recovery::changed(const QObject* document, Source source) {
  waiting_[document] = std::move(source);
  if (!timer_.isActive()) timer_.start();  // not restarted: steady typing must not put it off
}

void Recovery::settled(const QObject* document) {
  waiting_.remove(document);
  const QString file = files_.take(document);
  if (!file.isEmpty()) QFile::remove(file);
}

QString Recovery::fileOf(const QObject* document) {
  QString& file = files_[document];
  if (file.isEmpty()) {
    file = folder_ + QStringLiteral("/%1-%2.journal").arg(session_).arg(next_++);
  }
  return file;
}

void Recovery::writeNow() {
  for (auto source = waiting_.begin(); source != waiting_.end(); ++source) {
    const auto entry = source.value()();
    if (!entry) continue;
    const QJsonObject head{
        {QStringLiteral("path"), entry->path},
        {QStringLiteral("title"), entry->title},
        {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
    QSaveFile file(fileOf(source.key()));
    if (!file.open(QIODevice::WriteOnly)) continue;
    file.write(QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n');
    file.write(entry->text.data(), static_cast<qint64>(entry->text.size()));
    file.commit();
  }
  waiting_.clear();
}

}  // namespace stepwright::app
