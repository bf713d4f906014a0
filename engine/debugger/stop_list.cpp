// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/stop_list.h"

#include <utility>

namespace stepwright::debugger {

void StopList::attach(const interpreter::Program* program) {
  program_ = program;
  rebuild();
}

void StopList::begin() {
  table_ = StopTable();
  rebuild();
}

void StopList::setBreakpoints(std::vector<Breakpoint> breakpoints) {
  breakpoints_ = std::move(breakpoints);
  rebuild();
}

void StopList::setGlobal(GlobalStops global) {
  global_ = global;
  rebuild();
}

void StopList::rebuild() {
  StopTable old = std::move(table_);
  table_ = program_ ? StopTable(*program_, breakpoints_, global_) : StopTable();
  table_.takeOver(old);
}

void StopList::collect(std::size_t events) {
  for (LogLine& line : table_.takeLog()) {
    line.event = static_cast<std::int64_t>(events);
    log_.push_back(std::move(line));
  }
}

std::vector<LogLine> StopList::takeLog() { return std::exchange(log_, {}); }

}  // namespace stepwright::debugger
