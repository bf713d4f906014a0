// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace stepwright::common {

/// Colours JSONata and JSONPath with ink and the accent alone: names of data plain, variables and
/// functions in the accent, texts quiet, numbers and words bold, {% %} quiet.
class ExpressionHighlighter : public QSyntaxHighlighter {
  Q_OBJECT
 public:
  using QSyntaxHighlighter::QSyntaxHighlighter;

 protected:
  void highlightBlock(const QString& text) override;
};

}  // namespace stepwright::common
