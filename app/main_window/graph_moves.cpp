// SPDX-License-Identifier: GPL-3.0-or-later
// Gestures that take several intents: each is one step of undo.
#include <QApplication>
#include <QClipboard>
#include <QTimer>
#include <algorithm>

#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "engine/edit/arrange.h"
#include "engine/edit/language.h"
#include "engine/edit/templates.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/canvas/graph_view.h"

namespace stepwright::app {

namespace {

std::string machineOf(const asl::StateId& state) {
  return json::pointerParent(json::pointerParent(state));
}

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

/// How a state is written that a frame without any is given.
std::string machineWith(const canvas::NewState& state, asl::QueryLanguage language) {
  if (!state.fragment.isEmpty()) return state.fragment.toStdString();
  const std::string name =
      state.name.isEmpty() ? std::string(asl::toString(state.type)) : state.name.toStdString();
  const auto given = json::parse(state.json.toStdString());
  json::Value fields = given && given->isObject() ? *given : edit::newState(state.type, language);
  const bool ends = state.type == asl::StateType::Succeed || state.type == asl::StateType::Fail ||
                    state.type == asl::StateType::Choice;
  if (!ends) fields = fields.with("End", json::Value(true));
  return json::print(json::Value::object(
      {{"StartAt", json::Value(name)},
       {"States", json::Value::object({{json::Value(name), std::move(fields)}})}}));
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
  connect(graph, &GraphView::addRequested, this, &MainWindow::addAt);
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
          [this](const QString& state, const edit::Place& place, bool copy, bool chain) {
            moveState(state.toStdString(), place, copy, chain);
          });
  connect(graph, &GraphView::placeRequested, this, &MainWindow::placeStates);
  connect(graph, &GraphView::fillRequested, this,
          [this](const NewState& state, const QString& container) {
            fillContainer(state, container.toStdString());
          });
  connect(graph, &GraphView::wrapRequested, this,
          [this](const QStringList& keys, asl::StateType container) {
            applyChange(edit::wrap(this->page()->model().document(), selectionOf(keys), container));
          });
}

void MainWindow::addAt(const canvas::NewState& state, const edit::Place& place) {
  if (page() == nullptr) return;
  if (!applyChange(canvas::addAt(page()->model().document(), state, place))) return;
  if (state.count == 1) renameNew();
}

void MainWindow::addLinked(const canvas::NewState& state, const asl::StateId& from,
                           edit::Connection how) {
  auto& model = page()->model();
  const bool done = asOneStep(tr("Add and connect a state"), [&] {
    const edit::Place place{edit::Place::Kind::Loose, machineOf(from)};
    if (!applyChange(canvas::addAt(model.document(), state, place))) return false;
    model.settle();
    const auto entry = model.selectedState();
    if (!applyChange(edit::connect(model.document(), from, entry, how))) return false;
    model.settle();
    model.selectState(entry);
    return true;
  });
  if (done) renameNew();
}

bool MainWindow::addBranchWith(const asl::StateId& parallel,
                               const std::function<bool(const asl::StateId&)>& putBefore) {
  auto& model = page()->model();
  const auto* target = asl::findState(*model.document().machine(), parallel);
  if (target == nullptr) return false;
  const auto branches = target->machines.size();
  // The new branch comes with a Pass in it; what was dropped takes its place.
  if (!applyChange(edit::addBranch(model.document(), parallel))) return false;
  model.settle();
  const auto* now = asl::findState(*model.document().machine(), parallel);
  if (now == nullptr || now->machines.size() <= branches) return false;
  const auto& branch = *now->machines[branches];
  if (branch.states.empty()) return false;
  const auto filler = branch.states.front().id;
  if (!putBefore(filler)) return false;
  model.settle();
  const auto kept = model.selectedState();
  if (!applyChange(edit::removeState(model.document(), filler))) return false;
  model.settle();
  model.selectState(kept);
  return true;
}

void MainWindow::addBranch(const canvas::NewState& state, const asl::StateId& parallel) {
  auto& model = page()->model();
  const bool done = asOneStep(tr("Add a branch"), [&] {
    return addBranchWith(parallel, [&](const asl::StateId& filler) {
      return applyChange(
          canvas::addAt(model.document(), state, {edit::Place::Kind::Before, filler}));
    });
  });
  if (done) renameNew();
}

void MainWindow::fillContainer(const canvas::NewState& state, const asl::StateId& container) {
  auto& model = page()->model();
  const auto* target = asl::findState(*model.document().machine(), container);
  if (target == nullptr) return;
  if (target->type == asl::StateType::Parallel) return addBranch(state, container);
  applyChange(edit::setField(model.document(), container, "ItemProcessor",
                             machineWith(state, target->language)));
}

void MainWindow::replaceType(const asl::StateId& id, const canvas::NewState& content) {
  auto& model = page()->model();
  const auto* target = asl::findState(*model.document().machine(), id);
  if (target == nullptr) return;
  if (!content.fragment.isEmpty()) {
    asOneStep(tr("Put states in the place of one"), [&] {
      if (!applyChange(canvas::addAt(model.document(), content, {edit::Place::Kind::Before, id})))
        return false;
      return removeKeeping(id);
    });
    return;
  }
  const auto given = json::parse(content.json.toStdString());
  if (!given || !given->isObject() || given->size() < 2) {
    applyChange(edit::changeType(model.document(), id, content.type));
    return;
  }
  const bool same = target->knownType && target->type == content.type;
  const auto fields = edit::stateInLanguage(*given, model.document().machine()->language);
  asOneStep(tr("Change what a state does"), [&] {
    if (!same && !applyChange(edit::changeType(model.document(), id, content.type))) return false;
    for (const auto& member : fields.members()) {
      const auto name = member.name();
      if (name == "Type" || name == "Next" || name == "End") continue;
      model.settle();
      if (!applyChange(edit::setField(model.document(), id, name, json::print(member.value))))
        return false;
    }
    return true;
  });
}

/// Takes a state away and keeps what is selected.
bool MainWindow::removeKeeping(const asl::StateId& id) {
  auto& model = page()->model();
  model.settle();
  const auto kept = model.selectedState();
  if (!applyChange(edit::removeState(model.document(), id))) return false;
  model.settle();
  model.selectState(kept);
  return true;
}

void MainWindow::moveState(const asl::StateId& id, const edit::Place& place, bool copy,
                           bool chain) {
  const auto& document = page()->model().document();
  putStates(chain ? edit::chainFrom(document, id) : edit::Selection{id}, place, copy);
}

bool MainWindow::putStates(const edit::Selection& states, const edit::Place& place, bool copy) {
  const auto& document = page()->model().document();
  if (!copy) return applyChange(edit::moveStates(document, states, place));
  const auto text = edit::copyText(document, states);
  if (!text) {
    status_->say(QString::fromStdString(text.error().message));
    return false;
  }
  return applyChange(edit::paste(document, *text, place));
}

void MainWindow::placeStates(const QStringList& keys, const canvas::Destination& destination,
                             bool copy) {
  using Kind = canvas::Destination::Kind;
  if (page() == nullptr || keys.isEmpty()) return;
  const auto states = selectionOf(keys);
  const auto target = destination.state.toStdString();
  auto& model = page()->model();
  const edit::Place before{edit::Place::Kind::Before, target};
  switch (destination.kind) {
    case Kind::Place:
      putStates(states, destination.place, copy);
      return;
    case Kind::Linked:
      asOneStep(tr("Move and connect states"), [&] {
        if (!putStates(states, {edit::Place::Kind::Loose, machineOf(target)}, copy)) return false;
        model.settle();
        const auto entry = model.selectedState();
        if (!applyChange(edit::connect(model.document(), target, entry, destination.how)))
          return false;
        model.settle();
        model.selectState(entry);
        return true;
      });
      return;
    case Kind::Branch:
    case Kind::Into:
      asOneStep(tr("Move states into a branch"), [&] {
        return addBranchWith(target, [&](const asl::StateId& filler) {
          return putStates(states, {edit::Place::Kind::Before, filler}, copy);
        });
      });
      return;
    case Kind::InPlaceOf:
      asOneStep(tr("Put states in the place of one"), [&] {
        // What stands right before it moves nowhere; the state behind it just goes.
        const auto moved = edit::moveStates(model.document(), states, before);
        const bool stays = !copy && !moved && moved.error().code == "edit.ownPlace";
        if (!stays && !putStates(states, before, copy)) return false;
        return removeKeeping(target);
      });
      return;
  }
}

void MainWindow::removeKeys(const QStringList& keys) {
  if (page() == nullptr || keys.isEmpty()) return;
  auto& model = page()->model();
  edit::Selection states;
  QStringList edges;
  for (const QString& key : keys) {
    if (asl::findState(*model.document().machine(), key.toStdString()) != nullptr) {
      states.push_back(key.toStdString());
    } else {
      edges << key;
    }
  }
  const auto removeEdges = [&] {
    for (const QString& edge : edges) {
      if (!applyChange(edit::disconnect(model.document(), edge.toStdString()))) return false;
      model.settle();
    }
    return true;
  };
  const auto removeAll = [&] {
    return removeEdges() &&
           (states.empty() ||
            applyChange(states.size() == 1 ? edit::removeState(model.document(), states.front())
                                           : edit::removeStates(model.document(), states)));
  };
  if (edges.size() + (states.empty() ? 0 : 1) > 1) {
    asOneStep(tr("Delete"), removeAll);
  } else {
    static_cast<void>(removeAll());
  }
}

void MainWindow::duplicateKeys(const QStringList& keys) {
  if (page() == nullptr || keys.isEmpty()) return;
  applyChange(edit::duplicate(page()->model().document(), selectionOf(keys)));
}

void MainWindow::insertState(asl::StateType type) {
  if (page() == nullptr) return;
  const auto& model = page()->model();
  if (applyChange(edit::addState(model.document(), type, placeOfSelection(*page())))) renameNew();
}

void MainWindow::insertContent(const QByteArray& json) {
  if (page() != nullptr) insertContent(json, placeOfSelection(*page()));
}

void MainWindow::insertContent(const QByteArray& json, const edit::Place& place) {
  if (page() == nullptr) return;
  const auto state = canvas::readState(json);
  if (!state) return status_->say(tr("This cannot be inserted here."));
  addAt(*state, place);
}

void MainWindow::renameNew() {
  if (page() == nullptr || page()->view() == DocumentPage::View::Code) return;
  page()->model().settle();
  const auto state = page()->model().selectedState();
  if (state.empty()) return;
  // After the event that asked for it: a list that closes then would take the keyboard from the
  // field.
  QTimer::singleShot(0, &page()->graph(), [graph = &page()->graph(), state] {
    graph->startRename(QString::fromStdString(state));
  });
}

void MainWindow::copyStates(bool cut) {
  if (page() == nullptr) return;
  const QStringList keys = selectedKeys();
  if (keys.isEmpty()) return;
  const auto text = edit::copyText(page()->model().document(), selectionOf(keys));
  if (!text) return status_->say(QString::fromStdString(text.error().message));
  // As ASL: it can be pasted into a text as well as into a graph.
  QApplication::clipboard()->setText(QString::fromStdString(*text));
  if (cut) removeKeys(keys);
}

void MainWindow::pasteStates() {
  if (page() == nullptr) return;
  const QString text = QApplication::clipboard()->text();
  // States go in as they are written.
  if (edit::canPaste(text.toStdString())) {
    applyChange(
        edit::paste(page()->model().document(), text.toStdString(), placeOfSelection(*page())));
    return;
  }
  const auto read = canvas::readText(text);
  if (!read.refusal.isEmpty()) return status_->say(read.refusal);
  if (!read.state) return status_->say(tr("The clipboard holds no states."));
  const auto& model = page()->model();
  auto outcome = canvas::addAt(model.document(), *read.state, placeOfSelection(*page()));
  if (outcome) outcome->label = "Paste";
  applyChange(outcome);
}

}  // namespace stepwright::app
