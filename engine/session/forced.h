// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "engine/json/value.h"

namespace stepwright::session {

/// What a person decides of the state in focus, in the place of what it would do.
struct Forced {
  enum class Kind : std::uint8_t {
    Skip,       ///< it does nothing, and hands its input on
    Succeed,    ///< its work has `result`
    Fail,       ///< its work fails with `error` and `cause`
    TakeWay,    ///< a Choice takes the edge `place`
    GoOn,       ///< a Wait, or the delay of a retry, is over now
    CallAgain,  ///< its Task, which real code has answered, is called again in a fork before it
    RunAgain    ///< an item of a Map runs anew, its calls too, in a fork before it
  };
  Kind kind = Kind::Skip;
  json::Value result = {};
  std::string error = {}, cause = {};
  /// Of TakeWay the edge, by its whole pointer in the run ("/States/C/Choices/0/Next"); of RunAgain
  /// the Map.
  std::string place = {};
  int index = -1;  ///< of RunAgain: the item
};

}  // namespace stepwright::session
