// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/s3/piece_reader.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <utility>

#include "engine/base/files.h"
#include "engine/base/gzip.h"

namespace stepwright::tasks {

using interpreter::ReaderConfig;
using interpreter::ReaderPiece;

namespace {

constexpr std::uintmax_t mostHeldBytes = 1U << 30U;
constexpr std::size_t pieceBytes = 256U << 10U;

Error unreadable(const PieceReader::File& file) {
  return {"S3Exception", file.path.filename().string() + " cannot be read", "", ""};
}

Error changed(const PieceReader::File& file) {
  return {"PreconditionFailed",
          file.path.filename().string() + " was changed while its items were read", "", ""};
}

/// Where a piece begins, in a file that is still the same: "4711@tag".
Result<std::size_t> placeOf(const PieceReader::File& file, const std::string& after) {
  if (after.empty()) return std::size_t{0};
  std::size_t from = 0;
  const auto end = std::from_chars(after.data(), after.data() + after.size(), from);
  const auto parted = static_cast<std::size_t>(end.ptr - after.data());
  if (parted >= after.size() || after.substr(parted + 1) != file.tag) return changed(file);
  return from;
}

std::string wordFor(const PieceReader::File& file, std::size_t from) {
  return std::to_string(from) + "@" + file.tag;
}

/// A file by its bytes.
class Bytes {
 public:
  explicit Bytes(const PieceReader::File& file) : stream_(file.path, std::ios::binary) {}
  [[nodiscard]] bool good() const { return stream_.good(); }
  [[nodiscard]] std::string at(std::size_t from, std::size_t count) {
    std::string bytes(count, '\0');
    stream_.clear();
    stream_.seekg(static_cast<std::streamoff>(from));
    stream_.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream_.gcount())));
    return bytes;
  }

 private:
  std::ifstream stream_;
};

std::size_t countRows(Bytes& bytes, std::uintmax_t size, const ReaderConfig& config) {
  RowCount count(config);
  for (std::size_t from = 0; from < size; from += pieceBytes) count.add(bytes.at(from, pieceBytes));
  return count.items();
}

/// Up to the last row that ends in it; a row that is longer than a piece is one.
std::string rowsFrom(Bytes& bytes, std::size_t from, const ReaderConfig& config) {
  for (std::size_t wanted = pieceBytes;; wanted *= 2) {
    std::string text = bytes.at(from, wanted);
    if (text.size() < wanted) return text;
    if (const std::size_t whole = wholeRows(config, text); whole > 0) {
      text.resize(whole);
      return text;
    }
  }
}

Result<PieceReader::Piece> rows(const PieceReader::File& file, const ReaderPiece& wanted,
                                std::size_t from) {
  Bytes bytes(file);
  if (!bytes.good()) return unreadable(file);
  PieceReader::Piece piece;
  if (from == 0) piece.count = countRows(bytes, file.size, wanted.config);
  piece.text = rowsFrom(bytes, from, wanted.config);
  if (from + piece.text.size() < file.size) piece.next = wordFor(file, from + piece.text.size());
  return piece;
}

/// The same of a text that is held.
PieceReader::Piece rowsOf(const PieceReader::File& file, const std::string& text,
                          const ReaderPiece& wanted, std::size_t from) {
  PieceReader::Piece piece;
  if (from == 0) {
    RowCount count(wanted.config);
    count.add(text);
    piece.count = count.items();
  }
  std::string_view rest = std::string_view(text).substr(std::min(from, text.size()));
  for (std::size_t size = pieceBytes; size < rest.size(); size *= 2)
    if (const std::size_t whole = wholeRows(wanted.config, rest.substr(0, size)); whole > 0) {
      rest = rest.substr(0, whole);
      break;
    }
  piece.text = rest;
  if (from + rest.size() < text.size()) piece.next = wordFor(file, from + rest.size());
  return piece;
}

}  // namespace

Result<const PieceReader::Held*> PieceReader::hold(const File& file, const ReaderConfig& config) {
  if (held_ && held_->path == file.path && held_->tag == file.tag &&
      held_->pointer == config.itemsPointer)
    return &*held_;
  held_.reset();
  auto bytes = readWholeFile(file.path.string(), mostHeldBytes);
  if (!bytes) return unreadable(file);
  std::string text = std::move(bytes).value();
  if (file.packed) {
    auto plain = gunzip(text, mostHeldBytes);
    if (!plain)
      return Error{"S3Exception", file.path.filename().string() + " cannot be unpacked", "", ""};
    text = std::move(*plain);
  }
  held_.emplace(Held{file.path.string(), file.tag, config.itemsPointer, std::move(text), {}});
  if (config.input == ReaderConfig::Input::Json)
    held_->elements = elementsAt(held_->text, config.itemsPointer);
  return &*held_;
}

std::optional<Result<PieceReader::Piece>> PieceReader::fromJson(const File& file,
                                                                std::size_t from) {
  const auto& elements = held_->elements;
  if (!elements) return std::nullopt;
  const std::string_view text = held_->text;
  Piece piece;
  if (from == 0) piece.count = countElements(text, *elements);
  from = std::max(from, elements->begin);
  const std::size_t cut = cutElements(text, from, elements->end, pieceBytes);
  const auto part = text.substr(from, cut - from);
  piece.text =
      (elements->isArray ? "[" : "{") + std::string(part) + (elements->isArray ? "]" : "}");
  if (cut < elements->end) piece.next = wordFor(file, cut + 1);
  return piece;
}

std::optional<Result<PieceReader::Piece>> PieceReader::read(const File& file,
                                                            const ReaderPiece& wanted) {
  const std::lock_guard lock(mutex_);
  const auto from = placeOf(file, wanted.after);
  if (!from) return from.error();
  const bool json = wanted.config.input == ReaderConfig::Input::Json;
  if (wanted.after.empty() && !file.packed && file.size <= pieceBytes) return std::nullopt;
  if (!json && !file.packed) return rows(file, wanted, *from);
  const auto held = hold(file, wanted.config);
  if (!held) return held.error();
  if (wanted.after.empty() && (*held)->text.size() <= pieceBytes) {
    held_.reset();
    return std::nullopt;
  }
  auto piece = json ? fromJson(file, *from)
                    : std::optional<Result<Piece>>(rowsOf(file, (*held)->text, wanted, *from));
  if (!piece || (*piece)->next.empty()) held_.reset();
  return piece;
}

}  // namespace stepwright::tasks
