// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::project {

/// The file beside a document (sidecarPath()), as JSON. It has one reader and one writer; each part
/// of the program changes its own members and leaves those of others.
struct Beside {
  json::Value content = json::Value::object();
  /// Why the file itself cannot be used: broken, unreadable, a pipe in its place. Then `content` is
  /// what was stored elsewhere since.
  std::optional<Error> trouble;
};

/// An empty object where there is no such file.
[[nodiscard]] Beside readBeside(const std::string& path);

/// Replaces the content by what `change` makes of it, whole or not at all, and takes the file away
/// where nothing is left. It gets `mode` (the document's); its folder is not touched. Where the
/// file cannot be read or written it stays as it is, and the content goes to elsewhereOf(): the
/// error
/// ("beside.elsewhere") says why and where to.
[[nodiscard]] std::optional<Error> changeBeside(
    const std::string& path, std::uint32_t mode,
    const std::function<json::Value(const json::Value&)>& change);

/// Where the content is kept while `path` cannot be: in the person's folder for state.
[[nodiscard]] std::string elsewhereOf(const std::string& path);

/// The permissions of a document, for what lies beside it: at least its owner's to read and write.
/// 0666 where there is none.
[[nodiscard]] std::uint32_t modeOf(const std::string& documentPath);

}  // namespace stepwright::project
