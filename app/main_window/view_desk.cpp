// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/view_desk.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QStyle>
#include <algorithm>
#include <memory>

#include "app/main_window/actions.h"
#include "app/main_window/code_fold.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/path_bar.h"
#include "app/settings.h"
#include "engine/project/beside_file.h"
#include "engine/project/follow_states.h"
#include "widgets/common/context_menu.h"

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

/// The three views, by the words that are kept in the settings, in the order that they are gone
/// through.
struct ViewRow {
  const char* word;
  const char* action;
  DocumentPage::View view;
};
constexpr ViewRow kViews[] = {{"graph", "viewGraph", DocumentPage::View::Graph},
                              {"code", "viewCode", DocumentPage::View::Code},
                              {"both", "viewBoth", DocumentPage::View::Both}};

/// How fast things move, by the words that are kept in the settings.
struct MotionRow {
  const char* word;
  const char* action;
  canvas::Pace pace;
};
constexpr MotionRow kMotions[] = {{"slow", "motionSlow", canvas::Pace::Slow},
                                  {"normal", "motionNormal", canvas::Pace::Normal},
                                  {"fast", "motionFast", canvas::Pace::Fast},
                                  {"off", "motionOff", canvas::Pace::Off}};

/// The one that was chosen; where none was, as the desktop has it. What was called reduced motion
/// once is none.
const MotionRow& motionOf(const Settings& settings) {
  const QString kept = settings.word(QStringLiteral("motion"));
  for (const MotionRow& row : kMotions)
    if (kept == QLatin1String(row.word)) return row;
  const bool still = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
  return kMotions[still || settings.flag(QStringLiteral("reducedMotion"), false) ? 3 : 1];
}

std::vector<asl::StateId> idsOf(const QSet<QString>& frames) {
  std::vector<asl::StateId> ids;
  for (const QString& frame : frames) ids.push_back(frame.toStdString());
  std::sort(ids.begin(), ids.end());
  return ids;
}

QSet<QString> framesOf(const std::vector<asl::StateId>& ids) {
  QSet<QString> frames;
  for (const auto& id : ids) frames.insert(QString::fromStdString(id));
  return frames;
}

}  // namespace

ViewDesk::ViewDesk(Actions& actions, DocumentTabs& tabs, Settings& settings, QObject* parent)
    : QObject(parent), actions_(actions), tabs_(tabs), settings_(settings) {
  wireZoom();
  wireFrames();
  wireViews();
  wireSwitches();
}

std::function<void()> ViewDesk::onGraph(std::function<void(canvas::GraphView&)> what) const {
  return [this, what = std::move(what)] {
    if (auto* page = tabs_.page()) what(page->graph());
  };
}

void ViewDesk::wireZoom() {
  auto& act = actions_;
  act.on("focusGraph", [this] { focusGraph(); });
  act.on("fit", onGraph([](auto& graph) { graph.zoomToFit(); }));
  act.on("zoom100", onGraph([](auto& graph) { graph.zoomToOriginal(); }));
  act.on("zoomSelection", onGraph([](auto& graph) { graph.zoomToSelection(); }));
  act.on("zoomIn", onGraph([](auto& graph) { graph.setZoom(graph.zoom() * 1.25); }));
  act.on("zoomOut", onGraph([](auto& graph) { graph.setZoom(graph.zoom() / 1.25); }));
  act.on("layoutAgain", onGraph([](auto& graph) { graph.layOutAgain(); }));
}

void ViewDesk::wireFrames() {
  auto& act = actions_;
  act.on("collapse", onGraph([](auto& graph) { graph.collapseSelected(); }));
  act.on("expand", onGraph([](auto& graph) { graph.expandSelected(); }));
  act.on("collapseAll", onGraph([](auto& graph) { graph.collapseAll(true); }));
  act.on("expandAll", onGraph([](auto& graph) { graph.collapseAll(false); }));
  act.on("drillIn", [this] {
    if (auto* page = tabs_.page())
      page->graph().setRoot(QString::fromStdString(page->model().selectedState()));
  });
  act.on("drillOut", onGraph([](auto& graph) { graph.setRoot({}); }));
}

void ViewDesk::wireViews() {
  auto& act = actions_;
  for (const ViewRow& row : kViews) act.on(row.action, [this, word = row.word] { setView(word); });
  act.on("cycleView", [this] {
    int at = 0;
    while (at < 2 && !actions_[kViews[at].action]->isChecked()) ++at;
    actions_[kViews[(at + 1) % 3].action]->trigger();
  });
  for (const char* direction : {"topDown", "leftRight"})
    act.on(direction, [this, direction] { setDirection(direction); });
}

void ViewDesk::wireSwitches() {
  wireSwitch("legend", "legend", [](auto& page, bool on) { page.graph().setLegendVisible(on); });
  wireSwitch("minimap", "minimap", [](auto& page, bool on) { page.graph().setMinimapVisible(on); });
  wireSwitch("notes", "", [](auto& page, bool on) { page.graph().setNotesVisible(on); });
  wireSwitch("moveByHand", "", [](auto& page, bool on) { page.graph().setMoveByHand(on); });
  for (const MotionRow& row : kMotions)
    actions_.on(row.action, [this, row] {
      settings_.setWord(QStringLiteral("motion"), QLatin1String(row.word));
      for (DocumentPage* page : tabs_.pages()) page->graph().setPace(row.pace);
    });
  keepInStep("sideBySide", [](auto& page, bool on) { page.setSideBySide(on); });
  keepInStep("followRun", [this](auto& page, bool on) {
    page.graph().setFollow(on);
    const auto state = page.model().selectedState();
    if (on && &page == tabs_.page() && !state.empty() && page.run().isPaused())
      page.graph().reveal(QString::fromStdString(state));
  });
}

void ViewDesk::wireSwitch(const char* action, const char* key, const Turn& turn) {
  actions_.on(action, [this, action, key, turn] {
    const bool on = actions_[action]->isChecked();
    if (key[0] != 0) settings_.setFlag(QString::fromLatin1(key), on);
    for (DocumentPage* page : tabs_.pages()) turn(*page, on);
  });
}

void ViewDesk::keepInStep(const char* action, const Turn& turn) {
  connect(actions_[action], &QAction::toggled, this, [this, action, turn](bool on) {
    settings_.setFlag(QString::fromLatin1(action), on);
    for (DocumentPage* page : tabs_.pages()) turn(*page, on);
  });
}

void ViewDesk::restore() {
  const auto put = [this](const char* action, bool otherwise) {
    actions_[action]->setChecked(settings_.flag(QString::fromLatin1(action), otherwise));
  };
  const QString kept = settings_.view();
  const auto* view = std::find_if(std::begin(kViews), std::end(kViews) - 1,
                                  [&](const auto& row) { return kept == QLatin1String(row.word); });
  actions_[view->action]->setChecked(true);
  const bool across = settings_.word(QStringLiteral("direction")) == QLatin1String("leftRight");
  actions_[across ? "leftRight" : "topDown"]->setChecked(true);
  actions_["notes"]->setChecked(true);
  put("followRun", true);
  put("sideBySide", false);
  put("minimap", true);
  put("legend", true);
  actions_[motionOf(settings_).action]->setChecked(true);
}

void ViewDesk::listenTo(DocumentPage& page) {
  using canvas::GraphView;
  auto* graph = &page.graph();
  dress(page);
  connect(graph, &GraphView::collapsedChanged, this,
          [this, &page](const QSet<QString>& frames) { rememberFolded(page, frames); });
  connect(graph, &GraphView::minimapChanged, this, &ViewDesk::onMinimap);
  connect(graph, &GraphView::legendChanged, this, &ViewDesk::onLegend);
  connect(&page.codeFold(), &CodeFold::opened, this, &ViewDesk::keepCodeOpen);
  // The page as the context: its document may live on in another window.
  connect(&page.model(), &document::DocumentModel::fileChanged, &page,
          [this, &page] { restoreFolded(page); });
  const auto known = std::make_shared<asl::Document>(page.model().picture());
  connect(&page.model(), &document::DocumentModel::documentChanged, &page,
          [this, &page, known] { followFolded(page, *known); });
  // The first part of the way is the whole workflow, also out of a frame that is shown alone.
  connect(&page.pathBar(), &PathBar::stateRequested, graph, [graph](const QString& state) {
    if (state.isEmpty()) graph->setRoot({});
  });
}

void ViewDesk::dress(DocumentPage& page) {
  const auto on = [this](const char* action) { return actions_[action]->isChecked(); };
  auto& graph = page.graph();
  const bool across = on("leftRight");
  graph.setDirection(across ? layout::Direction::LeftRight : layout::Direction::TopDown);
  page.pathBar().setDirection(across ? tr("Left to right") : tr("Top-down"));
  for (const ViewRow& row : kViews)
    if (on(row.action)) page.setView(row.view);
  page.setSideBySide(on("sideBySide"));
  if (settings_.word(QStringLiteral("code")) == QLatin1String("open")) page.codeFold().open();
  graph.setFollow(on("followRun"));
  graph.setMinimapVisible(on("minimap"));
  graph.setLegendVisible(on("legend"));
  graph.setMinimapCorner(cornerFrom(settings_.minimapCorner()));
  for (const MotionRow& row : kMotions)
    if (on(row.action)) graph.setPace(row.pace);
}

void ViewDesk::setView(const char* word) {
  for (const ViewRow& row : kViews) {
    if (row.word != word) continue;
    for (DocumentPage* page : tabs_.pages()) page->setView(row.view);
    if (row.view == DocumentPage::View::Both) keepCodeOpen();
  }
  settings_.setView(QString::fromLatin1(word));
}

/// The person asked for the code: it folds by itself no more.
void ViewDesk::keepCodeOpen() {
  settings_.setWord(QStringLiteral("code"), QStringLiteral("open"));
  for (DocumentPage* page : tabs_.pages()) page->codeFold().open();
}

void ViewDesk::setDirection(const char* action) {
  const bool across = actions_[action] == actions_["leftRight"];
  for (DocumentPage* page : tabs_.pages()) {
    page->graph().setDirection(across ? layout::Direction::LeftRight : layout::Direction::TopDown);
    page->pathBar().setDirection(across ? tr("Left to right") : tr("Top-down"));
  }
}

void ViewDesk::focusGraph() {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  if (page->view() == DocumentPage::View::Code) actions_["viewBoth"]->trigger();
  page->graph().setFocus(Qt::ShortcutFocusReason);
}

void ViewDesk::offerZoom(const QPoint& above) {
  auto* page = tabs_.page();
  if (page == nullptr || page->view() == DocumentPage::View::Code) return;
  QMenu& menu = common::contextMenu(tabs_);
  menu.setObjectName(QStringLiteral("zoomMenu"));
  for (const int percent : {25, 50, 75, 100, 150, 200}) {
    QAction* preset = menu.addAction(tr("%1 %").arg(percent), this, [this, percent] {
      if (tabs_.page() != nullptr) tabs_.page()->graph().setZoom(percent / 100.0);
    });
    preset->setCheckable(true);
    preset->setChecked(qRound(page->graph().zoom() * 100) == percent);
  }
  menu.addSeparator();
  menu.addActions({actions_["fit"], actions_["zoomSelection"]});
  menu.popup(above - QPoint(0, menu.sizeHint().height()));
}

void ViewDesk::onMinimap(bool visible, Qt::Corner corner) {
  settings_.setMinimapCorner(wordOf(corner));
  actions_["minimap"]->setChecked(visible);
  settings_.setFlag(QStringLiteral("minimap"), visible);
  for (DocumentPage* page : tabs_.pages()) {
    page->graph().setMinimapVisible(visible);
    page->graph().setMinimapCorner(corner);
  }
}

void ViewDesk::onLegend(bool visible) {
  actions_["legend"]->setChecked(visible);
  settings_.setFlag(QStringLiteral("legend"), visible);
  for (DocumentPage* page : tabs_.pages()) page->graph().setLegendVisible(visible);
}

void ViewDesk::rememberFolded(DocumentPage& page, const QSet<QString>& frames) {
  const std::string document = page.model().path().toStdString();
  if (document.empty()) return;
  const auto trouble = project::BesideFile(document).change(
      [&](project::Kept& kept) { kept.folded = idsOf(frames); });
  if (trouble) emit refused(*trouble);
}

void ViewDesk::restoreFolded(DocumentPage& page) {
  const QString path = page.model().path();
  if (path.isEmpty() || page.property("foldedOf").toString() == path) return;
  // Once for a file: saved under another name, the drawing stays as it is.
  const bool fresh = page.property("foldedOf").toString().isEmpty();
  page.setProperty("foldedOf", path);
  if (!fresh) return rememberFolded(page, page.graph().collapsed());
  const auto kept = project::BesideFile(path.toStdString()).read().kept;
  if (!kept.folded.empty()) page.graph().setCollapsed(framesOf(kept.folded));
}

void ViewDesk::followFolded(DocumentPage& page, asl::Document& known) {
  const asl::Document now = page.model().picture();
  const auto folded = idsOf(page.graph().collapsed());
  if (!folded.empty() && known.machine() && now.machine() && known.machine() != now.machine()) {
    const project::FollowedStates states(*known.machine(), *now.machine());
    const auto moved = framesOf(project::followed(folded, states));
    if (moved != framesOf(folded)) {
      page.graph().setCollapsed(moved);
      rememberFolded(page, moved);
    }
  }
  known = now;
}

}  // namespace stepwright::app

#include "moc_view_desk.cpp"
