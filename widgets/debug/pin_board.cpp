// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/pin_board.h"

#include <algorithm>

#include "widgets/debug/debug_store.h"

namespace stepwright::debug {

PinBoard::PinBoard(DebugStore& store, QObject* parent) : QObject(parent), store_(store) {}

const std::vector<project::Pin>& PinBoard::pins() const { return store_.content().pins; }

void PinBoard::add(const QString& place, const QString& shows) {
  auto all = pins();
  const project::Pin pin{place.toStdString(), shows.toStdString()};
  if (std::find(all.begin(), all.end(), pin) != all.end()) return;
  all.push_back(pin);
  store_.setPins(std::move(all));
}

void PinBoard::addExpression(const QString& place, const QString& expression) {
  const project::DebugSetup& setup = store_.content();
  const auto watched = project::watchedIn(setup);
  if (std::find(watched.begin(), watched.end(), expression.toStdString()) == watched.end()) {
    auto watches = setup.watches;
    watches.push_back(expression.toStdString());
    store_.setWatches(std::move(watches), setup.watchGroups);
  }
  add(place, QLatin1Char('=') + expression);
}

void PinBoard::remove(const QString& place, const QString& shows) {
  auto all = pins();
  std::erase(all, project::Pin{place.toStdString(), shows.toStdString()});
  store_.setPins(std::move(all));
}

}  // namespace stepwright::debug
