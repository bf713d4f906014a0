// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/named_state.h"

#include <algorithm>

namespace stepwright::cli {
namespace {

const std::string& nameOf(const interpreter::Program& program, std::size_t index) {
  return program.state(static_cast<interpreter::StateIndex>(index)).name;
}

/// So many names as a person reads.
std::string someNames(const interpreter::Program& program) {
  constexpr std::size_t most = 20;
  std::string names;
  for (std::size_t i = 0; i < std::min(program.stateCount(), most); ++i)
    names += (i == 0 ? "" : ", ") + nameOf(program, i);
  return program.stateCount() > most ? names + ", …" : names;
}

}  // namespace

bool hasState(const interpreter::Program& program, const std::string& name) {
  for (std::size_t i = 0; i < program.stateCount(); ++i)
    if (nameOf(program, i) == name) return true;
  return false;
}

std::optional<Error> refusalToStopBefore(const interpreter::Program& program,
                                         const std::string& name) {
  if (name.empty() || hasState(program, name)) return std::nullopt;
  return Error{"usage.until", "--until: there is no state \"" + name + "\"", "",
               "The states are: " + someNames(program)};
}

}  // namespace stepwright::cli
