// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"
#include "engine/json/value.h"

namespace stepwright::edit {

class Editor;

/// A value that somebody rearranged as a whole (a payload, the rules of a Choice) goes into the
/// text by its differences: members that stayed keep their bytes, a renamed key changes only
/// itself, a changed leaf only its line, and what moved takes its own text along.
[[nodiscard]] Outcome changeTo(const asl::Document& document, std::string_view pointer,
                               const json::Value& wanted, Phrase label = {});

/// The same, as one of several edits of a document.
void reshape(Editor& editor, std::string_view pointer, const json::Value& wanted);

/// setField(), by differences where the field is there already.
[[nodiscard]] Outcome setFieldFinely(const asl::Document& document, std::string_view pointer,
                                     std::string_view field, std::string_view json);

/// Equal, and with the members in the same order.
[[nodiscard]] bool sameInOrder(const json::Value& a, const json::Value& b);

}  // namespace stepwright::edit
