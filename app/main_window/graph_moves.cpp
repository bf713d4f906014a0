// SPDX-License-Identifier: GPL-3.0-or-later
// What is dropped, inserted, copied and taken away on the graph.
#include <QApplication>
#include <QClipboard>
#include <QTimer>

#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "engine/edit/arrange.h"
#include "engine/edit/remove.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/canvas/graph_view.h"

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

/// Whether the name of what was dropped is asked for at once.
bool asksForName(const asl::Document& document, const edit::Content& content,
                 const edit::Destination& to) {
  using Kind = edit::Destination::Kind;
  const auto* fresh = std::get_if<edit::NewStates>(&content);
  if (fresh == nullptr || to.kind == Kind::InPlaceOf) return false;
  if (to.kind == Kind::Place) return fresh->count == 1;
  const auto* state = asl::findState(*document.machine(), to.state);
  return to.kind != Kind::Into || (state != nullptr && state->type == asl::StateType::Parallel);
}

}  // namespace

void MainWindow::wireGraphMoves(DocumentPage& page) {
  using canvas::GraphView;
  auto* graph = &page.graph();
  connect(graph, &GraphView::dropRequested, this, &MainWindow::drop);
  connect(graph, &GraphView::wrapRequested, this,
          [this](const QStringList& keys, asl::StateType container) {
            applyChange(edit::wrap(this->page()->model().document(), selectionOf(keys), container));
          });
}

void MainWindow::drop(const edit::Content& content, const edit::Destination& to) {
  if (page() == nullptr) return;
  const asl::Document document = page()->model().document();
  if (!applyChange(edit::drop(document, content, to))) return;
  if (asksForName(document, content, to)) renameNew();
}

void MainWindow::removeKeys(const QStringList& keys) {
  if (page() == nullptr || keys.isEmpty()) return;
  applyChange(edit::removeKeys(page()->model().document(), selectionOf(keys)));
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
  drop(canvas::newStates(*state), {edit::Destination::Kind::Place, place});
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
  auto outcome =
      edit::addNew(model.document(), canvas::newStates(*read.state), placeOfSelection(*page()));
  if (outcome) outcome->label = "Paste";
  applyChange(outcome);
}

}  // namespace stepwright::app
