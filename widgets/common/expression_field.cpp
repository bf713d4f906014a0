// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/expression_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QVBoxLayout>

#include "engine/json/print.h"
#include "widgets/common/expression_highlighter.h"
#include "widgets/common/theme.h"

namespace stepwright::common {
namespace {

constexpr int lineHeight = 18;
constexpr int mostLines = 8;
constexpr int longestResult = 200;

/// The place in the text of a byte of its UTF-8.
int placeOf(const QString& text, std::size_t byte) {
  return QString::fromUtf8(text.toUtf8().left(static_cast<int>(byte))).size();
}

}  // namespace

ExpressionEdit::ExpressionEdit(QWidget* parent)
    : QPlainTextEdit(parent),
      completer_(new QCompleter(this)),
      suggestions_(new QStandardItemModel(this)) {
  setFont(fontOf(FontRole::Code));
  setTabChangesFocus(true);
  setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  new ExpressionHighlighter(document());
  completer_->setModel(suggestions_);
  completer_->setWidget(this);
  completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  connect(completer_, qOverload<const QString&>(&QCompleter::activated), this,
          &ExpressionEdit::insertCompletion);
}

void ExpressionEdit::setLanguage(asl::QueryLanguage language) { language_ = language; }

void ExpressionEdit::markProblem(std::size_t begin, std::size_t end) {
  QList<QTextEdit::ExtraSelection> marks;
  if (end > begin) {
    const QString all = toPlainText();
    QTextEdit::ExtraSelection mark;
    mark.cursor = textCursor();
    mark.cursor.setPosition(placeOf(all, begin));
    mark.cursor.setPosition(placeOf(all, end), QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(Theme::current().text);
    marks.append(mark);
  }
  setExtraSelections(marks);
}

void ExpressionEdit::complete() {
  const QString before = toPlainText().left(textCursor().position());
  const std::string utf8 = before.toStdString();
  const auto found = sample_ != nullptr ? facade::suggest(utf8, language_, *sample_)
                                        : std::vector<facade::Suggestion>();
  suggestions_->clear();
  for (const auto& one : found) {
    auto* item = new QStandardItem(QString::fromStdString(one.text));
    item->setToolTip(QString::fromStdString(one.detail));
    suggestions_->appendRow(item);
  }
  if (found.empty() ||
      (found.size() == 1 && before.endsWith(QString::fromStdString(found.front().text)))) {
    completer_->popup()->hide();
    return;
  }
  QRect place = cursorRect();
  place.setWidth(completer_->popup()->sizeHintForColumn(0) +
                 completer_->popup()->verticalScrollBar()->sizeHint().width() + 16);
  completer_->complete(place);
  completer_->popup()->setCurrentIndex(suggestions_->index(0, 0));
}

void ExpressionEdit::insertCompletion(const QString& text) {
  QTextCursor cursor = textCursor();
  const QString before = toPlainText().left(cursor.position());
  const int start = placeOf(before, facade::wordStart(before.toStdString()));
  cursor.setPosition(start);
  cursor.setPosition(before.size(), QTextCursor::KeepAnchor);
  cursor.insertText(text);
  setTextCursor(cursor);
}

void ExpressionEdit::keyPressEvent(QKeyEvent* event) {
  const bool open = completer_->popup()->isVisible();
  const int key = event->key();
  if (open && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
               key == Qt::Key_Escape)) {
    event->ignore();  // the list takes it
    return;
  }
  if ((key == Qt::Key_Return || key == Qt::Key_Enter) &&
      !event->modifiers().testFlag(Qt::ShiftModifier)) {
    emit committed();
    return;
  }
  if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) return complete();
  QPlainTextEdit::keyPressEvent(event);
  const QString typed = event->text();
  const bool word =
      !typed.isEmpty() && (typed[0].isLetterOrNumber() || typed[0] == QLatin1Char('.') ||
                           typed[0] == QLatin1Char('$') || typed[0] == QLatin1Char('_'));
  if (word || (open && key == Qt::Key_Backspace)) complete();
  if (!word && open && key != Qt::Key_Backspace) completer_->popup()->hide();
}

void ExpressionEdit::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason) emit committed();
}

ExpressionField::ExpressionField(QWidget* parent)
    : QWidget(parent), edit_(new ExpressionEdit(this)), result_(new QLabel(this)) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  result_->setFont(fontOf(FontRole::Code));
  result_->setWordWrap(true);
  result_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  result_->setAccessibleName(tr("Result"));
  result_->hide();
  column->addWidget(edit_);
  column->addWidget(result_);
  setFocusProxy(edit_);
  edit_->setSample(&sample_);
  connect(edit_, &QPlainTextEdit::textChanged, this, [this] {
    fitHeight();
    tryOut();
  });
  connect(edit_, &ExpressionEdit::committed, this, [this] {
    if (text() == shown_) return;
    shown_ = text();
    emit committed(shown_);
  });
  fitHeight();
}

void ExpressionField::setLanguage(asl::QueryLanguage language) {
  language_ = language;
  edit_->setLanguage(language);
  tryOut();
}

void ExpressionField::setSample(const facade::Sample& sample) {
  sample_ = sample;
  tryOut();
}

void ExpressionField::setText(const QString& text) {
  if (isBeingTyped()) return;
  shown_ = text;
  if (edit_->toPlainText() != text) edit_->setPlainText(text);
  edit_->setAccessibleName(accessibleName());
}

void ExpressionField::setPlaceholderText(const QString& text) { edit_->setPlaceholderText(text); }

QString ExpressionField::text() const { return edit_->toPlainText(); }

bool ExpressionField::isBeingTyped() const { return edit_->hasFocus() && text() != shown_; }

QString ExpressionField::resultText() const { return result_->text(); }

void ExpressionField::insertAtCaret(const QString& text) {
  edit_->insertPlainText(text);
  edit_->setFocus();
}

void ExpressionField::tryOut() {
  const QString typed = text();
  if (typed.trimmed().isEmpty()) {
    result_->hide();
    edit_->markProblem(0, 0);
    return;
  }
  const auto trial = facade::tryExpression(typed.toStdString(), language_, sample_);
  edit_->markProblem(trial.begin, trial.end);
  QString words;
  if (trial.value) {
    words = QStringLiteral("= ") +
            QString::fromStdString(json::print(*trial.value)).left(longestResult);
    lastGood_ = words;
  } else if (!trial.problem.empty()) {
    words = QString::fromStdString(trial.problem);
    if (trial.syntax) words = tr("Column %1: %2").arg(placeOf(typed, trial.begin) + 1).arg(words);
    if (!lastGood_.isEmpty()) words += QLatin1Char('\n') + tr("Last good result %1").arg(lastGood_);
  }
  result_->setText(words);
  result_->setVisible(!words.isEmpty());
}

void ExpressionField::fitHeight() {
  const int lines = qBound(1, static_cast<int>(edit_->document()->size().height()), mostLines);
  edit_->setFixedHeight(lines * lineHeight + 10);
}

}  // namespace stepwright::common
