// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/form.h"

#include <algorithm>
#include <array>

#include "engine/json/pointer.h"

namespace stepwright::asl {
namespace {

using json::Value;

/// They are drawn on the canvas or have an editor of their own.
constexpr std::array<std::string_view, 8> elsewhere = {"States", "Choices", "Branches", "Iterator",
                                                       "Retry",  "Catch",   "Assign",   "Default"};
constexpr std::array<std::string_view, 4> rareFields = {"QueryLanguage", "Credentials",
                                                        "InvocationConfig", "Transform"};

template <std::size_t N>
bool isAmong(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Older names of fields have no row; where they are used they are shown with the other fields.
bool isLegacy(const Field& field) {
  return field.group == "ItemSelector|Parameters" && field.name == "Parameters";
}

std::vector<FormRow> rowsOf(const std::vector<const Field*>& fields) {
  std::vector<FormRow> rows;
  for (const Field* field : fields) {
    if (isAmong(field->name, elsewhere) || isLegacy(*field)) continue;
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const FormRow& row) {
      const bool path = field->name.ends_with(".$") &&
                        field->name.substr(0, field->name.size() - 2) == row.first().name;
      return path || (!field->group.empty() && row.first().group == field->group &&
                      field->kind != FieldKind::Object);
    });
    if (same != rows.end()) {
      same->alternatives.push_back(field);
      continue;
    }
    const bool rare = isAmong(field->name, rareFields) && field->owner != Owner::Machine;
    rows.push_back({{field}, rare});
  }
  return rows;
}

std::string_view upTo(std::string_view& rest, std::string_view separator) {
  const std::size_t at = rest.find(separator);
  const std::string_view part = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + separator.size());
  return part;
}

/// The text at a path like "../Resource"; "" where there is none.
std::string_view textAt(const Value& root, std::string object, std::string_view path) {
  while (path.starts_with("../")) {
    object = json::pointerParent(object);
    path.remove_prefix(3);
  }
  const Value* value = json::resolve(root, object + "/" + std::string(path));
  return value == nullptr ? std::string_view() : value->string();
}

bool testHolds(std::string_view test, const Value& root, std::string_view object) {
  const std::size_t sign = test.find_first_of("=~");
  const bool ending = test[sign] == '~';
  const std::string_view text = textAt(root, std::string(object), test.substr(0, sign));
  for (std::string_view words = test.substr(sign + 1); !words.empty();) {
    const std::string_view word = upTo(words, "|");
    if (ending ? text.ends_with(word) : text == word) return true;
  }
  return false;
}

bool allHold(std::string_view tests, const Value& root, std::string_view object) {
  while (!tests.empty()) {
    if (!testHolds(upTo(tests, "&"), root, object)) return false;
  }
  return true;
}

struct Inner {
  std::string_view field;
  Owner owner;
};
constexpr std::array<Inner, 11> inners = {{{"ItemProcessor", Owner::SubMachine},
                                           {"Iterator", Owner::SubMachine},
                                           {"ProcessorConfig", Owner::ProcessorConfig},
                                           {"ItemReader", Owner::ItemReader},
                                           {"ReaderConfig", Owner::ReaderConfig},
                                           {"ItemBatcher", Owner::ItemBatcher},
                                           {"ResultWriter", Owner::ResultWriter},
                                           {"WriterConfig", Owner::WriterConfig},
                                           {"Credentials", Owner::Credentials},
                                           {"Transform", Owner::HttpTransform},
                                           {"RequestEncodingOptions", Owner::HttpEncodingOptions}}};

}  // namespace

bool FormRow::has(std::string_view name) const {
  return std::any_of(alternatives.begin(), alternatives.end(),
                     [&](const Field* field) { return field->name == name; });
}

std::vector<FormRow> formRows(StateType type, QueryLanguage language, Section section) {
  auto fields = fieldsOf(type, language);
  std::erase_if(fields, [&](const Field* field) { return field->section != section; });
  return rowsOf(fields);
}

std::vector<FormRow> formRows(Owner owner, QueryLanguage language) {
  return rowsOf(fieldsOf(owner, language));
}

bool applies(const Field& field, const Value& root, std::string_view object) {
  if (field.when.empty()) return true;
  for (std::string_view rest = field.when; !rest.empty();) {
    if (allHold(upTo(rest, " or "), root, object)) return true;
  }
  return false;
}

std::optional<Owner> innerOf(const Field& field, const Value& root, std::string_view object) {
  if (field.name == "Parameters" || field.name == "Arguments") {
    if (field.owner == Owner::ItemReader) return Owner::ReaderArguments;
    if (field.owner == Owner::ResultWriter) return Owner::WriterArguments;
    const bool http = field.owner == Owner::State &&
                      textAt(root, std::string(object), "Resource").ends_with(":http:invoke");
    return http ? std::optional(Owner::HttpArguments) : std::nullopt;
  }
  if (field.kind != FieldKind::Object) return std::nullopt;
  if (field.name == "Authentication" || field.name == "InvocationConfig")
    return Owner::HttpConnection;
  const auto found = std::find_if(inners.begin(), inners.end(),
                                  [&](const Inner& inner) { return inner.field == field.name; });
  return found == inners.end() ? std::nullopt : std::optional(found->owner);
}

bool isNumeric(FieldKind kind) { return kind == FieldKind::Integer || kind == FieldKind::Number; }

}  // namespace stepwright::asl
