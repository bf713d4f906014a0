// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "engine/asl/model.h"

class QWidget;

namespace stepwright::common {

/// A retrier as a run here takes it: numbers that a deployment fills in have their local values, as
/// far as whoever stands above that widget knows them.
[[nodiscard]] asl::Retrier withLocalValues(QWidget* asks, const asl::Retrier& retrier);

/// What is left of its numbers for a deployment to say, as it is written: "MaxAttempts ${Max}".
[[nodiscard]] QStringList openNumbers(const asl::Retrier& retrier);

}  // namespace stepwright::common
