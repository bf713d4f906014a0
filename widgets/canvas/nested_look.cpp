// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/nested_look.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/frames.h"
#include "widgets/canvas/walk.h"

namespace stepwright::canvas {

QString NestedLook::key() const { return canvas_.state().overlay().inside; }

void NestedLook::set(const QString& key) {
  if (key == this->key()) return;
  canvas_.state().lookInside(key);
  canvas_.refresh();
}

void NestedLook::show(const QString& key) {
  static const QString states = QStringLiteral("!/States/");
  for (int at = key.indexOf(states); at >= 0; at = key.indexOf(states, at + 1))
    frames_.drawNested(key.left(at), true);
  const int node = canvas_.drawing().nodeOf(key);
  const bool foreign = node >= 0 && canvas_.drawing().nodes.at(node).foreign;
  set(foreign ? key : QString());
  if (foreign && canvas_.state().follow()) frames_.reveal(key);
}

void NestedLook::lookAt(const QString& key) {
  set(key);
  if (!key.isEmpty()) frames_.reveal(key);
  emit canvas_.view().insideChanged(key);
}

bool NestedLook::enter(const QString& key) {
  if (canvas_.state().overlay().nested.contains(key)) frames_.openNested(key, true);
  const QString first = intoFrame(canvas_.drawing(), key);
  const int node = canvas_.drawing().nodeOf(first);
  if (node < 0 || !canvas_.drawing().nodes.at(node).foreign) return false;
  lookAt(first);
  return true;
}

bool NestedLook::leave() {
  if (key().isEmpty()) return false;
  const QString out = outOfFrame(canvas_.drawing(), key());
  const int node = canvas_.drawing().nodeOf(out);
  if (node >= 0 && canvas_.drawing().nodes.at(node).foreign) {
    lookAt(out);
    return true;
  }
  set({});
  canvas_.select(out.isEmpty() ? QStringList() : QStringList{out}, true);
  frames_.reveal(out);
  emit canvas_.view().insideChanged({});
  return true;
}

}  // namespace stepwright::canvas
