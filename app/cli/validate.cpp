// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/validate.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <iostream>
#include <set>
#include <thread>

#include "app/cli/definitions.h"
#include "app/cli/exit_code.h"
#include "app/cli/folder_files.h"
#include "app/cli/input.h"
#include "app/cli/lint_folders.h"
#include "app/cli/output.h"
#include "app/cli/verdict_formats.h"
#include "app/data_file.h"
#include "engine/asl/catalogue/source.h"
#include "engine/project/beside_file.h"
#include "engine/project/owner.h"
#include "engine/project/places.h"

namespace stepwright::cli {
namespace {

/// One file to be looked at.
struct Asked {
  std::string argument;
  bool inFolder = false;
};

/// What came of one file.
struct Checked {
  std::vector<Verdict> verdicts;
  std::vector<std::string> documents;  ///< of each verdict, with all links followed
  std::vector<Error> troubles;
  bool holdsNothing = false;  ///< a file of a folder that is no definition
  bool usage = false;         ///< something could not be read
};

class Check {
 public:
  explicit Check(const ValidateOptions& options)
      : options_(options), catalogue_(asl::catalogueAt(dataFile("catalogue/actions.catalogue"))) {}

  [[nodiscard]] Checked file(const Asked& asked);
  /// Of folders' suppressions that hit nothing in all that they speak of.
  [[nodiscard]] std::vector<Verdict> ofFolders() { return folders_.unused(); }

 private:
  void definition(const Definition& definition, const Asked& asked, Checked& checked);
  [[nodiscard]] asl::Suppressions ownSuppressions(const std::string& document, Checked& checked);

  const ValidateOptions& options_;
  const asl::CatalogueSource catalogue_;
  LintFolders folders_;
  project::OwnerSearch owners_;
};

/// A file of a folder is passed by where nothing says that it is a definition.
bool isDefinition(const Definition& definition, const Asked& asked) {
  if (!asked.inFolder || definition.place || isNamedAsDefinition(asked.argument)) return true;
  const json::Value& value = definition.content.value();
  return definition.content.foreign().empty() &&
         (value.contains("StartAt") || value.contains("States"));
}

Checked Check::file(const Asked& asked) {
  Checked checked;
  if (asked.inFolder && !isNamedAsDefinition(asked.argument)) {
    const auto text = readFile(asked.argument);
    if (text && !mayHoldDefinition(*text)) {
      checked.holdsNothing = true;
      return checked;
    }
  }
  const auto definitions = readDefinitions(asked.argument, options_.type, catalogue_);
  if (!definitions) {
    checked.troubles.push_back(definitions.error());
    checked.usage = true;
    return checked;
  }
  for (const Error& trouble : definitions->troubles) {
    checked.troubles.push_back(trouble);
    // What lies where only a deployment finds it does not fail the file beside others.
    const bool elsewhere = trouble.code == "host.elsewhere";
    if (!elsewhere || (definitions->found.empty() && !asked.inFolder)) checked.usage = true;
  }
  for (const Definition& each : definitions->found) {
    if (isDefinition(each, asked))
      definition(each, asked, checked);
    else
      checked.holdsNothing = true;
  }
  return checked;
}

asl::Suppressions Check::ownSuppressions(const std::string& document, Checked& checked) {
  if (document == "-") return {};
  auto beside = project::BesideFile(document).read();
  if (const Error* trouble = beside.troubleOf("lint")) {
    checked.troubles.push_back(*trouble);
    checked.usage = true;
  }
  return std::move(beside.kept.suppressions);
}

void Check::definition(const Definition& definition, const Asked& asked, Checked& checked) {
  const project::FolderLint& folder = folders_.of(definition.document);
  if (folder.trouble()) checked.usage = true;
  const auto suppressions = std::make_shared<const asl::Suppressions>(project::suppressionsFor(
      definition.document, ownSuppressions(definition.document, checked), folder));
  const auto values = valuesFor(definition, options_.values, owners_);
  if (!values) {
    checked.troubles.push_back(values.error());
    checked.usage = true;
    return;
  }
  const asl::Document document =
      definition.content.withValues(*values).withSuppressions(suppressions);
  Verdict verdict{definition.file, definition.machine, {}, asked.inFolder};
  for (const asl::Problem& problem : document.problems())
    verdict.problems.push_back({problem, document.positionAt(problem.range.end)});
  folders_.note(*suppressions, document.hits());
  checked.documents.push_back(project::canonicalPath(definition.file));
  checked.verdicts.push_back(std::move(verdict));
}

/// Folders are looked through; all else is asked for by its name.
std::vector<Asked> askedFor(const ValidateOptions& options, int& exit) {
  std::vector<Asked> all;
  for (const std::string& argument : options.files) {
    std::error_code failed;
    if (!std::filesystem::is_directory(argument, failed)) {
      all.push_back({argument});
      continue;
    }
    FolderFiles folder = filesIn(argument);
    for (const Error& trouble : folder.troubles) {
      complain(trouble);
      exit = exitUsage;
    }
    if (folder.files.empty() && folder.troubles.empty()) {
      complain(
          {"validate.empty", argument + " holds no file that may be a definition", "",
           "Definitions are .asl.json, .asl.yaml, or in .json, .yaml, .tf, .md and the like."});
      exit = exitUsage;
    }
    for (std::string& file : folder.files) all.push_back({std::move(file), true});
  }
  return all;
}

/// Over all cores; what came of each file stands where the file stood.
std::vector<Checked> checkAll(const std::vector<Asked>& asked, Check& check) {
  std::vector<Checked> checked(asked.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < asked.size(); i = next++) checked[i] = check.file(asked[i]);
  };
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < std::min(cores, asked.size()); ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return checked;
}

/// The files that machines of hosts refer to: they are told of there, with the type and the values
/// that the host has for them, and not once more by themselves.
std::set<std::string> claimedByHosts(const std::vector<Checked>& checked) {
  std::set<std::string> claimed;
  for (const Checked& each : checked) {
    for (std::size_t i = 0; i < each.verdicts.size(); ++i)
      if (!each.verdicts[i].machine.empty()) claimed.insert(each.documents[i]);
  }
  return claimed;
}

asl::Severity severityOf(const std::string& word) {
  if (word == "error") return asl::Severity::Error;
  return word == "warning" ? asl::Severity::Warning : asl::Severity::Information;
}

/// What is to be told, in the order of the call.
std::vector<Verdict> verdictsOf(std::vector<Checked>& checked) {
  const std::set<std::string> claimed = claimedByHosts(checked);
  std::vector<Verdict> verdicts;
  for (Checked& each : checked) {
    for (std::size_t i = 0; i < each.verdicts.size(); ++i) {
      Verdict& verdict = each.verdicts[i];
      const bool again =
          verdict.inFolder && verdict.machine.empty() && claimed.contains(each.documents[i]);
      if (!again) verdicts.push_back(std::move(verdict));
    }
  }
  return verdicts;
}

void saySkipped(const std::vector<Asked>& asked, const std::vector<Checked>& checked,
                bool verbose) {
  std::size_t skipped = 0;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (!checked[i].holdsNothing) continue;
    ++skipped;
    if (verbose)
      complain(
          {"validate.skipped", asked[i].argument + ": skipped, it holds no definition", "", ""});
  }
  if (skipped > 0 && !verbose)
    complain({"validate.skipped",
              skipped == 1
                  ? "1 file that holds no definition was skipped"
                  : std::to_string(skipped) + " files that hold no definition were skipped",
              "", "-v names them."});
}

}  // namespace

int validate(const ValidateOptions& options) {
  int exit = exitGood;
  const std::vector<Asked> asked = askedFor(options, exit);
  Check check(options);
  std::vector<Checked> checked = checkAll(asked, check);
  for (const Checked& each : checked) {
    for (const Error& trouble : each.troubles) complain(trouble);
    if (each.usage) exit = exitUsage;
  }
  std::vector<Verdict> verdicts = verdictsOf(checked);
  for (Verdict& each : check.ofFolders()) verdicts.push_back(std::move(each));
  const asl::Severity worst = severityOf(options.maxSeverity);
  const bool bad = std::any_of(verdicts.begin(), verdicts.end(),
                               [&](const Verdict& verdict) { return verdict.has(worst); });
  if (bad) exit = std::max(exit, exitBad);
  writeVerdicts(verdicts, options.format, std::cout);
  saySkipped(asked, checked, options.verbose);
  return exit;
}

}  // namespace stepwright::cli
