// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/project/sections.h"

namespace stepwright::project {

/// One of the files in which sections of a document may stand.
struct Layer {
  std::string path;
  std::string text;  ///< as it was read
  json::Value content = json::Value::object();
  std::optional<Error> trouble;  ///< why it cannot be used

  /// Why what it says of a section cannot be used, with the file and the place in it.
  [[nodiscard]] std::optional<Error> misfit(const Section& section) const;
};

/// All of them. A section is taken from the first one that says something of it.
struct Layers {
  Layer pending;  ///< what could not be written where it belongs
  Layer own;
  Layer shared;
  Layer mocks, input;  ///< files of other forms beside the document

  [[nodiscard]] static Layers of(const std::string& documentPath);

  [[nodiscard]] const Layer& home(const Section& section) const;
  /// Where it stands; null where nowhere.
  [[nodiscard]] const Layer* find(const Section& section) const;
  /// The layer that counts where the section is in neither pending nor home; null where none has
  /// it.
  [[nodiscard]] const Layer* below(const Section& section) const;
};

}  // namespace stepwright::project
