// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/tag_editor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringListModel>

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
  if (watched == edit_ && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Down && edit_->text().isEmpty()) {
      edit_->completer()->setCompletionPrefix({});
      edit_->completer()->complete();
      return true;
    }
    if (key->key() == Qt::Key_Backspace && edit_->text().isEmpty() && !tags_.isEmpty()) {
      emit tagsEdited(tags_.mid(0, tags_.size() - 1));
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void TagEditor::setTags(const QStringList& tags) {
  tags_ = tags;
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
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tile);
    painter.drawRoundedRect(place.tag, 3, 3);
    painter.setPen(theme.text);
    const QRect words = place.tag.adjusted(padding, 0, -padding - crossSize - 2, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(tags_[i], Qt::ElideMiddle, words.width()));
    common::paintIcon(painter, QRectF(place.cross).adjusted(1, 1, -1, -1), QStringLiteral("close"),
                      theme.text3);
  }
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
  QWidget::mousePressEvent(event);
}

void TagEditor::take(const QString& typed) {
  // Enter in the open list ends the typing before the name is in the field.
  if (edit_->completer()->popup()->isVisible()) return;
  const QString name = typed.trimmed();
  if (name.isEmpty() || tags_.contains(name)) return edit_->drop();
  emit tagsEdited(tags_ + QStringList{name});
}

}  // namespace stepwright::inspector
