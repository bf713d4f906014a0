// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/force_desk.h"

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "engine/asl/bind.h"
#include "engine/asl/hole_words.h"
#include "engine/json/print.h"
#include "engine/session/inside_moment.h"
#include "widgets/debug/fail_dialog.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/value_dialog.h"
#include "widgets/document/selected_edge.h"

namespace stepwright::app {

using session::Forced;

std::optional<std::pair<asl::StateId, int>> itemInFocus(const session::Moment& moment,
                                                        const asl::StateId& selected) {
  if (moment.definition == nullptr) return std::nullopt;
  const asl::StateId cursor = moment.view.cursor ? moment.view.cursor->state : asl::StateId();
  for (const asl::StateId& within : {selected, cursor}) {
    std::optional<std::pair<asl::StateId, int>> innermost;
    for (const auto& [id, container] : moment.view.containers) {
      const asl::State* state = asl::findState(*moment.definition, id);
      const bool map = state != nullptr && state->type == asl::StateType::Map;
      const bool around = within == id || within.starts_with(id + "/");
      if (map && around && container.focused >= 0 &&
          (!innermost || innermost->first.size() < id.size()))
        innermost = std::pair(id, container.focused);
    }
    if (innermost) return innermost;
  }
  return std::nullopt;
}

namespace {

QStringList errorsOf(const asl::State& state) {
  QStringList errors;
  const auto add = [&](const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      const QString error = QString::fromStdString(name);
      if (name != "States.ALL" && !asl::templateCallIn(name) && !errors.contains(error))
        errors << error;
    }
  };
  for (const asl::Retrier& retrier : state.retry) add(retrier.errorEquals);
  for (const asl::Catcher& catcher : state.catchers) add(catcher.errorEquals);
  return errors;
}

}  // namespace

ForceDesk::ForceDesk(Actions& actions, DocumentTabs& tabs, debug::RunController& run,
                     QWidget& window)
    : QObject(&window), actions_(actions), tabs_(tabs), run_(run), window_(window) {
  wire();
}

void ForceDesk::wire() {
  actions_.on("skipState", [this] { force(Kind::Skip); });
  actions_.on("succeedWith", [this] { succeed(); });
  actions_.on("failWith", [this] { fail(); });
  actions_.on("takeWay", [this] { takeSelectedWay(); });
  actions_.on("goOnNow", [this] { force(Kind::GoOn); });
  actions_.on("runItemAgain", [this] { runItemAgain(); });
}

void ForceDesk::listenTo(DocumentPage& page) {
  connect(&page.graph(), &canvas::GraphView::takeWayRequested, this,
          [this](const QString& edge) { takeWay(edge.toStdString()); });
}

void ForceDesk::force(Kind kind) const { run_.session().force({kind}); }

const asl::State* ForceDesk::stateOfRun() const {
  const session::Moment& moment = *run_.moment();
  if (!moment.inside.empty()) {
    const session::InsideLevel& inner = moment.inside.back();
    return inner.definition == nullptr ? nullptr : asl::findState(*inner.definition, inner.place);
  }
  if (moment.definition == nullptr || !moment.view.cursor) return nullptr;
  return asl::findState(*moment.definition, moment.view.cursor->state);
}

void ForceDesk::succeed() {
  const asl::State* state = stateOfRun();
  if (state == nullptr) return force(Kind::Succeed);  // it says why not
  const session::Moment& moment = *run_.moment();
  const asl::StateId here = moment.inside.empty() ? state->id : session::placeInside(moment);
  const auto& flow = moment.flow;
  const bool known = flow.state == here && flow.result;
  const json::Value now = known ? *flow.result : json::Value::object();
  debug::ValueDialog dialog(tr("the result of %1").arg(QString::fromStdString(state->name)),
                            QString::fromStdString(json::print(now)), &window_);
  if (dialog.exec() != QDialog::Accepted || !dialog.value()) return;
  run_.session().force({Kind::Succeed, *dialog.value()});
}

void ForceDesk::fail() {
  const asl::State* state = stateOfRun();
  if (state == nullptr) return force(Kind::Fail);
  debug::FailDialog dialog(QString::fromStdString(state->name), errorsOf(*state), &window_);
  if (dialog.exec() != QDialog::Accepted) return;
  run_.session().force(
      {Kind::Fail, {}, dialog.error().toStdString(), dialog.cause().toStdString()});
}

void ForceDesk::takeWay(const std::string& edge) const {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  const asl::StateId owner = page->model().picture().stateOf(edge);
  Forced forced{Kind::TakeWay};
  forced.place = run_.run().change().inRun(owner) + edge.substr(owner.size());
  run_.session().force(std::move(forced));
}

void ForceDesk::takeSelectedWay() const {
  if (auto* page = tabs_.page()) takeWay(document::selectedEdge(page->model()));
}

void ForceDesk::runItemAgain() const {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  const auto item =
      itemInFocus(*run_.moment(), run_.run().change().inRun(page->model().selectedState()));
  if (!item) return;  // the action is off, and says why
  Forced forced{Kind::RunAgain};
  forced.place = item->first;
  forced.index = item->second;
  run_.session().force(std::move(forced));
}

}  // namespace stepwright::app

#include "moc_force_desk.cpp"
