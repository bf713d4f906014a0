// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/parse.h"

#include <charconv>
#include <cstdint>

#include "engine/base/refusals.h"
#include "engine/base/utf8.h"
#include "engine/json/print.h"
#include "engine/json/refusals.h"

namespace stepwright::json {
namespace {

/// One pass over the text; stops at the first error, which it keeps.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<Value> document() {
    Value value = element(0);
    skipSpace();
    if (!failed_ && at_ < text_.size()) fail(refusals::moreText);
    if (failed_) return error_;
    return value;
  }

 private:
  Value element(int depth) {
    if (depth > maxDepth) return fail(refusals::tooDeep);
    skipSpace();
    if (at_ >= text_.size()) return fail(refusals::textEnds);
    switch (text_[at_]) {
      case '{':
        return object(depth);
      case '[':
        return array(depth);
      case '"':
        return Value(string());
      case 't':
        return word("true", Value(true));
      case 'f':
        return word("false", Value(false));
      case 'n':
        return word("null", Value());
      default:
        return number();
    }
  }

  Value object(int depth) {
    std::vector<Member> members;
    ++at_;
    skipSpace();
    if (take('}')) return Value::objectOfDistinct({});
    while (!failed_) {
      skipSpace();
      if (at_ >= text_.size() || text_[at_] != '"') return fail(refusals::keyExpected);
      std::string key = string();
      skipSpace();
      if (!failed_ && !take(':')) return fail(refusals::colonExpected);
      if (failed_) break;
      Value value = element(depth + 1);
      members.emplace_back(Value(key), std::move(value));
      skipSpace();
      if (failed_ || take('}')) break;
      if (!take(',')) return fail(refusals::commaOrBrace);
    }
    return failed_ ? Value() : Value::object(std::move(members));
  }

  Value array(int depth) {
    std::vector<Value> items;
    ++at_;
    skipSpace();
    if (take(']')) return Value::array();
    while (!failed_) {
      items.push_back(element(depth + 1));
      skipSpace();
      if (failed_ || take(']')) break;
      if (!take(',')) return fail(refusals::commaOrBracket);
    }
    return failed_ ? Value() : Value::array(std::move(items));
  }

  Value word(std::string_view literal, Value value) {
    if (text_.substr(at_, literal.size()) != literal) return fail(refusals::valueExpected);
    at_ += literal.size();
    return value;
  }

  Value number() {
    const std::size_t first = at_;
    bool whole = true;
    take('-');
    const std::size_t digits = at_;
    if (!skipDigits()) {
      at_ = first;
      return fail(refusals::valueExpected);
    }
    if (text_[digits] == '0' && at_ - digits > 1) return fail(refusals::leadingZero);
    if (take('.')) {
      whole = false;
      if (!skipDigits()) return fail(refusals::fraction);
    }
    if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
      whole = false;
      ++at_;
      if (!take('+')) take('-');
      if (!skipDigits()) return fail(refusals::exponent);
    }
    return numberFrom(text_.substr(first, at_ - first), whole);
  }

  static Value numberFrom(std::string_view text, bool whole) {
    if (whole && text != "-0") {
      std::int64_t integer = 0;
      const auto read = std::from_chars(text.data(), text.data() + text.size(), integer);
      if (read.ec == std::errc()) return Value(integer);
    }
    double real = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), real);
    if (read.ec == std::errc::result_out_of_range)
      return Value::decimal(text, text.front() == '-' ? -1e308 : 1e308);
    return printNumber(real) == text ? Value(real) : Value::decimal(text, real);
  }

  std::string string() {
    std::string out;
    ++at_;
    while (at_ < text_.size()) {
      const std::size_t plain = at_;
      const bool ascii = skipPlain();
      if (!ascii && !checkUtf8(plain)) return out;
      out.append(text_.substr(plain, at_ - plain));
      if (at_ >= text_.size()) break;
      if (take('"')) return out;
      if (text_[at_] != '\\') {
        fail(refusals::control);
        return out;
      }
      escape(out);
      if (failed_) return out;
    }
    fail(refusals::notClosed);
    return out;
  }

  /// Goes to the next quote, escape or control character; true where it passed ASCII alone.
  bool skipPlain() {
    unsigned char seen = 0;
    for (; at_ < text_.size(); ++at_) {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (c < 0x20 || c == '"' || c == '\\') break;
      seen |= c;
    }
    return seen < 0x80;
  }

  /// Whether what was passed since then is UTF-8; stops at the first byte that is not.
  bool checkUtf8(std::size_t from) {
    const std::string_view passed = text_.substr(0, at_);
    while (from < at_) {
      const std::size_t length = characterLength(passed, from);
      if (length == 0) {
        at_ = from;
        fail(refusals::notUtf8);
        return false;
      }
      from += length;
    }
    return true;
  }

  void escape(std::string& out) {
    ++at_;
    const char c = at_ < text_.size() ? text_[at_++] : '\0';
    switch (c) {
      case '"':
        out += '"';
        return;
      case '\\':
        out += '\\';
        return;
      case '/':
        out += '/';
        return;
      case 'b':
        out += '\b';
        return;
      case 'f':
        out += '\f';
        return;
      case 'n':
        out += '\n';
        return;
      case 'r':
        out += '\r';
        return;
      case 't':
        out += '\t';
        return;
      case 'u':
        unicode(out);
        return;
      default:
        fail(refusals::unknownEscape);
    }
  }

  void unicode(std::string& out) {
    std::uint32_t code = hex4();
    if (code >= 0xD800 && code < 0xDC00 && text_.substr(at_, 2) == "\\u") {
      const std::size_t before = at_;
      at_ += 2;
      const std::uint32_t low = hex4();
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
      } else {
        at_ = before;  // two escapes that make no pair: the first stays alone
      }
    }
    if (!failed_) appendUtf8(out, code);
  }

  std::uint32_t hex4() {
    std::uint32_t code = 0;
    const auto part = text_.substr(at_, 4);
    const auto read = std::from_chars(part.data(), part.data() + part.size(), code, 16);
    if (part.size() != 4 || read.ptr != part.data() + 4) {
      fail(refusals::hexDigits);
      return 0;
    }
    at_ += 4;
    return code;
  }

  static void appendUtf8(std::string& out, std::uint32_t code) {
    const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
      put(code);
    } else if (code < 0x800) {
      put(0xC0U | (code >> 6U));
      put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
      put(0xE0U | (code >> 12U));
      put(0x80U | ((code >> 6U) & 0x3FU));
      put(0x80U | (code & 0x3FU));
    } else {
      put(0xF0U | (code >> 18U));
      put(0x80U | ((code >> 12U) & 0x3FU));
      put(0x80U | ((code >> 6U) & 0x3FU));
      put(0x80U | (code & 0x3FU));
    }
  }

  bool skipDigits() {
    const std::size_t first = at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ > first;
  }

  void skipSpace() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) {
      ++at_;
    }
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  Value fail(const Wording& reason) {
    if (failed_) return {};
    failed_ = true;
    std::size_t line = 1;
    std::size_t start = 0;
    for (std::size_t i = 0; i < at_ && i < text_.size(); ++i) {
      if (text_[i] == '\n') {
        ++line;
        start = i + 1;
      }
    }
    error_ = refuse(stepwright::refusals::atPosition, "",
                    {std::to_string(line), std::to_string(at_ - start + 1), worded(reason)});
    error_.code = reason.code;
    return {};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool failed_ = false;
  Error error_;
};

}  // namespace

Result<Value> parse(std::string_view text) { return Parser(text).document(); }

}  // namespace stepwright::json
