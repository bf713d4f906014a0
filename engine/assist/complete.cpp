// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/complete.h"

#include <algorithm>
#include <cctype>

#include "engine/assist/caret_context.h"
#include "engine/assist/expression_proposals.h"
#include "engine/assist/field_proposals.h"
#include "engine/assist/snippets.h"
#include "engine/assist/value_proposals.h"

namespace stepwright::assist {
namespace {

constexpr std::size_t mostProposals = 200;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool sameLetters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char one, char other) { return lower(one) == lower(other); });
}

/// -1: it is the very word; 0: it begins so; 1: one of its words does; 2: it holds it; 3: it does
/// not fit.
int distanceOf(std::string_view word, std::string_view typed) {
  if (word == typed) return -1;
  if (typed.empty() || sameLetters(word.substr(0, typed.size()), typed)) return 0;
  int best = 3;
  for (std::size_t at = 1; at + typed.size() <= word.size(); ++at) {
    if (!sameLetters(word.substr(at, typed.size()), typed)) continue;
    const bool begins = std::isalnum(static_cast<unsigned char>(word[at - 1])) == 0 ||
                        std::isupper(static_cast<unsigned char>(word[at])) != 0;
    best = std::min(best, begins ? 1 : 2);
  }
  return best;
}

void keepFitting(Completion& completion) {
  auto& all = completion.proposals;
  std::vector<std::pair<int, std::size_t>> order;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const int distance = distanceOf(all[i].word, completion.typed);
    if (distance < 3) order.emplace_back(distance, i);
  }
  std::sort(order.begin(), order.end());
  if (order.size() > mostProposals) order.resize(mostProposals);
  std::vector<Proposal> kept;
  for (const auto& [distance, place] : order) kept.push_back(std::move(all[place]));
  all = std::move(kept);
}

/// The words that the catalogue found for what is typed need not hold it as one piece.
bool searchesItself(const CaretContext& context) {
  const auto& path = context.place.path;
  const asl::Field* field = path.empty() ? nullptr : context.object.field(path.back());
  return context.place.kind == CaretPlace::Kind::Value && field != nullptr &&
         field->kind == asl::FieldKind::Resource && field->owner == asl::Owner::State;
}

}  // namespace

Completion complete(std::string_view text, std::size_t offset, const asl::Document& known,
                    const Sample& sample) {
  const CaretContext context = contextAt(text, offset, known, sample);
  if (context.place.kind == CaretPlace::Kind::None) return {};
  if (auto inside = expressionProposals(context)) {
    keepFitting(*inside);
    return *inside;
  }
  Completion completion{context.typed(), {}};
  if (context.place.kind == CaretPlace::Kind::Key) {
    completion.proposals = fieldProposals(context);
  } else {
    completion.proposals = valueProposals(context);
    for (auto& start : expressionStarts(context)) completion.proposals.push_back(std::move(start));
  }
  for (auto& snippet : snippets(context)) completion.proposals.push_back(std::move(snippet));
  if (!searchesItself(context)) keepFitting(completion);
  return completion;
}

}  // namespace stepwright::assist
