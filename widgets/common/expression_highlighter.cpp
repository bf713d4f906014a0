// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/expression_highlighter.h"

#include <QRegularExpression>

#include "widgets/common/theme.h"

namespace stepwright::common {

void ExpressionHighlighter::highlightBlock(const QString& text) {
  static const QRegularExpression token(QStringLiteral(
      R"((\{%|%\})|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|(\$\$?[A-Za-z_]\w*|\$+|States\.\w+)|(\b\d[\d.eE]*\b|\b(?:and|or|in|true|false|null|function)\b))"));
  const Theme theme = Theme::current();
  QTextCharFormat quiet;
  quiet.setForeground(theme.text3);
  QTextCharFormat words;
  words.setForeground(theme.text2);
  QTextCharFormat names;
  names.setForeground(theme.accent);
  QTextCharFormat bold;
  bold.setFontWeight(QFont::DemiBold);
  const QTextCharFormat formats[] = {quiet, words, names, bold};
  for (auto match = token.globalMatch(text); match.hasNext();) {
    const auto found = match.next();
    for (int group = 1; group <= 4; ++group) {
      if (found.capturedLength(group) > 0)
        setFormat(found.capturedStart(group), found.capturedLength(group), formats[group - 1]);
    }
  }
}

}  // namespace stepwright::common

#include "moc_expression_highlighter.cpp"
