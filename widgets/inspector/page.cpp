// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/page.h"

#include <QApplication>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>
#include <vector>

namespace stepwright::inspector {

Page::Page(QWidget* parent)
    : QScrollArea(parent),
      content_(new QWidget(this)),
      outer_(new QVBoxLayout(content_)),
      body_(new QVBoxLayout) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);  // its fields take the keyboard
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  outer_->setContentsMargins(12, 12, 12, 12);
  outer_->setSpacing(0);
  body_->setContentsMargins(0, 0, 0, 0);
  body_->setSpacing(8);
  outer_->addLayout(body_);
  // What is left stays empty below. An alignment to the top would not do: it forgets that words
  // that wrap need more height in less width.
  outer_->addStretch(1);
  setWidget(content_);
  viewport()->setBackgroundRole(QPalette::Base);
  content_->setBackgroundRole(QPalette::Base);
  content_->setAutoFillBackground(true);
}

void Page::fillHeight() {
  outer_->setStretch(0, 1);
  outer_->setStretch(1, 0);
}

bool Page::focusNextPrevChild(bool next) {
  QWidget* now = QApplication::focusWidget();
  std::vector<QWidget*> stops;
  for (auto* widget : content_->findChildren<QWidget*>()) {
    const bool stop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() &&
                      widget->isVisibleTo(content_) && widget->focusProxy() == nullptr;
    if (stop) stops.push_back(widget);
  }
  const auto place = [this](const QWidget* widget) {
    // Side by side counts as one line, even where the heights differ.
    const QPoint middle = widget->mapTo(content_, widget->rect().center());
    return std::pair(middle.y() / 8, middle.x());
  };
  std::sort(stops.begin(), stops.end(),
            [&](const QWidget* a, const QWidget* b) { return place(a) < place(b); });
  const auto at = std::find(stops.begin(), stops.end(), now);
  const bool leaves = at == stops.end() || (next ? at + 1 == stops.end() : at == stops.begin());
  if (leaves) return QScrollArea::focusNextPrevChild(next);
  QWidget* to = next ? *(at + 1) : *(at - 1);
  to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  ensureWidgetVisible(to);
  return true;
}

QWidget* Page::freshList(QWidget* old, int spacing) {
  if (old != nullptr) {
    old->hide();
    old->deleteLater();
  }
  auto* list = new QWidget(content_);
  auto* column = new QVBoxLayout(list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing);
  body_->addWidget(list);
  return list;
}

}  // namespace stepwright::inspector
