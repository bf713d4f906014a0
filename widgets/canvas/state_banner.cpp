// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/state_banner.h"

#include "widgets/canvas/canvas_state.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

common::BannerText staleBanner(const QString& reason) {
  common::BannerText text;
  text.word = Words::tr("Stale");
  text.icon = QStringLiteral("warning");
  text.title = Words::tr("The text cannot be read; this is its last good picture");
  text.note = reason;
  return text;
}

common::BannerText pastBanner(const replay::RunView& run) {
  common::BannerText text;
  text.word = Words::tr("Past");
  text.icon = QStringLiteral("history");
  text.title = Words::tr("Viewing the past: event %1 of %2").arg(run.event).arg(run.events);
  text.note = run.cursor ? QString::fromStdString(run.cursor->words) : QString();
  text.links << Words::tr("Back to live");
  text.inverted = true;
  return text;
}

common::BannerText pausedBanner(const replay::RunView& run) {
  common::BannerText text;
  text.word = Words::tr("Paused");
  text.icon = QStringLiteral("pause");
  if (!run.cursor) return text;
  const QString name = QString::fromStdString(run.cursor->state).section(QLatin1Char('/'), -1);
  text.title = QString(name)
                   .replace(QLatin1String("~1"), QLatin1String("/"))
                   .replace(QLatin1String("~0"), QLatin1String("~"));
  text.note = QString::fromStdString(run.cursor->words);
  return text;
}

}  // namespace

common::BannerText bannerOf(const CanvasState& state) {
  if (state.stale()) return staleBanner(state.staleReason());
  if (state.run().past) return pastBanner(state.run());
  if (state.run().status == replay::RunStatus::Paused) return pausedBanner(state.run());
  return {};
}

}  // namespace stepwright::canvas
