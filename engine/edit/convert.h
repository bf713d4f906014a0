// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/to_jsonata.h"

namespace stepwright::edit {

/// One state of a document that speaks JSONPath; it gets "QueryLanguage": "JSONata". What is inside
/// it stays as it is.
[[nodiscard]] Outcome convertState(const asl::Document& document, const asl::StateId& state);
/// The whole document.
[[nodiscard]] Outcome convertDocument(const asl::Document& document);

}  // namespace stepwright::edit
