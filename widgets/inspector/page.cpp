// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/page.h"

#include <QVBoxLayout>

namespace stepwright::inspector {

Page::Page(QWidget* parent)
    : QScrollArea(parent), content_(new QWidget(this)), body_(new QVBoxLayout(content_)) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  body_->setContentsMargins(12, 12, 12, 12);
  body_->setSpacing(8);
  body_->setAlignment(Qt::AlignTop);
  setWidget(content_);
  viewport()->setBackgroundRole(QPalette::Base);
  content_->setBackgroundRole(QPalette::Base);
  content_->setAutoFillBackground(true);
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
