// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "widgets/debug/microscope_view.h"

class QComboBox;

namespace stepwright::debug {

/// The expressions of a state in two runs, one of them under the microscope: the first that has not
/// the same value in both.
class MicroscopePanel : public QWidget {
  Q_OBJECT
 public:
  /// One expression, its parts, and what they came to in both.
  struct Magnified {
    session::StateExpression expression;
    std::vector<query::jsonata::ExpressionPart> parts;
    MicroscopeView::Values a, b;
    [[nodiscard]] bool differs() const { return a != b; }
  };
  explicit MicroscopePanel(QWidget* parent = nullptr);
  /// Hidden where there are none.
  void show(std::vector<Magnified> all);

 private:
  void choose(int which);

  std::vector<Magnified> all_;
  QComboBox* which_;
  MicroscopeView* view_;
};

}  // namespace stepwright::debug
