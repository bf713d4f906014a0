// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/asl/format.h"
#include "engine/json/value.h"

namespace stepwright::inspector {

/// JSON text for what was typed where one JSONata expression yields a value: JSON, a text in
/// quotes, a call of a template and a placeholder stay what they are, all else is an expression; ""
/// for nothing.
[[nodiscard]] QString jsonOfExpression(const QString& typed);

/// A value as such a field shows it: a text that is no expression stands in quotes, as it would in
/// one, so that it is read and taken back as what it is.
[[nodiscard]] QString shownExpression(const json::Value* value, asl::Format format);

/// A value that only a deployment fills in: a call of a template, a text with a placeholder.
[[nodiscard]] bool isHole(const json::Value& value);

/// A value as a field of one line shows it: a text without quotes, a call of a template as its host
/// writes it; "" for none.
[[nodiscard]] QString shownValue(const json::Value* value, asl::Format format);

/// JSON text for what was typed in the place of such a value: a call, a text with a placeholder, an
/// expression, JSON; "" for any other text.
[[nodiscard]] QString jsonOfHole(const QString& typed);

}  // namespace stepwright::inspector
