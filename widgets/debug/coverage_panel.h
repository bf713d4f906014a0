// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "engine/analysis/missed_ways.h"
#include "engine/project/debug_setup.h"

class QLabel;
class QVBoxLayout;

namespace stepwright::common {
class CountBadge;
class LinkButton;
}  // namespace stepwright::common

namespace stepwright::debug {

class ShareBars;

/// The Coverage dock: how much of the definition the tests came by, and which ways none of them
/// took.
class CoveragePanel : public QWidget {
  Q_OBJECT
 public:
  explicit CoveragePanel(QWidget* parent = nullptr);

  /// `before`: when it was another share last.
  void show(const std::optional<analysis::Coverage>& coverage, const asl::MachinePtr& machine,
            const std::vector<project::Covered>& before);

 Q_SIGNALS:
  void stateActivated(const QString& stateId);
  void testsWanted(const std::vector<stepwright::analysis::MissedWay>& ways);

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildHead(QVBoxLayout& column);
  void buildWays(QVBoxLayout& column);
  void showFigures(const analysis::Coverage& coverage, const std::vector<project::Covered>& before);
  void showWays();
  [[nodiscard]] QWidget* rowOf(std::size_t way);

  QWidget* content_;
  QLabel* none_;
  QLabel* figure_;
  QLabel* parts_;
  QLabel* change_;
  ShareBars* bars_;
  common::CountBadge* count_;
  common::LinkButton* all_;
  QWidget* list_ = nullptr;
  QVBoxLayout* rows_;
  std::vector<analysis::MissedWay> ways_;
};

}  // namespace stepwright::debug
