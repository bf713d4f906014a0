// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/order.h"

#include <algorithm>

namespace stepwright::query {
namespace {

/// The rank of a leading byte in the order of UTF-16: the four-byte forms (surrogate pairs) stand
/// before U+E000.
int rank(unsigned char lead) {
  if (lead >= 0xF0) return 0xEE * 4 - 2;
  return lead * 4;
}

}  // namespace

int compareUtf16(std::string_view left, std::string_view right) {
  const auto [a, b] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  if (a == left.end() || b == right.end()) {
    return left.size() < right.size() ? -1 : left.size() > right.size() ? 1 : 0;
  }
  const auto x = static_cast<unsigned char>(*a);
  const auto y = static_cast<unsigned char>(*b);
  if (rank(x) != rank(y)) return rank(x) < rank(y) ? -1 : 1;
  return x < y ? -1 : 1;
}

std::int64_t utf16Length(std::string_view text) {
  std::int64_t length = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) length += byte >= 0xF0U ? 2 : 1;
  }
  return length;
}

}  // namespace stepwright::query
