// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/why_not.h"

#include <QCoreApplication>

namespace stepwright::app {

namespace {

/// Where the words of this file are translated.
struct WhyNotWords {
  Q_DECLARE_TR_FUNCTIONS(WhyNot)
};

using Check = QString (*)(const Situation&);

QString document(const Situation& now) {
  return now.document ? QString() : WhyNotWords::tr("No document is open.");
}

QString state(const Situation& now) {
  return now.state ? QString() : WhyNotWords::tr("No state is selected.");
}

QString place(const Situation& now) {
  if (now.state || now.edge) return {};
  return now.startEdge ? WhyNotWords::tr(
                             "No state has this edge: set the breakpoint on the state it leads to.")
                       : WhyNotWords::tr("Neither a state nor an edge is selected.");
}

/// A run waits for what is still being read.
QString stateMachine(const Situation& now) {
  if (!now.foreign.isEmpty())
    return WhyNotWords::tr("This is %1, not a state machine.").arg(now.foreign);
  return now.stale ? WhyNotWords::tr("The text cannot be read: mend it first.") : QString();
}

QString readable(const Situation& now) {
  const bool waits = now.unread && now.foreign.isEmpty();
  return waits ? WhyNotWords::tr("The document is still being read.") : stateMachine(now);
}

/// What is still being read is read to its end by a run.
QString runnable(const Situation& now) {
  if (now.running || now.paused) return {};
  return now.foreign.isEmpty() ? now.unreadable : stateMachine(now);
}

QString fix(const Situation& now) {
  return now.fix ? QString() : WhyNotWords::tr("No problem has a quick fix.");
}

QString frame(const Situation& now) {
  return now.frame
             ? QString()
             : WhyNotWords::tr(
                   "The selected state is no Parallel and no Map, and has started no execution.");
}

QString container(const Situation& now) {
  return now.container ? QString()
                       : WhyNotWords::tr("The selected state is no Parallel and no Map.");
}

QString jsonPath(const Situation& now) {
  return now.jsonPath ? QString() : WhyNotWords::tr("The selected state is in JSONata already.");
}

QString jsonPathText(const Situation& now) {
  return now.jsonPathText ? QString() : WhyNotWords::tr("The definition is in JSONata already.");
}

QString breakpoint(const Situation& now) {
  if (now.breakpoint) return {};
  return now.edge ? WhyNotWords::tr("No breakpoint stands on the selected edge.")
                  : WhyNotWords::tr("No breakpoint stands on the selected state.");
}

QString unsaved(const Situation& now) {
  return now.unsaved || !now.path ? QString() : WhyNotWords::tr("Everything is saved.");
}

QString path(const Situation& now) {
  return now.path ? QString() : WhyNotWords::tr("The document has no file yet: save it first.");
}

QString undo(const Situation& now) {
  return now.undo ? QString() : WhyNotWords::tr("There is nothing to take back.");
}

QString redo(const Situation& now) {
  return now.redo ? QString() : WhyNotWords::tr("Nothing was taken back.");
}

QString backward(const Situation& now) {
  return now.backward ? QString() : WhyNotWords::tr("Nothing was selected before this.");
}

QString forward(const Situation& now) {
  return now.forward ? QString() : WhyNotWords::tr("Nothing was selected after this.");
}

QString run(const Situation& now) {
  return now.run ? QString() : WhyNotWords::tr("Nothing has run yet: Run (F5) starts it.");
}

QString live(const Situation& now) {
  if (!now.run) return run(now);
  return now.imported ? WhyNotWords::tr(
                            "This is an imported history, which is looked at: Fork from here "
                            "(Ctrl+Shift+B) goes on with it.")
                      : QString();
}

QString notRunning(const Situation& now) {
  return now.running ? WhyNotWords::tr("The run is under way: pause it first (F6).") : QString();
}

QString running(const Situation& now) {
  if (now.running) return {};
  if (QString why = live(now); !why.isEmpty()) return why;
  return now.paused ? WhyNotWords::tr("The run is paused already.")
                    : WhyNotWords::tr("The run has ended.");
}

QString notEnded(const Situation& now) {
  if (QString why = live(now); !why.isEmpty()) return why;
  return now.running || now.paused ? QString() : WhyNotWords::tr("The run has ended.");
}

QString step(const Situation& now) {
  if (now.canStep) return {};
  if (QString why = live(now); !why.isEmpty()) return why;
  if (now.running) return notRunning(now);
  return now.paused ? WhyNotWords::tr("No step is possible here.")
                    : WhyNotWords::tr("The run has ended; one phase back (F7) leads into it.");
}

QString stepOrStart(const Situation& now) {
  const bool underWay = now.running || now.paused || now.imported;
  return underWay ? step(now) : runnable(now);
}

QString eventForward(const Situation& now) {
  if (!now.imported) return step(now);
  return now.past ? QString() : WhyNotWords::tr("This is the last event of the history.");
}

QString stepBack(const Situation& now) {
  if (now.imported)
    return now.first ? WhyNotWords::tr("This is the first event of the history.") : QString();
  if (now.canStepBack) return {};
  if (!now.run) return run(now);
  return now.running ? notRunning(now) : WhyNotWords::tr("This is the first moment of the run.");
}

QString question(const Situation& now) {
  if (now.question) return {};
  return now.imported ? live(now) : WhyNotWords::tr("No Task waits for an answer.");
}

QString past(const Situation& now) {
  if (now.past) return {};
  return now.run ? WhyNotWords::tr("This is the newest moment already.") : run(now);
}

QString behind(const Situation& now) {
  if (QString why = notEnded(now); !why.isEmpty()) return why;
  if (now.running) return notRunning(now);
  return now.behind ? QString() : WhyNotWords::tr("The run goes by the text of now already.");
}

QString timer(const Situation& now) {
  if (now.timer) return {};
  return now.imported ? live(now) : WhyNotWords::tr("Nothing waits for the clock.");
}

QString edit(const Situation& now) {
  if (now.canEdit) return {};
  if (QString why = notEnded(now); !why.isEmpty()) return why;
  return now.running ? notRunning(now) : WhyNotWords::tr("Nothing of the run can be changed here.");
}

QString way(const Situation& now) {
  return now.way ? QString() : WhyNotWords::tr("No way out of a Choice is selected.");
}

QString item(const Situation& now) {
  return now.item ? QString() : WhyNotWords::tr("No item of a Map is looked at.");
}

QString others(const Situation& now) {
  return now.others ? QString() : WhyNotWords::tr("No other document is open.");
}

QString anyUnsaved(const Situation& now) {
  return now.anyUnsaved ? QString() : WhyNotWords::tr("Everything is saved.");
}

QString copyable(const Situation& now) {
  if (!now.text) return state(now);
  return now.textSelected ? QString() : WhyNotWords::tr("No text is selected.");
}

QString pasteable(const Situation& now) {
  if (!now.clipboardText) return WhyNotWords::tr("The clipboard is empty.");
  if (now.text) return {};
  if (QString why = readable(now); !why.isEmpty()) return why;
  return now.whyNoStates;
}

QString problems(const Situation& now) {
  return now.problems ? QString() : WhyNotWords::tr("The document has no problems.");
}

QString above(const Situation& now) {
  if (!now.siblings.together)
    return WhyNotWords::tr("The selected states do not stand in one list.");
  return now.siblings.above ? QString() : WhyNotWords::tr("No state stands above.");
}

QString below(const Situation& now) {
  if (!now.siblings.together)
    return WhyNotWords::tr("The selected states do not stand in one list.");
  return now.siblings.below ? QString() : WhyNotWords::tr("No state stands below.");
}

QString graph(const Situation& now) {
  return now.graph ? QString() : WhyNotWords::tr("The graph is not shown: only the text is.");
}

QString unfolded(const Situation& now) {
  return now.folded ? WhyNotWords::tr("It is folded already.") : QString();
}

QString folded(const Situation& now) {
  return now.folded || now.failedItem
             ? QString()
             : WhyNotWords::tr("It is unfolded already, and no item of it failed.");
}

QString anyUnfolded(const Situation& now) {
  if (now.anyUnfolded) return {};
  return now.anyFrame ? WhyNotWords::tr("All are folded already.")
                      : WhyNotWords::tr("The workflow has no Parallel and no Map.");
}

QString anyFolded(const Situation& now) {
  if (now.anyFolded) return {};
  return now.anyFrame ? WhyNotWords::tr("None is folded.") : anyUnfolded(now);
}

QString alone(const Situation& now) {
  return now.alone ? QString() : WhyNotWords::tr("The whole workflow is shown already.");
}

QString tests(const Situation& now) {
  return now.tests
             ? QString()
             : WhyNotWords::tr("There are no tests yet: run the workflow and make one of it.");
}

QString otherRun(const Situation& now) {
  return now.otherRun
             ? QString()
             : WhyNotWords::tr(
                   "There is no other run to compare with: run the workflow once more, or fork.");
}

QString comments(const Situation& now) {
  return now.comments ? QString()
                      : WhyNotWords::tr("JSON has no comments, and this text holds none.");
}

struct NeedRow {
  Needs need;
  Check check;
};

constexpr NeedRow kChecks[] = {{need::document, document},
                               {need::readable, readable},
                               {need::state, state},
                               {need::place, place},
                               {need::frame, frame},
                               {need::container, container},
                               {need::jsonPath, jsonPath},
                               {need::jsonPathText, jsonPathText},
                               {need::breakpoint, breakpoint},
                               {need::fix, fix},
                               {need::unsaved, unsaved},
                               {need::path, path},
                               {need::undo, undo},
                               {need::redo, redo},
                               {need::backward, backward},
                               {need::forward, forward},
                               {need::run, run},
                               {need::live, live},
                               {need::notRunning, notRunning},
                               {need::running, running},
                               {need::notEnded, notEnded},
                               {need::step, step},
                               {need::stepOrStart, stepOrStart},
                               {need::eventForward, eventForward},
                               {need::stepBack, stepBack},
                               {need::question, question},
                               {need::behind, behind},
                               {need::past, past},
                               {need::timer, timer},
                               {need::edit, edit},
                               {need::way, way},
                               {need::item, item},
                               {need::others, others},
                               {need::anyUnsaved, anyUnsaved},
                               {need::copyable, copyable},
                               {need::pasteable, pasteable},
                               {need::problems, problems},
                               {need::above, above},
                               {need::below, below},
                               {need::graph, graph},
                               {need::unfolded, unfolded},
                               {need::folded, folded},
                               {need::anyUnfolded, anyUnfolded},
                               {need::anyFolded, anyFolded},
                               {need::alone, alone},
                               {need::tests, tests},
                               {need::otherRun, otherRun},
                               {need::comments, comments},
                               {need::runnable, runnable}};

}  // namespace

QString whyNot(Needs needs, const Situation& now) {
  for (const auto& [need, check] : kChecks) {
    if ((needs & need) == 0) continue;
    if (QString why = check(now); !why.isEmpty()) return why;
  }
  return {};
}

}  // namespace stepwright::app
