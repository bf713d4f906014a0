// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/s3_option.h"

#include "engine/tasks/s3/s3_place.h"

namespace stepwright::cli {

std::optional<Error> problemOfS3(const std::string& place) {
  if (place.empty() || tasks::isS3Place(place)) return std::nullopt;
  return Error{"usage.s3", "--s3: " + place + " is no folder", "",
               "Name a folder that holds a folder for each bucket, or an address that asks for no "
               "signature: http://127.0.0.1:4568."};
}

}  // namespace stepwright::cli
