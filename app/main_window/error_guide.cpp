// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/error_guide.h"

#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "engine/asl/bind.h"
#include "widgets/code/code_editor.h"
#include "widgets/debug/run_controller.h"
#include "widgets/document/document_model.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::app {

namespace {

QString wordsFor(const session::Moment& moment) {
  const std::string cause(replay::causeInState(moment.cause));
  return ErrorGuide::tr("The run: %1").arg(QString::fromStdString(cause).left(600));
}

}  // namespace

ErrorGuide::ErrorGuide(inspector::Inspector& inspector, debug::RunController& run,
                       DocumentTabs& tabs, QObject* parent)
    : QObject(parent), inspector_(inspector), run_(run), tabs_(tabs) {
  connect(&run, &debug::RunController::momentChanged, this, &ErrorGuide::showMoment);
}

void ErrorGuide::showMoment() {
  const session::Moment& moment = *run_.moment();
  if (run_.isRunning() || !moment.errorAt) {
    shown_.reset();
    return inspector_.showError({}, {});
  }
  const bool known = shown_ == moment.errorAt && shownRun_ == moment.run;
  inspector_.showError(moment.errorAt->pointer, wordsFor(moment));
  if (known) return;
  shown_ = moment.errorAt;
  shownRun_ = moment.run;
  if (!moment.view.past) goTo(*moment.errorAt);
}

void ErrorGuide::goTo(const replay::ErrorPlace& place) {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  const asl::Document document = page->model().document();
  if (!asl::findState(*document.machine(), place.state)) return;  // it is another one by now
  page->model().selectState(place.state);
  if (const auto range = document.rangeOf(place.pointer)) page->code().goTo(*range, false);
}

}  // namespace stepwright::app

#include "moc_error_guide.cpp"
