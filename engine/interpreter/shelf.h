// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace stepwright::interpreter {

/// Where an execution puts what it may want again and need not hold: texts without a line's end,
/// each found again by its place. Copies of the execution share it, and none takes anything away.
class Shelf {
 public:
  virtual ~Shelf() = default;
  /// Its place; 0 where there is no room.
  [[nodiscard]] virtual std::uint64_t put(const std::string& text) = 0;
  /// "" where nothing can be had any more.
  [[nodiscard]] virtual std::string at(std::uint64_t place) = 0;

 protected:
  Shelf() = default;
  Shelf(const Shelf&) = default;
  Shelf& operator=(const Shelf&) = default;
};

}  // namespace stepwright::interpreter
