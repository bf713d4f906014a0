// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/printed_scene.h"

#include "widgets/canvas/overlay.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

QString spokenNote(const Drawing& drawing, const DrawnNote& note) {
  const int node = drawing.nodeOf(note.anchor);
  const QString at = node >= 0 ? drawing.nodes.at(node).name : QString();
  return at.isEmpty() ? Words::tr("Note: %1").arg(note.text)
                      : Words::tr("Note at %1: %2").arg(at, note.text);
}

QString spokenGroup(const Drawing& drawing, const DrawnGroup& group) {
  QStringList names;
  for (const QString& state : group.states) names << drawing.nodes.at(drawing.nodeOf(state)).name;
  return Words::tr("Group %1: %2").arg(group.title, names.join(QStringLiteral(", ")));
}

}  // namespace

QString printedScene(const Drawing& drawing, const Overlay& overlay) {
  QString out;
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const DrawnNode& node = drawing.nodes.at(i);
    out += QString(node.depth * 2, QLatin1Char(' ')) +
           spokenNode(node, lookOf(drawing, i, overlay)) + QLatin1Char('\n');
  }
  for (int i = 0; i < drawing.edges.size(); ++i)
    out += spokenEdge(drawing, drawing.edges.at(i), edgeLookOf(drawing, i, overlay)) +
           QLatin1Char('\n');
  for (const DrawnGroup& group : drawing.groups)
    out += spokenGroup(drawing, group) + QLatin1Char('\n');
  for (const DrawnNote& note : drawing.notes) out += spokenNote(drawing, note) + QLatin1Char('\n');
  return out;
}

}  // namespace stepwright::canvas
