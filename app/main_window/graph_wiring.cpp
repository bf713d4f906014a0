// SPDX-License-Identifier: GPL-3.0-or-later
// The graph's gestures become changes of the document, and the document is drawn.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMimeData>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/path_bar.h"
#include "app/main_window/status_line.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/picture.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

edit::Outcome added(const asl::Document& document, const canvas::NewState& state,
                    const edit::Place& place) {
  if (state.json.isEmpty()) return edit::addState(document, state.type, place);
  const std::string name =
      state.name.isEmpty() ? std::string(asl::toString(state.type)) : state.name.toStdString();
  return edit::addState(document, edit::uniqueName(document, name), state.json.toStdString(), place);
}

/// The machine that a state belongs to, by its pointer.
std::string machineOf(const asl::StateId& state) {
  return json::pointerParent(json::pointerParent(state));
}

}  // namespace

void MainWindow::wireGraph(DocumentPage& page) {
  using canvas::GraphView;
  auto* graph = &page.graph();
  const auto document = [&page]() -> const asl::Document& { return page.model().document(); };
  connect(graph, &GraphView::addRequested, this,
          [this, document](const canvas::NewState& state, const edit::Place& place) {
            if (applyChange(added(document(), state, place))) renameNew();
          });
  connect(graph, &GraphView::renameRequested, this, &MainWindow::rename);
  connect(graph, &GraphView::removeRequested, this, &MainWindow::removeKeys);
  connect(graph, &GraphView::connectRequested, this,
          [this, document](const QString& from, const QString& to, edit::Connection how) {
            applyChange(edit::connect(document(), from.toStdString(), to.toStdString(), how));
          });
  connect(graph, &GraphView::retargetRequested, this,
          [this, document](const QString& edge, const QString& to) {
            applyChange(edit::retarget(document(), edge.toStdString(), to.toStdString()));
          });
  connect(graph, &GraphView::disconnectRequested, this, [this, document](const QString& edge) {
    applyChange(edit::disconnect(document(), edge.toStdString()));
  });
  connect(graph, &GraphView::startAtRequested, this,
          [this, document](const QString& machine, const QString& state) {
            const auto* target = asl::findState(*document().machine(), state.toStdString());
            if (target == nullptr) return;
            applyChange(edit::setStartAt(document(), machine.toStdString(), target->name));
          });
  connect(graph, &GraphView::duplicateRequested, this, &MainWindow::duplicateKeys);
  connect(graph, &GraphView::hintChanged, this, [this](const QString& words) { hint(words); });
  connect(graph, &GraphView::zoomChanged, this, [this] { updateStatus(); });
  connect(graph, &GraphView::openRequested, this, [this](const QString&) {
    docks_->raise(QStringLiteral("dockInspector"));
  });
  wireGraphMoves(page);
}

void MainWindow::removeKeys(const QStringList& keys) {
  if (page() == nullptr) return;
  auto& model = page()->model();
  if (keys.size() > 1) model.undoStack().beginMacro(tr("Delete %n item(s)", nullptr, keys.size()));
  for (const QString& key : keys) {
    const auto id = key.toStdString();
    const bool state = asl::findState(*model.document().machine(), id) != nullptr;
    applyChange(state ? edit::removeState(model.document(), id) : edit::disconnect(model.document(), id));
    model.settle();
  }
  if (keys.size() > 1) model.undoStack().endMacro();
}

void MainWindow::duplicateKeys(const QStringList& keys) {
  if (page() == nullptr) return;
  for (const QString& key : keys) {
    const auto& document = page()->model().document();
    const auto* state = asl::findState(*document.machine(), key.toStdString());
    const auto range = document.rangeOf(key.toStdString());
    if (state == nullptr || !range) continue;
    const bool json = document.format() == asl::Format::Json;
    const std::string text =
        json ? document.text().substr(range->begin, range->length()) : json::print(state->fields);
    edit::Place place{edit::Place::Kind::After, state->id};
    if (state->type == asl::StateType::Choice || state->type == asl::StateType::Succeed ||
        state->type == asl::StateType::Fail) {
      place = {edit::Place::Kind::Loose, machineOf(state->id)};
    }
    applyChange(edit::addState(document, edit::uniqueName(document, state->name), text, place));
  }
}

void MainWindow::insertState(asl::StateType type) {
  if (page() == nullptr) return;
  const auto& model = page()->model();
  const auto selected = model.selectedState();
  edit::Place place{edit::Place::Kind::Into, ""};
  if (!selected.empty()) place = {edit::Place::Kind::After, selected};
  if (applyChange(edit::addState(model.document(), type, place))) renameNew();
}

void MainWindow::renameNew() {
  if (page() == nullptr || page()->view() == DocumentPage::View::Code) return;
  page()->model().settle();
  const auto state = page()->model().selectedState();
  if (!state.empty()) page()->graph().startRename(QString::fromStdString(state));
}

void MainWindow::copyStates(bool cut) {
  if (page() == nullptr) return;
  const auto& document = page()->model().document();
  QStringList keys;
  std::string states;
  for (const auto& id : page()->model().selection()) {
    const auto* state = asl::findState(*document.machine(), id);
    if (state == nullptr) continue;
    keys << QString::fromStdString(id);
    states += (states.empty() ? "  " : ",\n  ") + json::quote(state->name) + ": " +
              json::printPretty(state->fields);
  }
  if (keys.isEmpty()) return;
  // As a States object: it can be pasted into a text as well as into a graph.
  QApplication::clipboard()->setText(QString::fromStdString("{\n" + states + "\n}\n"));
  if (cut) removeKeys(keys);
}

void MainWindow::pasteStates() {
  if (page() == nullptr) return;
  const auto parsed = json::parse(QApplication::clipboard()->text().toStdString());
  if (!parsed || !parsed->isObject()) return status_->say(tr("The clipboard holds no states."));
  auto states = *parsed;
  if (states["States"].isObject()) states = states["States"];
  if (states["Type"].isString()) states = json::Value::object({{json::Value("State"), states}});
  auto& model = page()->model();
  model.undoStack().beginMacro(tr("Paste"));
  for (const auto& member : states.members()) {
    if (!member.value["Type"].isString()) continue;
    const auto selected = model.selectedState();
    edit::Place place{edit::Place::Kind::Into, ""};
    if (!selected.empty()) place = {edit::Place::Kind::After, selected};
    applyChange(edit::addState(model.document(), edit::uniqueName(model.document(), member.name()),
                               json::print(member.value), place));
    model.settle();
  }
  model.undoStack().endMacro();
}

void MainWindow::insertContent(const QByteArray& json) {
  if (page() == nullptr) return;
  const auto state = canvas::readState(json);
  if (!state) return status_->say(tr("This cannot be inserted here."));
  const auto& model = page()->model();
  const auto selected = model.selectedState();
  edit::Place place{edit::Place::Kind::Into, ""};
  if (!selected.empty()) place = {edit::Place::Kind::After, selected};
  if (applyChange(added(model.document(), *state, place))) renameNew();
}

void MainWindow::hint(const QString& words) {
  hint_ = words;
  updateStatus();
}

QStringList MainWindow::selectedKeys() const {
  QStringList keys;
  if (page() == nullptr) return keys;
  for (const auto& id : page()->model().selection()) keys << QString::fromStdString(id);
  return keys;
}

void MainWindow::wireGraphActions() {
  auto& act = *actions_;
  const auto onGraph = [this](std::function<void(canvas::GraphView&)> what) {
    return [this, what = std::move(what)] {
      if (page() != nullptr) what(page()->graph());
    };
  };
  act.on("fit", onGraph([](auto& graph) { graph.zoomToFit(); }));
  act.on("zoom100", onGraph([](auto& graph) { graph.zoomToOriginal(); }));
  act.on("zoomSelection", onGraph([](auto& graph) { graph.zoomToSelection(); }));
  act.on("zoomIn", onGraph([](auto& graph) { graph.setZoom(graph.zoom() * 1.25); }));
  act.on("zoomOut", onGraph([](auto& graph) { graph.setZoom(graph.zoom() / 1.25); }));
  act.on("layoutAgain", onGraph([](auto& graph) { graph.layOutAgain(); }));
  act.on("collapse", onGraph([](auto& graph) { graph.collapseSelected(true); }));
  act.on("expand", onGraph([](auto& graph) { graph.collapseSelected(false); }));
  const auto everywhere = [this](std::function<void(DocumentPage&)> what) {
    return [this, what = std::move(what)] {
      for (int tab = 0; tab < documents(); ++tab) {
        if (DocumentPage* page = documentAt(tab)) what(*page);
      }
    };
  };
  act.on("minimap", everywhere([this](DocumentPage& page) {
           page.graph().setMinimapVisible((*actions_)["minimap"]->isChecked());
         }));
  act.on("topDown", everywhere([](DocumentPage& page) {
           page.graph().setDirection(layout::Direction::TopDown);
           page.pathBar().setDirection(tr("Top-down"));
         }));
  act.on("leftRight", everywhere([](DocumentPage& page) {
           page.graph().setDirection(layout::Direction::LeftRight);
           page.pathBar().setDirection(tr("Left to right"));
         }));
  const struct {
    const char* action;
    asl::StateType type;
  } inserts[] = {{"insertTask", asl::StateType::Task},         {"insertPass", asl::StateType::Pass},
                 {"insertChoice", asl::StateType::Choice},     {"insertWait", asl::StateType::Wait},
                 {"insertParallel", asl::StateType::Parallel}, {"insertMap", asl::StateType::Map},
                 {"insertSucceed", asl::StateType::Succeed},   {"insertFail", asl::StateType::Fail}};
  for (const auto& insert : inserts) {
    act.on(insert.action, [this, type = insert.type] { insertState(type); });
  }
  wireClipboard();
  act.on("exportSvg", [this] { exportPicture(true); });
  act.on("exportPng", [this] { exportPicture(false); });
}

void MainWindow::wireClipboard() {
  auto& act = *actions_;
  // The text answers for itself where it has the keyboard; elsewhere states are meant.
  const auto inCode = [this] { return page() != nullptr && page()->code().hasEditorFocus(); };
  act.on("cut", [this, inCode] { inCode() ? page()->code().cut() : copyStates(true); });
  act.on("copy", [this, inCode] { inCode() ? page()->code().copy() : copyStates(false); });
  act.on("paste", [this, inCode] { inCode() ? page()->code().paste() : pasteStates(); });
  act.on("duplicate", [this] { duplicateKeys(selectedKeys()); });
  act.on("delete", [this] { removeKeys(selectedKeys()); });
  act.on("rename", [this] {
    if (page() == nullptr || page()->model().selectedState().empty()) return;
    if (page()->view() == DocumentPage::View::Code) (*actions_)["viewBoth"]->trigger();
    page()->graph().startRename(QString::fromStdString(page()->model().selectedState()));
  });
}

void MainWindow::exportPicture(bool svg) {
  if (page() == nullptr) return;
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Export picture"), QString(), svg ? tr("SVG (*.svg)") : tr("PNG (*.png)"));
  if (path.isEmpty()) return;
  canvas::PictureOptions options;
  options.theme = common::Theme::current().kind;
  options.direction = page()->graph().direction();
  options.scale = svg ? 1 : 2;
  const auto* run = runShownOn(*page());
  const auto& picture = page()->model().picture();
  const bool written = svg ? canvas::writeSvg(picture, options, run, path)
                           : canvas::writePng(picture, options, run, path);
  status_->say(written ? tr("Exported %1").arg(path) : tr("%1 could not be written").arg(path));
}

}  // namespace stepwright::app
