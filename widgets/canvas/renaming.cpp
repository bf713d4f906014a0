// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/renaming.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/frames.h"
#include "widgets/canvas/rename_field.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {

void Renaming::start(const QString& state, const QString& typed) {
  if (canvas_.drawing().nodeOf(state) < 0 || canvas_.state().readOnly()) return;
  frames_.reveal(state);
  const int node = canvas_.drawing().nodeOf(state);  // another one where a frame was unfolded
  if (node < 0) return;
  const DrawnNode& box = canvas_.drawing().nodes.at(node);
  if (field_) field_->deleteLater();
  field_ = new RenameField(box.name, canvas_.view().viewport());
  const QRectF seen = canvas_.view().viewportTransform().mapRect(box.rect);
  const int width = qMax(180, static_cast<int>(seen.width()) - 16);
  const double y = box.isFrame() ? seen.top() + 2 : seen.center().y() - 14;
  field_->setGeometry(static_cast<int>(seen.center().x()) - width / 2, static_cast<int>(y), width,
                      28);
  common::setPlace(*field_, state + QStringLiteral("/#name"));
  connect(field_, &RenameField::renamed, this,
          [this, state, before = box.name](const QString& name, bool stays) {
            take(state, before, name, stays);
          });
  connect(field_, &RenameField::finished, this, [this] { canvas_.view().setFocus(); });
  if (!typed.isEmpty()) field_->resume(typed);
  field_->show();
  field_->setFocus();
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
