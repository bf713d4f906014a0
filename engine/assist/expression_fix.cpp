// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/expression_fix.h"

#include <array>
#include <vector>

#include "engine/assist/notices.h"
#include "engine/assist/try_expression.h"

namespace stepwright::assist {
namespace {

struct Open {
  char bracket;
  std::size_t at;
};

char closerOf(char open) { return open == '(' ? ')' : open == '[' ? ']' : '}'; }

Phrase nameOf(char open) {
  return worded(open == '(' ? notices::bracket : open == '[' ? notices::filter : notices::object);
}

/// What a walk over the text finds: the first bracket that does not fit, or what stays open.
struct Scan {
  std::vector<Open> open;
  std::size_t misfit = std::string_view::npos;  ///< a closing bracket that fits nothing
  std::size_t quote = std::string_view::npos;   ///< where a text begins that does not end
};

bool isQuote(char c) { return c == '"' || c == '\'' || c == '`'; }

Scan scanned(std::string_view text, std::size_t begin, std::size_t end) {
  Scan scan;
  for (std::size_t i = begin; i < end; ++i) {
    const char c = text[i];
    if (isQuote(c)) {
      std::size_t close = i + 1;
      while (close < end && text[close] != c) close += text[close] == '\\' && c != '`' ? 2 : 1;
      if (close >= end) {
        scan.quote = i;
        return scan;
      }
      i = close;
    } else if (c == '(' || c == '[' || c == '{') {
      scan.open.push_back({c, i});
    } else if (c == ')' || c == ']' || c == '}') {
      if (scan.open.empty() || closerOf(scan.open.back().bracket) != c) {
        scan.misfit = i;
        return scan;
      }
      scan.open.pop_back();
    }
  }
  return scan;
}

std::size_t columnOf(std::string_view text, std::size_t at) {
  std::size_t column = 1;
  for (std::size_t i = 0; i < at; ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) ++column;
  return column;
}

ExpressionFix insertion(std::string_view text, std::size_t at, const Open& open) {
  const std::string closer(1, closerOf(open.bracket));
  return {.label = worded(notices::insert, {closer}),
          .problem = worded(notices::missing,
                            {closer, std::to_string(columnOf(text, at)), nameOf(open.bracket),
                             std::to_string(columnOf(text, open.at))}),
          .begin = at,
          .end = at,
          .text = closer};
}

/// Mends that may help, the likeliest first.
std::vector<ExpressionFix> candidates(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<ExpressionFix> all;
  std::size_t last = end;
  while (last > begin && (text[last - 1] == ' ' || text[last - 1] == '\n')) --last;
  const Scan scan = scanned(text, begin, end);
  if (scan.quote != std::string_view::npos) {
    const std::string mark(1, text[scan.quote]);
    all.push_back({worded(notices::insert, {mark}),
                   worded(notices::openText, {std::to_string(columnOf(text, scan.quote))}), last,
                   last, mark});
  } else if (scan.misfit != std::string_view::npos) {
    if (!scan.open.empty()) all.push_back(insertion(text, scan.misfit, scan.open.back()));
    const std::string extra(1, text[scan.misfit]);
    all.push_back(
        {worded(notices::remove, {extra}),
         worded(notices::closesNothing, {extra, std::to_string(columnOf(text, scan.misfit))}),
         scan.misfit, scan.misfit + 1, ""});
  } else if (!scan.open.empty()) {
    all.push_back(insertion(text, last, scan.open.back()));
  }
  struct Word {
    std::string_view wrong, right;
  };
  constexpr std::array<Word, 5> words = {
      {{"===", "="}, {"!==", "!="}, {"==", "="}, {"&&", "and"}, {"||", "or"}}};
  for (const auto& word : words) {
    const std::size_t at = text.substr(0, end).find(word.wrong, begin);
    if (at == std::string_view::npos) continue;
    all.push_back(
        {worded(notices::write, {word.right}),
         worded(notices::writtenAs, {word.wrong, std::to_string(columnOf(text, at)), word.right}),
         at, at + word.wrong.size(), std::string(word.right)});
  }
  return all;
}

}  // namespace

std::optional<ExpressionFix> fixFor(std::string_view text, asl::QueryLanguage language) {
  const auto broken = [&](std::string_view one) {
    return tryExpression(one, language, Sample()).syntax;
  };
  if (!broken(text)) return std::nullopt;
  const bool wrapped = text.starts_with("{%");
  const bool closed = wrapped && text.size() >= 4 && text.ends_with("%}");
  if (wrapped && !closed) {
    return ExpressionFix{worded(notices::insert, {"%}"}), worded(notices::noEnd), text.size(),
                         text.size(), " %}"};
  }
  const auto all = candidates(text, wrapped ? 2 : 0, closed ? text.size() - 2 : text.size());
  for (const auto& fix : all) {
    std::string mended(text);
    mended.replace(fix.begin, fix.end - fix.begin, fix.text);
    // Of several open brackets one mend closes the innermost; the next is offered after it.
    const bool helps = !broken(mended) || (!fix.text.empty() && fix.begin == fix.end);
    if (helps) return fix;
  }
  return std::nullopt;
}

}  // namespace stepwright::assist
