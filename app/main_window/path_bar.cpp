// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/path_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "widgets/common/icons.h"

namespace stepwright::app {

namespace {

/// A part of the way: words that can be clicked, without the look of a button.
class CrumbButton : public QPushButton {
 public:
  CrumbButton(const QString& text, bool strong, QWidget* parent)
      : QPushButton(parent), strong_(strong) {
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    words_ = text;
    QFont font = common::fontOf(common::FontRole::Table);
    if (strong) font.setWeight(QFont::DemiBold);
    setFont(font);
    setToolTip(text);
    setFocusPolicy(Qt::TabFocus);
  }
  QSize sizeHint() const override {
    return {qMin(fontMetrics().horizontalAdvance(words_), 220) + 2, 22};
  }
  QSize minimumSizeHint() const override { return {24, 22}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    const auto theme = common::Theme::current();
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(strong_ || underMouse() || hasFocus() ? theme.text : theme.text2);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(words_, Qt::ElideMiddle, width()));
  }

 private:
  QString words_;
  bool strong_;
};

/// The arrow behind a part of the way: what is in it, to choose from.
class Chevron : public QToolButton {
 public:
  explicit Chevron(QWidget* parent) : QToolButton(parent) {
    setFixedSize(20, 22);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const auto theme = common::Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || hasFocus() || isDown();
    if (lit) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.hover);
      painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
    }
    common::paintIcon(painter, QRectF(4, 5, 12, 12),
                      isDown() ? QStringLiteral("chev-down") : QStringLiteral("chev-right"),
                      lit ? theme.text : theme.text3);
  }
};

}  // namespace

PathBar::PathBar(QAction* topDown, QAction* leftRight, const QList<QAction*>& views,
                 QWidget* parent)
    : QWidget(parent),
      crumbs_(new QWidget(this)),
      badge_(new QLabel(this)),
      direction_(new QToolButton(this)) {
  setObjectName(QStringLiteral("pathBar"));
  setFixedHeight(30);
  auto* outer = new QHBoxLayout(this);
  outer->setContentsMargins(10, 0, 8, 0);
  outer->setSpacing(4);
  row_ = new QHBoxLayout(crumbs_);
  row_->setContentsMargins(0, 0, 0, 0);
  row_->setSpacing(2);
  outer->addWidget(crumbs_);
  badge_->setObjectName(QStringLiteral("hostBadge"));
  badge_->setFont(common::fontOf(common::FontRole::Small));
  badge_->setContentsMargins(6, 0, 6, 0);
  badge_->setFixedHeight(18);
  badge_->hide();
  outer->addWidget(badge_);
  outer->addStretch(1);
  auto* menu = new QMenu(direction_);
  menu->addActions({topDown, leftRight});
  direction_->setMenu(menu);
  direction_->setPopupMode(QToolButton::InstantPopup);
  direction_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  direction_->setLayoutDirection(Qt::RightToLeft);  // the chevron behind the words
  direction_->setIcon(common::icon(QStringLiteral("chev-down"), &common::Theme::text3));
  direction_->setIconSize({12, 12});
  direction_->setFont(common::fontOf(common::FontRole::Table));
  direction_->setObjectName(QStringLiteral("small"));
  direction_->setToolTip(tr("Direction of the graph"));
  direction_->setAccessibleName(tr("Direction of the graph"));
  outer->addWidget(direction_);
  auto* line = new QWidget(this);
  line->setFixedSize(9, 18);
  line->setObjectName(QStringLiteral("pathBarLine"));
  outer->addWidget(line);
  for (QAction* view : views) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(view);
    button->setObjectName(QStringLiteral("small"));
    button->setFixedSize(26, 22);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    outer->addWidget(button);
  }
}

void PathBar::setPath(const QList<Crumb>& path) {
  if (path == path_) return;
  path_ = path;
  while (QLayoutItem* item = row_->takeAt(0)) {
    if (item->widget() != nullptr) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
  for (int i = 0; i < path.size(); ++i) {
    const bool file = !path[i].inner && i + 1 < path.size();  // which the document stands in
    const bool strong = (path[i].state.isEmpty() && !file) || i + 1 == path.size();
    auto* crumb = new CrumbButton(path[i].text, strong, crumbs_);
    const QString state = path[i].state;
    connect(crumb, &QPushButton::clicked, this, [this, state] { emit stateRequested(state); });
    row_->addWidget(crumb);
    if (file) row_->addWidget(new QLabel(QStringLiteral("\u203A"), crumbs_));
    if (!path[i].inner) continue;
    auto* arrow = new Chevron(crumbs_);
    arrow->setToolTip(tr("What is in %1").arg(path[i].text));
    arrow->setAccessibleName(arrow->toolTip());
    arrow->setObjectName(QStringLiteral("crumbMenu"));
    auto* menu = new QMenu(arrow);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, state] {
      menu->clear();
      if (filler_) filler_(*menu, state);
    });
    arrow->setMenu(menu);
    row_->addWidget(arrow);
  }
  row_->addStretch(1);
}

void PathBar::setBadge(const QString& words, const QString& hint) {
  badge_->setText(words);
  badge_->setToolTip(hint);
  badge_->setVisible(!words.isEmpty());
  update();
}

void PathBar::setDirection(const QString& words) { direction_->setText(words); }

QString PathBar::text() const {
  QStringList parts;
  for (const Crumb& crumb : path_) parts << crumb.text;
  return parts.join(QStringLiteral(" \u203A "));
}

void PathBar::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
  if (badge_->isVisible()) {
    painter.setPen(theme.line2);
    painter.drawRoundedRect(QRectF(badge_->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  }
  if (const auto* line = findChild<QWidget*>(QStringLiteral("pathBarLine"))) {
    painter.fillRect(QRect(line->x() + 4, 6, 1, 18), theme.line2);
  }
}

}  // namespace stepwright::app

#include "moc_path_bar.cpp"
