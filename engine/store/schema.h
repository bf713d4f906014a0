// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

namespace stepwright::store {

/// Brings a store to the present form, from nothing or from an older one. Throws "store.newer" for
/// one that a newer program has written, "store.foreign" for what is none.
void takeOver(Database& database);
/// The same, but nothing is changed: an older one is refused, too.
void expectPresent(Database& database);

}  // namespace stepwright::store
