// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/quick_open.h"

#include <QApplication>
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

constexpr QLatin1Char commandSign('>');
constexpr int kMostShown = 200;
constexpr int kDetail = Qt::UserRole + 1;
constexpr int kEntry = Qt::UserRole + 2;
constexpr int kAbove = Qt::UserRole + 3;

class EntryDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {200, 28};
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const auto theme = common::Theme::current();
    QStyleOptionViewItem panel = option;
    panel.state &= ~QStyle::State_HasFocus;
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter,
                                         option.widget);
    const bool enabled = (index.flags() & Qt::ItemIsEnabled) != 0;
    const QRect row = option.rect;
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(row.x() + 8, row.center().y() - 7, 16, 16), Qt::AlignCenter,
               enabled ? QIcon::Normal : QIcon::Disabled);
    double left = row.x() + 32;
    const double right = row.right() - 10;
    const auto write = [&](double to, const QFont& font, const QColor& color,
                           const QString& words) {
      const QFontMetricsF metrics(font);
      const QString shown = metrics.elidedText(words, Qt::ElideRight, to - left);
      painter->setFont(font);
      painter->setPen(color);
      painter->drawText(QRectF(left, row.y(), to - left + 1, row.height()),
                        Qt::AlignVCenter | Qt::TextSingleLine, shown);
      left += metrics.horizontalAdvance(shown);
    };
    const QFont small = common::fontOf(common::FontRole::Table);
    const QString detail = index.data(kDetail).toString();
    const QFont body = common::fontOf(common::FontRole::Body);
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString above = index.data(kAbove).toString();
    // What is said at the right has all the room that the name leaves.
    const double named =
        QFontMetricsF(body).horizontalAdvance(name) +
        QFontMetricsF(common::fontOf(common::FontRole::Small)).horizontalAdvance(above);
    const double wide = qMin(QFontMetricsF(small).horizontalAdvance(detail) + 2,
                             qMax(row.width() * 0.55, right - left - named - 34));
    write(right - wide - 12, body, enabled ? theme.text : theme.text3, name);
    left += 10;
    if (!above.isEmpty() && left < right - wide - 30)
      write(right - wide - 12, common::fontOf(common::FontRole::Small), theme.text3, above);
    left = right - wide;
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    write(right, small, selected ? theme.text2 : theme.text3, detail);
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

void QuickOpen::open(const QString& placeholder, QList<Entry> entries, More more) {
  entries_ = std::move(entries);
  mixed_ = std::any_of(entries_.begin(), entries_.end(),
                       [](const Entry& entry) { return !entry.command; });
  more_ = std::move(more);
  field_->setPlaceholderText(placeholder);
  field_->clear();
  filter(QString());
  const QWidget* window = parentWidget();
  const int wide = qMin(560, window->width() - 40);
  setGeometry((window->width() - wide) / 2, 72, wide, qMin(420, window->height() - 120));
  if (!isVisible()) before_ = window->focusWidget();
  show();
  raise();
  field_->setFocus();
}

void QuickOpen::close() {
  // First the keyboard goes back; what is hidden with it hands it on to whatever comes next.
  if (before_ != nullptr && before_->isVisible() && before_->isEnabled())
    before_->setFocus(Qt::PopupFocusReason);
  hide();
}

/// Each with how well it matches, the best first.
QList<QPair<int, int>> QuickOpen::matches(const QString& wanted, bool commands) const {
  QList<QPair<int, int>> found;
  for (int i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    const bool shown = commands ? entry.command : entry.enabled || !mixed_;
    if (!shown) continue;
    int score = matchScore(entry.text, wanted);
    // "view fit" finds Fit of the menu View.
    if (score < 0 && !entry.above.isEmpty()) {
      score = matchScore(entry.above + QLatin1Char(' ') + entry.text, wanted);
      if (score >= 0) score += 200;
    }
    if (score >= 0) found << qMakePair(score, i);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return found;
}

void QuickOpen::filter(const QString& words) {
  const bool commands = words.startsWith(commandSign);
  const QString wanted = words.mid(commands ? 1 : 0).trimmed();
  const auto known = matches(wanted, commands);
  found_ = more_ && !wanted.isEmpty() && !commands ? more_(wanted) : QList<Entry>();
  list_->clear();
  // What only has the letters somewhere comes after what was found in the workflow.
  int next = 0;
  constexpr int good = 100;
  for (; next < known.size() && next < kMostShown && known[next].first < good; ++next)
    add(entries_[known[next].second], known[next].second);
  for (int i = 0; i < found_.size(); ++i) add(found_[i], entries_.size() + i);
  for (; next < known.size() && next < kMostShown; ++next)
    add(entries_[known[next].second], known[next].second);
  if (list_->count() == 0) return sayNothingFound(wanted);
  move(0);
}

void QuickOpen::sayNothingFound(const QString& wanted) {
  auto* item = new QListWidgetItem(
      wanted.isEmpty() ? tr("There is nothing to go to") : tr("Nothing found for “%1”").arg(wanted),
      list_);
  item->setFlags(Qt::NoItemFlags);
}

void QuickOpen::add(const Entry& entry, int place) {
  auto* item = new QListWidgetItem(entry.icon, entry.text, list_);
  item->setData(kDetail, entry.detail);
  item->setData(kAbove,
                entry.checked ? entry.above + QStringLiteral(" \u00B7 ") + tr("on") : entry.above);
  item->setData(kEntry, place);
  QStringList spoken{entry.text, entry.above, entry.detail};
  spoken.removeAll(QString());
  item->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
  item->setToolTip(entry.detail);
  if (!entry.enabled) item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
}

void QuickOpen::move(int by) {
  const int count = list_->count();
  if (count == 0) return;
  int row = by == 0 ? 0 : list_->currentRow() + by;
  for (int tries = 0; tries < count; ++tries, row += by == 0 ? 1 : by) {
    row = (row + count) % count;
    if ((list_->item(row)->flags() & Qt::ItemIsEnabled) != 0) return list_->setCurrentRow(row);
  }
}

void QuickOpen::accept() {
  const QListWidgetItem* item = list_->currentItem();
  if (item == nullptr || (item->flags() & Qt::ItemIsEnabled) == 0) return;
  const int place = item->data(kEntry).toInt();
  const bool own = place < entries_.size();
  const auto act = own ? entries_[place].act : found_[place - entries_.size()].act;
  close();
  if (act) act();
}

bool QuickOpen::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    switch (static_cast<QKeyEvent*>(event)->key()) {
      case Qt::Key_Down:
      case Qt::Key_Tab:
        move(1);
        return true;
      case Qt::Key_Up:
      case Qt::Key_Backtab:
        move(-1);
        return true;
      case Qt::Key_Return:
      case Qt::Key_Enter:
        accept();
        return true;
      case Qt::Key_Escape:
        close();
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

#include "moc_quick_open.cpp"
