// SPDX-License-Identifier: GPL-3.0-or-later
// An expression that is wider than its view is broken, and each value stands on its part.
#include <QtTest>

#include "engine/json/parse.h"
#include "engine/query/jsonata/expression_parts.h"
#include "tests/support/test_program.h"
#include "widgets/debug/microscope_view.h"

namespace stepwright::debug {

class TestMicroscope : public QObject {
  Q_OBJECT

 private:
  static constexpr const char* long_ =
      "$sum(order.lines.price) * (1 - $discount) + order.shipping.price > limits.free.delivery";

  static MicroscopeView::Values valuesOf(std::size_t parts, const char* value) {
    return MicroscopeView::Values(parts, session::PartValue{*json::parse(value), {}});
  }

 private slots:
  void whatIsTooWideIsBrokenAtItsOperators() {
    MicroscopeView view;
    const auto parts = query::jsonata::partsOf(long_);
    QVERIFY(parts.size() > 4);
    view.resize(2000, 200);
    view.setVisible(true);  // what is not seen hears of no other size
    view.show(QString::fromLatin1(long_), parts, valuesOf(parts.size(), "1"), {});
    const auto partNamed = [&](const char* words) {
      for (std::size_t i = 0; i < parts.size(); ++i)
        if (view.wordsOf(i) == QLatin1String(words)) return i;
      return parts.size();
    };
    const std::size_t first = partNamed("$sum(order.lines.price)");
    const std::size_t last = partNamed("limits.free.delivery");
    QVERIFY(first < parts.size() && last < parts.size());
    const int whole = view.minimumHeight();
    QVERIFY(view.boxOf(last, true).left() > view.boxOf(first, true).right());

    view.resize(360, 200);
    QVERIFY2(view.minimumHeight() >= 2 * (whole - 20), qPrintable(QString::number(whole)));
    QVERIFY(view.minimumWidth() <= 360);
    QVERIFY(view.boxOf(last, true).top() > view.boxOf(first, true).bottom());
    for (std::size_t i = 0; i < parts.size(); ++i)
      QVERIFY2(view.boxOf(i, true).right() <= 360, qPrintable(view.wordsOf(i)));
    // The room there is again joins the lines.
    view.resize(2000, 200);
    QCOMPARE(view.minimumHeight(), whole);
  }

  void aLongValueIsElidedAndKnownWhole() {
    MicroscopeView view;
    const auto parts = query::jsonata::partsOf("a + b");
    const char* value = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]";
    view.resize(400, 200);
    view.show(QStringLiteral("a + b"), parts, valuesOf(parts.size(), value), {});
    QCOMPARE(view.valueOf(1, true), QStringLiteral("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]"));
    QVERIFY(view.boxOf(1, true).width() < 60);
    int picked = 0;
    connect(&view, &MicroscopeView::valueActivated, this, [&] { ++picked; });
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.boxOf(1, true).center().toPoint());
    QCOMPARE(picked, 1);
  }
};

}  // namespace stepwright::debug

STEPWRIGHT_TEST(stepwright::debug::TestMicroscope)
#include "test_microscope.moc"
