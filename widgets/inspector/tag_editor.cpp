// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/tag_editor.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringListModel>
#include <utility>

#include "widgets/common/field_line.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::inspector {
namespace {

constexpr int tagHeight = 22;
constexpr int gap = 4;
constexpr int padding = 6;
constexpr int crossSize = 14;
constexpr int fieldWidth = 90;

}  // namespace

TagEditor::TagEditor(QWidget* parent)
    : QWidget(parent), edit_(new common::FieldLine(this)), offered_(new QStringListModel(this)) {
  edit_->setFont(common::fontOf(common::FontRole::Table));
  edit_->setPlaceholderText(tr("Add an error"));
  edit_->setFixedSize(fieldWidth, tagHeight + 2);
  edit_->setCompleter(new QCompleter(offered_, edit_));
  edit_->completer()->setCaseSensitivity(Qt::CaseInsensitive);
  edit_->completer()->setFilterMode(Qt::MatchContains);
  edit_->completer()->setMaxVisibleItems(12);
  edit_->completer()->popup()->setMinimumWidth(240);
  edit_->setAccessibleName(tr("Add an error"));
  edit_->installEventFilter(this);
  setFocusProxy(edit_);
  // A name that is picked from the list is meant as it is.
  connect(
      edit_->completer(), qOverload<const QString&>(&QCompleter::activated), this,
      [this] { common::finish(*edit_); }, Qt::QueuedConnection);
  connect(edit_, &common::FieldLine::entered, this, &TagEditor::take);
}

// The field goes after this and says then that its editing is finished.
TagEditor::~TagEditor() { edit_->disconnect(this); }

void TagEditor::setPlaceholderText(const QString& text) { edit_->setPlaceholderText(text); }

void TagEditor::setSuggestions(const QStringList& names) {
  names_ = names;
  offer();
}

/// What is chosen already is not offered again.
void TagEditor::offer() {
  QStringList rest;
  for (const auto& name : names_) {
    if (!tags_.contains(name)) rest << name;
  }
  if (rest != offered_->stringList()) offered_->setStringList(rest);
}

bool TagEditor::eventFilter(QObject* watched, QEvent* event) {
  if (watched == edit_ && event->type() == QEvent::FocusOut) mark(-1);
  if (watched == edit_ && event->type() == QEvent::KeyPress && edit_->text().isEmpty() &&
      takeKey(*static_cast<QKeyEvent*>(event)))
    return true;
  return QWidget::eventFilter(watched, event);
}

bool TagEditor::takeKey(const QKeyEvent& key) {
  const bool moves = key.modifiers() == Qt::AltModifier && marked_ >= 0;
  const int count = int(tags_.size());
  switch (key.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
      if (moves) {
        const int to = marked_ + (key.key() == Qt::Key_Up ? -1 : 1);
        if (to >= 0 && to < count) move(marked_, to);
        return true;
      }
      if (key.key() == Qt::Key_Up || key.modifiers() != Qt::NoModifier) return false;
      edit_->completer()->setCompletionPrefix({});
      edit_->completer()->complete();
      return true;
    case Qt::Key_Left:
      if (count == 0 || key.modifiers() != Qt::NoModifier) return false;
      mark(marked_ < 0 ? count - 1 : qMax(0, marked_ - 1));
      return true;
    case Qt::Key_Right:
      if (marked_ < 0 || key.modifiers() != Qt::NoModifier) return false;
      mark(marked_ + 1 < count ? marked_ + 1 : -1);
      return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete: {
      if (count == 0 || (marked_ < 0 && key.key() == Qt::Key_Delete)) return false;
      QStringList fewer = tags_;
      fewer.removeAt(marked_ < 0 ? count - 1 : marked_);
      emit tagsEdited(fewer);
      return true;
    }
    case Qt::Key_Alt:
    case Qt::Key_Shift:
    case Qt::Key_Control:
      return false;
    default:
      mark(-1);
      return false;
  }
}

void TagEditor::mark(int tag) {
  if (tag == marked_) return;
  marked_ = tag;
  edit_->setAccessibleDescription(tag < 0 ? QString() : tags_.value(tag));
  update();
}

void TagEditor::move(int from, int to) {
  QStringList moved = tags_;
  moved.move(from, to);
  if (marked_ == from) mark(to);
  emit tagsEdited(moved);
}

void TagEditor::setTags(const QStringList& tags) {
  tags_ = tags;
  if (marked_ >= tags_.size()) mark(int(tags_.size()) - 1);
  offer();
  updateGeometry();
  resizeEvent(nullptr);
  update();
}

std::vector<TagEditor::Place> TagEditor::places(int width) const {
  const QFontMetrics metrics(common::fontOf(common::FontRole::Table));
  std::vector<Place> all;
  int x = 0;
  int y = 0;
  const auto put = [&](int wide) {
    wide = qMin(wide, width);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += tagHeight + gap;
    }
    const QRect tag(x, y, wide, tagHeight);
    x += wide + gap;
    return tag;
  };
  for (const auto& text : tags_) {
    const QRect tag = put(metrics.horizontalAdvance(text) + 3 * padding + crossSize);
    all.push_back(
        {tag, QRect(tag.right() - padding - crossSize + 2, tag.top() + 4, crossSize, crossSize)});
  }
  all.push_back({put(fieldWidth), {}});
  return all;
}

int TagEditor::heightForWidth(int width) const { return places(width).back().tag.bottom() + 3; }

QSize TagEditor::sizeHint() const { return {200, heightForWidth(qMax(width(), 200))}; }

void TagEditor::resizeEvent(QResizeEvent*) {
  const auto all = places(width());
  edit_->move(all.back().tag.topLeft());
  setMinimumHeight(all.back().tag.bottom() + 3);
}

void TagEditor::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  const auto all = places(width());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(common::fontOf(common::FontRole::Table));
  for (int i = 0; i < tags_.size(); ++i) {
    const auto& place = all[static_cast<std::size_t>(i)];
    const bool marked = i == marked_ || i == dragged_;
    painter.setPen(marked ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(marked ? theme.selection : theme.tile);
    painter.drawRoundedRect(QRectF(place.tag).adjusted(1, 1, -1, -1), 3, 3);
    painter.setPen(theme.text);
    const QRect words = place.tag.adjusted(padding, 0, -padding - crossSize - 2, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(tags_[i], Qt::ElideMiddle, words.width()));
    common::paintIcon(painter, QRectF(place.cross).adjusted(1, 1, -1, -1), QStringLiteral("close"),
                      theme.text3);
  }
  if (gap_ < 0) return;
  const QRect next = all[static_cast<std::size_t>(gap_)].tag;
  painter.setPen(QPen(theme.accent, 2));
  painter.drawLine(next.left() - gap / 2, next.top(), next.left() - gap / 2, next.bottom());
}

int TagEditor::tagAt(const QPoint& at) const {
  const auto all = places(width());
  for (int i = 0; i < tags_.size(); ++i)
    if (all[static_cast<std::size_t>(i)].tag.contains(at)) return i;
  return -1;
}

void TagEditor::mousePressEvent(QMouseEvent* event) {
  const auto all = places(width());
  for (int i = 0; i < tags_.size(); ++i) {
    if (!all[static_cast<std::size_t>(i)].cross.adjusted(-3, -3, 3, 3).contains(event->pos()))
      continue;
    QStringList fewer = tags_;
    fewer.removeAt(i);
    emit tagsEdited(fewer);
    return;
  }
  pressed_ = event->pos();
  dragged_ = event->button() == Qt::LeftButton ? tagAt(pressed_) : -1;
  if (dragged_ >= 0) return update();
  QWidget::mousePressEvent(event);
}

void TagEditor::mouseMoveEvent(QMouseEvent* event) {
  if (dragged_ < 0) return QWidget::mouseMoveEvent(event);
  const bool far = (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
  if (gap_ < 0 && !far) return;
  const auto all = places(width());
  const int over = tagAt(event->pos());
  if (over >= 0) {
    const QRect tag = all[static_cast<std::size_t>(over)].tag;
    gap_ = event->x() < tag.center().x() ? over : over + 1;
  } else if (event->pos().y() >= all.back().tag.top()) {
    gap_ = int(tags_.size());
  }
  update();
}

void TagEditor::mouseReleaseEvent(QMouseEvent* event) {
  const int from = std::exchange(dragged_, -1);
  const int before = std::exchange(gap_, -1);
  update();
  if (from < 0) return QWidget::mouseReleaseEvent(event);
  if (before < 0) return edit_->setFocus(Qt::MouseFocusReason);
  const int to = before > from ? before - 1 : before;
  if (to != from) move(from, to);
}

void TagEditor::take(const QString& typed) {
  // Enter in the open list ends the typing before the name is in the field.
  if (edit_->completer()->popup()->isVisible()) return;
  const QString name = typed.trimmed();
  if (name.isEmpty() || tags_.contains(name)) return edit_->drop();
  emit tagsEdited(tags_ + QStringList{name});
}

}  // namespace stepwright::inspector

#include "moc_tag_editor.cpp"
