// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/moment_bar.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include "engine/asl/bind.h"
#include "engine/json/print_start.h"
#include "engine/session/remaining.h"
#include "widgets/common/said.h"
#include "widgets/debug/answering.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/output_dialog.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/run_tree_model.h"

namespace stepwright::debug {

using common::BannerText;
using replay::RunStatus;
using replay::StateStatus;

namespace {

/// "Ship each parcel, item 3": where the cursor is, outer first.
QString placeOf(const session::Moment& moment) {
  QStringList parts;
  for (const session::InsideLevel& level : moment.inside)
    parts << QString::fromStdString(level.machine);
  if (!moment.inside.empty()) {
    const session::InsideLevel& inner = moment.inside.back();
    if (!inner.place.empty()) parts << QString::fromStdString(inner.placeName);
    return parts.join(QStringLiteral(" › "));
  }
  if (moment.definition == nullptr) return {};
  const asl::Machine& machine = *moment.definition;
  const std::string cursor = moment.view.cursor ? moment.view.cursor->state : std::string();
  std::size_t depth = 0;
  for (const auto& [id, container] : moment.view.containers) {
    const asl::State* state = asl::findState(machine, id);
    if (!state || container.focused < 0 || cursor.rfind(id + "/", 0) != 0) continue;
    // Another item may be looked at than the one that is stepped.
    const int item = depth < moment.items.size() ? moment.items[depth] : container.focused;
    ++depth;
    const QString name = QString::fromStdString(state->name);
    parts << (state->type == asl::StateType::Map
                  ? MomentBar::tr("%1, item %2").arg(name).arg(item)
                  : MomentBar::tr("%1, branch %2").arg(name).arg(item));
  }
  if (const asl::State* state = asl::findState(machine, cursor); state && parts.isEmpty())
    parts << QString::fromStdString(state->name);
  for (const session::RunRow& run : moment.runs)
    if (run.current && run.child != 0) parts.prepend(common::said(run.title));
  return parts.join(QStringLiteral(" › "));
}

/// Of the states that were changed since the run began, the first that it has come to already; null
/// where it has come to none.
const asl::State* firstDone(const session::Moment& moment,
                            const session::DefinitionChange& change) {
  for (const asl::StateId& now : change.changed()) {
    const asl::StateId id = change.inRun(now);
    const auto view = moment.view.states.find(id);
    const bool left = view != moment.view.states.end() && view->second.entered > 0 &&
                      (!moment.view.cursor || moment.view.cursor->state != id);
    if (left) return asl::findState(*moment.definition, id);
  }
  return nullptr;
}

/// "timeout of Charge: 7 s of 30 s left".
QString leftText(const session::Timer& timer, Timestamp now) {
  return MomentBar::tr("%1: %2").arg(common::said(timer.words),
                                     common::said(session::leftWords(timer, now)));
}

}  // namespace

MomentBar::MomentBar(DebugStore& store, RunController& controller, Answering& answering,
                     QWidget* parent)
    : QWidget(parent),
      store_(store),
      controller_(controller),
      answering_(answering),
      banner_(new common::Banner(this)) {
  setObjectName(QStringLiteral("momentBar"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(banner_);
  hide();
  connect(&controller_, &RunController::momentChanged, this, &MomentBar::showMoment);
  // Time that passes by a real clock leaves a question to who reads it.
  connect(&controller_, &RunController::clockTicked, this, [this] {
    if (!asking_) showMoment();
  });
  connect(banner_, &common::Banner::linkActivated, this, [this](int index) {
    if (index >= 0 && static_cast<std::size_t>(index) < links_.size()) {
      const auto action = links_[static_cast<std::size_t>(index)].second;
      action();
    }
  });
}

void MomentBar::say(BannerText text, Links links) {
  for (const auto& [words, action] : links) text.links << words;
  links_ = std::move(links);
  banner_->setText(text);
  setAccessibleName(QStringLiteral("%1 %2 %3").arg(text.word, text.title, text.note));
  show();
}

void MomentBar::showMoment() {
  asking_ = false;
  const session::Moment& moment = *controller_.moment();
  if (!moment.test.empty()) return sayTest();
  if (moment.imported) return sayImported();
  if (moment.view.past) return sayPast();
  switch (moment.view.status) {
    case RunStatus::Paused:
      return sayPaused();
    case RunStatus::WaitingForTask:
      return sayQuestion();
    case RunStatus::Succeeded:
      return saySucceeded();
    case RunStatus::Failed:
    case RunStatus::TimedOut:
    case RunStatus::Aborted:
      return sayEnded();
    case RunStatus::None:
      if (!moment.error.empty())
        return say(
            {tr("Not started"), QStringLiteral("error"), common::said(moment.error), {}, {}, false},
            {});
      break;
    case RunStatus::Running:
      if (controller_.run().isBehind()) return sayBehind();
      break;
  }
  hide();
}

void MomentBar::sayBehind() {
  BannerText text;
  text.word = tr("Running");
  text.icon = QStringLiteral("run");
  Links links;
  addChange(text, links);
  text.title = std::exchange(text.note, QString());
  links.resize(1);  // a fork is of a moment
  say(text, std::move(links));
}

void MomentBar::addChange(BannerText& text, Links& links) {
  if (!controller_.run().isBehind()) return;
  constexpr int most = 3;
  QStringList names;
  for (const std::string& name : controller_.run().change().names())
    names << (name.empty() ? tr("the workflow") : QString::fromStdString(name));
  const int more = names.size() - most;
  QString which = QStringList(names.mid(0, most)).join(QStringLiteral(", "));
  if (more > 0) which = tr("%1 and %n more", "", more).arg(which);
  const QString words = tr("%1 changed: the run goes on with the old text").arg(which);
  text.note = text.note.isEmpty() ? words : words + QStringLiteral(", ") + text.note;
  links.push_back({tr("Restart"), [this] { Q_EMIT restartRequested(); }});
  const session::Moment& moment = *controller_.moment();
  if (!moment.view.cursor || moment.definition == nullptr) return;
  using session::ForkFrom;
  const asl::State* state = asl::findState(*moment.definition, moment.view.cursor->state);
  const asl::State* done = firstDone(moment, controller_.run().change());
  if (done == nullptr)
    links.push_back({tr("Use it from now on"), [this] { Q_EMIT forkRequested(ForkFrom::Here); }});
  const asl::State* before = done == nullptr ? state : done;
  const QString name = before == nullptr ? QString() : QString::fromStdString(before->name);
  links.push_back({tr("Fork before %1 with the new text").arg(name),
                   [this] { Q_EMIT forkRequested(ForkFrom::Change); }});
}

void MomentBar::sayPast() {
  const replay::RunView& view = controller_.moment()->view;
  BannerText text;
  text.word = tr("Past");
  text.icon = QStringLiteral("timeline");
  text.title = tr("Viewing the past: event %1 of %2").arg(view.event).arg(view.events);
  QStringList notes;
  if (view.cursor) notes << common::said(view.cursor->words);
  const Phrase& last = controller_.moment()->note;
  if (!last.empty()) notes << common::said(last);
  text.note = notes.join(QStringLiteral(", "));
  text.inverted = true;
  Links links;
  addCalls(links);
  links.push_back({tr("Fork from here"), [this] { controller_.session().forkHere(); }});
  links.push_back({tr("Back to live"), [this] { controller_.session().backToLive(); }});
  say(text, std::move(links));
}

void MomentBar::addCalls(Links& links) {
  const session::Moment& moment = *controller_.moment();
  if (const QString from = controller_.run().openedFrom(); !from.isEmpty())
    links.push_back({tr("Go to %1").arg(QFileInfo(from).fileName()),
                     [this, from] { Q_EMIT documentRequested(from); }});
  if (!moment.inside.empty()) {
    const session::InsideLevel& inner = moment.inside.back();
    links.push_back({tr("Open %1").arg(QString::fromStdString(inner.machine)),
                     [this, task = inner.task] { controller_.session().openStarted(task); }});
    const std::size_t depth = moment.inside.size();
    const std::uint64_t around = depth > 1 ? moment.inside[depth - 2].task : 0;
    links.push_back(
        {tr("Go to parent"), [this, around] { controller_.session().setFocusFiber(0, around); }});
  } else if (!moment.started.empty()) {
    const auto focused = std::find_if(moment.stack.begin(), moment.stack.end(),
                                      [](const session::StackRow& row) { return row.focused; });
    if (focused != moment.stack.end())
      links.push_back({tr("Open %1").arg(QString::fromStdString(moment.started)),
                       [this, fiber = focused->fiber] { controller_.session().openChild(fiber); }});
  }
  if (moment.canCallAgain && (moment.started.empty() || !moment.inside.empty()))
    links.push_back({tr("Call again"), [this] { askToCallAgain(); }});
}

/// Not before that was said; whatever else happens to the moment takes the question away.
void MomentBar::askToCallAgain() {
  asking_ = true;
  BannerText text;
  text.word = tr("Call again");
  text.icon = QStringLiteral("warning");
  const session::Moment& moment = *controller_.moment();
  // A run that has ended has no place any more, but a state that called last.
  text.title =
      tr("That is a real call of %1")
          .arg(moment.inside.empty() ? QString::fromStdString(moment.called) : placeOf(moment));
  text.note =
      moment.inside.empty()
          ? tr("In a fork before it; without that a fork keeps the answer that was recorded")
          : tr("%1 goes anew from before it; without that it keeps the answer that was recorded")
                .arg(QString::fromStdString(moment.inside.back().machine));
  say(text, {{tr("Call for real"),
              [this] { controller_.session().force({session::Forced::Kind::CallAgain}); }},
             {tr("Keep the answer"), [this] { showMoment(); }}});
}

/// The error and its cause: a short one in the line, a long one in full below it.
void MomentBar::addError(BannerText& text, Links& links) const {
  const session::Moment& moment = *controller_.moment();
  const QString error = common::said(moment.error);
  const QString cause = QString::fromStdString(moment.cause);
  const QString whole = cause.isEmpty() ? error : QStringLiteral("%1: %2").arg(error, cause);
  constexpr int inTheLine = 60, inTheBar = 1200;
  const bool named = text.title.contains(error) || text.note.contains(error);
  if (named && cause.isEmpty()) return;
  if (whole.size() > inTheLine || whole.contains(QLatin1Char('\n')))
    text.detail = whole;
  else
    text.note += (text.note.isEmpty() ? QString() : QStringLiteral(", ")) + (named ? cause : whole);
  if (whole.size() > inTheBar)
    links.push_back({tr("Show"), [this] {
                       openValue(tr("Cause of the error"),
                                 json::Value(controller_.moment()->cause));
                     }});
}

void MomentBar::openValue(const QString& title, const json::Value& value) const {
  (new OutputDialog(title, value, window()))->show();
}

/// A test's run is looked at, and left again.
void MomentBar::sayTest() {
  const session::Moment& moment = *controller_.moment();
  BannerText text;
  Links links;
  text.word = tr("Test");
  text.icon = QStringLiteral("tests");
  text.title = QString::fromStdString(moment.test);
  text.note = moment.view.past ? tr("event %1 of %2").arg(moment.view.event).arg(moment.view.events)
                               : common::said(moment.view.words);
  if (!moment.error.empty()) addError(text, links);
  if (moment.view.past)
    links.push_back({tr("To its end"), [this] { controller_.session().backToLive(); }});
  links.push_back({moment.hasBefore ? tr("Back to the run") : tr("Leave it"),
                   [this] { controller_.session().showRun(0); }});
  say(text, std::move(links));
}

void MomentBar::sayImported() {
  const session::Moment& moment = *controller_.moment();
  BannerText text;
  Links links;
  text.word = tr("Imported");
  text.icon = QStringLiteral("history");
  // "IMPORTED: …": the word for it stands before the title already.
  const Phrase& words = moment.view.words;
  text.title = common::said(words.arguments().empty() ? words : words.arguments().front());
  text.note = common::said(moment.note);
  if (!moment.error.empty()) addError(text, links);
  if (moment.output)
    links.push_back({tr("Output"), [this] {
                       const session::MomentPtr now = controller_.moment();
                       if (now->output) openValue(tr("Output of the execution"), *now->output);
                     }});
  links.push_back({moment.failed ? tr("Go on before it failed") : tr("Go on from here"),
                   [this] { controller_.session().forkHere(); }});
  if (moment.view.past)
    links.push_back({tr("To its end"), [this] { controller_.session().backToLive(); }});
  say(text, std::move(links));
}

void MomentBar::sayPaused() {
  const session::Moment& moment = *controller_.moment();
  if (!moment.view.cursor) return hide();
  BannerText text;
  text.word = tr("Paused");
  text.icon = QStringLiteral("pause");
  text.title = placeOf(moment);
  QStringList notes{common::said(moment.view.cursor->words)};
  Links links;
  if (!moment.timers.empty() && moment.inside.empty()) {
    const session::Timer& timer = moment.timers.front();
    notes << leftText(timer, moment.view.time);
    links.push_back({tr("Jump the clock"), [this] { controller_.session().jumpClock(); }});
  }
  if (!moment.timedOut.empty()) notes << common::said(moment.timedOut);
  if (!moment.note.empty()) notes << common::said(moment.note);
  for (const auto& [id, container] : moment.view.containers) {
    for (std::size_t i = 0; i < container.items.size(); ++i) {
      const StateStatus status = container.items[i];
      const bool failed = replay::hasFailed(status);
      if (!failed || static_cast<int>(i) == container.focused) continue;
      const asl::State* state =
          moment.definition ? asl::findState(*moment.definition, id) : nullptr;
      const bool branches = state != nullptr && state->type == asl::StateType::Parallel;
      const QString words = branches ? tr("Go to failed branch %1") : tr("Go to failed item %1");
      links.push_back({words.arg(i), [this, id = id, i] {
                         controller_.session().setFocus(id, static_cast<int>(i));
                       }});
      break;
    }
  }
  text.note = notes.join(QStringLiteral(", "));
  if (!moment.error.empty()) addError(text, links);
  addCalls(links);
  addChange(text, links);
  say(text, std::move(links));
}

void MomentBar::sayQuestion() {
  const session::Moment& moment = *controller_.moment();
  if (moment.questions.empty()) return sayPaused();
  const session::Question& question = moment.questions.front();
  BannerText text;
  text.word = tr("Waiting");
  text.icon = QStringLiteral("waiting");
  text.title = tr("%1 needs an answer").arg(placeOf(question));
  // What is long stands last: where there is no room, it is cut.
  QStringList notes;
  if (!moment.note.empty()) notes << common::said(moment.note);
  if (question.ends) notes << leftText(*question.ends, moment.view.time);
  notes << tr("%1 has no mock").arg(QString::fromStdString(question.resource));
  text.note = notes.join(QStringLiteral(", "));
  if (moment.questions.size() > 1)
    text.note += tr(", %n more wait(s)", "", static_cast<int>(moment.questions.size()) - 1);
  Links links{{tr("Answer…"), [this] { answer(); }}};
  addChange(text, links);
  say(text, std::move(links));
}

void MomentBar::saySucceeded() {
  const session::Moment& moment = *controller_.moment();
  BannerText text;
  text.word = tr("Succeeded");
  text.icon = QStringLiteral("check");
  text.title = tr("Output");
  Links links;
  addCalls(links);
  if (!moment.output) return say(text, std::move(links));
  // The beginning says enough; the whole is a click away.
  constexpr int shown = 400;
  text.note = QString::fromStdString(json::printStart(*moment.output, shown)).left(shown);
  links.push_back({tr("Show"), [this] {
                     const session::MomentPtr now = controller_.moment();
                     if (now->output) openValue(tr("Output of the execution"), *now->output);
                   }});
  say(text, std::move(links));
}

void MomentBar::sayEnded() {
  const session::Moment& moment = *controller_.moment();
  BannerText text;
  text.word = moment.view.status == RunStatus::Failed     ? tr("Failed")
              : moment.view.status == RunStatus::TimedOut ? tr("Timed out")
                                                          : tr("Stopped");
  text.icon =
      moment.view.status == RunStatus::Aborted ? QStringLiteral("stop") : QStringLiteral("error");
  text.title = common::said(moment.error);
  text.note = common::said(moment.timedOut);
  Links links;
  addCalls(links);
  addError(text, links);
  say(text, std::move(links));
}

void MomentBar::answer() {
  const auto& questions = controller_.moment()->questions;
  if (!questions.empty()) answering_.ask(questions.front(), window());
}

}  // namespace stepwright::debug

#include "moc_moment_bar.cpp"
