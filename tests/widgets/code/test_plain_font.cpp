// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QTextLayout>
#include <QtTest>

#include "tests/support/test_program.h"
#include "widgets/code/plain_font.h"
#include "widgets/common/fonts.h"

using namespace stepwright;

namespace {

/// The glyphs that the text is drawn with.
QVector<quint32> drawn(const QString& text, const QFont& font) {
  QTextLayout layout(text, font);
  layout.beginLayout();
  layout.createLine();
  layout.endLayout();
  const auto runs = layout.glyphRuns();
  return runs.isEmpty() ? QVector<quint32>() : runs.front().glyphIndexes();
}

}  // namespace

class TestPlainFont : public QObject {
  Q_OBJECT
 private slots:
  void everyCharacterIsDrawnAsItself() {
    const QFont font = common::fontOf(common::FontRole::Code);
    const QFont plain = code::plainFont(font);
    if (plain.family() == font.family()) QSKIP("The font of this machine gives no outlines");
    const QString text = QStringLiteral("a != b, x := 1, arn:aws:states:::y");
    const auto each = QRawFont::fromFont(plain).glyphIndexesForString(text);
    QCOMPARE(drawn(text, plain), each);
    QCOMPARE(QFontMetricsF(plain).horizontalAdvance(text),
             QFontMetricsF(font).horizontalAdvance(text));
  }
};

STEPWRIGHT_TEST(TestPlainFont)
#include "test_plain_font.moc"
