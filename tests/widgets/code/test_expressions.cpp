// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "engine/json/parse.h"
#include "widgets/code/completion.h"
#include "widgets/code/expression_spans.h"

using namespace stepwright;
using namespace stepwright::code;

namespace {

/// "name:$a quiet:'x' …": the spans with the text they cover.
QString printed(const std::string& text) {
  QStringList parts;
  for (const auto& span : expressionSpans(text)) {
    parts << QStringLiteral("%1:%2").arg(
        span.kind == ExpressionSpan::Kind::Name ? QStringLiteral("name") : QStringLiteral("quiet"),
        QString::fromStdString(text.substr(span.range.begin, span.range.length())));
  }
  return parts.join(QLatin1Char(' '));
}

/// The proposals at the `|` in the text.
QString proposed(std::string text, const facade::Sample& sample) {
  const auto caret = text.find('|');
  text.erase(caret, 1);
  QStringList words;
  for (const auto& word : completionAt(asl::Document::read(text), text, caret, sample).proposals) {
    words << QString::fromStdString(word);
  }
  return words.join(QLatin1Char(' '));
}

}  // namespace

class TestExpressions : public QObject {
  Q_OBJECT
 private slots:
  void expressionsInsideStringsAreFound() {
    QCOMPARE(printed(R"({"a": "{% $sum($states.input.x) & 'y' %}"})"),
             QStringLiteral("quiet:{% name:$sum name:$states quiet:'y' quiet:%}"));
    QCOMPARE(printed(R"({"b.$": "$.total", "c.$": "States.Format('{}', $$.x)"
  })"),
             QStringLiteral("name:$ name:States.Format quiet:'{}' name:$$"));
  QCOMPARE(printed(R"({"Comment": "costs $5, see States.ALL"})"), QString());
  QCOMPARE(printed("{\"a\": \"{% broken"), QStringLiteral("quiet:{%"));
}

  void completionFollowsTheSample() {
  facade::Sample sample;
  sample.input = json::parse(R"({"total":1,"items":[{"sku":"A"}]})").value();
  sample.variables = json::parse(R"({"price":3})").value();
  QCOMPARE(
      proposed(R"({"StartAt":"A","States":{"A":{"Type":"Pass","Output":"{% $states.input.|"}}})",
               sample),
      QStringLiteral("total items"));
  QCOMPARE(
      proposed(
          R"({"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"x.$":"$.items[0].|"}}}})",
          sample),
      QStringLiteral("sku"));
  QCOMPARE(proposed(R"({"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"x.$":"$pr|"}}}})",
                    sample),
           QStringLiteral("$price"));
  QVERIFY(proposed(R"({"StartAt":"A","States":{"A":{"Type":"Pass","Next":"|"}}})", sample)
              .contains(QLatin1String("A")));
}
}
;

QTEST_MAIN(TestExpressions)
#include "test_expressions.moc"
