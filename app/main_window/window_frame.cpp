// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/window_frame.h"

#include <QLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

/// A status bar that is filled by one widget, without the margins of its own layout.
class FilledStatusBar : public QStatusBar {
 public:
  FilledStatusBar(QWidget* line, QWidget* parent) : QStatusBar(parent), line_(line) {
    setSizeGripEnabled(false);
    line->setParent(this);
    setFixedHeight(kHeight);
  }
  // The style sheet sets a least height of its own.
  QSize sizeHint() const override { return {200, kHeight}; }
  QSize minimumSizeHint() const override { return {200, kHeight}; }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    QStatusBar::resizeEvent(event);
    line_->setGeometry(0, height() - kHeight, width(), kHeight);  // the line stands on the edge
  }

 private:
  static constexpr int kHeight = 28;
  QWidget* line_;
};

/// The documents with an edge of one pixel, like the docks'.
class Framed : public QWidget {
 public:
  Framed(QWidget* above, QWidget* content, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(above);
    column->addWidget(content, 1);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(rect(), common::Theme::current().surface2);
    painter.setPen(common::Theme::current().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
};

void addGap(QMainWindow& window, Qt::ToolBarArea area, const QString& name) {
  auto* gap = new QToolBar(&window);
  gap->setObjectName(name);
  gap->setMovable(false);
  gap->setStyleSheet(QStringLiteral("QToolBar { padding: 0; margin: 0; border: 0; spacing: 0; }"));
  gap->layout()->setContentsMargins(0, 0, 0, 0);
  gap->setFixedWidth(4);
  gap->toggleViewAction()->setVisible(false);
  window.addToolBar(area, gap);
}

}  // namespace

MenuTitle::MenuTitle(QMenuBar& bar) : QLabel(&bar) {
  setFont(common::fontOf(common::FontRole::Table));
  setContentsMargins(0, 0, 14, 0);
  setFixedSize(360, 26);
  setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  setForegroundRole(QPalette::PlaceholderText);
  bar.setCornerWidget(this);
}

void MenuTitle::setTitle(const QString& title, const QString& path) {
  const int room = width() - contentsMargins().right() - 4;
  setText(fontMetrics().elidedText(title, Qt::ElideMiddle, room));
  setToolTip(path);
}

QStatusBar* filledStatusBar(QWidget* line, QWidget* parent) {
  return new FilledStatusBar(line, parent);
}

QWidget* framed(QWidget* above, QWidget* content, QWidget* parent) {
  return new Framed(above, content, parent);
}

void addGaps(QMainWindow& window) {
  addGap(window, Qt::LeftToolBarArea, QStringLiteral("gapLeft"));
  addGap(window, Qt::RightToolBarArea, QStringLiteral("gapRight"));
}

}  // namespace stepwright::app

#include "moc_window_frame.cpp"
