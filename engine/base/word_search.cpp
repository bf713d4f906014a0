// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/word_search.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace stepwright {
namespace {

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
/// Letters beyond ASCII are letters, too.
bool isLetter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}
bool isLower(char c) { return isLetter(c) && !isUpper(c); }

char lowered(char c) { return isUpper(c) ? static_cast<char>(c + 32) : c; }

/// A word begins at a capital behind a small letter, and at the last of several capitals before
/// one.
bool beginsAt(std::string_view text, std::size_t at) {
  if (!isUpper(text[at])) return false;
  if (isLower(text[at - 1])) return true;
  return isUpper(text[at - 1]) && at + 1 < text.size() && isLower(text[at + 1]) &&
         std::isdigit(static_cast<unsigned char>(text[at + 1])) == 0;
}

std::vector<std::string> wordsOf(std::string_view text, bool atCapitals) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!isLetter(text[i])) {
      words.emplace_back();
      continue;
    }
    if (atCapitals && i > 0 && beginsAt(text, i)) words.emplace_back();
    words.back().push_back(lowered(text[i]));
  }
  std::erase(words, "");
  return words;
}

/// " start job run startjobrun "
std::string joined(const std::vector<std::string>& words, bool whole) {
  std::string line = " ";
  std::string one;
  for (const auto& word : words) {
    line += word + " ";
    one += word;
  }
  if (whole && words.size() > 1) line += one + " ";
  return line;
}

constexpr std::array<std::string_view, 20> smallWords{
    "a",  "an", "and", "as", "at", "by",   "each", "for", "from",  "in",
    "it", "my", "of",  "on", "or", "that", "the",  "to",  "until", "with"};

bool isSmall(const std::string& word) {
  return std::find(smallWords.begin(), smallWords.end(), word) != smallWords.end();
}

/// How much a word in a line is worth: as a whole word, as the beginning of one, or within one.
struct Worth {
  int whole, beginning, within;
};

/// The best of its places; a line begins and ends with a blank. It is asked of every line for every
/// key that is pressed: nothing is made here.
int worthIn(const std::string& line, const std::string& word, Worth worth) {
  int best = 0;
  for (auto at = line.find(word); at != std::string::npos; at = line.find(word, at + 1)) {
    if (line[at - 1] != ' ')
      best = std::max(best, word.size() > 2 ? worth.within : 0);
    else if (line[at + word.size()] == ' ')
      return worth.whole;
    else
      best = worth.beginning;
  }
  return best;
}

constexpr Worth ofName{100, 70, 25};
constexpr Worth ofGroup{100, 55, 20};
constexpr Worth ofAliases{80, 45, 10};
constexpr int ofWholeName = 60;  // where every word of it was typed

}  // namespace

Searchable::Searchable(std::string_view nameText, std::string_view groupText,
                       std::string_view aliasText, int priorWorth)
    : count(0), group(joined(wordsOf(groupText, false), true)), prior(priorWorth) {
  const auto words = wordsOf(nameText, true);
  name = joined(words, true);
  count = static_cast<int>(words.size());
  aliases = joined(wordsOf(aliasText, false), false);
}

WordSearch::WordSearch(std::string_view text) : words_(wordsOf(text, false)) {
  std::vector<std::string> large;
  std::copy_if(words_.begin(), words_.end(), std::back_inserter(large),
               [](const std::string& word) { return !isSmall(word); });
  std::string one;
  for (const auto& word : words_) one += word;
  glued_ = " " + one + " ";
  if (!large.empty()) words_ = std::move(large);
}

std::optional<int> WordSearch::score(const Searchable& thing) const {
  int sum = thing.prior;
  int named = 0;
  for (const auto& word : words_) {
    const int inName = worthIn(thing.name, word, ofName);
    int best = inName;
    if (best < ofName.whole) best = std::max(best, worthIn(thing.group, word, ofGroup));
    if (best < ofAliases.whole) best = std::max(best, worthIn(thing.aliases, word, ofAliases));
    if (best == 0) return std::nullopt;
    if (inName == ofName.whole) ++named;
    sum += best;
  }
  if (thing.name.find(glued_) != std::string::npos) named = thing.count;
  return thing.count == 0 ? sum : sum + ofWholeName * std::min(named, thing.count) / thing.count;
}

}  // namespace stepwright
