// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/project/file_and_name.h"
#include "engine/project/file_content.h"

/// Documents that are no files of their own: "template.yaml#Flow" is the machine Flow of a host.
namespace stepwright::project {

/// The documents that a file holds: the path itself for a definition, for a host a path for each of
/// its machines, or the file that it refers to.
struct DocumentsIn {
  std::vector<std::string> paths;
  std::vector<Error> troubles;  ///< of machines whose definition cannot be had
};
[[nodiscard]] DocumentsIn documentsIn(const std::string& path);

/// A machine of a host as a document. Errors: those of readPlainFile(), "host.unknown" where the
/// host has no machine of that name (any more).
[[nodiscard]] Result<FileContent> readHosted(const FileAndName& place);
/// Writes its text back into the host as it lies on the disk now: what differs. Gives what had to
/// be written in another way than before, in words; "" = nothing.
[[nodiscard]] Result<std::string> writeHosted(const FileAndName& place, const std::string& text);

}  // namespace stepwright::project
