// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/hosted.h"

#include <algorithm>

#include "engine/host/locate.h"
#include "engine/host/splice.h"
#include "engine/project/refusals.h"
#include "engine/text/diff.h"

namespace stepwright::project {

namespace {

using host::Host;

Result<std::string> textOf(const std::string& path) {
  auto content = readPlainFile(path);
  if (!content) return content.error();
  return std::move(content->text);
}

Error unknown(const FileAndName& place) {
  return refuse(refusals::noSuchMachine, "", {place.file, place.name});
}

/// The parts of a text, each up to a line break or a comma: a definition may stand on one line.
std::vector<std::string_view> partsOf(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n,"), text.size() - 1) + 1;
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return parts;
}

/// The edits that turn the parts of one text into those of another, each as small as can be.
text::TextEdits partEdits(std::string_view before, std::string_view after) {
  const auto old = partsOf(before);
  const auto now = partsOf(after);
  const auto span = [](const std::vector<std::string_view>& lines, std::size_t begin,
                       std::size_t end, std::string_view whole) {
    if (begin == end) return whole.substr(0, 0);
    const char* first = lines[begin].data();
    return std::string_view(
        first, static_cast<std::size_t>(lines[end - 1].data() + lines[end - 1].size() - first));
  };
  text::TextEdits edits;
  for (const text::LineChange& change : text::lineChanges(old, now)) {
    const std::size_t at =
        change.oldBegin < old.size()
            ? static_cast<std::size_t>(old[change.oldBegin].data() - before.data())
            : before.size();
    for (text::TextEdit edit : text::difference(span(old, change.oldBegin, change.oldEnd, before),
                                                span(now, change.newBegin, change.newEnd, after))) {
      edit.range.begin += at;
      edit.range.end += at;
      edits.push_back(std::move(edit));
    }
  }
  return edits;
}

}  // namespace

DocumentsIn documentsIn(const std::string& path) {
  DocumentsIn documents;
  auto text = fileAndName(path).name.empty() ? textOf(path) : Result<std::string>(Error{});
  if (text) {
    const auto host = std::make_shared<const Host>(Host::read(std::move(*text), path));
    for (const host::Located& each : host::locate(host, textOf)) {
      if (each.trouble)
        documents.troubles.push_back(*each.trouble);
      else
        documents.paths.push_back(each.file->path() +
                                  (each.machine.view ? "#" + each.machine.name : ""));
    }
  }
  if (documents.paths.empty()) documents.paths.push_back(path);
  return documents;
}

Result<FileContent> readHosted(const FileAndName& place) {
  auto content = readPlainFile(place.file);
  if (!content) return content.error();
  const Host host = Host::read(std::move(content->text), place.file);
  const host::Machine* machine = host.find(place.name);
  if (machine == nullptr || !machine->view) return unknown(place);
  content->text = machine->view->text();
  content->format = machine->view->format();
  content->type = machine->type;
  content->host = host::wordsOf(host.kind());
  return content;
}

Result<std::string> writeHosted(const FileAndName& place, const std::string& text) {
  auto content = readPlainFile(place.file);
  if (!content) return content.error();
  const Host host = Host::read(content->text, place.file);
  const host::Machine* machine = host.find(place.name);
  if (machine == nullptr || !machine->view) return unknown(place);
  const auto spliced = host::splice(host, *machine, partEdits(machine->view->text(), text));
  if (!spliced) return spliced.error();
  content->text = text::apply(host.text(), spliced->edits);
  if (const auto failed = writePlainFile(place.file, *content)) return *failed;
  return spliced->note;
}

}  // namespace stepwright::project
