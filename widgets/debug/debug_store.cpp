// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/debug_store.h"

#include <QFileInfo>
#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/asl/nested_id.h"
#include "engine/project/beside_file.h"
#include "engine/project/file_and_name.h"
#include "engine/project/follow_states.h"
#include "engine/project/own_folder.h"
#include "engine/project/places.h"
#include "engine/project/workspace.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

using debugger::Breakpoint;

namespace {

/// The error with the names of files in the document's folder alone: there is little room for it.
Error inFolderOf(const std::string& document, Error error) {
  const std::string folder = document.substr(0, document.rfind('/') + 1);
  if (folder.empty()) return error;
  for (std::size_t at = 0; (at = error.message.find(folder, at)) != std::string::npos;)
    error.message.erase(at, folder.size());
  return error;
}

/// What is kept of a document as its file has it, which may be another text than the one at hand.
project::DebugSetup asInFile(const QString& path, const asl::Document& document,
                             const project::DebugSetup& content) {
  const auto file = project::readFile(path.toStdString());
  if (!file || file->text == document.text() || !document.machine()) return content;
  const auto there = asl::Document::read(file->text, file->format);
  if (!there.machine()) return content;
  return project::followed(content, project::FollowedStates(*document.machine(), *there.machine()));
}

/// What was done to a list of breakpoints, as the undo list says it.
QString stepWords(std::size_t before, std::size_t after) {
  if (after > before) return DebugStore::tr("Set a breakpoint");
  if (after == before) return DebugStore::tr("Change a breakpoint");
  return DebugStore::tr("Clear %n breakpoint(s)", "", static_cast<int>(before - after));
}

/// One that nobody arms any more waits for nobody.
void disarmLost(std::vector<Breakpoint>& all) {
  for (Breakpoint& each : all) {
    const bool there = std::any_of(
        all.begin(), all.end(), [&](const Breakpoint& other) { return other.id == each.armedBy; });
    if (!there) each.armedBy = 0;
  }
}

}  // namespace

DebugStore::DebugStore(RunController& controller, QObject* parent)
    : QObject(parent), controller_(controller) {
  connect(&controller_, &RunController::idsChanged, this, &DebugStore::tellSession);
  saveSoon_.setSingleShot(true);
  saveSoon_.setInterval(400);
  connect(&saveSoon_, &QTimer::timeout, this, &DebugStore::save);
}

DebugStore::~DebugStore() { save(); }

void DebugStore::setDocument(const asl::Document& document, const QString& path,
                             const QString& key) {
  const bool same = key == key_ && (path == path_ || path_.isEmpty() || !key.isEmpty());
  if (same) {
    follow(document);
    document_ = document;
    placeholders_.setDocument(document);
    if (path == path_) {
      Q_EMIT changed();
      return;
    }
    const bool anything = !(content_ == project::DebugSetup{});
    save();
    path_ = path;
    written_.reset();
    if (anything) return touch();  // saved under another name: it goes along
  } else {
    save();
    if (!key_.isEmpty()) others_[key_] = {content_, written_, path_, document_};
    key_ = key;
    path_ = path;
    document_ = document;
    recall(key);
    follow(document);
    document_ = document;
    placeholders_.setDocument(document);
    placeholders_.lookAtTemplate(path_);
    if (!(content_ == project::DebugSetup{})) return showAll();
  }
  load();
  showAll();
  written_ = content_;
}

void DebugStore::load() {
  content_ = {};
  if (path_.isEmpty()) return;
  const std::string document = path_.toStdString();
  project::adoptOwn(document);
  const auto kept = project::BesideFile(document).read();
  content_ = kept.kept.debug;
  // What a template says of its machine holds.
  if (const auto type = placeholders_.lookAtTemplate(path_))
    content_.express = *type == asl::WorkflowType::Express;
  if (auto trouble = project::asOne(kept.troubles))
    Q_EMIT troubled(inFolderOf(document, std::move(*trouble)));
  const std::string mocks = kept.placeOf("mocks");
  if (mocks != project::mocksPath(document)) return;
  const QString file = QFileInfo(QString::fromStdString(mocks)).fileName();
  Q_EMIT said(content_.mockCase.empty()
                  ? tr("The mocks are those of %1.").arg(file)
                  : tr("The mocks are those of %1: %2 of %n test case(s).", "",
                       static_cast<int>(content_.otherMocks.size()) + 1)
                        .arg(file, QString::fromStdString(content_.mockCase)));
}

void DebugStore::showAll() {
  // Those that were read have ids already.
  for (const Breakpoint& each : content_.breakpoints) lastId_ = std::max(lastId_, each.id);
  for (Breakpoint& each : content_.breakpoints)
    if (each.id == 0) each.id = ++lastId_;
  tellSession();
  Q_EMIT changed();
}

/// What is known of a document that is not read from its file, as of the version that it is of.
void DebugStore::recall(const QString& key) {
  for (const auto& partner : qAsConst(partners_)) {
    if (partner == nullptr || partner->key_ != key) continue;
    content_ = partner->content_;
    written_ = partner->written_;
    document_ = partner->document_;
    return;
  }
  const bool known = others_.contains(key);
  Kept kept = others_.take(key);
  content_ = std::move(kept.content);
  written_ = std::move(kept.written);
  if (known) document_ = std::move(kept.document);
}

void DebugStore::shareWith(DebugStore& other) {
  partners_ << &other;
  other.partners_ << this;
  lastId_ = other.lastId_ = std::max(lastId_, other.lastId_);
  connect(&other, &DebugStore::changed, this, [this, &other] { take(other); });
  connect(this, &DebugStore::changed, &other, [this, &other] { other.take(*this); });
}

/// A run keeps to the text that it began with: there the states may have other ids and names.
void DebugStore::tellSession() {
  const session::DefinitionChange& change = controller_.run().change();
  auto breakpoints = content_.breakpoints;
  for (Breakpoint& each : breakpoints) each.state = change.inRun(each.state);
  auto mocks = content_.mocks;
  for (tasks::StateMocks& each : mocks) each.state = change.nameInRun(each.state);
  controller_.session().setBreakpoints(std::move(breakpoints));
  controller_.session().setMocks(std::move(mocks));
  controller_.session().setGlobalStops(content_.stops);
  controller_.session().setWatches(project::watchedIn(content_));
}

void DebugStore::follow(const asl::Document& next) {
  const bool any = !content_.breakpoints.empty() || !content_.mocks.empty() ||
                   !content_.otherMocks.empty() || !content_.tests.empty() ||
                   !content_.answers.empty() || !content_.pins.empty();
  if (!any) return;
  if (!document_.machine() || !next.machine() || document_.machine() == next.machine()) return;
  const project::FollowedStates states(*document_.machine(), *next.machine());
  project::DebugSetup moved = project::followed(content_, states);
  if (moved == content_) return;
  document_ = next;  // what the panels are told is about the new version
  content_ = std::move(moved);
  showAll();
  dirty_ = true;
  saveSoon_.start();
}

const asl::State* DebugStore::state(const std::string& id) const {
  if (!document_.machine()) return nullptr;
  const auto nested = asl::splitNested(id);
  return asl::findState(*document_.machine(), nested ? nested->task : id);
}

/// What its host calls it, as on the command line, else what the file's name says up to its first
/// dot.
QString DebugStore::machineName() const {
  const auto place = project::fileAndName(path_.toStdString());
  if (!place.name.empty()) return QString::fromStdString(place.name);
  const QString name = QFileInfo(path_).fileName();
  const QString stem = name.left(name.indexOf(QLatin1Char('.')));
  return stem.isEmpty() ? tr("Workflow") : stem;
}

void DebugStore::touch() {
  dirty_ = true;
  saveSoon_.start();
  Q_EMIT changed();
}

void DebugStore::take(const DebugStore& other) {
  if (other.key_.isEmpty()) return;
  lastId_ = std::max(lastId_, other.lastId_);
  if (other.key_ != key_) {
    if (others_.contains(other.key_)) others_[other.key_].content = other.content_;
  } else if (!(content_ == other.content_)) {
    content_ = other.content_;
    showAll();
  }
}

void DebugStore::save() {
  if (!dirty_ || path_.isEmpty()) return;
  dirty_ = false;
  Kept kept{content_, written_, path_, document_};
  write(kept);
  written_ = std::move(kept.written);
}

void DebugStore::documentSaved(const QString& key) {
  if (key != key_) {
    const auto other = others_.find(key);
    if (other != others_.end() && other->written) write(*other);
    return;
  }
  if (!written_ || path_.isEmpty()) return;
  dirty_ = true;
  saveSoon_.start();
}

/// What was not changed here is left as others may have made it meanwhile.
void DebugStore::write(Kept& kept) {
  if (kept.path.isEmpty()) return;
  const project::DebugSetup now = asInFile(kept.path, kept.document, kept.content);
  const auto trouble =
      project::BesideFile(kept.path.toStdString()).change([&](project::Kept& there) {
        if (kept.written)
          project::carryOver(*kept.written, now, there.debug);
        else
          there.debug = now;
      });
  const bool lost = trouble && trouble->code == "beside.lost";
  if (lost)
    dirty_ = true;  // the next change tries again
  else
    kept.written = now;
  if (trouble) Q_EMIT troubled(*trouble);
}

void DebugStore::setExpress(bool express) {
  if (express == content_.express) return;
  content_.express = express;
  touch();
}

void DebugStore::setTasks(const json::Value& tasks) {
  content_.tasks = tasks;
  touch();
  save();
}

void DebugStore::setValue(const std::string& name, std::optional<json::Value> value) {
  const auto found = content_.values.find(name);
  const auto before = found == content_.values.end() ? std::nullopt : std::optional(found->second);
  if (before == value) return;
  // The undo list may outlive this store, where its document goes on in another window.
  const auto put = [store = QPointer<DebugStore>(this),
                    name](const std::optional<json::Value>& to) {
    if (store == nullptr) return;
    auto& values = store->content_.values;
    if (to)
      values.insert_or_assign(name, *to);
    else
      values.erase(name);
    store->touch();
  };
  steps_.push(
      tr("Value of %1").arg(QString::fromStdString(name)), [put, value] { put(value); },
      [put, before] { put(before); });
}

void DebugStore::setBreakpoints(std::vector<Breakpoint> breakpoints) {
  for (Breakpoint& breakpoint : breakpoints)
    if (breakpoint.id == 0) breakpoint.id = ++lastId_;
  disarmLost(breakpoints);
  const auto& before = content_.breakpoints;
  if (breakpoints == before) return;
  // The undo list may outlive this store, where its document goes on in another window.
  const auto put = [store = QPointer<DebugStore>(this), key = key_](const auto& to) {
    if (store) store->putBreakpoints(key, to);
  };
  steps_.push(
      stepWords(before.size(), breakpoints.size()), [put, breakpoints] { put(breakpoints); },
      [put, before] { put(before); });
}

void DebugStore::putBreakpoints(const QString& document, std::vector<Breakpoint> breakpoints) {
  if (document == key_) {
    content_.breakpoints = std::move(breakpoints);
    tellSession();
    return touch();
  }
  const auto other = others_.find(document);
  if (other == others_.end()) return;
  other->content.breakpoints = std::move(breakpoints);
  write(*other);
}

void DebugStore::setStops(debugger::GlobalStops stops) {
  if (content_.stops == stops) return;
  const auto put = [store = QPointer<DebugStore>(this), key = key_](debugger::GlobalStops to) {
    if (!store || store->key_ != key) return;
    store->content_.stops = to;
    store->controller_.session().setGlobalStops(to);
    store->touch();
  };
  steps_.push(
      tr("Change where runs stop"), [put, stops] { put(stops); },
      [put, before = content_.stops] { put(before); });
}

void DebugStore::setMocks(tasks::MockSet mocks) {
  if (mocks == content_.mocks) return;
  content_.mocks = std::move(mocks);
  tellSession();
  touch();
  if (!path_.isEmpty()) Q_EMIT mocksChanged(path_, content_.mocks);
}

void DebugStore::setTests(const std::vector<analysis::WorkflowTest>& tests) {
  const auto& before = content_.tests;
  if (tests == before) return;
  // The undo list may outlive this store, where its document goes on in another window.
  const auto put = [store = QPointer<DebugStore>(this), key = key_](const auto& to) {
    if (!store || store->key_ != key) return;
    store->content_.tests = to;
    store->touch();
  };
  const QString label = tests.size() > before.size()   ? tr("New test")
                        : tests.size() < before.size() ? tr("Remove test")
                                                       : tr("Change test");
  steps_.push(
      label, [put, tests] { put(tests); }, [put, before] { put(before); });
}

void DebugStore::useMocks(const std::string& name) {
  project::DebugSetup next = content_;
  project::useMocks(next, name);
  if (next == content_) return;
  content_ = std::move(next);
  controller_.session().setMocks(content_.mocks);
  touch();
}

std::vector<std::string> DebugStore::addMocks(
    std::vector<std::pair<std::string, tasks::MockSet>> sets) {
  std::vector<std::string> names;
  for (auto& [name, mocks] : sets)
    names.push_back(project::addMocks(content_, name, std::move(mocks)));
  touch();
  return names;
}

void DebugStore::rememberAnswer(const QString& document, const std::string& stateName,
                                const tasks::MockBehaviour& answer) {
  constexpr std::size_t mostAnswers = 64;
  const bool inFront = document == key_;
  if (!inFront && !others_.contains(document)) return;
  auto& answers = inFront ? content_.answers : others_[document].content.answers;
  std::erase_if(answers, [&](const auto& each) { return each.first == stateName; });
  answers.insert(answers.begin(), {stateName, answer});
  if (answers.size() > mostAnswers) answers.resize(mostAnswers);
  if (inFront) return touch();
  write(others_[document]);
}

void DebugStore::setWatches(std::vector<std::string> watches,
                            std::vector<project::WatchGroup> groups) {
  if (watches == content_.watches && groups == content_.watchGroups) return;
  content_.watches = std::move(watches);
  content_.watchGroups = std::move(groups);
  controller_.session().setWatches(project::watchedIn(content_));
  touch();
}

void DebugStore::setOwn(project::DebugSetup next) {
  if (next == content_) return;
  content_ = std::move(next);
  touch();
}

void DebugStore::rememberInput(const QString& name, const json::Value& input) {
  project::DebugSetup next = content_;
  project::rememberInput(next, name.toStdString(), input);
  setOwn(std::move(next));
}

void DebugStore::shareInput(const QString& name, const json::Value& input) {
  project::shareInput(content_, name.toStdString(), input);
  project::rememberInput(content_, name.toStdString(), input);
  touch();
}

json::Value DebugStore::input() const {
  const auto input = project::inputOf(content_);
  return input ? input->second : json::Value::object();
}

void DebugStore::toggleBreakpoint(const std::string& state, Breakpoint::Kind kind,
                                  const std::string& edge) {
  auto breakpoints = content_.breakpoints;
  const auto removed = std::erase_if(breakpoints, [&](const Breakpoint& each) {
    return each.state == state && each.kind == kind && each.edge == edge;
  });
  if (removed == 0) {
    Breakpoint added;
    added.state = state;
    added.kind = kind;
    added.edge = edge;
    breakpoints.push_back(added);
  }
  setBreakpoints(std::move(breakpoints));
}

void DebugStore::rememberMock(const QString& document, const std::string& stateName,
                              tasks::MockBehaviour behaviour) {
  const bool inFront = document == key_ || (!document.isEmpty() && document == path_);
  auto other = others_.find(document);
  if (other == others_.end())
    other = std::find_if(others_.begin(), others_.end(),
                         [&](const Kept& each) { return each.path == document; });
  const bool known = !inFront && other != others_.end();
  const project::BesideFile file(document.toStdString());
  tasks::MockSet mocks = inFront ? content_.mocks
                         : known ? other->content.mocks
                                 : file.read().kept.debug.mocks;
  auto found = std::find_if(mocks.begin(), mocks.end(),
                            [&](const tasks::StateMocks& each) { return each.state == stateName; });
  if (found == mocks.end()) found = mocks.insert(mocks.end(), {stateName, true, {}});
  found->behaviours.push_back(std::move(behaviour));
  if (inFront) return setMocks(std::move(mocks));
  if (known) {
    other->content.mocks = mocks;
    write(*other);
  } else if (!QFileInfo::exists(
                 QString::fromStdString(project::fileAndName(document.toStdString()).file))) {
    return;
  } else if (const auto trouble =
                 file.change([&](project::Kept& kept) { kept.debug.mocks = mocks; })) {
    return Q_EMIT troubled(inFolderOf(document.toStdString(), *trouble));
  }
  Q_EMIT mocksChanged(document, mocks);
}

}  // namespace stepwright::debug

#include "moc_debug_store.cpp"
