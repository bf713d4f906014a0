// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/host/host.h"

namespace stepwright::host {

/// Reads the bytes of a file. The errors say why not.
using FileReader = std::function<Result<std::string>(const std::string& path)>;

/// A machine of a host with the file that its definition stands in: the host itself, or one that it
/// refers to.
struct Located {
  Machine machine;  ///< as the host says it; its view is that in `file`
  /// The file, which is a host with this machine, or (kind None) the definition itself; null where
  /// it cannot be had.
  std::shared_ptr<const Host> file;
  /// Why it cannot: "host.elsewhere" for what only a deployment finds, or why it was not read.
  std::optional<Error> trouble;

  [[nodiscard]] std::string text() const;
  [[nodiscard]] asl::Format format() const;
  /// Where a byte of text() stands in the file.
  [[nodiscard]] asl::Origin origin() const;
};

/// The machines of a host, those of the files that it refers to included. `host` is read from
/// host.path(); what it refers to is looked for beside it.
[[nodiscard]] std::vector<Located> locate(const std::shared_ptr<const Host>& host,
                                          const FileReader& read);

}  // namespace stepwright::host
