// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "widgets/debug/microscope_view.h"

class QComboBox;
class QToolButton;

namespace stepwright::debug {

/// The expressions of a state in two runs, one of them under the microscope: the first that has not
/// the same value in both. Both are shown, or one of them.
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
  /// The visits are in items of a Map: a click on a bracket asks for all items.
  void setInItems(bool inItems) { inItems_ = inItems; }

 Q_SIGNALS:
  void itemsWanted(const stepwright::session::StateExpression& expression,
                   const stepwright::session::ExpressionPart& part, bool ofA);

 private:
  enum class Sides { Both, OnlyA, OnlyB };
  void choose(int which);
  void choose(Sides sides);
  void open(std::size_t part, bool isA);
  void openItems(std::size_t part, bool isA);

  bool inItems_ = false;
  Sides sides_ = Sides::Both;

  std::vector<Magnified> all_;
  QComboBox* which_;
  std::vector<QToolButton*> switches_;  ///< by Sides
  MicroscopeView* view_;
};

}  // namespace stepwright::debug
