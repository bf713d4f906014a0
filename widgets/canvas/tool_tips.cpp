// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/tool_tips.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QStringList>
#include <cmath>

#include "engine/asl/bind.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/hole_chips.h"
#include "widgets/common/local_retrier.h"

namespace stepwright::canvas {
namespace {

QString line(const QString& html) { return QStringLiteral("<div>%1</div>").arg(html); }

QString errorsOf(const std::vector<std::string>& errors) {
  QStringList names;
  for (const auto& error : errors) names << text(error).toHtmlEscaped();
  return names.join(QStringLiteral(", "));
}

/// "3 more attempts: after 1 s, 2 s, 4 s; 7 s at most".
QString planWords(const asl::Retrier& retrier) {
  const QStringList open = common::openNumbers(retrier);
  if (!open.isEmpty())
    return Words::tr("tried again as the deployment says: %1")
        .arg(open.join(QStringLiteral(", ")).toHtmlEscaped());
  const RetryPlan plan = retryPlan(retrier, 6);
  if (plan.delays.empty()) return Words::tr("never tried again");
  QStringList waits;
  for (double delay : plan.delays) waits << durationWords(std::round(delay * 10) / 10);
  if (plan.cut) waits << QStringLiteral("…");
  QString words =
      Words::tr("↻ %1: after %2").arg(retrier.maxAttempts).arg(waits.join(QStringLiteral(", ")));
  const RetryPlan whole = retryPlan(retrier, 200);
  words += Words::tr("; %1 at most").arg(durationWords(std::round(whole.total * 10) / 10));
  if (plan.jitter) words += Words::tr(", each by chance from 0");
  return words;
}

QString pictureTag(const asl::Retrier& retrier) {
  const RetryPlan plan = retryPlan(retrier, 8);
  if (plan.delays.empty() || !common::openNumbers(retrier).isEmpty()) return {};
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  retryPicture(plan, 1).save(&buffer, "PNG");
  return line(QStringLiteral("<img src=\"data:image/png;base64,%1\"/>")
                  .arg(QString::fromLatin1(png.toBase64())));
}

}  // namespace

QImage retryPicture(const RetryPlan& plan, double scale) {
  constexpr double width = 280, height = 44, left = 12, right = 22, y = 14, radius = 8;
  const common::Theme theme = common::Theme::current();
  QImage image(QSizeF(width * scale, height * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(theme.ink);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto count = static_cast<int>(plan.delays.size());
  // To scale, but never so near that two numbers lie on each other.
  const double least = 2 * radius + 6, spare = width - left - right - count * least;
  const QFont font = common::fontOf(common::FontRole::ChipBold);
  double x = left, at = 0;
  for (int i = 0; i <= count; ++i) {
    const double wait = i < count ? plan.delays[static_cast<std::size_t>(i)] : 0;
    const double next = x + least + (plan.total > 0 ? spare * wait / plan.total : 0);
    if (i < count)
      painter.fillRect(QRectF(x, y - 4, next - x, 8), QBrush(theme.paper, Qt::BDiagPattern));
    painter.setPen(QPen(theme.paper, 1.5));
    painter.setBrush(theme.ink);
    painter.drawEllipse(QPointF(x, y), radius, radius);
    paintCentredText(painter, QRectF(x - 8, y - 8, 16, 16), QString::number(i + 1), font,
                     theme.paper);
    const QString words =
        i == 0 ? QStringLiteral("0 s") : QString::number(std::round(at * 10) / 10);
    const QString shown = i == count && i > 0 ? durationWords(std::round(at * 10) / 10) : words;
    const bool room = i == 0 || i == count || next - x > 30;
    if (room)
      paintCentredText(painter, QRectF(x - 30, y + 12, 60, 16), shown,
                       common::fontOf(common::FontRole::Small), theme.paper);
    at += wait;
    x = next;
  }
  return image;
}

RetryPlan retryPlan(const asl::Retrier& retrier, int most) {
  RetryPlan plan;
  plan.jitter = retrier.fullJitter;
  double delay = retrier.intervalSeconds;
  for (std::int64_t attempt = 0; attempt < retrier.maxAttempts; ++attempt) {
    if (static_cast<int>(plan.delays.size()) == most) {
      plan.cut = true;
      break;
    }
    const double wait = retrier.maxDelaySeconds ? qMin(delay, *retrier.maxDelaySeconds) : delay;
    plan.delays.push_back(wait);
    plan.total += wait;
    delay *= retrier.backoffRate;
  }
  return plan;
}

QString stopTip(const common::BreakpointMark& stop) {
  const QString when = common::whenOf(stop.kind);
  return stop.isSet()
             ? Words::tr("Stops %1: click to clear it, drag to take it elsewhere").arg(when)
             : Words::tr("Click to stop %1").arg(when);
}

QString nodeTip(const DrawnNode& node, const NodeLook& look, const asl::State* state,
                const QStringList& problems) {
  if (node.kind == asl::NodeKind::MissingTarget)
    return Words::tr("There is no state “%1” here").arg(node.name.toHtmlEscaped());
  if (!node.isState()) return {};
  QString html = line(QStringLiteral("<b>%1</b>").arg(node.name.toHtmlEscaped()));
  QString second = text(asl::toString(node.type));
  if (!node.face.second.isEmpty()) second += QStringLiteral(", ") + node.face.second;
  if (node.face.hole && !node.face.secondShort.isEmpty())
    second += QStringLiteral(", ") + node.face.secondShort;
  if (!node.face.chip.isEmpty()) second += QStringLiteral(", ") + node.face.chip;
  html += line(second.toHtmlEscaped());
  if (!node.face.facts.isEmpty()) html += line(node.face.facts.toHtmlEscaped());
  if (!node.face.comment.isEmpty()) html += line(node.face.comment.toHtmlEscaped());
  if (look.status != replay::StateStatus::NotReached) {
    QString words = common::statusWord(look.status);
    if (look.maxAttempts > 0)
      words += Words::tr(", attempt %1 of %2").arg(look.attempt).arg(look.maxAttempts);
    html += line(words);
    if (!look.left.isEmpty()) html += line(look.left.toHtmlEscaped());
  }
  if (look.change) html += line(look.change->words.toHtmlEscaped());
  if (!node.reachable) html += line(Words::tr("Nothing leads here"));
  if (state != nullptr) {
    for (const asl::Retrier& retrier : state->retry)
      html += line(QStringLiteral("<b>%1</b> %2")
                       .arg(errorsOf(retrier.errorEquals), planWords(retrier))) +
              pictureTag(retrier);
    for (const asl::Catcher& catcher : state->catchers)
      html += line(QStringLiteral("<b>%1</b> ⤳ %2")
                       .arg(errorsOf(catcher.errorEquals), text(catcher.next).toHtmlEscaped()));
  }
  for (const QString& problem : problems)
    html += line(QStringLiteral("⚠ ") + problem.toHtmlEscaped());
  return html;
}

QString holeName(const QString& written) {
  const bool braced = written.startsWith(QLatin1String("${")) && written.endsWith(QLatin1Char('}'));
  return braced ? written.mid(2, written.size() - 3).trimmed() : written;
}

QString holeTip(const common::HoleMeaning& meaning) {
  // No click on a box leads there: the place is told without one.
  common::HoleMeaning here = meaning;
  here.file.clear();
  QStringList lines = common::ChipLine::wordsOf(here).split(QLatin1Char('\n'));
  if (!meaning.file.isEmpty())
    lines << Words::tr("%1, line %2").arg(QFileInfo(meaning.file).fileName()).arg(meaning.line);
  QString html;
  for (const QString& words : lines) html += line(words.toHtmlEscaped());
  return html;
}

QString edgeTip(const Drawing& drawing, const DrawnEdge& edge, const EdgeLook& look) {
  const auto nameOf = [&](int index) {
    const DrawnNode& node = drawing.nodes.at(index);
    if (node.kind == asl::NodeKind::Start) return Words::tr("Start");
    if (node.kind == asl::NodeKind::End) return Words::tr("End");
    return node.name;
  };
  QString html = line(QStringLiteral("<b>%1 → %2</b>")
                          .arg(nameOf(edge.from).toHtmlEscaped(), nameOf(edge.to).toHtmlEscaped()));
  if (edge.kind == asl::EdgeKind::Choice)
    html += line(Words::tr("Rule %1: %2").arg(edge.order + 1).arg(edge.fullLabel.toHtmlEscaped()));
  if (edge.kind == asl::EdgeKind::Default) html += line(Words::tr("When no rule holds"));
  if (edge.kind == asl::EdgeKind::Catch)
    html += line(Words::tr("Catches %1").arg(edge.fullLabel.toHtmlEscaped()));
  if (look.taken > 0) html += line(Words::tr("Taken ×%1").arg(look.taken));
  return html;
}

}  // namespace stepwright::canvas
