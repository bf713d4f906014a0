// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <optional>
#include <string>

#include "engine/asl/document.h"
#include "engine/assist/mock_verdict.h"

class QLabel;
class QPushButton;

namespace stepwright::debug {

/// Below a result that somebody gives instead of AWS: why TestState refuses it, or in what it is
/// unlike what AWS gives, with the repair. Hidden where it is as it should be.
class MockCheck : public QWidget {
  Q_OBJECT
 public:
  using Judge = std::function<assist::MockVerdict(const json::Value& result)>;

  explicit MockCheck(QWidget* parent = nullptr);
  void setJudge(Judge judge) { judge_ = std::move(judge); }
  /// Nothing where there is no result to be looked at.
  void look(const std::optional<json::Value>& result);

 Q_SIGNALS:
  void repaired(const json::Value& result);

 private:
  void say(const assist::MockVerdict& verdict);

  Judge judge_;
  QLabel* words_;
  QPushButton* repair_;
  json::Value better_;
};

/// Of the first Task of that name in the document; none where there is none, or no catalogue.
[[nodiscard]] MockCheck::Judge judgeOf(const asl::Document& document, const std::string& state);

}  // namespace stepwright::debug
