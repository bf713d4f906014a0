// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/payload_text.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include "engine/assist/try_expression.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/text/json_tree.h"
#include "widgets/common/data_request.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

constexpr int codeLine = 18;
constexpr int mostLines = 16;

/// Keys in the accent, numbers and words bold, the evaluated strings plain and the others quiet.
class PayloadHighlighter : public QSyntaxHighlighter {
 public:
  using QSyntaxHighlighter::QSyntaxHighlighter;

 protected:
  void highlightBlock(const QString& text) override {
    static const QRegularExpression token(QStringLiteral(
        R"json(("(?:[^"\\]|\\.)*")(\s*:)?|(-?\b\d[\d.eE+-]*\b|\b(?:true|false|null)\b))json"));
    const auto theme = common::Theme::current();
    QTextCharFormat key;
    key.setForeground(theme.accent);
    QTextCharFormat quiet;
    quiet.setForeground(theme.text2);
    QTextCharFormat code;
    code.setForeground(theme.text);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    for (auto match = token.globalMatch(text); match.hasNext();) {
      const auto found = match.next();
      const QString words = found.captured(1);
      if (found.capturedLength(3) > 0) {
        setFormat(found.capturedStart(3), found.capturedLength(3), bold);
        continue;
      }
      const bool evaluated = words.startsWith(QLatin1String("\"{%")) ||
                             words.startsWith(QLatin1String("\"$")) ||
                             words.startsWith(QLatin1String("\"States."));
      setFormat(found.capturedStart(1), found.capturedLength(1),
                found.capturedLength(2) > 0 ? key
                : evaluated                 ? code
                                            : quiet);
    }
  }
};

int columnOf(const std::string& text, std::size_t byte) {
  return toQt(std::string_view(text).substr(0, byte)).size();
}

QString lineAndColumn(const QString& text, int place) {
  const QString before = text.left(place);
  const int line = before.count(QLatin1Char('\n')) + 1;
  return PayloadText::tr("Line %1, column %2")
      .arg(line)
      .arg(place - before.lastIndexOf(QLatin1Char('\n')));
}

}  // namespace

PayloadText::PayloadText(QWidget* parent) : FieldText(parent) {
  setFont(common::fontOf(common::FontRole::Code));
  setTabChangesFocus(true);
  setLineWrapMode(NoWrap);
  new PayloadHighlighter(document());
  connect(this, &QPlainTextEdit::textChanged, this, [this] {
    fitHeight();
    check();
  });
  connect(this, &FieldText::entered, this, &PayloadText::take);
  fitHeight();
}

void PayloadText::setPayload(const json::Value* value, const edit::PayloadRules& rules) {
  rules_ = rules;
  setShown(value == nullptr ? QString() : toQt(json::printPretty(*value)));
  check();
}

/// JSON's own mistakes first, then those of the expressions in it.
void PayloadText::check() {
  const QString all = toPlainText();
  const std::string utf8 = fromQt(all);
  QList<QTextEdit::ExtraSelection> marks;
  problem_.clear();
  const auto wave = [&](std::size_t begin, std::size_t end, const QString& words) {
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document());
    const int from = columnOf(utf8, begin);
    mark.cursor.setPosition(qMin(from, all.size()));
    mark.cursor.setPosition(qBound(from, qMax(from + 1, columnOf(utf8, end)), all.size()),
                            QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(common::Theme::current().text);
    mark.format.setToolTip(words);
    marks << mark;
    if (problem_.isEmpty()) problem_ = tr("%1: %2").arg(lineAndColumn(all, from), words);
  };
  if (!all.trimmed().isEmpty()) {
    const text::Tree tree = text::readJson(utf8);
    for (const auto& error : tree.errors())
      wave(error.range.begin, error.range.end, toQt(error.message));
    for (std::size_t i = 0; i < tree.size() && !rules_.literal; ++i) {
      const auto id = static_cast<text::NodeId>(i);
      const auto& node = tree.at(id);
      if (node.kind != text::NodeKind::String) continue;
      const std::string_view value = tree.scalar(id);
      const bool jsonata = rules_.language == asl::QueryLanguage::Jsonata;
      const bool evaluated =
          jsonata ? value.starts_with("{%") : node.key.length() > 0 && tree.key(id).ends_with(".$");
      if (!evaluated) continue;
      const auto trial = assist::tryExpression(value, rules_.language, assist::Sample());
      if (trial.syntax)
        wave(node.range.begin + 1 + trial.begin, node.range.begin + 1 + trial.end,
             common::said(trial.problem));
    }
  }
  setExtraSelections(marks);
  emit complained(problem_);
}

void PayloadText::take(const QString& typed) {
  const QString text = typed.trimmed();
  if (text.isEmpty() || json::parse(fromQt(text))) emit committed(text);  // else the wave says why
}

void PayloadText::insertAtCaret(const QString& path) {
  // Within a string that is an expression only the path; else a whole string.
  const QString line = textCursor().block().text().left(textCursor().positionInBlock());
  const int quotes = line.count(QLatin1Char('"')) - line.count(QStringLiteral("\\\""));
  const bool inString = quotes % 2 == 1;
  const bool jsonata = rules_.language == asl::QueryLanguage::Jsonata;
  const bool inExpression =
      line.lastIndexOf(QLatin1String("{%")) > line.lastIndexOf(QLatin1String("%}"));
  QString text = path;
  if (inString) {
    text.replace(QLatin1Char('"'), QLatin1String("\\\""));
    if (jsonata && !inExpression) text = QStringLiteral("{% %1 %}").arg(text);
  } else {
    text = toQt(json::quote(fromQt(jsonata ? QStringLiteral("{% %1 %}").arg(path) : path)));
  }
  insertPlainText(text);
  setFocus();
}

void PayloadText::keyPressEvent(QKeyEvent* event) {
  if (common::isDataKey(*event)) {
    common::requestData(this);
    return;
  }
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() == Qt::ControlModifier) return common::finish(*this);
  FieldText::keyPressEvent(event);
}

void PayloadText::insertFromMimeData(const QMimeData* source) {
  if (source->hasFormat(QLatin1String(common::pathMime)))
    return insertAtCaret(QString::fromUtf8(source->data(QLatin1String(common::pathMime))));
  FieldText::insertFromMimeData(source);
}

void PayloadText::fitHeight() {
  setFixedHeight(qBound(2, blockCount(), mostLines) * codeLine + 12);
}

}  // namespace stepwright::inspector

#include "moc_payload_text.cpp"
