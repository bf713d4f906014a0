// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/selection_history.h"

#include <QScopedValueRollback>

#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "engine/asl/bind.h"

namespace stepwright::app {

namespace {
constexpr int kMostVisits = 200;
}

SelectionHistory::SelectionHistory(DocumentTabs& tabs, QObject* parent)
    : QObject(parent), tabs_(tabs) {}

void SelectionHistory::remember() {
  DocumentPage* page = tabs_.page();
  if (moving_ || page == nullptr) return;
  const auto state = page->model().selectedState();
  if (state.empty()) return;
  if (at_ >= 0 && at_ < visits_.size()) {
    const Visit& here = visits_[at_];
    if (here.page == page && here.state == state) return;
  }
  visits_ = visits_.mid(0, at_ + 1);
  visits_ << Visit{page, state};
  if (visits_.size() > kMostVisits) visits_.removeFirst();
  at_ = visits_.size() - 1;
}

bool SelectionHistory::stands(const Visit& visit) const {
  return tabs_.holds(visit.page) &&
         asl::findState(*visit.page->model().picture().machine(), visit.state) != nullptr;
}

int SelectionHistory::placeOf(int by) const {
  for (int to = at_ + by; to >= 0 && to < visits_.size(); to += by)
    if (stands(visits_[to])) return to;
  return -1;
}

void SelectionHistory::move(int by) {
  const int to = placeOf(by);
  if (to < 0) return;
  at_ = to;
  const Visit visit = visits_[to];
  {
    const QScopedValueRollback<bool> guard(moving_, true);
    tabs_.setCurrentWidget(visit.page);
    visit.page->model().selectState(visit.state);
    visit.page->graph().reveal(QString::fromStdString(visit.state));
  }
  emit moved();
}

}  // namespace stepwright::app

#include "moc_selection_history.cpp"
