// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/journeys/scripted_document.h"

namespace stepwright::journeys {

/// A field that the test types into: where it stands in the document, and where a person finds it.
struct TypedField {
  enum class Kind { Text, Comment, Number, Path, Expression, Row, Tag, Json, Name, CanvasName };
  Kind kind;
  FieldPlace place;
  const char* tab;    ///< of the Inspector
  const char* label;  ///< as it is read to who cannot see it
  bool operator==(const TypedField&) const = default;
};

/// A document with forms of text that an edit elsewhere must not touch.
struct TypedDocument {
  const char* file;
  std::string text;
};

[[nodiscard]] const std::vector<TypedDocument>& typedDocuments();
/// Those of the document of that file name; of one that began empty, those of the machine.
[[nodiscard]] std::vector<TypedField> fieldsOf(std::string_view file);

}  // namespace stepwright::journeys
