// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/trail_marks.h"

#include <algorithm>

#include "engine/analysis/trail_words.h"

namespace stepwright::debug {

namespace {

/// Numbers and letters take turns from level to level.
QString ordinal(std::size_t level, int place) {
  if (level % 2 == 0) return QString::number(place);
  return place <= 26 ? QString(QLatin1Char(static_cast<char>('a' + place - 1)))
                     : QStringLiteral("(%1)").arg(place);
}

}  // namespace

std::vector<QString> trailNumbers(const std::vector<analysis::TrailStep>& steps) {
  std::vector<QString> numbers;
  std::vector<QString> above;  // by level
  std::vector<int> places;     // how many came by, by level
  for (const analysis::TrailStep& step : steps) {
    const auto level = std::min(static_cast<std::size_t>(std::max(step.depth, 0)), above.size());
    places.resize(level + 1);
    above.resize(level);
    const QString head = level == 0 ? QString() : above.back();
    numbers.push_back(head + ordinal(level, ++places[level]));
    above.push_back(numbers.back());
  }
  return numbers;
}

TrailMarks trailMarks(const std::vector<analysis::TrailStep>& steps) {
  constexpr int most = 3;
  TrailMarks marks;
  std::map<asl::StateId, int> counts;
  const auto numbers = trailNumbers(steps);
  const Phrase byHand = worded(analysis::words::byHand),
               replaced = worded(analysis::words::replaced);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!steps[i].visit) continue;
    TrailStateMark& mark = marks[steps[i].visit->state];
    mark.byHand = mark.byHand || steps[i].words == byHand || steps[i].words == replaced;
    const int count = ++counts[steps[i].visit->state];
    if (count > most + 1) continue;
    if (count > 1) mark.numbers += QStringLiteral(", ");
    mark.numbers += count > most ? QStringLiteral("…") : numbers[i];
  }
  return marks;
}

}  // namespace stepwright::debug
