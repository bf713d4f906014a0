// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/map_run_head.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "widgets/common/fonts.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/debug/grouped.h"

namespace stepwright::debug {

using common::FontRole;
using common::Theme;
using replay::StateStatus;
using runtime::MapRunFigures;

namespace {

constexpr int sideMargin = 20, progressHeight = 16, toleranceWide = 300, toleranceHigh = 12;
constexpr int wide = 620, high = 122;

QString counted(double value) { return grouped(static_cast<std::size_t>(std::llround(value))); }
QString counted(std::size_t value) { return grouped(value); }

QString percent(double share, int decimals) {
  return MapRunHead::tr("%1 %").arg(QLocale().toString(share * 100, 'f', decimals));
}

QString duration(std::int64_t milliseconds) {
  return QString::fromStdString(runtime::durationText(milliseconds));
}

/// To the minute once it is more than one and a half.
QString about(std::int64_t milliseconds) {
  const auto rounded =
      milliseconds < 90'000 ? milliseconds : (milliseconds + 30'000) / 60'000 * 60'000;
  return MapRunHead::tr("about %1").arg(duration(rounded));
}

/// What of all items the failed are, and may be; in shares where the limit is one.
QString share(const MapRunFigures& figures, double items) {
  if (!figures.toleratedShare || !figures.total || *figures.total == 0) return counted(items);
  return percent(items / static_cast<double>(*figures.total), 2);
}

QString limitWords(const MapRunFigures& figures) {
  if (!figures.tolerated) return MapRunHead::tr("none is tolerated");
  if (figures.toleratedShare)
    return MapRunHead::tr("limit %1 %").arg(QLocale().toString(*figures.toleratedShare));
  return MapRunHead::tr("limit %1").arg(counted(*figures.tolerated));
}

/// One part of the progress.
struct Slice {
  std::size_t items = 0;
  StateStatus status;
  bool hollow = false;
};

/// Draws the parts of the head, one below the other.
class Drawing {
 public:
  Drawing(QPainter& painter, const MapRunFigures& figures, QRectF room)
      : painter_(painter), figures_(figures), theme_(Theme::current()), room_(room) {}

  void progress(qreal top) {
    const QRectF bar(room_.left(), top, room_.width(), progressHeight);
    QPainterPath shape;
    shape.addRoundedRect(bar, 4, 4);
    painter_.save();
    painter_.setClipPath(shape);
    painter_.fillRect(bar, theme_.surface2);
    slices(bar);
    painter_.restore();
    painter_.setPen(theme_.line2);
    painter_.setBrush(Qt::NoBrush);
    painter_.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  }

  void counts(qreal top) {
    qreal at = room_.left();
    const auto pending = figures_.pending();
    at = count(at, top, figures_.succeeded, MapRunHead::tr("succeeded"), StateStatus::Succeeded);
    at = count(at, top, figures_.failed, MapRunHead::tr("failed"), StateStatus::Failed);
    at = count(at, top, figures_.aborted, MapRunHead::tr("aborted"), StateStatus::Aborted);
    at = count(at, top, figures_.live, MapRunHead::tr("running"), StateStatus::Running);
    if (figures_.pendingRedrive > 0)
      at = count(at, top, figures_.pendingRedrive, MapRunHead::tr("to be redriven"),
                 StateStatus::Retrying);
    if (pending) at = count(at, top, *pending, MapRunHead::tr("pending"), StateStatus::Waiting);
    times(at, top);
  }

  void tolerance(qreal top) {
    text(room_.left(), top + 12, MapRunHead::tr("Tolerance"), FontRole::SmallBold, theme_.text);
    const QString used =
        figures_.tolerated
            ? MapRunHead::tr("%1 of %2").arg(counted(figures_.failed), counted(*figures_.tolerated))
            : MapRunHead::tr("%1 failed").arg(counted(figures_.failed));
    text(room_.left(), top + 29, used, FontRole::Small, theme_.text2);
    meter(QRectF(room_.left() + 124, top + 2, toleranceWide, toleranceHigh));
    rates(top);
  }

 private:
  qreal text(qreal left, qreal base, const QString& words, FontRole role, const QColor& color) {
    painter_.setFont(common::fontOf(role));
    painter_.setPen(color);
    painter_.drawText(QPointF(left, base), words);
    return painter_.fontMetrics().horizontalAdvance(words);
  }

  void slices(const QRectF& bar) {
    const std::array<Slice, 4> parts = {Slice{figures_.succeeded, StateStatus::Succeeded},
                                        Slice{figures_.failed, StateStatus::Failed},
                                        Slice{figures_.aborted, StateStatus::Aborted},
                                        Slice{figures_.live, StateStatus::Running, true}};
    const auto total = static_cast<double>(
        std::max<std::size_t>(1, figures_.total.value_or(figures_.ended() + figures_.live)));
    qreal at = bar.left();
    for (const Slice& part : parts) {
      if (part.items == 0) continue;
      const qreal wanted = bar.width() * static_cast<double>(part.items) / total;
      const QRectF slice(at, bar.top(), std::max<qreal>(4, wanted), bar.height());
      const QColor hue = theme_.status(part.status);
      if (part.hollow) {
        painter_.setPen(QPen(hue, 1.5));
        painter_.setBrush(theme_.card);
        painter_.drawRect(slice.adjusted(1, 1, -1, -1));
      } else {
        painter_.fillRect(slice, hue);
      }
      at = slice.right() + 1;
    }
  }

  qreal count(qreal left, qreal top, std::size_t items, const QString& word, StateStatus status) {
    common::paintStatusDisc(painter_, QPointF(left + 7, top + 8), 6.5, status, theme_);
    const qreal one = text(left + 21, top + 12, counted(items), FontRole::SmallBold, theme_.text);
    const qreal other = text(left + 21, top + 28, word, FontRole::Small, theme_.text2);
    return left + 21 + std::max(one, other) + 20;
  }

  /// From the right: what is left, how long it took, how fast it is, how much is done; as much of
  /// that as there is room for behind the counts.
  void times(qreal free, qreal top) {
    struct Column {
      QString value, word;
    };
    std::vector<Column> columns;
    if (figures_.leftMs) columns.push_back({about(*figures_.leftMs), MapRunHead::tr("to go")});
    columns.push_back({duration(figures_.milliseconds),
                       figures_.running ? MapRunHead::tr("so far") : MapRunHead::tr("in all")});
    columns.push_back(
        {MapRunHead::tr("%1 items/s").arg(counted(figures_.rate)), MapRunHead::tr("last 10 s")});
    if (const auto done = figures_.done())
      columns.push_back({percent(*done, 1), MapRunHead::tr("done")});
    qreal right = room_.right();
    for (const Column& each : columns) {
      const qreal wide = widthOf(each.value, each.word);
      if (right - wide - 10.5 < free) return;
      right = column(right, wide, top, each.value, each.word);
    }
  }

  qreal widthOf(const QString& value, const QString& word) {
    painter_.setFont(common::fontOf(FontRole::SmallBold));
    const qreal wide = painter_.fontMetrics().horizontalAdvance(value);
    painter_.setFont(common::fontOf(FontRole::Small));
    return std::max<qreal>(wide, painter_.fontMetrics().horizontalAdvance(word));
  }

  qreal column(qreal right, qreal wide, qreal top, const QString& value, const QString& word) {
    text(right - wide, top + 12, value, FontRole::SmallBold, theme_.text);
    text(right - wide, top + 28, word, FontRole::Small, theme_.text2);
    painter_.setPen(theme_.line2);
    painter_.drawLine(QPointF(right - wide - 10.5, top), QPointF(right - wide - 10.5, top + 31));
    return right - wide - 21;
  }

  /// The scale goes a little beyond the limit, or as far as the forecast or the failures do.
  void meter(const QRectF& bar) {
    const double limit = figures_.tolerated.value_or(0);
    const auto failed = static_cast<double>(figures_.failed);
    const double forecast = std::max(failed, figures_.forecast.value_or(failed));
    const double whole = std::max({limit * 1.15, failed, forecast, 1.0});
    const auto place = [&](double items) { return bar.left() + bar.width() * items / whole; };
    painter_.setPen(theme_.line2);
    painter_.setBrush(theme_.surface2);
    painter_.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    hatch(
        QRectF(QPointF(place(failed), bar.top() + 1), QPointF(place(forecast), bar.bottom() - 1)));
    painter_.fillRect(QRectF(bar.topLeft(), QPointF(place(failed), bar.bottom())), theme_.failed);
    if (figures_.running && forecast > failed)
      painter_.fillRect(QRectF(place(forecast) - 0.75, bar.top() - 2, 1.5, bar.height() + 4),
                        theme_.text2);
    if (figures_.tolerated)
      painter_.fillRect(QRectF(place(limit) - 1, bar.top() - 4, 2, 20), theme_.ink);
    words(bar, place(failed), place(forecast), place(limit));
  }

  void hatch(const QRectF& area) {
    if (!figures_.running || area.width() <= 1) return;
    painter_.save();
    painter_.setClipRect(area);
    painter_.setPen(QPen(theme_.line3, 1.4));
    for (qreal at = area.left() - area.height(); at < area.right(); at += 5)
      painter_.drawLine(QPointF(at, area.bottom()), QPointF(at + area.height(), area.top()));
    painter_.restore();
  }

  /// Below the marks, none over the one before; over the limit the words come first.
  void words(const QRectF& bar, qreal failed, qreal forecast, qreal limit) {
    const qreal base = bar.bottom() + 17;
    if (figures_.tolerated && figures_.overBy() > 0) {
      text(bar.left(), base, MapRunHead::toleranceWords(figures_), FontRole::SmallBold,
           theme_.text);
      return;
    }
    qreal free = bar.left();
    free += text(free, base, share(figures_, static_cast<double>(figures_.failed)),
                 FontRole::SmallBold, theme_.text) +
            10;
    if (figures_.running && figures_.forecast && forecast > failed)
      free = placed(free, forecast, base,
                    MapRunHead::tr("at the end %1").arg(share(figures_, *figures_.forecast)));
    placed(free, limit, base, limitWords(figures_));
  }

  qreal placed(qreal free, qreal mark, qreal base, const QString& words) {
    painter_.setFont(common::fontOf(FontRole::Small));
    const qreal wide = painter_.fontMetrics().horizontalAdvance(words);
    const qreal left = std::max(free, mark - wide / 2);
    text(left, base, words, FontRole::Small, theme_.text2);
    return left + wide + 10;
  }

  void rates(qreal top) {
    const QString busy = figures_.atOnce >= 1000
                             ? MapRunHead::tr("%1 at once").arg(counted(figures_.liveChildren))
                             : MapRunHead::tr("%1 of %2 slots busy")
                                   .arg(counted(figures_.liveChildren), counted(figures_.atOnce));
    const QString head = MapRunHead::tr("rate, last 2 min");
    painter_.setFont(common::fontOf(FontRole::Small));
    const qreal words = std::max(painter_.fontMetrics().horizontalAdvance(busy),
                                 painter_.fontMetrics().horizontalAdvance(head));
    text(room_.right() - words, top + 12, head, FontRole::Small, theme_.text2);
    text(room_.right() - words, top + 29, busy, FontRole::Small, theme_.text2);
    if (figures_.rates.empty()) return;
    const double most =
        std::max(1.0, *std::max_element(figures_.rates.begin(), figures_.rates.end()));
    qreal at = room_.right() - words - 16 - 8.0 * static_cast<double>(figures_.rates.size());
    if (at < room_.left() + 124 + toleranceWide + 16) return;
    for (const double rate : figures_.rates) {
      const qreal tall = std::max(1.0, 24 * rate / most);
      painter_.fillRect(QRectF(at, top + 30 - tall, 6, tall), theme_.text3);
      at += 8;
    }
  }

  QPainter& painter_;
  const MapRunFigures& figures_;
  const Theme theme_;
  const QRectF room_;
};

}  // namespace

MapRunHead::MapRunHead(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("mapRunHead"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MapRunHead::show(std::shared_ptr<const MapRunFigures> figures) {
  figures_ = std::move(figures);
  setAccessibleName(figures_ ? wordsFor(*figures_) : tr("No Map Run"));
  update();
}

QString MapRunHead::toleranceWords(const MapRunFigures& figures) {
  const std::size_t over = figures.overBy();
  if (figures.tolerated && over > 0) return tr("Over by %1").arg(counted(over));
  QString words =
      tr("%1, %2").arg(share(figures, static_cast<double>(figures.failed)), limitWords(figures));
  if (figures.running && figures.forecast)
    words += tr(", at the end %1").arg(share(figures, *figures.forecast));
  return words;
}

QString MapRunHead::statusWords(const MapRunFigures& figures) {
  using Status = MapRunFigures::Status;
  const QString word =
      common::statusWord(figures.status == Status::Running     ? StateStatus::Running
                         : figures.status == Status::Succeeded ? StateStatus::Succeeded
                         : figures.status == Status::Failed    ? StateStatus::Failed
                                                               : StateStatus::Aborted);
  if (figures.redrives == 0) return word;
  return tr("%1, redriven %n time(s)", "", static_cast<int>(figures.redrives)).arg(word);
}

QString MapRunHead::wordsFor(const MapRunFigures& figures) {
  QStringList words{QString::fromStdString(figures.name), statusWords(figures)};
  words << tr("%1 succeeded").arg(counted(figures.succeeded))
        << tr("%1 failed").arg(counted(figures.failed))
        << tr("%1 aborted").arg(counted(figures.aborted))
        << tr("%1 running").arg(counted(figures.live));
  if (figures.pendingRedrive > 0)
    words << tr("%1 to be redriven").arg(counted(figures.pendingRedrive));
  if (const auto pending = figures.pending()) words << tr("%1 pending").arg(counted(*pending));
  if (const auto done = figures.done()) words << tr("%1 done").arg(percent(*done, 1));
  words << tr("Tolerance: %1").arg(toleranceWords(figures));
  return words.join(QStringLiteral(", "));
}

QSize MapRunHead::sizeHint() const { return {wide, high}; }
QSize MapRunHead::minimumSizeHint() const { return {320, high}; }

void MapRunHead::paintEvent(QPaintEvent*) {
  if (!figures_) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  Drawing drawing(painter, *figures_, QRectF(rect()).adjusted(sideMargin, 0, -sideMargin, 0));
  drawing.progress(2);
  drawing.counts(30);
  drawing.tolerance(76);
}

}  // namespace stepwright::debug

#include "moc_map_run_head.cpp"
