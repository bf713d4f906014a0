// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/json_finder.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QToolTip>
#include <QTreeView>
#include <algorithm>
#include <cctype>

#include "engine/base/utf8.h"
#include "engine/json/print.h"
#include "widgets/common/json_model.h"

namespace stepwright::common {

namespace {

bool textHas(std::string_view text, const std::string& wanted) {
  return inSmallLetters(text).find(wanted) != std::string::npos;
}

bool isHit(std::string_view key, const json::Value& value, const std::string& wanted) {
  if (textHas(key, wanted)) return true;
  if (value.isContainer()) return false;
  return value.isString() ? textHas(value.string(), wanted) : textHas(json::print(value), wanted);
}

}  // namespace

JsonFinder::JsonFinder(QTreeView& view, const JsonModel& model)
    : QObject(&view), view_(view), model_(model), field_(new QLineEdit(&view)) {
  field_->setObjectName(QStringLiteral("jsonFind"));
  field_->setPlaceholderText(tr("Find in the data"));
  field_->setAccessibleName(field_->placeholderText());
  field_->setClearButtonEnabled(true);
  field_->hide();
  field_->installEventFilter(this);
  view.installEventFilter(this);
  connect(field_, &QLineEdit::textEdited, this,
          [this](const QString& text) { tellWhether(find(text)); });
}

void JsonFinder::place() {
  constexpr int width = 200, air = 6;
  const QRect area = view_.viewport()->geometry();
  field_->resize(qMin(width, area.width() - 2 * air), field_->sizeHint().height());
  field_->move(area.right() - field_->width() - air, area.top() + air);
}

void JsonFinder::open() {
  place();
  field_->show();
  field_->raise();
  field_->selectAll();
  field_->setFocus();
}

bool JsonFinder::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && watched == &view_) place();
  const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
  if (!key) return QObject::eventFilter(watched, event);
  auto* pressed = static_cast<QKeyEvent*>(event);
  const bool enter = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
  const bool own = watched == &view_ ? pressed->matches(QKeySequence::Find)
                                     : enter || pressed->key() == Qt::Key_Escape;
  if (!own) return QObject::eventFilter(watched, event);
  event->accept();  // it is no key of the window here
  if (event->type() == QEvent::ShortcutOverride) return true;
  if (watched == &view_) {
    open();
  } else if (enter) {
    tellWhether(find(field_->text()));
  } else {
    field_->hide();
    view_.setFocus();
  }
  return true;
}

void JsonFinder::tellWhether(bool found) {
  const QString words = found ? QString() : tr("It stands nowhere in these data.");
  field_->setAccessibleDescription(words);
  QToolTip::showText(field_->mapToGlobal(QPoint(0, field_->height())), words, field_);
}

JsonFinder::Rows JsonFinder::current() const {
  Rows rows;
  for (QModelIndex at = view_.currentIndex(); at.isValid(); at = at.parent())
    rows.insert(rows.begin(), at.row());
  return rows;
}

void JsonFinder::look(const json::Value& value, Rows top, const std::string& text,
                      const Rows& after, Found& found) const {
  struct Open {
    const json::Value* value;
    std::size_t next = 0;
  };
  std::vector<Open> way{{&value}};
  Rows rows = std::move(top);
  while (!way.empty() && found.next.empty()) {
    Open& at = way.back();
    const std::size_t count = at.value->isContainer() ? at.value->size() : 0;
    if (at.next == count) {
      way.pop_back();
      rows.pop_back();
      continue;
    }
    const std::size_t i = at.next++;
    const bool object = at.value->isObject();
    const json::Value& child = object ? at.value->members()[i].value : at.value->items()[i];
    rows.push_back(static_cast<int>(i));
    if (isHit(object ? at.value->members()[i].name() : std::string_view(), child, text)) {
      if (found.first.empty()) found.first = rows;
      if (after < rows) found.next = rows;
    }
    way.push_back({&child});
  }
}

bool JsonFinder::find(const QString& words) {
  if (words.isEmpty()) return true;
  const std::string text = inSmallLetters(words.toStdString());
  const Rows after = current();
  Found found;
  for (int row = 0; row < model_.rowCount() && found.next.empty(); ++row) {
    const QModelIndex top = model_.index(row, 0);
    const Rows rows{row};
    if (isHit(top.data(JsonModel::KeyRole).toString().toStdString(), model_.valueAt(top), text)) {
      if (found.first.empty()) found.first = rows;
      if (after < rows) found.next = rows;
    }
    if (found.next.empty()) look(model_.valueAt(top), rows, text, after, found);
  }
  const Rows& to = found.next.empty() ? found.first : found.next;
  if (!to.empty()) goTo(to);
  return !to.empty();
}

void JsonFinder::goTo(const Rows& rows) {
  QModelIndex at;
  for (const int row : rows) {
    if (at.isValid()) view_.expand(at);
    at = model_.index(row, 0, at);
  }
  view_.setCurrentIndex(at);
  view_.scrollTo(at);
}

}  // namespace stepwright::common

#include "moc_json_finder.cpp"
