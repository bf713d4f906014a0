// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFont>
#include <QPoint>
#include <QRect>
#include <QString>
#include <optional>
#include <vector>

#include "widgets/common/hole_request.h"

class QPainter;

namespace stepwright::common {

/// What only a deployment fills in, shown as pills within a line of text: ${Table}, !GetAtt F.Arn.

/// A stretch of a text.
struct ChipPart {
  int begin = 0, end = 0;  ///< in the text
  QString written;         ///< as it stands there
  QString words;           ///< what is shown for it: "${Table}", "F.Arn"
  QString name;            ///< of the placeholder; "" for what stands between them
  bool call = false;       ///< a function of a template

  [[nodiscard]] bool isChip() const { return !name.isEmpty(); }
};

/// A line of text in parts.
class ChipLine {
  Q_DECLARE_TR_FUNCTIONS(stepwright::common::ChipLine)
 public:
  explicit ChipLine(const QString& text);

  [[nodiscard]] const std::vector<ChipPart>& parts() const { return parts_; }
  [[nodiscard]] bool hasChips() const;
  /// Within that room, from its left on; what does not fit is cut off.
  void paint(QPainter& painter, const QRect& room, const QFont& font, const QColor& ink) const;
  /// The chip at a point of that room; null where there is none.
  [[nodiscard]] const ChipPart* at(QPoint point, const QRect& room, const QFont& font) const;
  /// The chip that holds that place of the text; null where there is none.
  [[nodiscard]] const ChipPart* around(int place) const;
  /// What a chip stands for, in lines for a tool tip.
  [[nodiscard]] static QString wordsOf(const ChipPart& chip, const HoleMeaning& meaning);
  [[nodiscard]] static QString wordsOf(const HoleMeaning& meaning);

 private:
  std::vector<ChipPart> parts_;
};

/// The ground of a pill behind words that are painted by somebody else.
void paintPill(QPainter& painter, const QRectF& rect);

}  // namespace stepwright::common
