// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/expression_field.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/assist/suggest.h"
#include "engine/assist/try_expression.h"
#include "engine/json/print_start.h"
#include "widgets/common/data_request.h"
#include "widgets/common/expression_highlighter.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"

namespace stepwright::common {
namespace {

constexpr int fieldLine = 18;
constexpr int mostLines = 8;
constexpr int longestResult = 200;

/// The place in the text of a byte of its UTF-8.
int placeOf(const QString& text, std::size_t byte) {
  return QString::fromUtf8(text.toUtf8().left(static_cast<int>(byte))).size();
}

}  // namespace

ExpressionEdit::ExpressionEdit(QWidget* parent)
    : FieldText(parent),
      completer_(new QCompleter(this)),
      suggestions_(new QStandardItemModel(this)),
      data_(new QToolButton(this)) {
  data_->setIcon(icon(QStringLiteral("variables"), &Theme::text3));
  data_->setToolTip(tr("Pick from the data that is known here (Ctrl+Shift+Space)"));
  data_->setAccessibleName(tr("Pick from the data"));
  data_->setObjectName(QStringLiteral("small"));
  data_->setFixedSize(20, 20);
  data_->setFocusPolicy(Qt::NoFocus);
  data_->setCursor(Qt::ArrowCursor);
  connect(data_, &QToolButton::clicked, this, [this] {
    setFocus();
    requestData(this);
  });
  setViewportMargins(0, 0, 20, 0);
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
  const auto found = sample_ != nullptr ? assist::suggest(utf8, language_, *sample_)
                                        : std::vector<assist::Suggestion>();
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
  const int start = placeOf(before, assist::wordStart(before.toStdString()));
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
      !event->modifiers().testFlag(Qt::ShiftModifier))
    return finish(*this);
  if (isDataKey(*event)) {
    requestData(this);
    return;
  }
  if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) return complete();
  FieldText::keyPressEvent(event);
  const QString typed = event->text();
  const bool word =
      !typed.isEmpty() && (typed[0].isLetterOrNumber() || typed[0] == QLatin1Char('.') ||
                           typed[0] == QLatin1Char('$') || typed[0] == QLatin1Char('_'));
  if (word || (open && key == Qt::Key_Backspace)) complete();
  if (!word && open && key != Qt::Key_Backspace) completer_->popup()->hide();
}

bool ExpressionEdit::event(QEvent* event) {
  return keepFieldKeys(*event) || FieldText::event(event);
}

void ExpressionEdit::insertFromMimeData(const QMimeData* source) {
  if (source->hasFormat(QLatin1String(pathMime)))
    return emit pathDropped(QString::fromUtf8(source->data(QLatin1String(pathMime))));
  FieldText::insertFromMimeData(source);
}

void ExpressionEdit::resizeEvent(QResizeEvent* event) {
  FieldText::resizeEvent(event);
  data_->move(width() - 23, 4);
}

ExpressionField::ExpressionField(QWidget* parent)
    : QWidget(parent),
      edit_(new ExpressionEdit(this)),
      result_(new QLabel(this)),
      problem_(new QLabel(this)),
      last_(new QLabel(this)) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  result_->setFont(fontOf(FontRole::Code));
  result_->setWordWrap(true);
  result_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  result_->setAccessibleName(tr("Result"));
  result_->hide();
  problem_->setFont(fontOf(FontRole::Table));
  problem_->setWordWrap(true);
  problem_->setTextFormat(Qt::RichText);
  problem_->setTextInteractionFlags(Qt::TextBrowserInteraction);
  problem_->setAccessibleName(tr("Problem"));
  problem_->hide();
  last_->setFont(fontOf(FontRole::Code));
  last_->setTextFormat(Qt::PlainText);
  last_->setAccessibleName(tr("Last good result"));
  last_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  last_->hide();
  result_->setTextFormat(Qt::PlainText);
  column->addWidget(edit_);
  column->addWidget(problem_);
  column->addWidget(result_);
  column->addWidget(last_);
  connect(problem_, &QLabel::linkActivated, this, &ExpressionField::applyFix);
  connect(edit_, &ExpressionEdit::pathDropped, this, &ExpressionField::insertAtCaret);
  setFocusProxy(edit_);
  edit_->setSample(&sample_);
  connect(edit_, &QPlainTextEdit::textChanged, this, [this] {
    fitHeight();
    tryOut();
    emit changed();
  });
  connect(edit_, &FieldText::entered, this, &ExpressionField::committed);
  fitHeight();
}

void ExpressionField::setLanguage(asl::QueryLanguage language) {
  language_ = language;
  edit_->setLanguage(language);
  tryOut();
}

void ExpressionField::setSample(const assist::Sample& sample) {
  sample_ = sample;
  tryOut();
}

void ExpressionField::setText(const QString& text) {
  edit_->setShown(text);
  edit_->setAccessibleName(accessibleName());
}

void ExpressionField::setPlaceholderText(const QString& text) { edit_->setPlaceholderText(text); }

QString ExpressionField::text() const { return edit_->text(); }

QString ExpressionField::resultText() const {
  if (!result_->isHidden()) return result_->text();
  QString words = problem_->property("plain").toString();
  if (problem_->isHidden()) words.clear();
  return last_->isHidden() ? words : words + QLatin1Char('\n') + last_->text();
}

void ExpressionField::insertAtCaret(const QString& text) {
  const QString all = edit_->toPlainText();
  const QString bare = all.trimmed();
  QTextCursor cursor = edit_->textCursor();
  QString inserted = text;
  const bool jsonata = language_ == asl::QueryLanguage::Jsonata;
  const bool alone = bare.isEmpty() || (!jsonata && bare.startsWith(QLatin1Char('$')) &&
                                        !bare.contains(QLatin1Char('(')));
  if (alone) {
    cursor.select(QTextCursor::Document);
    if (jsonata) inserted = QStringLiteral("{% %1 %}").arg(text);
  } else if (jsonata && bare.startsWith(QLatin1String("{%"))) {
    // The caret may stand outside of the expression's marks.
    const int first = all.indexOf(QLatin1String("{%")) + 2;
    const int close = all.lastIndexOf(QLatin1String("%}"));
    const int last = close < first ? all.size() : close;
    const int at = qBound(first, cursor.position(), last);
    if (!cursor.hasSelection() || cursor.position() != at) cursor.setPosition(at);
    if (at == last && at > 0 && all[at - 1] == QLatin1Char(' ') && close >= first) {
      cursor.setPosition(at - 1);
      if (at - 1 < first || all[at - 2] == QLatin1Char('%')) inserted.prepend(QLatin1Char(' '));
    }
  }
  cursor.insertText(inserted);
  if (alone && jsonata) cursor.setPosition(cursor.position() - 3);
  edit_->setTextCursor(cursor);
  edit_->setFocus();
}

void ExpressionField::applyFix() {
  if (!fix_) return;
  const QString all = text();
  QTextCursor cursor = edit_->textCursor();
  cursor.setPosition(placeOf(all, fix_->begin));
  cursor.setPosition(placeOf(all, fix_->end), QTextCursor::KeepAnchor);
  cursor.insertText(QString::fromStdString(fix_->text));
  edit_->setTextCursor(cursor);
  edit_->setFocus();
}

void ExpressionField::showProblem(const assist::Trial& trial, const QString& typed) {
  QString words = common::said(trial.problem);
  QString rich;
  fix_ = trial.syntax ? assist::fixFor(typed.toStdString(), language_) : std::nullopt;
  if (fix_) {
    words = common::said(fix_->problem);
    rich = words.toHtmlEscaped();
    // The first words say what it is; the rest where.
    const int cut = words.indexOf(tr(" at column "));
    if (cut > 0) {
      rich = QStringLiteral("<b>%1</b>%2")
                 .arg(words.left(cut).toHtmlEscaped(), words.mid(cut).toHtmlEscaped());
    }
    rich += QStringLiteral(" <a href=\"fix\" style=\"color:%1;text-decoration:none\"><b>%2</b></a>")
                .arg(Theme::current().accent.name(), common::said(fix_->label).toHtmlEscaped());
  } else {
    if (trial.syntax) words = tr("Column %1: %2").arg(placeOf(typed, trial.begin) + 1).arg(words);
    rich = words.toHtmlEscaped();
  }
  problem_->setProperty("plain", words);
  problem_->setText(rich);
  problem_->show();
  last_->setText(tr("Last good result %1").arg(lastGood_));
  last_->setVisible(!lastGood_.isEmpty());
}

void ExpressionField::complain(const QString& words) {
  if (!problem_->isHidden()) return;  // it is said already, with its place
  problem_->setProperty("plain", words);
  problem_->setText(words.toHtmlEscaped());
  problem_->show();
}

void ExpressionField::tryOut() {
  const QString typed = text();
  fix_.reset();
  if (typed.trimmed().isEmpty()) {
    for (QLabel* label : {result_, problem_, last_}) label->hide();
    edit_->markProblem(0, 0);
    return;
  }
  const auto trial = assist::tryExpression(typed.toStdString(), language_, sample_);
  edit_->markProblem(trial.begin, qMax(trial.end, trial.syntax ? trial.begin + 1 : trial.end));
  const bool good = trial.value.has_value();
  if (good) {
    lastGood_ =
        QStringLiteral("= ") +
        QString::fromStdString(json::printStart(*trial.value, longestResult)).left(longestResult);
    result_->setText(lastGood_);
  }
  result_->setVisible(good);
  problem_->hide();
  last_->hide();
  if (!good && !trial.problem.empty()) showProblem(trial, typed);
}

/// As high as its lines are in this width; the layout of a text that was never shown is asked for.
void ExpressionField::fitHeight() {
  const auto* document = edit_->document();
  int lines = 0;
  for (auto block = document->begin(); block.isValid() && lines < mostLines; block = block.next()) {
    (void)document->documentLayout()->blockBoundingRect(block);
    lines += qMax(1, block.layout()->lineCount());
  }
  const int height = qBound(1, lines, mostLines) * fieldLine + 10;
  if (height == edit_->height() && height == edit_->minimumHeight()) return;
  edit_->setFixedHeight(height);
  if (lines <= mostLines) edit_->verticalScrollBar()->setValue(0);
}

void ExpressionField::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitHeight();
}

}  // namespace stepwright::common

#include "moc_expression_field.cpp"
