// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::json {

/// Reads JSON that is the program's own: what it keeps beside a document and in its folders, mock
/// files, what comes over the wire. nlohmann-json reads it through its SAX interface, which hands
/// over a number's text, so that a payload inside keeps every digit; lone surrogates (which
/// nlohmann-json refuses) are kept as well. The values are those of parse(): of duplicate keys the
/// last one wins, containers nest at most maxDepth deep. Errors have the code "json.syntax" and a
/// message "line 2, column 8: …", both from 1 and in bytes; it holds nothing of a payload but the
/// token that was not expected. A number beyond 1e4932 is an error here.
///
/// It is written by print() and printPretty(), which keep the digits too; where no payload lies
/// inside, nlohmann::ordered_json may write it. Not for a user's text: see engine/text.
[[nodiscard]] Result<Value> readOwn(std::string_view text);

}  // namespace stepwright::json
