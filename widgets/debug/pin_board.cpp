// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/pin_board.h"

#include <algorithm>

#include "widgets/debug/debug_store.h"

namespace stepwright::debug {

PinBoard::PinBoard(DebugStore& store, QObject* parent) : QObject(parent), store_(store) {}

const std::vector<project::Pin>& PinBoard::pins() const { return store_.content().pins; }

void PinBoard::add(const QString& place, const QString& shows) {
  project::DebugSetup next = store_.content();
  const project::Pin pin{place.toStdString(), shows.toStdString()};
  if (std::find(next.pins.begin(), next.pins.end(), pin) != next.pins.end()) return;
  next.pins.push_back(pin);
  store_.setOwn(std::move(next));
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
  project::DebugSetup next = store_.content();
  std::erase(next.pins, project::Pin{place.toStdString(), shows.toStdString()});
  store_.setOwn(std::move(next));
}

}  // namespace stepwright::debug

#include "moc_pin_board.cpp"
