// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/flow_diff.h"

#include <algorithm>

#include "engine/json/literal.h"
#include "engine/json/print_start.h"

namespace stepwright::debug {

namespace {

using Sign = FlowLine::Sign;
constexpr std::size_t mostLines = 400;
/// A kept container this small is written out.
constexpr std::size_t smallSize = 48;

QString quoted(std::string_view text) { return QString::fromStdString(json::quote(text)); }

QString folded(const json::Value& value) {
  if (value.empty()) return value.isArray() ? QStringLiteral("[]") : QStringLiteral("{}");
  return value.isArray() ? QStringLiteral("[ … ]") : QStringLiteral("{ … }");
}

/// Whether a comma follows on either side.
struct FlowCommas {
  bool left = false, right = false;
};

class Writer {
 public:
  explicit Writer(std::size_t most) : most_(most) {}
  std::vector<FlowLine> lines;

  void add(Sign sign, int depth, const QString& key, const QString& value, bool scalar,
           bool comma) {
    if (lines.size() == most_)
      lines.push_back({Sign::Same, depth, {}, QStringLiteral("…"), false, false});
    if (lines.size() > most_) return;
    lines.push_back({sign, depth, key, value, scalar, comma});
  }

  /// The value written out whole.
  void whole(Sign sign, int depth, const QString& key, const json::Value& value, bool comma) {
    if (lines.size() > most_) return;
    if (!value.isContainer() || value.empty()) {
      add(sign, depth, key, value.isContainer() ? folded(value) : shown(value),
          !value.isContainer(), comma);
      return;
    }
    add(sign, depth, key, value.isArray() ? QStringLiteral("[") : QStringLiteral("{"), false,
        false);
    const std::size_t count = value.size();
    for (std::size_t i = 0; i < count; ++i) {
      const bool more = i + 1 < count;
      if (value.isArray())
        whole(sign, depth + 1, {}, value.items()[i], more);
      else
        whole(sign, depth + 1, quoted(value.members()[i].name()), value.members()[i].value, more);
    }
    add(sign, depth, {}, value.isArray() ? QStringLiteral("]") : QStringLiteral("}"), false, comma);
  }

  /// A part that both have.
  void kept(int depth, const QString& key, const json::Value& value, bool comma) {
    if (value.isContainer() && value.printedSize() > smallSize)
      add(Sign::Same, depth, key, folded(value), false, comma);
    else
      whole(Sign::Same, depth, key, value, comma);
  }

  /// True where `after` is one member of `before`: the others went away, and it is shown as it was.
  bool part(const json::Value& before, const json::Value& after) {
    if (!after.isObject() || after.empty()) return false;
    const auto& list = before.members();
    const auto found = std::find_if(list.begin(), list.end(), [&](const json::Member& member) {
      return member.value.sameAs(after);
    });
    if (found == list.end()) return false;
    add(Sign::Same, 0, {}, QStringLiteral("{"), false, false);
    for (const json::Member& member : list)
      if (&member != &*found) gone(1, quoted(member.name()), member.value);
    members(1, after, after);
    add(Sign::Same, 0, {}, QStringLiteral("}"), false, false);
    return true;
  }

  void gone(int depth, const QString& key, const json::Value& value) {
    add(Sign::Removed, depth, key, value.isContainer() ? folded(value) : shown(value),
        !value.isContainer(), false);
  }

  void members(int depth, const json::Value& before, const json::Value& after) {
    const auto& list = after.members();
    for (std::size_t i = 0; i < list.size(); ++i) {
      const bool comma = i + 1 < list.size();
      const QString key = quoted(list[i].name());
      const json::Value* old = before.find(list[i].name());
      if (!old) {
        whole(Sign::Added, depth, key, list[i].value, comma);
      } else if (old->sameAs(list[i].value) || *old == list[i].value) {
        kept(depth, key, list[i].value, comma);
      } else if (old->isObject() && list[i].value.isObject()) {
        add(Sign::Same, depth, key, QStringLiteral("{"), false, false);
        members(depth + 1, *old, list[i].value);
        add(Sign::Same, depth, {}, QStringLiteral("}"), false, comma);
      } else {
        gone(depth, key, *old);
        whole(Sign::Added, depth, key, list[i].value, comma);
      }
    }
    for (const json::Member& member : before.members())
      if (!after.contains(member.name())) gone(depth, quoted(member.name()), member.value);
  }

 private:
  static QString shown(const json::Value& value) {
    return QString::fromStdString(json::printStart(value, 300)).left(300);
  }
  std::size_t most_;
};

/// Writes both sides at once.
class SideWriter {
 public:
  Writer left{mostLines}, right{mostLines};

  void value(int depth, const QString& key, const json::Value& a, const json::Value& b,
             const FlowCommas& commas) {
    if (a.sameAs(b) || a == b) {
      left.kept(depth, key, a, commas.left);
      right.kept(depth, key, b, commas.right);
    } else if (a.isObject() && b.isObject()) {
      brackets(depth, key, QStringLiteral("{"), QStringLiteral("}"), commas,
               [&] { members(depth + 1, a, b); });
    } else if (a.isArray() && b.isArray()) {
      brackets(depth, key, QStringLiteral("["), QStringLiteral("]"), commas,
               [&] { items(depth + 1, a, b); });
    } else {
      left.whole(Sign::Differs, depth, key, a, commas.left);
      right.whole(Sign::Differs, depth, key, b, commas.right);
    }
    level();
  }

 private:
  template <class Content>
  void brackets(int depth, const QString& key, const QString& opened, const QString& closed,
                const FlowCommas& commas, const Content& content) {
    for (Writer* side : {&left, &right}) side->add(Sign::Same, depth, key, opened, false, false);
    content();
    left.add(Sign::Same, depth, {}, closed, false, commas.left);
    right.add(Sign::Same, depth, {}, closed, false, commas.right);
  }

  void members(int depth, const json::Value& a, const json::Value& b) {
    for (const json::Member& member : a.members()) {
      const bool more = &member != &a.members().back();
      if (const json::Value* other = b.find(member.name()))
        value(depth, quoted(member.name()), member.value, *other,
              {more, other != &b.members().back().value});
      else
        left.whole(Sign::Differs, depth, quoted(member.name()), member.value, more);
      level();
    }
    for (const json::Member& member : b.members())
      if (!a.contains(member.name()))
        right.whole(Sign::Differs, depth, quoted(member.name()), member.value,
                    &member != &b.members().back());
    level();
  }

  void items(int depth, const json::Value& a, const json::Value& b) {
    const std::size_t inA = a.items().size(), inB = b.items().size();
    for (std::size_t i = 0; i < std::min(inA, inB); ++i)
      value(depth, {}, a.items()[i], b.items()[i], {i + 1 < inA, i + 1 < inB});
    for (std::size_t i = inB; i < inA; ++i)
      left.whole(Sign::Differs, depth, {}, a.items()[i], i + 1 < inA);
    for (std::size_t i = inA; i < inB; ++i)
      right.whole(Sign::Differs, depth, {}, b.items()[i], i + 1 < inB);
    level();
  }

  /// What comes next begins in the same line on both sides.
  void level() {
    const std::size_t lines = std::max(left.lines.size(), right.lines.size());
    for (Writer* side : {&left, &right}) side->lines.resize(lines);
  }
};

}  // namespace

FlowSides sidesOf(const json::Value& left, const json::Value& right) {
  SideWriter writer;
  writer.value(0, {}, left, right, {});
  return {std::move(writer.left.lines), std::move(writer.right.lines)};
}

std::vector<FlowLine> diffLines(const json::Value& before, const json::Value& after) {
  Writer writer(mostLines);
  if (before.sameAs(after) || before == after) {
    writer.whole(Sign::Same, 0, {}, after, false);
  } else if (writer.part(before, after)) {
    // One member was taken out whole.
  } else if (before.isObject() && after.isObject()) {
    writer.add(Sign::Same, 0, {}, QStringLiteral("{"), false, false);
    writer.members(1, before, after);
    writer.add(Sign::Same, 0, {}, QStringLiteral("}"), false, false);
  } else {
    writer.gone(0, {}, before);
    writer.whole(Sign::Added, 0, {}, after, false);
  }
  return std::move(writer.lines);
}

std::vector<FlowLine> plainLines(const json::Value& value, std::size_t most) {
  Writer writer(most);
  writer.whole(Sign::Same, 0, {}, value, false);
  return std::move(writer.lines);
}

}  // namespace stepwright::debug
