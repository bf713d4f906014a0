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
QString proposed(std::string text, const assist::Sample& sample) {
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
    const std::string jsonata = R"json({"a": "{% $sum($states.input.x) & 'y' %}"})json";
    const std::string paths = R"json({"b.$": "$.total", "c.$": "States.Format('{}', $$.x)"})json";
    const std::string prose = R"json({"Comment": "costs $5, see States.ALL"})json";
    const std::string broken = "{\"a\": \"{% broken";
    QCOMPARE(printed(jsonata),
             QStringLiteral("quiet:{% name:$sum name:$states quiet:'y' quiet:%}"));
    QCOMPARE(printed(paths), QStringLiteral("name:$ name:States.Format quiet:'{}' name:$$"));
    QCOMPARE(printed(prose), QString());
    QCOMPARE(printed(broken), QStringLiteral("quiet:{%"));
  }

  void completionFollowsTheSample() {
    assist::Sample sample;
    const std::string input = R"json({"total":1,"items":[{"sku":"A"}]})json";
    sample.input = json::parse(input).value();
    sample.variables = json::parse("{\"price\":3}").value();
    const auto at = [&](const std::string& field) {
      return proposed("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\"," + field + "}}}",
                      sample);
    };
    QCOMPARE(at("\"Output\":\"{% $states.input.|\""), QStringLiteral("total items"));
    QCOMPARE(at("\"Parameters\":{\"x.$\":\"$.items[0].|\"}"), QStringLiteral("sku"));
    QCOMPARE(at("\"Parameters\":{\"x.$\":\"$pr|\"}"), QStringLiteral("$price"));
    QVERIFY(at("\"Next\":\"|\"").contains(QLatin1String("A")));
  }
};

QTEST_MAIN(TestExpressions)
#include "test_expressions.moc"
