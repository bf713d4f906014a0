// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/data_desk.h"

#include <QFileInfo>

#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/error_guide.h"
#include "app/main_window/foresight.h"
#include "app/main_window/hole_guide.h"
#include "app/main_window/known_data.h"
#include "engine/asl/bind.h"
#include "engine/asl/placeholders.h"
#include "engine/json/print.h"
#include "widgets/debug/breakpoint_commands.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/placeholder_table.h"
#include "widgets/debug/run_controller.h"
#include "widgets/document/selected_edge.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::app {
namespace {

void addDeclared(common::HoleMeaning& meaning, const project::DeclaredAt& declared) {
  if (meaning.standsFor.isEmpty() || !declared.type.empty())
    meaning.standsFor = QString::fromStdString(declared.name);
  meaning.type = QString::fromStdString(declared.type);
  meaning.file = QString::fromStdString(declared.file);
  meaning.line = declared.line;
}

}  // namespace

DataDesk::DataDesk(inspector::Inspector& inspector, debug::DebugPanels& panels,
                   debug::RunController& run, DocumentTabs& tabs, const Settings& settings,
                   StatusLine& status, QObject* parent)
    : QObject(parent),
      inspector_(inspector),
      panels_(panels),
      run_(run),
      tabs_(tabs),
      foresight_(new Foresight(this)),
      holes_(new HoleGuide(settings, status, this)) {
  holes_->watch(inspector);
  holes_->watch(tabs);
  new ErrorGuide(inspector, run, tabs, this);
  connect(&inspector, &inspector::Inspector::machineTypeRequested, &panels,
          &debug::DebugPanels::setExpress);
  connect(&panels, &debug::DebugPanels::breakpointsChanged, this, &DataDesk::showDeployment);
  connect(&inspector, &inspector::Inspector::stopToggled, &panels,
          [&panels](const common::BreakpointMark& spot) { panels.breakpoints().toggle(spot); });
  connect(foresight_, &Foresight::foreseen, this, &DataDesk::showData);
}

void DataDesk::showDeployment() {
  QString saidBy;
  if (const project::Owner* owner = ownerInFront(); owner != nullptr && owner->machine.type)
    saidBy = QFileInfo(QString::fromStdString(owner->file)).fileName();
  showHoles();
  inspector_.setStops(panels_.marks());
  inspector_.setExpress(panels_.remembered().express, saidBy);
  auto* page = tabs_.page();
  if (page == nullptr) return;
  page->model().setDeployment(
      panels_.remembered().express ? asl::WorkflowType::Express : asl::WorkflowType::Standard,
      panels_.placeholders().valuesWith(panels_.remembered().values));
}

const project::Owner* DataDesk::ownerInFront() const {
  auto* page = tabs_.page();
  const bool owned = page != nullptr && page->model().hosting().owner();
  return owned ? &*page->model().hosting().owner() : nullptr;
}

void DataDesk::showHoles() {
  QStringList names;
  common::HoleMeanings known;
  if (const project::Owner* owner = ownerInFront(); owner != nullptr) {
    for (const auto& each : owner->machine.substitutions) {
      names << QString::fromStdString(each.name);
      known[names.last()].standsFor = QString::fromStdString(each.value);
    }
  }
  const auto& table = panels_.placeholders();
  const auto values = table.valuesWith(panels_.remembered().values);
  for (const asl::Placeholder& each : table.all()) {
    common::HoleMeaning& meaning = known[QString::fromStdString(each.name)];
    if (const auto declared = table.declaredAt(each.name)) addDeclared(meaning, *declared);
    if (const auto resource = table.resourceFor(each.name); !resource.empty())
      meaning.standsFor = QString::fromStdString(resource);
    auto value = values.find(each.name);
    if (value == values.end()) value = values.find(asl::encodedBy(each.name));
    if (value == values.end()) continue;
    meaning.hasValue = true;
    meaning.value =
        QString::fromStdString(value->second.isString() ? std::string(value->second.string())
                                                        : json::print(value->second));
  }
  inspector_.setHostNames(names, known);
  holes_->setMeanings(known);
}

void DataDesk::foresee(const asl::Document& document, const asl::State* state) {
  const project::DebugSetup& beside = panels_.remembered();
  const auto input = project::inputOf(beside);
  if (state == nullptr || !input) return foresight_->forget();
  foresight_->ask(document, input->second, beside.mocks, state->id);
}

void DataDesk::showData() {
  if (tabs_.page() == nullptr) return inspector_.setKnownData({});
  showHoles();  // the template's resources are known later than the document
  inspector_.setStops(panels_.marks());
  const auto& model = tabs_.page()->model();
  const asl::Document document = model.picture();
  const asl::State* state = asl::findState(*document.machine(), document::stateOfSelection(model));
  foresee(document, state);
  const project::DebugSetup& beside = panels_.remembered();
  const session::MomentPtr& moment = run_.moment();
  inspector_.setSeenErrors(seenErrors(moment.get(), beside, state));
  inspector_.setKnownData(
      knownAt(moment.get(), run_.isPaused(), foresight_->sample(), beside, state));
}

}  // namespace stepwright::app

#include "moc_data_desk.cpp"
