// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <cstring>

#include "widgets/common/icons.h"

namespace stepwright::app {

namespace {

/// A row: an action, a line between actions (no text), or a sub-menu (text ends with ">").
struct Row {
  const char* menu;
  const char* name;
  const char* text;
  const char* icon;
  const char* keys;
  const char* tip;
  const char* group = "";  ///< checkable; those of one group exclude each other, "*" stands alone
};

#define T(text) QT_TRANSLATE_NOOP("Actions", text)

constexpr Row kRows[] = {
    {"File", "new", T("&New"), "new", "Ctrl+N", T("Begin an empty workflow")},
    {"File", "open", T("&Open…"), "open", "Ctrl+O", T("Open a definition in JSON or YAML")},
    {"File", "openFolder", T("Open &folder…"), "", "", T("Show the definitions of a folder and find them with Ctrl+P")},
    {"File", "recent", T("Open &recent >"), "", "", ""},
    {"File", "startPage", T("Start page"), "", "", T("Samples, templates and recent files")},
    {"File", "", "", "", "", ""},
    {"File", "save", T("&Save"), "save", "Ctrl+S", T("Save the document; untouched text keeps its bytes")},
    {"File", "saveAs", T("Save &as…"), "", "Ctrl+Shift+S", T("Save under another name")},
    {"File", "saveAll", T("Save a&ll"), "", "", T("Save every changed document")},
    {"File", "reload", T("Reload from disk"), "", "", T("Read the file again; one step of undo")},
    {"File", "", "", "", "", ""},
    {"File", "importHistory", T("Import execution history…"), "import", "", T("Show a recorded execution (GetExecutionHistory) over this workflow")},
    {"File", "importMocks", T("Import mock file…"), "mocks", "", T("Take the answers of Tasks from a MockConfigFile of Step Functions Local")},
    {"File", "export", T("&Export >"), "", "", ""},
    {"export", "exportSvg", T("Picture as SVG…"), "export", "", T("The graph as an SVG file; text stays text")},
    {"export", "exportPng", T("Picture as PNG…"), "", "", T("The graph as a PNG file")},
    {"export", "exportAsl", T("Definition as ASL JSON…"), "", "", T("The definition as JSON, whatever it was written in")},
    {"export", "exportHistory", T("History of the run as JSON…"), "", "", T("The run's events in the shape of GetExecutionHistory")},
    {"export", "exportPdf", T("Document as PDF…"), "", "", T("The graph as a PDF file: one page or several, as set in the print preview")},
    {"File", "", "", "", "", ""},
    {"File", "printPreview", T("Print pre&view…"), "", "", T("See the pages, and choose paper and size")},
    {"File", "print", T("&Print…"), "", "Ctrl+Alt+P", T("Print the graph")},
    {"File", "", "", "", "", ""},
    {"File", "close", T("&Close"), "close", "Ctrl+W", T("Close this document")},
    {"File", "quit", T("&Quit"), "", "Ctrl+Q", T("Close all documents and leave")},

    {"Edit", "undo", T("&Undo"), "undo", "Ctrl+Z", T("Take back the last change, wherever it was made")},
    {"Edit", "redo", T("&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y", T("Do again what was taken back")},
    {"Edit", "", "", "", "", ""},
    {"Edit", "cut", T("Cu&t"), "", "Ctrl+X", T("Cut the selected states or text")},
    {"Edit", "copy", T("&Copy"), "", "Ctrl+C", T("Copy the selected states or text")},
    {"Edit", "paste", T("&Paste"), "", "Ctrl+V", T("Paste states after the selected one, or text at the caret")},
    {"Edit", "duplicate", T("&Duplicate"), "duplicate", "Ctrl+D", T("Copy the selected state behind itself")},
    {"Edit", "delete", T("D&elete"), "delete", "", T("Delete the selected states; what led to them leads on")},
    {"Edit", "", "", "", "", ""},
    {"Edit", "find", T("&Find"), "search", "Ctrl+F", T("Find in the workflow; in the text while it has the keyboard")},
    {"Edit", "findNext", T("Find next"), "", "F3", T("To the next match in the workflow")},
    {"Edit", "findPrevious", T("Find previous"), "", "Shift+F3", T("To the match before in the workflow")},
    {"Edit", "replace", T("Find and r&eplace"), "", "Ctrl+H", T("Replace in the workflow; in the text while it has the keyboard")},
    {"Edit", "goToState", T("&Go to state…"), "", "Ctrl+P", T("Find a state by its name, or by what is in it")},
    {"Edit", "definition", T("Go to definition"), "", "F12", T("From a state's name at the caret to the state")},
    {"Edit", "references", T("Next reference"), "", "Shift+F12", T("To the next place that names this state")},
    {"Edit", "nextProblem", T("Next problem"), "", "F4", T("To the next problem")},
    {"Edit", "previousProblem", T("Previous problem"), "", "Shift+F4", T("To the problem before")},
    {"Edit", "", "", "", "", ""},
    {"Edit", "wrapMap", T("Wrap in Map"), "state-map", "Ctrl+G", T("Put the selected states into a Map")},
    {"Edit", "wrapParallel", T("Wrap in Parallel"), "state-parallel", "", T("Put the selected states into a Parallel")},
    {"Edit", "keepSnippet", T("Keep in Mine"), "pin", "", T("Keep the selected states in the palette, to be inserted again")},
    {"Edit", "unwrap", T("Unwrap"), "", "Ctrl+Shift+G", T("Put the content of the selected Map or Parallel in its place")},
    {"Edit", "", "", "", "", ""},
    {"Edit", "extract", T("Extract to a workflow of its own"), "", "", T("Make the selected states a workflow of their own, and start it by a Task in their place")},
    {"Edit", "moveUp", T("Move up"), "chev-up", "", T("Put the selected states before the one above them in the outline (Alt+Up)")},
    {"Edit", "moveDown", T("Move down"), "chev-down", "", T("Put the selected states after the one below them in the outline (Alt+Down)")},
    {"Edit", "rename", T("Re&name"), "", "F2", T("Give the selected state another name, wherever it is named")},
    {"Edit", "completion", T("Complete"), "", "Ctrl+Space", T("Offer what can be typed at the caret")},
    {"Edit", "pickData", T("Pick from the data"), "variables", "Ctrl+Shift+Space", T("The data that is known at the selected state, to pick a path from")},

    {"View", "viewGraph", T("Graph"), "view-graph", "", T("Only the graph"), "view"},
    {"View", "viewCode", T("Code"), "view-code", "", T("Only the text"), "view"},
    {"View", "viewBoth", T("Graph and code"), "view-both", "", T("The graph over the text"), "view"},
    {"View", "sideBySide", T("Code beside the graph"), "", "", T("Graph and code side by side instead of one over the other"), "*"},
    {"View", "cycleView", T("Switch graph, code, both"), "", "Ctrl+\\", T("Graph, code, or both")},
    {"View", "", "", "", "", ""},
    {"View", "topDown", T("Top-down"), "", "", T("The graph runs from top to bottom"), "direction"},
    {"View", "leftRight", T("Left to right"), "", "", T("The graph runs from left to right"), "direction"},
    {"View", "layoutAgain", T("Lay out again"), "layout", "Ctrl+Shift+L", T("Lay the graph out from nothing")},
    {"View", "moveByHand", T("Move by hand"), "", "Ctrl+Shift+M", T("Drag states to any place and leave them there; Ctrl+Shift+drag does it at any time"), "*"},
    {"View", "", "", "", "", ""},
    {"View", "fit", T("Fit"), "fit", "Ctrl+0", T("Show the whole graph")},
    {"View", "zoom100", T("100 %"), "", "Ctrl+1", T("Show the graph at its own size")},
    {"View", "zoomSelection", T("Zoom to selection"), "", "Ctrl+2", T("Show the selected states large")},
    {"View", "zoomIn", T("Zoom in"), "zoom-in", "Ctrl+=", T("Larger")},
    {"View", "zoomOut", T("Zoom out"), "zoom-out", "Ctrl+-", T("Smaller")},
    {"View", "collapse", T("Collapse frame"), "", "Ctrl+[", T("Fold the selected Parallel or Map")},
    {"View", "expand", T("Expand frame"), "", "Ctrl+]", T("Unfold the selected Parallel or Map")},
    {"View", "collapseAll", T("Collapse all frames"), "", "", T("Fold every Parallel and Map")},
    {"View", "expandAll", T("Expand all frames"), "", "", T("Unfold every Parallel and Map")},
    {"View", "drillIn", T("Show frame alone"), "", "", T("The selected Parallel or Map as a canvas of its own; Esc leads back out")},
    {"View", "drillOut", T("Show whole workflow"), "", "", T("Out of a frame that is shown alone")},
    {"View", "minimap", T("Minimap"), "", "", T("Show the whole graph small in a corner"), "*"},
    {"View", "notes", T("Notes"), "note", "", T("Show the notes on the canvas"), "*"},
    {"View", "", "", "", "", ""},
    {"View", "followRun", T("Follow run"), "", "", T("Scroll to where the run stands; otherwise the graph never scrolls by itself"), "*"},
    {"View", "focusGraph", T("Go to the graph"), "", "Alt+0", T("Put the keyboard into the graph")},
    {"View", "selectionBack", T("Back"), "", "Alt+Left", T("To what was selected before")},
    {"View", "selectionForward", T("Forward"), "", "Alt+Right", T("To what was selected after")},
    {"View", "", "", "", "", ""},
    {"View", "design", T("Design"), "", "", T("The docks for drawing"), "perspective"},
    {"View", "debug", T("Debug"), "", "", T("The docks for running and stepping"), "perspective"},
    {"View", "docks", T("Docks >"), "", "", ""},
    {"View", "theme", T("Theme >"), "", "", ""},
    {"theme", "themeLight", T("Light"), "", "", T("Dark text on light ground"), "theme"},
    {"theme", "themeDark", T("Dark"), "", "", T("Light text on dark ground"), "theme"},
    {"theme", "themeSystem", T("As the desktop"), "", "", T("Light or dark as the desktop is"), "theme"},
    {"View", "reducedMotion", T("Reduced motion"), "", "", T("Nothing slides or fades"), "*"},
    {"View", "fullScreen", T("Full screen"), "", "", T("The window fills the screen"), "*"},

    {"Insert", "insertTask", T("Task"), "state-task", "", T("A Task after the selected state")},
    {"Insert", "insertPass", T("Pass"), "state-pass", "", T("A Pass after the selected state")},
    {"Insert", "insertChoice", T("Choice"), "state-choice", "", T("A Choice after the selected state")},
    {"Insert", "insertWait", T("Wait"), "state-wait", "", T("A Wait after the selected state")},
    {"Insert", "insertParallel", T("Parallel"), "state-parallel", "", T("A Parallel after the selected state")},
    {"Insert", "insertMap", T("Map"), "state-map", "", T("A Map after the selected state")},
    {"Insert", "insertSucceed", T("Succeed"), "state-succeed", "", T("A Succeed after the selected state")},
    {"Insert", "insertFail", T("Fail"), "state-fail", "", T("A Fail after the selected state")},
    {"Insert", "", "", "", "", ""},
    {"Insert", "patterns", T("Pattern >"), "", "", ""},
    {"Insert", "insertNote", T("Note"), "note", "Ctrl+Alt+N", T("A note at the selected state, or free on the canvas; kept beside the definition")},

    {"Run", "run", T("&Run"), "run-fill", "F5", T("Run the workflow; go on where it is paused")},
    {"Run", "runWith", T("Run &with…"), "", "", T("Run with another input")},
    {"Run", "pause", T("&Pause"), "pause", "F6", T("Pause the run")},
    {"Run", "stop", T("&Stop"), "stop", "Shift+F5", T("End the run")},
    {"Run", "restart", T("R&estart"), "restart", "Ctrl+Shift+F5", T("Run again with the same input")},
    {"Run", "", "", "", "", ""},
    {"Run", "jumpClock", T("Jump to the next timer"), "jump", "", T("Move the virtual clock to the next timer")},
    {"Run", "realClock", T("Real time"), "clock", "", T("Wait as long as the workflow says, by the real clock"), "*"},

    {"Debug", "back", T("Phase back"), "back", "F7", T("One phase back")},
    {"Debug", "phase", T("Phase"), "phase", "F8", T("One phase forward")},
    {"Debug", "over", T("Step over"), "over", "F10", T("To the next state; a frame counts as one")},
    {"Debug", "into", T("Step into"), "into", "F11", T("Into the frame, or into the phases of a Task")},
    {"Debug", "out", T("Step out"), "out", "Shift+F11", T("To the end of the frame or item")},
    {"Debug", "toHere", T("Run to here"), "to-here", "Ctrl+F10", T("Run to the selected state")},
    {"Debug", "", "", "", "", ""},
    {"Debug", "eventBack", T("One event back"), "", "Ctrl+F7", T("One event of the history back")},
    {"Debug", "eventForward", T("One event forward"), "", "Ctrl+F8", T("One event of the history forward")},
    {"Debug", "continueBack", T("Run back"), "", "Shift+F7", T("Back to the breakpoint before")},
    {"Debug", "backToLive", T("Back to live"), "", "", T("From the past to the newest moment")},
    {"Debug", "", "", "", "", ""},
    {"Debug", "breakpoint", T("Breakpoint"), "breakpoints", "F9", T("Set or clear a breakpoint on the selected state")},
    {"Debug", "editBreakpoint", T("Edit breakpoint…"), "", "Shift+F9", T("Condition, hits and message of the breakpoint")},
    {"Debug", "enableBreakpoint", T("Switch breakpoint on or off"), "", "Ctrl+F9", T("Keep the breakpoint, but do not stop there")},
    {"Debug", "", "", "", "", ""},
    {"Debug", "answer", T("Answer the waiting Task…"), "callbacks", "", T("Say what the Task that waits gives back, or how it fails")},
    {"Debug", "fork", T("Fork from here"), "fork", "Ctrl+Shift+B", T("A new run that parts from this one at the shown moment")},
    {"Debug", "forkText", T("Fork with the new text"), "fork", "", T("Before the state where the run is paused, a new run that goes on with the text of now")},
    {"Debug", "evaluate", T("Evaluate…"), "evaluator", "Ctrl+E", T("Try an expression on the data of the shown moment")},

    {"Tools", "commands", T("Command palette…"), "", "Ctrl+Shift+P", T("Find a command by its name")},
    {"Tools", "validate", T("Validate"), "check", "", T("Check the definition and show its problems")},
    {"Tools", "format", T("Format the text"), "", "", T("Indent the whole JSON by two spaces; one step of undo")},
    {"Tools", "convertState", T("Convert the state to JSONata"), "", "", T("Say the selected state's JSONPath fields in JSONata; what is inside it stays")},
    {"Tools", "convertDocument", T("Convert the definition to JSONata"), "", "", T("Say every JSONPath field in JSONata; one step of undo")},
    {"Tools", "compareFile", T("Compare with the file…"), "", "", T("What the file on the disk has, beside what is here")},
    {"Tools", "repairText", T("Apply the first quick fix"), "fix", "", T("Mend the first problem that has a mend")},

    {"Window", "newWindow", T("New window of this document"), "float", "", T("The same document in a second window; both show every change")},
    {"Window", "", "", "", "", ""},
    {"Window", "nextDocument", T("Next document"), "", "Ctrl+Tab", T("To the next document")},
    {"Window", "previousDocument", T("Previous document"), "", "Ctrl+Shift+Tab", T("To the document before")},
    {"Window", "resetDocks", T("Put the docks back"), "", "", T("The docks as they were at first")},

    {"Help", "samples", T("Samples"), "sample", "", T("Workflows to try")},
    {"Help", "tour", T("Tour"), "", "", T("A walk through the window in five minutes")},
    {"Help", "fieldHelp", T("Fields of the language"), "", "", T("Every field of Amazon States Language in one line")},
    {"Help", "shortcuts", T("Keyboard shortcuts"), "", "F1", T("All keys in a list")},
    {"Help", "about", T("About Stepwright"), "info", "", T("Version and licence")},
};
constexpr const char* kMenus[] = {T("File"), T("Edit"), T("View"), T("Insert"), T("Run"),
                                  T("Debug"), T("Tools"), T("Window"), T("Help")};
#undef T

/// What an action does, kept while its tips say why it cannot be done.
constexpr const char* tipProperty = "tip";

QString words(const char* text) { return QCoreApplication::translate("Actions", text); }

bool isSubMenu(const Row& row) { return row.text[0] != 0 && row.text[std::strlen(row.text) - 1] == '>'; }

QAction* makeAction(const Row& row, QObject* parent) {
  auto* action = new QAction(words(row.text), parent);
  action->setObjectName(QString::fromLatin1(row.name));
  if (row.keys[0] != 0)
    action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(row.keys)));
  if (row.icon[0] != 0) action->setIcon(common::icon(QString::fromLatin1(row.icon)));
  QString tip = words(row.tip);
  action->setStatusTip(tip);
  action->setProperty(tipProperty, tip);
  if (row.keys[0] != 0) {
    tip += QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
  }
  action->setToolTip(tip);
  action->setCheckable(row.group[0] != 0);
  return action;
}

}  // namespace

Actions::Actions(QWidget* window) : QObject(window) {
  QHash<QString, QActionGroup*> groups;
  QHash<QString, QString> menus;
  for (const char* name : kMenus) menus[QString::fromLatin1(name)] = words(name);
  for (const Row& row : kRows) {
    if (isSubMenu(row)) {
      menus[QString::fromLatin1(row.name)] = words(row.text).chopped(2).remove(QLatin1Char('&'));
    } else if (row.name[0] != 0) {
      menuNames_[QString::fromLatin1(row.name)] = menus[QString::fromLatin1(row.menu)];
    }
  }
  for (const Row& row : kRows) {
    if (row.name[0] == 0 || isSubMenu(row)) continue;
    QAction* action = makeAction(row, window);
    const QString group = QString::fromLatin1(row.group);
    if (!group.isEmpty() && group != QLatin1String("*")) {
      if (!groups.contains(group)) groups[group] = new QActionGroup(this);
      groups[group]->addAction(action);
    }
    byName_[action->objectName()] = action;
    all_ << action;
    window->addAction(action);
  }
}

QAction* Actions::operator[](const char* name) const {
  QAction* action = byName_.value(QString::fromLatin1(name));
  Q_ASSERT_X(action != nullptr, "Actions", name);
  return action;
}

void Actions::fillMenuBar(QMenuBar& bar) {
  QHash<QString, QMenu*> menus;
  for (const char* name : kMenus) {
    menus[QString::fromLatin1(name)] = bar.addMenu(words(name));
  }
  for (const Row& row : kRows) {
    QMenu* menu = menus[QString::fromLatin1(row.menu)];
    if (row.name[0] == 0) {
      menu->addSeparator();
    } else if (isSubMenu(row)) {
      QString title = words(row.text);
      title.chop(2);
      menus[QString::fromLatin1(row.name)] = menu->addMenu(title);
      subMenus_[QString::fromLatin1(row.name)] = menus[QString::fromLatin1(row.name)];
      menus[QString::fromLatin1(row.name)]->setObjectName(QString::fromLatin1(row.name));
    } else {
      menu->addAction(byName_[QString::fromLatin1(row.name)]);
    }
  }
}

QMenu* Actions::subMenu(const char* name) const { return subMenus_.value(QString::fromLatin1(name)); }

void Actions::on(const char* name, std::function<void()> act) {
  connect((*this)[name], &QAction::triggered, this, [this, act = std::move(act)] {
    if (before_) before_();
    act();
  });
}

void Actions::allow(const QString& name, const QString& why) {
  QAction* action = byName_.value(name);
  Q_ASSERT_X(action != nullptr, "Actions", "allow");
  action->setEnabled(why.isEmpty());
  const QString tip = action->property(tipProperty).toString();
  const QString keys = action->shortcut().toString(QKeySequence::NativeText);
  const QString own = keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys);
  action->setStatusTip(why.isEmpty() ? tip : why);
  action->setToolTip(why.isEmpty() ? own : own + QLatin1Char('\n') + why);
}

QString Actions::menuOf(const QAction& action) const {
  return menuNames_.value(action.objectName());
}

void Actions::adopt(QAction* action) { all_ << action; }

}  // namespace stepwright::app
