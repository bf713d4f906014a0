// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/offer_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QToolTip>
#include <QTreeView>
#include <QWindow>

#include "widgets/common/fonts.h"
#include "widgets/common/true_focus.h"

namespace stepwright::code {

namespace {

constexpr int rowHeight = 22;
constexpr int mostRows = 10;
constexpr int helpWidth = 280;
constexpr int narrowest = 160;
constexpr int widest = 620;

}  // namespace

OfferList::OfferList(QAbstractScrollArea& editor)
    : QFrame(&editor, Qt::ToolTip | Qt::FramelessWindowHint),
      editor_(editor),
      view_(new common::TrueFocus<QTreeView>(this)),
      rows_(new QStandardItemModel(this)),
      help_(new QLabel(this)) {
  setObjectName(QStringLiteral("offerList"));
  setAttribute(Qt::WA_ShowWithoutActivating);
  setFocusPolicy(Qt::NoFocus);
  setFrameShape(QFrame::StyledPanel);
  view_->setObjectName(QStringLiteral("offers"));
  view_->setAccessibleName(tr("What can be put here"));
  view_->setModel(rows_);
  view_->setFocusPolicy(Qt::NoFocus);
  view_->setRootIsDecorated(false);
  view_->setUniformRowHeights(true);
  view_->setHeaderHidden(true);
  view_->setFrameShape(QFrame::NoFrame);
  view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  view_->header()->setStretchLastSection(false);
  view_->header()->setMinimumSectionSize(20);
  view_->setFont(common::fontOf(common::FontRole::Code));
  help_->setObjectName(QStringLiteral("offerHelp"));
  help_->setFont(common::fontOf(common::FontRole::Table));
  help_->setTextFormat(Qt::PlainText);
  help_->setWordWrap(true);
  help_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  help_->setContentsMargins(10, 8, 10, 8);
  help_->setFixedWidth(helpWidth);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(1, 1, 1, 1);
  row->setSpacing(0);
  row->addWidget(view_, 1);
  row->addWidget(help_);
  connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &OfferList::showHelp);
  connect(view_, &QTreeView::clicked, this, &OfferList::takeCurrent);
  editor.installEventFilter(this);
  editor.viewport()->installEventFilter(this);
  hide();
}

void OfferList::open(const std::vector<Offer>& offers, const QRect& word, Typing typing,
                     std::function<void(int)> take) {
  if (offers.empty()) return close();
  typing_ = typing;
  take_ = std::move(take);
  QToolTip::hideText();  // a card below the mouse would lie over the list
  fill(offers);
  place(word);
  show();
}

void OfferList::close() {
  hide();
  take_ = {};
}

int OfferList::current() const { return view_->currentIndex().row(); }

QStringList OfferList::words() const {
  QStringList all;
  for (int row = 0; row < rows_->rowCount(); ++row) all << rows_->item(row)->text();
  return all;
}

QString OfferList::help() const { return help_->text(); }

void OfferList::fill(const std::vector<Offer>& offers) {
  const QString before = isOpen() && current() > 0 ? rows_->item(current())->text() : QString();
  helps_.clear();
  rows_->clear();
  int chosen = 0;
  for (const Offer& offer : offers) {
    auto* word = new QStandardItem(offer.word);
    word->setAccessibleDescription(offer.help);
    auto* detail = new QStandardItem(offer.detail);
    detail->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    detail->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
    if (offer.word == before) chosen = rows_->rowCount();
    rows_->appendRow({word, detail});
    helps_.push_back(offer.help);
  }
  view_->setCurrentIndex(rows_->index(chosen, 0));
  showHelp();
}

void OfferList::place(const QRect& word) {
  view_->ensurePolished();  // or the first list is measured without the style's padding
  int width = view_->verticalScrollBar()->sizeHint().width() + 12;
  for (const int column : {0, 1}) {
    view_->header()->setSectionResizeMode(column, QHeaderView::Interactive);
    view_->resizeColumnToContents(column);
    width += view_->columnWidth(column);
  }
  view_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  const bool helps = std::any_of(helps_.begin(), helps_.end(),
                                 [](const QString& each) { return !each.isEmpty(); });
  help_->setVisible(helps);
  const int rows = qBound(helps ? 4 : 1, rows_->rowCount(), mostRows);
  resize(qBound(narrowest, width, widest) + (helps ? helpWidth : 0), rows * rowHeight + 4);
  QPoint at = editor_.mapToGlobal(word.bottomLeft());
  const QScreen* screen = editor_.screen();
  const QRect room = screen == nullptr ? QRect() : screen->availableGeometry();
  if (at.y() + height() > room.bottom())
    at.setY(editor_.mapToGlobal(word.topLeft()).y() - height());
  at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - this->width())));
  QFrame::move(at);
}

void OfferList::showHelp() {
  const int row = current();
  const bool there = row >= 0 && row < static_cast<int>(helps_.size());
  help_->setText(there ? helps_[static_cast<std::size_t>(row)] : QString());
}

void OfferList::move(int by) {
  const int count = rows_->rowCount();
  const int row =
      qAbs(by) == 1 ? (current() + by + count) % count : qBound(0, current() + by, count - 1);
  view_->setCurrentIndex(rows_->index(row, 0));
}

void OfferList::takeCurrent() {
  const int row = current();
  const auto take = std::move(take_);
  close();
  if (take && row >= 0) take(row);
}

bool OfferList::isForList(int key, Qt::KeyboardModifiers modifiers) const {
  if (modifiers != Qt::NoModifier && modifiers != Qt::KeypadModifier) return false;
  switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Escape:
      return true;
    default:
      return false;
  }
}

bool OfferList::onKey(int key) {
  switch (key) {
    case Qt::Key_Up:
      move(-1);
      return true;
    case Qt::Key_Down:
      move(1);
      return true;
    case Qt::Key_PageUp:
      move(-mostRows);
      return true;
    case Qt::Key_PageDown:
      move(mostRows);
      return true;
    case Qt::Key_Escape:
      close();
      return true;
    default:
      takeCurrent();
      return true;
  }
}

bool OfferList::eventFilter(QObject* watched, QEvent* event) {
  if (!isOpen()) return QFrame::eventFilter(watched, event);
  switch (event->type()) {
    case QEvent::ShortcutOverride: {
      const auto& key = static_cast<QKeyEvent&>(*event);
      if (!isForList(key.key(), key.modifiers())) break;
      event->accept();
      return true;
    }
    case QEvent::KeyPress: {
      const auto& key = static_cast<QKeyEvent&>(*event);
      if (isForList(key.key(), key.modifiers())) return onKey(key.key());
      const bool modifier = key.key() >= Qt::Key_Shift && key.key() <= Qt::Key_ScrollLock;
      if (typing_ == Typing::Closes && !modifier) close();
      break;
    }
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
      close();
      break;
    default:
      break;
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace stepwright::code

#include "moc_offer_list.cpp"
