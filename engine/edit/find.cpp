// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/find.h"

#include <algorithm>
#include <array>

#include "engine/asl/bind.h"
#include "engine/edit/find_index.h"
#include "engine/query/jsonata/regex.h"

namespace stepwright::edit {

namespace {

struct Prefix {
  std::string_view word;
  FoundKind kind;
};
constexpr std::array kPrefixes{
    Prefix{"name", FoundKind::Name},         Prefix{"resource", FoundKind::Resource},
    Prefix{"path", FoundKind::Path},         Prefix{"expression", FoundKind::Expression},
    Prefix{"variable", FoundKind::Variable}, Prefix{"error", FoundKind::Error},
    Prefix{"comment", FoundKind::Comment},   Prefix{"text", FoundKind::Text}};

using query::jsonata::Regex;

/// What a search may cost altogether: no expression holds up who types it.
constexpr std::uint64_t mostSteps = 40'000'000;

/// A query taken apart.
struct Wanted {
  std::string words;  ///< in small letters unless case matters
  std::string type;   ///< in small letters
  std::optional<FoundKind> kind;
  bool matchCase = false, wholeWords = false;
  std::shared_ptr<const Regex> regex{};
};

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
}

/// Takes `type:task` out of the words, and a kind from before them.
Wanted wantedOf(const FindQuery& query, std::string& fault) {
  Wanted wanted;
  wanted.matchCase = query.matchCase;
  wanted.wholeWords = query.wholeWords;
  std::string rest = trimmed(query.words);
  for (bool again = true; again;) {
    again = false;
    const std::string small = folded(rest);
    if (small.starts_with("type:")) {
      const auto end = std::min(rest.find(' '), rest.size());
      wanted.type = small.substr(5, end - 5);
      rest = trimmed(std::string_view(rest).substr(end));
      again = true;
    }
    for (const Prefix& prefix : kPrefixes) {
      const std::string mark = std::string(prefix.word) + ":";
      if (wanted.kind || !small.starts_with(mark)) continue;
      wanted.kind = prefix.kind;
      rest = trimmed(std::string_view(rest).substr(mark.size()));
      again = true;
      break;
    }
  }
  // The type may stand behind the words as well.
  if (const auto at = folded(rest).rfind(" type:"); at != std::string::npos &&
                                                    wanted.type.empty() &&
                                                    rest.find(' ', at + 1) == std::string::npos) {
    wanted.type = folded(std::string_view(rest).substr(at + 6));
    rest = trimmed(std::string_view(rest).substr(0, at));
  }
  wanted.words = query.matchCase || query.regex ? rest : folded(rest);
  if (query.regex && !rest.empty())
    wanted.regex = Regex::compile(rest, query.matchCase ? "" : "i", fault);
  return wanted;
}

bool isWordByte(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}

bool isWholeWord(std::string_view text, text::Range place) {
  const bool before =
      place.begin > 0 && isWordByte(text[place.begin - 1]) && isWordByte(text[place.begin]);
  const bool after =
      place.end < text.size() && isWordByte(text[place.end]) && isWordByte(text[place.end - 1]);
  return !before && !after;
}

/// True where an expression reads a variable at that place: "$total".
bool isVariableIn(std::string_view text, text::Range place) {
  if (text[place.begin] == '$') return place.length() > 1 && text[place.begin + 1] != '.';
  return place.begin > 0 && text[place.begin - 1] == '$' && text[place.begin] != '.';
}

bool counts(const Findable& each, const Wanted& wanted, bool variable, text::Range place) {
  return (!wanted.wholeWords || isWholeWord(each.text, place)) &&
         (!variable || isVariableIn(each.text, place));
}

std::vector<text::Range> placesIn(const Findable& each, const Wanted& wanted, bool variable) {
  std::vector<text::Range> places;
  const std::string& text = wanted.matchCase ? each.text : each.folded;
  const std::size_t length = wanted.words.size();
  for (auto at = text.find(wanted.words); at != std::string::npos;) {
    const text::Range place{at, at + length};
    const bool taken = counts(each, wanted, variable, place);
    if (taken) places.push_back(place);
    at = text.find(wanted.words, taken ? at + length : at + 1);
  }
  return places;
}

/// The same by an expression, with what its groups have; where it matches nothing at all is no
/// place.
void matchIn(const Findable& each, const Wanted& wanted, bool variable,
             const query::SpendSteps& spend, Found& found) {
  const std::string& text = each.text;
  Regex::Match match;
  for (std::size_t from = 0;
       wanted.regex->search(text, from, match, spend) == Regex::Outcome::Found;) {
    const text::Range place{match[0].begin, match[0].end};
    from = std::max(place.end, from + 1);
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
    if (place.length() == 0 || !counts(each, wanted, variable, place)) continue;
    found.places.push_back(place);
    auto& groups = found.groups.emplace_back();
    for (const auto& group : match)
      groups.push_back(text.substr(group.begin, group.end - group.begin));
  }
}

Found foundIn(const Findable& each, std::vector<text::Range> places) {
  Found found{each.kind, {}, {}, {}, each.pointer, each.key, each.text, std::move(places)};
  if (each.state != nullptr) {
    found.state = each.state->id;
    found.stateName = each.state->name;
    found.type = each.state->type;
  }
  return found;
}

bool isOfType(const Findable& each, const std::string& type) {
  return each.state != nullptr && folded(asl::toString(each.state->type)).starts_with(type);
}

}  // namespace

struct Finder::Index {
  asl::MachinePtr machine;  ///< what the strings point into
  std::vector<Findable> all;
};

Finder::Finder(const asl::Document& document) : index_(std::make_unique<Index>()) {
  index_->machine = document.machine();
  if (index_->machine) index_->all = findablesOf(*index_->machine);
}

Finder::~Finder() = default;
Finder::Finder(Finder&&) noexcept = default;
Finder& Finder::operator=(Finder&&) noexcept = default;

std::string faultOf(const FindQuery& query) {
  std::string fault;
  wantedOf(query, fault);
  return fault;
}

std::vector<Found> Finder::find(const FindQuery& query, std::size_t most) const {
  std::string fault;
  const Wanted wanted = wantedOf(query, fault);
  std::vector<Found> result;
  if (!fault.empty()) return result;
  std::uint64_t spent = 0;
  const query::SpendSteps spend = [&](std::uint64_t steps) { return (spent += steps) < mostSteps; };
  if (wanted.words.empty() && wanted.type.empty() && !wanted.kind) return result;
  for (const Findable& each : index_->all) {
    if (result.size() >= most) break;
    if (!wanted.type.empty() && !isOfType(each, wanted.type)) continue;
    if (wanted.words.empty()) {
      // Nothing but a type or a kind: everything of it.
      const auto kind = wanted.kind ? *wanted.kind : FoundKind::Type;
      if (each.kind == kind) result.push_back(foundIn(each, {{0, each.text.size()}}));
      continue;
    }
    const bool variable = wanted.kind == FoundKind::Variable && each.kind != FoundKind::Variable;
    const bool code = each.kind == FoundKind::Expression || each.kind == FoundKind::Path;
    if (wanted.kind && each.kind != *wanted.kind && !(variable && code)) continue;
    Found found = foundIn(each, {});
    if (wanted.regex)
      matchIn(each, wanted, variable, spend, found);
    else
      found.places = placesIn(each, wanted, variable);
    if (!found.places.empty()) result.push_back(std::move(found));
  }
  return result;
}

}  // namespace stepwright::edit
