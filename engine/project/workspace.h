// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/project/file_content.h"

namespace stepwright::project {

/// Reads a definition; of "template.yaml#Flow" that machine (see hosted.h). Errors say what is in
/// the way: no such file, a folder, too large, UTF-16, binary.
[[nodiscard]] Result<FileContent> readFile(const std::string& path);

/// Writes a file whole or not at all (replaceFile() says how); the folders that are missing on the
/// way to it are made. A machine of a host is changed there; `note` is told what had to be written
/// in another way than before. Empty where it worked.
using WriteNote = std::function<void(const std::string& words)>;
[[nodiscard]] std::optional<Error> writeFile(const std::string& path, const FileContent& content,
                                             const WriteNote& note = {});

/// What a new document holds: a machine without states, which one can draw in. In JSONata, as AWS's
/// own editor begins one, where nothing else is said.
[[nodiscard]] std::string emptyDefinition(
    asl::Format format, asl::QueryLanguage language = asl::QueryLanguage::Jsonata);
/// Whether a file holds nothing yet: no bytes, or blanks and line ends alone.
[[nodiscard]] bool isBlank(std::string_view text);

/// Analyses texts on a thread of its own, newest first: of what was asked for while one was worked
/// on, only the last is done. `done` is called on that thread once the text is read, so that it is
/// drawn while its problems are found here; of more than 4 MiB they are found before, since whoever
/// asks for them waits.
class Analyser {
 public:
  using Done = std::function<void(std::uint64_t revision, asl::Document document)>;
  explicit Analyser(Done done);
  ~Analyser();
  Analyser(const Analyser&) = delete;
  Analyser& operator=(const Analyser&) = delete;

  void request(std::uint64_t revision, std::string text, asl::Format format, asl::WorkflowType type,
               asl::CatalogueSource catalogue = {}, asl::SuppressionsPtr suppressions = {},
               asl::PlaceholderValues values = {}, asl::Origin origin = {});

 private:
  struct Worker;
  std::unique_ptr<Worker> worker_;
};

}  // namespace stepwright::project
