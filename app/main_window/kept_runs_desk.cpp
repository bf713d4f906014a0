// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/kept_runs_desk.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>

#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/notice_bar.h"
#include "engine/session/kept_runs.h"
#include "engine/store/run_store.h"
#include "widgets/common/said.h"

namespace stepwright::app {
namespace {

QString noticeOf(const QString& path) { return QStringLiteral("keptRun:") + path; }

QString whenOf(qint64 started) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(started), QLocale::ShortFormat);
}

/// What of a run that waits is said, wherever it is.
common::BannerText bannerOf(const QString& document, const QString& run, qint64 started,
                            qint64 events) {
  common::BannerText text;
  text.icon = QStringLiteral("history");
  text.title = KeptRunsDesk::tr("A run of %1 did not come to its end").arg(document);
  text.note = KeptRunsDesk::tr("%1, begun %2, %n event(s)", "", static_cast<int>(events))
                  .arg(run, whenOf(started));
  return text;
}

}  // namespace

KeptRunsDesk::KeptRunsDesk(DocumentTabs& tabs, NoticeBar& notices, QObject* parent)
    : QObject(parent), tabs_(tabs), notices_(notices) {}

void KeptRunsDesk::listenTo(DocumentPage& page) {
  connect(&page.model(), &document::DocumentModel::fileChanged, &page,
          [this, &page] { keep(page); });
  connect(&page.run(), &debug::DocumentRun::momentChanged, &page, [this, &page] { offer(page); });
  connect(&page.run(), &debug::DocumentRun::stopped, &page, [this, &page] { sayKept(page.run()); });
  connect(&page, &QObject::destroyed, this,
          [this, key = page.model().key()] { kept_.remove(key); });
  keep(page);
}

/// Those of a document without a file are found again by what it is called where its text is kept,
/// too.
std::string KeptRunsDesk::keyOf(DocumentPage& page) {
  const QString path = page.model().path();
  return path.isEmpty() ? session::KeptRuns::keyWithoutFile(page.model().key().toStdString())
                        : path.toStdString();
}

void KeptRunsDesk::keep(DocumentPage& page) {
  const std::string key = keyOf(page);
  if (kept_.value(page.model().key()) == key) return;
  kept_[page.model().key()] = key;
  page.run().session().kept().open(store::RunStore::usualFolder(), key);
}

void KeptRunsDesk::takeOver(DocumentPage& page, const QString& before) {
  if (!page.model().path().isEmpty() || before.isEmpty()) return;
  auto& session = page.run().session();
  const std::string folder = store::RunStore::usualFolder();
  session.kept().open(folder, session::KeptRuns::keyWithoutFile(before.toStdString()));
  session.kept().open(folder, keyOf(page));
}

void KeptRunsDesk::offer(DocumentPage& page) {
  const QString path = QString::fromStdString(keyOf(page));
  if (offered_.contains(path)) return;
  const auto& rows = page.run().moment()->runs;
  const auto waits = std::find_if(rows.begin(), rows.end(), [](const session::RunRow& row) {
    return row.stored && row.status == replay::RunStatus::Paused;
  });
  if (waits == rows.end()) return;
  offered_ << path;
  const auto text =
      bannerOf(page.model().title(), common::said(waits->title), waits->started.ms, waits->events);
  const QPointer<DocumentPage> where = &page;
  const quint32 run = waits->id;
  notices_.add(noticeOf(path), text,
               {{tr("Go on with it"),
                 [this, where, run] {
                   if (where != nullptr) open(*where, run);
                 }},
                {tr("Not now"), {}}});
}

void KeptRunsDesk::offerWaiting() {
  const QPointer<KeptRunsDesk> self = this;
  QThreadPool::globalInstance()->start([self] {
    auto rows = session::KeptRuns::waitingIn(store::RunStore::usualFolder());
    // By way of the application: this desk may have ended meanwhile.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [self, rows = std::move(rows)] {
          if (self != nullptr) self->showWaiting(rows);
        },
        Qt::QueuedConnection);
  });
}

/// One for each document; with that it is offered, and a click more goes on with it.
void KeptRunsDesk::showWaiting(const std::vector<store::RunRow>& rows) {
  for (const store::RunRow& row : rows) {
    const QString path = QString::fromStdString(row.document);
    if (offered_.contains(path) || !QFileInfo::exists(path)) continue;
    const bool isOpen = std::any_of(kept_.begin(), kept_.end(),
                                    [&](const std::string& key) { return key == row.document; });
    if (isOpen) continue;  // its page offers it
    notices_.add(
        noticeOf(path),
        bannerOf(QFileInfo(path).fileName(), QString::fromStdString(row.name), row.started,
                 row.events),
        {{tr("Open it"), [this, path] { emit documentRequested(path); }}, {tr("Not now"), {}}});
  }
}

/// One that has ended is found again by that name.
void KeptRunsDesk::sayKept(const debug::DocumentRun& run) {
  const session::Moment& moment = *run.moment();
  if (moment.alive) return;
  for (const session::RunRow& row : moment.runs)
    if (row.id == moment.run && !row.stored && !row.keptAs.empty())
      emit said(tr("Kept as %1 in %2")
                    .arg(QString::fromStdString(row.keptAs),
                         QDir::toNativeSeparators(
                             QString::fromStdString(store::RunStore::usualFolder()))));
}

/// It stands where its journal ends; what comes then is the person's to say.
void KeptRunsDesk::open(DocumentPage& page, quint32 run) {
  tabs_.setCurrentWidget(&page);
  emit openRequested(run);
  emit panelRequested(QStringLiteral("dockRuns"));
}

}  // namespace stepwright::app

#include "moc_kept_runs_desk.cpp"
