// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "widgets/canvas/requests.h"

class QMimeData;

namespace stepwright::canvas {

/// What is dragged over the canvas: something new, or states that stand on it already.
struct DropContent {
  NewState state;
  QStringList moved;    ///< keys of placed states, the one under the pointer first; none = new
  bool copied = false;  ///< the placed states stay where they are as well

  [[nodiscard]] bool places() const { return !moved.isEmpty() && !copied; }
  bool operator==(const DropContent&) const = default;
};

/// The same as the engine drops it.
[[nodiscard]] edit::Content contentOf(const DropContent& content);

/// What can be made of dragged or pasted data: a state or states of the palette's or the canvas's,
/// ASL as text, an ARN as text.
struct ReadContent {
  std::optional<NewState> state;
  QString refusal;  ///< why there is none, where it nearly is something; else ""
};
[[nodiscard]] ReadContent readContent(const QMimeData& data);
[[nodiscard]] ReadContent readText(const QString& text);
/// Why nothing can be pasted of a text onto the canvas, in a sentence; "" where something can, and
/// of what is larger than any definition, which is read only when it is pasted.
[[nodiscard]] QString whyNoStates(const QString& text);

}  // namespace stepwright::canvas
