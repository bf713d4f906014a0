// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <cstdint>
#include <optional>

#include "engine/session/moment.h"

class QDoubleSpinBox;
class QSpinBox;

namespace stepwright::debug {

/// Asks for other limits of a Map Run that is under way, as UpdateMapRun takes them.
class LimitsDialog : public QDialog {
  Q_OBJECT
 public:
  LimitsDialog(const runtime::MapRunFigures& figures, QWidget* parent);
  /// What was changed.
  [[nodiscard]] session::MapRunLimits limits() const;
  /// Nothing where it was given up.
  [[nodiscard]] static std::optional<session::MapRunLimits> ask(
      const runtime::MapRunFigures& figures, QWidget* parent);

 private:
  const session::MapRunLimits before_;
  QSpinBox* concurrency_;
  QSpinBox* count_;
  QDoubleSpinBox* percentage_;
};

}  // namespace stepwright::debug
