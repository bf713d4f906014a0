// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/known_data.h"

#include <QCoreApplication>
#include <algorithm>
#include <memory>

#include "engine/asl/catalogue/catalogue.h"
#include "widgets/debug/moment_sample.h"
#include "widgets/palette/catalogue_items.h"
#include "widgets/palette/flow_items.h"

namespace stepwright::app {

std::vector<inspector::KnownSource> knownAt(const session::Moment* moment, bool paused,
                                            const assist::Sample& foreseen,
                                            const project::DebugSetup& beside,
                                            const asl::State* state) {
  std::vector<inspector::KnownSource> sources;
  const auto tr = [](const char* words) { return QCoreApplication::translate("KnownData", words); };
  if (state == nullptr) return sources;
  if (moment != nullptr) {
    const assist::Sample run = debug::sampleFrom(*moment, state->id);
    if (run.input || run.result) {
      const char* words = paused ? QT_TRANSLATE_NOOP("KnownData", "This moment of the run")
                                 : QT_TRANSLATE_NOOP("KnownData", "Last run");
      sources.push_back({tr(words), run});
    }
  }
  // The state's own mock says what its result is, wherever no run has got to it.
  std::optional<json::Value> mocked;
  for (const auto& mocks : beside.mocks) {
    if (!mocks.enabled || mocks.state != state->name) continue;
    for (const auto& behaviour : mocks.behaviours) {
      if (!mocked && behaviour.kind == tasks::MockBehaviour::Kind::Result)
        mocked = behaviour.result;
    }
  }
  const auto input = project::inputOf(beside);
  if (foreseen.input && input) {
    assist::Sample sample = foreseen;
    if (!sample.result) sample.result = mocked;
    const QString name = QString::fromStdString(input->first);
    const bool named = !name.isEmpty() && name != QLatin1String("Sample");
    sources.push_back({named ? tr(QT_TRANSLATE_NOOP("KnownData", "Sample: %1")).arg(name)
                             : tr(QT_TRANSLATE_NOOP("KnownData", "Sample input")),
                       sample});
  } else if (mocked) {
    assist::Sample sample;
    sample.result = mocked;
    sources.push_back(
        {tr(QT_TRANSLATE_NOOP("KnownData", "Mock of %1")).arg(QString::fromStdString(state->name)),
         sample});
  }
  return sources;
}

QStringList seenErrors(const session::Moment* moment, const project::DebugSetup& beside,
                       const asl::State* state) {
  QStringList names;
  if (state == nullptr) return names;
  if (moment != nullptr && moment->tree) {
    for (const auto& row : *moment->tree) {
      if (!row.error.empty() && row.state.string() == state->id)
        names << QString::fromStdString(row.error);
    }
  }
  for (const auto& mocks : beside.mocks) {
    if (mocks.state != state->name) continue;
    for (const auto& behaviour : mocks.behaviours) {
      if (behaviour.kind == tasks::MockBehaviour::Kind::Error)
        names << QString::fromStdString(behaviour.error);
    }
  }
  names.removeDuplicates();
  names.removeAll(QString());
  return names;
}

palette::ActionSource actionsOf(asl::CatalogueSource catalogue) {
  auto source = std::make_shared<palette::ActionSource>();
  return
      [source, catalogue = std::move(catalogue)](const QString& text, int limit) -> palette::Items {
        if (!*source && !text.isEmpty()) {
          if (const auto opened = catalogue()) *source = palette::catalogueSource(opened);
        }
        if (*source) return (*source)(text, limit);
        return text.isEmpty() ? palette::plainExamples()
                              : palette::fitting(palette::exampleItems(), text);
      };
}

namespace {

canvas::QuickItem quickItemOf(const palette::Item& item) {
  const QString note =
      item.badge.isEmpty() ? item.detail : QStringLiteral("%1 · %2").arg(item.detail, item.badge);
  canvas::QuickItem entry{{}, item.name, note, {}, item.icon, item.initials};
  entry.make = [item] { return canvas::readState(item.content()); };
  return entry;
}

}  // namespace

canvas::QuickSource quickSource(palette::ActionSource actions,
                                std::function<palette::Items()> snippets) {
  return [actions = std::move(actions), snippets = std::move(snippets),
          patterns = palette::patternItems()](const QString& search) {
    palette::Items all;
    const auto take = [&](const palette::Items& items) {
      std::copy_if(items.begin(), items.end(), std::back_inserter(all),
                   [](const palette::Item& item) { return item.problem.isEmpty(); });
    };
    take(palette::fitting(snippets(), search));
    take(palette::fitting(patterns, search));
    take(actions(search, 60));
    std::stable_sort(all.begin(), all.end(), [](const palette::Item& a, const palette::Item& b) {
      return a.score > b.score;
    });
    std::vector<canvas::QuickItem> found;
    for (const auto& item : all) found.push_back(quickItemOf(item));
    return found;
  };
}

}  // namespace stepwright::app
