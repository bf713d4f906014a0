// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/reshape.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"

#include <algorithm>
#include <functional>

#include "engine/edit/editor.h"
#include "engine/edit/fields.h"
#include "engine/edit/hole_text.h"
#include "engine/edit/places.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

using json::Value;

/// Entries that both lists have, as pairs of places, in the order of both.
using Matches = std::vector<std::pair<std::size_t, std::size_t>>;
using Same = std::function<bool(std::size_t, std::size_t)>;

/// Beyond this the middle of two long lists is not searched for what they share.
constexpr std::size_t mostPairs = 250'000;

/// The longest common subsequence of n old and m new entries.
Matches matchesOf(std::size_t n, std::size_t m, const Same& same) {
  Matches matches;
  std::size_t head = 0;
  while (head < n && head < m && same(head, head)) matches.emplace_back(head, head), ++head;
  std::size_t tail = 0;
  while (tail < n - head && tail < m - head && same(n - 1 - tail, m - 1 - tail)) ++tail;
  const std::size_t rows = n - head - tail;
  const std::size_t columns = m - head - tail;
  if (rows * columns <= mostPairs && rows > 0 && columns > 0) {
    std::vector<std::uint32_t> length((rows + 1) * (columns + 1), 0);
    std::vector<bool> equal(rows * columns);
    const auto at = [&](std::size_t r, std::size_t c) -> auto& {
      return length[r * (columns + 1) + c];
    };
    for (std::size_t r = rows; r-- > 0;) {
      for (std::size_t c = columns; c-- > 0;) {
        const bool both = same(head + r, head + c);
        equal[r * columns + c] = both;
        at(r, c) = both ? at(r + 1, c + 1) + 1 : std::max(at(r + 1, c), at(r, c + 1));
      }
    }
    for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
      if (equal[r * columns + c]) {
        matches.emplace_back(head + r++, head + c++);
      } else if (at(r + 1, c) >= at(r, c + 1)) {
        ++r;
      } else {
        ++c;
      }
    }
  }
  for (std::size_t i = tail; i > 0; --i) matches.emplace_back(n - i, m - i);
  return matches;
}

/// What lies between two matches: old entries that go, new ones that come.
struct Gap {
  std::size_t oldBegin, oldEnd, newBegin, newEnd;
};

std::vector<Gap> gapsOf(const Matches& matches, std::size_t n, std::size_t m) {
  std::vector<Gap> gaps;
  std::size_t before = 0;
  std::size_t after = 0;
  const auto close = [&](std::size_t i, std::size_t j) {
    if (before < i || after < j) gaps.push_back({before, i, after, j});
    before = i + 1;
    after = j + 1;
  };
  for (const auto& [i, j] : matches) close(i, j);
  close(n, m);
  return gaps;
}

class Reshaper {
 public:
  explicit Reshaper(Editor& editor)
      : editor_(editor),
        yaml_(editor.format() == asl::Format::Yaml),
        style_(LayoutStyle::of(editor.text())) {}

  void run(const std::string& pointer, const Value& wanted) {
    const Value old = editor_.value(pointer);
    if (!yaml_) remember(old, pointer);
    reshape(pointer, old, wanted);
  }

 private:
  /// A container of the old text, so that it can be moved with its own line breaks.
  struct Kept {
    Value value;
    std::string text;
  };

  void remember(const Value& value, const std::string& pointer) {
    if (!value.isContainer() || value.empty()) return;
    kept_.push_back({value, editor_.raw(pointer)});
    for (const auto& member : value.members())
      remember(member.value, json::pointerChild(pointer, member.name()));
    for (std::size_t i = 0; i < value.items().size(); ++i)
      remember(value.at(i), json::pointerChild(pointer, i));
  }

  [[nodiscard]] const std::string* keptText(const Value& value) const {
    for (const auto& kept : kept_) {
      if (kept.value.size() == value.size() && sameInOrder(kept.value, value)) return &kept.text;
    }
    return nullptr;
  }

  [[nodiscard]] bool holdsKept(const Value& value) const {
    if (!value.isContainer() || value.empty()) return false;
    if (keptText(value) != nullptr) return true;
    const auto inItem = [this](const Value& item) { return holdsKept(item); };
    return std::any_of(value.items().begin(), value.items().end(), inItem) ||
           std::any_of(value.members().begin(), value.members().end(),
                       [this](const auto& member) { return holdsKept(member.value); });
  }

  /// The value as text whose first line stands at no indentation.
  [[nodiscard]] std::string textOf(const Value& value) const {
    if (const auto* text = value.isContainer() ? keptText(value) : nullptr) return *text;
    const LayoutStyle& style = style_;
    if (!holdsKept(value)) return written(value, style, "");
    const bool object = value.isObject();
    const std::string gap = style.multiline ? style.eol + style.unit : "";
    std::string out(1, object ? '{' : '[');
    bool first = true;
    const auto add = [&](const std::string& lead, const Value& part) {
      out += (first                ? ""
              : style.multiline    ? ","
              : style.colon == ":" ? ","
                                   : ", ") +
             gap + lead + reindented(textOf(part), style, style.unit);
      first = false;
    };
    for (const auto& member : value.members())
      add(json::quote(member.name()) + style.colon, member.value);
    for (const auto& item : value.items()) add({}, item);
    return out + (style.multiline ? style.eol : "") + (object ? '}' : ']');
  }

  void put(const std::string& pointer, const Value& value) {
    if (yaml_ || !value.isContainer()) {
      editor_.replace(pointer, value);
    } else {
      editor_.replaceWithText(pointer, textOf(value));
    }
  }

  void reshape(const std::string& pointer, const Value& old, const Value& wanted) {
    if (sameInOrder(old, wanted)) return;
    // A short tag is read as an object, but has no members in the text.
    const auto& tree = editor_.tree();
    if (yaml_ && isTaggedCall(tree, tree.resolved(tree.find(pointer)))) return put(pointer, wanted);
    if (old.isObject() && wanted.isObject() && !old.empty() && !wanted.empty()) {
      reshapeObject(pointer, old, wanted);
    } else if (old.isArray() && wanted.isArray() && !old.empty() && !wanted.empty()) {
      reshapeArray(pointer, old, wanted);
    } else {
      put(pointer, wanted);
    }
  }

  void insertMember(const std::string& object, const json::Member& member, std::string_view after) {
    if (yaml_) {
      if (after.empty()) {
        editor_.setFirst(object, member.name(), member.value);
      } else {
        editor_.set(object, member.name(), member.value, after);
      }
      return;
    }
    editor_.insertText(object, member.name(), textOf(member.value), after);
  }

  void reshapeObject(const std::string& pointer, const Value& old, const Value& wanted) {
    const auto& from = old.members();
    const auto& to = wanted.members();
    const auto matches = matchesOf(from.size(), to.size(), [&](std::size_t i, std::size_t j) {
      return from[i].name() == to[j].name();
    });
    const auto gaps = gapsOf(matches, from.size(), to.size());
    // Whether a new member takes the place of an old one (a renamed key) rather than being moved.
    const auto renames = [&](const Gap& gap, std::size_t k) {
      return gap.oldBegin + k < gap.oldEnd && gap.newBegin + k < gap.newEnd &&
             !wanted.contains(from[gap.oldBegin + k].name()) &&
             !old.contains(to[gap.newBegin + k].name());
    };
    const bool keepsNothing =
        matches.empty() && std::none_of(gaps.begin(), gaps.end(), [&](auto& gap) {
          for (std::size_t k = 0; gap.oldBegin + k < gap.oldEnd; ++k)
            if (renames(gap, k)) return true;
          return false;
        });
    if (keepsNothing) return put(pointer, wanted);
    for (const auto& gap : gaps) {
      for (std::size_t i = gap.oldBegin; i < gap.oldEnd; ++i) {
        if (!renames(gap, i - gap.oldBegin))
          editor_.remove(json::pointerChild(pointer, from[i].name()));
      }
    }
    for (const auto& gap : gaps) {
      for (std::size_t j = gap.newBegin; j < gap.newEnd; ++j) {
        const std::size_t k = j - gap.newBegin;
        if (renames(gap, k)) {
          editor_.renameKey(json::pointerChild(pointer, from[gap.oldBegin + k].name()),
                            to[j].name());
          reshape(json::pointerChild(pointer, to[j].name()), from[gap.oldBegin + k].value,
                  to[j].value);
        } else {
          insertMember(pointer, to[j], j == 0 ? std::string_view() : to[j - 1].name());
        }
      }
    }
    for (const auto& [i, j] : matches)
      reshape(json::pointerChild(pointer, to[j].name()), from[i].value, to[j].value);
  }

  void insertItem(const std::string& array, std::size_t index, const Value& item) {
    if (yaml_) return editor_.insert(array, index, item);
    editor_.insertText(array, index, textOf(item));
  }

  /// From the back, so that the places in front stay what they are.
  void reshapeArray(const std::string& pointer, const Value& old, const Value& wanted) {
    const auto matches = matchesOf(old.size(), wanted.size(), [&](std::size_t i, std::size_t j) {
      return sameInOrder(old.at(i), wanted.at(j));
    });
    auto gaps = gapsOf(matches, old.size(), wanted.size());
    std::reverse(gaps.begin(), gaps.end());
    for (const auto& gap : gaps) {
      const std::size_t both = std::min(gap.oldEnd - gap.oldBegin, gap.newEnd - gap.newBegin);
      for (std::size_t i = gap.oldEnd; i > gap.oldBegin + both; --i)
        editor_.remove(json::pointerChild(pointer, i - 1));
      for (std::size_t k = both; gap.newBegin + k < gap.newEnd; ++k)
        insertItem(pointer, gap.oldBegin + k, wanted.at(gap.newBegin + k));
      for (std::size_t k = both; k-- > 0;) {
        reshape(json::pointerChild(pointer, gap.oldBegin + k), old.at(gap.oldBegin + k),
                wanted.at(gap.newBegin + k));
      }
    }
  }

  Editor& editor_;
  bool yaml_;
  LayoutStyle style_;
  std::vector<Kept> kept_;
};

}  // namespace

bool sameInOrder(const Value& a, const Value& b) {
  if (a.sameAs(b)) return true;
  if (a.kind() != b.kind() || a.size() != b.size()) return false;
  if (a.isArray()) {
    return std::equal(a.items().begin(), a.items().end(), b.items().begin(), sameInOrder);
  }
  if (!a.isObject()) return a == b;
  return std::equal(a.members().begin(), a.members().end(), b.members().begin(),
                    [](const auto& one, const auto& other) {
                      return one.name() == other.name() && sameInOrder(one.value, other.value);
                    });
}

void reshape(Editor& editor, std::string_view pointer, const Value& wanted) {
  Reshaper(editor).run(std::string(pointer), wanted);
}

Outcome changeTo(const asl::Document& document, std::string_view pointer, const Value& wanted,
                 Phrase label) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  if (json::resolve(document.value(), pointer) == nullptr)
    return refuse(refusals::noValue, std::string(pointer));
  Editor editor(document);
  reshape(editor, pointer, wanted);
  if (label.empty()) {
    const auto tokens = json::pointerTokens(pointer);
    label = tokens.empty() ? worded(labels::editDefinition) : worded(labels::edit, {tokens.back()});
  }
  return done(std::move(label), editor);
}

Outcome setFieldFinely(const asl::Document& document, std::string_view pointer,
                       std::string_view field, std::string_view json) {
  const std::string place = json::pointerChild(pointer, field);
  const Value* old = json::resolve(document.value(), place);
  const auto wanted = json::parse(json);
  if (old == nullptr || !old->isContainer() || !wanted || !wanted->isContainer())
    return setField(document, pointer, field, json);
  return changeTo(document, place, *wanted, labelOfField(document, pointer, field, true));
}

}  // namespace stepwright::edit
