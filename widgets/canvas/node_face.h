// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

#include "engine/asl/model.h"

namespace stepwright::canvas {

/// What the box of a state says, read from its definition; nothing of places or colours.
struct NodeFace {
  QString initials;  ///< of the service, in the tile: "λ", "DB"; "" = the icon of `iconName`
  QString iconName;
  QString second;       ///< second line: "lambda:invoke", "3 rules, 1 default", "15 min"
  bool hole = false;    ///< the second line is a placeholder: "${PayFunction}"
  QString secondShort;  ///< the same without its service, which the tile names: "invoke"; beside a
                        ///< placeholder the action that it is given to: "lambda:invoke"
  QString chip;         ///< "sync", "token", "activity", "http", "D"; "" for none
  QString facts;  ///< Map: what its strip says while nothing runs: "each of $.parcels, 5 at once"
  int retryAttempts = 0;   ///< MaxAttempts of the first retrier; 0 = no Retry
  bool retryOpen = false;  ///< only a deployment says how many: `retryAttempts` is the default
  bool catches = false;
  QString comment;
  bool operator==(const NodeFace&) const = default;
};

[[nodiscard]] NodeFace faceOf(const asl::State& state);

/// What the Resource of a Task names.
struct ServiceName {
  QString initials, second, secondShort, chip;
};
[[nodiscard]] ServiceName serviceOf(std::string_view resource);

/// What a placeholder that is the whole of a value is called: "${Pay}", "PayFunction.Arn" of
/// !GetAtt; "" of any other value.
[[nodiscard]] QString holeIn(const json::Value& value);

/// "15 min", "1 h 30 min", "2 d" for a number of seconds.
[[nodiscard]] QString durationWords(double seconds);

/// UTF-8 of the engine as a QString.
[[nodiscard]] QString text(std::string_view utf8);

}  // namespace stepwright::canvas
