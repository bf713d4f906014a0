// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <cstdint>
#include <optional>

#include "engine/runtime/map_run_figures.h"

class QDoubleSpinBox;
class QSpinBox;

namespace stepwright::debug {

/// Asks for other limits of a Map Run that is under way, as UpdateMapRun takes them.
class LimitsDialog : public QDialog {
  Q_OBJECT
 public:
  /// What was changed; the rest stays.
  struct Limits {
    std::optional<std::int64_t> concurrency, count;
    std::optional<double> percentage;
  };
  LimitsDialog(const runtime::MapRunFigures& figures, QWidget* parent);
  [[nodiscard]] Limits limits() const;
  /// Nothing where it was given up.
  [[nodiscard]] static std::optional<Limits> ask(const runtime::MapRunFigures& figures,
                                                 QWidget* parent);

 private:
  const Limits before_;
  QSpinBox* concurrency_;
  QSpinBox* count_;
  QDoubleSpinBox* percentage_;
};

}  // namespace stepwright::debug
