// SPDX-License-Identifier: GPL-3.0-or-later
// What people arrange by hand: notes, and states that are put somewhere.
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "engine/layout/router.h"
#include "widgets/canvas/notes.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/view_core.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

using project::Arrangement;
using project::Note;

constexpr double nudge = 8;
constexpr double newNoteWidth = 200;

layout::Rect layoutRect(const QRectF& r) { return {r.x(), r.y(), r.width(), r.height()}; }

Note* noteOf(Arrangement& arrangement, int id) {
  const auto found = std::find_if(arrangement.notes.begin(), arrangement.notes.end(),
                                  [id](const Note& note) { return note.id == id; });
  return found == arrangement.notes.end() ? nullptr : &*found;
}

}  // namespace

void ViewCore::placeStates(const QStringList& keys, QPointF by, const QString& mergeKey) {
  Arrangement next = options.arrangement;
  auto& places = next.placed(options.direction);
  for (const QString& key : keys) {
    const int index = drawing.nodeOf(key);
    if (index < 0) continue;
    const DrawnNode& node = drawing.nodes.at(index);
    std::vector<layout::Rect> others;
    for (const DrawnNode& other : qAsConst(drawing.nodes)) {
      // The end mark that belongs to a state goes with it.
      const bool own = other.kind == asl::NodeKind::End && other.key.mid(4) == key;
      if (other.machine == node.machine && !keys.contains(other.key) && !own)
        others.push_back(layoutRect(other.rect));
    }
    const layout::Point free = layout::nearestFree(layoutRect(node.rect.translated(by)), others);
    const QPointF middle = QPointF(free.x, free.y) +
                           QPointF(node.rect.width() / 2, node.rect.height() / 2) - node.origin;
    places[key.toStdString()] = {std::round(middle.x()), std::round(middle.y())};
  }
  const QString label = keys.size() == 1
                            ? GraphView::tr("Move %1 by hand").arg(nameOf(keys.first()))
                            : GraphView::tr("Move %n states by hand", nullptr, keys.size());
  emit view.arrangementRequested(next, label, mergeKey);
}

QString ViewCore::nameOf(const QString& key) const {
  const int node = drawing.nodeOf(key);
  return node >= 0 ? drawing.nodes.at(node).name : QString();
}

void ViewCore::showNotes() { scene.showNotes(drawing, selectedNote); }

void ViewCore::selectNote(int id) {
  if (selectedNote == id) return;
  selectedNote = id;
  if (id != 0 && !selection.isEmpty()) select({}, true);
  showNotes();
}

int ViewCore::noteAt(QPointF point) const {
  for (int i = drawing.notes.size() - 1; i >= 0; --i)
    if (drawing.notes.at(i).rect.contains(point)) return i;
  return -1;
}

bool ViewCore::pressNote(QPointF point) {
  const int at = noteAt(point);
  if (at < 0) {
    selectNote(0);
    return false;
  }
  const DrawnNote& note = drawing.notes.at(at);
  selectNote(note.id);
  const QPointF corner = note.rect.bottomRight() - point;
  const bool resize = corner.x() < noteHandle && corner.y() < noteHandle;
  begin(noteGesture(*this, at, point, resize));
  return true;
}

bool ViewCore::hoverNote(QPointF point) {
  const int at = noteAt(point);
  if (at < 0) return false;
  const DrawnNote& note = drawing.notes.at(at);
  const QPointF corner = note.rect.bottomRight() - point;
  const bool handle = note.id == selectedNote && corner.x() < noteHandle && corner.y() < noteHandle;
  hover({});
  if (handle)
    view.viewport()->setCursor(Qt::SizeFDiagCursor);
  else
    view.viewport()->unsetCursor();
  return true;
}

bool ViewCore::arrangeKey(QKeyEvent& event) {
  const QPointF by = event.key() == Qt::Key_Up      ? QPointF(0, -nudge)
                     : event.key() == Qt::Key_Down  ? QPointF(0, nudge)
                     : event.key() == Qt::Key_Left  ? QPointF(-nudge, 0)
                     : event.key() == Qt::Key_Right ? QPointF(nudge, 0)
                                                    : QPointF();
  const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
  const bool byHand = modifiers == (Qt::ControlModifier | Qt::ShiftModifier);
  if (!by.isNull() && byHand && !readOnly) {
    QStringList states;
    for (const QString& key : qAsConst(selection))
      if (const int node = drawing.nodeOf(key); node >= 0 && drawing.nodes.at(node).isState())
        states << key;
    if (const DrawnNote* note = selectedDrawnNote())
      placeNote(note->id, note->rect.translated(by), GraphView::tr("Move note"),
                QStringLiteral("nudgeNote"));
    else if (!states.isEmpty())
      placeStates(states, by, QStringLiteral("nudge") + states.join(QLatin1Char(' ')));
    return true;
  }
  if (selectedNote == 0 || modifiers != Qt::NoModifier) return false;
  switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      removeNote(selectedNote);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
      editNote(selectedNote);
      return true;
    case Qt::Key_Escape:
      if (gesture) return false;
      selectNote(0);
      return true;
    default:
      return false;
  }
}

const DrawnNote* ViewCore::selectedDrawnNote() const {
  for (const DrawnNote& note : drawing.notes)
    if (note.id == selectedNote) return &note;
  return nullptr;
}

void ViewCore::placeNote(int id, const QRectF& rect, const QString& label,
                         const QString& mergeKey) {
  Arrangement next = options.arrangement;
  Note* note = noteOf(next, id);
  if (note == nullptr) return;
  DrawnNote drawn;
  drawn.anchor = text(note->anchor);
  const QPointF from = anchorOf(drawing, drawn).topLeft();
  note->rect = layoutRect(QRectF(rect.topLeft() - from, rect.size()));
  emit view.arrangementRequested(next, label, mergeKey);
}

void ViewCore::removeNote(int id) {
  if (readOnly) return;
  Arrangement next = options.arrangement;
  std::erase_if(next.notes, [id](const Note& note) { return note.id == id; });
  selectNote(0);
  emit view.arrangementRequested(next, GraphView::tr("Delete note"), {});
}

void ViewCore::addNote(const QString& state, QPointF at) {
  if (readOnly || !hasDocument) return;
  DrawnNote fresh;
  fresh.anchor = state.isEmpty() ? root : state;  // a frame shown alone is where its notes belong
  fresh.rect = QRectF(at, QSizeF(newNoteWidth, 64));
  const QRectF box = anchorOf(drawing, fresh);
  if (!state.isEmpty() && !box.isEmpty()) {
    // Beside its state, where nothing lies yet.
    std::vector<layout::Rect> taken;
    for (const DrawnNode& node : qAsConst(drawing.nodes))
      if (!node.isFrame()) taken.push_back(layoutRect(node.rect));
    for (const DrawnNote& note : qAsConst(drawing.notes)) taken.push_back(layoutRect(note.rect));
    for (const DrawnEdge& edge : qAsConst(drawing.edges))
      if (!edge.chip.isEmpty()) taken.push_back(layoutRect(edge.chip));
    fresh.rect.moveTo(box.right() + 28, box.top() - 4);
    const layout::Point free = layout::nearestFree(layoutRect(fresh.rect), taken, 16);
    fresh.rect.moveTo(free.x, free.y);
  }
  writeNote(fresh);
}

void ViewCore::editNote(int id) {
  for (const DrawnNote& note : qAsConst(drawing.notes))
    if (note.id == id && !readOnly) return writeNote(note);
}

void ViewCore::writeNote(const DrawnNote& note) {
  if (noteField) noteField->deleteLater();
  const QRectF seen = view.viewportTransform().mapRect(note.rect);
  const QSizeF size = seen.size().expandedTo(QSizeF(160, 64));
  QRect place(seen.topLeft().toPoint(), size.toSize());
  if (!view.viewport()->rect().intersects(place)) view.centerOn(note.rect.center());
  place.moveTopLeft(view.viewportTransform().mapRect(note.rect).topLeft().toPoint());
  auto* field = new NoteField(note.text, view.viewport());
  noteField = field;
  field->setGeometry(place);
  field->setFont(common::fontOf(common::FontRole::StateSecond));
  connect(field, &NoteField::written, this, [this, note](const QString& words) {
    Arrangement next = options.arrangement;
    Note* known = noteOf(next, note.id);
    if (words.isEmpty()) {
      if (known != nullptr) removeNote(note.id);
      return;
    }
    if (known != nullptr && words == note.text) return;
    QRectF rect = note.rect;
    rect.setHeight(qMax(note.id == 0 ? 0.0 : rect.height(), noteHeight(words, rect.width())));
    rect.translate(-anchorOf(drawing, note).topLeft());
    if (known == nullptr) {
      Note fresh;
      for (const Note& each : next.notes) fresh.id = std::max(fresh.id, each.id);
      ++fresh.id;
      fresh.anchor = note.anchor.toStdString();
      next.notes.push_back(fresh);
      known = &next.notes.back();
    }
    known->text = words.toStdString();
    known->rect = layoutRect(rect);
    const int id = known->id;
    emit view.arrangementRequested(
        next, note.id == 0 ? GraphView::tr("Add note") : GraphView::tr("Edit note"), {});
    selectNote(id);
  });
  connect(field, &NoteField::finished, this, [this] { view.setFocus(); });
  field->show();
  field->setFocus();
}

void ViewCore::anchorNote(int id, const QString& state) {
  Arrangement next = options.arrangement;
  Note* note = noteOf(next, id);
  const DrawnNote* drawn = selectedDrawnNote();
  if (note == nullptr || drawn == nullptr) return;
  DrawnNote tied = *drawn;
  tied.anchor = state;
  note->anchor = state.toStdString();
  note->rect = layoutRect(drawn->rect.translated(-anchorOf(drawing, tied).topLeft()));
  emit view.arrangementRequested(
      next, state.isEmpty() ? GraphView::tr("Detach note") : GraphView::tr("Attach note"), {});
}

QString ViewCore::nearestState(const QRectF& rect) const {
  QString best;
  double nearest = 1e18;
  for (const DrawnNode& node : drawing.nodes) {
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

bool ViewCore::noteMenu(const QPoint& globalPosition, QPointF point) {
  const int at = noteAt(point);
  if (at < 0) return false;
  const DrawnNote note = drawing.notes.at(at);
  selectNote(note.id);
  QMenu menu(&view);
  menu.setObjectName(QStringLiteral("noteMenu"));
  const auto add = [&](const char* icon, const QString& words, auto act) {
    menu.addAction(common::icon(QLatin1String(icon)), words, this, act)->setEnabled(!readOnly);
  };
  add("note", GraphView::tr("Edit note"), [this, note] { editNote(note.id); });
  const QString state = nearestState(note.rect);
  if (!note.anchor.isEmpty())
    add("pin", GraphView::tr("Detach from %1").arg(nameOf(note.anchor)),
        [this, note] { anchorNote(note.id, {}); });
  else if (!state.isEmpty())
    add("pin", GraphView::tr("Attach to %1").arg(nameOf(state)),
        [this, note, state] { anchorNote(note.id, state); });
  menu.addSeparator();
  add("delete", GraphView::tr("Delete"), [this, note] { removeNote(note.id); });
  menu.exec(globalPosition);
  return true;
}

void ViewCore::addArrangeEntries(QMenu& menu, const QString& state, QPointF at) {
  QAction* note = menu.addAction(
      common::icon(QStringLiteral("note")),
      state.isEmpty() ? GraphView::tr("Add a note here…") : GraphView::tr("Add a note…"), this,
      [this, state, at] { addNote(state, at); });
  note->setEnabled(!readOnly && options.notes);
  const auto& places = options.arrangement.placed(options.direction);
  if (state.isEmpty() || places.count(state.toStdString()) == 0) return;
  menu.addAction(common::icon(QStringLiteral("layout")), GraphView::tr("Let the layout place it"),
                 this, [this, state] {
                   project::Arrangement next = options.arrangement;
                   next.placed(options.direction).erase(state.toStdString());
                   emit view.arrangementRequested(
                       next, GraphView::tr("Lay out %1 again").arg(nameOf(state)), {});
                 });
}

}  // namespace stepwright::canvas
