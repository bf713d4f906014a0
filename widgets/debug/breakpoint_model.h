// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "widgets/debug/breakpoint_rows.h"

namespace stepwright::debug {

class DebugStore;
class RunController;

/// The breakpoints of the document, each group under its head. A row that is dragged goes to
/// another place, or into another group.
class BreakpointModel : public QAbstractListModel {
  Q_OBJECT
 public:
  BreakpointModel(DebugStore& store, RunController& controller, QObject* parent = nullptr);
  void refresh();
  /// Null where there is no such row.
  [[nodiscard]] const BreakpointRow* rowAt(const QModelIndex& index) const;
  /// Of a row that is no head.
  [[nodiscard]] const debugger::Breakpoint* breakpointAt(const QModelIndex& index) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] Qt::DropActions supportedDropActions() const override;
  [[nodiscard]] QStringList mimeTypes() const override;
  [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

 private:
  [[nodiscard]] QVariant headData(const BreakpointRow& head, int role) const;
  [[nodiscard]] QString armedWords(const debugger::Breakpoint& breakpoint) const;
  [[nodiscard]] QString spoken(const debugger::Breakpoint& breakpoint,
                               const asl::State* state) const;

  DebugStore& store_;
  RunController& controller_;
  Breakpoints all_;
  std::vector<BreakpointRow> rows_;
  std::vector<int> hits_;
};

}  // namespace stepwright::debug
