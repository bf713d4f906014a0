// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/answering.h"

#include <QPointer>
#include <algorithm>

#include "engine/history/event.h"
#include "engine/json/print.h"
#include "engine/project/beside_file.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

using history::Event;
using history::EventType;
using session::Question;
using tasks::MockBehaviour;

namespace {

QString printed(const json::Value& value) {
  return QString::fromStdString(json::printPretty(value));
}

AnswerOffer offerOf(const QString& title, const MockBehaviour& answer) {
  if (answer.kind == MockBehaviour::Kind::Error)
    return {title,
            true,
            {},
            QString::fromStdString(answer.error),
            QString::fromStdString(answer.cause)};
  return {title, false, printed(answer.result), {}, {}};
}

bool isResult(EventType type) {
  return type == EventType::TaskSucceeded || type == EventType::LambdaFunctionSucceeded ||
         type == EventType::ActivitySucceeded;
}

bool isTimeout(EventType type) {
  return type == EventType::TaskTimedOut || type == EventType::LambdaFunctionTimedOut ||
         type == EventType::ActivityTimedOut;
}

/// The name of the state that an event of a Task's work belongs to.
std::string_view stateOf(const history::EventLog& events, const Event& event) {
  const Event* at = &event;
  while (at->type != EventType::TaskStateEntered) {
    if (at->previousId <= 0 || at->previousId >= at->id) return {};
    at = &events.at(static_cast<std::size_t>(at->previousId) - 1);
  }
  return at->name.string();
}

/// What that Task gave last in a history.
std::optional<json::Value> lastResult(const history::EventLog& events, const std::string& name) {
  constexpr std::size_t most = 20'000;  // events that are looked through, for a person who waits
  const std::size_t first = events.size() > most ? events.size() - most : 0;
  for (std::size_t i = events.size(); i > first; --i) {
    const Event& event = events.at(i - 1);
    if (isResult(event.type) && event.data && stateOf(events, event) == name) return event.data;
  }
  return {};
}

/// Of the document that the Task stands in.
QString draftKey(const QString& key, const Question& question) {
  const QString document = question.started != 0 ? QString::fromStdString(question.document) : key;
  return document + QLatin1Char('\n') + QString::fromStdString(question.name);
}

bool isOpen(const session::Moment& moment, std::uint32_t run, const Question& question) {
  return moment.run == run &&
         std::any_of(moment.questions.begin(), moment.questions.end(), [&](const Question& each) {
           return each.task == question.task && each.fiber == question.fiber &&
                  each.started == question.started;
         });
}

/// Why a question is open no more, by what happened after that many events.
QString whyOver(const session::Moment& moment, const Question& question, std::size_t after) {
  if (moment.view.status == replay::RunStatus::Aborted)
    return Answering::tr("The run was stopped.");
  const std::size_t end = question.started == 0 ? moment.events.size() : after;
  for (std::size_t i = after; i < end; ++i) {
    const Event& event = moment.events.at(i);
    if (!isTimeout(event.type) || event.fiber != question.fiber) continue;
    const bool named = event.extra && event.extra->error;
    return Answering::tr("Its time is over (%1).")
        .arg(named ? QString::fromStdString(std::string(event.extra->error->string()))
                   : QStringLiteral("States.Timeout"));
  }
  return Answering::tr("The run has gone on without it.");
}

void send(DocumentRun& run, const Question& question, const MockBehaviour& answer) {
  if (answer.kind == MockBehaviour::Kind::Error)
    run.session().answerError(question.fiber, answer.error, answer.cause, question.started);
  else
    run.session().answer(question.fiber, answer.result, question.started);
}

}  // namespace

tasks::MockSet mocksAt(const std::string& document) {
  return project::BesideFile(document).read().kept.debug.mocks;
}

Answering::Answering(DebugStore& store, RunController& controller, QObject* parent)
    : QObject(parent), store_(store), controller_(controller) {
  connect(&controller_, &RunController::momentChanged, this, &Answering::keepHistory);
}

void Answering::keepHistory() {
  const session::Moment& moment = *controller_.moment();
  if (moment.events.empty()) return;
  const DocumentRun* run = &controller_.run();
  if (!histories_.contains(run))
    connect(run, &QObject::destroyed, this, [this, run] { histories_.remove(run); });
  Histories& kept = histories_[run];
  if (moment.run != kept.run) kept.before = std::exchange(kept.events, {});
  kept.run = moment.run;
  kept.events = moment.events;
}

std::vector<AnswerOffer> Answering::offersFor(const Question& question) const {
  std::vector<AnswerOffer> offers;
  const auto draft = drafts_.constFind(draftKey(store_.key(), question));
  if (draft != drafts_.constEnd()) offers.push_back(*draft);
  const bool own = question.started == 0;
  for (const auto& [state, answer] : store_.content().answers)
    if (own && state == question.name)
      offers.push_back(offerOf(tr("What was answered last"), answer));
  if (const auto shape = shapes_ ? shapes_(question.resource) : std::nullopt)
    offers.push_back({tr("What %1 answers").arg(QString::fromStdString(question.resource)),
                      false,
                      printed(*shape),
                      {},
                      {}});
  const Histories kept = own ? histories_.value(&controller_.run()) : Histories();
  auto result = lastResult(kept.events, question.name);
  if (!result) result = lastResult(kept.before, question.name);
  if (result) offers.push_back({tr("Its last result"), false, printed(*result), {}, {}});
  const tasks::MockSet known = own ? store_.content().mocks : mocksAt(question.document);
  for (const tasks::StateMocks& mocks : known)
    if (mocks.state == question.name && !mocks.behaviours.empty())
      offers.push_back(offerOf(tr("Its mock"), mocks.behaviours.back()));
  return offers;
}

void Answering::ask(const Question& question, QWidget* over) {
  // Another moment, and another document, may be in front when the dialog closes.
  const Question asked = question;
  const QString document = store_.key(), draftOf = draftKey(document, asked);
  const QPointer<DocumentRun> run = &controller_.run();
  const std::uint32_t runId = run->moment()->run;
  const std::size_t events = run->moment()->events.size();
  AnswerDialog dialog(asked, offersFor(asked), over);
  dialog.setJudge(judgeOf(store_.document(), asked.name));
  const auto isOver = [&] { return !run || !isOpen(*run->moment(), runId, asked); };
  const auto why = [&] {
    return run ? whyOver(*run->moment(), asked, events) : tr("Its document was closed.");
  };
  connect(run, &DocumentRun::momentChanged, &dialog, [&] {
    if (isOver()) dialog.lapse(why());
  });
  const bool accepted = dialog.exec() == QDialog::Accepted;
  if (!accepted || isOver()) {
    AnswerOffer draft = dialog.draft();
    draft.title = tr("What was typed last");
    drafts_[draftOf] = draft;
    if (accepted)
      Q_EMIT said(tr("The answer for %1 came too late. %2 It is kept, and offered the next time.")
                      .arg(placeOf(asked), why()));
    return;
  }
  drafts_.remove(draftOf);
  const MockBehaviour answer = dialog.behaviour();
  send(*run, asked, answer);
  const bool own = asked.started == 0;
  if (own) store_.rememberAnswer(document, asked.name, answer);
  const QString kept = own ? document : QString::fromStdString(asked.document);
  if (dialog.isForAll()) store_.rememberMock(kept, asked.name, answer);
}

}  // namespace stepwright::debug

#include "moc_answering.cpp"
