// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/host_places.h"

#include <algorithm>

#include "engine/project/file_and_name.h"
#include "engine/project/file_content.h"
#include "engine/text/edit.h"

namespace stepwright::project {

using text::Position;

struct HostPlaces::Content {
  host::Host host;
  host::View view;
  text::LineIndex lines;
  bool byLine = false;  ///< a line of the machine is a line of the host

  /// What each of its lines begins with in the host.
  [[nodiscard]] int indent() const {
    return byLine && !view.strands().empty()
               ? static_cast<int>(view.strands().front().prefix.size())
               : 0;
  }
  [[nodiscard]] Position at(std::size_t inner) const {
    return lines.positionAt(host.text(), view.outerOf(inner));
  }
};

namespace {

bool standsOnLines(const host::View& view) {
  const auto& strands = view.strands();
  return std::all_of(strands.begin(), strands.end(), [](const host::Strand& strand) {
    return strand.style == host::Style::Lines || strand.style == host::Style::Literal ||
           strand.style == host::Style::Heredoc;
  });
}

int breaksIn(std::string_view text) {
  return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

/// What was typed: the text of a machine differs from that in its host in one stretch.
struct Typed {
  text::Range before;  ///< in the host's
  std::string words;   ///< in its place
  int lines = 0;       ///< more than there were
};

Typed typedIn(std::string_view before, std::string_view now) {
  const auto edits = text::difference(before, now);
  if (edits.empty()) return {{before.size(), before.size()}, "", 0};
  const text::TextEdit& edit = edits.front();
  const auto old = before.substr(edit.range.begin, edit.range.length());
  return {edit.range, edit.replacement, breaksIn(edit.replacement) - breaksIn(old)};
}

}  // namespace

std::optional<HostPlaces> HostPlaces::of(const std::string& path) {
  const FileAndName place = fileAndName(path);
  if (place.name.empty()) return std::nullopt;
  auto file = readPlainFile(place.file);
  if (!file) return std::nullopt;
  auto content = std::make_shared<Content>();
  content->host = host::Host::read(std::move(file->text), place.file);
  const host::Machine* machine = content->host.find(place.name);
  if (machine == nullptr || !machine->view) return std::nullopt;
  content->view = *machine->view;
  content->lines = text::LineIndex(content->host.text());
  content->byLine = standsOnLines(content->view);
  HostPlaces places;
  places.content_ = std::move(content);
  return places;
}

asl::Origin HostPlaces::origin(std::string_view now) const {
  Typed typed = typedIn(content_->view.text(), now);
  return [content = content_, typed = std::move(typed)](std::size_t offset) {
    const std::size_t begin = typed.before.begin;
    if (offset < begin || (typed.before.length() == 0 && typed.words.empty()))
      return content->at(offset);
    const std::size_t end = begin + typed.words.size();
    if (offset >= end) {
      Position place = content->at(offset - end + typed.before.end);
      if (content->byLine) place.line += typed.lines;
      return place;
    }
    const std::string_view within = std::string_view(typed.words).substr(0, offset - begin);
    Position place = content->at(begin);
    const int breaks = breaksIn(within);
    if (content->byLine) place.line += breaks;
    place.column = breaks == 0
                       ? place.column + static_cast<int>(within.size())
                       : content->indent() + static_cast<int>(within.size() - within.rfind('\n'));
    return place;
  };
}

}  // namespace stepwright::project
