// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/shelf.h"
#include "engine/runtime/scratch_file.h"

namespace stepwright::runtime {

/// The shelf of a run on disk, for as long as the run or a copy of it is there. What stands on it
/// comes again when a kept run is played, so that it needs no other place.
class FileShelf final : public interpreter::Shelf {
 public:
  [[nodiscard]] std::uint64_t put(const std::string& text) override { return file_.add(text); }
  [[nodiscard]] std::string at(std::uint64_t place) override { return file_.lineAt(place); }

 private:
  ScratchFile file_;
};

}  // namespace stepwright::runtime
