// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMenuBar>
#include <QToolTip>
#include <algorithm>
#include <cstring>
#include <vector>

#include "app/exports.h"
#include "app/main_window/why_not.h"
#include "widgets/common/icons.h"

namespace stepwright::app {

namespace {

/// A row: an action, a line between actions (no text), or a sub-menu (text ends with ">").
struct ActionRow {
  const char* menu;
  const char* name;
  const char* text;
  const char* icon;
  const char* keys;
  const char* tip;
  const char* group = "";  ///< checkable; those of one group exclude each other, "*" stands alone
  Needs needs = 0;         ///< what it cannot be done without
};

#define T(text) QT_TRANSLATE_NOOP("ActionTexts", text)

// A row a line: the table is read across.
// clang-format off
constexpr ActionRow kActions[] = {
    {"File", "new", T("&New"), "new", "Ctrl+N", T("Begin an empty workflow")},
    {"File", "open", T("&Open…"), "open", "Ctrl+O", T("Open a definition in JSON or YAML")},
    {"File", "openFolder", T("Open &folder…"), "", "", T("Show the definitions of a folder and find them with Ctrl+P")},
    {"File", "recent", T("Open &recent >"), "", "", ""},
    {"File", "startPage", T("Start page"), "", "", T("Samples, templates and recent files")},
    {"File", "", "", "", "", ""},
    {"File", "save", T("&Save"), "save", "Ctrl+S", T("Save the document; untouched text keeps its bytes"), "", need::document | need::unsaved},
    {"File", "saveAs", T("Save &as…"), "", "Ctrl+Shift+S", T("Save under another name"), "", need::document},
    {"File", "saveAll", T("Save a&ll"), "", "", T("Save every changed document"), "", need::anyUnsaved},
    {"File", "reload", T("Reload from disk"), "", "", T("Read the file again; one step of undo"), "", need::document | need::path},
    {"File", "compare", T("&Compare with >"), "", "", ""},
    {"compare", "compareHead", T("Last commit (git)"), "compare", "", T("What this document does otherwise than git's last commit, on one graph"), "", need::document | need::readable | need::path},
    {"compare", "compareOther", T("Another file…"), "compare", "", T("What this document does otherwise than a file, on one graph"), "", need::document | need::readable},
    {"compare", "compareFile", T("The file as it was saved…"), "", "", T("What the file on the disk has, beside what is here"), "", need::document | need::path},
    {"File", "", "", "", "", ""},
    {"File", "importHistory", T("Import execution history…"), "import", "", T("Show a recorded execution (GetExecutionHistory) over this workflow")},
    {"File", "importMocks", T("Import mock file…"), "mocks", "", T("Take the answers of Tasks from a MockConfigFile of Step Functions Local"), "", need::document},
    {"File", "export", T("&Export >"), "", "", ""},
    {"export", "exportHistory", T("History of the run as JSON…"), "", "", T("The run's events in the shape of GetExecutionHistory"), "", need::document | need::run},
    {"File", "", "", "", "", ""},
    {"File", "printPreview", T("Print pre&view…"), "", "", T("See the pages, and choose paper and size"), "", need::document},
    {"File", "print", T("&Print…"), "", "Ctrl+Alt+P", T("Print the graph"), "", need::document},
    {"File", "", "", "", "", ""},
    {"File", "close", T("&Close"), "close", "Ctrl+W", T("Close this document"), "", need::document},
    {"File", "quit", T("&Quit"), "", "Ctrl+Q", T("Close all documents and leave")},

    {"Edit", "undo", T("&Undo"), "undo", "Ctrl+Z", T("Take back the last change, wherever it was made"), "", need::document | need::undo},
    {"Edit", "redo", T("&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y", T("Do again what was taken back"), "", need::document | need::redo},
    {"Edit", "", "", "", "", ""},
    {"Edit", "cut", T("Cu&t"), "", "Ctrl+X", T("Cut the selected states or text"), "", need::document | need::copyable},
    {"Edit", "copy", T("&Copy"), "copy", "Ctrl+C", T("Copy the selected states or text"), "", need::document | need::copyable},
    {"Edit", "copyAs", T("Copy &as >"), "", "", ""},
    {"copyAs", "copyJson", T("Copy as JSON"), "", "", T("The selected states, or the whole definition, as JSON; of YAML too"), "", need::document | need::readable},
    {"copyAs", "copyPicture", T("Copy as picture"), "", "", T("Put a picture of the whole graph on the clipboard"), "", need::document | need::readable},
    {"Edit", "paste", T("&Paste"), "paste", "Ctrl+V", T("Paste states onto the selected edge or after the selected state, or text at the caret"), "", need::document | need::pasteable},
    {"Edit", "duplicate", T("&Duplicate"), "duplicate", "Ctrl+D", T("Copy the selected state behind itself"), "", need::document | need::readable | need::state},
    {"Edit", "delete", T("D&elete"), "delete", "", T("Delete the selected states; what led to them leads on"), "", need::document | need::readable | need::state},
    {"Edit", "", "", "", "", ""},
    {"Edit", "find", T("&Find"), "search", "Ctrl+F", T("Find in the workflow; in the text while it has the keyboard"), "", need::document},
    {"Edit", "findNext", T("Find next"), "", "F3", T("To the next match in the workflow"), "", need::document},
    {"Edit", "findPrevious", T("Find previous"), "", "Shift+F3", T("To the match before in the workflow"), "", need::document},
    {"Edit", "replace", T("Find and r&eplace"), "", "Ctrl+H", T("Replace in the workflow; in the text while it has the keyboard"), "", need::document},
    {"Edit", "goToState", T("&Go to state or command…"), "", "Ctrl+P", T("Find a state by its name or by what is in it, a file, or a command")},
    {"Edit", "", "", "", "", ""},
    {"Edit", "wrapMap", T("Wrap in Map"), "state-map", "Ctrl+G", T("Put the selected states into a Map"), "", need::document | need::readable | need::state},
    {"Edit", "wrapParallel", T("Wrap in Parallel"), "state-parallel", "", T("Put the selected states into a Parallel"), "", need::document | need::readable | need::state},
    {"Edit", "keepSnippet", T("Keep in Mine"), "pin", "", T("Keep the selected states in the palette, to be inserted again"), "", need::document | need::readable | need::state},
    {"Edit", "unwrap", T("Unwrap"), "", "Ctrl+Shift+G", T("Put the content of the selected Map or Parallel in its place"), "", need::document | need::readable | need::state | need::container},
    {"Edit", "", "", "", "", ""},
    {"Edit", "extract", T("Extract to a workflow of its own"), "", "", T("Make the selected states a workflow of their own, and start it by a Task in their place"), "", need::document | need::readable | need::state},
    {"Edit", "moveUp", T("Move up"), "chev-up", "", T("Put the selected states before the one above them in the outline (Alt+Up)"), "", need::document | need::readable | need::state | need::above},
    {"Edit", "moveDown", T("Move down"), "chev-down", "", T("Put the selected states after the one below them in the outline (Alt+Down)"), "", need::document | need::readable | need::state | need::below},
    {"Edit", "rename", T("Re&name"), "", "F2", T("Give the selected state another name wherever it is named; in the text, the state or variable at the caret"), "", need::document | need::readable | need::state},
    {"Edit", "text", T("In the te&xt >"), "", "", ""},
    {"text", "definition", T("Go to definition"), "", "F12", T("From a state's or variable's name at the caret to where it is set; Ctrl+click does it, too"), "", need::document | need::readable},
    {"text", "references", T("References"), "", "Shift+F12", T("Every place that names the state or variable at the caret"), "", need::document | need::readable},
    {"text", "quickFix", T("Quick fixes here"), "", "Ctrl+.", T("The mends of the problems at the caret's line"), "", need::document},
    {"text", "nextOccurrence", T("Select the next occurrence"), "", "Ctrl+Shift+D", T("One more caret at the next place that reads the same; Alt and dragging selects columns"), "", need::document},
    {"text", "toggleComment", T("Comment lines"), "", "Ctrl+/", T("Make comments of the lines in the text, or text of comments"), "", need::document | need::readable | need::comments},
    {"text", "completion", T("Complete"), "", "Ctrl+Space", T("Offer what can be typed at the caret"), "", need::document},
    {"Edit", "pickData", T("Pick from the data"), "variables", "Ctrl+Shift+Space", T("The data that is known at the selected state, to pick a path from"), "", need::document | need::state},

    {"View", "viewGraph", T("Graph"), "view-graph", "", T("Only the graph"), "view"},
    {"View", "viewCode", T("Code"), "view-code", "", T("Only the text"), "view"},
    {"View", "viewBoth", T("Graph and code"), "view-both", "", T("The graph over the text"), "view"},
    {"View", "sideBySide", T("Code beside the graph"), "", "", T("Graph and code side by side instead of one over the other"), "*"},
    {"View", "cycleView", T("Switch graph, code, both"), "", "Ctrl+\\", T("Graph, code, or both"), "", need::document},
    {"View", "", "", "", "", ""},
    {"View", "topDown", T("Top-down"), "", "", T("The graph runs from top to bottom"), "direction"},
    {"View", "leftRight", T("Left to right"), "", "", T("The graph runs from left to right"), "direction"},
    {"View", "layoutAgain", T("Lay out again"), "layout", "Ctrl+Shift+L", T("Lay the graph out from nothing"), "", need::document | need::graph},
    {"View", "moveByHand", T("Move by hand"), "", "Ctrl+Shift+M", T("Drag states to any place and leave them there; Ctrl+Shift+drag does it at any time"), "*", need::document},
    {"View", "", "", "", "", ""},
    {"View", "fit", T("Fit"), "fit", "Ctrl+0", T("Show the whole graph"), "", need::document | need::graph},
    {"View", "zoom100", T("100 %"), "", "Ctrl+1", T("Show the graph at its own size"), "", need::document | need::graph},
    {"View", "zoomSelection", T("Zoom to selection"), "", "Ctrl+2", T("Show the selected states large"), "", need::document | need::graph | need::state},
    {"View", "zoomIn", T("Zoom in"), "zoom-in", "Ctrl+=", T("Larger"), "", need::document | need::graph},
    {"View", "zoomOut", T("Zoom out"), "zoom-out", "Ctrl+-", T("Smaller"), "", need::document | need::graph},
    {"View", "shown", T("Show >"), "", "", ""},
    {"shown", "coverage", T("Coverage by tests"), "tests", "", T("Mark the states and transitions that no test came by; run the tests first"), "*", need::document},
    {"shown", "minimap", T("Minimap"), "", "", T("Show the whole graph small in a corner"), "*", need::document},
    {"shown", "legend", T("Legend"), "", "", T("Say below the graph what the marks mean: of a run, of two that are compared, of who answers"), "*", need::document},
    {"shown", "notes", T("Notes"), "note", "", T("Show the notes on the canvas"), "*", need::document},
    {"View", "motion", T("Motion >"), "", "", ""},
    {"motion", "motionSlow", T("Slow"), "", "", T("Slower than usual, to follow with the eye what moves on the graph"), "motion"},
    {"motion", "motionNormal", T("Normal"), "", "", T("What slides, fades or runs round on the graph does so in a moment"), "motion"},
    {"motion", "motionFast", T("Fast"), "", "", T("Twice as fast as usual"), "motion"},
    {"motion", "motionOff", T("Off"), "", "", T("Reduced motion: nothing slides, fades or runs round on the graph"), "motion"},
    {"View", "frames", T("Frames >"), "", "", ""},
    {"frames", "collapse", T("Collapse frame"), "", "Ctrl+[", T("Fold the selected Parallel or Map, or the execution that a Task started"), "", need::document | need::graph | need::state | need::frame | need::unfolded},
    {"frames", "expand", T("Expand frame"), "", "Ctrl+]", T("Unfold the selected Parallel or Map, or draw in its place what a Task started; in a Map that is unfolded, to the next item that failed"), "", need::document | need::graph | need::state | need::frame | need::folded},
    {"frames", "collapseAll", T("Collapse all frames"), "", "", T("Fold every Parallel and Map"), "", need::document | need::graph | need::anyUnfolded},
    {"frames", "expandAll", T("Expand all frames"), "", "", T("Unfold every Parallel and Map"), "", need::document | need::graph | need::anyFolded},
    {"frames", "drillIn", T("Show frame alone"), "", "", T("The selected Parallel or Map as a canvas of its own; Esc leads back out"), "", need::document | need::graph | need::state | need::container},
    {"frames", "drillOut", T("Show whole workflow"), "", "", T("Out of a frame that is shown alone"), "", need::document | need::graph | need::alone},
    {"View", "", "", "", "", ""},
    {"View", "followRun", T("Follow run"), "", "", T("Scroll to where the run stands; otherwise the graph never scrolls by itself"), "*"},
    {"View", "selectionBack", T("Back"), "", "Alt+Left", T("To what was selected before"), "", need::backward},
    {"View", "selectionForward", T("Forward"), "", "Alt+Right", T("To what was selected after"), "", need::forward},
    {"View", "", "", "", "", ""},
    {"View", "design", T("Design"), "", "", T("The docks for drawing"), "perspective"},
    {"View", "debug", T("Debug"), "", "", T("The docks for running and stepping"), "perspective"},
    {"View", "docks", T("Docks >"), "", "", ""},
    {"View", "theme", T("Theme >"), "", "", ""},
    {"theme", "themeLight", T("Light"), "", "", T("Dark text on light ground"), "theme"},
    {"theme", "themeDark", T("Dark"), "", "", T("Light text on dark ground"), "theme"},
    {"theme", "themeSystem", T("As the desktop"), "", "", T("Light or dark as the desktop is"), "theme"},

    {"Insert", "insertTask", T("Task"), "state-task", "", T("A Task after the selected state"), "", need::document | need::readable},
    {"Insert", "insertPass", T("Pass"), "state-pass", "", T("A Pass after the selected state"), "", need::document | need::readable},
    {"Insert", "insertChoice", T("Choice"), "state-choice", "", T("A Choice after the selected state"), "", need::document | need::readable},
    {"Insert", "insertWait", T("Wait"), "state-wait", "", T("A Wait after the selected state"), "", need::document | need::readable},
    {"Insert", "insertParallel", T("Parallel"), "state-parallel", "", T("A Parallel after the selected state"), "", need::document | need::readable},
    {"Insert", "insertMap", T("Map"), "state-map", "", T("A Map after the selected state"), "", need::document | need::readable},
    {"Insert", "insertSucceed", T("Succeed"), "state-succeed", "", T("A Succeed after the selected state"), "", need::document | need::readable},
    {"Insert", "insertFail", T("Fail"), "state-fail", "", T("A Fail after the selected state"), "", need::document | need::readable},
    {"Insert", "", "", "", "", ""},
    {"Insert", "patterns", T("Pattern >"), "", "", ""},
    {"Insert", "insertNote", T("Note"), "note", "Ctrl+Alt+N", T("A note at the selected state, or free on the canvas; kept beside the definition"), "", need::document | need::readable},
    {"Insert", "insertGroup", T("Group"), "view-graph", "Ctrl+Alt+G", T("A titled area behind the selected states; kept beside the definition"), "", need::document | need::readable | need::state},

    {"Run", "run", T("&Run"), "run-fill", "F5", T("Run the workflow; go on where it is paused"), "", need::document | need::notRunning | need::runnable},
    {"Run", "runWith", T("Run &with…"), "", "", T("Run with another input"), "", need::document | need::runnable},
    {"Run", "pause", T("&Pause"), "pause", "F6", T("Pause the run"), "", need::document | need::running},
    {"Run", "stop", T("&Stop"), "stop", "Shift+F5", T("End the run"), "", need::document | need::notEnded},
    {"Run", "restart", T("R&estart"), "restart", "Ctrl+Shift+F5", T("Run again with the same input"), "", need::document | need::live | need::runnable},
    {"Run", "", "", "", "", ""},
    {"Run", "runTests", T("Run all &tests"), "tests", "Ctrl+F5", T("Run every test that is kept beside the document"), "", need::document | need::tests | need::runnable},
    {"Run", "runTest", T("Run the selected test"), "", "Ctrl+Shift+F9", T("Run the test that is chosen in the list of tests"), "", need::document | need::tests | need::runnable},
    {"Run", "makeTest", T("&Make a test from this run"), "", "", T("Keep the input, the answers and the end of this run as a test"), "", need::document | need::run},
    {"Run", "", "", "", "", ""},
    {"Run", "jumpClock", T("Jump to the next timer"), "jump", "", T("Move the virtual clock to the next timer"), "", need::document | need::timer},
    {"Run", "virtualClock", T("Virtual clock"), "", "", T("Waits and retries are over at once: the clock jumps to where something happens"), "clock"},
    {"Run", "realClock", T("Real time"), "", "", T("Wait as long as the workflow says, by the real clock"), "clock"},
    {"Run", "clock10", T("10 × real time"), "", "", T("Wait a tenth of what the workflow says"), "clock"},
    {"Run", "clock60", T("60 × real time"), "", "", T("A minute of the workflow takes a second"), "clock"},

    {"Debug", "back", T("Phase back"), "back", "F7", T("One phase back"), "", need::document | need::stepBack},
    {"Debug", "stateBack", T("State back"), "", "Ctrl+Shift+F7", T("To where this state was entered, then the one before"), "", need::document | need::stepBack},
    {"Debug", "phase", T("Phase"), "phase", "F8", T("One phase forward"), "", need::document | need::step},
    {"Debug", "over", T("Step over"), "over", "F10", T("To the next state; a frame counts as one. Where nothing runs: begin, and stop before the first state"), "", need::document | need::stepOrStart},
    {"Debug", "into", T("Step into"), "into", "F11", T("Into the frame, or into the phases of a Task. Where nothing runs: begin, and stop before the first state"), "", need::document | need::stepOrStart},
    {"Debug", "out", T("Step out"), "out", "Shift+F11", T("To the end of the frame or item"), "", need::document | need::step},
    {"Debug", "toHere", T("Run to here"), "to-here", "Ctrl+F10", T("Run to the selected state"), "", need::document | need::state},
    {"Debug", "letOthersRun", T("Others go on while one is stepped"), "", "", T("A step moves the other items and branches too, as they would run; otherwise they stand still meanwhile"), "*"},
    {"Debug", "", "", "", "", ""},
    {"Debug", "eventBack", T("One event back"), "", "Ctrl+F7", T("One event of the history back"), "", need::document | need::stepBack},
    {"Debug", "eventForward", T("One event forward"), "", "Ctrl+F8", T("One event of the history forward"), "", need::document | need::eventForward},
    {"Debug", "continueBack", T("Run back"), "", "Shift+F7", T("Back to the breakpoint before"), "", need::document | need::live | need::stepBack},
    {"Debug", "compareRuns", T("Compare runs"), "compare", "", T("Hold this run against the one that it was forked from, or the one before it"), "", need::document | need::run | need::otherRun},
    {"Debug", "backToLive", T("Back to live"), "", "", T("From the past to the newest moment"), "", need::document | need::past},
    {"Debug", "", "", "", "", ""},
    {"Debug", "breakpoint", T("Breakpoint"), "breakpoints", "F9", T("Set or clear a breakpoint on the selected state or edge"), "", need::document | need::place},
    {"Debug", "editBreakpoint", T("Edit breakpoint…"), "", "Shift+F9", T("Condition, hits and message of the breakpoint"), "", need::document | need::place},
    {"Debug", "enableBreakpoint", T("Switch breakpoint on or off"), "", "Ctrl+F9", T("Keep the breakpoint, but do not stop there"), "", need::document | need::place | need::breakpoint},
    {"Debug", "", "", "", "", ""},
    {"Debug", "answer", T("Answer the waiting Task…"), "callbacks", "", T("Say what the Task that waits gives back, or how it fails"), "", need::document | need::question},
    {"Debug", "openCode", T("Open the code of the state"), "external", "Ctrl+F12", T("The function that answers the selected state, in your editor, at its handler"), "", need::document | need::state},
    {"Debug", "outcome", T("Decide the &outcome >"), "", "", ""},
    {"outcome", "skipState", T("Skip the state"), "over", "Ctrl+Shift+F11", T("The state where the run is paused does nothing, and hands its input on"), "", need::document | need::edit},
    {"outcome", "succeedWith", T("Succeed with…"), "check", "Ctrl+Shift+F10", T("Say the result of the state, in the place of its work"), "", need::document | need::edit},
    {"outcome", "failWith", T("Fail with…"), "error", "Ctrl+Shift+F8", T("Say the error that the state fails with; its Retry and Catch deal with it"), "", need::document | need::edit},
    {"outcome", "takeWay", T("Take the selected way"), "edge", "Ctrl+Shift+F12", T("The Choice where the run is paused takes the selected edge, whatever its conditions say"), "", need::document | need::edit | need::way},
    {"outcome", "goOnNow", T("Go on now"), "jump", "Ctrl+F6", T("The wait, or the delay before a retry, is over now, whatever the clock says"), "", need::document | need::edit},
    {"outcome", "runItemAgain", T("Run the item again"), "restart", "Ctrl+Shift+F6", T("The item of the Map that is looked at, from its start in a fork: its calls are made again, those of the others keep their answers"), "", need::document | need::live | need::notRunning | need::item},
    {"Debug", "fork", T("Fork from here"), "fork", "Ctrl+Shift+B", T("A new run that parts from this one at the shown moment; from a recorded one it goes on here"), "", need::document | need::run | need::notRunning},
    {"Debug", "useText", T("Use the new text from now on"), "fork", "", T("A new run that goes on from this very moment with the text of now"), "", need::document | need::behind},
    {"Debug", "forkText", T("Fork with the new text"), "fork", "", T("Before the first state that would have done something else, or the one where the run is paused, a new run that goes on with the text of now"), "", need::document | need::behind},
    {"Debug", "evaluate", T("Evaluate…"), "evaluator", "Ctrl+E", T("Try an expression on the data of the shown moment"), "", need::document},

    {"Tools", "commands", T("Command palette…"), "", "Ctrl+Shift+P", T("Find a command by its name")},
    {"Tools", "validate", T("Validate"), "check", "", T("Check the definition and show its problems"), "", need::document},
    {"Tools", "nextProblem", T("Next problem"), "", "F4", T("To the next problem"), "", need::document | need::problems},
    {"Tools", "previousProblem", T("Previous problem"), "", "Shift+F4", T("To the problem before"), "", need::document | need::problems},
    {"Tools", "format", T("Format the text"), "", "", T("Set the whole text out anew, with its comments; one step of undo"), "", need::document | need::readable},
    {"Tools", "convertState", T("Convert the state to JSONata"), "", "", T("Say the selected state's JSONPath fields in JSONata; what is inside it stays"), "", need::document | need::readable | need::state | need::jsonPath},
    {"Tools", "convertDocument", T("Convert the definition to JSONata"), "", "", T("Say every JSONPath field in JSONata; one step of undo"), "", need::document | need::readable | need::jsonPathText},
    {"Tools", "repairText", T("Apply the first quick fix"), "fix", "", T("Mend the first problem that has a mend"), "", need::document | need::fix},
    {"Tools", "", "", "", "", ""},
    {"Tools", "preferences", T("Pre&ferences…"), "settings", "Ctrl+,", T("Theme, fonts, scale, language, keys, what is remembered")},

    {"Window", "newWindow", T("New window of this document"), "float", "", T("The same document in a second window; both show every change"), "", need::document},
    {"Window", "", "", "", "", ""},
    {"Window", "nextDocument", T("Next document"), "", "Ctrl+Tab", T("To the next document"), "", need::others},
    {"Window", "previousDocument", T("Previous document"), "", "Ctrl+Shift+Tab", T("To the document before"), "", need::others},
    {"Window", "foldBelow", T("Fold the docks below"), "", "Ctrl+Shift+J", T("Leave only the tabs of the docks below, to have room for the graph; a click on a tab opens them"), "*"},
    {"Window", "resetDocks", T("Put the docks back"), "", "", T("The docks as they were at first")},
    {"Window", "focusGraph", T("Go to the graph"), "", "Alt+0", T("Put the keyboard into the graph"), "", need::document},
    {"Window", "fullScreen", T("Full screen"), "", "", T("The window fills the screen"), "*"},

    {"Help", "samples", T("Samples"), "sample", "", T("Workflows to try")},
    {"Help", "tour", T("Tour"), "", "", T("A walk through the window in five minutes")},
    {"Help", "fieldHelp", T("Fields of the language"), "", "", T("Every field of Amazon States Language in one line")},
    {"Help", "shortcuts", T("Keyboard shortcuts"), "", "F1", T("All keys in a list")},
    {"Help", "about", T("About Stepwright"), "info", "", T("Version and licence")},
};
// clang-format on
constexpr const char* kMenus[] = {T("File"),  T("Edit"),  T("View"),   T("Insert"), T("Run"),
                                  T("Debug"), T("Tools"), T("Window"), T("Help")};
#undef T

/// The rows, and one for each format that a definition can be exported as.
const std::vector<ActionRow>& rows() {
  static const std::vector<ActionRow> all = [] {
    std::vector<ActionRow> made;
    for (const ActionRow& row : kActions) {
      made.push_back(row);
      if (std::strcmp(row.name, "export") != 0) continue;
      for (const Export& format : allExports())
        made.push_back({"export", format.action().c_str(), format.menuText().c_str(), "export", "",
                        format.names().help.data(), "", need::document});
    }
    return made;
  }();
  return all;
}

/// What an action does, kept while its tips say why it cannot be done.
constexpr const char* tipProperty = "tip";
constexpr const char* whyProperty = "whyNot";

QString words(const char* text) { return QCoreApplication::translate("ActionTexts", text); }

bool isSubMenu(const ActionRow& row) {
  return row.text[0] != 0 && row.text[std::strlen(row.text) - 1] == '>';
}

QAction* makeAction(const ActionRow& row, QObject* parent) {
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
  for (const ActionRow& row : rows()) {
    if (isSubMenu(row)) {
      menus[QString::fromLatin1(row.name)] = words(row.text).chopped(2).remove(QLatin1Char('&'));
    } else if (row.name[0] != 0) {
      menuNames_[QString::fromLatin1(row.name)] = menus[QString::fromLatin1(row.menu)];
    }
  }
  for (const ActionRow& row : rows()) {
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
    menus[QString::fromLatin1(name)]->installEventFilter(this);
  }
  for (const ActionRow& row : rows()) {
    QMenu* menu = menus[QString::fromLatin1(row.menu)];
    if (row.name[0] == 0) {
      menu->addSeparator();
    } else if (isSubMenu(row)) {
      QString title = words(row.text);
      title.chop(2);
      menus[QString::fromLatin1(row.name)] = menu->addMenu(title);
      subMenus_[QString::fromLatin1(row.name)] = menus[QString::fromLatin1(row.name)];
      menus[QString::fromLatin1(row.name)]->setObjectName(QString::fromLatin1(row.name));
      menus[QString::fromLatin1(row.name)]->installEventFilter(this);
    } else {
      menu->addAction(byName_[QString::fromLatin1(row.name)]);
    }
  }
}

// The pointer does not light an entry that cannot do anything, and the status bar says nothing of
// it: a tip does.
bool Actions::eventFilter(QObject* watched, QEvent* event) {
  auto* menu = qobject_cast<QMenu*>(watched);
  if (menu == nullptr || event->type() != QEvent::ToolTip)
    return QObject::eventFilter(watched, event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QAction* entry = menu->actionAt(help->pos());
  QString said = entry != nullptr ? whyNot(*entry) : QString();
  // What the other entries would do stands in the status bar.
  const bool ours = entry != nullptr && byName_.value(entry->objectName()) == entry;
  if (said.isEmpty() && entry != nullptr && !ours) said = entry->statusTip();
  QToolTip::showText(help->globalPos(), said, menu);
  return true;
}

QMenu* Actions::subMenu(const char* name) const {
  return subMenus_.value(QString::fromLatin1(name));
}

void Actions::on(const char* name, std::function<void()> act) {
  connect((*this)[name], &QAction::triggered, this, [this, act = std::move(act)] {
    if (before_) before_();
    act();
  });
}

void Actions::setKeys(const QString& name, const std::optional<QString>& keys) {
  QAction* action = byName_.value(name);
  if (action == nullptr) return;
  const auto usual = [&] {
    const auto& all = rows();
    const auto row = std::find_if(all.begin(), all.end(), [&](const ActionRow& each) {
      return name == QLatin1String(each.name);
    });
    return row == all.end() ? QString() : QString::fromLatin1(row->keys);
  };
  action->setShortcuts(QKeySequence::listFromString(keys ? *keys : usual()));
  allow(*action, whyNot(*action));
}

QString Actions::keysOf(const QString& name) const {
  const QAction* action = byName_.value(name);
  return action == nullptr ? QString() : action->shortcut().toString(QKeySequence::NativeText);
}

QString Actions::holderOf(const QKeySequence& keys, const QString& otherThan) const {
  for (const QAction* action : all_)
    if (action->objectName() != otherThan && action->shortcuts().contains(keys))
      return action->text().remove(QLatin1Char('&'));
  return {};
}

void Actions::update(const Situation& now) {
  for (const ActionRow& row : rows()) {
    if (row.needs == 0) continue;
    const QString why = app::whyNot(row.needs, now);
    allow(*(*this)[row.name], why);
    for (QAction* like : alike_.value(QString::fromLatin1(row.name))) allow(*like, why);
  }
}

void Actions::allowLike(const char* name, QAction& action, const QString& tip) {
  action.setProperty(tipProperty, tip);
  alike_[QString::fromLatin1(name)] << &action;
}

void Actions::allow(QAction& action, const QString& why) {
  action.setEnabled(why.isEmpty());
  action.setProperty(whyProperty, why);
  const QString tip = action.property(tipProperty).toString();
  const QString keys = action.shortcut().toString(QKeySequence::NativeText);
  const QString own = keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys);
  action.setStatusTip(why.isEmpty() ? tip : why);
  action.setToolTip(why.isEmpty() ? own : own + QLatin1Char('\n') + why);
}

QString Actions::whyNot(const QAction& action) { return action.property(whyProperty).toString(); }

QString Actions::menuOf(const QAction& action) const {
  return menuNames_.value(action.objectName());
}

void Actions::adopt(QAction* action) { all_ << action; }

}  // namespace stepwright::app

#include "moc_actions.cpp"
