// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "engine/base/result.h"

namespace stepwright::asl {

/// The catalogue's file: an index and blocks behind it, each packed by Brotli
/// (resources/catalogue/generator/pack.mjs).
class PackedFile {
 public:
  struct Block {
    std::size_t offset = 0;  ///< from behind the index
    std::size_t packed = 0;  ///< bytes in the file
    std::size_t plain = 0;   ///< bytes once unpacked
  };

  PackedFile() = default;
  static Result<PackedFile> open(const std::string& path);

  [[nodiscard]] const std::string& index() const { return index_; }
  /// A block, unpacked.
  [[nodiscard]] Result<std::string> block(const Block& place) const;

 private:
  std::string bytes_;
  std::string index_;
  std::size_t blocks_ = 0;
};

}  // namespace stepwright::asl
