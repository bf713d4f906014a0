// SPDX-License-Identifier: GPL-3.0-or-later
// Drags that come over the canvas from elsewhere: the palette, another window, a text.
#include <QDragEnterEvent>
#include <QMimeData>

#include "widgets/canvas/drop_content.h"
#include "widgets/canvas/gestures.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/view_core.h"

namespace stepwright::canvas {
namespace {

/// What is offered stays where it came from; only the canvas's own states move.
void accept(QDropEvent& event, bool own) {
  event.setDropAction(own ? event.proposedAction() : Qt::CopyAction);
  event.accept();
}

}  // namespace

void GraphView::dragEnterEvent(QDragEnterEvent* event) {
  if (core_->readOnly) emit hintChanged(tr("No drop here"), core_->whyReadOnly());
  if (core_->readOnly || !core_->hasDocument) return event->ignore();
  const bool own = event->source() == this && !core_->draggedOut.isEmpty();
  DropContent content;
  if (own) {
    content = movedContent(*core_, core_->draggedOut, event->keyboardModifiers());
  } else {
    const ReadContent read = readContent(*event->mimeData());
    if (!read.refusal.isEmpty()) emit hintChanged(tr("No drop here"), read.refusal);
    if (!read.state) return event->ignore();
    content.state = *read.state;
  }
  core_->guide = std::make_unique<DropGuide>(*core_, content, false);
  accept(*event, own);
}

void GraphView::dragMoveEvent(QDragMoveEvent* event) {
  if (!core_->guide) return event->ignore();
  const bool own = !core_->guide->content().moved.isEmpty();
  if (own)
    core_->guide->setContent(movedContent(*core_, core_->draggedOut, event->keyboardModifiers()));
  core_->guide->moveTo(event->pos());
  if (core_->guide->target().takes())
    accept(*event, own);
  else
    event->ignore();
}

void GraphView::dragLeaveEvent(QDragLeaveEvent*) {
  core_->guide.reset();
  emit hintChanged({}, {});
}

void GraphView::dropEvent(QDropEvent* event) {
  if (!core_->guide) return event->ignore();
  core_->guide->moveTo(event->pos());
  const DropTarget target = core_->guide->target();
  const DropContent content = core_->guide->content();
  core_->guide.reset();
  if (!target.takes()) return event->ignore();
  const bool own = !content.moved.isEmpty();
  accept(*event, own);
  setFocus();
  core_->request(content, target);
}

}  // namespace stepwright::canvas
