// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <chrono>
#include <cstdint>
#include <optional>

class QSpinBox;

namespace stepwright::debug {

/// Asks which of the runs that are kept of a document are to go: those of some age, and as many of
/// the oldest as are too much.
class PruneDialog : public QDialog {
  Q_OBJECT
 public:
  explicit PruneDialog(QWidget* parent = nullptr);

  /// Nothing where the age, or the size, says nothing of it.
  [[nodiscard]] std::optional<std::chrono::milliseconds> olderThan() const;
  [[nodiscard]] std::optional<std::int64_t> mostBytes() const;

 private:
  QSpinBox* days_;
  QSpinBox* mebibytes_;
};

}  // namespace stepwright::debug
