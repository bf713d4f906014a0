// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "engine/asl/model.h"
#include "engine/base/phrase.h"
#include "engine/base/time.h"

namespace stepwright::session {

/// Who says a line of the Console.
enum class ConsoleVoice : std::uint8_t {
  Run,       ///< where it stopped and how it ended, and what log points say
  Runtime,   ///< what is done for a call: which rule won, its start, its end
  Function,  ///< what a function wrote
  Errors,    ///< what it wrote to its standard error
  Program    ///< this program, of its own work
};

/// One line for the Console.
struct ConsoleLine {
  std::int64_t event = 0;
  asl::StateId state;
  std::string place;  ///< "Each[3] › Book": the state and the items and branches around it
  Phrase text;
  ConsoleVoice voice = ConsoleVoice::Run;
  std::string request = {};  ///< the id of the call that it is of; "" = none
  Timestamp time = {};       ///< when it was said, in real time; 0 = it was not noted
};

}  // namespace stepwright::session
