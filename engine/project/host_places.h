// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/host/host.h"
#include "engine/text/line_index.h"

namespace stepwright::project {

/// Where a machine of a host stands in the host's file, also while its text is being changed and
/// not written yet: what is typed moves what follows.
class HostPlaces {
 public:
  /// Nothing for a file of its own, or where it cannot be read.
  [[nodiscard]] static std::optional<HostPlaces> of(const std::string& path);

  /// Where the bytes of the text of now stand.
  [[nodiscard]] asl::Origin origin(std::string_view now) const;

 private:
  struct Content;
  std::shared_ptr<const Content> content_;
};

}  // namespace stepwright::project
