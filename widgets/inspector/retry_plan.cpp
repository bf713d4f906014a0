// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/retry_plan.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

#include "widgets/common/local_retrier.h"
#include "widgets/common/theme.h"

namespace stepwright::inspector {
namespace {

constexpr double radius = 7.5;
constexpr double lineY = 46;
constexpr double side = 10;

QString number(double value) { return QLocale::c().toString(value, 'g', 4); }

/// The wait before a retry (counted from 0), before MaxDelaySeconds cuts it and after.
struct Wait {
  double full = 0;
  double taken = 0;
};

Wait waitOf(const asl::Retrier& retrier, std::size_t retry) {
  Wait wait;
  wait.full = retrier.intervalSeconds * std::pow(retrier.backoffRate, static_cast<double>(retry));
  wait.taken = retrier.maxDelaySeconds ? std::min(wait.full, *retrier.maxDelaySeconds) : wait.full;
  return wait;
}

}  // namespace

std::vector<double> retryTimes(const asl::Retrier& retrier, std::size_t most) {
  std::vector<double> times{0};
  const auto retries = static_cast<std::size_t>(std::max<std::int64_t>(0, retrier.maxAttempts));
  for (std::size_t i = 0; i < retries && times.size() < most; ++i)
    times.push_back(times.back() + waitOf(retrier, i).taken);
  return times;
}

double longestWait(const asl::Retrier& retrier) {
  const auto retries = static_cast<std::size_t>(std::max<std::int64_t>(0, retrier.maxAttempts));
  double total = 0;
  for (std::size_t i = 0; i < retries; ++i) {
    const Wait wait = waitOf(retrier, i);
    // From here on all waits are alike: cut, or not growing.
    const bool settled = wait.taken < wait.full || retrier.backoffRate <= 1;
    if (settled && wait.taken == waitOf(retrier, i + 1).taken)
      return total + wait.taken * static_cast<double>(retries - i);
    total += wait.taken;
    if (!std::isfinite(total)) return total;
  }
  return total;
}

QString waitInWords(const asl::Retrier& retrier, std::size_t retry) {
  const Wait wait = waitOf(retrier, retry);
  QString words = durationInWords(wait.taken);
  if (retrier.fullJitter) words = RetryPlan::tr("0 to %1").arg(words);
  return wait.taken < wait.full ? RetryPlan::tr("%1 (cut by MaxDelaySeconds)").arg(words) : words;
}

QString durationInWords(double seconds) {
  if (seconds > 1e12) return RetryPlan::tr("longer than a life");
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

void RetryPlan::setRetrier(const asl::Retrier& written) {
  const asl::Retrier retrier = common::withLocalValues(this, written);
  retrier_ = retrier;
  open_ = common::openNumbers(retrier);
  isLocal_ = retrier.fields != written.fields;
  setAccessibleName(tr("Retry plan: %1").arg(totalInWords()));
  update();
  if (!open_.isEmpty()) return setToolTip(openInWords());
  const auto listed = std::min<std::int64_t>(retrier.maxAttempts, 12);
  QStringList lines{tr("Attempt 1: at once")};
  for (std::int64_t i = 0; i < listed; ++i) {
    lines << tr("Attempt %1: after %2")
                 .arg(i + 2)
                 .arg(waitInWords(retrier, static_cast<std::size_t>(i)));
  }
  if (listed < retrier.maxAttempts) lines << tr("… up to attempt %1").arg(retrier.maxAttempts + 1);
  if (isLocal_) lines << tr("With the local values of what the deployment fills in.");
  setToolTip(lines.join(QLatin1Char('\n')));
}

QString RetryPlan::openInWords() const {
  return tr("The deployment fills in %1. Give it a local value, and the plan shows here.")
      .arg(open_.join(QStringLiteral(", ")));
}

QString RetryPlan::totalInWords() const {
  if (!open_.isEmpty()) return tr("not known here");
  if (retrier_.maxAttempts <= 0) return tr("1 attempt, no retries");
  const QString attempts = tr("%1 attempts").arg(retrier_.maxAttempts + 1);
  const QString wait = durationInWords(longestWait(retrier_));
  return retrier_.fullJitter ? tr("%1, 0 to %2 of waiting").arg(attempts, wait)
                             : tr("%1, %2 of waiting").arg(attempts, wait);
}

void RetryPlan::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  const auto times = retryTimes(retrier_);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(common::fontOf(common::FontRole::Table));
  painter.setPen(theme.text);
  const QString total = totalInWords();
  QString title = isLocal_ ? tr("Retry plan, local values") : tr("Retry plan");
  const auto metrics = painter.fontMetrics();
  // In a narrow form the tip alone says where the numbers come from.
  if (metrics.horizontalAdvance(title) + metrics.horizontalAdvance(total) + 8 > width())
    title = tr("Retry plan");
  painter.drawText(QRectF(0, 6, width(), 18), Qt::AlignLeft | Qt::AlignVCenter, title);
  painter.setPen(theme.text2);
  painter.drawText(QRectF(0, 6, width(), 18), Qt::AlignRight | Qt::AlignVCenter, total);
  if (!open_.isEmpty()) {
    painter.drawText(QRectF(0, 26, width(), height() - 26),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, openInWords());
    return;
  }
  const double span = std::max(times.back(), 1e-9);
  const double scale = times.size() > 1 ? (width() - 2 * side - 2 * radius) / span : 0;
  paintWaits(painter, times, scale);
  paintAttempts(painter, times, scale);
}

/// A wait that MaxDelaySeconds cuts has a line on top; one with jitter is open at its end, for it
/// may be over sooner.
void RetryPlan::paintWaits(QPainter& painter, const std::vector<double>& times,
                           double scale) const {
  const auto theme = common::Theme::current();
  for (std::size_t i = 0; i + 1 < times.size(); ++i) {
    const Wait wait = waitOf(retrier_, i);
    const double from = side + radius + times[i] * scale;
    const QRectF bar(from, lineY - 4, wait.taken * scale, 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(
        QBrush(theme.line2, retrier_.fullJitter ? Qt::Dense6Pattern : Qt::BDiagPattern));
    painter.drawRect(bar);
    if (wait.taken >= wait.full) continue;
    painter.setPen(QPen(theme.text2, 1.5));
    painter.drawLine(bar.topLeft(), bar.topRight());
  }
}

void RetryPlan::paintAttempts(QPainter& painter, const std::vector<double>& times,
                              double scale) const {
  const auto theme = common::Theme::current();
  double lastLabel = -1e9;
  double lastDisc = -1e9;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const double x = side + radius + times[i] * scale;
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
    QString label = ends ? durationInWords(times[i]) : number(times[i]);
    if (retrier_.fullJitter && i > 0) label.prepend(QStringLiteral("≤ "));
    const double wide = painter.fontMetrics().horizontalAdvance(label);
    const double left = qBound(0.0, x - wide / 2, width() - wide);
    if (left < lastLabel + 4) continue;
    lastLabel = left + wide;
    painter.setPen(theme.text2);
    painter.drawText(QPointF(left, lineY + radius + 15), label);
  }
}

}  // namespace stepwright::inspector

#include "moc_retry_plan.cpp"
