// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/own_json.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/refusals.h"
#include "engine/json/parse.h"
#include "engine/json/refusals.h"

namespace stepwright::json {
namespace {

// A number that a double cannot hold is an error for nlohmann-json, and a payload may hold one.
using Reader = nlohmann::basic_json<std::map, std::vector, std::string, bool, std::int64_t,
                                    std::uint64_t, long double>;

/// The code unit of an escape \uXXXX that begins at this place.
std::optional<std::uint32_t> codeUnitAt(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  std::uint32_t code = 0;
  const char* end = text.data() + at + 6;
  const auto read = std::from_chars(text.data() + at + 2, end, code, 16);
  return read.ec == std::errc() && read.ptr == end ? std::optional(code) : std::nullopt;
}

bool isHigh(std::optional<std::uint32_t> code) { return code && *code >= 0xD800 && *code < 0xDC00; }
bool isLow(std::optional<std::uint32_t> code) { return code && *code >= 0xDC00 && *code < 0xE000; }

/// Lone surrogates, which nlohmann-json refuses, pass it in a disguise: U+0080 (two bytes) and the
/// four digits of the code unit, which is as long as the escape, so that places stay. A U+0080 of
/// the text's own is disguised too.
namespace disguise {

constexpr std::string_view mark = "\xC2\x80";

/// Where the next escape of a surrogate without its other half is, from a place on.
std::size_t nextLone(std::string_view text, std::size_t at) {
  while ((at = text.find('\\', at)) != std::string_view::npos) {
    const auto code = codeUnitAt(text, at);
    if (isHigh(code) && isLow(codeUnitAt(text, at + 6)))
      at += 12;
    else if (isHigh(code) || isLow(code))
      return at;
    else
      at += 2;
  }
  return at;
}

std::string putOn(std::string_view text, std::size_t lone) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (at == lone) {
      out.append(mark).append(text.substr(at + 2, 4));
      at += 6;
      lone = nextLone(text, at);
    } else if (text.substr(at).starts_with(mark)) {
      out.append(mark).append("0080");
      at += mark.size();
    } else if (text[at] == '\\' && codeUnitAt(text, at) == 0x80U) {
      out.append(mark).append("0080");
      at += 6;
    } else {
      const std::size_t length = text[at] == '\\' ? 2 : 1;  // an escape is passed as a whole
      out.append(text.substr(at, length));
      at += length;
    }
  }
  return out;
}

std::string takeOff(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find(mark, at), text.size());
    out.append(text.substr(at, next - at));
    at = next + mark.size() + 4;
    if (next == text.size()) break;
    const std::string quoted = "\"\\u" + std::string(text.substr(next + mark.size(), 4)) + '"';
    out.append(parse(quoted).value().string());
  }
  return out;
}

}  // namespace disguise

/// What nlohmann-json's words for an error come to: not the text that was read last, which may be a
/// payload's.
std::string reasonIn(std::string_view words) {
  const auto lastRead = words.find("; last read: ");
  const auto expected = words.rfind("'; expected ");
  const auto dash = words.find(" - ");
  const auto first = dash < lastRead ? dash + 3 : words.find("] ") + 2;
  std::string reason(words.substr(first, lastRead - first));
  if (lastRead != std::string_view::npos && expected != std::string_view::npos)
    reason += "; expected " + std::string(words.substr(expected + 12));
  return reason;
}

/// Makes a Value of what nlohmann-json tells while it reads.
class Builder final : public nlohmann::json_sax<Reader> {
 public:
  Builder(std::string_view text, bool disguised) : text_(text), disguised_(disguised) {}

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] Value take() { return std::move(whole_); }

  bool null() override { return put({}); }
  bool boolean(bool value) override { return put(value); }
  /// Told of numbers with a minus only: a zero had one too.
  bool number_integer(std::int64_t value) override {
    return put(value == 0 ? Value::decimal("-0", -0.0) : Value(value));
  }
  bool number_unsigned(std::uint64_t value) override {
    return value <= INT64_MAX ? put(static_cast<std::int64_t>(value))
                              : putNumber(std::to_string(value));
  }
  bool number_float(long double /*value*/, const std::string& text) override {
    return putNumber(text);
  }
  bool string(std::string& text) override { return put(words(text)); }
  bool binary(binary_t& /*bytes*/) override { return false; }  // JSON text holds none

  bool key(std::string& text) override {
    open_.back().key = words(text);
    return true;
  }
  bool start_object(std::size_t /*size*/) override { return begin(true); }
  bool start_array(std::size_t /*size*/) override { return begin(false); }
  bool end_object() override {
    Open done = leave();
    return put(Value::object(std::move(done.members)));
  }
  bool end_array() override {
    Open done = leave();
    return put(Value::array(std::move(done.items)));
  }

  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& why) override {
    return fail(position, reasonIn(why.what()));
  }

 private:
  /// A container that is not closed yet.
  struct Open {
    bool object = false;
    Value key;
    std::vector<Member> members;
    std::vector<Value> items;
  };

  [[nodiscard]] Value words(const std::string& text) const {
    return disguised_ ? Value(disguise::takeOff(text)) : Value(text);
  }

  bool put(Value value) {
    if (open_.empty())
      whole_ = std::move(value);
    else if (open_.back().object)
      open_.back().members.emplace_back(std::move(open_.back().key), std::move(value));
    else
      open_.back().items.push_back(std::move(value));
    return true;
  }

  /// nlohmann-json 3.11 hands the text over with the locale's decimal point in it.
  bool putNumber(std::string text) {
    constexpr std::string_view own = "0123456789+-eE";
    std::replace_if(
        text.begin(), text.end(), [&](char c) { return own.find(c) == own.npos; }, '.');
    return put(parse(text).value());
  }

  bool begin(bool object) {
    if (open_.size() > static_cast<std::size_t>(maxDepth))
      return fail(text_.size(), worded(refusals::tooDeep));
    open_.push_back({object, {}, {}, {}});
    return true;
  }

  Open leave() {
    Open done = std::move(open_.back());
    open_.pop_back();
    return done;
  }

  bool fail(std::size_t read, Phrase reason) {
    const std::string_view before = text_.substr(0, read > 0 ? read - 1 : 0);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;
    error_ = refuse(stepwright::refusals::atPosition, "",
                    {std::to_string(line), std::to_string(column), std::move(reason)});
    error_->code = "json.syntax";
    return false;
  }

  std::string_view text_;
  bool disguised_;
  std::vector<Open> open_;
  Value whole_;
  std::optional<Error> error_;
};

Result<Value> read(std::string_view text, bool disguised) {
  Builder builder(text, disguised);
  Reader::sax_parse(text.begin(), text.end(), &builder);
  if (builder.error()) return *builder.error();
  return builder.take();
}

}  // namespace

Result<Value> readOwn(std::string_view text) {
  const std::size_t lone = disguise::nextLone(text, 0);
  return lone == std::string_view::npos ? read(text, false)
                                        : read(disguise::putOn(text, lone), true);
}

}  // namespace stepwright::json
