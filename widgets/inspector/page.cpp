// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/page.h"

#include <QApplication>
#include <QPointer>
#include <QVBoxLayout>
#include <QVariant>
#include <algorithm>
#include <utility>
#include <vector>

#include "widgets/common/pending_edit.h"

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

std::vector<QWidget*> Page::stops() const {
  std::vector<QWidget*> stops;
  for (auto* widget : content_->findChildren<QWidget*>()) {
    const bool stop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() &&
                      widget->isVisibleTo(content_) && widget->focusProxy() == nullptr;
    if (stop) stops.push_back(widget);
  }
  const auto place = [this](const QWidget* widget) {
    // Side by side counts as one line, even where the heights differ; what only closes a row comes
    // behind the row's values.
    const bool closes = widget->property("closesRow").toBool();
    const QWidget* row = closes ? widget->parentWidget() : widget;
    const QPoint middle =
        row->mapTo(content_, closes ? row->rect().bottomRight() : row->rect().center());
    return std::pair(middle.y() / 8, middle.x());
  };
  std::sort(stops.begin(), stops.end(),
            [&](const QWidget* a, const QWidget* b) { return place(a) < place(b); });
  return stops;
}

void Page::takeTyping(QWidget* field) {
  for (QWidget* at = field; at != nullptr && at != this; at = at->parentWidget()) {
    if (auto* edit = dynamic_cast<common::PendingEdit*>(at)) common::finish(*edit);
  }
}

bool Page::focusNextPrevChild(bool next) {
  auto all = stops();
  const auto find = [&](QWidget* widget) { return std::find(all.begin(), all.end(), widget); };
  const auto before = find(QApplication::focusWidget()) - all.begin();
  const QPointer<QWidget> here(QApplication::focusWidget());
  takeTyping(here);
  outer_->activate();
  all = stops();
  // The field itself, or the one that stands where it stood.
  auto at = find(here);
  if (at == all.end() && before < static_cast<std::ptrdiff_t>(all.size()))
    at = all.begin() + before;
  const bool leaves = at == all.end() || (next ? at + 1 == all.end() : at == all.begin());
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
