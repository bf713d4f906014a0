// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "engine/interpreter/task.h"

namespace stepwright::tasks {

/// S3 as it is at that place: a folder of buckets, or an address; null for "".
[[nodiscard]] std::shared_ptr<interpreter::TaskBackend> s3At(const std::string& place);

/// Whether a text names one: an address, or a folder that is there.
[[nodiscard]] bool isS3Place(const std::string& place);

}  // namespace stepwright::tasks
