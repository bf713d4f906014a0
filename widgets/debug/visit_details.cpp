// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/visit_details.h"

#include <QLabel>
#include <QPointer>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/history/event_json.h"
#include "widgets/common/json_view.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

using replay::TreeRow;

namespace {

constexpr std::size_t mostShownEvents = 200;

/// The visit that the row is of.
const analysis::RunVisit* visitOfRow(const std::vector<analysis::RunVisit>& visits,
                                     const TreeRow& row) {
  const analysis::RunVisit* found = nullptr;
  for (const analysis::RunVisit& visit : visits) {
    if (visit.fiber != row.fiber || visit.state != row.state.string()) continue;
    if (found == nullptr || visit.event <= row.firstEvent) found = &visit;
  }
  return found;
}

common::JsonSection detailOf(const QString& title, const QString& note, const json::Value& value,
                             std::optional<json::Value> before = {}) {
  common::JsonSection section;
  section.title = title;
  section.note = note;
  section.value = value;
  section.previous = std::move(before);
  return section;
}

}  // namespace

VisitDetails::VisitDetails(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      tabs_(new QTabBar(this)),
      words_(new QLabel(this)),
      view_(new common::JsonView(this)) {
  fillSurface(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  tabs_->setObjectName(QStringLiteral("visitTabs"));
  tabs_->setAccessibleName(tr("Details of the row"));
  tabs_->setDrawBase(false);
  tabs_->setUsesScrollButtons(true);
  for (const QString& title :
       {tr("Input"), tr("Output"), tr("Phases"), tr("Variables"), tr("Definition"), tr("Events")})
    tabs_->addTab(title);
  words_->setAlignment(Qt::AlignCenter);
  words_->setWordWrap(true);
  words_->setMargin(12);
  view_->setObjectName(QStringLiteral("visitDetails"));
  view_->setFrameShape(QFrame::NoFrame);
  view_->setAccessibleName(tr("Details of the row"));
  column->addWidget(tabs_);
  column->addWidget(words_, 1);
  column->addWidget(view_, 1);
  connect(tabs_, &QTabBar::currentChanged, this, &VisitDetails::showTab);
  show(nullptr);
}

void VisitDetails::show(const TreeRow* row) {
  ++asked_;
  row_ = row ? std::optional(*row) : std::nullopt;
  found_ = {};
  if (row_ && row_->kind == TreeRow::Kind::State && row_->started == 0)
    lookUp();
  else if (row_ && row_->started == 0)
    takeEnds();
  showTab();
}

void VisitDetails::lookUp() {
  const QPointer<VisitDetails> self = this;
  const auto look = [self, number = asked_, row = *row_,
                     owner = &controller_](const session::DebugRun& run) {
    Found found;
    const auto visits = analysis::visitsIn(run.decisions());
    if (const auto* visit = visitOfRow(visits, row)) {
      found.data = session::dataOf(run, *visit);
      found.flow = session::phasesOf(run, *visit);
    }
    QMetaObject::invokeMethod(owner, [self, number, found] {
      if (!self || number != self->asked_) return;
      self->found_ = found;
      self->showTab();
    });
  };
  controller_.session().lookAt(controller_.moment()->run, look);
}

/// Of an execution or an item the history tells what went in and came out.
void VisitDetails::takeEnds() {
  const history::EventLog& log = controller_.moment()->events;
  const bool whole = row_->kind == TreeRow::Kind::Execution;
  const std::int64_t last = std::min(row_->lastEvent, static_cast<std::int64_t>(log.size()));
  const auto dataAt = [&](std::int64_t id) {
    const history::Event& event = log.at(static_cast<std::size_t>(id) - 1);
    return whole || event.fiber == row_->fiber ? event.data : std::nullopt;
  };
  // That an item begins and ends is told without its data: its states have them.
  const std::int64_t first = std::max<std::int64_t>(row_->firstEvent, 1);
  for (std::int64_t id = first; id <= last && !found_.data.input; ++id)
    found_.data.input = dataAt(id);
  const bool ended = !row_->spans.empty() && row_->spans.back().to;
  for (std::int64_t id = last; ended && id >= first && !found_.data.output; --id)
    found_.data.output = dataAt(id);
}

void VisitDetails::say(const QString& words) {
  words_->setText(words);
  words_->setVisible(true);
  view_->setVisible(false);
}

void VisitDetails::showValue(const std::optional<json::Value>& value, const QString& none) {
  if (!value) return say(none);
  view_->setSections({detailOf({}, {}, *value)});
}

void VisitDetails::showTab() {
  if (!row_) return say(tr("Select a row to see its data."));
  if (row_->started != 0)
    return say(tr("This execution has a history of its own: open it in a tab."));
  words_->hide();
  view_->show();
  switch (tabs_->currentIndex()) {
    case Input:
      return showValue(found_.data.input, tr("Its input is not known."));
    case Output:
      return showValue(found_.data.output, tr("It has no output yet."));
    case Phases:
      return showPhases();
    case Variables:
      return showValue(found_.data.variables, tr("No variables are known there."));
    case Definition:
      return showDefinition();
    default:
      return showEvents();
  }
}

void VisitDetails::showPhases() {
  std::vector<common::JsonSection> sections;
  for (const replay::PhaseView& phase : found_.flow.phases) {
    if (!phase.after) continue;
    sections.push_back(detailOf(QString::fromStdString(phase.name),
                                QString::fromStdString(phase.words), *phase.after, phase.before));
  }
  if (sections.empty()) return say(tr("No phases are known of this row."));
  view_->setSections(std::move(sections));
}

void VisitDetails::showDefinition() {
  const asl::MachinePtr& machine = controller_.moment()->definition;
  const asl::State* state =
      machine ? asl::findState(*machine, std::string(row_->state.string())) : nullptr;
  showValue(state     ? std::optional(state->fields)
            : machine ? std::optional(machine->fields)
                      : std::nullopt,
            tr("No definition is known."));
}

/// Those of its own fiber between its first and its last.
void VisitDetails::showEvents() {
  const history::EventLog& log = controller_.moment()->events;
  std::vector<common::JsonSection> sections;
  const std::int64_t last = std::min(row_->lastEvent, static_cast<std::int64_t>(log.size()));
  for (std::int64_t id = std::max<std::int64_t>(row_->firstEvent, 1); id <= last; ++id) {
    const history::Event& event = log.at(static_cast<std::size_t>(id) - 1);
    const bool whole = row_->kind == TreeRow::Kind::Execution;
    if (!whole && event.fiber != row_->fiber) continue;
    if (sections.size() == mostShownEvents) break;
    const auto type = history::toString(event.type);
    sections.push_back(detailOf(QString::fromUtf8(type.data(), static_cast<int>(type.size())),
                                tr("event %1").arg(event.id), history::toJson(event)));
  }
  if (sections.empty()) return say(tr("The history has no events of this row."));
  view_->setSections(std::move(sections));
}

}  // namespace stepwright::debug

#include "moc_visit_details.cpp"
