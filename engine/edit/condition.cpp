// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/condition.h"

#include <algorithm>
#include <utility>

namespace stepwright::edit {
namespace {

using Kind = Condition::Kind;

PartPath partAbove(PartPath path) {
  path.pop_back();
  return path;
}

bool isUnder(const PartPath& path, const PartPath& head) {
  return path.size() >= head.size() && std::equal(head.begin(), head.end(), path.begin());
}

}  // namespace

Condition* partAt(Condition& root, const PartPath& path) {
  Condition* at = &root;
  for (const std::size_t index : path) {
    if (index >= at->parts.size()) return nullptr;
    at = &at->parts[index];
  }
  return at;
}

const Condition* partAt(const Condition& root, const PartPath& path) {
  return partAt(const_cast<Condition&>(root), path);  // NOLINT: read only
}

bool wrapPart(Condition& root, const PartPath& path, Kind kind, const Condition& beside) {
  Condition* part = partAt(root, path);
  if (part == nullptr || kind == Kind::Test) return false;
  Condition group{.kind = kind, .parts = {*part}};
  if (kind != Kind::None) group.parts.push_back(beside);
  *part = std::move(group);
  return true;
}

bool changeKind(Condition& root, const PartPath& path, Kind kind) {
  Condition* part = partAt(root, path);
  if (part == nullptr || !part->isGroup() || kind == Kind::Test || part->kind == kind) return false;
  part->kind = kind;
  part->ofOr = kind == Kind::None && part->parts.size() > 1;
  return true;
}

bool ungroupPart(Condition& root, const PartPath& path) {
  Condition* part = partAt(root, path);
  if (part == nullptr || !part->isGroup()) return false;
  if (path.empty() || part->parts.size() == 1) {
    if (part->parts.size() != 1) return false;
    Condition only = part->parts.front();
    *part = std::move(only);
    return true;
  }
  const auto parts = part->parts;
  Condition* group = partAt(root, partAbove(path));
  const auto at = group->parts.begin() + static_cast<std::ptrdiff_t>(path.back());
  group->parts.insert(group->parts.erase(at), parts.begin(), parts.end());
  return true;
}

bool removePart(Condition& root, const PartPath& path) {
  if (path.empty() || partAt(root, path) == nullptr) return false;
  Condition* group = partAt(root, partAbove(path));
  if (group->parts.size() == 1) return removePart(root, partAbove(path));
  group->parts.erase(group->parts.begin() + static_cast<std::ptrdiff_t>(path.back()));
  return true;
}

bool insertPart(Condition& root, const PartPath& path, std::size_t index, const Condition& part) {
  Condition* group = partAt(root, path);
  if (group == nullptr || !group->isGroup()) return false;
  const std::size_t at = std::min(index, group->parts.size());
  group->parts.insert(group->parts.begin() + static_cast<std::ptrdiff_t>(at), part);
  if (group->kind == Kind::None && group->parts.size() > 1) group->ofOr = true;
  return true;
}

bool movePart(Condition& from, const PartPath& path, Condition& to, const PartPath& group,
              std::size_t index) {
  const Condition* part = partAt(from, path);
  if (part == nullptr || path.empty()) return false;
  const Condition moved = *part;
  Condition left = from;
  if (!removePart(left, path) || !insertPart(to, group, index, moved)) return false;
  from = std::move(left);
  return true;
}

bool movePart(Condition& root, const PartPath& path, const PartPath& group, std::size_t index) {
  if (path.empty() || isUnder(group, path)) return false;
  const Condition* part = partAt(root, path);
  if (part == nullptr) return false;
  if (group == partAbove(path)) {
    auto& parts = partAt(root, group)->parts;
    if (index == path.back() || index == path.back() + 1 || index > parts.size()) return false;
    const auto at = [&](std::size_t i) { return parts.begin() + static_cast<std::ptrdiff_t>(i); };
    if (index > path.back()) {
      std::rotate(at(path.back()), at(path.back() + 1), at(index));
    } else {
      std::rotate(at(index), at(path.back()), at(path.back() + 1));
    }
    return true;
  }
  // Inserted first: taking away may shift what the path of the target says. The part to take away
  // stands one further on where both are in one line of groups.
  Condition changed = root;
  if (!insertPart(changed, group, index, *part)) return false;
  PartPath old = path;
  if (isUnder(path, group) && path[group.size()] >= index) ++old[group.size()];
  if (!removePart(changed, old)) return false;
  root = std::move(changed);
  return true;
}

}  // namespace stepwright::edit
