// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/history_filter.h"

namespace stepwright::debug {

using replay::StateStatus;

bool HistoryFilter::empty() const {
  return text.isEmpty() && expression.pattern().isEmpty() && standing == Standing::Any && !type &&
         !range;
}

bool HistoryFilter::fitsText(const QString& words) const {
  if (!expression.pattern().isEmpty()) return expression.match(words).hasMatch();
  return text.isEmpty() || words.contains(text, Qt::CaseInsensitive);
}

bool HistoryFilter::fitsStatus(const replay::TreeRow& row) const {
  const StateStatus status = row.status;
  switch (standing) {
    case Standing::Any:
      return true;
    case Standing::Failed:
      return status == StateStatus::Failed || status == StateStatus::TimedOut ||
             status == StateStatus::Aborted;
    case Standing::Caught:
      return status == StateStatus::Caught;
    case Standing::Retried:
      return status == StateStatus::Retrying || row.attempts > 1;
    case Standing::Open:
      return status == StateStatus::Running || status == StateStatus::Waiting ||
             status == StateStatus::Retrying;
    case Standing::Succeeded:
      return status == StateStatus::Succeeded;
  }
  return true;
}

bool HistoryFilter::fitsRange(const replay::TreeRow& row) const {
  if (!range) return true;
  if (range->byEvents)
    return static_cast<double>(row.lastEvent) >= range->from &&
           static_cast<double>(row.firstEvent) <= range->to;
  if (row.spans.empty()) return false;
  const bool begun = static_cast<double>(row.spans.front().from.ms) <= range->to;
  const auto& end = row.spans.back().to;
  return begun && (!end || static_cast<double>(end->ms) >= range->from);
}

}  // namespace stepwright::debug
