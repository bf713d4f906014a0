// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/source.h"

#include <mutex>
#include <utility>

#include "engine/asl/catalogue/catalogue.h"

namespace stepwright::asl {

CatalogueSource catalogueAt(std::string path) {
  struct Once {
    std::once_flag flag;
    std::shared_ptr<const Catalogue> catalogue;
  };
  return [path = std::move(path), once = std::make_shared<Once>()] {
    std::call_once(once->flag, [&] {
      if (auto opened = Catalogue::open(path)) once->catalogue = *opened;
    });
    return once->catalogue;
  };
}

}  // namespace stepwright::asl
