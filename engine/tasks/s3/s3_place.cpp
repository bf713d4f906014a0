// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/s3/s3_place.h"

#include <filesystem>

#include "engine/tasks/s3/s3_endpoint.h"
#include "engine/tasks/s3/s3_folder.h"

namespace stepwright::tasks {

std::shared_ptr<interpreter::TaskBackend> s3At(const std::string& place) {
  if (place.empty()) return nullptr;
  if (S3Endpoint::isAddress(place)) return std::make_shared<S3Endpoint>(place);
  return std::make_shared<S3Folder>(place);
}

bool isS3Place(const std::string& place) {
  std::error_code none;
  return S3Endpoint::isAddress(place) || std::filesystem::is_directory(place, none);
}

}  // namespace stepwright::tasks
