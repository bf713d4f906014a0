// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace stepwright::asl {

class Catalogue;

/// Gives the catalogue to who needs it; null where it cannot be read. Empty: there is none.
using CatalogueSource = std::function<std::shared_ptr<const Catalogue>()>;

/// One that opens the file when it is first asked, for all its copies; from any thread.
[[nodiscard]] CatalogueSource catalogueAt(std::string path);

}  // namespace stepwright::asl
