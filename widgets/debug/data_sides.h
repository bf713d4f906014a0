// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "engine/session/visit_data.h"

class QLabel;
class QTabBar;

namespace stepwright::debug {

class FlowColumn;

/// The data of one state in two runs, A and B, beside each other: its input, the variables and its
/// output, with what differs marked on both sides.
class DataSides : public QWidget {
  Q_OBJECT
 public:
  explicit DataSides(QWidget* parent = nullptr);
  /// Nothing: that run was not in the state.
  void show(const std::optional<session::VisitData>& a, const std::optional<session::VisitData>& b);
  void setHeads(const QString& a, const QString& b);

 private:
  using Part = std::optional<json::Value> session::VisitData::*;
  static constexpr Part parts[] = {&session::VisitData::input, &session::VisitData::variables,
                                   &session::VisitData::output};
  [[nodiscard]] std::optional<json::Value> valueOf(const std::optional<session::VisitData>& data,
                                                   int part) const;
  void showPart();
  void choosePart();

  std::optional<session::VisitData> a_, b_;
  QTabBar* tabs_;
  QLabel* headA_;
  QLabel* headB_;
  FlowColumn* columnA_;
  FlowColumn* columnB_;
};

}  // namespace stepwright::debug
