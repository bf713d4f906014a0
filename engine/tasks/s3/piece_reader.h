// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include "engine/base/result.h"
#include "engine/interpreter/task.h"
#include "engine/tasks/s3/object_pieces.h"

namespace stepwright::tasks {

/// Reads large files piece by piece for the ItemReader of a distributed Map. Lines and rows are
/// read from where they stand; a JSON, or what is packed, is held as a text for as long as pieces
/// of it are asked for.
class PieceReader {
 public:
  /// A file, and what tells its content from a later one.
  struct File {
    std::filesystem::path path;
    std::uintmax_t size = 0;
    std::string tag;
    bool packed = false;
  };
  struct Piece {
    std::string text;
    std::string next;                  ///< ReaderPiece::after of the next; "": it was the last
    std::optional<std::size_t> count;  ///< of the items in all, with the first
  };
  /// Nothing where the file is to be given whole, as it is small or not to be cut. An error where
  /// it cannot be read, or is another than the one that the piece before was of.
  [[nodiscard]] std::optional<Result<Piece>> read(const File& file,
                                                  const interpreter::ReaderPiece& wanted);

 private:
  /// A text that is held.
  struct Held {
    std::string path, tag, pointer, text;
    std::optional<JsonSpan> elements;
  };
  [[nodiscard]] Result<const Held*> hold(const File& file, const interpreter::ReaderConfig& config);
  [[nodiscard]] std::optional<Result<Piece>> fromJson(const File& file, std::size_t from);

  std::mutex mutex_;
  std::optional<Held> held_;
};

}  // namespace stepwright::tasks
