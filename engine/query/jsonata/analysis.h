// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/jsonata/program.h"

namespace stepwright::query::jsonata {

/// What is known of an expression before it is run.

/// What Step Functions refuses: the input document at the top level, by `$`, `$$` or a bare name.
[[nodiscard]] std::optional<Failure> checkAws(const detail::Program& program);

[[nodiscard]] std::set<std::string> freeVariables(const detail::Program& program);
[[nodiscard]] bool readsStates(const detail::Program& program, std::string_view member);
[[nodiscard]] std::set<std::string> membersOfStates(const detail::Program& program);
/// The names behind `$states.member` wherever a value is taken for granted there.
[[nodiscard]] std::vector<std::vector<std::string>> neededOfStates(const detail::Program& program,
                                                                   std::string_view member);

}  // namespace stepwright::query::jsonata
