// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/log_event.h"

#include "engine/history/event_type.h"
#include "engine/json/print.h"

namespace stepwright::history {
namespace {

log::Area areaOf(std::string_view type) {
  if (type == "EvaluationFailed") return log::Area::Query;
  const bool ofState = type.find("State") != std::string_view::npos;
  for (const std::string_view of : {"Task", "LambdaFunction", "Activity"})
    if (type.starts_with(of) && !ofState) return log::Area::Task;
  return log::Area::Run;
}

std::string wordsOf(const Event& event) {
  std::string text = '#' + std::to_string(event.id) + " after #" +
                     std::to_string(event.previousId) + ' ' + std::string(toString(event.type));
  if (!event.name.isNull()) text += ' ' + json::print(event.name);
  if (!event.extra) return text;
  if (event.extra->error) text += " error " + json::print(*event.extra->error);
  if (event.extra->cause) text += " cause " + json::print(*event.extra->cause);
  return text;
}

}  // namespace

void writeToLog(const Event& event) {
  const bool all = log::wanted(log::Level::Trace) && event.data;
  log::write(all ? log::Level::Trace : log::Level::Debug, areaOf(toString(event.type)),
             all ? wordsOf(event) + ' ' + json::print(*event.data) : wordsOf(event));
}

}  // namespace stepwright::history
