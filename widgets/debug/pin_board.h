// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "engine/project/debug_setup.h"

namespace stepwright::debug {

class DebugStore;

/// The cards that are pinned on the canvas of the document in front; they are kept with it as one's
/// own.
class PinBoard : public QObject {
  Q_OBJECT
 public:
  explicit PinBoard(DebugStore& store, QObject* parent = nullptr);
  [[nodiscard]] const std::vector<project::Pin>& pins() const;
  /// `shows`: "output", "edge", or an expression after a "=". One that is there stays as it is.
  void add(const QString& place, const QString& shows);
  /// The expression is watched, too: that is where its value comes from.
  void addExpression(const QString& place, const QString& expression);
  void remove(const QString& place, const QString& shows);

 private:
  DebugStore& store_;
};

}  // namespace stepwright::debug
