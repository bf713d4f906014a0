// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/asl/model.h"

class QLabel;

namespace stepwright::common {
class FieldLine;
}

namespace stepwright::inspector {

/// The head of the Inspector: tile, name (typed over to rename), and what kind of state it is. A
/// name that is refused stays in it, marked, until it is changed or given up.
class Header : public QWidget {
  Q_OBJECT
 public:
  explicit Header(QWidget* parent = nullptr);
  void showState(const asl::State& state, bool editable);
  void showMachine(const asl::Machine& machine, int states);
  /// `tile`: a number, "" = the sign of an edge; `words`: what it is, with a link to its state.
  void showEdge(const QString& tile, const QString& title, const QString& words);

 signals:
  void renamed(const QString& name);
  /// The state that an edge belongs to.
  void linkActivated(const QString& state);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void showKind(bool kind);
  QString icon_;
  QString initials_;
  common::FieldLine* edit_;
  QLabel* kind_;
  QLabel* owner_;  ///< of an edge: what it is, with a link to its state
};

/// "lambda:invoke" of a Task's Resource, "lambda" of a function's own ARN; "" where it is not one
/// that is known.
[[nodiscard]] QString actionOf(const asl::State& state);

}  // namespace stepwright::inspector
