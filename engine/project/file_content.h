// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/asl/document.h"
#include "engine/base/phrase.h"
#include "engine/base/result.h"

namespace stepwright::project {

/// A definition as it lies on the disk: its bytes without a byte order mark, and what is needed to
/// write it back alike.
struct FileContent {
  std::string text;
  bool byteOrderMark = false;
  asl::Format format = asl::Format::Json;
  std::optional<asl::WorkflowType> type = {};  ///< where a host says it
  Phrase host = {};  ///< what holds it: "an AWS SAM template"; "" for a file of its own
  bool operator==(const FileContent&) const = default;
};

/// The largest file that is opened; a definition of AWS may have 1 MiB.
inline constexpr std::uintmax_t kLargestFile = 64u << 20;

/// A text file as it lies there. Errors say what is in the way: no such file, a folder, too large,
/// UTF-16, binary.
[[nodiscard]] Result<FileContent> readPlainFile(const std::string& path);
[[nodiscard]] std::optional<Error> writePlainFile(const std::string& path,
                                                  const FileContent& content);

}  // namespace stepwright::project
