// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/test_page.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "engine/analysis/value_diff.h"
#include "engine/json/print.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

using analysis::Check;
using analysis::DiffLine;
using common::Theme;

namespace {

/// Where the words of this file are translated.
struct TestPage {
  Q_DECLARE_TR_FUNCTIONS(TestPage)
};

QString plain(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString said(const Phrase& phrase) { return common::said(phrase).toHtmlEscaped(); }

QString coloured(const QString& html, const QColor& colour) {
  return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colour.name(), html);
}

QString code(const QString& html) {
  return QStringLiteral("<span style=\"font-family:'%1'\">%2</span>")
      .arg(common::fontOf(common::FontRole::Code).family(), html);
}

/// A row of the table: mark, label, and what is said.
QString row(const QString& mark, const QString& label, const QString& html) {
  return QStringLiteral("<tr><td width=\"16\">%1</td><td width=\"80\">%2</td><td>%3</td></tr>")
      .arg(mark, coloured(label, Theme::current().text2), html);
}

QString labelOf(Check::Kind kind) {
  switch (kind) {
    case Check::Kind::Ends:
      return TestPage::tr("End");
    case Check::Kind::Reaches:
      return TestPage::tr("Segment");
    case Check::Kind::Status:
      return TestPage::tr("Status");
    case Check::Kind::Error:
      return TestPage::tr("Error");
    case Check::Kind::Path:
      return TestPage::tr("Path");
    case Check::Kind::Output:
      return TestPage::tr("Output");
    case Check::Kind::Assertion:
      return TestPage::tr("Assertion");
  }
  return {};
}

QString markOf(bool passed) { return passed ? QStringLiteral("✓") : QStringLiteral("✕"); }

/// "expected FAILED, got SUCCEEDED".
QString expectedAndGot(const QString& expected, const QString& got) {
  const QColor faint = Theme::current().text2;
  return coloured(TestPage::tr("expected"), faint) + QLatin1Char(' ') + expected +
         QStringLiteral(" &nbsp; ") + coloured(TestPage::tr("got"), faint) + QLatin1Char(' ') +
         QStringLiteral("<b>%1</b>").arg(got);
}

QString wordOf(const std::optional<json::Value>& value) {
  return value ? plain(std::string(value->string())) : TestPage::tr("none");
}

/// The names with the first one that differs turned to ink.
QString namesOf(const json::Value& names, std::size_t differs) {
  const Theme theme = Theme::current();
  QStringList words;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const QString name = plain(std::string(names.at(i).string()));
    words << (i == differs
                  ? QStringLiteral("<span style=\"background:%1;color:%2\">&nbsp;%3&nbsp;</span>")
                        .arg(theme.ink.name(), theme.paper.name(), name)
                  : name);
  }
  return words.join(coloured(QStringLiteral(" › "), theme.text3));
}

QString pathRows(const Check& check) {
  const auto& expected = check.expected->items();
  const auto& got = check.got->items();
  const auto differs = static_cast<std::size_t>(
      std::mismatch(expected.begin(), expected.end(), got.begin(), got.end()).first -
      expected.begin());
  if (check.passed) return namesOf(*check.got, got.size());
  const QColor faint = Theme::current().text2;
  return coloured(TestPage::tr("expected"), faint) + QStringLiteral(" ") +
         namesOf(*check.expected, differs) + QStringLiteral("<br>") +
         coloured(TestPage::tr("got"), faint) + QStringLiteral(" ") + namesOf(*check.got, differs);
}

QString diffCell(const DiffLine* line, bool differs) {
  const Theme theme = Theme::current();
  const QString ground =
      differs ? QStringLiteral(" bgcolor=\"%1\"").arg(theme.diffAdd.name()) : QString();
  if (line == nullptr) return QStringLiteral("<td width=\"50%\"></td>");
  QString text;
  for (int i = 0; i < line->depth * 2; ++i) text += QStringLiteral("&nbsp;");
  text += plain(line->text);
  return QStringLiteral("<td width=\"50%\"%1>%2 %3</td>")
      .arg(ground, differs ? QStringLiteral("≠") : QStringLiteral("&nbsp;"), code(text));
}

/// Expected and got side by side: what stands in the other's place on the same line.
QString outputRows(const Check& check) {
  if (!check.got)
    return expectedAndGot(code(plain(analysis::brief(*check.expected))), TestPage::tr("none"));
  if (check.passed) return code(plain(analysis::brief(*check.got, 200)));
  const auto lines = analysis::diffOf(*check.expected, *check.got);
  QString rows = QStringLiteral("<tr><td><b>%1</b></td><td><b>%2</b></td></tr>")
                     .arg(TestPage::tr("Expected"), TestPage::tr("Got"));
  for (std::size_t i = 0; i < lines.size();) {
    if (lines[i].side == DiffLine::Side::Both) {
      rows += QStringLiteral("<tr>%1%2</tr>")
                  .arg(diffCell(&lines[i], false), diffCell(&lines[i], false));
      ++i;
      continue;
    }
    std::vector<const DiffLine*> expected, got;
    for (; i < lines.size() && lines[i].side != DiffLine::Side::Both; ++i)
      (lines[i].side == DiffLine::Side::Expected ? expected : got).push_back(&lines[i]);
    for (std::size_t line = 0; line < std::max(expected.size(), got.size()); ++line)
      rows += QStringLiteral("<tr>%1%2</tr>")
                  .arg(diffCell(line < expected.size() ? expected[line] : nullptr, true),
                       diffCell(line < got.size() ? got[line] : nullptr, true));
  }
  return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"1\">%1</table>")
      .arg(rows);
}

QString saidOf(const Check& check) {
  switch (check.kind) {
    case Check::Kind::Path:
      return pathRows(check);
    case Check::Kind::Output:
      return outputRows(check);
    case Check::Kind::Status:
    case Check::Kind::Error:
      return check.passed ? wordOf(check.got)
                          : expectedAndGot(wordOf(check.expected), wordOf(check.got));
    case Check::Kind::Assertion:
      return code(plain(check.text)) +
             (check.passed ? QString() : QStringLiteral("<br>") + said(check.note));
    case Check::Kind::Ends:
    case Check::Kind::Reaches:
      break;
  }
  return said(check.note);
}

QString headline(const std::string& name, const QString& words) {
  return QStringLiteral("<p><b>%1</b> &nbsp; %2</p>")
      .arg(plain(name), coloured(words, Theme::current().text2));
}

QString link(const QUrl& to, const QString& words) {
  return QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\"><b>%3</b></a>")
      .arg(to.toString(), Theme::current().accent.name(), words);
}

/// What can be done about a test that did not pass.
QString linksOf(const analysis::TestResult& result) {
  if (result.passed) return {};
  QStringList links;
  if (!result.reason.id.empty()) links << link(stepLink(), TestPage::tr("Step to this moment"));
  links << link(acceptLink(), TestPage::tr("Accept what it got"));
  return QStringLiteral("<p>%1</p>").arg(links.join(QStringLiteral(" &nbsp; &nbsp; ")));
}

QString table(const QString& rows) {
  return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">%1</table>")
      .arg(rows);
}

}  // namespace

QString pageOf(const analysis::TestResult& result) {
  if (result.refused)
    return headline(result.name, TestPage::tr("cannot be run")) +
           QStringLiteral("<p>%1<br>%2</p>")
               .arg(common::said(*result.refused).toHtmlEscaped(),
                    common::remedyOf(*result.refused).toHtmlEscaped());
  const auto failed = std::count_if(result.checks.begin(), result.checks.end(),
                                    [](const Check& check) { return !check.passed; });
  QString page = headline(
      result.name,
      failed == 0 ? TestPage::tr("passed")
                  : TestPage::tr("%1 of %2 checks differ").arg(failed).arg(result.checks.size()));
  QString why;
  // The reason is no whole sentence: what mends it stands on a line of its own.
  const QString remedy = said(result.outcome.remedy);
  if (!result.reason.words.empty())
    why = QStringLiteral("<p><b>%1</b> &nbsp; %2%3</p>")
              .arg(TestPage::tr("Why"), said(result.reason.words),
                   remedy.isEmpty() ? QString() : QStringLiteral("<br>") + remedy);
  why += linksOf(result);
  QString rows;
  for (const Check& check : result.checks)
    rows += row(markOf(check.passed), labelOf(check.kind), saidOf(check));
  return page + why + table(rows);
}

QString pageOf(const analysis::WorkflowTest& test) {
  return headline(test.name, TestPage::tr("not run")) +
         QStringLiteral("<pre>%1</pre>")
             .arg(code(plain(json::printPretty(analysis::toJson(test)))));
}

QUrl stepLink() { return QUrl(QStringLiteral("test:step")); }

QUrl acceptLink() { return QUrl(QStringLiteral("test:accept")); }

}  // namespace stepwright::debug
