// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/jackson.h"

#include <unordered_set>
#include <vector>

#include "engine/text/json_lexer.h"

namespace stepwright::asl {
namespace {

constexpr std::size_t shownSource = 500;
constexpr std::string_view values =
    "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

/// Reads as Jackson's ReaderBasedJsonParser does, and stops with its words.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<JacksonError> read() {
    space();
    if (at_ >= text_.size()) return std::nullopt;
    value();
    if (!error_) {
      space();
      if (at_ < text_.size()) value();  // a second root value is read and only then refused
    }
    return error_;
  }

 private:
  [[nodiscard]] std::string place(std::size_t offset) const {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < offset && i < text_.size(); ++i) {
      if (text_[i] == '\n') {
        ++line;
        column = 1;
      } else if ((static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U) {
        ++column;
      }
    }
    std::string source(text_.substr(0, shownSource));
    std::string truncated;
    if (text_.size() > shownSource)
      truncated = "[truncated " + std::to_string(text_.size() - shownSource) + " chars]";
    return "[Source: (String)\"" + source + "\"" + truncated + "; line: " + std::to_string(line) +
           ", column: " + std::to_string(column) + "]";
  }

  void fail(const std::string& words, std::size_t offset) {
    if (error_) return;
    const std::string where = place(offset);
    error_ = JacksonError{words + "\n at " + where, where};
    at_ = text_.size();
  }

  void unexpected(const std::string& expectation) {
    if (at_ >= text_.size()) return endOfInput();
    const char c = text_[at_];
    fail("Unexpected character ('" + std::string(1, c) + "' (code " +
             std::to_string(static_cast<unsigned char>(c)) + ")): " + expectation,
         at_ + 1);
  }

  void endOfInput() {
    if (open_.empty()) return fail("Unexpected end-of-input", text_.size());
    const bool object = text_[open_.back()] == '{';
    fail(std::string("Unexpected end-of-input: expected close marker for ") +
             (object ? "Object" : "Array") + " (start marker at " + place(open_.back()) + ")",
         text_.size());
  }

  void space() {
    while (at_ < text_.size() &&
           std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
      ++at_;
  }

  void value() {
    if (error_) return;
    if (at_ >= text_.size()) return endOfInput();
    const char c = text_[at_];
    if (c == '{') return object();
    if (c == '[') return array();
    if (c == '"') return string();
    if (c == '-' || (c >= '0' && c <= '9')) return number();
    if (isNameChar(c)) return word();
    unexpected("expected a valid value " + std::string(values));
  }

  static bool isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
           (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
  }

  void word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && isNameChar(text_[at_])) ++at_;
    const std::string token(text_.substr(begin, at_ - begin));
    if (token == "true" || token == "false" || token == "null") return;
    fail("Unrecognized token '" + token + "': was expecting " + std::string(values),
         begin + token.size());
  }

  void number() {
    const std::size_t begin = at_;
    while (at_ < text_.size() &&
           std::string_view("0123456789+-.eE").find(text_[at_]) != std::string_view::npos)
      ++at_;
    if (text::isJsonNumber(text_.substr(begin, at_ - begin))) return;
    at_ = begin;
    const bool zeros =
        text_.substr(begin).starts_with("0") || text_.substr(begin).starts_with("-0");
    if (zeros) return fail("Invalid numeric value: Leading zeroes not allowed", begin + 1);
    unexpected("expected digit (0-9) to follow minus sign, for valid numeric value");
  }

  void string() {
    const auto token = text::readString(text_, at_);
    if (!token.closed) {
      const std::size_t end = text_.find_first_of("\r\n", at_);
      if (end != std::string_view::npos) {
        at_ = end;
        const int code = static_cast<unsigned char>(text_[end]);
        return fail("Illegal unquoted character ((CTRL-CHAR, code " + std::to_string(code) +
                        ")): has to be escaped using backslash to be included in string value",
                    end + 1);
      }
      return fail("Unexpected end-of-input: was expecting closing quote for a string value",
                  text_.size());
    }
    if (token.complaint != nullptr) {
      const char c = text_[token.fault.begin];
      if (c == '\\') {
        const char next = token.fault.begin + 1 < text_.size() ? text_[token.fault.begin + 1] : ' ';
        return fail("Unrecognized character escape '" + std::string(1, next) + "' (code " +
                        std::to_string(static_cast<unsigned char>(next)) + ")",
                    token.fault.begin + 2);
      }
      return fail("Illegal unquoted character ((CTRL-CHAR, code " +
                      std::to_string(static_cast<unsigned char>(c)) +
                      ")): has to be escaped using backslash to be included in string value",
                  token.fault.begin + 1);
    }
    at_ = token.range.end;
  }

  void array() {
    open_.push_back(at_++);
    space();
    bool first = true;
    while (!error_ && (at_ >= text_.size() || text_[at_] != ']')) {
      if (!first) {
        if (at_ >= text_.size()) return endOfInput();
        if (text_[at_] != ',') return unexpected("was expecting comma to separate Array entries");
        ++at_;
        space();
      }
      first = false;
      value();
      space();
    }
    if (error_) return;
    ++at_;
    open_.pop_back();
  }

  void object() {
    open_.push_back(at_++);
    if (open_.size() > 1000)
      return fail("Document nesting depth (1001) exceeds the maximum allowed (1000)", at_);
    space();
    std::unordered_set<std::string> keys;
    bool first = true;
    while (!error_ && (at_ >= text_.size() || text_[at_] != '}')) {
      if (!first) {
        if (at_ >= text_.size()) return endOfInput();
        if (text_[at_] != ',') return unexpected("was expecting comma to separate Object entries");
        ++at_;
        space();
      }
      first = false;
      member(keys);
      space();
    }
    if (error_) return;
    ++at_;
    open_.pop_back();
  }

  void member(std::unordered_set<std::string>& keys) {
    if (at_ >= text_.size()) return endOfInput();
    if (text_[at_] != '"') return unexpected("was expecting double-quote to start field name");
    const std::size_t begin = at_;
    const auto token = text::readString(text_, at_);
    string();
    if (error_) return;
    const std::string key =
        token.decoded.value_or(std::string(text_.substr(begin + 1, at_ - begin - 2)));
    if (!keys.insert(key).second) return fail("Duplicate field '" + key + "'", at_);
    space();
    if (at_ >= text_.size()) return endOfInput();
    if (text_[at_] != ':')
      return unexpected("was expecting a colon to separate field name and value");
    ++at_;
    space();
    value();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;
  std::optional<JacksonError> error_;
};

}  // namespace

std::optional<JacksonError> jacksonError(std::string_view text) { return Reader(text).read(); }

}  // namespace stepwright::asl
