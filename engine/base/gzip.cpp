// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/gzip.h"

#include <zlib.h>

#include <vector>

namespace stepwright {

std::optional<std::string> gunzip(std::string_view packed, std::size_t limit) {
  constexpr int gzipOnly = 15 + 16;
  z_stream stream{};
  if (inflateInit2(&stream, gzipOnly) != Z_OK) return std::nullopt;
  // zlib only reads through this pointer.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string out;
  std::vector<char> part(1U << 16U);
  int state = Z_OK;
  while (state == Z_OK && out.size() <= limit) {
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    state = inflate(&stream, Z_NO_FLUSH);
    out.append(part.data(), part.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END || out.size() > limit) return std::nullopt;
  return out;
}

}  // namespace stepwright
