// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/kept_runs_desk.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>
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

QString whenOf(const session::RunRow& row) {
  const auto moment = QDateTime::fromMSecsSinceEpoch(row.started.ms);
  return QLocale().toString(moment, QLocale::ShortFormat);
}

}  // namespace

KeptRunsDesk::KeptRunsDesk(DocumentTabs& tabs, NoticeBar& notices, QObject* parent)
    : QObject(parent), tabs_(tabs), notices_(notices) {}

void KeptRunsDesk::listenTo(DocumentPage& page) {
  connect(&page.model(), &document::DocumentModel::fileChanged, &page,
          [this, &page] { keep(page); });
  connect(&page.run(), &debug::DocumentRun::momentChanged, &page, [this, &page] { offer(page); });
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
  common::BannerText text;
  text.icon = QStringLiteral("history");
  text.title = tr("A run of %1 did not come to its end").arg(page.model().title());
  text.note = tr("%1, begun %2, %n event(s)", "", static_cast<int>(waits->events))
                  .arg(common::said(waits->title), whenOf(*waits));
  const QPointer<DocumentPage> where = &page;
  const quint32 run = waits->id;
  notices_.add(noticeOf(path), text,
               {{tr("Go on with it"),
                 [this, where, run] {
                   if (where != nullptr) open(*where, run);
                 }},
                {tr("Not now"), {}}});
}

/// It stands where its journal ends; what comes then is the person's to say.
void KeptRunsDesk::open(DocumentPage& page, quint32 run) {
  tabs_.setCurrentWidget(&page);
  emit openRequested(run);
  emit panelRequested(QStringLiteral("dockRuns"));
}

}  // namespace stepwright::app
