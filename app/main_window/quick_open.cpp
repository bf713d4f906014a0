// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/quick_open.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

constexpr int kMostShown = 200;
constexpr int kDetail = Qt::UserRole + 1;
constexpr int kEntry = Qt::UserRole + 2;

class EntryDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {200, 28};
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    const auto theme = common::Theme::current();
    painter->setFont(common::fontOf(common::FontRole::Table));
    painter->setPen((option.state & QStyle::State_Selected) != 0 ? theme.text2 : theme.text3);
    painter->drawText(option.rect.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter,
                      index.data(kDetail).toString());
  }
};

}  // namespace

int matchScore(const QString& text, const QString& words) {
  if (words.isEmpty()) return 0;
  const int whole = text.indexOf(words, 0, Qt::CaseInsensitive);
  if (whole == 0) return 1;
  if (whole > 0) return text[whole - 1].isLetterOrNumber() ? 20 + whole : 5 + whole;
  int at = 0;
  int gaps = 0;
  for (const QChar c : words) {
    if (c.isSpace()) continue;
    const int next = text.indexOf(c, at, Qt::CaseInsensitive);
    if (next < 0) return -1;
    gaps += next - at;
    at = next + 1;
  }
  return 100 + gaps;
}

QuickOpen::QuickOpen(QWidget* window)
    : QFrame(window),
      field_(new common::SearchField(QString(), this)),
      list_(new QListWidget(this)) {
  setObjectName(QStringLiteral("quickOpen"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(6);
  column->addWidget(field_);
  column->addWidget(list_);
  field_->setObjectName(QStringLiteral("quickOpenField"));
  list_->setObjectName(QStringLiteral("quickOpenList"));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setIconSize({16, 16});
  list_->setItemDelegate(new EntryDelegate(list_));
  list_->setAccessibleName(tr("Matches"));
  field_->installEventFilter(this);
  connect(field_, &QLineEdit::textChanged, this, &QuickOpen::filter);
  connect(list_, &QListWidget::itemClicked, this, &QuickOpen::accept);
  hide();
}

void QuickOpen::open(const QString& placeholder, QList<Entry> entries) {
  entries_ = std::move(entries);
  field_->setPlaceholderText(placeholder);
  field_->clear();
  filter(QString());
  const QWidget* window = parentWidget();
  const int wide = qMin(560, window->width() - 40);
  setGeometry((window->width() - wide) / 2, 72, wide, qMin(420, window->height() - 120));
  show();
  raise();
  field_->setFocus();
}

void QuickOpen::filter(const QString& words) {
  QList<QPair<int, int>> found;
  for (int i = 0; i < entries_.size(); ++i) {
    const int score = matchScore(entries_[i].text, words.trimmed());
    if (score >= 0) found << qMakePair(score, i);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  list_->clear();
  for (const auto& match : found.mid(0, kMostShown)) {
    const Entry& entry = entries_[match.second];
    auto* item = new QListWidgetItem(entry.icon, entry.text, list_);
    item->setData(kDetail, entry.detail);
    item->setData(kEntry, match.second);
    if (!entry.enabled) item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
  }
  move(0);
}

void QuickOpen::move(int by) {
  const int count = list_->count();
  if (count == 0) return;
  int row = by == 0 ? 0 : list_->currentRow() + by;
  for (int tries = 0; tries < count; ++tries, row += by == 0 ? 1 : by) {
    row = (row + count) % count;
    if ((list_->item(row)->flags() & Qt::ItemIsEnabled) != 0) break;
  }
  list_->setCurrentRow(row);
}

void QuickOpen::accept() {
  const QListWidgetItem* item = list_->currentItem();
  if (item == nullptr || (item->flags() & Qt::ItemIsEnabled) == 0) return;
  const auto act = entries_[item->data(kEntry).toInt()].act;
  hide();
  if (act) act();
}

bool QuickOpen::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    switch (static_cast<QKeyEvent*>(event)->key()) {
      case Qt::Key_Down:
        move(1);
        return true;
      case Qt::Key_Up:
        move(-1);
        return true;
      case Qt::Key_Return:
      case Qt::Key_Enter:
        accept();
        return true;
      case Qt::Key_Escape:
        hide();
        return true;
      default:
        break;
    }
  }
  if (event->type() == QEvent::FocusOut && isVisible()) {
    if (static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) hide();
  }
  return QFrame::eventFilter(watched, event);
}

void QuickOpen::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  QPainter painter(this);
  painter.setPen(theme.line2);
  painter.setBrush(theme.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace stepwright::app
