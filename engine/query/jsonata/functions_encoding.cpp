// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/functions_encoding.h"

#include <string>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// What encodeURIComponent leaves as it is besides letters and digits, and what encodeURI leaves in
/// addition.
constexpr std::string_view unreserved = "-_.!~*'()";
constexpr std::string_view reserved = ";/?:@&=+$,#";

std::string toBase64(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group =
          (group << 8U) | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += k <= bytes.size() - i ? alphabet[(group >> (18U - 6U * k)) & 0x3FU] : '=';
    }
  }
  return out;
}

std::string fromBase64(std::string_view text) {
  std::string out;
  unsigned group = 0;
  int bits = 0;
  for (char c : text) {
    if (c == '-') c = '+';
    if (c == '_') c = '/';
    const auto digit = alphabet.find(c);
    if (c == '=') break;
    if (digit == std::string_view::npos) continue;
    group = (group << 6U) | static_cast<unsigned>(digit);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += static_cast<char>((group >> static_cast<unsigned>(bits)) & 0xFFU);
    }
  }
  return out;
}

/// The reference takes each UTF-16 unit for one byte; Step Functions encodes UTF-8.
Val base64encode(const Call& call) {
  if (!call[0].isString()) return {};
  if (call.evaluator.dialect() == Dialect::Aws) return json::Value(toBase64(call[0].string()));
  std::string bytes;
  for (const unsigned c : codePoints(call[0].string())) {
    if (c >= 0x10000) {
      bytes += static_cast<char>((0xD800U + ((c - 0x10000U) >> 10U)) & 0xFFU);
      bytes += static_cast<char>((0xDC00U + ((c - 0x10000U) & 0x3FFU)) & 0xFFU);
    } else {
      bytes += static_cast<char>(c & 0xFFU);
    }
  }
  return json::Value(toBase64(bytes));
}

Val base64decode(const Call& call) {
  if (!call[0].isString()) return {};
  const std::string bytes = fromBase64(call[0].string());
  std::string text;
  if (call.evaluator.dialect() == Dialect::Aws) {
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t begin = at;
      const unsigned c = decodeAt(bytes, at);
      const bool broken = at == begin + 1 && static_cast<unsigned char>(bytes[begin]) >= 0x80;
      appendCodePoint(text, broken ? 0xFFFD : c);
    }
  } else {
    for (const char byte : bytes) appendCodePoint(text, static_cast<unsigned char>(byte));
  }
  return json::Value(text);
}

Val malformed(const Call& call, std::string_view function) {
  Failure failure{"D3140", {}, std::string(function), 0, 0, {}};
  failure.message =
      "Malformed URL passed to $" + std::string(function) + "(): " + std::string(call[0].string());
  call.evaluator.failWith(std::move(failure));
  return {};
}

bool staysPlain(char c, bool whole) {
  const bool word = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  return word || unreserved.find(c) != std::string_view::npos ||
         (whole && reserved.find(c) != std::string_view::npos);
}

Val encodeUrlText(const Call& call, bool whole, std::string_view function) {
  if (!call[0].isString()) return {};
  if (hasLoneSurrogate(call[0].string())) return malformed(call, function);
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : call[0].string()) {
    if (staysPlain(c, whole)) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += hex[byte >> 4U];
      out += hex[byte & 0xFU];
    }
  }
  call.evaluator.chargeString(out.size());
  return json::Value(out);
}

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Reads %XX sequences that make up one UTF-8 character; false where they do not.
bool decodeEscapes(std::string_view text, std::size_t& at, std::string& bytes) {
  std::size_t wanted = 1;
  while (bytes.size() < wanted) {
    if (at + 2 >= text.size() || text[at] != '%') return false;
    const int high = hexValue(text[at + 1]);
    const int low = hexValue(text[at + 2]);
    if (high < 0 || low < 0) return false;
    const auto byte = static_cast<unsigned>(high * 16 + low);
    if (bytes.empty()) {
      if (byte >= 0xF0)
        wanted = 4;
      else if (byte >= 0xE0)
        wanted = 3;
      else if (byte >= 0xC0)
        wanted = 2;
      else if (byte >= 0x80)
        return false;
    }
    bytes += static_cast<char>(byte);
    at += 3;
  }
  std::size_t end = 0;
  (void)decodeAt(bytes, end);
  return end == bytes.size() && !hasLoneSurrogate(bytes);
}

Val decodeUrlText(const Call& call, bool whole, std::string_view function) {
  if (!call[0].isString()) return {};
  const std::string_view text = call[0].string();
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '%') {
      out += text[at++];
      continue;
    }
    const std::size_t begin = at;
    std::string bytes;
    if (!decodeEscapes(text, at, bytes)) return malformed(call, function);
    const bool keep =
        whole && bytes.size() == 1 && reserved.find(bytes[0]) != std::string_view::npos;
    out += keep ? text.substr(begin, at - begin) : std::string_view(bytes);
  }
  return json::Value(out);
}

Val encodeUrlComponent(const Call& call) {
  return encodeUrlText(call, false, "encodeUrlComponent");
}
Val encodeUrl(const Call& call) { return encodeUrlText(call, true, "encodeUrl"); }
Val decodeUrlComponent(const Call& call) {
  return decodeUrlText(call, false, "decodeUrlComponent");
}
Val decodeUrl(const Call& call) { return decodeUrlText(call, true, "decodeUrl"); }

}  // namespace

std::vector<Builtin> encodingFunctions() {
  return {
      {"base64encode", "<s-:s>", 1, base64encode, {}},
      {"base64decode", "<s-:s>", 1, base64decode, {}},
      {"encodeUrlComponent", "<s-:s>", 1, encodeUrlComponent, {}},
      {"encodeUrl", "<s-:s>", 1, encodeUrl, {}},
      {"decodeUrlComponent", "<s-:s>", 1, decodeUrlComponent, {}},
      {"decodeUrl", "<s-:s>", 1, decodeUrl, {}},
  };
}

}  // namespace stepwright::query::jsonata
