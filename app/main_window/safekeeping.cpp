// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/safekeeping.h"

#include <QTabBar>

#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/notice_bar.h"
#include "app/recovery.h"
#include "app/settings.h"
#include "widgets/common/said.h"

namespace stepwright::app {

Safekeeping::Safekeeping(Recovery& recovery, Settings& settings, DocumentTabs& tabs,
                         NoticeBar& notices, QObject* parent)
    : QObject(parent), recovery_(recovery), settings_(settings), tabs_(tabs), notices_(notices) {
  connect(&recovery, &Recovery::troubleChanged, this, &Safekeeping::sayTrouble);
  connect(tabs.tabBar(), &QTabBar::tabMoved, this, &Safekeeping::keepTabs);
  sayTrouble();
}

void Safekeeping::listenTo(DocumentPage& page) {
  using document::DocumentModel;
  // The page as the context: its document may live on in another window when it is closed.
  auto* model = &page.model();
  const auto keepIt = [this, &page] { keep(page); };
  connect(model, &DocumentModel::modifiedChanged, &page, [this, &page] { onModified(page); });
  connect(model, &DocumentModel::textChanged, &page, keepIt);
  connect(&page.drafts(), &common::Drafts::changed, &page, keepIt);
  connect(model, &QObject::destroyed, this,
          [&recovery = recovery_, model] { recovery.forgotten(model); });
  connect(&page.arrangement(), &document::CanvasArrangement::troubled, &page,
          [this](const Error& trouble) { sayBeside(trouble); });
  connect(&page.suppressions(), &document::LintSuppressions::troubled, &page,
          [this](const Error& trouble) { sayBeside(trouble); });
}

void Safekeeping::onModified(DocumentPage& page) {
  const bool saved = !page.hasUnsaved() && !page.model().path().isEmpty();
  if (saved) return recovery_.settled(&page.model());
  keep(page);  // also where nothing was typed, but the file went
}

/// What is not in the file: the text, and what is typed and not yet in the text.
void Safekeeping::keep(DocumentPage& page) {
  const std::weak_ptr<DocumentPage::Content> kept = page.content();
  recovery_.changed(&page.model(), [kept]() -> std::optional<Recovery::Entry> {
    const auto content = kept.lock();
    if (!content) return std::nullopt;
    const auto& model = content->model;
    const bool unsaved = model.isModified() || !content->drafts.isEmpty();
    if (!unsaved && !model.path().isEmpty()) return std::nullopt;
    return Recovery::Entry{{},           model.path(), model.title(),         {},
                           model.text(), unsaved,      content->drafts.all(), model.key()};
  });
}

void Safekeeping::settle(DocumentPage& page) {
  recovery_.settled(&page.model());
  if (page.hasUnsaved()) keep(page);
}

void Safekeeping::letGo(DocumentPage& page) {
  if (page.drafts().isEmpty()) return recovery_.settled(&page.model());
  disconnect(&page.drafts(), nullptr, &page, nullptr);
  keep(page);
  recovery_.writeNow();
  recovery_.forgotten(&page.model());
}

void Safekeeping::keepTabs() {
  QList<Recovery::Tab> open;
  for (DocumentPage* page : tabs_.pages()) {
    auto& model = page->model();
    open << Recovery::Tab{&model, model.path(), model.title(), page == tabs_.page()};
  }
  recovery_.setOpen(parent(), open);
}

void Safekeeping::sayTrouble() {
  const auto say = [this](const QString& key, const QString& title, const QString& why) {
    if (why.isEmpty()) return notices_.remove(key);
    notices_.add(key, {{}, QStringLiteral("warning"), title, why, {}, false},
                 {{tr("Dismiss"), nullptr}});
  };
  say(QStringLiteral("recovery"), tr("Unsaved work cannot be kept: save often"),
      recovery_.trouble());
  say(QStringLiteral("settings"), tr("Settings cannot be kept"), settings_.trouble());
}

void Safekeeping::sayBeside(const Error& trouble) {
  const QString words = common::saidInFull(trouble);
  const QString title = tr("Something beside the document is wrong");
  notices_.add(QStringLiteral("beside"), {{}, QStringLiteral("warning"), title, words, {}, false},
               {{tr("Dismiss"), nullptr}});
}

void Safekeeping::sayFailure(const QString& what) {
  recovery_.writeNow();
  const QString title = tr("The last gesture failed inside the program");
  const QString words =
      tr("%1. Your work is kept for recovery; save it, and start again if this goes on.").arg(what);
  notices_.add(QStringLiteral("failure"), {{}, QStringLiteral("error"), title, words, {}, false},
               {{tr("Dismiss"), nullptr}});
}

}  // namespace stepwright::app

#include "moc_safekeeping.cpp"
