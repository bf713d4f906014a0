// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "engine/asl/model.h"

namespace stepwright::inspector {

/// When the attempts of a retrier are made, in seconds from the first failure: attempt 1 at 0, then
/// each retry. Waits follow ASL's rule (interval × rate^n, at most MaxDelaySeconds); with FULL
/// jitter they are the longest ones. At most `most` attempts are listed.
[[nodiscard]] std::vector<double> retryTimes(const asl::Retrier& retrier, std::size_t most = 24);
/// The longest that all waits can take together, however many attempts there are.
[[nodiscard]] double longestWait(const asl::Retrier& retrier);
/// One wait in words: "2 s"; with FULL jitter "0 to 2 s"; where MaxDelaySeconds cuts it, "60 s
/// (at most)".
[[nodiscard]] QString waitInWords(const asl::Retrier& retrier, std::size_t retry);

/// The retry plan on a small time line: numbered attempts, hatched waits to scale, and a line of
/// totals above. With FULL jitter a wait may end anywhere in its hatched range; waits that
/// MaxDelaySeconds cuts have a line on top.
class RetryPlan : public QWidget {
  Q_OBJECT
 public:
  explicit RetryPlan(QWidget* parent = nullptr);
  /// What a deployment fills in counts with its local value; the plan says so, or which it lacks.
  void setRetrier(const asl::Retrier& retrier);
  /// The line of totals: "4 attempts, 14 s of waiting".
  [[nodiscard]] QString totalInWords() const;
  [[nodiscard]] QSize sizeHint() const override { return {280, 78}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QString openInWords() const;
  void paintWaits(QPainter& painter, const std::vector<double>& times, double scale) const;
  void paintAttempts(QPainter& painter, const std::vector<double>& times, double scale) const;

  asl::Retrier retrier_;
  QStringList open_;      ///< numbers that no local value is known for
  bool isLocal_ = false;  ///< it takes local values
};

/// "90 s", "2 min", "1 h 30 min": a time in words of at most two units.
[[nodiscard]] QString durationInWords(double seconds);

}  // namespace stepwright::inspector
