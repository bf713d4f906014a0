// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stepwright::project {

// Where everything stands that is kept about a document outside of its text.

/// What a team shares: "order.asl.stepwright.json" beside "order.asl.json" or "order.asl.yaml"; for
/// a machine of a host, "template.yaml#Flow", "template.Flow.stepwright.json".
[[nodiscard]] std::string sharedPath(std::string_view documentPath);
/// "order.mocks.json" and "order.input.json" beside "order.asl.json": mocks in any form of a mock
/// file, and a sample input. They give what the file beside the document says nothing of.
[[nodiscard]] std::string mocksPath(std::string_view documentPath);
[[nodiscard]] std::string inputPath(std::string_view documentPath);

/// What is one's own: in the folder for state, by the document's path with all links followed.
[[nodiscard]] std::string ownPath(const std::string& documentPath);
/// What belongs into the files above, while it cannot be written there: in the folder for state.
[[nodiscard]] std::string pendingPath(const std::string& documentPath);

/// The document's absolute path with all links followed; of a machine of a host with its name.
[[nodiscard]] std::string canonicalPath(const std::string& documentPath);

/// FNV-1a: the same number for the same bytes in every version of the program.
[[nodiscard]] std::uint64_t hashOf(std::string_view bytes);

}  // namespace stepwright::project
