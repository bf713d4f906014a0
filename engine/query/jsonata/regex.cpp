// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "engine/query/bounded_match.h"

namespace stepwright::query::jsonata {
namespace {

/// JavaScript's \s takes in Unicode's spaces, which PCRE's does only together with letters and
/// digits.
constexpr std::string_view spaces =
    "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

/// The few spots where the two languages write the same thing differently.
std::string translate(std::string_view pattern) {
  std::string out;
  bool inClass = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\' && i + 1 < pattern.size()) {
      const char next = pattern[++i];
      if (next == 's') {
        out += inClass ? std::string(spaces) : "[" + std::string(spaces) + "]";
      } else if (next == 'S' && !inClass) {
        out += "[^" + std::string(spaces) + "]";
      } else if (next == '/' || next == '-') {
        out += '\\';
        out += next;
      } else {
        out += '\\';
        out += next;
      }
      continue;
    }
    if (c == '[') {
      // In JavaScript a bracket within a class is a plain character; PCRE may read it as [:class:].
      if (inClass) out += '\\';
      inClass = true;
    } else if (c == ']') {
      inClass = false;
    }
    out += c;
  }
  return out;
}

}  // namespace

struct Regex::Code {
  pcre2_code* code = nullptr;
  ~Code() { pcre2_code_free(code); }
};

Regex::~Regex() = default;

std::shared_ptr<const Regex> Regex::compile(std::string_view pattern, std::string_view flags,
                                            std::string& error) {
  std::uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_ALLOW_EMPTY_CLASS |
                          PCRE2_ALT_BSUX | PCRE2_MATCH_UNSET_BACKREF | PCRE2_DOLLAR_ENDONLY |
                          PCRE2_NEVER_BACKSLASH_C | PCRE2_AUTO_CALLOUT;
  if (flags.find('i') != std::string_view::npos) options |= PCRE2_CASELESS;
  if (flags.find('m') != std::string_view::npos) options |= PCRE2_MULTILINE;
  const std::unique_ptr<pcre2_compile_context, decltype(&pcre2_compile_context_free)> context(
      pcre2_compile_context_create(nullptr), &pcre2_compile_context_free);
  pcre2_set_newline(context.get(), PCRE2_NEWLINE_ANYCRLF);
  pcre2_set_parens_nest_limit(context.get(), 200);
  const std::string text = translate(pattern);
  int code = 0;
  PCRE2_SIZE offset = 0;
  std::shared_ptr<Regex> made(new Regex);
  made->pattern_ = std::string(pattern);
  made->code_ = std::make_unique<Code>();
  made->code_->code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), options,
                                    &code, &offset, context.get());
  if (made->code_->code == nullptr) {
    PCRE2_UCHAR words[160] = {};
    pcre2_get_error_message(code, words, sizeof words);
    error = reinterpret_cast<const char*>(words);
    return nullptr;
  }
  return made;
}

Regex::Outcome Regex::search(std::string_view subject, std::size_t from, Match& match,
                             const SpendSteps& spend) const {
  if (from > subject.size()) return Outcome::NotFound;
  const std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)> data(
      pcre2_match_data_create_from_pattern(code_->code, nullptr), &pcre2_match_data_free);
  const int found = boundedMatch(code_->code, subject, from, data.get(), spend);
  if (found == PCRE2_ERROR_NOMATCH) return Outcome::NotFound;
  if (found < 0) return Outcome::TooCostly;
  const PCRE2_SIZE* places = pcre2_get_ovector_pointer(data.get());
  const std::size_t count = pcre2_get_ovector_count(data.get());
  match.assign(count, {});
  for (std::size_t i = 0; i < count; ++i) {
    if (static_cast<int>(i) >= found || places[2 * i] == PCRE2_UNSET) continue;
    match[i] = {true, places[2 * i], places[2 * i + 1]};
    if (match[i].end < match[i].begin) match[i].end = match[i].begin;
  }
  return Outcome::Found;
}

}  // namespace stepwright::query::jsonata
