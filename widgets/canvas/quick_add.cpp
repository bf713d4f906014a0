// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/quick_add.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/canvas/words.h"
#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

constexpr int noteRole = Qt::UserRole + 1, indexRole = Qt::UserRole + 2,
              iconRole = Qt::UserRole + 3, initialsRole = Qt::UserRole + 4;
constexpr int mostRows = 200;

/// Icon, title, and the note or letter at the right.
class RowDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {200, 24};
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const common::Theme theme = common::Theme::current();
    const QRect r = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(theme.selection);
      painter->drawRoundedRect(r.adjusted(2, 0, -2, 0), 4, 4);
    }
    paintSign(*painter, QRectF(r.x() + 8, r.y() + 2, 20, 20), index, theme);
    const QFont small = common::fontOf(common::FontRole::Small);
    const QString note = index.data(noteRole).toString();
    const int noteWidth = QFontMetrics(small).horizontalAdvance(note);
    painter->setFont(common::fontOf(common::FontRole::Table));
    painter->setPen(theme.text);
    const QRect title(r.x() + 34, r.y(), r.width() - 34 - noteWidth - 20, r.height());
    painter->drawText(
        title, Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, title.width()));
    painter->setFont(small);
    painter->setPen(theme.text3);
    painter->drawText(r.adjusted(0, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight, note);
    painter->restore();
  }

 private:
  static void paintSign(QPainter& painter, const QRectF& place, const QModelIndex& index,
                        const common::Theme& theme) {
    const QString icon = index.data(iconRole).toString();
    if (!icon.isEmpty()) {
      common::paintIcon(painter, place.adjusted(2, 2, -2, -2), icon, theme.text);
      return;
    }
    painter.setFont(common::fontOf(common::FontRole::Small));
    painter.setPen(theme.text);
    painter.drawText(place, Qt::AlignCenter, index.data(initialsRole).toString());
  }
};

}  // namespace

std::vector<QuickItem> stateTypeItems() {
  struct Row {
    asl::StateType type;
    const char* title;
    const char* letter;
  };
  static constexpr Row rows[] = {
      {asl::StateType::Task, QT_TRANSLATE_NOOP("Words", "Task"), "T"},
      {asl::StateType::Pass, QT_TRANSLATE_NOOP("Words", "Pass"), "P"},
      {asl::StateType::Choice, QT_TRANSLATE_NOOP("Words", "Choice"), "C"},
      {asl::StateType::Wait, QT_TRANSLATE_NOOP("Words", "Wait"), "W"},
      {asl::StateType::Parallel, QT_TRANSLATE_NOOP("Words", "Parallel"), "L"},
      {asl::StateType::Map, QT_TRANSLATE_NOOP("Words", "Map"), "M"},
      {asl::StateType::Succeed, QT_TRANSLATE_NOOP("Words", "Succeed"), "S"},
      {asl::StateType::Fail, QT_TRANSLATE_NOOP("Words", "Fail"), "F"}};
  std::vector<QuickItem> items;
  for (const Row& row : rows)
    items.push_back({{row.type, {}, {}},
                     Words::tr(row.title),
                     {},
                     QLatin1String(row.letter),
                     common::stateIconName(row.type),
                     {}});
  return items;
}

std::vector<int> findItems(const std::vector<QuickItem>& items, const QString& search) {
  std::vector<std::pair<int, int>> ranked;
  for (int i = 0; i < static_cast<int>(items.size()); ++i) {
    const QuickItem& item = items[static_cast<std::size_t>(i)];
    int rank = -1;
    if (search.isEmpty())
      rank = 0;
    else if (item.letter.compare(search, Qt::CaseInsensitive) == 0)
      rank = 0;
    else if (item.title.startsWith(search, Qt::CaseInsensitive))
      rank = 1;
    else if (item.title.contains(search, Qt::CaseInsensitive))
      rank = 2;
    else if (item.note.contains(search, Qt::CaseInsensitive))
      rank = 3;
    if (rank >= 0) ranked.emplace_back(rank, i);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<int> found;
  for (const auto& [rank, index] : ranked) found.push_back(index);
  return found;
}

QuickAdd::QuickAdd(QuickSource more, QStringList places, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      more_(std::move(more)),
      places_(std::move(places)),
      search_(new common::SearchField(tr("State, action or pattern"), this)),
      list_(new QListWidget(this)),
      nothing_(new QLabel(list_)),
      where_(new QLabel(this)) {
  setObjectName(QStringLiteral("quickAdd"));
  setAttribute(Qt::WA_DeleteOnClose);
  setFrameShape(QFrame::StyledPanel);
  setFixedWidth(320);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(6);
  column->addWidget(search_);
  column->addWidget(list_);
  auto* row = new QHBoxLayout;
  where_->setFont(common::fontOf(common::FontRole::Label));
  row->addWidget(where_, 1);
  if (places_.size() > 1) row->addWidget(new common::KeyCap(tr("Tab"), this));
  column->addLayout(row);
  list_->setItemDelegate(new RowDelegate(list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(true);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setFixedHeight(24 * 9);
  nothing_->setObjectName(QStringLiteral("quickAddNothing"));
  nothing_->setFont(common::fontOf(common::FontRole::Label));
  nothing_->setGeometry(12, 8, 280, 40);
  nothing_->setWordWrap(true);
  search_->installEventFilter(this);
  connect(search_, &QLineEdit::textChanged, this, &QuickAdd::fill);
  connect(list_, &QListWidget::itemClicked, this, &QuickAdd::choose);
  fill({});
  nextPlace(0);
}

void QuickAdd::openAt(const QPoint& globalPosition) {
  move(globalPosition);
  show();
  search_->setFocus();
}

void QuickAdd::fill(const QString& search) {
  const QString wanted = search.trimmed();
  const std::vector<QuickItem> types = stateTypeItems();
  shown_.clear();
  for (int index : findItems(types, wanted))
    shown_.push_back(types[static_cast<std::size_t>(index)]);
  if (more_ && !wanted.isEmpty()) {
    for (QuickItem& item : more_(wanted)) shown_.push_back(std::move(item));
  }
  list_->clear();
  for (const QuickItem& item : shown_) {
    if (list_->count() == mostRows) break;
    auto* row = new QListWidgetItem(item.title, list_);
    row->setData(indexRole, list_->count() - 1);
    row->setData(noteRole, item.note.isEmpty() ? item.letter : item.note);
    row->setData(iconRole, item.iconName);
    row->setData(initialsRole, item.initials);
  }
  list_->setCurrentRow(0);
  nothing_->setVisible(shown_.empty());
  nothing_->setText(tr("Nothing is called “%1”. Try a type, a service or an action.").arg(wanted));
}

void QuickAdd::choose() {
  const QListWidgetItem* row = list_->currentItem();
  if (row == nullptr || done_) return;
  done_ = true;
  const QuickItem& item = shown_[static_cast<std::size_t>(row->data(indexRole).toInt())];
  const auto state = item.make ? item.make() : std::optional<NewState>(item.state);
  const int place = place_;
  hide();
  if (state) emit chosen(*state, place);
  close();
}

void QuickAdd::nextPlace(int step) {
  if (places_.isEmpty()) return;
  place_ = (place_ + step + places_.size()) % places_.size();
  where_->setText(places_.at(place_));
  if (step != 0) emit placeChanged(place_);
}

QStringList QuickAdd::shownTitles() const {
  QStringList titles;
  for (int i = 0; i < list_->count(); ++i) titles << list_->item(i)->text();
  return titles;
}

QString QuickAdd::placeText() const { return where_->text(); }

bool QuickAdd::onKey(int key, Qt::KeyboardModifiers) {
  switch (key) {
    case Qt::Key_Tab:
      nextPlace(1);
      return true;
    case Qt::Key_Backtab:
      nextPlace(-1);
      return true;
    case Qt::Key_Down:
      list_->setCurrentRow(qMin(list_->currentRow() + 1, list_->count() - 1));
      return true;
    case Qt::Key_Up:
      list_->setCurrentRow(qMax(list_->currentRow() - 1, 0));
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      choose();
      return true;
    case Qt::Key_Escape:
      close();
      return true;
    default:
      return false;
  }
}

bool QuickAdd::eventFilter(QObject* watched, QEvent* event) {
  if (watched == search_ && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (onKey(key->key(), key->modifiers())) return true;
  }
  return QFrame::eventFilter(watched, event);
}

void QuickAdd::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  emit closed();
}

}  // namespace stepwright::canvas

#include "moc_quick_add.cpp"
