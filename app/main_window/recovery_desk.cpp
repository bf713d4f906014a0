// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/recovery_desk.h"

#include <QFileInfo>
#include <QLocale>

#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/file_desk.h"
#include "app/main_window/notice_bar.h"

namespace stepwright::app {

RecoveryDesk::RecoveryDesk(Recovery& recovery, FileDesk& files, DocumentTabs& tabs,
                           NoticeBar& notices, QObject* parent)
    : QObject(parent), recovery_(recovery), files_(files), tabs_(tabs), notices_(notices) {}

void RecoveryDesk::offerLastSession() {
  const int count = recovery_.leftOpen().size();
  if (count == 0) return;
  const QString title = tr("Stepwright ended without warning");
  const QString words = tr("%n document(s) were open", nullptr, count);
  notices_.add(QStringLiteral("lastSession"),
               {{}, QStringLiteral("history"), title, words, {}, false},
               {{tr("Open them again"), [this] { openLastSession(); }},
                {tr("Dismiss"), [this] { recovery_.discardLeftOpen(); }}});
}

void RecoveryDesk::openLastSession() {
  DocumentPage* front = nullptr;
  for (const Recovery::LeftOpen& left : recovery_.leftOpen()) {
    reopen(left);
    if (left.front) front = tabs_.page();
  }
  for (const Recovery::Entry& entry : recovery_.leftBehind()) recover(entry, true);
  recovery_.discardLeftOpen();
  if (front != nullptr) tabs_.setCurrentWidget(front);
}

void RecoveryDesk::recoverFile(const QString& path) {
  for (const auto& entry : recovery_.leftBehind())
    if (entry.path == path) recover(entry, true);
}

void RecoveryDesk::recoverAt(int index, bool compare) {
  const auto entries = recovery_.leftBehind();
  if (index >= 0 && index < entries.size()) recover(entries[index], compare);
}

void RecoveryDesk::reopen(const Recovery::LeftOpen& left) {
  if (left.kept && left.kept->modified) return recover(*left.kept, true);
  if (left.kept && left.path.isEmpty()) {
    if (auto* page = files_.newDocument(left.kept->text, left.title))
      emit broughtBack(page, left.kept->key);
  } else if (QFileInfo(left.path).isFile()) {
    files_.open(left.path);
  }
}

void RecoveryDesk::recover(const Recovery::Entry& entry, bool compare) {
  if (!entry.path.isEmpty() && !QFileInfo(entry.path).isFile()) return recoverLost(entry);
  DocumentPage* page = nullptr;
  if (!entry.path.isEmpty() && files_.open(entry.path)) page = tabs_.page();
  if (page == nullptr) page = files_.newDocument("", entry.title);
  if (page->model().path().isEmpty()) emit broughtBack(page, entry.key);
  if (page->model().text() == entry.text) {
    retype(*page, entry);
    return recovery_.discard(entry);
  }
  const bool untitled = page->model().path().isEmpty();
  const auto take = [this, page, entry] {
    page->model().replaceText(entry.text, tr("Recover unsaved work"));
    retype(*page, entry);
    recovery_.writeNow();  // before the journal that it came from goes
    recovery_.discard(entry);
  };
  // Where there is no file, there is nothing that the kept text could be compared with.
  if (!compare || untitled) return take();
  const QString when =
      tr("from %1").arg(QLocale().toString(entry.time.toLocalTime(), QLocale::ShortFormat));
  page->offerRecovery(when, entry.text, take, [this, entry] { recovery_.discard(entry); });
}

/// There is nothing on the disk that the kept text could be compared with: it is the document.
void RecoveryDesk::recoverLost(const Recovery::Entry& entry) {
  DocumentPage* page = files_.newDocument("", entry.title);
  page->model().openLost(entry.path, entry.text);
  retype(*page, entry);
  recovery_.writeNow();
  recovery_.discard(entry);
}

/// What was typed into fields stands in them again.
void RecoveryDesk::retype(DocumentPage& page, const Recovery::Entry& entry) {
  page.drafts().setAll(entry.drafts);
  recovery_.writeNow();
  emit retyped(&page);
}

}  // namespace stepwright::app

#include "moc_recovery_desk.cpp"
