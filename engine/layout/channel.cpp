// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/channel.h"

#include <algorithm>

namespace stepwright::layout {

namespace {

constexpr double TooNear = 7;  // lines closer than this would be taken for one

// How many lines of the net a line there crosses.
int linesAt(double x, const Net& net) {
  if (x < net.left - 1 || x > net.right + 1) return 0;
  int sum = 0;
  for (const Net::Stretch& stretch : net.stretches)
    if (x > stretch.left - 1 && x < stretch.right + 1) sum += stretch.lines;
  return sum;
}

// Crossings, and lines on top of each other, when `a` runs above `b`.
int cost(const Net& a, const Net& b) {
  int sum = 0;
  for (const auto& pin : a.pins) {
    if (!pin.up) sum += pin.lines * linesAt(pin.x, b);
  }
  for (const auto& pin : b.pins) {
    if (pin.up) sum += pin.lines * linesAt(pin.x, a);
  }
  for (const auto& p : a.pins) {
    if (p.up) continue;
    for (const auto& q : b.pins) {
      if (q.up && p.x > q.x - TooNear && p.x < q.x + TooNear) sum += 1000;
    }
  }
  return sum;
}

bool apart(const Net& a, const Net& b) {
  return a.right + TooNear < b.left || b.right + TooNear < a.left;
}

}  // namespace

void Net::add(const Pin& from, const Pin& to) {
  if (pins.empty()) left = right = from.x;
  add(from);
  add(to);
  const Stretch stretch{std::min(from.x, to.x), std::max(from.x, to.x)};
  left = std::min(left, stretch.left);
  right = std::max(right, stretch.right);
  const auto same = std::find_if(stretches.begin(), stretches.end(), [&](const Stretch& other) {
    return other.left == stretch.left && other.right == stretch.right;
  });
  if (same == stretches.end()) {
    stretches.push_back(stretch);
  } else {
    ++same->lines;
  }
}

void Net::add(const Pin& pin) {
  const auto same = std::find_if(pins.begin(), pins.end(), [&](const Pin& other) {
    return other.x == pin.x && other.up == pin.up;
  });
  if (same == pins.end()) {
    pins.push_back(pin);
  } else {
    ++same->lines;
  }
}

int Channel::net(int key) {
  for (std::size_t i = nets.size(); i-- > 0;) {
    if (nets[i].key == key) return static_cast<int>(i);
  }
  nets.emplace_back().key = key;
  return static_cast<int>(nets.size()) - 1;
}

void Channel::assignTracks() {
  std::vector<Net*> order;
  for (auto& net : nets) {
    net.tier = -1;
    if (net.right - net.left > 0.5) order.push_back(&net);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Net* a, const Net* b) { return a->left < b->left; });
  // Neighbours change places while that saves crossings; nets that never meet do not care.
  const std::size_t rounds = order.size() > 60 ? 2 : order.size();
  for (std::size_t round = 0; round < rounds; ++round) {
    bool changed = false;
    for (std::size_t i = 1; i < order.size(); ++i) {
      for (std::size_t j = i; j > 0; --j) {
        const Net& a = *order[j - 1];
        const Net& b = *order[j];
        if (!apart(a, b) && cost(a, b) <= cost(b, a)) break;
        if (apart(a, b)) break;
        std::swap(order[j - 1], order[j]);
        changed = true;
      }
    }
    if (!changed) break;
  }
  tiers = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    int tier = 0;
    for (std::size_t j = 0; j < i; ++j) {
      if (!apart(*order[i], *order[j])) tier = std::max(tier, order[j]->tier + 1);
    }
    order[i]->tier = tier;
    tiers = std::max(tiers, tier + 1);
  }
}

double Channel::need(double pitch, double chipPitch) const {
  std::vector<char> wide(static_cast<std::size_t>(tiers), 0);
  for (const auto& net : nets) {
    if (net.tier >= 0 && net.chip) wide[static_cast<std::size_t>(net.tier)] = 1;
  }
  double sum = 0;
  for (std::size_t t = 1; t < wide.size(); ++t)
    sum += wide[t] != 0 || wide[t - 1] != 0 ? chipPitch : pitch;
  return sum;
}

void Channel::spread(double top, double room, double pitch, double chipPitch) {
  std::vector<char> wide(static_cast<std::size_t>(tiers), 0);
  for (const auto& net : nets) {
    if (net.tier >= 0 && net.chip) wide[static_cast<std::size_t>(net.tier)] = 1;
  }
  const double wanted = need(pitch, chipPitch);
  const double scale = wanted > room && wanted > 0 ? std::max(room, 0.0) / wanted : 1;
  std::vector<double> y(wide.size(), top);
  for (std::size_t t = 1; t < wide.size(); ++t) {
    y[t] = y[t - 1] + scale * (wide[t] != 0 || wide[t - 1] != 0 ? chipPitch : pitch);
  }
  for (auto& net : nets) net.y = net.tier < 0 ? top : y[static_cast<std::size_t>(net.tier)];
}

}  // namespace stepwright::layout
