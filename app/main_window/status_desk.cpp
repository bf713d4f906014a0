// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/status_desk.h"

#include <QAction>
#include <algorithm>

#include "app/main_window/actions.h"
#include "app/main_window/clipboard_watch.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_path.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/force_desk.h"
#include "app/main_window/run_desk.h"
#include "app/main_window/selection_history.h"
#include "app/main_window/status_line.h"
#include "app/main_window/why_not.h"
#include "engine/asl/bind.h"
#include "engine/asl/use.h"
#include "engine/edit/comment.h"
#include "engine/edit/places.h"
#include "engine/session/remaining.h"
#include "widgets/canvas/overlay.h"
#include "widgets/common/said.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/placeholder_table.h"
#include "widgets/debug/run_controller.h"
#include "widgets/document/selected_edge.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::app {

namespace {

/// "item 3 of 12", for each frame that the run stands in.
QStringList threadWords(const replay::RunView& run, const asl::Machine& machine) {
  QStringList words;
  const auto& at = run.cursor->state;
  for (const auto& [id, container] : run.containers) {
    if (container.focused < 0 || at.compare(0, id.size() + 1, id + "/") != 0) continue;
    const auto* owner = asl::findState(machine, id);
    const bool isMap = owner == nullptr || owner->type == asl::StateType::Map;
    words << (isMap ? StatusDesk::tr("item %1 of %2") : StatusDesk::tr("branch %1 of %2"))
                 .arg(container.focused)
                 .arg(container.items.size());
  }
  return words;
}

/// Which item, which attempt, what is left of a wait, and how far the clock is: "item 3 of 12",
/// "attempt 2/4", "Hold: 7 s of 30 s left".
QStringList runWords(const session::Moment& moment, const asl::Machine& machine,
                     const QString& clock) {
  QStringList words;
  const replay::RunView& run = moment.view;
  if (run.cursor) {
    words = threadWords(run, machine);
    const auto state = run.states.find(run.cursor->state);
    if (state != run.states.end() && state->second.maxAttempts > 1 && state->second.attempt > 0)
      words << StatusDesk::tr("attempt %1/%2")
                   .arg(state->second.attempt)
                   .arg(state->second.maxAttempts);
  }
  if (!moment.timers.empty()) {
    const session::Timer& next = moment.timers.front();
    words << StatusDesk::tr("%1: %2").arg(
        QString::fromStdString(next.words),
        QString::fromStdString(session::leftWords(next, run.time)));
  }
  if (run.status != replay::RunStatus::None) words << clock;
  const bool kept = std::any_of(moment.runs.begin(), moment.runs.end(), [&](const auto& row) {
    return row.id == moment.run && !row.keptAs.empty();
  });
  if (kept && run.status != replay::RunStatus::Running) words << StatusDesk::tr("kept in Runs");
  return words;
}

Siblings siblingsOf(const asl::Document& document, const std::vector<asl::StateId>& selected) {
  Siblings siblings;
  const asl::Machine* list =
      selected.empty() ? nullptr : edit::findMachine(document, edit::machineOf(selected.front()));
  if (list == nullptr) return siblings;
  std::size_t first = list->states.size(), last = 0, found = 0;
  for (std::size_t i = 0; i < list->states.size(); ++i) {
    const auto& id = list->states[i].id;
    if (std::find(selected.begin(), selected.end(), id) == selected.end()) continue;
    first = std::min(first, i);
    last = i;
    ++found;
  }
  siblings.together = found == selected.size();
  siblings.above = first > 0;
  siblings.below = last + 1 < list->states.size();
  return siblings;
}

/// Which frames there are: any, any that is folded, any that is not.
void addFrames(const asl::Machine& machine, const QSet<QString>& folded, Situation& now) {
  for (const auto& state : machine.states) {
    if (state.isContainer()) {
      now.anyFrame = true;
      const bool closed = folded.contains(QString::fromStdString(state.id));
      (closed ? now.anyFolded : now.anyUnfolded) = true;
    }
    for (const auto& inner : state.machines) addFrames(*inner, folded, now);
  }
}

}  // namespace

StatusDesk::StatusDesk(Actions& actions, DocumentTabs& tabs, const RunDesk& runs,
                       const SelectionHistory& history, const problems::ProblemsView& problems,
                       StatusLine& status, QObject* parent)
    : QObject(parent),
      actions_(actions),
      tabs_(tabs),
      runs_(runs),
      history_(history),
      problems_(problems),
      status_(status),
      clipboard_(new ClipboardWatch(this)) {
  connect(clipboard_, &ClipboardWatch::changed, this, &StatusDesk::update);
  connect(&tabs, &QTabWidget::currentChanged, this, &StatusDesk::update);
}

void StatusDesk::listenTo(DocumentPage& page) {
  using canvas::GraphView;
  auto* graph = &page.graph();
  connect(graph, &GraphView::hintChanged, this, &StatusDesk::setHint);
  connect(graph, &GraphView::zoomChanged, this, &StatusDesk::updateWords);
  connect(&page, &DocumentPage::remarkMade, &status_, &StatusLine::say);
  connect(&page.code(), &code::CodeEditor::remark, &status_, &StatusLine::say);
  // The page as the context: its document may live on in another window when it is closed.
  const auto show = [this] { update(); };
  connect(&page.model(), &document::DocumentModel::modifiedChanged, &page, show);
  connect(&page.drafts(), &common::Drafts::changed, &page, show);
  connect(&page.model().undoStack(), &QUndoStack::indexChanged, &page, show);
  connect(&page.suppressions(), &document::LintSuppressions::changed, &page, show);
  // Copy and Paste mean the text where it has the keyboard.
  connect(&page.code(), &code::CodeEditor::clipboardMeant, &page, show);
  connect(graph, &GraphView::collapsedChanged, &page, show);
  connect(graph, &GraphView::rootChanged, &page, show);
  connect(&page, &DocumentPage::viewChanged, &page, show);
  // What follows the text behind all others, as the frames that are folded.
  for (auto signal :
       {&document::DocumentModel::documentChanged, &document::DocumentModel::fileChanged})
    connect(&page.model(), signal, &page, show, Qt::QueuedConnection);
}

void StatusDesk::setHint(const QString& words, const QString& note) {
  hint_ = words;
  hintNote_ = note;
  updateWords();
}

QString StatusDesk::problemWords() const {
  QStringList words;
  if (const int errors = problems_.count(asl::Severity::Error); errors > 0)
    words << (errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors));
  if (const int warnings = problems_.count(asl::Severity::Warning); warnings > 0)
    words << (warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
  // The badge of the dock counts these too.
  if (const int hints = problems_.count(asl::Severity::Information); hints > 0)
    words << (hints == 1 ? tr("1 hint") : tr("%1 hints").arg(hints));
  return words.isEmpty() ? tr("No problems") : words.join(QStringLiteral(", "));
}

void StatusDesk::updateWords() {
  StatusWords words;
  words.state = hint_.isEmpty() ? tr("Ready") : hint_;
  DocumentPage* page = tabs_.page();
  if (page == nullptr) {
    words.place << tr("Offline");
    words.zoom = tr("No document");
    return status_.setWords(words);
  }
  const session::Moment& moment = *runs_.controller().moment();
  if (!moment.view.words.empty() && hint_.isEmpty()) words.state = common::said(moment.view.words);
  if (!hintNote_.isEmpty()) words.place << hintNote_;
  const auto& model = page->model();
  const asl::Machine& machine = *model.picture().machine();
  const auto* state = asl::findState(machine, document::stateOfSelection(model));
  const QString edge = edgeWords(document::selectedEdge(model)).toLower();
  if (state != nullptr)
    words.place << (edge.isEmpty()
                        ? QString::fromStdString(state->name)
                        : QStringLiteral("%1, %2").arg(QString::fromStdString(state->name), edge));
  words.place << runWords(moment, machine, runs_.clockWords());
  const auto& values = runs_.panels().remembered().values;
  if (const QString holes = runs_.panels().placeholders().words(values); !holes.isEmpty())
    words.place << holes;
  words.problems = problemWords();
  const auto language = state != nullptr ? state->language : machine.language;
  words.language = language == asl::QueryLanguage::Jsonata ? QStringLiteral("JSONata")
                                                           : QStringLiteral("JSONPath");
  const bool windows = model.text().find("\r\n") != std::string::npos;
  words.encoding = windows ? QStringLiteral("CRLF UTF-8") : QStringLiteral("LF UTF-8");
  if (page->view() != DocumentPage::View::Code)
    words.zoom = tr("%1 %").arg(qRound(page->graph().zoom() * 100));
  status_.setWords(words);
}

void StatusDesk::addDocument(Situation& now) const {
  DocumentPage& page = *tabs_.page();
  auto& model = page.model();
  const auto& problems = model.document().problems();
  now.document = true;
  now.foreign = common::said(model.document().foreign());
  now.stale = model.stale();
  if (const auto why = asl::refusalToRead(model.document()); why && model.upToDate())
    now.unreadable = common::saidInFull(*why);
  now.unread = !model.upToDate() && model.document().text().empty();
  now.problems = problems_.count() > 0;
  now.fix = std::any_of(problems.begin(), problems.end(),
                        [](const auto& problem) { return problem.fix.has_value(); });
  now.jsonPathText = model.picture().machine()->language == asl::QueryLanguage::JsonPath;
  now.comments = edit::takesComments(model.document());
  now.path = !model.path().isEmpty();
  now.unsaved = page.hasUnsaved();
  now.undo = model.undoStack().canUndo();
  now.redo = model.undoStack().canRedo();
  now.tests = !runs_.panels().remembered().tests.empty();
}

void StatusDesk::addSelection(Situation& now) const {
  DocumentPage& page = *tabs_.page();
  const auto& model = page.model();
  const asl::Machine& machine = *model.picture().machine();
  const auto selected = model.selectedState();
  const auto* state = asl::findState(machine, selected);
  const std::string edge = document::selectedEdge(model);
  const std::string owner = document::stateOfSelection(model) + "/";
  now.state = !selected.empty();
  now.startEdge = edge.ends_with("/StartAt");
  now.edge = owner.size() > 1 && edge.starts_with(owner) && !now.startEdge;
  const auto* chooser = asl::findState(machine, document::stateOfSelection(model));
  now.way = now.edge && chooser != nullptr && chooser->type == asl::StateType::Choice;
  now.container = state != nullptr && state->isContainer();
  now.jsonPath = state != nullptr && state->language == asl::QueryLanguage::JsonPath;
  const auto& breakpoints = runs_.panels().remembered().breakpoints;
  now.breakpoint = std::any_of(breakpoints.begin(), breakpoints.end(), [&](const auto& each) {
    return now.edge ? each.place() == edge : each.state == selected;
  });
  now.siblings = siblingsOf(model.picture(), model.selection());
}

/// What is shown, and where the keyboard is.
void StatusDesk::addView(Situation& now) const {
  DocumentPage& page = *tabs_.page();
  const canvas::GraphView& graph = page.graph();
  const QString selected = QString::fromStdString(page.model().selectedState());
  const bool started = graph.overlay().nested.contains(selected);
  const int node = graph.drawing().nodeOf(selected);
  now.frame = now.container || started;
  now.folded = now.container ? graph.collapsed().contains(selected)
                             : node < 0 || !graph.drawing().nodes.at(node).nested;
  const auto items = graph.overlay().containers.value(selected).items;
  now.failedItem = std::any_of(items.begin(), items.end(), replay::hasFailed);
  addFrames(*page.model().picture().machine(), graph.collapsed(), now);
  now.alone = !graph.root().isEmpty();
  now.graph = page.view() != DocumentPage::View::Code;
  now.text = page.code().hasEditorFocus();
  const text::Range marked = page.code().selection();
  now.textSelected = marked.end > marked.begin;
  const ClipboardWatch::Content& clipboard = clipboard_->content();
  now.clipboardText = clipboard.text;
  now.whyNoStates = clipboard.whyNoStates;
}

void StatusDesk::addRun(Situation& now) const {
  const debug::RunController& run = runs_.controller();
  const session::Moment& moment = *run.moment();
  now.run = run.hasRun();
  now.running = run.isRunning();
  now.paused = run.isPaused();
  now.behind = run.run().isBehind();
  now.imported = moment.imported;
  now.past = moment.view.past;
  now.first = moment.view.event <= 1;
  now.canStep = run.canStep();
  now.canStepBack = run.canStepBack();
  now.question = !moment.questions.empty();
  now.timer = !moment.timers.empty();
  now.canEdit = moment.canEdit;
  now.otherRun = moment.runs.size() > 1;
  auto* page = tabs_.page();
  const asl::StateId selected =
      page == nullptr ? asl::StateId() : run.run().change().inRun(page->model().selectedState());
  now.item = itemInFocus(moment, selected).has_value();
}

Situation StatusDesk::situation() const {
  Situation now;
  now.backward = history_.canMove(-1);
  now.forward = history_.canMove(1);
  now.others = tabs_.count() > 1;
  const auto pages = tabs_.pages();
  now.anyUnsaved = std::any_of(pages.begin(), pages.end(),
                               [](const DocumentPage* page) { return page->hasUnsaved(); });
  if (tabs_.page() != nullptr) {
    addDocument(now);
    addSelection(now);
    addView(now);
  }
  addRun(now);
  return now;
}

void StatusDesk::update() {
  const Situation now = situation();
  actions_.update(now);
  if (tabs_.page() != nullptr) {
    const auto& stack = tabs_.page()->model().undoStack();
    if (now.undo) actions_["undo"]->setStatusTip(tr("Undo: %1").arg(stack.undoText()));
    if (now.redo) actions_["redo"]->setStatusTip(tr("Redo: %1").arg(stack.redoText()));
  }
  updateWords();
}

}  // namespace stepwright::app

#include "moc_status_desk.cpp"
