// SPDX-License-Identifier: GPL-3.0-or-later
// The graph's gestures become changes of the document, and the document is drawn.
#include <QAction>
#include <QFileDialog>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/path_bar.h"
#include "app/main_window/status_line.h"
#include "engine/asl/use.h"
#include "engine/edit/arrange.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/picture.h"
#include "widgets/common/theme.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::app {

void MainWindow::wireGraph(DocumentPage& page) {
  using canvas::GraphView;
  auto* graph = &page.graph();
  const auto document = [&page]() -> const asl::Document& { return page.model().document(); };
  connect(graph, &GraphView::renameRequested, this,
          [this, &page](const QString& state, const QString& name) { rename(page, state, name); });
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
  connect(graph, &GraphView::extractRequested, this, [this] { extractStates(); });
  connect(graph, &GraphView::hintChanged, this, &MainWindow::hint);
  connect(graph, &GraphView::keepRequested, this, &MainWindow::keepSelection);
  connect(graph, &GraphView::zoomChanged, this, [this] { updateStatus(); });
  connect(graph, &GraphView::openRequested, this,
          [this](const QString&) { docks_->enter(QStringLiteral("dockInspector")); });
  connect(graph, &GraphView::toggleBreakpointRequested, this,
          [this](const QString& state) { debug_->toggleBreakpoint(state); });
  connect(graph, &GraphView::editBreakpointRequested, this,
          [this](const QString& state, const QPoint&) { debug_->editBreakpoint(state); });
  connect(graph, &GraphView::runToRequested, this,
          [this](const QString& state) { runTo(state.toStdString()); });
  auto* run = &page.run();
  connect(graph, &GraphView::focusItemRequested, run, [run](const QString& container, int index) {
    run->session().setFocus(run->change().inRun(container.toStdString()), index);
  });
  connect(graph, &GraphView::backToLiveRequested, run, [run] { run->session().backToLive(); });
  connect(&page.code(), &code::CodeEditor::breakpointToggleRequested, this,
          [this](const QString& state) { debug_->toggleBreakpoint(state); });
  connect(&page.code(), &code::CodeEditor::remark, status_, &StatusLine::say);
  connect(&page.code(), &code::CodeEditor::formatRequested, (*actions_)["format"],
          &QAction::trigger);
  wireGraphMoves(page);
  wireView(page);
}

void MainWindow::hint(const QString& words, const QString& note) {
  hint_ = words;
  hintNote_ = note;
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
  act.on("focusGraph", [this] {
    if (page() == nullptr) return;
    if (page()->view() == DocumentPage::View::Code) (*actions_)["viewBoth"]->trigger();
    page()->graph().setFocus(Qt::ShortcutFocusReason);
  });
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
  act.on("notes", everywhere([this](DocumentPage& page) {
           page.graph().setNotesVisible((*actions_)["notes"]->isChecked());
         }));
  act.on("moveByHand", everywhere([this](DocumentPage& page) {
           page.graph().setMoveByHand((*actions_)["moveByHand"]->isChecked());
         }));
  act.on("insertNote", onGraph([](auto& graph) { graph.addNote(); }));
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
  } inserts[] = {
      {"insertTask", asl::StateType::Task},         {"insertPass", asl::StateType::Pass},
      {"insertChoice", asl::StateType::Choice},     {"insertWait", asl::StateType::Wait},
      {"insertParallel", asl::StateType::Parallel}, {"insertMap", asl::StateType::Map},
      {"insertSucceed", asl::StateType::Succeed},   {"insertFail", asl::StateType::Fail}};
  for (const auto& insert : inserts) {
    act.on(insert.action, [this, type = insert.type] { insertState(type); });
  }
  wireClipboard();
  wireInserts();
  act.on("exportSvg", [this] { exportPicture(true); });
  act.on("exportPng", [this] { exportPicture(false); });
  wirePrinting();
}

void MainWindow::wireClipboard() {
  auto& act = *actions_;
  // The text answers for itself where it has the keyboard; elsewhere states are meant.
  const auto inCode = [this] { return page() != nullptr && page()->code().hasEditorFocus(); };
  act.on("cut", [this, inCode] { inCode() ? page()->code().cut() : copyStates(true); });
  act.on("copy", [this, inCode] { inCode() ? page()->code().copy() : copyStates(false); });
  act.on("paste", [this, inCode] { inCode() ? page()->code().paste() : pasteStates(); });
  const auto wrap = [this](asl::StateType container) {
    if (page() == nullptr) return;
    edit::Selection states = page()->model().selection();
    applyChange(edit::wrap(page()->model().document(), states, container));
  };
  act.on("wrapMap", [wrap] { wrap(asl::StateType::Map); });
  act.on("wrapParallel", [wrap] { wrap(asl::StateType::Parallel); });
  act.on("unwrap", [this] {
    if (page() == nullptr) return;
    applyChange(edit::unwrap(page()->model().document(), page()->model().selectedState()));
  });
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
  if (const auto why = asl::refusalToDraw(page()->model().document()))
    return status_->say(QString::fromStdString(why->message));
  const QString path = QFileDialog::getSaveFileName(this, tr("Export picture"), QString(),
                                                    svg ? tr("SVG (*.svg)") : tr("PNG (*.png)"));
  if (path.isEmpty()) return;
  canvas::PictureOptions options = pictureOptions();
  options.scale = svg ? 1 : 2;
  const auto* run = runToDraw();
  const auto& picture = page()->model().picture();
  const bool written = svg ? canvas::writeSvg(picture, options, run, path)
                           : canvas::writePng(picture, options, run, path);
  status_->say(written ? tr("Exported %1").arg(path) : tr("%1 could not be written").arg(path));
}

}  // namespace stepwright::app
