// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/glob.h"

#include <cstddef>

namespace stepwright {
namespace {

/// How far one stretch of stars goes, and whether it takes slashes.
struct Stars {
  std::size_t length = 0;
  bool deep = false;
};

Stars starsAt(std::string_view pattern) {
  Stars stars;
  while (stars.length < pattern.size() && pattern[stars.length] == '*') ++stars.length;
  stars.deep = stars.length > 1;
  // "a/**/b" is also "a/b".
  if (stars.deep && pattern.substr(stars.length).starts_with('/')) ++stars.length;
  return stars;
}

bool matches(std::string_view pattern, std::string_view path) {
  while (!pattern.empty()) {
    if (const Stars stars = starsAt(pattern); stars.length > 0) {
      const std::string_view rest = pattern.substr(stars.length);
      for (std::size_t skipped = 0; skipped <= path.size(); ++skipped) {
        if (matches(rest, path.substr(skipped))) return true;
        if (skipped < path.size() && path[skipped] == '/' && !stars.deep) return false;
      }
      return false;
    }
    const bool fits = !path.empty() && (pattern.front() == path.front() ||
                                        (pattern.front() == '?' && path.front() != '/'));
    if (!fits) return false;
    pattern.remove_prefix(1);
    path.remove_prefix(1);
  }
  return path.empty();
}

}  // namespace

bool globMatches(std::string_view pattern, std::string_view path) {
  if (pattern.ends_with('/')) {
    return path.starts_with(pattern);
  }
  if (pattern.find('/') == std::string_view::npos) {
    const std::size_t slash = path.find_last_of('/');
    if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  }
  return matches(pattern, path);
}

}  // namespace stepwright
