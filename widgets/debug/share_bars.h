// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "engine/analysis/coverage.h"

namespace stepwright::debug {

/// "8 of 10" for each kind of part, with a bar: what was reached filled, the rest hatched.
class ShareBars : public QWidget {
  Q_OBJECT
 public:
  explicit ShareBars(QWidget* parent = nullptr);
  void show(const analysis::Coverage& coverage);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Row {
    QString words;
    analysis::Coverage::Share share;
  };
  std::vector<Row> rows_;
};

}  // namespace stepwright::debug
