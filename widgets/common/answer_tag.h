// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace stepwright::common {

struct Theme;

/// Who answers a Task, as a sign: the same on the canvas, in its legend and in lists.
struct AnswerTag {
  QString icon;       ///< "local", "machine", "globe", "callbacks"; "" = a mock, which says M
  bool away = false;  ///< the call leaves this machine: only that is filled
  bool asks = false;  ///< it is not allowed yet: a shield in a dashed frame
  bool operator==(const AnswerTag&) const = default;
};

constexpr QSizeF answerTagSize{22, 16};

void paintAnswerTag(QPainter& painter, QPointF corner, const AnswerTag& tag, const Theme& theme);

}  // namespace stepwright::common
