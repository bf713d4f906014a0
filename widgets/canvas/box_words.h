// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include "engine/asl/model.h"
#include "widgets/canvas/known_widths.h"
#include "widgets/canvas/node_face.h"

namespace stepwright::canvas {

/// How the words of a box are set out, and how large it is for them: a name takes more room, and
/// then more lines, before it is cut.

/// Where tile and text stand in a box, by type.
struct BoxGeometry {
  double tileX, tileSide, textX, rightMargin;
};
/// What the pill of a placeholder takes beside its words.
constexpr double holeMargins = 14;
/// A frame that is folded up is drawn as a Task.
[[nodiscard]] BoxGeometry boxGeometry(asl::StateType type, bool container);

/// Widths of texts that were measured before, by font and text; measuring is what costs.
class TextWidths {
 public:
  explicit TextWidths(KnownWidths* known = nullptr) : known_(known) {}
  [[nodiscard]] double of(const QString& words, const QFont& font) const;

 private:
  KnownWidths* known_;
};

/// A name in lines of at most that width. Broken after a space or a sign, or before a capital;
/// `anywhere`, where that does not do. The last of `most` lines has the rest, which may be too
/// long: `whole` tells.
struct BrokenName {
  QStringList lines;
  bool whole = true;
};
[[nodiscard]] BrokenName brokenName(const QString& name, const QFont& font, double room, int most,
                                    bool anywhere, const TextWidths& widths = TextWidths());

/// How many lines of text a box of that height holds.
[[nodiscard]] int linesIn(double height, bool low);
/// A Pass is lower than the others.
[[nodiscard]] bool isLow(asl::StateType type, bool container);

/// The size of a box at 100 %. `whole`: as many lines as the name takes; else at most three.
[[nodiscard]] QSizeF boxSizeFor(const QString& name, const NodeFace& face, asl::StateType type,
                                bool container, bool whole,
                                const TextWidths& widths = TextWidths());

}  // namespace stepwright::canvas
