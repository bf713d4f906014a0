// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::json {

/// Complains of the first member of an object that is none of these ("key.unknown"): with its
/// place, what was probably meant, and else what there may be. `what` is what the object is ("The
/// answer").
[[nodiscard]] std::optional<Error> unknownKey(const Value& object, std::string_view place,
                                              const Phrase& what,
                                              const std::vector<std::string_view>& known);

/// A member that an object may have.
struct Field {
  std::string_view name;
  std::optional<Kind> kind = std::nullopt;  ///< nothing = any
};
/// The same for what is no object, and for a member of another kind ("key.kind").
[[nodiscard]] std::optional<Error> misfit(const Value& object, std::string_view place,
                                          const Phrase& what, const std::vector<Field>& fields);

/// The word that was probably meant by one that is none of these, else what there is: a remedy.
[[nodiscard]] Phrase meantBy(std::string_view word, const std::vector<std::string_view>& known);

/// "a", "b", "c": the names of an object's members.
[[nodiscard]] std::string namesOf(const Value& object);
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace stepwright::json
