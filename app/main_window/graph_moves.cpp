// SPDX-License-Identifier: GPL-3.0-or-later
// Gestures that take several intents: each is one step of undo.
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "engine/edit/lists.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/canvas/graph_view.h"

namespace stepwright::app {

namespace {

std::string machineOf(const asl::StateId& state) {
  return json::pointerParent(json::pointerParent(state));
}

/// The state's text as it stands in a JSON document, else printed anew.
std::string textOf(const asl::Document& document, const asl::StateId& id) {
  const auto range = document.rangeOf(id);
  if (document.format() == asl::Format::Json && range) {
    return document.text().substr(range->begin, range->length());
  }
  const auto* state = asl::findState(*document.machine(), id);
  return state == nullptr ? "{}" : json::print(state->fields);
}

std::string nameFor(const asl::Document& document, const canvas::NewState& state) {
  const std::string wanted =
      state.name.isEmpty() ? std::string(asl::toString(state.type)) : state.name.toStdString();
  return edit::uniqueName(document, wanted);
}

edit::Outcome addedTo(const asl::Document& document, const canvas::NewState& state,
                      const edit::Place& place) {
  if (state.json.isEmpty()) return edit::addState(document, state.type, place);
  return edit::addState(document, nameFor(document, state), state.json.toStdString(), place);
}

}  // namespace

bool MainWindow::asOneStep(const QString& label, const std::function<bool()>& steps) {
  if (page() == nullptr) return false;
  auto& stack = page()->model().undoStack();
  stack.beginMacro(label);
  const bool done = steps();
  stack.endMacro();
  if (!done) stack.undo();
  return done;
}

void MainWindow::wireGraphMoves(DocumentPage& page) {
  using canvas::GraphView;
  using canvas::NewState;
  auto* graph = &page.graph();
  connect(graph, &GraphView::addLinkedRequested, this,
          [this](const NewState& state, const QString& from, edit::Connection how) {
            addLinked(state, from.toStdString(), how);
          });
  connect(graph, &GraphView::addBranchRequested, this,
          [this](const NewState& state, const QString& parallel) {
            addBranch(state, parallel.toStdString());
          });
  connect(graph, &GraphView::replaceTypeRequested, this,
          [this](const QString& state, const NewState& content) {
            replaceType(state.toStdString(), content);
          });
  connect(graph, &GraphView::moveRequested, this,
          [this](const QString& state, const edit::Place& place, bool copy, bool) {
            moveState(state.toStdString(), place, copy);
          });
  connect(graph, &GraphView::wrapRequested, this,
          [this](const QStringList& keys, asl::StateType container) {
            if (keys.size() == 1) wrapState(keys.front().toStdString(), container);
            if (keys.size() > 1) status_->say(tr("Wrap one state at a time."));
          });
}

void MainWindow::addLinked(const canvas::NewState& state, const asl::StateId& from,
                           edit::Connection how) {
  auto& model = page()->model();
  const bool done = asOneStep(tr("Add and connect a state"), [&] {
    const edit::Place place{edit::Place::Kind::Loose, machineOf(from)};
    if (!applyChange(addedTo(model.document(), state, place))) return false;
    model.settle();
    const auto added = model.selectedState();
    if (!applyChange(edit::connect(model.document(), from, added, how))) return false;
    model.settle();
    model.selectState(added);
    return true;
  });
  if (done) renameNew();
}

void MainWindow::addBranch(const canvas::NewState& state, const asl::StateId& parallel) {
  auto& model = page()->model();
  const auto* target = asl::findState(*model.document().machine(), parallel);
  if (target == nullptr) return;
  const auto branches = target->machines.size();
  const std::string array = json::pointerChild(parallel, "Branches");
  const bool done = asOneStep(tr("Add a branch"), [&] {
    // An empty branch first: the state then goes into it as into any other machine.
    if (!applyChange(edit::insertItem(model.document(), array, branches,
                                      "{\n  \"StartAt\": \"\",\n  \"States\": {}\n}"))) {
      return false;
    }
    model.settle();
    const edit::Place into{edit::Place::Kind::Into, json::pointerChild(array, branches)};
    return applyChange(addedTo(model.document(), state, into));
  });
  if (done) renameNew();
}

void MainWindow::replaceType(const asl::StateId& id, const canvas::NewState& content) {
  const auto& document = page()->model().document();
  const auto* old = asl::findState(*document.machine(), id);
  if (old == nullptr) return;
  auto fields = json::Value::object({{json::Value("Type"), json::Value(asl::toString(content.type))}});
  if (!content.json.isEmpty()) {
    const auto parsed = json::parse(content.json.toStdString());
    if (parsed) fields = *parsed;
  }
  // What both kinds have stays: the remark, the way on, the data's paths.
  const auto type = asl::stateTypeFrom(fields["Type"].string()).value_or(content.type);
  for (const auto& member : old->fields.members()) {
    if (member.name() == "Type" || fields.contains(member.name())) continue;
    const bool common = type == asl::StateType::Choice || type == asl::StateType::Succeed ||
                                type == asl::StateType::Fail
                            ? member.name() == "Comment" || member.name() == "QueryLanguage"
                            : member.name() == "Comment" || member.name() == "Next" ||
                                  member.name() == "End" || member.name() == "InputPath" ||
                                  member.name() == "OutputPath" || member.name() == "Output" ||
                                  member.name() == "Assign" || member.name() == "QueryLanguage";
    if (common) fields = std::move(fields).with(member.name(), member.value);
  }
  applyChange(edit::replaceState(document, id, json::printPretty(fields)));
}

void MainWindow::moveState(const asl::StateId& id, const edit::Place& place, bool copy) {
  auto& model = page()->model();
  const auto* state = asl::findState(*model.document().machine(), id);
  if (state == nullptr) return;
  const std::string text = textOf(model.document(), id);
  const std::string name = state->name;
  asOneStep(copy ? tr("Copy %1").arg(QString::fromStdString(name))
                 : tr("Move %1").arg(QString::fromStdString(name)),
            [&] {
              if (!copy) {
                if (!applyChange(edit::removeState(model.document(), id))) return false;
                model.settle();
              }
              return applyChange(edit::addState(
                  model.document(), edit::uniqueName(model.document(), name), text, place));
            });
}

void MainWindow::wrapState(const asl::StateId& id, asl::StateType container) {
  auto& model = page()->model();
  const auto* state = asl::findState(*model.document().machine(), id);
  if (state == nullptr) return;
  auto inner = state->fields.without("Next");
  const bool terminal = state->type == asl::StateType::Succeed || state->type == asl::StateType::Fail;
  if (!terminal && state->type != asl::StateType::Choice) inner = inner.with("End", true);
  auto machine = json::Value::object(
      {{json::Value("StartAt"), json::Value(state->name)},
       {json::Value("States"), json::Value::object({{json::Value(state->name), inner}})}});
  auto fields = json::Value::object({{json::Value("Type"), json::Value(asl::toString(container))}});
  fields = container == asl::StateType::Parallel
               ? fields.with("Branches", json::Value::array({machine}))
               : fields.with("ItemProcessor", machine);
  const std::string name = edit::uniqueName(model.document(), asl::toString(container));
  asOneStep(tr("Wrap %1").arg(QString::fromStdString(state->name)), [&] {
    const edit::Place before{edit::Place::Kind::Before, id};
    // The wrapped copy keeps its name, so the original goes first out of the way of a second one.
    if (!applyChange(edit::addState(model.document(), name, json::printPretty(fields), before))) {
      return false;
    }
    model.settle();
    return applyChange(edit::removeState(model.document(), id));
  });
  model.settle();
  model.selectState(json::pointerChild(json::pointerParent(id), name));
}

}  // namespace stepwright::app
