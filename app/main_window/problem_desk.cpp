// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/problem_desk.h"

#include "app/main_window/actions.h"
#include "app/main_window/docks.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/status_line.h"
#include "engine/edit/intents.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::app {

namespace {
const QString kProblemsDock = QStringLiteral("dockProblems");
}

ProblemDesk::ProblemDesk(problems::ProblemsView& view, Actions& actions, Docks& docks,
                         DocumentTabs& tabs, StatusLine& status, QObject* parent)
    : QObject(parent), view_(view), docks_(docks), tabs_(tabs), status_(status) {
  using problems::ProblemsView;
  actions.on("nextProblem", [this] { goToNext(); });
  actions.on("previousProblem", [this] {
    raise();
    view_.goToPrevious();
  });
  actions.on("repairText", [this] { fixFirst(); });
  actions.on("quickFix", [this] { showFixes(); });
  actions.on("validate", [this] { validate(); });
  connect(&view, &ProblemsView::problemActivated, this, &ProblemDesk::goTo);
  connect(&view, &ProblemsView::fixRequested, this, &ProblemDesk::fix);
  connect(&view, &ProblemsView::suppressRequested, this, [this](const asl::Suppression& wish) {
    if (auto* page = tabs_.page()) page->suppressions().suppress(wish);
  });
  connect(&view, &ProblemsView::hearAgainRequested, this, [this](const asl::Suppression& wish) {
    if (auto* page = tabs_.page()) page->suppressions().hearAgain(wish);
  });
  connect(&status, &StatusLine::problemsRequested, this, &ProblemDesk::raise);
}

void ProblemDesk::listenTo(DocumentPage& page) {
  connect(&page, &DocumentPage::problemsRequested, this, &ProblemDesk::goToNext);
  connect(&page.code(), &code::CodeEditor::fixRequested, this, &ProblemDesk::fix);
  connect(&page.suppressions(), &document::LintSuppressions::changed, &page, [this, &page] {
    if (tabs_.page() == &page) showDocument();
  });
}

void ProblemDesk::raise() { docks_.raise(kProblemsDock); }

void ProblemDesk::goToNext() {
  raise();
  view_.goToNext();
}

void ProblemDesk::showDocument() {
  auto* page = tabs_.page();
  page == nullptr ? view_.clear() : view_.setDocument(page->model().document());
  if (page != nullptr) view_.setSuppressions(page->suppressions().content());
  docks_.setCount(kProblemsDock, view_.count());
}

void ProblemDesk::goTo(const asl::Problem& problem) {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  page->model().selectState(problem.stateId);
  page->goTo({problem.range.begin, problem.range.begin});
}

void ProblemDesk::fixFirst() {
  if (tabs_.page() == nullptr) return;
  for (const auto& problem : tabs_.page()->model().document().problems()) {
    if (!problem.fix) continue;
    return fix(*problem.fix);
  }
}

void ProblemDesk::showFixes() {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  if (page->view() == DocumentPage::View::Graph) page->setView(DocumentPage::View::Both);
  page->model().settle();
  if (!page->code().showFixes()) status_.say(tr("Nothing to mend here."));
}

void ProblemDesk::fix(const asl::QuickFix& fix) {
  if (tabs_.page() == nullptr) return;
  auto& model = tabs_.page()->model();
  const edit::Change change{fix.label, fix.edits, {}, model.document().machine()};
  if (!model.apply(change)) status_.say(tr("The text has changed; try again."));
}

void ProblemDesk::validate() {
  if (tabs_.page() == nullptr) return;
  tabs_.page()->model().settle();
  raise();
  const int errors = view_.count(asl::Severity::Error);
  const int warnings = view_.count(asl::Severity::Warning);
  status_.say(errors + warnings == 0 ? tr("The definition is valid.")
                                     : tr("%1 errors, %2 warnings").arg(errors).arg(warnings));
}

}  // namespace stepwright::app

#include "moc_problem_desk.cpp"
