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
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
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

/// Where something new goes: after the selected state, else into the machine.
edit::Place afterSelection(const document::DocumentModel& model) {
  const auto selected = model.selectedState();
  if (selected.empty()) return {edit::Place::Kind::Into, ""};
  return {edit::Place::Kind::After, selected};
}

edit::Outcome added(const asl::Document& document, const canvas::NewState& state,
                    const edit::Place& place) {
  if (state.json.isEmpty()) return edit::addState(document, state.type, place);
  const std::string name =
      state.name.isEmpty() ? std::string(asl::toString(state.type)) : state.name.toStdString();
  return edit::addState(document, edit::uniqueName(document, name), state.json.toStdString(),
                        place);
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
  connect(graph, &GraphView::wrapRequested, this,
          [this](const QStringList& keys, asl::StateType container) {
            applyChange(edit::wrap(this->page()->model().document(), selectionOf(keys), container));
          });
}

void MainWindow::addAt(const canvas::NewState& state, const edit::Place& place) {
  if (page() == nullptr) return;
  if (applyChange(added(page()->model().document(), state, place))) renameNew();
}

void MainWindow::addLinked(const canvas::NewState& state, const asl::StateId& from,
                           edit::Connection how) {
  auto& model = page()->model();
  const bool done = asOneStep(tr("Add and connect a state"), [&] {
    const edit::Place place{edit::Place::Kind::Loose, machineOf(from)};
    if (!applyChange(added(model.document(), state, place))) return false;
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
  const bool done = asOneStep(tr("Add a branch"), [&] {
    // The new branch comes with a Pass in it; what was dropped takes its place.
    if (!applyChange(edit::addBranch(model.document(), parallel))) return false;
    model.settle();
    const auto* now = asl::findState(*model.document().machine(), parallel);
    if (now == nullptr || now->machines.size() <= branches) return false;
    const auto& branch = *now->machines[branches];
    if (branch.states.empty()) return false;
    const auto filler = branch.states.front().id;
    if (!applyChange(added(model.document(), state, {edit::Place::Kind::Before, filler})))
      return false;
    model.settle();
    const auto kept = model.selectedState();
    if (!applyChange(edit::removeState(model.document(), filler))) return false;
    model.settle();
    model.selectState(kept);
    return true;
  });
  if (done) renameNew();
}

void MainWindow::replaceType(const asl::StateId& id, const canvas::NewState& content) {
  applyChange(edit::changeType(page()->model().document(), id, content.type));
}

void MainWindow::moveState(const asl::StateId& id, const edit::Place& place, bool copy,
                           bool chain) {
  auto& model = page()->model();
  const auto& document = model.document();
  edit::Selection states{id};
  if (chain) {
    // What follows along Next, up to a state that others lead to as well or that ends.
    const auto* machine = document.machine().get();
    const auto* state = asl::findState(*machine, id);
    while (state != nullptr && !state->next.empty() && states.size() < 1000) {
      const auto next = json::pointerChild(json::pointerParent(state->id), state->next);
      state = asl::findState(*machine, next);
      if (state == nullptr || std::count(states.begin(), states.end(), next) > 0) break;
      states.push_back(next);
    }
  }
  if (!copy) {
    applyChange(edit::moveStates(document, states, place));
    return;
  }
  const auto text = edit::copyText(document, states);
  if (!text) return status_->say(QString::fromStdString(text.error().message));
  applyChange(edit::paste(document, *text, place));
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
  if (applyChange(edit::addState(model.document(), type, afterSelection(model)))) renameNew();
}

void MainWindow::insertContent(const QByteArray& json) {
  if (page() == nullptr) return;
  const auto& model = page()->model();
  const auto parsed = json::parse(json.toStdString());
  if (parsed && (*parsed)["fragment"].isObject()) {
    applyChange(
        edit::paste(model.document(), json::print((*parsed)["fragment"]), afterSelection(model)));
    return;
  }
  const auto state = canvas::readState(json);
  if (!state) return status_->say(tr("This cannot be inserted here."));
  addAt(*state, afterSelection(model));
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
  const std::string text = QApplication::clipboard()->text().toStdString();
  if (!edit::canPaste(text)) return status_->say(tr("The clipboard holds no states."));
  const auto& model = page()->model();
  applyChange(edit::paste(model.document(), text, afterSelection(model)));
}

}  // namespace stepwright::app
