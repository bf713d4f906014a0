// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/expression_line.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>

#include "engine/assist/suggest.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

namespace {

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

/// A letter of a name, or what begins one or a member of it.
bool isOfWord(const QString& typed) {
  if (typed.isEmpty()) return false;
  const QChar letter = typed.front();
  return letter.isLetterOrNumber() || letter == QLatin1Char('.') || letter == QLatin1Char('$') ||
         letter == QLatin1Char('_');
}

}  // namespace

ExpressionLine::ExpressionLine(QWidget* parent)
    : QLineEdit(parent),
      completer_(new QCompleter(this)),
      proposals_(new QStandardItemModel(this)) {
  setFont(common::fontOf(common::FontRole::Code));
  setClearButtonEnabled(true);
  completer_->setModel(proposals_);
  completer_->setWidget(this);
  completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  connect(completer_, qOverload<const QString&>(&QCompleter::activated), this,
          &ExpressionLine::insertCompletion);
}

void ExpressionLine::remember(const QString& text) {
  history_.removeAll(text);
  history_.append(text);
  place_ = history_.size();
}

bool ExpressionLine::listOpen() const { return completer_->popup()->isVisible(); }

bool ExpressionLine::isChosen() const {
  return listOpen() && completer_->popup()->currentIndex().isValid();
}

void ExpressionLine::complete() {
  const QString before = text().left(cursorPosition());
  const auto found = assist::suggest(before.toStdString(), language_, sample_);
  proposals_->clear();
  for (const assist::Suggestion& each : found) {
    auto* item = new QStandardItem(QString::fromStdString(each.text));
    item->setToolTip(QString::fromStdString(each.detail));
    proposals_->appendRow(item);
  }
  const bool said = found.size() == 1 && before.endsWith(QString::fromStdString(found[0].text));
  if (found.empty() || said) return completer_->popup()->hide();
  QRect place = cursorRect();
  place.setWidth(completer_->popup()->sizeHintForColumn(0) +
                 completer_->popup()->verticalScrollBar()->sizeHint().width() + 16);
  completer_->complete(place);
  completer_->popup()->setCurrentIndex(QModelIndex());  // Enter is for the line until one is chosen
}

void ExpressionLine::insertCompletion(const QString& proposal) {
  const QString before = text().left(cursorPosition());
  const std::string bytes = before.toStdString();
  const auto start = static_cast<int>(assist::wordStart(bytes));
  const QString head = QString::fromUtf8(bytes.data(), start);
  setText(head + proposal + text().mid(before.size()));
  setCursorPosition(head.size() + proposal.size());
}

void ExpressionLine::browse(int by) {
  if (history_.isEmpty()) return;
  if (place_ >= history_.size()) typed_ = text();
  place_ = qBound(0, place_ + by, static_cast<int>(history_.size()));
  setText(place_ < history_.size() ? history_.at(place_) : typed_);
}

void ExpressionLine::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const bool forList =
      (isEnter(key) && isChosen()) || key == Qt::Key_Escape || (key == Qt::Key_Tab && isChosen());
  if (listOpen() && forList) return event->ignore();  // the list takes it
  if (isEnter(key)) completer_->popup()->hide();
  if (!listOpen() && (key == Qt::Key_Up || key == Qt::Key_Down))
    return browse(key == Qt::Key_Up ? -1 : 1);
  if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) return complete();
  const bool open = listOpen();
  QLineEdit::keyPressEvent(event);
  const bool word = isOfWord(event->text());
  if (word || (open && key == Qt::Key_Backspace)) return complete();
  if (open && !event->text().isEmpty()) completer_->popup()->hide();
}

}  // namespace stepwright::debug

#include "moc_expression_line.cpp"
