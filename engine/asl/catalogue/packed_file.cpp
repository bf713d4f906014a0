// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/packed_file.h"

#include <brotli/decode.h>

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string_view>

namespace stepwright::asl {
namespace {

constexpr std::string_view signature = "SWCATLG2";
constexpr std::size_t headSize = 16;
/// No block is larger unpacked; a damaged file must not ask for more.
constexpr std::size_t largestBlock = 64U << 20U;

Error unreadableFile(std::string why) { return {"catalogue.unreadable", std::move(why), {}, {}}; }

std::uint32_t wordAt(std::string_view bytes, std::size_t at) {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    word |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  }
  return word;
}

Result<std::string> unpacked(std::string_view packed, std::size_t plain) {
  if (plain > largestBlock) return unreadableFile("a block of the catalogue is too large");
  std::string out(plain, '\0');
  std::size_t length = plain;
  const auto status =
      BrotliDecoderDecompress(packed.size(), reinterpret_cast<const std::uint8_t*>(packed.data()),
                              &length, reinterpret_cast<std::uint8_t*>(out.data()));
  if (status != BROTLI_DECODER_RESULT_SUCCESS || length != plain)
    return unreadableFile("a block of the catalogue is damaged");
  return out;
}

}  // namespace

Result<PackedFile> PackedFile::open(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return unreadableFile("cannot read " + path);
  std::ostringstream all;
  all << stream.rdbuf();
  PackedFile file;
  file.bytes_ = std::move(all).str();
  if (file.bytes_.size() < headSize || file.bytes_.compare(0, signature.size(), signature) != 0) {
    return unreadableFile(path + " is no catalogue");
  }
  const std::size_t packed = wordAt(file.bytes_, 8);
  if (headSize + packed > file.bytes_.size()) return unreadableFile(path + " is cut short");
  auto index =
      unpacked(std::string_view(file.bytes_).substr(headSize, packed), wordAt(file.bytes_, 12));
  if (!index) return index.error();
  file.index_ = std::move(index).value();
  file.blocks_ = headSize + packed;
  return file;
}

Result<std::string> PackedFile::block(const Block& place) const {
  const std::size_t room = bytes_.size() - blocks_;
  if (place.offset > room || place.packed > room - place.offset)
    return unreadableFile("a block of the catalogue is missing");
  return unpacked(std::string_view(bytes_).substr(blocks_ + place.offset, place.packed),
                  place.plain);
}

}  // namespace stepwright::asl
