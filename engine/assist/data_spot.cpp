// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/data_spot.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "engine/asl/bind.h"
#include "engine/assist/function_help.h"
#include "engine/json/pointer.h"
#include "engine/query/jsonata/marks.h"

namespace stepwright::assist {
namespace {

bool covers(const std::optional<text::Range>& range, std::size_t offset) {
  return range && range->begin <= offset && offset < std::max(range->end, range->begin + 1);
}

bool isOfAName(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Whether the field of that pointer is one that an edge of the graph begins with.
bool leadsOn(const asl::Document& document, const std::string& pointer) {
  const auto tokens = json::pointerTokens(pointer);
  const std::string& field = tokens.back();
  const std::string owner = json::pointerTo({tokens.begin(), tokens.end() - 1});
  if (field == "StartAt") {
    const json::Value* machine = json::resolve(document.value(), owner);
    return machine != nullptr && machine->contains("States");
  }
  const auto isState = [&](const std::string& id) {
    return asl::findState(*document.machine(), id) != nullptr;
  };
  if (field == "Default" || field == "End") return isState(owner);
  if (field != "Next") return false;
  if (isState(owner)) return true;
  if (tokens.size() < 4) return false;
  const std::string& list = tokens[tokens.size() - 3];
  return (list == "Choices" || list == "Catch") &&
         isState(json::pointerTo({tokens.begin(), tokens.end() - 3}));
}

/// What stands between {% and %}, or a path or intrinsic function that a field takes; "" where the
/// text is just a text.
std::string wholeExpression(std::string_view text, std::string_view field) {
  if (const auto inner = query::jsonata::expressionIn(text)) return std::string(*inner);
  const bool isPath = field.ends_with(".$") || (text.starts_with('$') && field.ends_with("Path"));
  return isPath ? std::string(text) : std::string();
}

}  // namespace

std::string chainAt(std::string_view text, std::size_t offset) {
  if (offset >= text.size() || !isOfAName(text[offset])) return {};
  std::size_t end = offset;
  while (end < text.size() && isOfAName(text[end])) ++end;
  std::size_t begin = offset;
  while (begin > 0 && (isOfAName(text[begin - 1]) ||
                       std::string_view(".[]").find(text[begin - 1]) != std::string_view::npos))
    --begin;
  while (begin < end && (text[begin] == '.' || text[begin] == '[' || text[begin] == ']')) ++begin;
  return std::string(text.substr(begin, end - begin));
}

DataSpot dataSpotAt(const asl::Document& document, std::size_t offset) {
  DataSpot spot;
  spot.state = document.stateAt(offset);
  const std::string pointer = document.pointerAt(offset);
  if (pointer.empty()) return spot;
  if (pointer == spot.state) {
    if (covers(document.keyRangeOf(pointer), offset)) spot.place = pointer;
    return spot;
  }
  if (leadsOn(document, pointer)) {
    spot.place = pointer;
    return spot;
  }
  const json::Value* value = json::resolve(document.value(), pointer);
  const bool told = value != nullptr && value->isString() && !spot.state.empty() &&
                    covers(document.rangeOf(pointer), offset);
  if (!told) return spot;
  const std::string chain = chainAt(document.text(), offset);
  if (functionNamed(chain) != nullptr) return spot;
  const bool fromData = chain.starts_with('$') && value->string().find('$') != std::string::npos;
  spot.expression =
      fromData ? chain : wholeExpression(value->string(), json::pointerTokens(pointer).back());
  return spot;
}

}  // namespace stepwright::assist
