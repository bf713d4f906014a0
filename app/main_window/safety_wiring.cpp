// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps work safe: journals of unsaved texts, the list of open documents, what a dead process
// left behind, and what is said where something cannot be kept.
#include <QFileInfo>
#include <QLocale>
#include <QTabBar>
#include <QTabWidget>

#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/notice_bar.h"
#include "app/settings.h"
#include "widgets/debug/debug_panels.h"

namespace stepwright::app {

void MainWindow::wireSafety() {
  connect(&recovery_, &Recovery::troubleChanged, this, &MainWindow::sayTrouble);
  connect(tabs_->tabBar(), &QTabBar::tabMoved, this, &MainWindow::keepTabs);
  connect(debug_, &debug::DebugPanels::troubled, this, &MainWindow::sayBeside);
  sayTrouble();
}

void MainWindow::sayTrouble() {
  const auto say = [this](const QString& key, const QString& title, const QString& why) {
    if (why.isEmpty()) return notices_->remove(key);
    notices_->add(key, {{}, QStringLiteral("warning"), title, why, {}, false},
                  {{tr("Dismiss"), nullptr}});
  };
  say(QStringLiteral("recovery"), tr("Unsaved work cannot be kept: save often"),
      recovery_.trouble());
  say(QStringLiteral("settings"), tr("Settings cannot be kept"), settings_.trouble());
}

void MainWindow::sayBeside(const Error& trouble) {
  const QString words = QString::fromStdString(trouble.message + ' ' + trouble.remedy);
  notices_->add(QStringLiteral("beside"),
                {{},
                 QStringLiteral("warning"),
                 tr("The file beside the document cannot be used"),
                 words,
                 {},
                 false},
                {{tr("Dismiss"), nullptr}});
}

void MainWindow::sayFailure(const QString& what) {
  recovery_.writeNow();
  notices_->add(QStringLiteral("failure"),
                {{},
                 QStringLiteral("error"),
                 tr("The last gesture failed inside the program"),
                 tr("%1. Your work is kept for recovery; save it, and start again if this goes on.")
                     .arg(what),
                 {},
                 false},
                {{tr("Dismiss"), nullptr}});
}

/// What is not in the file: the text, and what is typed and not yet in the text.
void MainWindow::keepForRecovery(DocumentPage& page) {
  const std::weak_ptr<DocumentPage::Content> kept = page.content();
  recovery_.changed(&page.model(), [kept]() -> std::optional<Recovery::Entry> {
    const auto content = kept.lock();
    if (!content) return std::nullopt;
    const auto& model = content->model;
    const bool unsaved = model.isModified() || !content->drafts.isEmpty();
    if (!unsaved && !model.path().isEmpty()) return std::nullopt;
    return Recovery::Entry{{},           model.path(), model.title(),        {},
                           model.text(), unsaved,      content->drafts.all()};
  });
}

void MainWindow::keepTabs() {
  QList<Recovery::Tab> tabs;
  for (int tab = 0; tab < documents(); ++tab) {
    DocumentPage* each = documentAt(tab);
    if (each == nullptr) continue;
    auto& model = each->model();
    tabs << Recovery::Tab{&model, model.path(), model.title(), each == page()};
  }
  recovery_.setOpen(this, tabs);
}

void MainWindow::offerLastSession() {
  const int count = recovery_.leftOpen().size();
  if (count == 0) return;
  notices_->add(QStringLiteral("lastSession"),
                {{},
                 QStringLiteral("history"),
                 tr("Stepwright ended without warning"),
                 tr("%n document(s) were open", nullptr, count),
                 {},
                 false},
                {{tr("Open them again"), [this] { offerRecovery(); }},
                 {tr("Dismiss"), [this] { recovery_.discardLeftOpen(); }}});
}

void MainWindow::offerRecovery() {
  DocumentPage* front = nullptr;
  for (const Recovery::LeftOpen& left : recovery_.leftOpen()) {
    reopen(left);
    if (left.front) front = page();
  }
  for (const Recovery::Entry& entry : recovery_.leftBehind()) recover(entry, true);
  recovery_.discardLeftOpen();
  if (front != nullptr) tabs_->setCurrentWidget(front);
}

void MainWindow::reopen(const Recovery::LeftOpen& left) {
  if (left.kept && left.kept->modified) return recover(*left.kept, true);
  if (left.kept && left.path.isEmpty()) {
    newDocument(left.kept->text, left.title);
  } else if (QFileInfo(left.path).isFile()) {
    openFile(left.path);
  }
}

void MainWindow::recover(const Recovery::Entry& entry, bool compare) {
  if (!entry.path.isEmpty() && !QFileInfo(entry.path).isFile()) return recoverLost(entry);
  DocumentPage* page = nullptr;
  if (!entry.path.isEmpty() && openFile(entry.path)) page = this->page();
  if (page == nullptr) page = newDocument("", entry.title);
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

/// What was typed into fields stands in them again.
void MainWindow::retype(DocumentPage& page, const Recovery::Entry& entry) {
  page.drafts().setAll(entry.drafts);
  recovery_.writeNow();
  if (this->page() == &page) onDocumentChanged();
}

/// There is nothing on the disk that the kept text could be compared with: it is the document.
void MainWindow::recoverLost(const Recovery::Entry& entry) {
  DocumentPage* page = newDocument("", entry.title);
  page->model().openLost(entry.path, entry.text);
  retype(*page, entry);
  recovery_.writeNow();
  recovery_.discard(entry);
}

}  // namespace stepwright::app
