// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/renaming.h"

#include "engine/edit/edge_moves.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/frames.h"
#include "widgets/canvas/rename_field.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {

void Renaming::start(const QString& state, const QString& typed) {
  if (canvas_.drawing().nodeOf(state) < 0 || canvas_.state().readOnly()) return;
  frames_.reveal(state);
  const int node = canvas_.drawing().nodeOf(state);  // another one where a frame was unfolded
  if (node < 0) return;
  const DrawnNode& box = canvas_.drawing().nodes.at(node);
  QRectF seen = canvas_.view().viewportTransform().mapRect(box.rect);
  if (box.isFrame()) seen.setHeight(32);
  openField(box.name, seen, state + QStringLiteral("/#name"));
  connect(field_, &RenameField::renamed, this,
          [this, state, before = box.name](const QString& name, bool stays) {
            take(state, before, name, stays);
          });
  if (!typed.isEmpty()) field_->resume(typed);
  field_->show();
  field_->setFocus();
}

void Renaming::openField(const QString& text, const QRectF& seen, const QString& place) {
  if (field_) field_->deleteLater();
  field_ = new RenameField(text, canvas_.view().viewport());
  const int width = qMax(180, static_cast<int>(seen.width()) - 16);
  field_->setGeometry(static_cast<int>(seen.center().x()) - width / 2,
                      static_cast<int>(seen.center().y()) - 14, width, 28);
  common::setPlace(*field_, place);
  connect(field_, &RenameField::finished, this, [this] { canvas_.view().setFocus(); });
}

bool Renaming::startEdge(const QString& key) {
  const int index = canvas_.drawing().edgeOf(key);
  if (index < 0 || canvas_.state().readOnly()) return false;
  const DrawnEdge& edge = canvas_.drawing().edges.at(index);
  const auto text = edit::edgeText(canvas_.shown().document(), key.toStdString());
  if (!text) return false;
  QRectF at = edge.chip;
  if (at.isEmpty()) at = QRectF(middleOf(edge.points).point, QSizeF(1, 1));
  QRectF seen = canvas_.view().viewportTransform().mapRect(at);
  const double more = qMax(0.0, 320 - seen.width()) / 2;
  openField(QString::fromStdString(*text), seen.adjusted(-more, 0, more, 0),
            key + QStringLiteral("/#text"));
  field_->setFont(common::fontOf(common::FontRole::Code));
  connect(field_, &RenameField::renamed, this, [this, key](const QString& typed, bool stays) {
    emit canvas_.view().edgeTextRequested(key, typed);
    if (stays) canvas_.view().setFocus();
  });
  field_->show();
  field_->setFocus();
  return true;
}

void Renaming::take(const QString& state, const QString& before, const QString& name, bool stays) {
  // Another state may stand under that id by now.
  const int node = canvas_.drawing().nodeOf(state);
  if (node < 0 || canvas_.drawing().nodes.at(node).name != before) {
    emit canvas_.view().hintChanged(Words::tr("The state has changed; it was not renamed."), {});
    return;
  }
  refused_ = false;
  emit canvas_.view().renameRequested(state, name);
  if (refused_ && stays) return start(state, name);
  if (stays) canvas_.view().setFocus();
}

void Renaming::commit() {
  if (field_) field_->end(true);
}

}  // namespace stepwright::canvas

#include "moc_renaming.cpp"
