// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/print.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>
#include <QTemporaryFile>
#include <algorithm>
#include <cmath>

#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/picture_parts.h"

namespace stepwright::canvas {
namespace {

constexpr double marginMm = 12, pixelsPerMm = 96 / 25.4;
constexpr double headHeight = 34;  // name and page number, in pixels at 100 %
constexpr double footHeight = 18;  // where the page below is named
constexpr double sideWidth = 18;   // where the page beside is named
constexpr double clear = 8;        // between the edge of a page and what must be whole on it

struct PrintWords {
  Q_DECLARE_TR_FUNCTIONS(Print)
};

struct Span {
  double from, to;
};

/// Where the pages of one direction begin, so that each of `whole` that fits lies in one of them.
QVector<double> starts(double from, double to, double page, double overlap, QVector<Span> whole) {
  QVector<double> result{from};
  std::sort(whole.begin(), whole.end(),
            [](const Span& a, const Span& b) { return a.from < b.from; });
  while (result.last() + page < to - 0.5) {
    const double at = result.last(), end = at + page;
    double next = end - overlap;
    for (const Span& span : qAsConst(whole)) {
      const bool cut = span.from - clear > at && span.from < end && span.to > end - clear;
      if (cut && span.to - span.from + 2 * clear <= page) next = qMin(next, span.from - clear);
    }
    result << qMax(next, at + 1);
  }
  return result;
}

QVector<Span> spansOf(const QVector<QRectF>& rects, bool across) {
  QVector<Span> spans;
  for (const QRectF& r : rects)
    spans << (across ? Span{r.left(), r.right()} : Span{r.top(), r.bottom()});
  return spans;
}

QVector<QRectF> wholeThings(const Drawing& drawing) {
  QVector<QRectF> whole;
  for (const DrawnNode& node : drawing.nodes) whole << node.rect.adjusted(-6, -12, 12, 12);
  for (const DrawnEdge& edge : drawing.edges)
    if (!edge.chip.isEmpty()) whole << edge.chip;
  for (const DrawnNote& note : drawing.notes) whole << note.rect;
  return whole;
}

QVector<QRectF> inkOf(const Drawing& drawing) {
  QVector<QRectF> ink;
  for (const DrawnNode& node : drawing.nodes) {
    if (!node.isFrame()) {
      ink << node.rect;
      continue;
    }
    const QRectF r = node.rect;  // of a frame its lines: a page within it may be blank
    ink << QRectF(r.topLeft(), QSizeF(r.width(), 40))
        << QRectF(r.bottomLeft(), QSizeF(r.width(), 1))
        << QRectF(r.topLeft(), QSizeF(1, r.height()))
        << QRectF(r.topRight(), QSizeF(1, r.height()));
  }
  for (const DrawnEdge& edge : drawing.edges) {
    for (int i = 1; i < edge.points.size(); ++i)
      ink << QRectF(edge.points.at(i - 1), edge.points.at(i)).normalized().adjusted(0, 0, 1, 1);
  }
  for (const DrawnNote& note : drawing.notes) ink << note.rect;
  return ink;
}

PagePlan planOf(const Picture& picture, const PageSetup& setup) {
  return planPages(picture.area, inkOf(picture.drawing), wholeThings(picture.drawing),
                   roomOnPage(setup), setup);
}

/// Paints the pages of one job, in pixels at 100 %.
class Job {
 public:
  Job(QPainter& painter, Picture& picture, const PagePlan& plan, const PageSetup& setup)
      : painter_(painter),
        picture_(picture),
        plan_(plan),
        setup_(setup),
        room_(roomOnPage(setup)) {}

  void page(int index) {
    head(index);
    const PagePlan::Page& page = plan_.pages.at(index);
    const QRectF place(QPointF(sideWidth, headHeight), page.area.size() * plan_.scale);
    painter_.save();
    painter_.setClipRect(place);
    painter_.translate(place.topLeft());
    painter_.scale(plan_.scale, plan_.scale);
    painter_.translate(-page.area.topLeft());
    paintPicture(painter_, picture_);
    painter_.restore();
    if (plan_.pages.size() > 1) marks(index, place);
  }

 private:
  void head(int index) {
    const common::Theme& theme = picture_.context.theme;
    const double width = room_.width() + 2 * sideWidth;
    const QString number = PrintWords::tr("Page %1 of %2").arg(index + 1).arg(plan_.pages.size());
    const QFont bold = common::fontOf(common::FontRole::StateName);
    const QFont small = common::fontOf(common::FontRole::StateSecond);
    const double taken = widthOf(number, small);
    paintText(painter_, QPointF(0, 14), elided(setup_.name, bold, width - taken - 24), bold,
              theme.text);
    paintText(painter_, QPointF(width - taken, 14), number, small, theme.text2);
    painter_.setPen(QPen(theme.line2, 1));
    painter_.drawLine(QPointF(0, 22), QPointF(width, 22));
  }

  // The corners of the page's part, and which page goes on at which side.
  void marks(int index, const QRectF& place) {
    const common::Theme& theme = picture_.context.theme;
    painter_.setPen(QPen(theme.text3, 0.75));
    constexpr double arm = 7;
    for (const QPointF& corner :
         {place.topLeft(), place.topRight(), place.bottomLeft(), place.bottomRight()}) {
      painter_.drawLine(corner - QPointF(arm, 0), corner + QPointF(arm, 0));
      painter_.drawLine(corner - QPointF(0, arm), corner + QPointF(0, arm));
    }
    const QFont font = common::fontOf(common::FontRole::Chip);
    const auto side = [&](int columns, int rows, QPointF at, double turn) {
      const int number = plan_.neighbour(index, columns, rows);
      if (number == 0) return;
      const QString words = PrintWords::tr("continued on page %1").arg(number);
      painter_.save();
      painter_.translate(at);
      painter_.rotate(turn);
      paintText(painter_, QPointF(-widthOf(words, font) / 2, 4), words, font, theme.text3);
      painter_.restore();
    };
    side(1, 0, QPointF(place.right() + sideWidth / 2, place.center().y()), 90);
    side(-1, 0, QPointF(place.left() - sideWidth / 2, place.center().y()), -90);
    side(0, 1, QPointF(place.center().x(), place.bottom() + footHeight / 2), 0);
    overlap(index, place);
  }

  // Thin lines where the next pages begin.
  void overlap(int index, const QRectF& place) {
    const PagePlan::Page& page = plan_.pages.at(index);
    QPen pen(picture_.context.theme.line3, 0.75, Qt::CustomDashLine);
    pen.setDashPattern({6, 6});
    painter_.setPen(pen);
    if (const int right = plan_.neighbour(index, 1, 0); right > 0) {
      const double x =
          place.left() + (plan_.pages.at(right - 1).area.left() - page.area.left()) * plan_.scale;
      painter_.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
    }
    if (const int below = plan_.neighbour(index, 0, 1); below > 0) {
      const double y =
          place.top() + (plan_.pages.at(below - 1).area.top() - page.area.top()) * plan_.scale;
      painter_.drawLine(QPointF(place.left(), y), QPointF(place.right(), y));
    }
  }

  QPainter& painter_;
  Picture& picture_;
  const PagePlan& plan_;
  const PageSetup& setup_;
  QSizeF room_;
};

/// On paper everything is dark on white, and nothing is selected.
Picture onPaper(const asl::Document& document, PictureOptions options, const replay::RunView* run) {
  options.theme = common::ThemeKind::Light;
  Picture picture = pictureOf(document, options, run);
  picture.context.theme.canvas = picture.context.theme.paper;
  return picture;
}

}  // namespace

int PagePlan::neighbour(int page, int columns, int rows) const {
  const Page& own = pages.at(page);
  for (int i = 0; i < pages.size(); ++i) {
    const Page& other = pages.at(i);
    if (other.column == own.column + columns && other.row == own.row + rows) return i + 1;
  }
  return 0;
}

QPageLayout pageLayoutOf(const PageSetup& setup) {
  return {QPageSize(setup.paper), setup.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
          QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter};
}

QSizeF roomOnPage(const PageSetup& setup) {
  const QRectF paper = pageLayoutOf(setup).paintRect(QPageLayout::Millimeter);
  return {paper.width() * pixelsPerMm - 2 * sideWidth,
          paper.height() * pixelsPerMm - headHeight - footHeight};
}

PagePlan planPages(const QRectF& area, const QVector<QRectF>& content, const QVector<QRectF>& whole,
                   const QSizeF& page, const PageSetup& setup) {
  PagePlan plan;
  if (setup.fit == PageSetup::Fit::OnePage) {
    plan.scale = qMin(1.0, qMin(page.width() / qMax(1.0, area.width()),
                                page.height() / qMax(1.0, area.height())));
    plan.pages.append({area, 0, 0});
    return plan;
  }
  const auto lefts =
      starts(area.left(), area.right(), page.width(), setup.overlap, spansOf(whole, true));
  const auto tops =
      starts(area.top(), area.bottom(), page.height(), setup.overlap, spansOf(whole, false));
  plan.columns = lefts.size();
  plan.rows = tops.size();
  for (int row = 0; row < plan.rows; ++row) {
    for (int column = 0; column < plan.columns; ++column) {
      const QRectF part(QPointF(lefts.at(column), tops.at(row)), page);
      const bool blank = std::none_of(content.begin(), content.end(),
                                      [&](const QRectF& ink) { return ink.intersects(part); });
      if (!blank) plan.pages.append({part, column, row});
    }
  }
  if (plan.pages.isEmpty()) plan.pages.append({QRectF(area.topLeft(), page), 0, 0});
  return plan;
}

PagePlan planFor(const asl::Document& document, const PictureOptions& options,
                 const replay::RunView* run, const PageSetup& setup) {
  return planOf(onPaper(document, options, run), setup);
}

bool printPages(QPrinter& printer, const asl::Document& document, const PictureOptions& options,
                const replay::RunView* run, const PageSetup& setup) {
  Picture picture = onPaper(document, options, run);
  const PagePlan plan = planOf(picture, setup);
  printer.setPageLayout(pageLayoutOf(setup));
  printer.setDocName(setup.name);
  QPainter painter;
  if (!painter.begin(&printer)) return false;
  const double unit = printer.resolution() / 96.0;
  int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
  int last = printer.toPage() > 0 ? printer.toPage() - 1 : plan.pages.size() - 1;
  first = qBound(0, first, plan.pages.size() - 1);
  last = qBound(first, last, plan.pages.size() - 1);
  picture.context.setScale(qMax(plan.scale, 0.6));  // paper shows what a screen could not
  for (int page = first; page <= last; ++page) {
    if (page > first && !printer.newPage()) return false;
    painter.resetTransform();
    painter.scale(unit, unit);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    Job(painter, picture, plan, setup).page(page);
  }
  return painter.end();
}

QByteArray pdfOf(const asl::Document& document, const PictureOptions& options,
                 const replay::RunView* run, const PageSetup& setup) {
  QTemporaryFile file;  // a printer writes into files alone
  if (!file.open()) return {};
  {
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file.fileName());
    printer.setCreator(QStringLiteral("Stepwright"));
    if (!printPages(printer, document, options, run, setup)) return {};
  }
  QFile drawn(file.fileName());
  return drawn.open(QIODevice::ReadOnly) ? drawn.readAll() : QByteArray();
}

bool writePdf(const asl::Document& document, const PictureOptions& options,
              const replay::RunView* run, const PageSetup& setup, const QString& path) {
  return putPicture(pdfOf(document, options, run, setup), path);
}

}  // namespace stepwright::canvas
