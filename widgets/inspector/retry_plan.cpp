// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/retry_plan.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

#include "widgets/common/theme.h"

namespace stepwright::inspector {
namespace {

constexpr double radius = 7.5;
constexpr double lineY = 46;
constexpr double side = 10;

QString number(double value) { return QLocale::c().toString(value, 'g', 4); }

}  // namespace

std::vector<double> retryTimes(const asl::Retrier& retrier, std::size_t most) {
  std::vector<double> times{0};
  double delay = retrier.intervalSeconds;
  const auto retries = static_cast<std::size_t>(std::max<std::int64_t>(0, retrier.maxAttempts));
  for (std::size_t i = 0; i < retries && times.size() < most; ++i) {
    const double wait = retrier.maxDelaySeconds ? std::min(delay, *retrier.maxDelaySeconds) : delay;
    times.push_back(times.back() + wait);
    delay *= retrier.backoffRate;
  }
  return times;
}

QString durationInWords(double seconds) {
  if (seconds < 60) return RetryPlan::tr("%1 s").arg(number(seconds));
  const auto whole = static_cast<qint64>(std::llround(seconds));
  const auto two = [](qint64 a, const QString& first, qint64 b, const QString& second) {
    return b == 0 ? first.arg(a) : first.arg(a) + QLatin1Char(' ') + second.arg(b);
  };
  if (whole < 3600)
    return two(whole / 60, RetryPlan::tr("%1 min"), whole % 60, RetryPlan::tr("%1 s"));
  if (whole < 86400)
    return two(whole / 3600, RetryPlan::tr("%1 h"), whole % 3600 / 60, RetryPlan::tr("%1 min"));
  return two(whole / 86400, RetryPlan::tr("%1 d"), whole % 86400 / 3600, RetryPlan::tr("%1 h"));
}

RetryPlan::RetryPlan(QWidget* parent) : QWidget(parent) { setMinimumHeight(78); }

void RetryPlan::setRetrier(const asl::Retrier& retrier) {
  retrier_ = retrier;
  const auto times = retryTimes(retrier);
  setAccessibleName(tr("Retry plan: %n attempt(s)", "", static_cast<int>(retrier.maxAttempts) + 1));
  setToolTip(
      tr("The last attempt is made after %1 of waiting.").arg(durationInWords(times.back())));
  update();
}

void RetryPlan::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  const auto times = retryTimes(retrier_);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(common::fontOf(common::FontRole::Table));
  painter.setPen(theme.text);
  painter.drawText(QRectF(0, 6, width(), 18), Qt::AlignLeft | Qt::AlignVCenter, tr("Retry plan"));
  const QString most = retrier_.fullJitter
                           ? tr("%n attempts, up to %1 (random)", "", int(retrier_.maxAttempts) + 1)
                           : tr("%n attempts, at most %1", "", int(retrier_.maxAttempts) + 1);
  painter.setPen(theme.text2);
  painter.drawText(QRectF(0, 6, width(), 18), Qt::AlignRight | Qt::AlignVCenter,
                   most.arg(durationInWords(times.back())));

  const double span = std::max(times.back(), 1e-9);
  const double room = width() - 2 * side - 2 * radius;
  const auto place = [&](double time) {
    return side + radius + (times.size() > 1 ? time / span * room : 0);
  };
  painter.setPen(Qt::NoPen);
  painter.setBrush(QBrush(theme.line2, Qt::BDiagPattern));
  if (times.size() > 1) painter.drawRect(QRectF(place(0), lineY - 4, place(span) - place(0), 8));
  double lastLabel = -1e9;
  double lastDisc = -1e9;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const double x = place(times[i]);
    const bool crowded = x - lastDisc < 2 * radius + 1 && i + 1 != times.size();
    if (crowded) continue;
    lastDisc = x;
    painter.setPen(QPen(theme.text, 1.5));
    painter.setBrush(theme.card);
    painter.drawEllipse(QPointF(x, lineY), radius, radius);
    painter.setFont(common::fontOf(common::FontRole::ChipBold, 10));
    painter.drawText(QRectF(x - radius, lineY - radius, 2 * radius, 2 * radius), Qt::AlignCenter,
                     QString::number(i + 1));
    painter.setFont(common::fontOf(common::FontRole::Chip));
    const bool ends = i == 0 || i + 1 == times.size();
    const QString label = ends ? durationInWords(times[i]) : number(times[i]);
    const double wide = painter.fontMetrics().horizontalAdvance(label);
    const double left = qBound(0.0, x - wide / 2, width() - wide);
    if (left < lastLabel + 4) continue;
    lastLabel = left + wide;
    painter.setPen(theme.text2);
    painter.drawText(QPointF(left, lineY + radius + 15), label);
  }
}

}  // namespace stepwright::inspector
