// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/view.h"

#include <algorithm>

namespace stepwright::host {

std::size_t View::cellAt(std::size_t inner) const {
  const auto found =
      std::upper_bound(cells_.begin(), cells_.end(), inner,
                       [](std::size_t at, const Cell& cell) { return at < cell.end(); });
  const auto index = static_cast<std::size_t>(found - cells_.begin());
  return cells_.empty() ? 0 : std::min(index, cells_.size() - 1);
}

std::size_t View::outerOf(std::size_t inner) const {
  if (cells_.empty()) return range_.begin;
  const Cell& cell = cells_[cellAt(inner)];
  if (inner >= cell.end()) return cell.outer.end;
  return cell.outer.begin + (cell.verbatim && inner > cell.inner ? inner - cell.inner : 0);
}

text::Range View::outerOf(text::Range inner) const {
  const std::size_t begin = outerOf(inner.begin);
  if (inner.length() == 0 || cells_.empty()) return {begin, begin};
  // The end of what the last byte stands for, not the beginning of what follows it.
  const Cell& last = cells_[cellAt(inner.end - 1)];
  const std::size_t end = last.verbatim ? outerOf(inner.end - 1) + 1 : last.outer.end;
  return {begin, std::max(begin, end)};
}

int View::addStrand(Strand strand) {
  strands_.push_back(std::move(strand));
  return static_cast<int>(strands_.size()) - 1;
}

void View::addHole(Hole hole) {
  append(hole.token, hole.range, noStrand, false);
  holes_.push_back(std::move(hole));
}

void View::append(std::string_view text, text::Range outer, int strand, bool verbatim) {
  if (text.empty()) return;
  const bool goesOn = !cells_.empty() && verbatim && cells_.back().verbatim &&
                      cells_.back().strand == strand && cells_.back().outer.end == outer.begin;
  if (goesOn) {
    cells_.back().length += text.size();
    cells_.back().outer.end = outer.end;
  } else {
    cells_.push_back({text_.size(), text.size(), outer, strand, verbatim});
  }
  text_ += text;
}

void View::truncate(std::size_t inner) {
  while (!cells_.empty() && cells_.back().inner >= inner) cells_.pop_back();
  text_.resize(inner);
}

View shifted(const View& part, std::size_t by) {
  View view;
  view.setFormat(part.format());
  view.setRange({part.range().begin + by, part.range().end + by});
  const auto move = [&](text::Range range) {
    return text::Range{range.begin + by, range.end + by};
  };
  for (Strand strand : part.strands()) {
    strand.whole = move(strand.whole);
    strand.content = move(strand.content);
    view.addStrand(std::move(strand));
  }
  if (part.joined()) view.setJoined();
  std::size_t hole = 0;
  for (const Cell& cell : part.cells()) {
    const bool isHole = hole < part.holes().size() && cell.outer == part.holes()[hole].range;
    if (isHole)
      view.addHole({move(cell.outer), part.holes()[hole++].token});
    else
      view.append(std::string_view(part.text()).substr(cell.inner, cell.length), move(cell.outer),
                  cell.strand, cell.verbatim);
  }
  return view;
}

}  // namespace stepwright::host
