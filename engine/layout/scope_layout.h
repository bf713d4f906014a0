// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/scope.h"

namespace stepwright::layout {

/// Lays out one scope: it is cut into blocks, which are placed from the inner to the outer ones and
/// then put together.
[[nodiscard]] ScopeLayout layOutScope(const Scope& scope);

}  // namespace stepwright::layout
