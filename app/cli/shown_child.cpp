// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shown_child.h"

#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/report.h"
#include "engine/debugger/child_run.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"

namespace stepwright::cli {

void ShownChild::hear(const interpreter::EndedChild& ended) {
  if (item_ && ended.child.index == *item_) report_ = runtime::ChildReport::of(ended);
}

int ShownChild::print(const interpreter::Execution& parent, const std::string& format) {
  if (!report_) {
    complain({"child.unknown",
              "no child execution of item " + std::to_string(*item_) + " has ended in this run", "",
              "Items are counted from 0; with an ItemBatcher it is the batch's number."});
    return exitUsage;
  }
  auto child = debugger::childRunOf(*report_, parent);
  if (!child) return complain(child.error()), exitUsage;
  const auto report = makeReport(format, *child->program);
  runtime::Keeper keeper(
      child->program, child->input, child->identity,
      {.journal = false, .onEvent = [&](const history::Event& event) { report->event(event); }});
  runtime::Driver driver(keeper, child->answers);
  (void)driver.run();
  const auto& execution = keeper.head();
  report->end({std::string(toString(execution.status)), "", !execution.running()}, execution);
  return exitGood;
}

}  // namespace stepwright::cli
