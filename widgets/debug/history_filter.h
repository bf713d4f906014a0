// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>
#include <optional>

#include "engine/asl/model.h"
#include "engine/replay/tree_row.h"

namespace stepwright::debug {

/// Which rows of a history are wanted. Everything that is set must fit.
struct HistoryFilter {
  enum class Standing { Any, Failed, Caught, Retried, Open, Succeeded };
  /// A part of the run's time, or of its events.
  struct Range {
    double from = 0, to = 0;
    bool byEvents = false;
    bool operator==(const Range&) const = default;
  };
  QString text;
  QRegularExpression expression;  ///< instead of the text, where it is valid and not empty
  Standing standing = Standing::Any;
  std::optional<asl::StateType> type;
  std::optional<Range> range;

  [[nodiscard]] bool empty() const;
  [[nodiscard]] bool fitsText(const QString& words) const;
  [[nodiscard]] bool fitsStatus(const replay::TreeRow& row) const;
  [[nodiscard]] bool fitsRange(const replay::TreeRow& row) const;
  bool operator==(const HistoryFilter&) const = default;
};

}  // namespace stepwright::debug
