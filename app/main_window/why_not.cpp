// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/why_not.h"

#include <QCoreApplication>

namespace stepwright::app {

namespace {

/// Where the words of this file are translated.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(WhyNot)
};

using Check = QString (*)(const Situation&);

QString document(const Situation& now) {
  return now.document ? QString() : Words::tr("No document is open.");
}

QString state(const Situation& now) {
  return now.state ? QString() : Words::tr("No state is selected.");
}

QString readable(const Situation& now) {
  if (!now.foreign.isEmpty()) return Words::tr("This is %1, not a state machine.").arg(now.foreign);
  return now.stale ? Words::tr("The text cannot be read: mend it first.") : QString();
}

QString json(const Situation& now) {
  return now.yaml ? Words::tr("Only JSON is formatted; YAML is left as it was written.")
                  : QString();
}

QString fix(const Situation& now) {
  return now.fix ? QString() : Words::tr("No problem has a quick fix.");
}

QString frame(const Situation& now) {
  return now.frame ? QString() : Words::tr("The selected state is no Parallel and no Map.");
}

QString breakpoint(const Situation& now) {
  return now.breakpoint ? QString() : Words::tr("No breakpoint stands on the selected state.");
}

QString unsaved(const Situation& now) {
  return now.unsaved || !now.path ? QString() : Words::tr("Everything is saved.");
}

QString path(const Situation& now) {
  return now.path ? QString() : Words::tr("The document has no file yet: save it first.");
}

QString undo(const Situation& now) {
  return now.undo ? QString() : Words::tr("There is nothing to take back.");
}

QString redo(const Situation& now) {
  return now.redo ? QString() : Words::tr("Nothing was taken back.");
}

QString backward(const Situation& now) {
  return now.backward ? QString() : Words::tr("Nothing was selected before this.");
}

QString forward(const Situation& now) {
  return now.forward ? QString() : Words::tr("Nothing was selected after this.");
}

QString run(const Situation& now) {
  return now.run ? QString() : Words::tr("Nothing has run yet: Run (F5) starts it.");
}

QString live(const Situation& now) {
  if (!now.run) return run(now);
  return now.imported
             ? Words::tr(
                   "This is an imported history: it can be looked at, and nothing of it runs.")
             : QString();
}

QString notRunning(const Situation& now) {
  return now.running ? Words::tr("The run is under way: pause it first (F6).") : QString();
}

QString running(const Situation& now) {
  if (now.running) return {};
  if (const QString why = live(now); !why.isEmpty()) return why;
  return now.paused ? Words::tr("The run is paused already.") : Words::tr("The run has ended.");
}

QString notEnded(const Situation& now) {
  if (const QString why = live(now); !why.isEmpty()) return why;
  return now.running || now.paused ? QString() : Words::tr("The run has ended.");
}

QString step(const Situation& now) {
  if (now.canStep) return {};
  if (const QString why = live(now); !why.isEmpty()) return why;
  if (now.running) return notRunning(now);
  return now.paused ? Words::tr("No step is possible here.")
                    : Words::tr("The run has ended; one phase back (F7) leads into it.");
}

QString eventForward(const Situation& now) {
  if (!now.imported) return step(now);
  return now.past ? QString() : Words::tr("This is the last event of the history.");
}

QString stepBack(const Situation& now) {
  if (now.imported)
    return now.first ? Words::tr("This is the first event of the history.") : QString();
  if (now.canStepBack) return {};
  if (!now.run) return run(now);
  return now.running ? notRunning(now) : Words::tr("This is the first moment of the run.");
}

QString question(const Situation& now) {
  if (now.question) return {};
  return now.imported ? live(now) : Words::tr("No Task waits for an answer.");
}

QString past(const Situation& now) {
  if (now.past) return {};
  return now.run ? Words::tr("This is the newest moment already.") : run(now);
}

QString behind(const Situation& now) {
  if (const QString why = notEnded(now); !why.isEmpty()) return why;
  if (now.running) return notRunning(now);
  return now.behind ? QString() : Words::tr("The run goes by the text of now already.");
}

QString timer(const Situation& now) {
  if (now.timer) return {};
  return now.imported ? live(now) : Words::tr("Nothing waits for the clock.");
}

struct Row {
  Needs need;
  Check check;
};

constexpr Row kChecks[] = {{need::document, document}, {need::readable, readable},
                           {need::json, json},         {need::state, state},
                           {need::frame, frame},       {need::breakpoint, breakpoint},
                           {need::fix, fix},           {need::unsaved, unsaved},
                           {need::path, path},         {need::undo, undo},
                           {need::redo, redo},         {need::backward, backward},
                           {need::forward, forward},   {need::run, run},
                           {need::live, live},         {need::notRunning, notRunning},
                           {need::running, running},   {need::notEnded, notEnded},
                           {need::step, step},         {need::eventForward, eventForward},
                           {need::stepBack, stepBack}, {need::question, question},
                           {need::behind, behind},     {need::past, past},
                           {need::timer, timer}};

}  // namespace

QString whyNot(Needs needs, const Situation& now) {
  for (const auto& [need, check] : kChecks) {
    if ((needs & need) == 0) continue;
    if (const QString why = check(now); !why.isEmpty()) return why;
  }
  return {};
}

}  // namespace stepwright::app
