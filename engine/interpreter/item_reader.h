// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::interpreter {

/// How the text of an object in S3 becomes the items of a distributed Map: ItemReader's
/// ReaderConfig.
struct ReaderConfig {
  enum class Input : std::uint8_t { Json, JsonLines, Csv, Listing };
  Input input = Input::Json;
  char delimiter = ',';
  std::optional<std::vector<std::string>> headers;  ///< CSVHeaderLocation GIVEN
  std::string itemsPointer;

  [[nodiscard]] static ReaderConfig from(const json::Value& itemReader);
};

/// The items that a reader gives. `answer` is what the backend gave for the object: its text,
/// {"Body": text}, or JSON that is parsed already. Errors are States.ItemReaderFailed.
[[nodiscard]] Result<std::vector<json::Value>> readItems(const ReaderConfig& config,
                                                         const json::Value& answer);

/// The rows of a CSV text (RFC 4180).
[[nodiscard]] std::vector<std::vector<std::string>> csvRows(std::string_view text, char delimiter);

}  // namespace stepwright::interpreter
