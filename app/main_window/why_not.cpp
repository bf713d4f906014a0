// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/why_not.h"

#include <QCoreApplication>
#include <QHash>
#include <QVector>

namespace stepwright::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("WhyNot", text); }

using Check = QString (*)(const Situation&);

QString document(const Situation& now) {
  return now.document ? QString() : tr("No document is open.");
}

QString state(const Situation& now) { return now.state ? QString() : tr("No state is selected."); }

QString readable(const Situation& now) {
  if (!now.foreign.isEmpty()) return tr("This is %1, not a state machine.").arg(now.foreign);
  return now.stale ? tr("The text cannot be read: mend it first.") : QString();
}

QString json(const Situation& now) {
  return now.yaml ? tr("Only JSON is formatted; YAML is left as it was written.") : QString();
}

QString fix(const Situation& now) {
  return now.fix ? QString() : tr("No problem has a quick fix.");
}

QString frame(const Situation& now) {
  return now.frame ? QString() : tr("The selected state is no Parallel and no Map.");
}

QString breakpoint(const Situation& now) {
  return now.breakpoint ? QString() : tr("No breakpoint stands on the selected state.");
}

QString unsaved(const Situation& now) {
  return now.unsaved || !now.path ? QString() : tr("Everything is saved.");
}

QString path(const Situation& now) {
  return now.path ? QString() : tr("The document has no file yet: save it first.");
}

QString undo(const Situation& now) {
  return now.undo ? QString() : tr("There is nothing to take back.");
}

QString redo(const Situation& now) { return now.redo ? QString() : tr("Nothing was taken back."); }

QString backward(const Situation& now) {
  return now.backward ? QString() : tr("Nothing was selected before this.");
}

QString forward(const Situation& now) {
  return now.forward ? QString() : tr("Nothing was selected after this.");
}

QString run(const Situation& now) {
  return now.run ? QString() : tr("Nothing has run yet: Run (F5) starts it.");
}

QString live(const Situation& now) {
  if (!now.run) return run(now);
  return now.imported
             ? tr("This is an imported history: it can be looked at, and nothing of it runs.")
             : QString();
}

QString notRunning(const Situation& now) {
  return now.running ? tr("The run is under way: pause it first (F6).") : QString();
}

QString running(const Situation& now) {
  if (now.running) return {};
  if (const QString why = live(now); !why.isEmpty()) return why;
  return now.paused ? tr("The run is paused already.") : tr("The run has ended.");
}

QString notEnded(const Situation& now) {
  if (const QString why = live(now); !why.isEmpty()) return why;
  return now.running || now.paused ? QString() : tr("The run has ended.");
}

QString step(const Situation& now) {
  if (now.canStep) return {};
  if (const QString why = live(now); !why.isEmpty()) return why;
  if (now.running) return notRunning(now);
  return now.paused ? tr("No step is possible here.")
                    : tr("The run has ended; one phase back (F7) leads into it.");
}

QString eventForward(const Situation& now) {
  if (!now.imported) return step(now);
  return now.past ? QString() : tr("This is the last event of the history.");
}

QString stepBack(const Situation& now) {
  if (now.imported) return now.first ? tr("This is the first event of the history.") : QString();
  if (now.canStepBack) return {};
  if (!now.run) return run(now);
  return now.running ? notRunning(now) : tr("This is the first moment of the run.");
}

QString question(const Situation& now) {
  if (now.question) return {};
  return now.imported ? live(now) : tr("No Task waits for an answer.");
}

QString past(const Situation& now) {
  if (now.past) return {};
  return now.run ? tr("This is the newest moment already.") : run(now);
}

QString behind(const Situation& now) {
  if (const QString why = notEnded(now); !why.isEmpty()) return why;
  if (now.running) return notRunning(now);
  return now.behind ? QString() : tr("The run goes by the text of now already.");
}

QString timer(const Situation& now) {
  if (now.timer) return {};
  return now.imported ? live(now) : tr("Nothing waits for the clock.");
}

/// What stands in the way is said in the order of these.
const QHash<QString, QVector<Check>>& checks() {
  static const QHash<QString, QVector<Check>> all = [] {
    QHash<QString, QVector<Check>> made;
    const auto need = [&made](std::initializer_list<const char*> names, QVector<Check> of) {
      for (const char* name : names) made[QString::fromLatin1(name)] = of;
    };
    need({"saveAs",      "saveAll",      "close",           "cut",         "copy",
          "paste",       "find",         "replace",         "findNext",    "findPrevious",
          "importMocks", "validate",     "newWindow",       "goToState",   "definition",
          "references",  "nextProblem",  "previousProblem", "completion",  "convertDocument",
          "exportAsl",   "cycleView",    "exportSvg",       "exportPng",   "exportPdf",
          "print",       "printPreview", "layoutAgain",     "collapseAll", "expandAll",
          "drillOut",    "fit",          "zoom100",         "zoomIn",      "zoomOut",
          "minimap",     "notes",        "moveByHand",      "focusGraph"},
         {document});
    need({"rename", "delete", "duplicate", "wrapMap", "wrapParallel", "unwrap", "moveUp",
          "moveDown", "extract", "convertState", "keepSnippet", "zoomSelection", "breakpoint",
          "editBreakpoint", "toHere"},
         {document, state});
    need({"insertTask", "insertPass", "insertChoice", "insertWait", "insertParallel", "insertMap",
          "insertSucceed", "insertFail", "insertNote"},
         {document, readable});
    need({"collapse", "expand", "drillIn"}, {document, state, frame});
    need({"enableBreakpoint"}, {document, state, breakpoint});
    need({"format"}, {document, readable, json});
    need({"repairText"}, {document, fix});
    need({"save"}, {document, unsaved});
    need({"reload", "compareFile"}, {document, path});
    need({"undo"}, {document, undo});
    need({"redo"}, {document, redo});
    need({"selectionBack"}, {backward});
    need({"selectionForward"}, {forward});
    need({"run"}, {document, notRunning});
    need({"runWith"}, {document});
    need({"pause"}, {document, running});
    need({"stop"}, {document, notEnded});
    need({"restart"}, {document, live});
    need({"phase", "over", "into", "out"}, {document, step});
    need({"eventForward"}, {document, eventForward});
    need({"back", "eventBack"}, {document, stepBack});
    need({"continueBack"}, {document, live, stepBack});
    need({"answer"}, {document, question});
    need({"forkText"}, {document, behind});
    need({"backToLive"}, {document, past});
    need({"jumpClock"}, {document, timer});
    need({"fork"}, {document, live, notRunning});
    need({"exportHistory"}, {document, run});
    return made;
  }();
  return all;
}

}  // namespace

QString whyNot(const QString& command, const Situation& now) {
  for (const Check check : checks().value(command))
    if (const QString why = check(now); !why.isEmpty()) return why;
  return {};
}

QStringList conditionalCommands() { return checks().keys(); }

}  // namespace stepwright::app
