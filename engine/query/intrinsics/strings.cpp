// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/intrinsics/strings.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "engine/json/parse.h"
#include "engine/query/java_text.h"
#include "engine/query/jsonpath/order.h"
#include "engine/query/jsonpath/scan.h"
#include "engine/query/utf8.h"

namespace stepwright::query::intrinsics {
namespace {

using json::Value;

constexpr std::int64_t longestText = 10'000;
constexpr std::string_view base64Letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Error noText(std::string_view which) {
  return failure("The " + std::string(which) + " argument must be a string.");
}
Error tooLong() { return failure("The data must not be longer than 10000 characters."); }

std::string encode(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
    for (std::size_t k = 0; k < 3; ++k) {
      group = (group << 8U) | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += k <= count ? base64Letters[(group >> (18U - 6U * k)) & 63U] : '=';
    }
  }
  return out;
}

/// Java's basic decoder: padding may be left out, but nothing else may be missing or stand between.
bool decode(std::string_view text, std::string& out) {
  std::size_t letters = text.size();
  while (letters > 0 && text[letters - 1] == '=') --letters;
  const std::size_t padding = text.size() - letters;
  if (letters % 4 == 1 || padding > 2 || (padding > 0 && text.size() % 4 != 0)) return false;
  std::uint32_t group = 0;
  int bits = 0;
  for (const char c : text.substr(0, letters)) {
    const auto place = base64Letters.find(c);
    if (place == std::string_view::npos) return false;
    group = (group << 6U) | static_cast<std::uint32_t>(place);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>((group >> static_cast<unsigned>(bits)) & 0xFFU);
  }
  return true;
}

const EVP_MD* algorithmOf(std::string_view name) {
  if (name == "MD5") return EVP_md5();
  if (name == "SHA-1") return EVP_sha1();
  if (name == "SHA-256") return EVP_sha256();
  if (name == "SHA-384") return EVP_sha384();
  return name == "SHA-512" ? EVP_sha512() : nullptr;
}

}  // namespace

Result<Value> base64Encode(const Values& arguments, RandomSource&) {
  if (!arguments[0].isString()) return noText("first");
  const auto text = arguments[0].string();
  if (utf16Length(text) > longestText) return tooLong();
  return Value(encode(text));
}

Result<Value> base64Decode(const Values& arguments, RandomSource&) {
  if (!arguments[0].isString()) return noText("first");
  const auto text = arguments[0].string();
  if (utf16Length(text) > longestText) return tooLong();
  std::string bytes;
  if (!decode(text, bytes)) return failure("The data is no valid Base64.");
  return Value(validUtf8(bytes));
}

Result<Value> hash(const Values& arguments, RandomSource&) {
  if (!arguments[1].isString()) return noText("second");
  const EVP_MD* algorithm = algorithmOf(arguments[1].string());
  if (algorithm == nullptr) {
    return failure("The algorithm must be one of MD5, SHA-1, SHA-256, SHA-384 and SHA-512.");
  }
  const std::string data =
      arguments[0].isString() ? std::string(arguments[0].string()) : jacksonText(arguments[0]);
  if (utf16Length(data) > longestText) return tooLong();
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  if (EVP_Digest(data.data(), data.size(), digest.data(), &length, algorithm, nullptr) != 1) {
    return failure("The hash could not be computed.");
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (unsigned i = 0; i < length; ++i) {
    out += digits[digest[i] >> 4U];
    out += digits[digest[i] & 15U];
  }
  return Value(out);
}

Result<Value> jsonMerge(const Values& arguments, RandomSource&) {
  if (!arguments[0].isObject() || !arguments[1].isObject()) {
    return failure("The first and the second argument must be objects.");
  }
  if (!arguments[2].isBoolean()) return failure("The third argument must be a boolean.");
  if (arguments[2].boolean()) return failure("Deep merging is not supported; use false.");
  Value merged = arguments[0];
  for (const auto& member : arguments[1].members()) {
    merged = std::move(merged).with(member.name(), member.value);
  }
  return merged;
}

Result<Value> stringToJson(const Values& arguments, RandomSource&) {
  if (!arguments[0].isString()) return noText("first");
  if (trimmed(arguments[0].string()).empty()) return Value();
  auto parsed = json::parse(arguments[0].string());
  if (!parsed) return failure("The string is no valid JSON: " + parsed.error().message);
  return parsed;
}

Result<Value> jsonToString(const Values& arguments, RandomSource&) {
  return Value(jacksonText(arguments[0]));
}

Result<Value> stringSplit(const Values& arguments, RandomSource&) {
  if (!arguments[0].isString()) return noText("first");
  if (!arguments[1].isString()) return noText("second");
  const auto text = arguments[0].string();
  const auto delimiters = arguments[1].string();
  Values pieces;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t length = at < text.size() ? utf8Length(text, at) : 1;
    const bool ends =
        at == text.size() || delimiters.find(text.substr(at, length)) != std::string_view::npos;
    if (ends) {
      if (at > start) pieces.emplace_back(text.substr(start, at - start));
      start = at + length;
    }
    at += length;
  }
  return Value::array(std::move(pieces));
}

}  // namespace stepwright::query::intrinsics
