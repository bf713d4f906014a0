// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/graph_desk.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QRegularExpression>
#include <QTimer>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/editing.h"
#include "app/main_window/status_line.h"
#include "engine/asl/bind.h"
#include "engine/edit/add_state.h"
#include "engine/edit/clipboard.h"
#include "engine/edit/connect.h"
#include "engine/edit/containers.h"
#include "engine/edit/edge_moves.h"
#include "engine/edit/fields.h"
#include "engine/edit/lists.h"
#include "engine/edit/remove.h"
#include "engine/edit/rename.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/common/said.h"
#include "widgets/palette/flow_items.h"

namespace stepwright::app {

namespace {

edit::Selection selectionOf(const QStringList& keys) {
  edit::Selection states;
  for (const QString& key : keys) states.push_back(key.toStdString());
  return states;
}

/// Where something new goes: after the selected state, onto the selected edge, else into the
/// machine.
edit::Place placeOfSelection(DocumentPage& page) {
  const auto selected = page.model().selectedState();
  if (!selected.empty()) return {edit::Place::Kind::After, selected};
  const QStringList keys = page.graph().selection();
  if (!keys.isEmpty() && page.graph().drawing().edgeOf(keys.last()) >= 0)
    return {edit::Place::Kind::OnEdge, keys.last().toStdString()};
  return {edit::Place::Kind::Into, ""};
}

/// Whether the name of what was dropped is asked for at once: that of a new state, or of one that
/// nobody named before it became another.
bool asksForName(const asl::Document& document, const edit::Content& content,
                 const edit::Destination& to) {
  using Kind = edit::Destination::Kind;
  const auto* fresh = std::get_if<edit::NewStates>(&content);
  if (fresh == nullptr) return false;
  if (to.kind == Kind::Place) return fresh->count == 1;
  const auto* state = asl::findState(*document.machine(), to.state);
  if (to.kind == Kind::InPlaceOf)
    return fresh->count == 1 && state != nullptr && edit::isUsualName(state->name, state->type);
  return to.kind != Kind::Into || (state != nullptr && state->type == asl::StateType::Parallel);
}

/// What a state machine may be called in its ARN.
QString machineName(const asl::State& state) {
  return QString::fromStdString(state.name)
      .simplified()
      .replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9_-]+")), QStringLiteral("-"));
}

}  // namespace

GraphDesk::GraphDesk(Actions& actions, DocumentTabs& tabs, Editing& editing, StatusLine& status,
                     QObject* parent)
    : QObject(parent), tabs_(tabs), editing_(editing), status_(status) {
  wireActions(actions);
  wireClipboard(actions);
  wireInserts(actions);
}

void GraphDesk::listenTo(DocumentPage& page) {
  using canvas::GraphView;
  auto* graph = &page.graph();
  const auto document = [&page]() -> const asl::Document& { return page.model().document(); };
  connect(graph, &GraphView::dropRequested, this, &GraphDesk::drop);
  connect(graph, &GraphView::renameRequested, this,
          [this, &page](const QString& state, const QString& name) {
            editing_.rename(page, state, name);
          });
  connect(graph, &GraphView::removeRequested, this, &GraphDesk::remove);
  connect(graph, &GraphView::connectRequested, this,
          [this, document](const QString& from, const QString& to, edit::Connection how) {
            const bool made = editing_.apply(
                edit::connect(document(), from.toStdString(), to.toStdString(), how));
            if (made && how != edit::Connection::Next) selectNewEdge(from.toStdString(), how);
          });
  connect(graph, &GraphView::moveTailRequested, this,
          [this, document](const QString& edge, const QString& from) {
            editing_.apply(edit::moveTail(document(), edge.toStdString(), from.toStdString()));
          });
  connect(graph, &GraphView::reorderRequested, this, &GraphDesk::reorder);
  connect(graph, &GraphView::edgeTextRequested, this,
          [this, document](const QString& edge, const QString& text) {
            editing_.apply(edit::setEdgeText(document(), edge.toStdString(), text.toStdString()));
          });
  connect(graph, &GraphView::retargetRequested, this,
          [this, document](const QString& edge, const QString& to) {
            editing_.apply(edit::retarget(document(), edge.toStdString(), to.toStdString()));
          });
  connect(graph, &GraphView::disconnectRequested, this, [this, document](const QString& edge) {
    editing_.apply(edit::disconnect(document(), edge.toStdString()));
  });
  connect(graph, &GraphView::startAtRequested, this, &GraphDesk::startAt);
  connect(graph, &GraphView::duplicateRequested, this, &GraphDesk::duplicate);
  connect(graph, &GraphView::wrapRequested, this,
          [this](const QStringList& keys, asl::StateType container) {
            wrap(selectionOf(keys), container);
          });
  connect(graph, &GraphView::extractRequested, this, &GraphDesk::extract);
  connect(graph, &GraphView::copyRequested, this, [this] { copy(false); });
  connect(graph, &GraphView::pasteRequested, this, &GraphDesk::paste);
}

std::function<void()> GraphDesk::inFront(OnPage what) const {
  return [this, what = std::move(what)] {
    if (auto* page = tabs_.page()) what(*page);
  };
}

void GraphDesk::wireActions(Actions& act) {
  act.on("duplicate", [this] { duplicate(selectedKeys()); });
  act.on("delete", [this] { remove(selectedKeys()); });
  act.on("rename", inFront([this](DocumentPage& page) { rename(page); }));
  act.on("extract", [this] { extract(); });
  act.on("wrapMap", inFront([this](DocumentPage& page) {
           wrap(page.model().selection(), asl::StateType::Map);
         }));
  act.on("wrapParallel", inFront([this](DocumentPage& page) {
           wrap(page.model().selection(), asl::StateType::Parallel);
         }));
  act.on("unwrap", inFront([this](DocumentPage& page) {
           editing_.apply(edit::unwrap(page.model().document(), page.model().selectedState()));
         }));
  act.on("insertNote", inFront([](DocumentPage& page) { page.graph().addNote(); }));
  act.on("insertGroup", inFront([](DocumentPage& page) { page.graph().groupSelected(); }));
}

void GraphDesk::wireClipboard(Actions& act) {
  // The text answers for itself where it has the keyboard; elsewhere states are meant.
  const auto either = [this](void (code::CodeEditor::*ofText)(), std::function<void()> ofStates) {
    return [this, ofText, ofStates = std::move(ofStates)] {
      auto* page = tabs_.page();
      const bool text = page != nullptr && page->code().hasEditorFocus();
      text ? (page->code().*ofText)() : ofStates();
    };
  };
  act.on("cut", either(&code::CodeEditor::cut, [this] { copy(true); }));
  act.on("copy", either(&code::CodeEditor::copy, [this] { copy(false); }));
  act.on("copyJson", [this] { copyJson(); });
  act.on("paste", either(&code::CodeEditor::paste, [this] { paste(); }));
}

void GraphDesk::wireInserts(Actions& act) {
  using asl::StateType;
  const std::pair<const char*, StateType> types[] = {
      {"insertTask", StateType::Task},         {"insertPass", StateType::Pass},
      {"insertChoice", StateType::Choice},     {"insertWait", StateType::Wait},
      {"insertParallel", StateType::Parallel}, {"insertMap", StateType::Map},
      {"insertSucceed", StateType::Succeed},   {"insertFail", StateType::Fail}};
  for (const auto& [action, type] : types)
    act.on(action, [this, type = type] { insertType(type); });
  QMenu* patterns = act.subMenu("patterns");
  for (const palette::Item& pattern : palette::patternItems()) {
    QAction* action =
        patterns->addAction(pattern.name, this, [this, json = pattern.content()] { insert(json); });
    act.allowLike("insertTask", *action, pattern.help);
  }
}

QStringList GraphDesk::selectedKeys() const {
  QStringList keys;
  if (tabs_.page() == nullptr) return keys;
  for (const auto& id : tabs_.page()->model().selection()) keys << QString::fromStdString(id);
  return keys;
}

void GraphDesk::drop(const edit::Content& content, const edit::Destination& to) {
  if (tabs_.page() == nullptr) return;
  const asl::Document document = tabs_.page()->model().document();
  const auto outcome = edit::drop(document, content, to);
  const bool asks = asksForName(document, content, to);
  if (!editing_.apply(outcome,
                      asks && outcome ? document::namingKey(outcome->selection) : QString()))
    return;
  tabs_.page()->model().settle();
  const std::string fresh = tabs_.page()->model().selectedState();
  // A new rule has a condition to be thought of: its builder opens beside the name of the state.
  if (to.kind == edit::Destination::Kind::Linked && to.how == edit::Connection::ChoiceRule)
    selectNewEdge(to.state, to.how);
  if (asks) askForName(fresh);
}

void GraphDesk::remove(const QStringList& keys) {
  if (tabs_.page() == nullptr || keys.isEmpty()) return;
  editing_.apply(edit::removeKeys(tabs_.page()->model().document(), selectionOf(keys)));
}

void GraphDesk::duplicate(const QStringList& keys) {
  if (tabs_.page() == nullptr || keys.isEmpty()) return;
  editing_.apply(edit::duplicate(tabs_.page()->model().document(), selectionOf(keys)));
}

void GraphDesk::wrap(const edit::Selection& states, asl::StateType container) {
  editing_.apply(edit::wrap(tabs_.page()->model().document(), states, container));
}

void GraphDesk::startAt(const QString& machine, const QString& state) {
  const auto& document = tabs_.page()->model().document();
  const auto* target = asl::findState(*document.machine(), state.toStdString());
  if (target == nullptr) return;
  editing_.apply(edit::setStartAt(document, machine.toStdString(), target->name));
}

void GraphDesk::insertType(asl::StateType type) {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  const auto outcome = edit::addState(page->model().document(), type, placeOfSelection(*page));
  const QString key = outcome ? document::namingKey(outcome->selection) : QString();
  if (editing_.apply(outcome, key)) askForName();
}

void GraphDesk::insert(const QByteArray& json) {
  if (auto* page = tabs_.page()) insertAt(json, placeOfSelection(*page));
}

/// What was just drawn has properties: they open in the Inspector.
void GraphDesk::selectNewEdge(const asl::StateId& from, edit::Connection how) {
  auto& model = tabs_.page()->model();
  model.settle();
  const auto* state = asl::findState(*model.document().machine(), from);
  if (state == nullptr) return;
  if (how == edit::Connection::Default) return model.selectState(from + "/Default");
  const bool caught = how == edit::Connection::Catch;
  const std::size_t count = caught ? state->catchers.size() : state->choices.size();
  if (count == 0) return;
  // A catcher of every error stays the last: a new one stands before it.
  std::size_t index = count - 1;
  if (caught && count > 1 &&
      state->catchers[index].errorEquals == std::vector<std::string>{"States.ALL"} &&
      state->catchers[index - 1].errorEquals == std::vector<std::string>{"States.TaskFailed"})
    --index;
  model.selectState(from + (caught ? "/Catch/" : "/Choices/") + std::to_string(index) + "/Next");
}

void GraphDesk::reorder(const QString& edge, const QString& other) {
  const auto place = [](const QString& pointer) {
    const auto tokens = json::pointerTokens(pointer.toStdString());
    return std::stoul(tokens[tokens.size() - 2]);
  };
  const std::string list = json::pointerParent(json::pointerParent(edge.toStdString()));
  auto& model = tabs_.page()->model();
  if (editing_.apply(edit::moveItem(model.document(), list, place(edge), place(other))))
    model.selectState(other.toStdString());
}

void GraphDesk::use(const QByteArray& json) {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  const std::string state = page->model().selectedState();
  if (state.empty()) return status_.say(tr("Select the state first that is to become it."));
  const auto content = canvas::readState(json);
  if (!content) return status_.say(tr("This cannot be inserted here."));
  drop(canvas::newStates(*content), {edit::Destination::Kind::InPlaceOf, {}, state});
}

void GraphDesk::insertAt(const QByteArray& json, const edit::Place& place) {
  if (tabs_.page() == nullptr) return;
  const auto state = canvas::readState(json);
  if (!state) return status_.say(tr("This cannot be inserted here."));
  drop(canvas::newStates(*state), {edit::Destination::Kind::Place, place});
}

void GraphDesk::rename(DocumentPage& page) {
  if (page.model().selectedState().empty()) return;
  // In the text the name is changed where it stands.
  if (page.view() == DocumentPage::View::Code || page.code().hasEditorFocus())
    return page.code().startRename(page.model().selectedState());
  page.graph().startRename(QString::fromStdString(page.model().selectedState()));
}

void GraphDesk::askForName(const asl::StateId& added) {
  auto* page = tabs_.page();
  if (page == nullptr || page->view() == DocumentPage::View::Code) return;
  page->model().settle();
  const auto state = added.empty() ? page->model().selectedState() : added;
  if (state.empty()) return;
  // After the event that asked for it: a list that closes then would take the keyboard from the
  // field.
  QTimer::singleShot(0, &page->graph(), [graph = &page->graph(), state] {
    graph->startRename(QString::fromStdString(state));
  });
}

void GraphDesk::copy(bool cut) {
  const QStringList keys = selectedKeys();
  if (keys.isEmpty()) return;
  const auto text = edit::copyText(tabs_.page()->model().document(), selectionOf(keys));
  if (!text) return status_.say(common::said(text.error()));
  // As ASL: it can be pasted into a text as well as into a graph.
  QApplication::clipboard()->setText(QString::fromStdString(*text));
  if (cut) remove(keys);
}

/// The states that are selected as a machine of their own, else the whole definition.
void GraphDesk::copyJson() {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  const asl::Document& document = page->model().document();
  const QStringList keys = selectedKeys();
  if (keys.isEmpty()) {
    QApplication::clipboard()->setText(
        QString::fromStdString(json::printPretty(document.value()) + "\n"));
    return status_.say(tr("The definition is on the clipboard, as JSON."));
  }
  const auto text = edit::copyText(document, selectionOf(keys));
  if (!text) return status_.say(common::said(text.error()));
  const auto machine = edit::pastedMachine(*text);
  const auto value = json::parse(machine.value_or("{}"));
  QApplication::clipboard()->setText(
      QString::fromStdString(json::printPretty(value.value()) + "\n"));
  status_.say(tr("%n state(s) are on the clipboard, as JSON.", "", int(keys.size())));
}

void GraphDesk::paste() {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  const auto& document = page->model().document();
  const QString text = QApplication::clipboard()->text();
  const edit::Place place = placeOfSelection(*page);
  // States go in as they are written.
  if (edit::canPaste(text.toStdString())) {
    editing_.apply(edit::paste(document, text.toStdString(), place));
    return;
  }
  const auto read = canvas::readText(text);
  if (!read.refusal.isEmpty()) return status_.say(read.refusal);
  if (!read.state) return status_.say(tr("The clipboard holds no states."));
  auto outcome = edit::addNew(document, canvas::newStates(*read.state), place);
  if (outcome) outcome->label = "Paste";
  editing_.apply(outcome);
}

void GraphDesk::extract() {
  auto* page = tabs_.page();
  if (page == nullptr || page->model().selection().empty()) return;
  const auto& model = page->model();
  const auto* state = asl::findState(*model.document().machine(), model.selectedState());
  if (state == nullptr) return;
  const QString name = machineName(*state);
  const auto extraction = edit::extract(model.document(), model.selection(), name.toStdString());
  if (!extraction) return status_.say(common::said(extraction.error()));
  if (!editing_.apply(extraction->change)) return;
  const QString note = common::said(extraction->change.note);
  const QString words =
      tr("%1 is a workflow of its own now; save it where the Task finds it.").arg(name);
  emit extracted(extraction->definition, model.format(), name,
                 note.isEmpty() ? words : words + QLatin1Char(' ') + note);
}

}  // namespace stepwright::app

#include "moc_graph_desk.cpp"
