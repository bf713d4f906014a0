// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/path_line.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QStandardItemModel>

#include "engine/assist/suggest.h"
#include "engine/assist/try_expression.h"
#include "engine/edit/condition.h"
#include "engine/edit/condition_text.h"
#include "widgets/common/data_request.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

const QString inputPrefix = QStringLiteral("$states.input.");

}  // namespace

PathLine::PathLine(asl::QueryLanguage language, QWidget* parent)
    : FieldLine(parent),
      language_(language),
      data_(new QAction(common::icon(QStringLiteral("variables"), &common::Theme::text3),
                        tr("Pick from the data that is known here (Ctrl+Shift+Space)"), this)),
      completer_(new QCompleter(this)),
      suggestions_(new QStandardItemModel(this)) {
  setFont(common::fontOf(common::FontRole::Code));
  setMinimumWidth(40);
  addAction(data_, QLineEdit::TrailingPosition);
  data_->setVisible(false);
  connect(data_, &QAction::triggered, this, [this] { common::requestData(this); });
  completer_->setModel(suggestions_);
  completer_->setWidget(this);
  completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  connect(completer_, qOverload<const QString&>(&QCompleter::activated), this,
          [this](const QString& word) {
            const QString lead =
                short_ && !text().startsWith(QLatin1Char('$')) ? inputPrefix : QString();
            const QString before = lead + text().left(cursorPosition());
            const std::string utf8 = fromQt(before);
            const int start = toQt(utf8.substr(0, assist::wordStart(utf8))).size() - lead.size();
            setSelection(start, cursorPosition() - start);
            insert(word);
          });
  connect(this, &QLineEdit::textEdited, this, [this] { complete(); });
}

void PathLine::setValue(const QString& value) {
  setShown(value);
  setToolTip(value.size() > 12 ? value : QString());
}

void PathLine::commit() {
  // Enter in the list of completions is not yet the end of the typing.
  if (!completer_->popup()->isVisible()) FieldLine::commit();
}

void PathLine::complete() {
  // A short path is completed as the long one that it stands for.
  const bool lead = short_ && !text().startsWith(QLatin1Char('$'));
  const QString before = (lead ? inputPrefix : QString()) + text().left(cursorPosition());
  const auto found = assist::suggest(fromQt(before), language_, sample_, 40);
  suggestions_->clear();
  for (const auto& one : found) {
    auto* item = new QStandardItem(toQt(one.text));
    item->setToolTip(toQt(one.detail));
    suggestions_->appendRow(item);
  }
  if (found.empty() || (found.size() == 1 && before.endsWith(toQt(found.front().text)))) {
    completer_->popup()->hide();
    return;
  }
  QRect place = rect();
  place.setWidth(qMax(place.width(), completer_->popup()->sizeHintForColumn(0) + 24));
  completer_->complete(place);
}

void PathLine::insertAtCaret(const QString& path) {
  const QString shown = short_ ? toQt(edit::shortPath(fromQt(path))) : path;
  // A path that stands alone gives way; inside of a longer expression the caret counts.
  const bool alone = !text().contains(QLatin1Char('(')) && !text().contains(QLatin1Char(' '));
  if (alone) selectAll();
  insert(shown);
  completer_->popup()->hide();  // what is picked needs no completion
  setFocus();
  common::finish(*this);
}

bool PathLine::event(QEvent* event) {
  return common::keepFieldKeys(*event) || FieldLine::event(event);
}

void PathLine::keyPressEvent(QKeyEvent* event) {
  if (completer_->popup()->isVisible()) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
        key == Qt::Key_Escape)
      return event->ignore();  // the list takes it
  }
  if (common::isDataKey(*event)) {
    common::requestData(this);
    return;
  }
  if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) return complete();
  FieldLine::keyPressEvent(event);
}

void PathLine::focusInEvent(QFocusEvent* event) {
  FieldLine::focusInEvent(event);
  data_->setVisible(true);
}

void PathLine::focusOutEvent(QFocusEvent* event) {
  FieldLine::focusOutEvent(event);
  data_->setVisible(false);
}

void PathLine::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasFormat(QLatin1String(common::pathMime)))
    return event->acceptProposedAction();
  FieldLine::dragEnterEvent(event);
}

void PathLine::dropEvent(QDropEvent* event) {
  if (!event->mimeData()->hasFormat(QLatin1String(common::pathMime)))
    return FieldLine::dropEvent(event);
  insertAtCaret(QString::fromUtf8(event->mimeData()->data(QLatin1String(common::pathMime))));
  event->acceptProposedAction();
}

}  // namespace stepwright::inspector

#include "moc_path_line.cpp"
