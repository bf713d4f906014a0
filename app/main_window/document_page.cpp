// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/document_page.h"

#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/main_window/actions.h"
#include "app/main_window/code_fold.h"
#include "app/main_window/document_path.h"
#include "app/main_window/file_bars.h"
#include "app/main_window/path_bar.h"
#include "engine/asl/bind.h"
#include "engine/json/pointer.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/nested_look.h"
#include "widgets/canvas/node_face.h"
#include "widgets/common/banner.h"
#include "widgets/common/said.h"
#include "widgets/document/selected_edge.h"

namespace stepwright::app {

DocumentPage::Content::Content() {
  QObject::connect(&model, &document::DocumentModel::documentChanged, &run,
                   [this] { run.setDefinition(model.picture()); });
}

DocumentPage::DocumentPage(Actions& actions, QWidget* parent, std::shared_ptr<Content> content)
    : QWidget(parent),
      content_(content ? std::move(content) : std::make_shared<Content>()),
      model_(content_->model),
      arrangement_(content_->arrangement),
      pathBar_(new PathBar(actions["topDown"], actions["leftRight"],
                           {actions["viewGraph"], actions["viewCode"], actions["viewBoth"]}, this)),
      column_(new QVBoxLayout(this)),
      splitter_(new QSplitter(Qt::Vertical, this)),
      graph_(new canvas::GraphView(this)),
      code_(new code::CodeEditor(this)),
      path_(new DocumentPath(model_, *pathBar_, *graph_, this)) {
  ++content_->pages;
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(0);
  column_->addWidget(pathBar_);
  fileBars_ = new FileBars(model_, *column_, *this);
  stale_ = new common::Banner(this);
  stale_->setObjectName(QStringLiteral("staleBar"));
  stale_->hide();
  column_->addWidget(stale_);
  splitter_->addWidget(graph_);
  splitter_->addWidget(code_);
  splitter_->setStretchFactor(0, 4);
  splitter_->setStretchFactor(1, 1);
  splitter_->setSizes({482, 122});
  graph_->setFrameShape(QFrame::NoFrame);
  graph_->setOwnBanner(false);  // the page's bars and the moment bar say it, with links
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(4);
  column_->addWidget(splitter_, 1);
  codeFold_ = new CodeFold(*graph_, *code_, *column_);
  wireText();
  wireGraph();
  connect(path_, &DocumentPath::itemRequested, this, &DocumentPage::itemRequested);
  connect(fileBars_, &FileBars::remarkMade, this, &DocumentPage::remarkMade);
  connect(fileBars_, &FileBars::saveAsRequested, this, &DocumentPage::saveAsRequested);
  connect(stale_, &common::Banner::linkActivated, this, &DocumentPage::problemsRequested);
  if (!isShared()) return;
  own_ = model_.selection();
  code_->setText(model_.text(), model_.format());
  code_->setDocument(model_.document());
  code_->setLineNumbers(model_.hosting().linesOf(model_.document()));
  drawGraph();
  const QScopedValueRollback<bool> still(stayPut_, true);
  showSelection();
  showStale();
  path_->show();
}

DocumentPage::~DocumentPage() {
  model_.disconnect(this);
  if (bar_ != nullptr && bar_->parentWidget() == this) bar_->setParent(barOwner_);
}

bool DocumentPage::isSelecting() const {
  return content_->selecting == nullptr || content_->selecting == this;
}

void DocumentPage::takeSelection() {
  if (content_->selecting == this) return;
  content_->selecting = this;  // the one before may have been closed, and has left its selection
  const auto& machine = *model_.picture().machine();
  std::erase_if(own_, [&](const asl::StateId& id) {
    return asl::findState(machine, id) == nullptr &&
           graph_->drawing().edgeOf(QString::fromStdString(id)) < 0;
  });
  // As it stands: nothing here scrolls for it.
  const QScopedValueRollback<bool> still(stayPut_, true);
  const QScopedValueRollback<bool> code(fromCode_, true);
  model_.setSelection(own_);
}

bool DocumentPage::hasUnsaved() const { return model_.isModified() || !content_->drafts.isEmpty(); }

QString DocumentPage::draftWords() const {
  QStringList words;
  for (const auto& draft : content_->drafts.all()) {
    const auto id = model_.picture().stateOf(draft.place.toStdString());
    const auto* state = asl::findState(*model_.picture().machine(), id);
    words << (state == nullptr
                  ? draft.label
                  : QString::fromStdString(state->name) + QStringLiteral(" \u203A ") + draft.label);
  }
  return words.join(QStringLiteral(", "));
}

void DocumentPage::wireText() {
  using document::DocumentModel;
  connect(&model_, &DocumentModel::textReplaced, this,
          [this] { code_->setText(model_.text(), model_.format()); });
  connect(&model_.undoStack(), &document::UndoStack::aboutToStep, code_, &code::CodeEditor::flush);
  connect(&model_, &DocumentModel::textSpliced, this, &DocumentPage::showEdits);
  connect(&model_, &DocumentModel::documentChanged, this, [this] {
    drawGraph();  // meanwhile the problems of a large one are found on another thread
    code_->setDocument(model_.document());
    code_->setLineNumbers(model_.hosting().linesOf(model_.document()));
    if (isSelecting() && !document::selectedEdge(model_).empty()) {
      const QScopedValueRollback<bool> still(fromCode_, true);
      showInCode();
    }
    showStale();
    path_->show();
  });
  connect(&model_, &DocumentModel::selectionChanged, this, [this] {
    if (!isSelecting()) return;
    own_ = model_.selection();
    showInCode();
    showSelection();
    path_->show();
  });
  connect(&model_, &DocumentModel::textTyped, this, [this](const text::TextEdits& edits) {
    if (!typing_) showEdits(edits);
  });
  connect(code_, &code::CodeEditor::textEdited, this, [this](const text::TextEdits& edits) {
    const QScopedValueRollback<bool> guard(typing_, true);
    model_.applyTyped(edits);
  });
  connect(code_, &code::CodeEditor::caretMoved, this, [this](quint64 offset) {
    if (model_.stale() || !model_.upToDate()) return;
    const QScopedValueRollback<bool> guard(fromCode_, true);
    takeSelection();
    model_.selectState(model_.document().stateAt(offset));
  });
}

void DocumentPage::showEdits(const text::TextEdits& edits) {
  if (!code_->applyEdits(edits)) code_->setText(model_.text(), model_.format());
}

void DocumentPage::wireGraph() {
  connect(graph_, &canvas::GraphView::arrangementRequested, &arrangement_,
          &document::CanvasArrangement::set);
  connect(&arrangement_, &document::CanvasArrangement::changed, this,
          [this] { graph_->setArrangement(arrangement_.content()); });
  connect(graph_, &canvas::GraphView::selectionChanged, this, [this](const QStringList& keys) {
    if (drawing_) return;  // what is no longer drawn was not unselected by anybody
    const QScopedValueRollback<bool> guard(fromGraph_, true);
    takeSelection();
    // An edge is selected alone.
    if (keys.size() == 1 && graph_->drawing().edgeOf(keys.first()) >= 0)
      return model_.selectState(keys.first().toStdString());
    std::vector<asl::StateId> states;
    for (const QString& key : keys) {
      const auto id = key.toStdString();
      if (asl::findState(*model_.picture().machine(), id) != nullptr) states.push_back(id);
    }
    model_.setSelection(std::move(states));
  });
  connect(graph_, &canvas::GraphView::insideChanged, path_, &DocumentPath::show);
}

/// A rule or catcher is marked as a whole, another edge by the field that names its target.
void DocumentPage::showInCode() {
  const std::string edge = document::selectedEdge(model_);
  const auto& document = model_.picture();
  if (edge.empty()) {
    code_->setSelectedPart(std::nullopt, false);
    return code_->setSelectedState(model_.selectedState(), !fromCode_);
  }
  code_->setSelectedState(document.stateOf(edge), false);
  const std::string entry = json::pointerParent(edge);
  const bool ofList = !entry.empty() && document.stateOf(edge) != entry;
  code_->setSelectedPart(document.rangeOf(ofList ? entry : edge), !fromCode_);
}

void DocumentPage::drawGraph() {
  const QScopedValueRollback<bool> guard(drawing_, true);
  const bool foreign = !model_.document().foreign().empty();
  if (foreign || !model_.stale()) {
    const asl::Document& shown = foreign ? model_.document() : model_.picture();
    graph_->setArrangement(arrangement_.content(), false);
    graph_->setDocument(shown);
    graph_->setProblems(shown.problems());
    drawn_ = !foreign;
  }
  graph_->setReadOnly(foreign || model_.stale());
}

void DocumentPage::showSelection() {
  if (fromGraph_) return;
  QStringList keys;
  for (const auto& id : model_.selection()) keys << QString::fromStdString(id);
  graph_->setSelection(keys);
  if (!keys.isEmpty() && !stayPut_) graph_->reveal(keys.last());
}

void DocumentPage::showStale() {
  const auto& foreign = model_.document().foreign();
  const bool broken = model_.stale();
  if (!foreign.empty()) {
    stale_->setText({QString(),
                     QStringLiteral("info"),
                     tr("This is %1, not a state machine").arg(common::said(foreign)),
                     tr("only its text is edited here"),
                     {},
                     false});
  } else if (broken) {
    const auto& problems = model_.document().problems();
    const QString why = problems.empty() ? QString()
                                         : tr("Line %1: %2")
                                               .arg(problems.front().position.line)
                                               .arg(common::said(problems.front().message));
    stale_->setText({drawn_ ? tr("Stale") : tr("Not drawn"),
                     QString(),
                     drawn_ ? tr("The text cannot be read; this is the last good drawing")
                            : tr("The text cannot be read, so there is no drawing of it yet"),
                     why,
                     {tr("Show problem")},
                     false});
  }
  stale_->setVisible(broken || !foreign.empty());
}

void DocumentPage::offerRecovery(const QString& when, const std::string& kept,
                                 std::function<void()> recover, std::function<void()> discard) {
  fileBars_->offerRecovery(when, kept, std::move(recover), std::move(discard));
}

void DocumentPage::compareWithFile() { fileBars_->compareWithFile(); }

void DocumentPage::takeKeyboard(Qt::FocusReason reason) {
  QWidget* shown = view_ == View::Code ? static_cast<QWidget*>(code_) : graph_;
  shown->setFocus(reason);
}

void DocumentPage::setView(View view) {
  view_ = view;
  code_->setVisible(view != View::Graph);
  graph_->setVisible(view != View::Code);
  codeFold_->setBoth(view == View::Both);
  emit viewChanged();
}

void DocumentPage::setSideBySide(bool beside) {
  const auto way = beside ? Qt::Horizontal : Qt::Vertical;
  if (splitter_->orientation() == way) return;
  splitter_->setOrientation(way);
  const int room = beside ? splitter_->width() : splitter_->height();
  splitter_->setSizes(beside ? QList<int>{room * 11 / 20, room * 9 / 20}
                             : QList<int>{room * 4 / 5, room / 5});
}

void DocumentPage::showRun(bool follow) {
  const replay::RunView view = run().drawnView();
  const asl::StateId cursor = view.cursor ? view.cursor->state : asl::StateId();
  std::vector<canvas::NestedGraph> nested;
  for (auto& each : run().nested())
    nested.push_back({QString::fromStdString(each.state), QString::fromStdString(each.machine),
                      QString::fromStdString(each.title), std::move(each.definition),
                      std::move(each.view)});
  path_->setStarted(nested);
  graph_->setNested(std::move(nested));
  graph_->setRunView(view);
  showChanges();
  path_->setContainers(view.containers);
  code_->setDebugCursor(cursor);
  // Where it stands inside is what is looked for, not the Task around it.
  const bool inside = !run().placeInside().empty();
  const auto& failed = run().moment()->failed;
  const asl::StateId stands = cursor.empty() && failed ? run().change().now(failed->state) : cursor;
  const std::pair stop{run().moment()->run, stands};
  if (!stands.empty() && stop != stop_) selectForRun(stands, follow && !inside);
  stop_ = stop;
  if (!run().isRunning()) showInside();
}

/// Where the debugger stands in an execution that a Task started: that is drawn in its place.
void DocumentPage::showInside() {
  const asl::StateId place = run().placeInside();
  if (place == inside_) return;
  inside_ = place;
  graph_->inside().show(QString::fromStdString(place));
  path_->show();
}

void DocumentPage::revealSelected() {
  const QString inside = graph_->inside().key();
  graph_->reveal(inside.isEmpty() ? QString::fromStdString(model_.selectedState()) : inside);
}

/// The states that the run, which goes on, does not know as they are.
void DocumentPage::showChanges() {
  QHash<QString, canvas::ChangeMark> marks;
  if (run().isBehind()) {
    const auto& change = run().change();
    for (const asl::StateId& id : change.changed()) {
      const auto* known = asl::findState(*run().moment()->definition, change.inRun(id));
      const QString was = known == nullptr ? QString() : canvas::faceOf(*known).second;
      marks[QString::fromStdString(id)] = {
          known == nullptr ? canvas::ChangeMark::Sign::Added : canvas::ChangeMark::Sign::Changed,
          known == nullptr ? tr("new: the run does not know it")
          : was.isEmpty()  ? tr("changed: the run goes on with the old text")
                           : tr("changed: the run goes on with the old text, %1").arg(was)};
    }
  }
  graph_->setChanged(marks);
}

void DocumentPage::selectForRun(const asl::StateId& state, bool follow) {
  if (!isSelecting()) {
    own_ = {state};
    graph_->setSelection({QString::fromStdString(state)});
    if (follow) graph_->reveal(QString::fromStdString(state));
    return;
  }
  const QScopedValueRollback<bool> guard(stayPut_, !follow);
  model_.selectState(state);
}

void DocumentPage::borrowBar(QWidget* bar) {
  if (bar->parentWidget() == this) return;
  bar_ = bar;
  barOwner_ = bar->window();
  column_->insertWidget(1, bar);
}

void DocumentPage::goTo(text::Range range) {
  if (view_ == View::Graph) setView(View::Both);
  codeFold_->open();
  code_->goTo(range);
}

}  // namespace stepwright::app

#include "moc_document_page.cpp"
