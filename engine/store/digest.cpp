// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/digest.h"

#include <openssl/evp.h>

#include <array>
#include <cstring>

namespace stepwright::store {

namespace {

using Bytes = std::array<unsigned char, 32>;

Bytes bytesOf(std::string_view text) {
  Bytes digest{};
  ::EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
  return digest;
}

std::string joined(std::initializer_list<std::string_view> texts) {
  std::string all;
  for (const std::string_view text : texts) {
    all += std::to_string(text.size()) + ':';
    all += text;
  }
  return all;
}

}  // namespace

std::string digestOf(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : bytesOf(text)) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

std::string digestOf(std::initializer_list<std::string_view> texts) {
  return digestOf(joined(texts));
}

std::uint64_t sealOf(std::uint64_t before, std::uint64_t place, std::string_view entry) {
  const Bytes digest = bytesOf(joined({std::to_string(before), std::to_string(place), entry}));
  std::uint64_t seal = 0;
  std::memcpy(&seal, digest.data(), sizeof seal);
  return seal;
}

}  // namespace stepwright::store
