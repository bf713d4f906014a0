// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/locate.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "engine/host/refusals.h"
#include "engine/host/serverless.h"
#include "engine/host/values.h"
#include "engine/text/line_index.h"

namespace stepwright::host {
namespace {

/// A file may refer to one that refers to another…
constexpr int deepestFollowed = 4;
/// and files that refer to themselves could say machines without end.
constexpr std::size_t mostMachines = 1000;

std::string besides(const std::string& path, const std::string& relative) {
  const std::filesystem::path there =
      std::filesystem::path(path).parent_path() / std::filesystem::path(relative);
  return there.lexically_normal().string();
}

/// CDK leaves what it puts into S3 beside its template, under the name that it has there.
std::string copyBeside(const Host& host, const Reference& reference) {
  return besides(host.path(), "asset." + reference.path.substr(reference.path.rfind('/') + 1));
}

Error elsewhere(const Machine& machine) {
  const bool s3 = machine.reference.where == Reference::Where::S3;
  return refuse(s3 ? refusals::liesAtS3 : refusals::ofDeployment, "",
                {machine.name, machine.reference.path});
}

/// The machines at a place of a file of Serverless.
std::vector<Machine> entriesOf(const Host& file, const std::string& member) {
  const auto tree = file.tree();
  return serverlessEntries({file.text(), tree, file.format()}, member);
}

/// What the host that refers to a definition says of it holds, not what that file says.
void describe(Machine& machine, const Machine& said) {
  machine.name = said.name;
  if (said.type) machine.type = said.type;
  if (!said.role.empty()) machine.role = said.role;
  if (!said.logging.empty()) machine.logging = said.logging;
  machine.substitutions.insert(machine.substitutions.end(), said.substitutions.begin(),
                               said.substitutions.end());
}

class Locator {
 public:
  explicit Locator(const FileReader& read) : read_(read) {}

  void all(const std::shared_ptr<const Host>& host, const std::vector<Machine>& machines,
           int depth) {
    for (const Machine& machine : machines) one(host, machine, depth);
  }

  std::vector<Located> take() { return std::move(found_); }

 private:
  void one(const std::shared_ptr<const Host>& host, const Machine& machine, int depth) {
    if (found_.size() >= mostMachines) return;
    if (machine.view) {
      found_.push_back({withValues(host, machine, machine.view->text()), host, std::nullopt});
    } else if (depth > deepestFollowed || machine.reference.where == Reference::Where::Unknown) {
      found_.push_back({machine, nullptr, elsewhere(machine)});
    } else {
      const bool s3 = machine.reference.where == Reference::Where::S3;
      const std::string path =
          s3 ? copyBeside(*host, machine.reference) : besides(host->path(), machine.reference.path);
      auto text = read_(path);
      if (text) return follow(host, machine, path, std::move(*text), depth);
      found_.push_back({machine, nullptr, s3 ? elsewhere(machine) : text.error()});
    }
  }

  /// Each host is read once for what it has for all of its machines.
  Machine withValues(const std::shared_ptr<const Host>& host, Machine machine,
                     std::string_view definition) {
    auto& known = values_[host];
    if (!known) known.emplace(*host);
    machine.substitutions = known->of(machine, definition);
    return machine;
  }

  void follow(const std::shared_ptr<const Host>& host, const Machine& machine,
              const std::string& path, std::string text, int depth) {
    const auto file = std::make_shared<const Host>(Host::read(std::move(text), path));
    const Reference& reference = machine.reference;
    std::vector<Machine> within = reference.several || !reference.member.empty()
                                      ? entriesOf(*file, reference.member)
                                      : file->machines();
    if (within.empty() && reference.member.empty()) {
      Machine whole = withValues(host, machine, file->text());
      whole.place = {0, file->text().size()};
      found_.push_back({std::move(whole), file, std::nullopt});
      return;
    }
    if (within.empty()) {
      found_.push_back(
          {machine, nullptr, refuse(refusals::noMember, "", {path, reference.member})});
      return;
    }
    if (within.size() == 1 && !machine.name.empty()) {
      const auto& view = within.front().view;
      describe(within.front(), withValues(host, machine, view ? view->text() : ""));
    }
    all(file, within, depth + 1);
  }

  const FileReader& read_;
  std::map<std::shared_ptr<const Host>, std::optional<HostValues>> values_;
  std::vector<Located> found_;
};

}  // namespace

std::string Located::text() const { return machine.view ? machine.view->text() : file->text(); }

asl::Format Located::format() const {
  return machine.view ? machine.view->format() : file->format();
}

asl::Origin Located::origin() const {
  if (!machine.view) return {};
  auto lines = std::make_shared<const text::LineIndex>(file->text());
  return [file = file, view = *machine.view, lines](std::size_t inner) {
    return lines->positionAt(file->text(), view.outerOf(inner));
  };
}

std::vector<Located> locate(const std::shared_ptr<const Host>& host, const FileReader& read) {
  Locator locator(read);
  locator.all(host, host->machines(), 0);
  return locator.take();
}

}  // namespace stepwright::host
