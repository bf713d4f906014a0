// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace stepwright::layout {

/// The lines between two rows. A net joins all pins that lead to one place by a horizontal piece on
/// a tier.
struct Net {
  struct Pin {
    double x;
    bool up;  ///< the line goes on upwards from the tier, else downwards
    int lines = 1;
  };
  /// Of lines that run on the tier from one pin to the same other one.
  struct Stretch {
    double left, right;
    int lines = 1;
  };
  int key = 0;
  std::vector<Pin> pins;
  std::vector<Stretch> stretches;
  bool chip = false;  ///< bears a label on its horizontal piece: the tier needs more room
  double left = 0, right = 0;
  int tier = -1;  ///< -1: a straight line that needs none
  double y = 0;

  /// A line that comes to the tier at one pin and goes on from the other.
  void add(const Pin& from, const Pin& to);

 private:
  void add(const Pin& pin);
};

struct Channel {
  std::vector<Net> nets;
  int tiers = 0;

  /// The net of that key, made where there is none yet.
  int net(int key);
  /// Orders the nets for few crossings and gives each a tier.
  void assignTracks();
  /// Room that the tiers need, from the first to the last.
  [[nodiscard]] double need(double pitch, double chipPitch) const;
  /// Sets each net's y; the tiers are squeezed into `room` where it is too little.
  void spread(double top, double room, double pitch, double chipPitch);
};

}  // namespace stepwright::layout
