// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "widgets/canvas/requests.h"

namespace stepwright::canvas {

/// The Task that uses what an ARN names: a Lambda function is invoked, a queue gets a message, a
/// state machine is started. Parameters are in JSONPath.
struct ArnTask {
  std::optional<NewState> state;
  QString refusal;  ///< why there is none: "No Task is known for an ARN of iam"
};

/// True for one line that begins like an ARN; whether a Task suits it is another question.
[[nodiscard]] bool looksLikeArn(const QString& text);
[[nodiscard]] ArnTask taskOfArn(const QString& arn);

}  // namespace stepwright::canvas
