// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/tasks_desk.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <filesystem>

#include "app/main_window/actions.h"
#include "app/main_window/code_opener.h"
#include "app/main_window/consent_desk.h"
#include "app/main_window/consent_words.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/run_desk.h"
#include "app/main_window/status_line.h"
#include "app/main_window/task_rows.h"
#include "app/settings.h"
#include "engine/project/beside_file.h"
#include "engine/project/consent.h"
#include "engine/project/owner.h"
#include "engine/project/task_profile.h"
#include "engine/runtime/clock.h"
#include "engine/session/machines.h"
#include "engine/tasks/backend_chain.h"
#include "engine/tasks/functions/handler_place.h"
#include "engine/tasks/s3/s3_place.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/document_run.h"

namespace stepwright::app {
namespace {

session::ConsoleVoice voiceOf(tasks::LogKind kind) {
  switch (kind) {
    case tasks::LogKind::Output:
      return session::ConsoleVoice::Function;
    case tasks::LogKind::Errors:
      return session::ConsoleVoice::Errors;
    default:
      return session::ConsoleVoice::Runtime;
  }
}

session::ConsoleLine consoleLine(const tasks::TaskLine& line) {
  session::ConsoleLine said;
  said.state = line.stateId;
  for (const interpreter::MapStep& step : line.path)
    said.place += step.map + "[" + std::to_string(step.index) + "] › ";
  said.place += line.state;
  said.text = line.text;
  said.voice = voiceOf(line.kind);
  said.request = line.requestId;
  said.time = runtime::wallClock();
  return said;
}

/// Brings the lines of functions, from whatever thread, into the Console of the document's runs.
tasks::RealTasks::Hear toConsoleOf(debug::DocumentRun& run) {
  return [run = QPointer<debug::DocumentRun>(&run)](const tasks::TaskLine& line) {
    // By way of the application: the run may end on the window's thread at any time.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [run, said = consoleLine(line)]() mutable {
          if (run.isNull()) return;
          said.event = run->moment()->view.events;
          run->hear(said);
        },
        Qt::QueuedConnection);
  };
}

/// An execution whose Tasks may not be answered yet waits with its parent.
runtime::NestedRuns::Find onceOpen(runtime::NestedRuns::Find find,
                                   std::shared_ptr<tasks::Gated> gate) {
  if (!find || gate == nullptr) return find;
  return [find = std::move(find), gate = std::move(gate)](
             const std::string& called) -> std::optional<Result<runtime::Startable>> {
    if (!gate->isOpen()) return std::nullopt;
    return find(called);
  };
}

}  // namespace

bool TasksDesk::Offer::wantsAnything() const {
  const auto wishes = project::wishesOf(profile, folder);
  return !wishes.programs.empty() || !wishes.hosts.empty() || !wishes.folders.empty();
}

bool TasksDesk::Offer::isOpen() const {
  return gate != nullptr ? gate->isOpen() : project::isAllowed(folder, profile);
}

TasksDesk::TasksDesk(Actions& actions, DocumentTabs& tabs, RunDesk& runs, ConsentBar& consent,
                     Settings& settings, StatusLine& status, QWidget& window)
    : QObject(&window),
      tabs_(tabs),
      runs_(runs),
      consent_(*new ConsentDesk(consent, tabs, this)),
      settings_(settings),
      status_(status),
      window_(window) {
  constexpr int soon = 150;  // ms
  refresh_.setSingleShot(true);
  refresh_.setInterval(soon);
  connect(&refresh_, &QTimer::timeout, this, &TasksDesk::refresh);
  runs_.setBeforeRun([this](DocumentPage& page) { prepare(page); });
  connect(&runs_, &RunDesk::momentShown, this, &TasksDesk::refreshSoon);
  connect(&runs_.panels(), &debug::DebugPanels::breakpointsChanged, this, &TasksDesk::refreshSoon);
  actions.on("openCode", [this] { openHandlerOfSelected(); });
  wirePanel();
  wireStack();
}

void TasksDesk::wireStack() {
  for (const auto& panel : runs_.panels().panels())
    if (auto* stack = qobject_cast<debug::StackPanel*>(panel.widget)) stack_ = stack;
  stack_->setCodeOf([this](quint64 call) { return codeOf(call); });
  connect(stack_, &debug::StackPanel::codeRequested, this, &TasksDesk::open);
}

std::optional<debug::CodeFrame> TasksDesk::codeOf(quint64 call) {
  auto* page = tabs_.page();
  const auto found = page == nullptr ? offers_.end() : offers_.find(page->model().key());
  if (found == offers_.end() || !found->real) return std::nullopt;
  const auto work = found->real->atWork(call);
  const auto* function = work ? found->profile.function(work->function) : nullptr;
  if (function == nullptr) return std::nullopt;
  const auto place = tasks::handlerPlace(*function);
  debug::CodeFrame code;
  code.file = QString::fromStdString(place.file);
  code.line = place.line;
  code.title =
      place.file.empty() ? QString::fromStdString(function->name) : QFileInfo(code.file).fileName();
  if (place.line > 0) code.title += QStringLiteral(":%1").arg(place.line);
  // "python3", not "python3.11": there is little room.
  const QString program = QString::fromStdString(work->program).section(QLatin1Char('.'), 0, 0);
  code.process = QStringLiteral("%1 %2").arg(program).arg(work->process);
  return code;
}

void TasksDesk::wirePanel() {
  using debug::TasksPanel;
  TasksPanel* panel = &runs_.panels().tasks();
  connect(panel, &TasksPanel::openRequested, this, &TasksDesk::open);
  connect(panel, &TasksPanel::reloadRequested, this, [this](const QString& function) {
    if (auto* real = realInFront()) real->reload(function.toStdString());
    refreshSoon();
  });
  connect(panel, &TasksPanel::attachRequested, this, [this](const QString& function, bool attach) {
    if (tabs_.page() == nullptr) return;
    if (realInFront() == nullptr) prepare(*tabs_.page());
    if (auto* real = realInFront()) real->setAttach(function.toStdString(), attach);
    refreshSoon();
  });
  connect(panel, &TasksPanel::allowRequested, this, [this] {
    auto* page = tabs_.page();
    if (page == nullptr) return;
    declined_.remove(page->model().key());
    prepare(*page);
    consent_.settle(*page);
    if (const Offer* offer = known(*page)) allow(*offer);
  });
  connect(panel, &TasksPanel::stateElsewhereActivated, this, &TasksDesk::stateWanted);
  connect(panel, &TasksPanel::counted, this, &TasksDesk::counted);
  connect(panel, &TasksPanel::handlerWanted, this, &TasksDesk::chooseHandler);
  connect(panel, &TasksPanel::functionWanted, this,
          [this](const QStringList& states, const QString& language) {
            makeFunction(states, language == QLatin1String("python")
                                     ? project::FunctionLanguage::Python
                                     : project::FunctionLanguage::Node);
          });
}

tasks::RealTasks* TasksDesk::realInFront() {
  auto* page = tabs_.page();
  const auto found = page == nullptr ? offers_.end() : offers_.find(page->model().key());
  return found == offers_.end() ? nullptr : found->real.get();
}

TasksDesk::Offer* TasksDesk::known(DocumentPage& page) {
  const QString key = page.model().key();
  if (const auto found = offers_.find(key); found != offers_.end()) return &*found;
  if (page.model().path().isEmpty()) return nullptr;
  auto read = offerOf(page.model().path().toStdString());
  if (!read) return nullptr;  // it is said where a run begins
  connect(&page, &QObject::destroyed, this, [this, key] { offers_.remove(key); });
  return &*offers_.insert(key, std::move(*read));
}

void TasksDesk::refresh() {
  auto* page = tabs_.page();
  if (page != front_) {
    if (front_) disconnect(&front_->model(), nullptr, this, nullptr);
    front_ = page;
    if (page != nullptr)
      connect(&page->model(), &document::DocumentModel::documentChanged, this,
              &TasksDesk::refreshSoon);
  }
  debug::TasksPanel& panel = runs_.panels().tasks();
  const auto machine = page == nullptr ? nullptr : page->model().picture().machine();
  if (machine == nullptr) {
    panel.setSource(0, {});
    return panel.setRows({});
  }
  const Offer* offer = known(*page);
  static const tasks::Profile none;
  AnsweredTasks answered{offer != nullptr ? offer->profile : none, {}, false, {}, {}};
  answered.machines = machines_.of(page->model().path().toStdString(), *machine,
                                   runs_.panels().remembered().mocks, answered.profile);
  if (offer != nullptr) {
    answered.folder = offer->folder;
    answered.asksFirst = !offer->isOpen();
    if (offer->real) answered.states = offer->real->functionStates();
  }
  auto rows = taskRows(answered);
  for (debug::TaskRow& row : rows)
    if (offer != nullptr && offer->real && !row.function.isEmpty())
      row.attach = offer->real->attaches(row.function.toStdString());
  panel.setCanChoose(!page->model().path().isEmpty());
  panel.setSource(offer != nullptr ? static_cast<int>(offer->profile.functions.size()) : 0,
                  offer != nullptr ? QString::fromStdString(offer->file) : QString());
  panel.setRows(std::move(rows));
  runs_.setAnswers(answerMarks(answered));
  stack_->showCode();
}

void TasksDesk::open(const QString& file, int line) {
  if (!openCode(file, line, settings_.word(QStringLiteral("editor"))))
    emit refused({"code.editor", Phrase(tr("No editor could be started").toStdString()), "",
                  tr("Say which one under Edit › Preferences › Tasks.").toStdString()});
}

void TasksDesk::openHandlerOfSelected() {
  auto* page = tabs_.page();
  const auto machine = page == nullptr ? nullptr : page->model().picture().machine();
  const Offer* offer = machine == nullptr ? nullptr : known(*page);
  if (offer == nullptr) return status_.say(tr("No code is known for that state."));
  for (const auto& planned : tasks::plannedAnswers(*machine, offer->profile, {})) {
    if (planned.state != page->model().selectedState()) continue;
    const auto* function = offer->profile.function(planned.answerer.target);
    const auto place = function == nullptr ? tasks::HandlerPlace() : tasks::handlerPlace(*function);
    if (!place.file.empty()) return open(QString::fromStdString(place.file), place.line);
  }
  status_.say(tr("No code is known for that state."));
}

void TasksDesk::chooseHandler(const QStringList& states) {
  auto* page = tabs_.page();
  if (page == nullptr || page->model().path().isEmpty()) return;
  const QString folder = QFileInfo(page->model().path()).absolutePath();
  const QString file = QFileDialog::getOpenFileName(&window_, tr("Choose a handler"), folder,
                                                    tr("Handlers (*.mjs *.js *.cjs *.py)"));
  if (file.isEmpty()) return;
  add(project::functionOfFile(file.toStdString(), folder.toStdString()), states);
}

void TasksDesk::makeFunction(const QStringList& states, project::FunctionLanguage language) {
  auto* page = tabs_.page();
  if (page == nullptr || page->model().path().isEmpty() || states.isEmpty()) return;
  const QString folder = QFileInfo(page->model().path()).absolutePath();
  add(project::makeFunction(folder.toStdString(), states.front().toStdString(), language), states);
}

/// Into the profile beside the document, which is asked about anew.
void TasksDesk::add(const Result<project::FunctionEntry>& function, const QStringList& states) {
  if (!function) return emit refused(function.error());
  DocumentPage& page = *tabs_.page();
  const std::string document = page.model().path().toStdString();
  std::string ownersTemplate;
  if (const auto owner = project::ownerOf(document))
    ownersTemplate = std::filesystem::path(owner->file)
                         .lexically_relative(std::filesystem::path(document).parent_path())
                         .string();
  std::vector<std::string> names;
  for (const QString& state : states) names.push_back(state.toStdString());
  runs_.panels().tasks().keep(
      project::tasksWith(runs_.panels().remembered().tasks, *function, names, ownersTemplate));
  offers_.remove(page.model().key());
  refreshSoon();
  status_.say(tr("%1 answers %2 from the next run on")
                  .arg(QString::fromStdString(function->code + "/" + function->handler),
                       states.join(QStringLiteral(", "))));
}

/// The profile beside the document or above it; else the template that says it has the document.
Result<TasksDesk::Offer> TasksDesk::offerOf(const std::string& document) const {
  Offer offer;
  offer.file = project::profileBeside(document);
  const bool named = !offer.file.empty();
  if (!named)
    if (const auto owner = project::ownerOf(document)) offer.file = owner->file;
  if (offer.file.empty()) return offer;
  auto profile =
      named ? project::readProfile(offer.file) : project::functionsOfTemplate(offer.file);
  if (!profile) return profile.error();
  offer.profile = std::move(*profile);
  offer.folder = std::filesystem::path(offer.file).parent_path().string();
  offer.terms = project::termsOf(offer.profile);
  return offer;
}

/// What the call of the program names needs no consent.
std::shared_ptr<interpreter::TaskBackend> TasksDesk::calledS3() const {
  const std::string place = settings_.word(QStringLiteral("s3")).toStdString();
  return tasks::isS3Place(place) ? tasks::s3At(place) : nullptr;
}

void TasksDesk::prepare(DocumentPage& page) {
  const QString key = page.model().key();
  page.run().setBackend(calledS3());
  page.run().setMachines({}, {});
  if (page.model().path().isEmpty() || declined_.contains(key)) return;
  auto read = offerOf(page.model().path().toStdString());
  if (!read || read->profile.empty()) consent_.settle(page);
  if (!read) return emit refused(read.error());
  if (read->profile.empty()) return;
  if (!offers_.contains(key))
    connect(&page, &QObject::destroyed, this, [this, key] { offers_.remove(key); });
  Offer& offer = offers_[key];
  if (offer.gate == nullptr || offer.terms != read->terms) {
    offer = std::move(*read);
    const auto say = toConsoleOf(page.run());
    offer.real = std::make_shared<tasks::RealTasks>(
        offer.profile, [say, desk = QPointer<TasksDesk>(this)](const tasks::TaskLine& line) {
          say(line);
          QMetaObject::invokeMethod(
              QCoreApplication::instance(),
              [desk] {
                if (!desk.isNull()) desk->refreshSoon();
              },
              Qt::QueuedConnection);
        });
    const auto s3 = calledS3() ? nullptr : tasks::s3At(offer.profile.s3);
    offer.gate = std::make_shared<tasks::Gated>(tasks::chainOf({offer.real, s3}),
                                                project::isAllowed(offer.folder, offer.profile));
  }
  page.run().setBackend(tasks::chainOf({offer.gate, calledS3()}));
  page.run().setMachines(
      onceOpen(session::machinesOf(offer.profile), offer.wantsAnything() ? offer.gate : nullptr),
      toConsoleOf(page.run()));
  if (!offer.gate->isOpen() && offer.wantsAnything())
    askFor(page, offer);
  else
    consent_.settle(page);
  refreshSoon();
}

/// Allowed is what was asked, whatever the files say by then.
void TasksDesk::askFor(DocumentPage& page, const Offer& offer) {
  consent_.ask(page, {consentQuestion(offer.profile, offer.folder), [this, offer] { allow(offer); },
                      [this, asked = &page] {
                        declined_ << asked->model().key();
                        asked->run().setBackend(calledS3());
                      }});
}

/// All documents of the folder that say the same.
void TasksDesk::allow(const Offer& given) {
  const std::string folder = given.folder, terms = given.terms;
  // Where it cannot be kept, it holds for as long as the program runs.
  if (const auto error = project::allow(folder, given.profile)) emit refused(*error);
  for (DocumentPage* each : tabs_.pages()) {
    const auto offer = offers_.find(each->model().key());
    const bool same = offer != offers_.end() && offer->folder == folder && offer->terms == terms;
    if (!same || offer->gate == nullptr || offer->gate->isOpen()) continue;
    offer->gate->open();
    consent_.settle(*each);
    // A Task that waits for an answer is asked about again.
    each->run().session().setMocks(mocksOf(*each));
  }
  refreshSoon();
}

tasks::MockSet TasksDesk::mocksOf(DocumentPage& page) const {
  if (&page == tabs_.page()) return runs_.panels().remembered().mocks;
  return project::BesideFile(page.model().path().toStdString()).read().kept.debug.mocks;
}

}  // namespace stepwright::app

#include "moc_tasks_desk.cpp"
