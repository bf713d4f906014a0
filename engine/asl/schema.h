// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/asl/model.h"
#include "engine/base/phrase.h"

namespace stepwright::asl {

/// The one table that describes the language: every field of every object of a definition. The
/// validator, the Inspector's forms, completion and hover help are read from it; a new field of ASL
/// is one new row (in schema.cpp).

/// Whose field it is.
enum class Owner : std::uint8_t {
  Machine,     ///< the document itself
  SubMachine,  ///< a branch, ItemProcessor or Iterator
  State,
  ChoiceRule,  ///< an entry of Choices, at its top
  Retrier,
  Catcher,
  ProcessorConfig,
  ItemReader,
  ReaderConfig,
  ItemBatcher,
  ResultWriter,
  WriterConfig,
  Credentials,
  // What the templates of some integrations hold; forms show them, the validator does not ask.
  ReaderArguments,
  WriterArguments,
  HttpArguments,
  HttpConnection,
  HttpTransform,
  HttpEncodingOptions
};
inline constexpr std::size_t kOwners = static_cast<std::size_t>(Owner::HttpEncodingOptions) + 1;

/// What a field's value is. In JSONata every kind but State, Enumeration, Resource and ErrorNames
/// also takes {% … %}.
enum class FieldKind : std::uint8_t {
  Text,   ///< a string of any words
  State,  ///< the name of a state of the same machine
  Boolean,
  Integer,
  Number,
  Enumeration,    ///< one of `choices`
  Path,           ///< JSONPath, $$ or $variable; null where `nullable`
  ReferencePath,  ///< JSONPath that names one node
  Template,       ///< JSON whose keys may end in ".$"
  Expression,     ///< JSON whose strings may be {% … %}
  Json,           ///< any JSON, taken literally
  Timestamp,      ///< RFC 3339
  Resource,       ///< an ARN
  ErrorNames,     ///< array of error names
  Texts,          ///< array of texts
  Object,         ///< an object with fields of its own in this table
  List,           ///< an array of such objects
  States          ///< name → state
};

/// Where the Inspector shows it.
enum class Section : std::uint8_t { General, Data, Variables, Errors };

constexpr unsigned bit(StateType type) { return 1U << static_cast<unsigned>(type); }
constexpr unsigned allTypes = 0xFF;

/// One row; what it does not name is as most fields have it.
struct Field {
  Owner owner;
  std::string_view name;
  FieldKind kind;
  Section section = Section::General;
  unsigned types = allTypes;             ///< of Owner::State: bits of the types that have it
  bool jsonPath = true, jsonata = true;  ///< the query languages that have it
  bool required = false;
  /// What says the same in JSONata, under another name; "" = the same name, or nothing does.
  std::string_view jsonataName = {};
  bool nullable = false;            ///< a path that may be null: nothing is taken, or put
  std::string_view group = {};      ///< fields of one group exclude each other; "" = none
  double minimum = 1, maximum = 0;  ///< of Integer and Number; minimum > maximum = no limits
  std::string_view choices =
      {};  ///< of Enumeration, separated by |; of Resource those that are usual
  std::string_view defaultValue =
      {};             ///< JSON text of what holds when it is absent; "" = nothing does
  English help = {};  ///< one line
  /// A sentence or two beyond that line, for those who ask: what people stumble over with this
  /// field. "" where the line says it all.
  English more = {};
  /// What must hold for the field to have a meaning (see form.h): "InputType=CSV"; "" = nothing.
  std::string_view when = {};
  /// JSON text that a form writes when the object is made, or when the field begins to have a
  /// meaning and is needed then; "" = nothing.
  std::string_view initial = {};

  [[nodiscard]] bool limited() const { return minimum <= maximum; }
  [[nodiscard]] bool in(QueryLanguage language) const {
    return language == QueryLanguage::Jsonata ? jsonata : jsonPath;
  }
};

/// Its line, and what there is to say beyond it.
[[nodiscard]] Phrase wordsOn(const Field& field);

/// The whole table.
[[nodiscard]] std::span<const Field> schema();
/// The fields that a state of this type may have in this language, in the order a form shows them.
[[nodiscard]] std::vector<const Field*> fieldsOf(StateType type, QueryLanguage language);
/// The fields of another kind of object.
[[nodiscard]] std::vector<const Field*> fieldsOf(Owner owner, QueryLanguage language);
/// The row of a state's field in either language, or null where that type has none of that name.
[[nodiscard]] const Field* findField(StateType type, std::string_view name);
[[nodiscard]] const Field* findField(Owner owner, std::string_view name);

/// What the table says of a name, whoever has the field.

/// Its value is data of whoever wrote it: a template, an expression or plain JSON.
[[nodiscard]] bool holdsData(std::string_view name);
/// In JSONPath only a key with ".$" is an expression in its value, all else is meant literally.
[[nodiscard]] bool isTemplate(std::string_view name);
/// It belongs to the data flow of JSONPath alone.
[[nodiscard]] bool isJsonPathData(std::string_view name);
/// What says the same in JSONata, by the first of its rows that `fits`; "" where none does.
[[nodiscard]] std::string_view jsonataNameOf(std::string_view name,
                                             const std::function<bool(std::string_view)>& fits);

}  // namespace stepwright::asl
