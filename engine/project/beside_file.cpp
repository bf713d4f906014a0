// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/beside_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "engine/base/files.h"
#include "engine/json/print.h"
#include "engine/project/file_and_name.h"
#include "engine/project/layers.h"
#include "engine/project/own_folder.h"
#include "engine/project/refusals.h"

namespace stepwright::project {

using json::Value;

namespace {

namespace fs = std::filesystem;

/// The permissions of a document, for what lies beside it: at least its owner's to read and write,
/// since what is set of a document that must not be written is still to be kept. 0666 where there
/// is none.
std::uint32_t modeOf(const std::string& documentPath) {
  struct stat there {};
  return ::stat(fileAndName(documentPath).file.c_str(), &there) == 0 ? (there.st_mode & 0666) | 0600
                                                                     : 0666;
}

std::optional<Error> put(const std::string& path, const Value& content, std::uint32_t mode) {
  std::error_code failed;
  if (!content.empty())
    return replaceFile(path, json::printPretty(content) + '\n', {.mode = mode, .exactMode = true});
  if (!fs::exists(path, failed) || fs::remove(path, failed)) return std::nullopt;
  return replaceFile(path, "{}\n");  // a folder that lets nothing go may still let it be written
}

std::optional<Error> putOwn(const std::string& path, const Value& content) {
  std::error_code failed;
  if (content.empty() && !fs::exists(path, failed)) return std::nullopt;
  if (auto error = makePrivateFolder(fs::path(path).parent_path().string())) return error;
  return put(path, content, 0600);
}

Kept keptIn(const Layers& layers) {
  Kept kept;
  for (const Section& section : sections()) {
    const Layer* layer = layers.find(section);
    if (layer != nullptr && !section.misfit(layer->content))
      static_cast<void>(section.read(layer->content, kept));
  }
  return kept;
}

/// Says of each key that there is nothing, so that nobody looks any further.
Value nothingOf(const Section& section) {
  Value content = Value::object();
  for (const std::string_view key : section.keys) content = std::move(content).with(key, Value());
  return content;
}

/// Without the keys that there is nothing of.
Value saidIn(const Value& content) {
  Value said = Value::object();
  for (const auto& member : content.members())
    if (!member.value.isNull()) said = std::move(said).with(member.name(), member.value);
  return said;
}

bool isKnown(std::string_view key) {
  return std::any_of(sections().begin(), sections().end(), [&](const Section& each) {
    return std::find(each.keys.begin(), each.keys.end(), key) != each.keys.end();
  });
}

/// With the members that belong to no section of ours, where it has none of that name.
Value withStrangers(Value into, const Value& from) {
  for (const auto& member : from.members()) {
    if (isKnown(member.name()) || into.contains(member.name())) continue;
    into = std::move(into).with(member.name(), member.value);
  }
  return into;
}

/// Carries one change out, file by file.
class Writing {
 public:
  Writing(const std::string& document, Layers layers)
      : document_(document), layers_(std::move(layers)) {}

  [[nodiscard]] std::optional<Error> write(const Kept& before, const Kept& after);

 private:
  /// A section that is to be written, and what.
  struct Wish {
    const Section* section;
    Value content;
    bool safe = false;  ///< it stands somewhere else for as long as it is not written
  };
  using Wishes = std::vector<Wish>;

  void wish(const Kept& before, const Kept& after);
  void wishForMoved();
  [[nodiscard]] bool isWished(const Section& section) const;
  [[nodiscard]] Wishes takeWishes(Part part);
  [[nodiscard]] Value withWishes(Value file, const Wishes& wishes) const;
  [[nodiscard]] Value withoutMoved(Value shared) const;
  void writeOwn();
  void writeShared();
  [[nodiscard]] std::optional<Error> writePending();
  void keepWaiting(const Wishes& wishes, const Error& why);

  const std::string& document_;
  Layers layers_;
  Wishes wishes_;
  Wishes waiting_;            ///< those that cannot go where they belong
  std::optional<Error> why_;  ///< the first reason
  bool strangersAreHome_ = false;
};

std::optional<Error> Writing::write(const Kept& before, const Kept& after) {
  wish(before, after);
  if (!wishes_.empty()) wishForMoved();
  writeOwn();
  writeShared();
  return writePending();
}

void Writing::wish(const Kept& before, const Kept& after) {
  for (const Section& section : sections()) {
    Value content = section.write(after);
    if (json::print(content) != json::print(section.write(before)))
      wishes_.push_back({&section, std::move(content)});
    else if (section.standsIn(layers_.pending.content))
      wishes_.push_back({&section, saidIn(section.in(layers_.pending.content))});
  }
}

/// One's own sections that an older version left in the file beside the document.
void Writing::wishForMoved() {
  const Value& shared = layers_.shared.content;
  for (const Section& section : sections()) {
    const bool moved = section.part == Part::Own && !isWished(section) &&
                       layers_.find(section) == &layers_.shared && !section.misfit(shared);
    if (moved) wishes_.push_back({&section, section.in(shared), true});
  }
}

bool Writing::isWished(const Section& section) const {
  return std::any_of(wishes_.begin(), wishes_.end(),
                     [&](const Wish& each) { return each.section == &section; });
}

/// Those of a part that can go into its file; the others wait.
Writing::Wishes Writing::takeWishes(Part part) {
  Wishes taken;
  for (const Wish& each : wishes_) {
    if (each.section->part != part) continue;
    const Layer& home = layers_.home(*each.section);
    const auto why = home.trouble ? home.trouble : home.misfit(*each.section);
    if (why)
      keepWaiting({each}, *why);
    else
      taken.push_back(each);
  }
  return taken;
}

void Writing::keepWaiting(const Wishes& wishes, const Error& why) {
  for (const Wish& each : wishes) {
    if (each.safe) continue;
    waiting_.push_back(each);
    if (!why_) why_ = why;
  }
}

Value Writing::withWishes(Value file, const Wishes& wishes) const {
  for (const auto& [section, content, safe] : wishes) {
    const bool hides = content.empty() && layers_.below(*section) != nullptr;
    file = section->putInto(std::move(file), hides ? nothingOf(*section) : content);
  }
  return file;
}

/// Once they stand in one's own part.
Value Writing::withoutMoved(Value shared) const {
  for (const Section& section : sections()) {
    const bool moved = section.part == Part::Own && section.standsIn(layers_.own.content);
    if (moved && !section.misfit(shared))
      shared = section.putInto(std::move(shared), Value::object());
  }
  return shared;
}

void Writing::writeOwn() {
  Layer& own = layers_.own;
  const Wishes mine = takeWishes(Part::Own);
  const bool behind = !own.content.empty() && isBehind(own.content, document_);
  if (mine.empty() && !behind) return;
  Value content = withWishes(own.content, mine);
  content = saysNothing(content) ? Value::object() : withDocument(std::move(content), document_);
  if (const auto failed = putOwn(own.path, content)) return keepWaiting(mine, *failed);
  own.content = std::move(content);
}

void Writing::writeShared() {
  const Layer& shared = layers_.shared;
  const Wishes team = takeWishes(Part::Shared);
  if (team.empty()) return;
  const Value content =
      withStrangers(withoutMoved(withWishes(shared.content, team)), layers_.pending.content);
  if (const auto failed = put(shared.path, content, modeOf(document_)))
    return keepWaiting(team, *failed);
  strangersAreHome_ = true;
}

std::optional<Error> Writing::writePending() {
  const Layer& pending = layers_.pending;
  Value content = Value::object();
  for (const auto& [section, said, safe] : waiting_) {
    content = section->putInto(std::move(content), nothingOf(*section));
    for (const auto& member : said.members())
      content = std::move(content).with(member.name(), member.value);
  }
  if (!strangersAreHome_) content = withStrangers(std::move(content), pending.content);
  if (json::print(content) == json::print(pending.content)) return std::nullopt;
  const auto failed = pending.trouble ? pending.trouble : putOwn(pending.path, content);
  if (!why_) return std::nullopt;
  Error error = failed ? refuse(refusals::lost, {}, {why_->message, failed->message})
                       : refuse(refusals::keptElsewhere, {}, {why_->message, pending.path});
  error.remedy = why_->remedy;
  return error;
}

std::size_t indexOf(std::string_view section) {
  const auto& all = sections();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Section& each) { return each.name == section; });
  return static_cast<std::size_t>(found - all.begin());
}

/// Why a section is not as it stands in its files; it may stand in another one meanwhile.
std::vector<Error> troublesOf(const Section& section, const Layers& layers) {
  std::vector<Error> troubles;
  const Layer* found = layers.find(section);
  std::vector<const Layer*> asked{&layers.pending, &layers.home(section)};
  if (section.name == "mocks") asked.push_back(&layers.mocks);
  if (section.name == "inputs") asked.push_back(&layers.input);
  if (found != nullptr && std::find(asked.begin(), asked.end(), found) == asked.end())
    asked.push_back(found);
  for (const Layer* layer : asked) {
    const auto trouble = layer->trouble ? layer->trouble : layer->misfit(section);
    if (trouble) troubles.push_back(*trouble);
  }
  return troubles;
}

}  // namespace

std::string BesideFile::Content::placeOf(std::string_view section) const {
  const std::size_t index = indexOf(section);
  return index < places.size() ? places[index] : std::string();
}

const Error* BesideFile::Content::troubleOf(std::string_view section) const {
  const auto found = std::find_if(troubles.begin(), troubles.end(),
                                  [&](const Trouble& each) { return each.section == section; });
  return found == troubles.end() ? nullptr : &found->error;
}

BesideFile::Content BesideFile::read() const {
  const Layers layers = Layers::of(document_);
  Content content;
  content.kept = keptIn(layers);
  for (const Section& section : sections()) {
    const Layer* found = layers.find(section);
    content.places.push_back(found == nullptr ? std::string() : found->path);
    for (Error& error : troublesOf(section, layers))
      content.troubles.push_back({section.name, std::move(error)});
  }
  return content;
}

std::optional<Error> BesideFile::change(const std::function<void(Kept&)>& change) const {
  Layers layers = Layers::of(document_);
  const Kept before = keptIn(layers);
  Kept after = before;
  change(after);
  return Writing(document_, std::move(layers)).write(before, after);
}

std::optional<Error> asOne(const std::vector<BesideFile::Trouble>& troubles) {
  std::optional<Error> one;
  for (const auto& [section, error] : troubles) {
    if (!one)
      one = error;
    else if (one->message.find(error.message) == std::string::npos)
      one->message = error.remedy == one->remedy
                         ? Phrase("%1\n%2", {one->message, error.message})
                         : Phrase("%1\n%2 %3", {one->message, error.message, error.remedy});
  }
  return one;
}

}  // namespace stepwright::project
