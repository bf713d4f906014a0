// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/page.h"

#include <QApplication>
#include <QPointer>
#include <QVBoxLayout>

#include "engine/json/pointer.h"
#include "widgets/common/focus_order.h"
#include "widgets/common/pending_edit.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/hole_editor.h"
#include "widgets/inspector/text.h"

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

void Page::takeTyping(QWidget* field) {
  for (QWidget* at = field; at != nullptr && at != this; at = at->parentWidget()) {
    if (auto* edit = dynamic_cast<common::PendingEdit*>(at)) common::finish(*edit);
  }
}

bool Page::focusNextPrevChild(bool next) {
  const QPointer<QWidget> here(QApplication::focusWidget());
  const int before = common::focusOrder(*content_, here).indexOf(here);
  takeTyping(here);
  outer_->activate();
  // It goes on from the field itself, or from the one that stands where it stood.
  const auto now = common::focusOrder(*content_, here);
  if (before >= 0 && before < now.size() && !now.contains(here))
    now[before]->setFocus(Qt::OtherFocusReason);
  return QScrollArea::focusNextPrevChild(next);
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

HoleEditor* Page::addHole(const Subject& subject, const std::string& pointer, QBoxLayout& layout) {
  const json::Value* value = json::resolve(subject.document.value(), pointer);
  if (value == nullptr || !isHole(*value)) return nullptr;
  auto* hole = new HoleEditor(tr("What the deployment fills in"), layout.parentWidget());
  common::setPlace(*hole, toQt(pointer));
  layout.addWidget(hole);
  hole->show(value, subject.document.format());
  hole->setEnabled(subject.editable);
  connect(hole, &HoleEditor::committed, this, [this, &subject, pointer](const QString& json) {
    emit committed(holeEntered(subject.document, pointer, json));
  });
  return hole;
}

}  // namespace stepwright::inspector

#include "moc_page.cpp"
