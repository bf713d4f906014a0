// SPDX-License-Identifier: GPL-3.0-or-later
// How the graph is looked at: zoom, overview, folded frames, and what of it is remembered.
#include <QAction>
#include <algorithm>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/drop_preview.h"
#include "app/main_window/main_window.h"
#include "app/main_window/path_bar.h"
#include "app/main_window/status_line.h"
#include "app/settings.h"
#include "engine/project/beside.h"
#include "engine/project/folded.h"
#include "engine/project/sidecar.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/inspector/inspector.h"
#include "widgets/palette/palette.h"

namespace stepwright::app {
namespace {

/// The corners by the words that are kept in the settings.
constexpr std::pair<const char*, Qt::Corner> kCorners[] = {{"upperLeft", Qt::TopLeftCorner},
                                                           {"upperRight", Qt::TopRightCorner},
                                                           {"lowerLeft", Qt::BottomLeftCorner},
                                                           {"lowerRight", Qt::BottomRightCorner}};

Qt::Corner cornerFrom(const QString& word) {
  for (const auto& [name, corner] : kCorners)
    if (word == QLatin1String(name)) return corner;
  return Qt::BottomRightCorner;
}

QString wordOf(Qt::Corner wanted) {
  for (const auto& [name, corner] : kCorners)
    if (corner == wanted) return QString::fromLatin1(name);
  return {};
}

std::string sidecarOf(DocumentPage& page) {
  const QString path = page.model().path();
  return path.isEmpty() ? std::string() : project::sidecarPath(path.toStdString());
}

}  // namespace

void MainWindow::wireView(DocumentPage& page) {
  if (dropPreview_ == nullptr) dropPreview_ = new DropPreview(inspector_);
  using canvas::GraphView;
  auto* graph = &page.graph();
  graph->setMinimapVisible((*actions_)["minimap"]->isChecked());
  graph->setMinimapCorner(cornerFrom(settings_.minimapCorner()));
  graph->setReducedMotion(graph->reducedMotion() || (*actions_)["reducedMotion"]->isChecked());
  connect(graph, &GraphView::collapsedChanged, this,
          [this, &page](const QSet<QString>& frames) { rememberFolded(page, frames); });
  connect(graph, &GraphView::minimapChanged, this, &MainWindow::onMinimap);
  // The page as the context: its document may live on in another window.
  connect(&page.model(), &document::DocumentModel::fileChanged, &page,
          [this, &page] { restoreFolded(page); });
  connect(graph, &GraphView::dropPreviewed, this,
          [this, &page](const QString& place, const edit::Change& change) {
            const auto lines = changedLines(page.model().document().text(), change.edits);
            dropPreview_->show(QString::fromStdString(change.label), place, lines);
          });
  connect(graph, &GraphView::dragEnded, dropPreview_, &QWidget::hide);
  connect(graph, &GraphView::dragStarted, palette_, [this] { palette_->showDragHelp(true); });
  connect(graph, &GraphView::dragEnded, palette_, [this] { palette_->showDragHelp(false); });
  // The first part of the way is the whole workflow, also out of a frame that is shown alone.
  connect(&page.pathBar(), &PathBar::stateRequested, graph, [graph](const QString& state) {
    if (state.isEmpty()) graph->setRoot({});
  });
}

void MainWindow::rememberFolded(DocumentPage& page, const QSet<QString>& frames) {
  const std::string file = sidecarOf(page);
  if (file.empty()) return;
  std::vector<asl::StateId> ids;
  for (const QString& frame : frames) ids.push_back(frame.toStdString());
  std::sort(ids.begin(), ids.end());
  const auto trouble = project::changeBeside(
      file, project::modeOf(page.model().path().toStdString()),
      [&](const json::Value& beside) { return project::withFolded(beside, ids); });
  if (trouble) sayBeside(*trouble);
}

void MainWindow::restoreFolded(DocumentPage& page) {
  const std::string file = sidecarOf(page);
  if (file.empty() || page.property("foldedOf").toString() == page.model().path()) return;
  // Once for a file: saved under another name, the drawing stays as it is.
  const bool fresh = page.property("foldedOf").toString().isEmpty();
  page.setProperty("foldedOf", page.model().path());
  if (!fresh) return rememberFolded(page, page.graph().collapsed());
  QSet<QString> frames;
  for (const auto& id : project::foldedIn(project::readBeside(file).content))
    frames.insert(QString::fromStdString(id));
  if (!frames.isEmpty()) page.graph().setCollapsed(frames);
}

void MainWindow::onMinimap(bool visible, Qt::Corner corner) {
  settings_.setMinimapCorner(wordOf(corner));
  (*actions_)["minimap"]->setChecked(visible);
  settings_.setFlag(QStringLiteral("minimap"), visible);
  for (int tab = 0; tab < documents(); ++tab) {
    DocumentPage* page = documentAt(tab);
    if (page == nullptr) continue;
    page->graph().setMinimapVisible(visible);
    page->graph().setMinimapCorner(corner);
  }
}

void MainWindow::wireViewMemory() {
  auto& act = *actions_;
  act["minimap"]->setChecked(settings_.flag(QStringLiteral("minimap"), true));
  act["reducedMotion"]->setChecked(settings_.flag(QStringLiteral("reducedMotion"), false));
  act.on("minimap", [this] {
    settings_.setFlag(QStringLiteral("minimap"), (*actions_)["minimap"]->isChecked());
  });
  act.on("reducedMotion", [this] {
    const bool reduced = (*actions_)["reducedMotion"]->isChecked();
    settings_.setFlag(QStringLiteral("reducedMotion"), reduced);
    for (int tab = 0; tab < documents(); ++tab)
      if (DocumentPage* page = documentAt(tab)) page->graph().setReducedMotion(reduced);
  });
  act.on("collapseAll", [this] {
    if (page() != nullptr) page()->graph().collapseAll(true);
  });
  act.on("expandAll", [this] {
    if (page() != nullptr) page()->graph().collapseAll(false);
  });
  act.on("drillIn", [this] {
    if (page() != nullptr)
      page()->graph().setRoot(QString::fromStdString(page()->model().selectedState()));
  });
  act.on("drillOut", [this] {
    if (page() != nullptr) page()->graph().setRoot({});
  });
}

}  // namespace stepwright::app
