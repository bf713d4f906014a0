// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/splice.h"

#include <algorithm>
#include <optional>

#include "engine/host/hcl_edit.h"
#include "engine/host/join_write.h"
#include "engine/host/refusals.h"
#include "engine/host/strand.h"

namespace stepwright::host {
namespace {

using text::Range;
using text::TextEdit;
using text::TextEdits;

/// A place between two characters that text can be put into.
struct Point {
  std::size_t outer;
  int strand;
};

/// Edits of a machine's text as edits of its host, each in the cells it falls into.
class PieceWriter {
 public:
  explicit PieceWriter(const Host& host, const View& view) : host_(host.text()), view_(view) {}

  /// Nothing where a strand, or all of them, must be written anew.
  std::optional<TextEdits> write(const TextEdits& edits) {
    TextEdits made;
    for (const TextEdit& edit : edits) {
      auto written = writeOne(wholeCells(edit));
      if (!written) return std::nullopt;
      if (!made.empty() && made.back().range.end > written->range.begin) return std::nullopt;
      made.push_back(std::move(*written));
    }
    return made;
  }

 private:
  /// A cell that is one thing is replaced as a whole, or not at all.
  TextEdit wholeCells(TextEdit edit) const {
    const auto inside = [&](std::size_t at) -> const Cell* {
      const Cell& cell = view_.cells()[view_.cellAt(at)];
      return !cell.verbatim && at > cell.inner && at < cell.end() ? &cell : nullptr;
    };
    const std::string& text = view_.text();
    const Range before = edit.range;
    if (const Cell* cell = inside(before.begin)) {
      edit.range.begin = cell->inner;
      edit.replacement.insert(0, text, cell->inner, before.begin - cell->inner);
    }
    if (const Cell* cell = inside(before.end)) {
      edit.range.end = cell->end();
      edit.replacement.append(text, before.end, cell->end() - before.end);
    }
    return edit;
  }

  std::optional<TextEdit> writeOne(const TextEdit& edit) const {
    const auto begin = pointAt(edit.range.begin, noStrand);
    if (!begin) return std::nullopt;
    const auto end = edit.range.length() == 0 ? begin : pointAt(edit.range.end, begin->strand);
    if (!end || end->outer < begin->outer) return std::nullopt;
    const auto strand = strandAt(begin->strand);
    const auto last = strandAt(end->strand);
    const bool merges = begin->strand != end->strand;
    const bool alike = strand.style == last.style && !strand.substituted && !last.substituted;
    if (merges && !alike) return std::nullopt;
    const std::size_t next = edit.range.end;
    const bool follows = next < view_.text().size() && !isBreak(view_.text()[next]);
    auto piece = view_.joined() ? writeJoinedPiece(host_, view_, begin->strand, edit.replacement)
                                : writePiece(strand, edit.replacement, follows);
    if (!piece) return std::nullopt;
    piece->insert(0, missingPrefix(edit, *begin, follows));
    return TextEdit{{begin->outer, end->outer}, std::move(*piece)};
  }

  static bool isBreak(char c) { return c == '\n' || c == '\r'; }

  const Strand& strandAt(int id) const { return view_.strands()[static_cast<std::size_t>(id)]; }

  /// At the border of two cells the one that can be written, then the one of that strand, then the
  /// one behind.
  std::optional<Point> pointAt(std::size_t at, int strand) const {
    const auto& cells = view_.cells();
    if (cells.empty()) return std::nullopt;
    const std::size_t index = view_.cellAt(at);
    const Cell& cell = cells[index];
    if (at >= cell.end()) return pointIn(cell, cell.outer.end);
    if (at > cell.inner) return pointIn(cell, cell.outer.begin + (at - cell.inner));
    const auto behind = pointIn(cell, cell.outer.begin);
    const auto before =
        index > 0 ? pointIn(cells[index - 1], cells[index - 1].outer.end) : std::nullopt;
    if (!behind) return before;
    const bool stays = before && before->strand == strand && behind->strand != strand;
    return stays ? before : behind;
  }

  static std::optional<Point> pointIn(const Cell& cell, std::size_t outer) {
    if (cell.strand == noStrand) return std::nullopt;
    return Point{outer, cell.strand};
  }

  /// A line that stood there with less than the prefix, for it was blank, needs all of it now.
  std::string missingPrefix(const TextEdit& edit, Point begin, bool follows) const {
    const Strand& strand = strandAt(begin.strand);
    const std::size_t at = edit.range.begin;
    const bool lineBegins = at == 0 ? strand.indentsFirst : view_.text()[at - 1] == '\n';
    const bool blank = edit.replacement.empty() ? !follows : isBreak(edit.replacement[0]);
    if (!hasLines(strand.style) || !lineBegins || blank) return {};
    const std::size_t line =
        begin.outer == 0 ? std::string_view::npos : host_.rfind('\n', begin.outer - 1);
    const std::size_t stands = begin.outer - (line == std::string_view::npos ? 0 : line + 1);
    return stands < strand.prefix.size() ? strand.prefix.substr(stands) : std::string();
  }

  std::string_view host_;
  const View& view_;
};

/// One machine of a host, and how its text is put back.
class Splicer {
 public:
  Splicer(const Host& host, const Machine& machine)
      : host_(host), machine_(machine), view_(*machine.view) {}

  Result<Spliced> splice(const TextEdits& edits) {
    if (auto broken = brokenHole(edits)) return *broken;
    TextEdits settling = edits;
    for (TextEdit& edit : settling) edit.replacement = settled(firstStyle(), edit.replacement);
    const std::string wanted = text::apply(view_.text(), settling);
    if (wanted == view_.text()) return Spliced{};
    if (firstStyle() == Style::Object)
      return checked(editObject(host_.text(), view_, wanted), wanted);
    if (auto pieces = PieceWriter(host_, view_).write(settling); pieces && says(*pieces, wanted))
      return Spliced{std::move(*pieces), ""};
    return checked(anew(wanted), wanted);
  }

 private:
  Style firstStyle() const {
    return view_.strands().empty() ? Style::Lines : view_.strands().front().style;
  }

  /// An edit inside of what stands for a hole would turn it into text.
  std::optional<Error> brokenHole(const TextEdits& edits) const {
    for (const TextEdit& edit : edits) {
      for (const Cell& cell : view_.cells()) {
        const bool hole = view_.joined() && !cell.verbatim && cell.strand == noStrand;
        const bool inside =
            hole && ((edit.range.begin > cell.inner && edit.range.begin < cell.end()) ||
                     (edit.range.end > cell.inner && edit.range.end < cell.end()));
        if (!inside) continue;
        const std::string token = view_.text().substr(cell.inner, cell.length);
        const std::string after = text::apply(view_.text(), edits);
        if (keepsTokens(after)) continue;
        return refuse(refusals::hole, "", {token, host_.path()});
      }
    }
    return std::nullopt;
  }

  /// Every token that the text had a part of is one that the host knows.
  bool keepsTokens(const std::string& text) const {
    std::size_t at = 0;
    while ((at = text.find("${", at)) != std::string::npos) {
      const std::size_t end = text.find('}', at);
      const std::string token = text.substr(at, end == std::string::npos ? end : end + 1 - at);
      const bool known = std::any_of(view_.holes().begin(), view_.holes().end(),
                                     [&](const Hole& hole) { return hole.token == token; });
      if (!known && view_.text().find(token) == std::string::npos) return false;
      at += 2;
    }
    return true;
  }

  /// All of it written anew; nothing where it stands in several places.
  std::optional<Spliced> anew(const std::string& wanted) const {
    if (view_.joined()) return joinAnew(host_.text(), view_, wanted);
    if (view_.strands().size() != 1) return std::nullopt;
    const Strand& strand = view_.strands().front();
    const std::string written = writeWhole(strand, host_.text(), wanted);
    const std::string before = host_.text().substr(strand.whole.begin, strand.whole.length());
    Spliced spliced;
    for (TextEdit edit : text::difference(before, written)) {
      edit.range.begin += strand.whole.begin;
      edit.range.end += strand.whole.begin;
      spliced.edits.push_back(std::move(edit));
    }
    if (strand.style == Style::Folded) spliced.note = worded(refusals::foldedToLiteral);
    if (strand.style == Style::Apostrophes || strand.style == Style::Plain)
      spliced.note = worded(refusals::doubleQuotes);
    return spliced;
  }

  Result<Spliced> checked(std::optional<Spliced> spliced, const std::string& wanted) const {
    if (spliced && says(spliced->edits, wanted)) return *std::move(spliced);
    return refuse(refusals::unwritable, "", {host_.path(), machine_.name});
  }

  /// What is read from the host after the edits is what is wanted.
  bool says(const TextEdits& edits, const std::string& wanted) const {
    const std::string after = text::apply(host_.text(), edits);
    if (isInline()) return linesOf(after) == wanted;
    const Host again = Host::read(after, host_.path());
    // It begins where it began: only what follows has moved.
    const auto& machines = again.machines();
    const auto found = std::find_if(machines.begin(), machines.end(), [&](const Machine& machine) {
      return machine.view && machine.view->range().begin == view_.range().begin;
    });
    if (found == machines.end() || machines.size() != host_.machines().size()) return false;
    const auto& view = found->view;
    return firstStyle() == Style::Object ? sayTheSame(view->text(), wanted)
                                         : view->text() == wanted;
  }

  /// Half-typed text breaks the host too where it stands in it as it is; it is kept all the same.
  bool isInline() const { return view_.strands().size() == 1 && firstStyle() == Style::Lines; }

  std::string linesOf(const std::string& after) const {
    Strand strand = view_.strands().front();
    strand.content.end += after.size() - host_.text().size();
    View view;
    readStrand(view, after, strand);
    return view.text();
  }

  const Host& host_;
  const Machine& machine_;
  const View& view_;
};

}  // namespace

Result<Spliced> splice(const Host& host, const Machine& machine, const TextEdits& edits) {
  if (machine.view) return Splicer(host, machine).splice(edits);
  return refuse(refusals::inOtherFile, "", {machine.name, machine.reference.path});
}

}  // namespace stepwright::host
