// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::conformance {

/// One recorded case of a corpus folder.
struct Case {
  std::string name;  ///< unique in its folder
  std::string area;  ///< a line of the table
  json::Value data;
};

enum class Verdict : std::uint8_t { Passed, Failed, Skipped };

struct Outcome {
  Verdict verdict = Verdict::Passed;
  std::string diff;  ///< of a failure: what was expected and what came, to be read by people; of a
                     ///< skip: why

  [[nodiscard]] static Outcome passed() { return {}; }
  [[nodiscard]] static Outcome failed(std::string diff) {
    return {Verdict::Failed, std::move(diff)};
  }
  [[nodiscard]] static Outcome skipped(std::string why) {
    return {Verdict::Skipped, std::move(why)};
  }
};

/// One kind of corpus. A kind is one source file, which says `const Registration
/// registration{{…}};`.
struct Kind {
  std::string_view name;    ///< the first argument on the command line
  std::string_view folder;  ///< where it stands in the shared corpus: "conformance/executions"
  Outcome (*run)(const Case&) = nullptr;
  /// Null: every *.json in the folder is an array of cases with "name" and, perhaps, "area" (else
  /// the file's name).
  Result<std::vector<Case>> (*load)(const std::string& folder) = nullptr;
};

struct Registration {
  explicit Registration(Kind kind);
};

[[nodiscard]] const std::vector<Kind>& kinds();

/// The default way to read a folder; see Kind::load.
[[nodiscard]] Result<std::vector<Case>> loadCaseArrays(const std::string& folder);
/// A whole file, or the reason why not.
[[nodiscard]] Result<std::string> readFile(const std::string& path);

}  // namespace stepwright::conformance
