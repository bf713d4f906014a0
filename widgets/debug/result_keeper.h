// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <vector>

#include "engine/analysis/run_answers.h"

namespace stepwright::debug {

class DebugStore;
class RunController;

/// Keeps what the Tasks of runs were answered as mocks of the document, many at once: one step of
/// undo.
class ResultKeeper : public QObject {
  Q_OBJECT
 public:
  ResultKeeper(DebugStore& store, RunController& controller, QObject* parent = nullptr);
  /// Of those rows of the tree of the run that is shown, and of all that is in them.
  void keepRows(const std::vector<std::int32_t>& rows);
  /// Of the item or branch, or the execution, that this fiber is.
  void keepFiber(std::uint32_t fiber);
  /// All of those runs; of the same call the later one counts.
  void keepRuns(const std::vector<std::uint32_t>& runs);

 Q_SIGNALS:
  void said(const QString& words);

 private:
  void keep(const tasks::MockSet& taken);

  DebugStore& store_;
  RunController& controller_;
};

}  // namespace stepwright::debug
