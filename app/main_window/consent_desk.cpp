// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/consent_desk.h"

#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"

namespace stepwright::app {

ConsentDesk::ConsentDesk(ConsentBar& bar, DocumentTabs& tabs, QObject* parent)
    : QObject(parent), bar_(bar), tabs_(tabs) {
  connect(&tabs, &QTabWidget::currentChanged, this, &ConsentDesk::show);
  connect(&bar, &ConsentBar::allowed, this, [this] { answer(true); });
  connect(&bar, &ConsentBar::declined, this, [this] { answer(false); });
}

void ConsentDesk::ask(DocumentPage& page, const Question& question) {
  if (!asked_.contains(&page))
    connect(&page, &QObject::destroyed, this, [this, gone = &page] {
      asked_.remove(gone);
      show();
    });
  asked_.insert(&page, question);
  show();
}

void ConsentDesk::settle(const DocumentPage& page) {
  if (asked_.remove(&page) > 0) show();
}

void ConsentDesk::show() {
  const auto question = asked_.constFind(tabs_.page());
  if (question == asked_.constEnd()) return bar_.settle();
  bar_.ask(question->words);
}

void ConsentDesk::answer(bool allowed) {
  const auto found = asked_.find(tabs_.page());
  if (found == asked_.end()) return;
  const Question question = *found;
  asked_.erase(found);
  show();
  allowed ? question.allowed() : question.declined();
}

}  // namespace stepwright::app

#include "moc_consent_desk.cpp"
