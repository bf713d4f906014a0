// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/share_bars.h"

#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include "widgets/common/hatch.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

using analysis::Coverage;
using common::fontOf;
using common::FontRole;
using common::Theme;

namespace {

constexpr int barRow = 26, shareMargin = 12, labelWidth = 84, numberWidth = 76;
constexpr double barWidth = 120, shareHeight = 10;

QString wordsOf(Coverage::Kind kind) {
  switch (kind) {
    case Coverage::Kind::State:
      return ShareBars::tr("States");
    case Coverage::Kind::Edge:
      return ShareBars::tr("Edges");
    case Coverage::Kind::Rule:
      return ShareBars::tr("Rules");
    case Coverage::Kind::Retrier:
      return ShareBars::tr("Retriers");
    case Coverage::Kind::Catcher:
      return ShareBars::tr("Catchers");
  }
  return {};
}

QString numbersOf(const Coverage::Share& share) {
  return ShareBars::tr("%1 of %2").arg(share.reached).arg(share.all);
}

}  // namespace

ShareBars::ShareBars(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("coverageBars"));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ShareBars::show(const Coverage& coverage) {
  rows_.clear();
  QStringList said;
  for (std::size_t i = 0; i < Coverage::kinds; ++i) {
    const auto kind = static_cast<Coverage::Kind>(i);
    rows_.push_back({wordsOf(kind), coverage.share(kind)});
    said << QStringLiteral("%1 %2").arg(rows_.back().words, numbersOf(rows_.back().share));
  }
  setAccessibleName(said.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

QSize ShareBars::sizeHint() const {
  return {2 * shareMargin + labelWidth + static_cast<int>(barWidth) + numberWidth,
          static_cast<int>(rows_.size()) * barRow};
}

QSize ShareBars::minimumSizeHint() const { return {200, sizeHint().height()}; }

void ShareBars::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double room = width() - 2 * shareMargin - labelWidth - numberWidth;
  const double bar = qMax(24.0, qMin(barWidth, room));
  double top = 0;
  for (const Row& row : rows_) {
    painter.setFont(fontOf(FontRole::Table));
    painter.setPen(theme.text);
    painter.drawText(QRectF(shareMargin, top, labelWidth, barRow), Qt::AlignVCenter, row.words);
    const QRectF field(shareMargin + labelWidth, top + (barRow - shareHeight) / 2, bar,
                       shareHeight);
    QPainterPath shape;
    shape.addRoundedRect(field, 2, 2);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(field, theme.card);
    painter.fillRect(field, common::hatchBrush(theme.line3));
    const double part =
        row.share.all == 0 ? 1 : static_cast<double>(row.share.reached) / row.share.all;
    painter.fillRect(QRectF(field.left(), field.top(), field.width() * part, field.height()),
                     theme.text2);
    painter.restore();
    painter.setPen(QPen(theme.line3, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    painter.setFont(fontOf(FontRole::Code));
    painter.setPen(theme.text2);
    painter.drawText(QRectF(width() - shareMargin - numberWidth, top, numberWidth, barRow),
                     Qt::AlignVCenter | Qt::AlignRight, numbersOf(row.share));
    top += barRow;
  }
}

}  // namespace stepwright::debug

#include "moc_share_bars.cpp"
