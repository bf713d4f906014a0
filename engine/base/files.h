// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace stepwright {

/// How replaceFile() goes about it where there is a choice.
struct ReplaceOptions {
  /// The mode of a file that does not exist yet, less the umask; an existing one keeps its own.
  std::uint32_t mode = 0666;
  /// `mode` as it stands, also for a file that exists.
  bool exactMode = false;
  /// A pipe, device or socket: written into where true (an output of the command line), an error
  /// where false. It is never replaced.
  bool intoSpecial = false;
  /// Makes the folders that are missing on the way to the file.
  bool makeFolders = false;
};

/// Puts `bytes` in the place of a file, whole or not at all: a hidden neighbour is written, made
/// durable and renamed over it. Links are followed to the file at their end, also where it does not
/// exist yet. Mode, owner and the other names of the file (hard links) are kept: where a rename
/// would lose them, or the folder takes no new file, the file itself is written, and its old bytes
/// are put back should that fail. No neighbour is left behind.
/// Errors name the path, the reason and a remedy: "file.unwritable" where the system refused,
/// "file.special" where a folder, a pipe or a device stands there.
[[nodiscard]] std::optional<Error> replaceFile(const std::string& path, std::string_view bytes,
                                               const ReplaceOptions& options = {});

/// The bytes of a regular file. Never waits: a pipe or a device is an error and is not read.
/// Errors: "file.missing" where there is nothing of that name, "file.special" for a folder, a pipe
/// or a device, "file.unreadable" (more than `limit` bytes, no permission, a read that fails).
[[nodiscard]] Result<std::string> readWholeFile(const std::string& path, std::uintmax_t limit);

/// Makes a folder that only its owner may look into (0700), with what is missing on the way to it,
/// and proves that files can be made in it. Errors are those of replaceFile().
[[nodiscard]] std::optional<Error> makePrivateFolder(const std::string& path);

/// The path that `path` comes to when its chain of links is followed, whether or not there is a
/// file at its end.
[[nodiscard]] std::string linkTarget(const std::string& path);

}  // namespace stepwright
