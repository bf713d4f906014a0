// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/json/value.h"

namespace stepwright::project {

/// An own part with the document that it belongs to: its path, and what tells it when it is found
/// under another one.
[[nodiscard]] json::Value withDocument(json::Value own, const std::string& documentPath);
/// Whether an own part says nothing beyond that.
[[nodiscard]] bool saysNothing(const json::Value& own);
/// Whether the document is another text than the one that the own part knows.
[[nodiscard]] bool isBehind(const json::Value& own, const std::string& documentPath);

/// Where a document that has no own part was renamed or moved outside of the program, the one that
/// it had under its old path is moved to ownPath(); false where there is none. It is known by its
/// text, and by its folder or its name; a copy of a document takes nothing from it.
bool adoptOwn(const std::string& documentPath);

}  // namespace stepwright::project
