// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/debug_store.h"

#include <QFileInfo>
#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/project/beside.h"
#include "engine/project/follow_states.h"
#include "engine/project/hosted.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

using debugger::Breakpoint;

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
    if (path == path_) {
      Q_EMIT changed();
      return;
    }
    const bool anything = !(content_ == project::Sidecar{});
    save();
    path_ = path;
    if (anything) return touch();  // saved under another name: it goes along
  } else {
    save();
    if (!key_.isEmpty()) others_[key_] = {content_, path_};
    document_ = document;
    key_ = key;
    path_ = path;
    content_ = recall(key);
    if (!(content_ == project::Sidecar{})) return showAll();
  }
  content_ = {};
  if (!path.isEmpty()) {
    const auto file = project::readBeside(project::sidecarPath(path.toStdString()));
    std::optional<Error> trouble = file.trouble;
    content_ = project::sidecarFrom(file.content, &trouble);
    // What a template says of its machine holds.
    if (const auto said = project::hostedType(path.toStdString()))
      content_.express = *said == asl::WorkflowType::Express;
    if (trouble) Q_EMIT troubled(*trouble);
  }
  showAll();
}

void DebugStore::showAll() {
  for (Breakpoint& breakpoint : content_.breakpoints) {
    if (breakpoint.id == 0) breakpoint.id = ++lastId_;
  }
  tellSession();
  Q_EMIT changed();
}

project::Sidecar DebugStore::recall(const QString& key) {
  for (const auto& partner : qAsConst(partners_)) {
    if (partner != nullptr && partner->key_ == key) return partner->content_;
  }
  return others_.take(key).content;
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
  controller_.session().setWatches(content_.watches);
}

void DebugStore::follow(const asl::Document& next) {
  const bool any = !content_.breakpoints.empty() || !content_.mocks.empty() ||
                   !content_.otherMocks.empty() || !content_.answers.empty();
  if (!any) return;
  if (!document_.machine() || !next.machine() || document_.machine() == next.machine()) return;
  const project::FollowedStates states(*document_.machine(), *next.machine());
  auto breakpoints = content_.breakpoints;
  for (Breakpoint& breakpoint : breakpoints) {
    const auto moved = states.moved().find(breakpoint.state);
    if (moved != states.moved().end()) breakpoint.state = moved->second;
  }
  const auto rename = [&](std::string& name) {
    const auto renamed = states.renamed().find(name);
    if (renamed != states.renamed().end()) name = renamed->second;
  };
  auto mocks = content_.mocks;
  for (tasks::StateMocks& each : mocks) rename(each.state);
  for (auto& [name, other] : content_.otherMocks)
    for (tasks::StateMocks& each : other) rename(each.state);
  for (auto& [state, answer] : content_.answers) rename(state);
  document_ = next;  // what setBreakpoints() tells the panels is about the new version
  if (breakpoints != content_.breakpoints) setBreakpoints(std::move(breakpoints));
  if (mocks != content_.mocks) setMocks(std::move(mocks));
}

const asl::State* DebugStore::state(const std::string& id) const {
  return document_.machine() ? asl::findState(*document_.machine(), id) : nullptr;
}

QString DebugStore::machineName() const {
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
  write({content_, path_});
}

void DebugStore::write(const Kept& kept) {
  if (kept.path.isEmpty()) return;
  const std::string document = kept.path.toStdString();
  const auto trouble = project::changeBeside(
      project::sidecarPath(document), project::modeOf(document),
      [&](const json::Value& file) { return project::toJson(kept.content, file); });
  if (trouble) Q_EMIT troubled(*trouble);
}

void DebugStore::setExpress(bool express) {
  if (express == content_.express) return;
  content_.express = express;
  touch();
}

void DebugStore::setBreakpoints(std::vector<Breakpoint> breakpoints) {
  for (Breakpoint& breakpoint : breakpoints)
    if (breakpoint.id == 0) breakpoint.id = ++lastId_;
  if (breakpoints == content_.breakpoints) return;
  content_.breakpoints = std::move(breakpoints);
  tellSession();
  touch();
}

void DebugStore::setStops(debugger::GlobalStops stops) {
  if (content_.stops == stops) return;
  content_.stops = stops;
  controller_.session().setGlobalStops(stops);
  touch();
}

void DebugStore::setMocks(tasks::MockSet mocks) {
  if (mocks == content_.mocks) return;
  content_.mocks = std::move(mocks);
  tellSession();
  touch();
}

void DebugStore::useMocks(const std::string& name) {
  project::Sidecar next = content_;
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

void DebugStore::setWatches(std::vector<std::string> watches) {
  if (watches == content_.watches) return;
  content_.watches = std::move(watches);
  controller_.session().setWatches(content_.watches);
  touch();
}

void DebugStore::rememberInput(const QString& name, const json::Value& input) {
  constexpr std::size_t mostInputs = 12;
  auto& inputs = content_.inputs;
  const std::string key = name.toStdString();
  if (!inputs.empty() && inputs.front().first == key && inputs.front().second == input) return;
  std::erase_if(inputs, [&](const auto& each) { return each.first == key; });
  inputs.insert(inputs.begin(), {key, input});
  if (inputs.size() > mostInputs) inputs.resize(mostInputs);
  touch();
}

json::Value DebugStore::input() const {
  return content_.inputs.empty() ? json::Value::object() : content_.inputs.front().second;
}

void DebugStore::toggleBreakpoint(const std::string& state, Breakpoint::Kind kind) {
  auto breakpoints = content_.breakpoints;
  const auto removed = std::erase_if(breakpoints, [&](const Breakpoint& each) {
    return each.state == state && each.kind == kind;
  });
  if (removed == 0) {
    Breakpoint added;
    added.state = state;
    added.kind = kind;
    breakpoints.push_back(added);
  }
  setBreakpoints(std::move(breakpoints));
}

const Breakpoint* DebugStore::breakpointAt(const std::string& state) const {
  const auto found = std::find_if(content_.breakpoints.begin(), content_.breakpoints.end(),
                                  [&](const Breakpoint& each) { return each.state == state; });
  return found == content_.breakpoints.end() ? nullptr : &*found;
}

void DebugStore::rememberMock(const QString& document, const std::string& stateName,
                              tasks::MockBehaviour behaviour) {
  const bool inFront = document == key_;
  if (!inFront && !others_.contains(document)) return;
  tasks::MockSet mocks = inFront ? content_.mocks : others_[document].content.mocks;
  auto found = std::find_if(mocks.begin(), mocks.end(), [&](const tasks::StateMocks& each) {
    return each.state == stateName;
  });
  if (found == mocks.end()) found = mocks.insert(mocks.end(), {stateName, true, {}});
  found->behaviours.push_back(std::move(behaviour));
  if (inFront) return setMocks(std::move(mocks));
  others_[document].content.mocks = std::move(mocks);
  write(others_[document]);
}

}  // namespace stepwright::debug
