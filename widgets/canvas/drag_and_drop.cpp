// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drag_and_drop.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>

#include "engine/edit/chain.h"
#include "engine/edit/clipboard.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/words.h"
#include "widgets/common/drag_card.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

/// What is offered stays where it came from; only the canvas's own states move.
void accept(QDropEvent& event, bool own) {
  event.setDropAction(own ? event.proposedAction() : Qt::CopyAction);
  event.accept();
}

/// As a state of the canvas's own kind, and as text; null where they cannot be copied.
QMimeData* mimeOf(const ShownDocument& shown, const QStringList& states) {
  edit::Selection selection;
  for (const QString& key : states) selection.push_back(key.toStdString());
  const auto copied = edit::copyText(shown.document(), selection);
  if (!copied) return nullptr;
  auto* data = new QMimeData;
  const auto machine = edit::pastedMachine(*copied);
  auto content =
      machine ? readState(QByteArray::fromStdString(*machine)) : std::optional<NewState>();
  if (content) {
    if (shown.drawing().nodeOf(states.first()) >= 0) content->name = shown.nameOf(states.first());
    data->setData(QLatin1String(stateMimeType), writeState(*content));
  }
  data->setText(QString::fromStdString(*copied));
  return data;
}

}  // namespace

bool DragAndDrop::isOwn(const QDropEvent& event) const {
  return event.source() == &canvas_.view() && !draggedOut_.isEmpty();
}

void DragAndDrop::enter(QDragEnterEvent& event) {
  CanvasView& view = canvas_.view();
  const bool readOnly = canvas_.state().readOnly();
  if (readOnly) emit view.hintChanged(Words::tr("No drop here"), canvas_.shown().whyReadOnly());
  if (readOnly || !canvas_.shown().isSet()) return event.ignore();
  const bool own = isOwn(event);
  DropContent content;
  if (own) {
    content = contentOf(draggedOut_, event.keyboardModifiers());
  } else {
    const ReadContent read = readContent(*event.mimeData());
    if (!read.refusal.isEmpty()) emit view.hintChanged(Words::tr("No drop here"), read.refusal);
    if (!read.state) return event.ignore();
    content.state = *read.state;
  }
  guide(content, false);
  accept(event, own);
}

void DragAndDrop::move(QDragMoveEvent& event) {
  if (!guide_) return event.ignore();
  const bool own = !guide_->content().moved.isEmpty();
  if (own) guide_->setContent(contentOf(draggedOut_, event.keyboardModifiers()));
  guide_->moveTo(event.pos());
  if (guide_->target().takes())
    accept(event, own);
  else
    event.ignore();
}

void DragAndDrop::leave() {
  guide_.reset();
  emit canvas_.view().hintChanged({}, {});
}

void DragAndDrop::drop(QDropEvent& event) {
  if (!guide_) return event.ignore();
  guide_->moveTo(event.pos());
  const DropTarget target = guide_->target();
  const DropContent content = guide_->content();
  guide_.reset();
  if (!target.takes()) return event.ignore();
  accept(event, !content.moved.isEmpty());
  canvas_.view().setFocus();
  canvas_.drop(content, target);
}

DropContent DragAndDrop::contentOf(const QString& state, Qt::KeyboardModifiers modifiers) const {
  DropContent content;
  content.copied = modifiers & Qt::AltModifier;
  content.moved << state;
  const QStringList& selection = canvas_.state().selection();
  if (modifiers & Qt::ShiftModifier) {
    for (const auto& id : edit::chainFrom(canvas_.shown().document(), state.toStdString()))
      if (const QString key = text(id); key != state) content.moved << key;
  } else if (selection.contains(state)) {
    for (const QString& key : selection)
      if (key != state && canvas_.drawing().nodeOf(key) >= 0) content.moved << key;
  }
  return content;
}

void DragAndDrop::guide(const DropContent& content, bool tag) {
  guide_ = std::make_unique<DropGuide>(canvas_, content, tag);
}

void DragAndDrop::dragOut(const QString& state) {
  QMimeData* data = mimeOf(canvas_.shown(), contentOf(state, {}).moved);
  if (data == nullptr) return;
  CanvasView& view = canvas_.view();
  const Drawing& drawing = canvas_.drawing();
  auto* drag = new QDrag(&view);
  drag->setMimeData(data);
  const asl::StateType type = drawing.nodes.at(drawing.nodeOf(state)).type;
  drag->setPixmap(
      common::dragCard(common::stateIconName(type), QString(), view.devicePixelRatioF()));
  drag->setHotSpot(QPoint(-14, -16));
  endGuide();
  draggedOut_ = state;
  // The gesture that called ends when the event loop of the drag does: it is put aside, not ended
  // here, since it is still on the stack.
  const std::unique_ptr<Gesture> asking = canvas_.gesture().take();
  drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
  draggedOut_.clear();
  endGuide();
  view.viewport()->update();
}

}  // namespace stepwright::canvas
