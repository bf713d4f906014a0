// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <optional>

#include "widgets/inspector/payload_rows.h"

class QTreeWidget;

namespace stepwright::inspector {

/// A row of a payload template's tree that is dragged by the mouse to a place between two others.
class PayloadDrag {
 public:
  /// Both outlive it.
  PayloadDrag(QTreeWidget& tree, const Payload& payload) : tree_(tree), payload_(payload) {}

  /// Where a row can be taken hold of; nothing where there is none.
  void press(const QPoint& position, const std::optional<edit::PayloadPath>& row);
  [[nodiscard]] bool isPressed() const { return pressed_.has_value(); }
  void moveTo(const QPoint& position);
  /// Let go: whether it was a drag, the template that it leads to and where the row is in it then.
  struct Dropped {
    bool wasDrag = false;
    std::optional<json::Value> root;  ///< nothing where it is the same
    edit::PayloadPath row;
  };
  [[nodiscard]] Dropped release();
  /// The line where the row would go.
  void paint() const;

 private:
  /// A place between two rows.
  struct Gap {
    edit::PayloadPath container;
    std::size_t index = 0;
    int y = 0, left = 0;
  };
  [[nodiscard]] Gap gapAt(const QPoint& position) const;
  [[nodiscard]] Gap lastGap() const;

  QTreeWidget& tree_;
  const Payload& payload_;
  std::optional<edit::PayloadPath> pressed_;
  QPoint start_;
  std::optional<Gap> gap_;
};

}  // namespace stepwright::inspector
