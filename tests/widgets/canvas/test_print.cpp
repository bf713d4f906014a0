// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QPrintPreviewWidget>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include "samples.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/print.h"
#include "widgets/canvas/print_preview.h"

using namespace stepwright;
using namespace stepwright::canvas;

namespace {

int pagesIn(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return -1;
  const QByteArray bytes = file.readAll();
  const QString text = QString::fromLatin1(bytes.constData(), bytes.size());
  auto found = QRegularExpression(QStringLiteral("/Type\\s*/Page\\b(?!s)")).globalMatch(text);
  int count = 0;
  for (; found.hasNext(); found.next()) ++count;
  return count;
}

}  // namespace

class TestPrint : public QObject {
  Q_OBJECT
 private slots:
  void theWholeGraphFitsOnOnePage() {
    for (const auto& document : {orderDocument(), chainDocument(40), wideDocument()}) {
      for (const bool landscape : {false, true}) {
        PageSetup setup;
        setup.landscape = landscape;
        const PagePlan plan = planFor(document, {}, nullptr, setup);
        QCOMPARE(plan.pages.size(), 1);
        const QSizeF room = roomOnPage(setup);
        const QSizeF size = plan.pages.first().area.size() * plan.scale;
        QVERIFY(size.width() <= room.width() + 0.5 && size.height() <= room.height() + 0.5);
        QVERIFY(plan.scale <= 1);
      }
    }
  }

  void whatFitsOnAPageIsWholeOnOne() {
    for (const auto& document : {orderDocument(), chainDocument(40), wideDocument()}) {
      for (const bool landscape : {false, true}) {
        PageSetup setup;
        setup.fit = PageSetup::Fit::Tiles;
        setup.landscape = landscape;
        const PagePlan plan = planFor(document, {}, nullptr, setup);
        QCOMPARE(plan.scale, 1.0);
        const Drawing drawing = draw(document.graph(), *document.machine());
        const QSizeF room = roomOnPage(setup);
        for (const DrawnNode& node : drawing.nodes) {
          if (node.rect.width() + 40 > room.width() || node.rect.height() + 40 > room.height())
            continue;
          const bool whole =
              std::any_of(plan.pages.begin(), plan.pages.end(), [&](const PagePlan::Page& page) {
                return page.area.contains(node.rect.adjusted(-4, -4, 4, 4));
              });
          QVERIFY2(whole, qPrintable(node.name));
        }
      }
    }
  }

  // No part of the drawing is on no page.
  void thePagesCoverTheDrawing() {
    PageSetup setup;
    setup.fit = PageSetup::Fit::Tiles;
    const auto document = wideDocument();
    const PagePlan plan = planFor(document, {}, nullptr, setup);
    QVERIFY(plan.pages.size() > 4);
    const Drawing drawing = draw(document.graph(), *document.machine());
    const auto covered = [&](QPointF point) {
      return std::any_of(plan.pages.begin(), plan.pages.end(),
                         [&](const PagePlan::Page& page) { return page.area.contains(point); });
    };
    for (const DrawnEdge& edge : drawing.edges) {
      for (int i = 1; i < edge.points.size(); ++i) {
        const QLineF piece(edge.points.at(i - 1), edge.points.at(i));
        for (double t = 0; t <= 1; t += 0.05) QVERIFY(covered(piece.pointAt(t)));
      }
    }
  }

  void blankPagesAreLeftOut() {
    const QSizeF page(100, 100);
    PageSetup setup;
    setup.fit = PageSetup::Fit::Tiles;
    setup.overlap = 10;
    const QVector<QRectF> ink{{0, 0, 50, 50}, {300, 300, 50, 50}};
    const PagePlan plan = planPages(QRectF(0, 0, 360, 360), ink, ink, page, setup);
    QVERIFY(plan.pages.size() < plan.columns * plan.rows);
    QVERIFY(plan.pages.size() >= 2);
  }

  void whatIsCutIsOnTheNextPage() {
    const QSizeF page(100, 100);
    PageSetup setup;
    setup.fit = PageSetup::Fit::Tiles;
    setup.overlap = 10;
    const QVector<QRectF> boxes{{70, 10, 60, 20}, {10, 95, 30, 40}};
    const PagePlan plan = planPages(QRectF(0, 0, 200, 200), boxes, boxes, page, setup);
    for (const QRectF& box : boxes) {
      QVERIFY(std::any_of(plan.pages.begin(), plan.pages.end(),
                          [&](const PagePlan::Page& each) { return each.area.contains(box); }));
    }
  }

  void theFileHasTheseManyPages() {
    QTemporaryDir folder;
    PageSetup setup;
    setup.name = QStringLiteral("wide.asl.json");
    const QString path = folder.filePath(QStringLiteral("out.pdf"));
    const auto document = wideDocument();
    QVERIFY(writePdf(document, {}, nullptr, setup, path));
    QCOMPARE(pagesIn(path), 1);
    setup.fit = PageSetup::Fit::Tiles;
    QVERIFY(writePdf(document, {}, nullptr, setup, path));
    QCOMPARE(pagesIn(path), planFor(document, {}, nullptr, setup).pages.size());
    setup.landscape = true;
    QVERIFY(writePdf(document, {}, nullptr, setup, path));
    QCOMPARE(pagesIn(path), planFor(document, {}, nullptr, setup).pages.size());
    QVERIFY(!writePdf(document, {}, nullptr, setup, QStringLiteral("/nowhere/at/all.pdf")));
  }

  void thePreviewShowsWhatIsChosen() {
    PageSetup setup;
    setup.name = QStringLiteral("wide.asl.json");
    PrintPreview preview(wideDocument(), {}, std::nullopt, setup);
    QCOMPARE(preview.pages(), 1);
    preview.findChild<QComboBox*>(QStringLiteral("printFit"))->setCurrentIndex(1);
    QVERIFY(preview.pages() > 4);
    preview.findChild<QComboBox*>(QStringLiteral("printOrientation"))->setCurrentIndex(1);
    QVERIFY(preview.setup().landscape);
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    const QString pictures = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (pictures.isEmpty()) return;
    QVERIFY(preview.grab().save(pictures + QStringLiteral("/print.png")));
    auto* pages = preview.findChild<QPrintPreviewWidget*>();
    pages->setSinglePageViewMode();
    pages->setCurrentPage(2);
    pages->fitToWidth();
    QVERIFY(preview.grab().save(pictures + QStringLiteral("/print-page.png")));
  }
};

STEPWRIGHT_TEST(TestPrint)
#include "test_print.moc"
