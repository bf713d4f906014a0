// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/model.h"
#include "engine/json/value.h"

namespace stepwright::edit {

/// A payload template as a tree of rows: Parameters, Arguments, Output, Assign and their like. In
/// JSONPath a member whose key ends in ".$" is evaluated, in JSONata a string in {% %}.
enum class PayloadKind : std::uint8_t {
  Text,
  Number,
  Boolean,
  Null,
  Object,
  Array,
  Path,        ///< JSONPath: `key.$` with a path, a Context path or a variable
  Intrinsic,   ///< JSONPath: `key.$` with a call of States.…
  Expression,  ///< JSONata: {% … %}
  Call         ///< a function of a template: {"Fn::GetAtt": …}; one value, whatever it is made of
};

/// The language that a template is written in, and whether anything in it is evaluated at all.
struct PayloadRules {
  asl::QueryLanguage language = asl::QueryLanguage::JsonPath;
  bool literal = false;  ///< Result of a Pass: nothing is
};

/// The way to a value: its place among the members or items, then within that one, and so on.
using PayloadPath = std::vector<std::size_t>;

[[nodiscard]] const json::Value* payloadAt(const json::Value& root, const PayloadPath& path);
/// The key as written, with its ".$"; "" for an item of an array and for the root.
[[nodiscard]] std::string payloadKey(const json::Value& root, const PayloadPath& path);
[[nodiscard]] PayloadKind payloadKind(std::string_view key, const json::Value& value,
                                      const PayloadRules& rules);
/// The kinds that a value may be turned into at that place.
[[nodiscard]] std::vector<PayloadKind> payloadKinds(const json::Value& root,
                                                    const PayloadPath& path,
                                                    const PayloadRules& rules);

/// Each gives the whole template afterwards; the same one where it cannot be done.

[[nodiscard]] json::Value withPayload(const json::Value& root, const PayloadPath& path,
                                      const json::Value& value);
/// A new name, without ".$": that stays as the kind wants it. One that is taken gets a number.
[[nodiscard]] json::Value withKey(const json::Value& root, const PayloadPath& path,
                                  std::string_view name);
/// Another kind: the key gets or loses its ".$", and the value what can be kept of it.
[[nodiscard]] json::Value withKind(const json::Value& root, const PayloadPath& path,
                                   PayloadKind kind, const PayloadRules& rules);
/// A path that was picked from the data, in the place of the value.
[[nodiscard]] json::Value withPath(const json::Value& root, const PayloadPath& path,
                                   std::string_view picked, const PayloadRules& rules);
/// Before the entry at `index` of the container, or last; the name is made free.
[[nodiscard]] json::Value withEntry(const json::Value& root, const PayloadPath& container,
                                    std::size_t index, std::string_view key,
                                    const json::Value& value);
[[nodiscard]] json::Value withoutEntry(const json::Value& root, const PayloadPath& path);
/// To before the entry that stands at `index` of that container now; `path` is then where it is.
[[nodiscard]] json::Value withMoved(const json::Value& root, PayloadPath& path,
                                    PayloadPath container, std::size_t index);

}  // namespace stepwright::edit
