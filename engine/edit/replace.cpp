// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/replace.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"

#include <algorithm>
#include <unordered_map>

#include "engine/edit/places.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::edit {

namespace {

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

/// Gathers splices that all speak of the text as it stands.
class Splices {
 public:
  explicit Splices(const asl::Document& document) : document_(document) {}

  void value(const std::string& pointer, const Found& found, std::string_view with) {
    const auto range = document_.rangeOf(pointer);
    if (!range || insideString(*range, found, with)) return;
    Editor editor(document_);
    editor.setText(pointer, replaced(found, with));
    take(editor);
  }
  void key(const std::string& pointer, const Found& found, std::string_view with) {
    const auto range = document_.keyRangeOf(pointer);
    if (!range || insideString(*range, found, with)) return;
    Editor editor(document_);
    editor.renameKey(pointer, replaced(found, with));
    take(editor);
  }

  /// Sorted, each once.
  [[nodiscard]] text::TextEdits all() && {
    std::sort(edits_.begin(), edits_.end(),
              [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
    edits_.erase(std::unique(edits_.begin(), edits_.end()), edits_.end());
    return std::move(edits_);
  }

 private:
  /// The places alone, where the string stands in quotes just as it reads.
  bool insideString(text::Range range, const Found& found, std::string_view with) {
    const std::string& text = document_.text();
    const auto written = std::string_view(text).substr(range.begin, range.length());
    if (document_.format() != asl::Format::Json || written.size() != found.text.size() + 2 ||
        written.substr(1, found.text.size()) != found.text) {
      return false;
    }
    for (std::size_t i = 0; i < found.places.size(); ++i) {
      const std::string escaped = json::quote(replacementAt(found, i, with));
      const std::size_t at = range.begin + 1;
      edits_.push_back({{at + found.places[i].begin, at + found.places[i].end},
                        escaped.substr(1, escaped.size() - 2)});
    }
    return true;
  }
  void take(const Editor& editor) {
    for (auto& edit : editor.edits()) edits_.push_back(std::move(edit));
  }

  const asl::Document& document_;
  text::TextEdits edits_;
};

/// What stands in the way of the new names and keys; no code where nothing does.
Error objection(const asl::Document& document, const std::vector<Found>& chosen,
                std::string_view with) {
  std::unordered_map<std::string, int> names;
  for (const auto& name : namesIn(*document.machine())) names[name] = 1;
  for (const auto& found : chosen) {
    if (found.kind == FoundKind::Name) --names[found.text];
  }
  for (const auto& found : chosen) {
    const std::string text = replaced(found, with);
    if (found.kind == FoundKind::Name) {
      if (text.empty()) return refuse(refusals::nameless, found.state);
      if (letters(text) > 80) return refuse(refusals::longText, found.state, {text});
      if (++names[text] > 1) {
        return refuse(refusals::twoOfThatName, found.state, {text});
      }
    } else if (found.key) {
      const auto* object = json::resolve(document.value(), json::pointerParent(found.pointer));
      if (text.empty() || (object != nullptr && text != found.text && object->contains(text))) {
        return refuse(refusals::memberTaken, found.pointer, {text});
      }
    } else if (!isReplaceable(found.kind)) {
      return refuse(refusals::typeStays, found.state);
    }
  }
  return {};
}

}  // namespace

bool isReplaceable(FoundKind kind) { return kind != FoundKind::Type; }

std::string replacementAt(const Found& found, std::size_t place, std::string_view with) {
  if (place >= found.groups.size()) return std::string(with);
  const auto& groups = found.groups[place];
  std::string result;
  for (std::size_t i = 0; i < with.size(); ++i) {
    const char next = i + 1 < with.size() ? with[i + 1] : '\0';
    const auto group = static_cast<std::size_t>(next - '0');
    const bool digit = next >= '0' && next <= '9' && group < groups.size();
    const bool ofDollar = with[i] == '$' && (next == '$' || next == '&' || digit);
    if (!ofDollar && (with[i] != '\\' || !digit)) {
      result += with[i];
      continue;
    }
    ++i;
    if (next == '$')
      result += '$';
    else
      result += groups[digit ? group : 0];
  }
  return result;
}

std::string replaced(const Found& found, std::string_view with) {
  std::string result;
  std::size_t from = 0;
  for (std::size_t i = 0; i < found.places.size(); ++i) {
    const auto& place = found.places[i];
    result.append(found.text, from, place.begin - from).append(replacementAt(found, i, with));
    from = place.end;
  }
  return result.append(found.text, from);
}

Outcome replaceAll(const asl::Document& document, const std::vector<Found>& chosen,
                   std::string_view with) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  if (Error no = objection(document, chosen, with); !no.code.empty()) return no;
  Splices splices(document);
  for (const auto& found : chosen) {
    if (found.kind == FoundKind::Name) {
      const asl::Machine* machine = findMachine(document, machineOf(found.state));
      if (machine == nullptr) continue;
      splices.key(found.state, found, with);
      for (const auto& reference : referencesTo(*machine, found.text))
        splices.value(reference.pointer, found, with);
    } else if (found.key) {
      splices.key(found.pointer, found, with);
    } else {
      splices.value(found.pointer, found, with);
    }
  }
  Change change;
  change.base = document.machine();
  change.label = chosen.size() == 1
                     ? worded(labels::replaceIn, {chosen.front().stateName})
                     : worded(labels::replaceInPlaces, {std::to_string(chosen.size())});
  change.edits = std::move(splices).all();
  return change;
}

}  // namespace stepwright::edit
