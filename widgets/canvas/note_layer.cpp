// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/note_layer.h"

#include <QKeyEvent>
#include <QMenu>
#include <algorithm>
#include <cmath>

#include "engine/layout/router.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/notes.h"
#include "widgets/canvas/words.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

constexpr double newNoteHeight = 64;
constexpr double newNoteWidth = 200;

project::Note* noteOf(project::Arrangement& arrangement, int id) {
  const auto found = std::find_if(arrangement.notes.begin(), arrangement.notes.end(),
                                  [id](const project::Note& note) { return note.id == id; });
  return found == arrangement.notes.end() ? nullptr : &*found;
}

project::Note& addedNote(project::Arrangement& arrangement, const QString& anchor) {
  project::Note fresh;
  for (const project::Note& each : arrangement.notes) fresh.id = std::max(fresh.id, each.id);
  ++fresh.id;
  fresh.anchor = anchor.toStdString();
  arrangement.notes.push_back(fresh);
  return arrangement.notes.back();
}

}  // namespace

int NoteLayer::noteAt(QPointF point) const {
  const auto& notes = canvas_.drawing().notes;
  for (int i = notes.size() - 1; i >= 0; --i)
    if (notes.at(i).rect.contains(point)) return i;
  return -1;
}

bool NoteLayer::isHandle(const DrawnNote& note, QPointF point) {
  const QPointF corner = note.rect.bottomRight() - point;
  return corner.x() < noteHandle && corner.y() < noteHandle;
}

const DrawnNote* NoteLayer::selected() const {
  for (const DrawnNote& note : canvas_.drawing().notes)
    if (note.id == canvas_.state().selectedNote()) return &note;
  return nullptr;
}

void NoteLayer::addNear(const QString& state, QPointF middle) {
  const QSizeF size(newNoteWidth, newNoteHeight);
  const QRectF wanted(middle - QPointF(size.width() / 2, size.height() / 2), size);
  add(state, state.isEmpty() ? freePlace(wanted, true).topLeft() : wanted.topLeft());
}

void NoteLayer::add(const QString& state, QPointF at) {
  if (canvas_.state().readOnly() || !canvas_.shown().isSet()) return;
  DrawnNote fresh;
  // A frame shown alone is where its notes belong.
  fresh.anchor = state.isEmpty() ? canvas_.shown().root() : state;
  fresh.rect = QRectF(at, QSizeF(newNoteWidth, newNoteHeight));
  const QRectF box = anchorOf(canvas_.drawing(), fresh);
  if (!state.isEmpty() && !box.isEmpty())
    fresh.rect = freePlace({QPointF(box.right() + 28, box.top() - 4), fresh.rect.size()}, false);
  write(fresh);
}

/// Where nothing lies yet, near the place that is wanted; inside of frames, or beside them too.
QRectF NoteLayer::freePlace(const QRectF& wanted, bool besideFrames) const {
  const Drawing& drawing = canvas_.drawing();
  std::vector<layout::Rect> taken;
  for (const DrawnNode& node : drawing.nodes)
    if (besideFrames || !node.isFrame()) taken.push_back(layoutRect(node.rect));
  for (const DrawnNote& note : drawing.notes) taken.push_back(layoutRect(note.rect));
  for (const DrawnEdge& edge : drawing.edges)
    if (!edge.chip.isEmpty()) taken.push_back(layoutRect(edge.chip));
  const layout::Point free = layout::nearestFree(layoutRect(wanted), taken, 16);
  return {QPointF(free.x, free.y), wanted.size()};
}

void NoteLayer::edit(int id) {
  for (const DrawnNote& note : canvas_.drawing().notes)
    if (note.id == id && !canvas_.state().readOnly()) return write(note);
}

void NoteLayer::write(const DrawnNote& note) {
  if (field_) field_->deleteLater();
  CanvasView& view = canvas_.view();
  const QRectF seen = view.viewportTransform().mapRect(note.rect);
  const QSizeF size = seen.size().expandedTo(QSizeF(160, 64));
  QRect place(seen.topLeft().toPoint(), size.toSize());
  if (!view.viewport()->rect().intersects(place)) view.centerOn(note.rect.center());
  place.moveTopLeft(view.viewportTransform().mapRect(note.rect).topLeft().toPoint());
  auto* field = new NoteField(note.text, view.viewport());
  field_ = field;
  field->setGeometry(place);
  field->setFont(common::fontOf(common::FontRole::StateSecond));
  connect(field, &NoteField::written, this,
          [this, note](const QString& words) { take(note, words); });
  connect(field, &NoteField::finished, this, [this] { canvas_.view().setFocus(); });
  field->show();
  field->setFocus();
}

void NoteLayer::take(const DrawnNote& note, const QString& words) {
  project::Arrangement next = canvas_.shown().options().arrangement;
  project::Note* known = noteOf(next, note.id);
  if (words.isEmpty()) {
    if (known != nullptr) remove(note.id);
    return;
  }
  if (known != nullptr && words == note.text) return;
  QRectF rect = note.rect;
  rect.setHeight(qMax(note.id == 0 ? 0.0 : rect.height(), noteHeight(words, rect.width())));
  rect.translate(-anchorOf(canvas_.drawing(), note).topLeft());
  if (known == nullptr) known = &addedNote(next, note.anchor);
  known->text = words.toStdString();
  known->rect = layoutRect(rect);
  const int id = known->id;
  emit canvas_.view().arrangementRequested(
      next, note.id == 0 ? Words::tr("Add note") : Words::tr("Edit note"), {});
  canvas_.selectNote(id);
}

void NoteLayer::commit() {
  if (field_) field_->finish(true);
}

void NoteLayer::place(int id, const QRectF& rect, const QString& label, const QString& mergeKey) {
  project::Arrangement next = canvas_.shown().options().arrangement;
  project::Note* note = noteOf(next, id);
  if (note == nullptr) return;
  DrawnNote drawn;
  drawn.anchor = text(note->anchor);
  const QPointF from = anchorOf(canvas_.drawing(), drawn).topLeft();
  note->rect = layoutRect(QRectF(rect.topLeft() - from, rect.size()));
  emit canvas_.view().arrangementRequested(next, label, mergeKey);
}

void NoteLayer::remove(int id) {
  if (canvas_.state().readOnly()) return;
  project::Arrangement next = canvas_.shown().options().arrangement;
  std::erase_if(next.notes, [id](const project::Note& note) { return note.id == id; });
  canvas_.selectNote(0);
  emit canvas_.view().arrangementRequested(next, Words::tr("Delete note"), {});
}

void NoteLayer::tie(int id, const QString& state) {
  project::Arrangement next = canvas_.shown().options().arrangement;
  project::Note* note = noteOf(next, id);
  const DrawnNote* drawn = selected();
  if (note == nullptr || drawn == nullptr) return;
  DrawnNote tied = *drawn;
  tied.anchor = state;
  note->anchor = state.toStdString();
  note->rect = layoutRect(drawn->rect.translated(-anchorOf(canvas_.drawing(), tied).topLeft()));
  emit canvas_.view().arrangementRequested(
      next, state.isEmpty() ? Words::tr("Detach note") : Words::tr("Attach note"), {});
}

QString NoteLayer::nearestState(const QRectF& rect) const {
  QString best;
  double nearest = 1e18;
  for (const DrawnNode& node : canvas_.drawing().nodes) {
    if (!node.isState()) continue;
    const QPointF c = rect.center();
    const double dx = qMax(0.0, qMax(node.rect.left() - c.x(), c.x() - node.rect.right()));
    const double dy = qMax(0.0, qMax(node.rect.top() - c.y(), c.y() - node.rect.bottom()));
    const double far = std::hypot(dx, dy) + (node.isFrame() ? 30 : 0);
    if (far >= nearest) continue;
    nearest = far;
    best = node.key;
  }
  return best;
}

bool NoteLayer::key(QKeyEvent& event) {
  const int note = canvas_.state().selectedNote();
  if (note == 0 || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
  switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      remove(note);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
      edit(note);
      return true;
    case Qt::Key_Escape:
      if (canvas_.gesture().get() != nullptr) return false;
      canvas_.selectNote(0);
      return true;
    default:
      return false;
  }
}

void NoteLayer::openMenu(const QPoint& globalPosition, int index) {
  const DrawnNote note = canvas_.drawing().notes.at(index);
  canvas_.selectNote(note.id);
  QMenu& menu = common::contextMenu(canvas_.view());
  menu.setObjectName(QStringLiteral("noteMenu"));
  const auto entry = [&](const char* icon, const QString& words, auto act) {
    common::allow(*menu.addAction(common::icon(QLatin1String(icon)), words, this, act),
                  canvas_.state().readOnly() ? canvas_.shown().whyReadOnly() : QString());
  };
  entry("note", Words::tr("Edit note"), [this, note] { edit(note.id); });
  const QString state = nearestState(note.rect);
  if (!note.anchor.isEmpty())
    entry("pin", Words::tr("Detach from %1").arg(canvas_.shown().nameOf(note.anchor)),
          [this, note] { tie(note.id, {}); });
  else if (!state.isEmpty())
    entry("pin", Words::tr("Attach to %1").arg(canvas_.shown().nameOf(state)),
          [this, note, state] { tie(note.id, state); });
  menu.addSeparator();
  entry("delete", Words::tr("Delete"), [this, note] { remove(note.id); });
  menu.popup(globalPosition);
}

}  // namespace stepwright::canvas

#include "moc_note_layer.cpp"
