// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/inspector.h"
#include "widgets/common/said.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <QVariant>

#include "engine/asl/bind.h"
#include "engine/assist/action_form.h"
#include "engine/edit/rename.h"
#include "engine/json/pointer.h"
#include "widgets/common/data_request.h"
#include "widgets/common/focus_order.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/common/wheel_scrolls.h"
#include "widgets/common/when_seen.h"
#include "widgets/inspector/action_page.h"
#include "widgets/inspector/data_picking.h"
#include "widgets/inspector/edge_page.h"
#include "widgets/inspector/error_mark.h"
#include "widgets/inspector/errors_page.h"
#include "widgets/inspector/form_page.h"
#include "widgets/inspector/form_typing.h"
#include "widgets/inspector/header.h"
#include "widgets/inspector/json_page.h"
#include "widgets/inspector/machine_page.h"
#include "widgets/inspector/parallel_page.h"
#include "widgets/inspector/result_pane.h"
#include "widgets/inspector/rules_page.h"
#include "widgets/inspector/text.h"
#include "widgets/inspector/variables_page.h"

namespace stepwright::inspector {
namespace {

/// The machine whose States hold that state.
const asl::Machine* machineOf(const asl::Machine& root, const asl::StateId& id) {
  for (const auto& state : root.states) {
    if (state.id == id) return &root;
    for (const auto& nested : state.machines) {
      if (const auto* found = machineOf(*nested, id)) return found;
    }
  }
  return nullptr;
}

Subject subjectOf(const asl::Document& document, const asl::State* state, bool editable) {
  const asl::Machine* machine = document.machine().get();
  return {document, state, state != nullptr ? machineOf(*machine, state->id) : machine, editable};
}

/// The first state of that name in the machine or inside its states.
const asl::State* namedAnywhere(const asl::Machine& machine, std::string_view name) {
  if (const auto* own = machine.find(name)) return own;
  for (const auto& state : machine.states) {
    for (const auto& nested : state.machines) {
      if (const auto* found = namedAnywhere(*nested, name)) return found;
    }
  }
  return nullptr;
}

int countStates(const asl::Machine& machine) {
  int count = 0;
  for (const auto& state : machine.states) {
    ++count;
    for (const auto& nested : state.machines) count += countStates(*nested);
  }
  return count;
}

}  // namespace

Inspector::Inspector(QWidget* parent)
    : QWidget(parent),
      whenSeen_(new common::WhenSeen(*this, [this] { showAll(); })),
      typing_(new FormTyping(this)),
      data_(new DataPicking(this)),
      error_(std::make_unique<ErrorMark>()),
      result_(new ResultPane(this)),
      header_(new Header(this)),
      tabs_(new QTabBar(this)),
      pages_(new QStackedWidget(this)),
      several_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  several_->setAlignment(Qt::AlignCenter);
  several_->setWordWrap(true);
  several_->hide();
  tabs_->setDrawBase(false);
  tabs_->setExpanding(false);
  tabs_->setUsesScrollButtons(true);
  tabs_->setElideMode(Qt::ElideNone);
  tabs_->setObjectName(QStringLiteral("inspectorTabs"));
  column->addWidget(header_);
  column->addWidget(tabs_);
  column->addWidget(pages_, 3);
  column->addWidget(data_->pane(), 2);
  column->addWidget(result_);
  column->addWidget(several_, 1);
  connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
    commitTyping();
    if (tabs_->hasFocus() || tabs_->underMouse()) tab_ = tabs_->tabData(index).toString();
    refresh();
  });
  connect(header_, &Header::renamed, this, [this](const QString& name) {
    if (const auto* selected = state())
      commit(edit::renameState(document_, selected->id, fromQt(name)));
  });
  connect(header_, &Header::linkActivated, this, &Inspector::stateRequested);
  connect(typing_, &FormTyping::committed, this, [this] {
    if (refreshPending_) refresh();
  });
  connect(data_, &DataPicking::changed, this, &Inspector::refresh);
  connect(data_, &DataPicking::runRequested, this, &Inspector::runRequested);
  connect(result_, &ResultPane::pathPicked, this, [this](const QString& path) {
    if (!data_->insert(path))
      emit changeRefused(tr("Put the caret into a field that takes an expression, then pick."));
  });
  new common::WheelScrolls(*this);
  refresh();
}

Inspector::~Inspector() { typing_->end(); }

void Inspector::setDocument(const asl::Document& document, bool editable, common::Drafts* drafts) {
  const bool same = typing_->hasDrafts(drafts);
  if (!same) commitTyping();
  typing_->setDrafts(drafts);
  document_ = document;
  editable_ = editable;
  awaitsSelection_ = same && !selection_.empty() && edge_.empty() && state() == nullptr;
  refresh();
}

void Inspector::setSelection(const std::vector<asl::StateId>& selection) {
  if (selection == selection_ && !awaitsSelection_) return;
  awaitsSelection_ = false;
  commitTyping();
  selection_ = selection;
  const bool edge =
      selection.size() == 1 && !json::pointerParent(selection.front()).ends_with("/States");
  edge_ = edge ? selection.front() : std::string();
  refresh();
}

void Inspector::commitTyping() {
  typing_->commitAll([this] { return QList<QWidget*>{header_, pages_->currentWidget()}; });
}

void Inspector::changeTaken() { typing_->setTaken(true); }

void Inspector::setKnownData(std::vector<KnownSource> sources) {
  data_->setSources(std::move(sources));
}

void Inspector::setSample(const assist::Sample& sample) {
  const bool known = sample.input || sample.result || !sample.variables.empty();
  setKnownData(known ? std::vector<KnownSource>{{tr("Last run"), sample}}
                     : std::vector<KnownSource>());
}

void Inspector::setSeenErrors(const QStringList& names) {
  if (names == seenErrors_) return;
  seenErrors_ = names;
  refresh();
}

void Inspector::setHostNames(const QStringList& names, const common::HoleMeanings& holes) {
  if (names == hostNames_ && holes == holes_) return;
  holes_ = holes;
  hostNames_ = names;
  refresh();
}

void Inspector::setStops(std::vector<common::BreakpointMark> stops) {
  if (stops == stops_) return;
  stops_ = std::move(stops);
  if (!edge_.empty()) refresh();
}

bool Inspector::insertPath(const QString& path) {
  return !whenSeen_->isWaiting() && data_->insert(path);
}

void Inspector::pickData() {
  if (selection_.size() <= 1) data_->open();
}

void Inspector::setExpress(bool express, const QString& saidBy) {
  if (express == express_ && saidBy == typeSaidBy_) return;
  express_ = express;
  typeSaidBy_ = saidBy;
  refresh();
}

void Inspector::showTab(const QString& name) {
  tab_ = name;
  openTab(name);
}

void Inspector::openTab(const QString& name) {
  for (int i = 0; i < tabs_->count(); ++i) {
    if (tabs_->tabData(i).toString() == name) tabs_->setCurrentIndex(i);
  }
}

void Inspector::showError(const std::string& pointer, const QString& words) {
  error_->set(pointer, words);
  refresh();
}

bool Inspector::event(QEvent* event) {
  if (event->type() == common::EditEvent::type()) {
    typing_->hear(static_cast<common::EditEvent&>(*event));
  } else if (event->type() == common::DataRequest::type()) {
    data_->setField(static_cast<common::DataRequest*>(event)->field());
    pickData();
  } else if (event->type() == common::HoleRequest::type()) {
    static_cast<common::HoleRequest*>(event)->answerFrom(holes_);
  } else {
    return QWidget::event(event);
  }
  event->accept();
  return true;
}

void Inspector::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) refresh();
  QWidget::changeEvent(event);
}

bool Inspector::focusEdge() {
  auto* page = qobject_cast<EdgePage*>(pages_->currentWidget());
  if (page == nullptr) return false;
  page->focusFirst();
  return true;
}

const asl::State* Inspector::state() const {
  if (const auto edge = edgeAt(document_, edge_))
    return asl::findState(*document_.machine(), edge->owner);
  return selection_.size() == 1 ? asl::findState(*document_.machine(), selection_.front())
                                : nullptr;
}

void Inspector::addTab(const QString& name, const QString& title, PageMaker make) {
  tabs_->setTabData(tabs_->addTab(title), name);
  makers_.push_back(std::move(make));
  built_.push_back(nullptr);
}

void Inspector::commit(const edit::Outcome& outcome) {
  if (!outcome || !outcome->isFor(document_)) {
    emit changeRefused(outcome ? tr("The text has changed; try again.")
                               : common::said(outcome.error()));
    return refresh();
  }
  typing_->setTaken(outcome->edits.empty());
  emit changeRequested(*outcome);
  if (!outcome->isFor(document_)) typing_->setTaken(true);
}

/// Pages name states as their fields do, or by id; the outside world only knows ids.
void Inspector::goTo(const QString& state) {
  const std::string name = fromQt(state);
  if (asl::findState(*document_.machine(), name) != nullptr) return emit stateRequested(state);
  const Subject subject = subjectOf(document_, this->state(), editable_);
  if (const asl::State* near = subject.machine->find(name))
    return emit stateRequested(toQt(near->id));
  if (const asl::State* any = namedAnywhere(*document_.machine(), name))
    emit stateRequested(toQt(any->id));
}

/// A form is built when its tab is first looked at: most never are.
void Inspector::showPage(const Subject& subject) {
  const int index = tabs_->currentIndex();
  if (index < 0 || static_cast<std::size_t>(index) >= makers_.size()) return;
  Page*& page = built_[static_cast<std::size_t>(index)];
  if (page == nullptr) {
    page = makers_[static_cast<std::size_t>(index)](subject);
    pages_->addWidget(page);
    connect(page, &Page::committed, this, &Inspector::commit);
    connect(page, &Page::stateRequested, this, &Inspector::goTo);
    connect(page, &Page::sourceChosen, data_, &DataPicking::choose);
    connect(page, &Page::actionWanted, this, &Inspector::actionWanted);
  }
  page->show(subject);
  typing_->restoreIn(*page);
  pages_->setCurrentWidget(page);
  error_->showIn(*page, subject);
}

/// Where it is a window of its own, Tab goes through it as it stands; else the window sees to that.
bool Inspector::focusNextPrevChild(bool next) {
  return isWindow() ? common::moveFocus(*this, next) : QWidget::focusNextPrevChild(next);
}

namespace {

/// Another set of fields needs another form: type, language, and which unknown fields there are.
QString shapeOf(const Subject& subject) {
  if (const auto edge = edgeAt(subject.document, subject.edge))
    return QStringLiteral("edge") + QString::number(int(edge->kind)) +
           QString::number(int(subject.document.format()));
  if (subject.state == nullptr)
    return QStringLiteral("machine") + QString::number(int(subject.language()));
  QString shape = QString::number(int(subject.state->type)) +
                  QString::number(int(subject.language())) +
                  QString::number(int(subject.document.format()));
  if (assist::actionForm(subject.document, *subject.state)) shape += QStringLiteral("action");
  for (const auto& member : subject.fields().members()) {
    if (asl::findField(subject.state->type, member.name()) == nullptr) shape += toQt(member.name());
  }
  return shape;
}

/// How many entries a tab has, in a badge behind its title.
void showCount(QTabBar* tabs, int index, int count) {
  auto* badge = qobject_cast<common::CountBadge*>(tabs->tabButton(index, QTabBar::RightSide));
  if (badge != nullptr && badge->count() == count) return;
  // Another badge for another number: the bar only asks for its size when it gets one.
  tabs->setTabButton(index, QTabBar::RightSide, nullptr);
  if (badge != nullptr) badge->deleteLater();
  if (count == 0) return;
  badge = new common::CountBadge(tabs);
  badge->setAttribute(Qt::WA_TransparentForMouseEvents);
  badge->setCount(count);
  badge->resize(badge->sizeHint());
  tabs->setTabButton(index, QTabBar::RightSide, badge);
}

}  // namespace

void Inspector::rebuild(const Subject& subject) {
  const QSignalBlocker quiet(tabs_);
  while (tabs_->count() > 0) tabs_->removeTab(0);
  for (Page* page : built_) {
    if (page == nullptr) continue;
    pages_->removeWidget(page);
    page->deleteLater();
  }
  built_.clear();
  makers_.clear();
  if (subject.edge.empty()) {
    addStateTabs(subject);
  } else {
    addEdgeTabs(subject);
  }
  chooseTab(subject);
}

void Inspector::addEdgeTabs(const Subject& subject) {
  const auto edge = edgeAt(subject.document, subject.edge);
  using Linked = edit::Reference::Kind;
  const QString title = edge && edge->kind == Linked::Rule      ? tr("Rule")
                        : edge && edge->kind == Linked::Catch   ? tr("Catch")
                        : edge && edge->kind == Linked::Default ? tr("Default")
                                                                : tr("Edge");
  addTab(QStringLiteral("Edge"), title, [this](const Subject&) {
    auto* page = new EdgePage(pages_);
    connect(page, &EdgePage::edgeMoved, this, &Inspector::edgeRequested);
    connect(page, &EdgePage::stopToggled, this, &Inspector::stopToggled);
    return page;
  });
  if (edge && edge->isEntry()) addTextTab(subject);
}

void Inspector::addTextTab(const Subject& subject) {
  const bool yaml = subject.document.format() == asl::Format::Yaml;
  addTab(QStringLiteral("JSON"), yaml ? tr("YAML") : tr("JSON"),
         [this](const Subject&) { return new JsonPage(pages_); });
}

void Inspector::addStateTabs(const Subject& subject) {
  using asl::Section;
  const auto form = [this](Section section, const QString& name, const QString& title) {
    addTab(name, title, [this, section](const Subject& about) {
      return new FormPage(about, section, section == Section::General, pages_);
    });
  };
  const bool isState = subject.state != nullptr;
  if (isState && subject.state->type == asl::StateType::Choice) {
    addTab(QStringLiteral("Rules"), tr("Rules"),
           [this](const Subject&) { return new RulesPage(pages_); });
  }
  if (isState && subject.state->type == asl::StateType::Parallel) {
    addTab(QStringLiteral("General"), tr("General"),
           [this](const Subject& about) { return new ParallelPage(about, pages_); });
  } else if (isState) {
    form(Section::General, QStringLiteral("General"), tr("General"));
  } else {
    addTab(QStringLiteral("General"), tr("General"), [this](const Subject& about) {
      auto* page = new MachinePage(about, pages_);
      connect(page, &MachinePage::typeRequested, this, &Inspector::machineTypeRequested);
      return page;
    });
  }
  if (isState && assist::actionForm(subject.document, *subject.state)) {
    addTab(QStringLiteral("Action"), tr("Action"),
           [this](const Subject&) { return new ActionPage(pages_); });
  }
  if (isState) {
    const auto fields = asl::fieldsOf(subject.state->type, subject.language());
    const auto has = [&](Section section) {
      return std::any_of(fields.begin(), fields.end(),
                         [&](const auto* field) { return field->section == section; });
    };
    if (has(Section::Data)) form(Section::Data, QStringLiteral("Data"), tr("Data"));
  }
  addTab(QStringLiteral("Variables"), tr("Variables"),
         [this](const Subject&) { return new VariablesPage(pages_); });
  if (isState) {
    if (asl::findField(subject.state->type, "Retry") != nullptr) {
      addTab(QStringLiteral("Errors"), tr("Errors"),
             [this](const Subject&) { return new ErrorsPage(pages_); });
    }
    addTextTab(subject);
  }
}

/// The tab that was chosen last, where there is such a one.
void Inspector::chooseTab(const Subject& subject) {
  int chosen = 0;
  for (int i = 0; i < tabs_->count(); ++i) {
    const QString name = tabs_->tabData(i).toString();
    if (name == tab_) chosen = i;
    // Until somebody chooses another one: what a Task calls is what one comes for, and what a
    // distributed Map reads.
    const bool wanted = name == QLatin1String("Action") ||
                        (name == QLatin1String("Data") && subject.fields().contains("ItemReader"));
    if (tab_.isEmpty() && wanted) chosen = i;
  }
  tabs_->setCurrentIndex(chosen);
}

void Inspector::refresh() {
  // A renamed state is gone for a moment: what a commit leads to is shown when all of it is there.
  refreshPending_ = typing_->isCommitting();
  if (refreshPending_ || awaitsSelection_) return;
  // What is typed belongs to what was shown: its field does not outlive that.
  typing_->holdsAny() ? whenSeen_->doNow() : whenSeen_->ask();
}

void Inspector::showAll() {
  const bool several = selection_.size() > 1;
  several_->setVisible(several);
  several_->setText(
      tr("%n states are selected.\nSelect one to see its fields.", "", int(selection_.size())));
  header_->setVisible(!several);
  tabs_->setVisible(!several);
  pages_->setVisible(!several);
  if (several) {
    data_->pane()->hide();
    result_->hide();
  }
  if (several) return;
  // What changes in the fields from here on was not typed.
  const auto guard = typing_->showing();
  Subject subject = subjectOf(document_, state(), editable_);
  if (edgeAt(document_, edge_)) subject.edge = edge_;
  typing_->turnTo(toQt(subject.edge.empty() ? subject.pointer() : subject.edge));
  data_->give(subject);
  subject.seenErrors = seenErrors_;
  subject.hostNames = hostNames_;
  subject.stops = stops_;
  subject.express = express_;
  subject.typeSaidBy = typeSaidBy_;
  if (const QString shape = shapeOf(subject); shape != shape_) {
    shape_ = shape;
    rebuild(subject);
  }
  if (const QString tab = error_->tabToShow(subject); !tab.isEmpty()) {
    const QSignalBlocker quiet(tabs_);
    openTab(tab);
  }
  showHeader(subject);
  typing_->restoreIn(*header_);
  showCounts(subject);
  showPage(subject);
  data_->show(subject);
  showResult(subject);
}

void Inspector::showHeader(const Subject& subject) {
  if (const auto edge = edgeAt(document_, subject.edge)) {
    using Linked = edit::Reference::Kind;
    const bool entry = edge->isEntry();
    const QString owner = subject.state == nullptr ? tr("the machine") : toQt(subject.state->name);
    const QString link =
        QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\"><b>%3</b></a>")
            .arg(toQt(edge->owner).toHtmlEscaped(), common::Theme::current().accent.name(),
                 owner.toHtmlEscaped());
    const QString of = edge->kind == Linked::Rule      ? tr("Rule of %1")
                       : edge->kind == Linked::Catch   ? tr("Catcher of %1")
                       : edge->kind == Linked::Default ? tr("Default of %1")
                       : edge->kind == Linked::StartAt ? tr("Start of %1")
                                                       : tr("The way on of %1");
    header_->showEdge(entry ? QString::number(edge->index + 1) : QString(), titleOf(subject, *edge),
                      of.arg(link));
  } else if (subject.state != nullptr) {
    header_->showState(*subject.state, editable_);
  } else {
    header_->showMachine(*subject.machine, countStates(*subject.machine));
  }
}

/// Where the answer can be used, and where it comes from.
void Inspector::showResult(const Subject& subject) {
  const QString tab = tabs_->tabData(tabs_->currentIndex()).toString();
  const bool wanted = tab == QLatin1String("Action") || tab == QLatin1String("Data") ||
                      tab == QLatin1String("Variables");
  std::optional<assist::ActionForm> form;
  if (subject.state != nullptr && subject.edge.empty() && wanted && !data_->isOpen())
    form = assist::actionForm(subject.document, *subject.state);
  result_->setVisible(form && form->output);
  if (form && form->output) result_->show(*form->output, subject.language());
}

void Inspector::showCounts(const Subject& subject) {
  if (!subject.edge.empty()) return;
  for (int i = 0; i < tabs_->count(); ++i) {
    const QString name = tabs_->tabData(i).toString();
    if (name == QLatin1String("Errors")) {
      showCount(tabs_, i, int(subject.state->retry.size() + subject.state->catchers.size()));
    } else if (name == QLatin1String("Rules")) {
      showCount(tabs_, i, int(subject.state->choices.size()));
    }
  }
}

}  // namespace stepwright::inspector

#include "moc_inspector.cpp"
