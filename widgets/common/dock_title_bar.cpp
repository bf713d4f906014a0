// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/dock_title_bar.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"

namespace stepwright::common {
namespace {

constexpr int barHeight = 28;

QToolButton* smallButton(QWidget* parent, const QString& iconName, const QString& words) {
  auto* button = new QToolButton(parent);
  button->setObjectName(QStringLiteral("small"));
  button->setIcon(icon(iconName, &Theme::text3));
  button->setIconSize(QSize(12, 12));
  button->setFixedSize(20, 20);
  button->setToolTip(words);
  button->setAccessibleName(words);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

}  // namespace

DockTitleBar::DockTitleBar(QDockWidget* dock)
    : QWidget(dock),
      row_(new QHBoxLayout(this)),
      title_(new QLabel(dock->windowTitle(), this)),
      badge_(new CountBadge(this)) {
  row_->setContentsMargins(10, 0, 4, 0);
  row_->setSpacing(8);
  title_->setFont(fontOf(FontRole::Heading));
  row_->addWidget(title_);
  row_->addWidget(badge_);
  row_->addStretch(1);
  buttonsAt_ = row_->count();
  createButtons(dock);
  connect(dock, &QDockWidget::windowTitleChanged, title_, &QLabel::setText);
}

void DockTitleBar::createButtons(QDockWidget* dock) {
  auto* floating = smallButton(this, QStringLiteral("float"), tr("Float"));
  auto* closing = smallButton(this, QStringLiteral("close"), tr("Close"));
  row_->setSpacing(4);
  row_->addWidget(floating);
  row_->addWidget(closing);
  connect(floating, &QToolButton::clicked, dock,
          [dock] { dock->setFloating(!dock->isFloating()); });
  connect(closing, &QToolButton::clicked, dock, &QDockWidget::close);
  const auto show = [floating, closing](QDockWidget::DockWidgetFeatures features) {
    floating->setVisible(features & QDockWidget::DockWidgetFloatable);
    closing->setVisible(features & QDockWidget::DockWidgetClosable);
  };
  show(dock->features());
  connect(dock, &QDockWidget::featuresChanged, this, show);
}

void DockTitleBar::setCount(int count) { badge_->setCount(count); }

void DockTitleBar::addWidget(QWidget* widget) { row_->insertWidget(buttonsAt_++, widget); }

QSize DockTitleBar::sizeHint() const { return {row_->sizeHint().width(), barHeight}; }

QSize DockTitleBar::minimumSizeHint() const { return {80, barHeight}; }

void DockTitleBar::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.surface2);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

}  // namespace stepwright::common

#include "moc_dock_title_bar.cpp"
