// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "engine/asl/document.h"
#include "tests/support/test_program.h"
#include "widgets/code/expression_spans.h"
#include "widgets/code/hole_spans.h"
#include "widgets/code/margin_stops.h"

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

  void aLineOfTheMarginStandsForWhatItsKeySays() {
    using Kind = common::BreakpointMark::Kind;
    const std::string text = R"({
  "StartAt": "A",
  "States": {
    "A": {
      "Type": "Pass",
      "Assign": {
        "rate": 2
      },
      "OutputPath": "$.a",
      "Next": "B"
    },
    "B": {
      "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
      "Retry": [{ "ErrorEquals": ["Busy"] }],
      "Catch": [{
        "ErrorEquals": ["States.ALL"],
        "Next": "A"
      }],
      "End": true
    }
  }
})";
    const auto document = asl::Document::read(text);
    std::vector<std::string> lines;
    std::size_t begin = 0;
    QStringList kinds;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const auto spot = stopAtLine(document, {begin, end});
      if (spot) {
        kinds << QLatin1String(debugger::Breakpoint::kindIds[static_cast<int>(spot->kind)]) +
                     QString::fromStdString(spot->edge);
        // It is shown where it was set.
        const auto key = keyOfStop(document, *spot);
        QVERIFY(key.has_value());
        const bool whole = spot->kind == Kind::Enter;
        QVERIFY(whole || (begin <= key->begin && key->begin < end));
      }
      begin = end + 1;
    }
    QCOMPARE(kinds.join(QLatin1Char(' ')),
             QStringLiteral("enter enter phase variable enter phase edge/States/A/Next enter enter "
                            "phase retry catch enter edge/States/B/Catch/0/Next enter "
                            "edge/States/B/End enter"));
  }

  void placeholdersAreFoundWithoutWhatIsAroundThem() {
    const auto holes = [](const std::string& text, asl::Format format) {
      QStringList found;
      for (const auto& span : holeSpans(asl::Document::read(text, format)))
        found << QString::fromStdString(text.substr(span.begin, span.length()));
      return found;
    };
    QCOMPARE(holes(R"({"StartAt": "A", "States": {"A": {"Type": "Task", "End": true,
      "Resource": "arn:aws:lambda:${Region}:${Account}:function:pay", "TimeoutSeconds": ${Most}}}})",
                   asl::Format::Json),
             (QStringList{QStringLiteral("${Region}"), QStringLiteral("${Account}"),
                          QStringLiteral("${Most}")}));
    QCOMPARE(holes("StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: !GetAtt Pay.Arn\n"
                   "    End: true\n",
                   asl::Format::Yaml),
             QStringList{QStringLiteral("!GetAtt Pay.Arn")});
  }
};

STEPWRIGHT_TEST(TestExpressions)
#include "test_expressions.moc"
