// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/pointer.h"

#include <algorithm>

#include <charconv>

namespace stepwright::json {
namespace {

const Value* child(const Value& parent, std::string_view token) {
  if (parent.isObject()) return parent.find(token);
  std::size_t index = 0;
  const auto read = std::from_chars(token.data(), token.data() + token.size(), index);
  if (!parent.isArray() || read.ec != std::errc() || read.ptr != token.data() + token.size())
    return nullptr;
  return index < parent.size() ? &parent.at(index) : nullptr;
}

}  // namespace

void appendPointerToken(std::string& out, std::string_view token) {
  out += '/';
  const auto isSpecial = [](char c) { return c == '~' || c == '/'; };
  // Hardly a token has anything to escape.
  for (auto special = std::find_if(token.begin(), token.end(), isSpecial); special != token.end();
       special = std::find_if(token.begin(), token.end(), isSpecial)) {
    const auto length = static_cast<std::size_t>(special - token.begin());
    out += token.substr(0, length);
    out += *special == '~' ? "~0" : "~1";
    token.remove_prefix(length + 1);
  }
  out += token;
}

std::string unescapedPointerToken(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1')) {
      out += token[++i] == '0' ? '~' : '/';
    } else {
      out += token[i];
    }
  }
  return out;
}

std::string pointerTo(const std::vector<std::string>& tokens) {
  std::string out;
  for (const auto& token : tokens) appendPointerToken(out, token);
  return out;
}

std::string pointerChild(std::string_view base, std::string_view token) {
  std::string out;
  out.reserve(base.size() + 1 + token.size());
  out += base;
  appendPointerToken(out, token);
  return out;
}

std::string pointerChild(std::string_view base, std::size_t index) {
  return pointerChild(base, std::string_view(std::to_string(index)));
}

std::vector<std::string> pointerTokens(std::string_view pointer) {
  std::vector<std::string> tokens;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const auto end = pointer.find('/');
    tokens.push_back(unescapedPointerToken(pointer.substr(0, end)));
    if (end == std::string_view::npos) break;
    pointer.remove_prefix(end);
  }
  return tokens;
}

std::string pointerParent(std::string_view pointer) {
  const auto slash = pointer.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(pointer.substr(0, slash));
}

const Value* resolve(const Value& root, std::string_view pointer) {
  const Value* at = &root;
  for (const auto& token : pointerTokens(pointer)) {
    at = child(*at, token);
    if (at == nullptr) return nullptr;
  }
  return at;
}

}  // namespace stepwright::json
