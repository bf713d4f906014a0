// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/base/result.h"

namespace stepwright::asl {

/// The catalogue's file: an index and blocks behind it, each packed by zlib
/// (resources/catalogue/generate.mjs).
class PackedFile {
 public:
  PackedFile() = default;
  static Result<PackedFile> open(const std::string& path);

  [[nodiscard]] const std::string& index() const { return index_; }
  /// A block, unpacked; `offset` counts from behind the index.
  [[nodiscard]] Result<std::string> block(std::size_t offset, std::size_t packed,
                                          std::size_t plain) const;

 private:
  std::string bytes_;
  std::string index_;
  std::size_t blocks_ = 0;
};

}  // namespace stepwright::asl
