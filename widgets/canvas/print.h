// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageLayout>
#include <QRectF>
#include <QString>
#include <QVector>

#include "widgets/canvas/picture.h"

class QPrinter;

namespace stepwright::canvas {

/// A workflow on paper: the whole on one page, or at its own size on as many as it takes.

struct PageSetup {
  enum class Fit { OnePage, Tiles };
  Fit fit = Fit::OnePage;
  QPageSize::PageSizeId paper = QPageSize::A4;
  bool landscape = false;
  double overlap = 32;  ///< of neighbouring pages at least, in pixels of the drawing
  QString name;         ///< in the head of each page
};

/// Which part of the drawing is on which page.
struct PagePlan {
  struct Page {
    QRectF area;  ///< of the drawing
    int column = 0, row = 0;
  };
  QVector<Page> pages;
  int columns = 1, rows = 1;
  double scale = 1;  ///< of the drawing on paper; 1 = 96 pixels an inch

  /// The number of the page beside that one; 0 where there is none.
  [[nodiscard]] int neighbour(int page, int columns, int rows) const;
};

/// Cuts `area` into pages of `page` (both in pixels of the drawing at 100 %). What the edge of a
/// page cuts through is whole on the next one where it fits on a page at all; pages that would be
/// blank are left out.
[[nodiscard]] PagePlan planPages(const QRectF& area, const QVector<QRectF>& content,
                                 const QVector<QRectF>& whole, const QSizeF& page,
                                 const PageSetup& setup);

/// The room for the drawing on a page, in pixels at 100 %.
[[nodiscard]] QSizeF roomOnPage(const PageSetup& setup);
[[nodiscard]] QPageLayout pageLayoutOf(const PageSetup& setup);
[[nodiscard]] PagePlan planFor(const asl::Document& document, const PictureOptions& options,
                               const replay::RunView* run, const PageSetup& setup);

/// Paints all pages; the printer's page layout is taken from the setup. False where it could not
/// begin.
[[nodiscard]] bool printPages(QPrinter& printer, const asl::Document& document,
                              const PictureOptions& options, const replay::RunView* run,
                              const PageSetup& setup);
/// Empty where it could not be drawn.
[[nodiscard]] QByteArray pdfOf(const asl::Document& document, const PictureOptions& options,
                               const replay::RunView* run, const PageSetup& setup);
[[nodiscard]] bool writePdf(const asl::Document& document, const PictureOptions& options,
                            const replay::RunView* run, const PageSetup& setup,
                            const QString& path);

}  // namespace stepwright::canvas
