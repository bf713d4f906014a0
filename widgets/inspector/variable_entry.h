// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/variable_flow.h"
#include "widgets/inspector/panel.h"

class QGridLayout;

namespace stepwright::inspector {

/// One variable in a table: its name and scope, its value in the run that is shown, where it is set
/// and read as links, and a warning where it may be unset.
class VariableEntry : public Panel {
  Q_OBJECT
 public:
  /// `value` may be null: no run, or not set in it. `here`: the table is about one state.
  VariableEntry(const asl::VariableView& view, const json::Value* value, bool here,
                QWidget* parent);
  /// "Set on every way to this state", or what else can be said.
  [[nodiscard]] static QString wordsOf(const asl::VariableView& view);

 signals:
  void stateRequested(const QString& id);

 private:
  void addLine(const QString& label, const QString& links);
  void addWarning(const QString& words);
  [[nodiscard]] static QString link(const std::string& id, const QString& words);

  QGridLayout* grid_;
};

}  // namespace stepwright::inspector
