// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
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
  enum class Input : std::uint8_t { Json, JsonLines, Csv, Listing, Parquet };
  Input input = Input::Json;
  char delimiter = ',';
  std::optional<std::vector<std::string>> headers;  ///< CSVHeaderLocation GIVEN
  std::string itemsPointer;
  /// What the first answer is: the items, or a list of the objects that hold them.
  enum class First : std::uint8_t {
    Items,
    Listing,    ///< LOAD_AND_FLATTEN of listObjectsV2
    Inventory,  ///< the manifest.json of an S3 inventory, whose files are CSV
    Athena      ///< the manifest of a query: a line of s3://bucket/key for each file
  };
  First first = First::Items;

  [[nodiscard]] static ReaderConfig from(const json::Value& itemReader);
};

/// What a reader gives: the elements of an array, or the values of an object's members with their
/// keys.
struct ReadItems {
  std::vector<json::Value> items;
  std::vector<json::Value> keys;     ///< empty for an array
  std::vector<std::string> headers;  ///< of a CSV
};

/// `answer` is what the backend gave for the object: its text, {"Body": text}, or JSON that is
/// parsed already. Errors are States.ItemReaderFailed.
[[nodiscard]] Result<ReadItems> readItems(const ReaderConfig& config, const json::Value& answer);
/// Why a text of that form is not read; "" where it is.
[[nodiscard]] std::string refusalToRead(const ReaderConfig& config);
/// Where the answer is one piece of more: from where on it goes on; "" after the last.
[[nodiscard]] std::string nextPiece(const json::Value& answer);
/// How many items the whole has, where who answers has counted them.
[[nodiscard]] std::optional<std::size_t> itemCount(const json::Value& answer);

/// Which objects hold the items.
struct ListedObjects {
  std::vector<json::Value> objects;                 ///< {"Bucket", "Key"}
  std::optional<std::vector<std::string>> headers;  ///< of their columns, where the list says them
};

/// The list that the first answer is, where `config.first` is none of Items; `bucket` is the
/// reader's own.
[[nodiscard]] Result<ListedObjects> readList(const ReaderConfig& config, const json::Value& answer,
                                             const json::Value& bucket);

/// The rows of a CSV text (RFC 4180).
[[nodiscard]] std::vector<std::vector<std::string>> csvRows(std::string_view text, char delimiter);
/// The next row, from `at` on, into `row`; false where there is none. Rows of nothing are passed
/// over.
[[nodiscard]] bool nextCsvRow(std::string_view text, std::size_t& at, char delimiter,
                              std::vector<std::string>& row);

}  // namespace stepwright::interpreter
