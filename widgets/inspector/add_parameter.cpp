// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/add_parameter.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::inspector {
namespace {

constexpr int choiceHeight = 24;
constexpr int mostChoices = 8;
constexpr int TypeRole = Qt::UserRole + 1;
constexpr int HelpRole = Qt::UserRole + 2;
constexpr int TypedRole = Qt::UserRole + 3;

/// The name in the code family with the typed letters in bold, what it takes at the right.
class RowDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
    return {option.rect.width(), choiceHeight};
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const auto theme = common::Theme::current();
    if ((option.state & QStyle::State_Selected) != 0)
      painter->fillRect(option.rect, theme.selection);
    const QRect inner = option.rect.adjusted(8, 0, -8, 0);
    const QString type = index.data(TypeRole).toString();
    const QFont small = common::fontOf(common::FontRole::Small);
    painter->setFont(small);
    painter->setPen(theme.text3);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, type);
    const int room = inner.width() - QFontMetrics(small).horizontalAdvance(type) - 12;
    paintName(*painter, QRect(inner.topLeft(), QSize(room, inner.height())), index);
  }

 private:
  static void paintName(QPainter& painter, const QRect& rect, const QModelIndex& index) {
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString typed = index.data(TypedRole).toString();
    const QFont plain = common::fontOf(common::FontRole::Code);
    const QFont bold = common::fontOf(common::FontRole::CodeBold);
    painter.setPen(common::Theme::current().text);
    const int at = typed.isEmpty() ? -1 : name.indexOf(typed, 0, Qt::CaseInsensitive);
    const QString parts[] = {name.left(qMax(0, at)),
                             at < 0 ? QString() : name.mid(at, typed.size()),
                             at < 0 ? name : name.mid(at + typed.size())};
    int x = rect.x();
    for (int i = 0; i < 3; ++i) {
      const QFont& font = i == 1 ? bold : plain;
      painter.setFont(font);
      const QString shown =
          QFontMetrics(font).elidedText(parts[i], Qt::ElideRight, rect.right() - x);
      painter.drawText(QRect(x, rect.y(), rect.right() - x, rect.height()),
                       Qt::AlignLeft | Qt::AlignVCenter, shown);
      x += QFontMetrics(font).horizontalAdvance(shown);
    }
  }
};

}  // namespace

AddParameter::AddParameter(QWidget* parent)
    : QLineEdit(parent),
      popup_(new QWidget(this, Qt::ToolTip | Qt::FramelessWindowHint)),
      list_(new QListWidget(popup_)),
      help_(new QLabel(popup_)) {
  addAction(common::icon(QStringLiteral("add"), &common::Theme::text2), QLineEdit::LeadingPosition);
  setUnion(false);
  popup_->setAttribute(Qt::WA_ShowWithoutActivating);
  popup_->setFocusPolicy(Qt::NoFocus);
  auto* column = new QVBoxLayout(popup_);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setUniformItemSizes(true);
  list_->setMouseTracking(true);
  list_->setItemDelegate(new RowDelegate(list_));
  list_->setAccessibleName(tr("Parameters that can be added"));
  help_->setFont(common::fontOf(common::FontRole::Table));
  help_->setWordWrap(true);
  help_->setTextFormat(Qt::RichText);
  help_->setContentsMargins(8, 4, 8, 4);
  help_->setBackgroundRole(QPalette::AlternateBase);
  help_->setAutoFillBackground(true);
  popup_->setBackgroundRole(QPalette::Base);
  popup_->setAutoFillBackground(true);
  column->addWidget(list_);
  column->addWidget(help_);
  popup_->installEventFilter(this);
  popup_->hide();
  connect(this, &QLineEdit::textEdited, this, &AddParameter::open);
  connect(list_, &QListWidget::currentRowChanged, this, &AddParameter::showHelp);
  connect(list_, &QListWidget::itemEntered, list_,
          [this](QListWidgetItem* item) { list_->setCurrentItem(item); });
  connect(list_, &QListWidget::itemClicked, this, &AddParameter::take);
}

AddParameter::~AddParameter() = default;

void AddParameter::setUnion(bool isUnion) {
  const QString words = isUnion ? tr("Choose one of these") : tr("Add parameter");
  setPlaceholderText(words);
  setAccessibleName(words);
}

void AddParameter::setChoices(std::vector<Choice> choices) {
  choices_ = std::move(choices);
  if (popup_->isVisible()) fill();
}

/// Those whose name begins with what was typed come before those that only hold it, or say it.
void AddParameter::fill() {
  const QString typed = text().trimmed();
  list_->clear();
  for (int rank = 0; rank < 3; ++rank) {
    for (const auto& choice : choices_) {
      const int at = choice.name.indexOf(typed, 0, Qt::CaseInsensitive);
      const bool said =
          at < 0 && typed.size() > 2 && choice.help.contains(typed, Qt::CaseInsensitive);
      const int fits = at == 0 ? 0 : at > 0 ? 1 : said ? 2 : -1;
      if (fits != rank) continue;
      auto* item = new QListWidgetItem(choice.name, list_);
      item->setData(TypeRole, choice.type);
      item->setData(HelpRole, choice.help);
      item->setData(TypedRole, typed);
    }
  }
  list_->setFixedHeight(qBound(1, list_->count(), mostChoices) * choiceHeight);
  list_->setCurrentRow(0);
  showHelp();
}

void AddParameter::showHelp() {
  const auto* item = list_->currentItem();
  const QString help = item == nullptr ? QString() : item->data(HelpRole).toString();
  help_->setText(
      item == nullptr
          ? tr("No parameter of this action is called so.")
          : QStringLiteral("<b>%1</b> %2").arg(item->text().toHtmlEscaped(), help.toHtmlEscaped()));
  popup_->setFixedWidth(width());
  help_->setFixedHeight(qMax(choiceHeight, help_->heightForWidth(width() - 2)));
  popup_->adjustSize();
}

void AddParameter::open() {
  fill();
  popup_->setFixedWidth(width());
  popup_->move(mapToGlobal(QPoint(0, height())));
  popup_->show();
}

void AddParameter::move(int by) {
  if (!popup_->isVisible()) return open();
  const int row = list_->currentRow() + by;
  list_->setCurrentRow(qBound(0, row, list_->count() - 1));
}

void AddParameter::take() {
  const auto* item = list_->currentItem();
  if (item == nullptr) return;
  const QString name = item->text();
  popup_->hide();
  clear();
  emit chosen(name);
}

bool AddParameter::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && popup_->isVisible() &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::Hide) popup_->hide();
  return QLineEdit::event(event);
}

/// The list is one with the field: it has the same edge.
bool AddParameter::eventFilter(QObject* watched, QEvent* event) {
  if (watched != popup_ || event->type() != QEvent::Paint)
    return QLineEdit::eventFilter(watched, event);
  QPainter painter(popup_);
  painter.fillRect(popup_->rect(), common::Theme::current().accent);
  painter.fillRect(popup_->rect().adjusted(1, 1, -1, -1), common::Theme::current().card);
  return true;
}

void AddParameter::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Down:
      return move(1);
    case Qt::Key_Up:
      return move(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return popup_->isVisible() ? take() : open();
    case Qt::Key_Escape:
      if (!popup_->isVisible()) break;
      popup_->hide();
      return clear();
    default:
      break;
  }
  QLineEdit::keyPressEvent(event);
}

void AddParameter::mousePressEvent(QMouseEvent* event) {
  QLineEdit::mousePressEvent(event);
  open();
}

void AddParameter::focusOutEvent(QFocusEvent* event) {
  popup_->hide();
  QLineEdit::focusOutEvent(event);
}

/// What the field is for stays at its end while something is typed.
void AddParameter::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  if (text().isEmpty()) return;
  QPainter painter(this);
  painter.setFont(common::fontOf(common::FontRole::Small));
  painter.setPen(common::Theme::current().text3);
  painter.drawText(rect().adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                   placeholderText());
}

}  // namespace stepwright::inspector

#include "moc_add_parameter.cpp"
