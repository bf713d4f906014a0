// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/breakpoint_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "engine/asl/nested_id.h"
#include "engine/json/pointer.h"
#include "engine/replay/data_flow.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::debug {

using debugger::Breakpoint;

namespace {

/// Where the words of this file are translated.
struct BreakpointWords {
  Q_DECLARE_TR_FUNCTIONS(BreakpointWords)
};

/// "→ rule 2", "→ Default": which of the edges that leave the state.
QString edgeWords(const std::string& edge) {
  const QStringList parts = QString::fromStdString(edge).split(QLatin1Char('/'));
  const QString which = parts.value(1);
  if (which == QLatin1String("Choices"))
    return BreakpointWords::tr("→ rule %1").arg(parts.value(2).toInt() + 1);
  if (which == QLatin1String("Catch"))
    return BreakpointWords::tr("→ Catch %1").arg(parts.value(2).toInt() + 1);
  return QStringLiteral("→ ") + which;
}

QString lastOf(const std::string& id) {
  const auto tokens = json::pointerTokens(id);
  return tokens.empty() ? QString() : QString::fromStdString(tokens.back());
}

QString phaseWords(const Breakpoint& breakpoint, const asl::State* state) {
  if (state == nullptr) return common::wordOf(breakpoint.kind);
  for (const replay::NamedPhase& each : replay::phasesOf(*state))
    if (each.phase == breakpoint.phase)
      return BreakpointWords::tr("before %1").arg(QString::fromStdString(each.name));
  return BreakpointWords::tr("before a phase that it does not have");
}

/// What it waits for; "" where its sign says it and a condition says more.
QString whatWords(const Breakpoint& breakpoint, const asl::State* state) {
  using Kind = Breakpoint::Kind;
  switch (breakpoint.kind) {
    case Kind::Edge:
      return edgeWords(breakpoint.edge);
    case Kind::Tested:
      return BreakpointWords::tr("%1 tested").arg(edgeWords(breakpoint.edge).mid(2));
    case Kind::Error:
      if (!breakpoint.errorName.empty()) return QString::fromStdString(breakpoint.errorName);
      break;
    case Kind::Catch:
      if (!breakpoint.errorName.empty())
        return BreakpointWords::tr("catch %1").arg(QString::fromStdString(breakpoint.errorName));
      break;
    case Kind::Variable:
      return BreakpointWords::tr("$%1 changes").arg(QString::fromStdString(breakpoint.variable));
    case Kind::Phase:
      return phaseWords(breakpoint, state);
    case Kind::Expression:
      return BreakpointWords::tr("%1 changes").arg(QString::fromStdString(breakpoint.expression));
    default:
      break;
  }
  return breakpoint.condition.empty() ? common::wordOf(breakpoint.kind) : QString();
}

QString hitWords(const Breakpoint& breakpoint) {
  using Rule = Breakpoint::HitRule;
  switch (breakpoint.hitRule) {
    case Rule::Always:
      return {};
    case Rule::Equal:
      return BreakpointWords::tr("hit %1").arg(breakpoint.hitCount);
    case Rule::AtLeast:
      return BreakpointWords::tr("from hit %1").arg(breakpoint.hitCount);
    case Rule::Multiple:
      return BreakpointWords::tr("each %1 hits").arg(breakpoint.hitCount);
  }
  return {};
}

}  // namespace

QString placeWords(const Breakpoint& breakpoint, const asl::State* state) {
  if (breakpoint.state.empty()) return BreakpointWords::tr("any state");
  QString place;
  std::string rest = breakpoint.state;
  while (const auto nested = asl::splitNested(rest)) {
    place += lastOf(nested->task) + QStringLiteral(" › ");
    rest = nested->own;
  }
  return place.isEmpty() && state != nullptr ? QString::fromStdString(state->name)
                                             : place + lastOf(rest);
}

QString noteWords(const Breakpoint& breakpoint, const asl::State* state) {
  if (!breakpoint.stops && !breakpoint.logText.empty())
    return QStringLiteral("“%1”").arg(QString::fromStdString(breakpoint.logText));
  QStringList parts{whatWords(breakpoint, state), QString::fromStdString(breakpoint.condition),
                    hitWords(breakpoint),
                    breakpoint.once ? BreakpointWords::tr("once") : QString()};
  parts.removeAll(QString());
  QString note = parts.join(QStringLiteral(", "));
  if (!breakpoint.items.empty()) note += QLatin1Char(' ');
  for (const int item : breakpoint.items) note += QStringLiteral("[%1]").arg(item);
  return note;
}

QString wholeWords(const Breakpoint& breakpoint, const asl::State* state) {
  const QString note = noteWords(breakpoint, state);
  const QString place = placeWords(breakpoint, state);
  return note.isEmpty() ? place : QStringLiteral("%1, %2").arg(place, note);
}

}  // namespace stepwright::debug
