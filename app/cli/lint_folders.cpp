// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lint_folders.h"

#include <algorithm>
#include <filesystem>

#include "app/cli/output.h"
#include "engine/asl/rules/advice.h"

namespace stepwright::cli {

const project::FolderLint& LintFolders::of(const std::string& document) {
  const std::lock_guard lock(mutex_);
  const std::string folder =
      document == "-" ? document : std::filesystem::path(document).parent_path().string();
  auto file = files_.find(folder);
  if (file == files_.end())
    file = files_.emplace(folder, project::FolderLint::fileFor(document)).first;
  const auto known = read_.find(file->second);
  if (known != read_.end()) return known->second;
  const auto& lint =
      read_.emplace(file->second, project::FolderLint::read(file->second)).first->second;
  if (lint.trouble()) complain(*lint.trouble());
  return lint;
}

void LintFolders::note(const asl::Suppressions& suppressions, const std::vector<bool>& hits) {
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < suppressions.size(); ++i) {
    const asl::Suppression& wish = suppressions[i];
    if (wish.from.empty()) continue;
    auto use = std::find_if(uses_.begin(), uses_.end(), [&](const Use& each) {
      return each.wish.from == wish.from && each.wish.wishesSame(wish);
    });
    if (use == uses_.end()) use = uses_.insert(uses_.end(), Use{wish});
    use->hit = use->hit || hits[i];
  }
}

std::vector<Verdict> LintFolders::unused() const {
  const Wording& words = asl::rules::advice::unusedSuppressionOfFolder;
  std::map<std::string, Verdict> verdicts;
  for (const Use& use : uses_) {
    if (use.hit) continue;
    Verdict& verdict = verdicts[use.wish.from];
    verdict.file = use.wish.from;
    verdict.inFolder = true;
    verdict.isDefinition = false;
    asl::Problem problem;
    problem.severity = asl::Severity::Information;
    problem.code = words.code;
    problem.message = worded(words, {use.wish.rule});
    problem.detail = {words.remedy, {}};
    for (const auto& entry : read_.at(use.wish.from).entries())
      if (entry.wish == use.wish) problem.position = entry.position;
    verdict.problems.push_back({problem, problem.position});
  }
  std::vector<Verdict> all;
  for (auto& [file, verdict] : verdicts) all.push_back(std::move(verdict));
  return all;
}

}  // namespace stepwright::cli
