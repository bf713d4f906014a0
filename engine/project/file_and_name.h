// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace stepwright::project {

/// "template.yaml#Flow": a file that is there, and what is named in it. A file's own name may hold
/// a
/// #: the longest name of a file counts.
struct FileAndName {
  std::string file;
  std::string name;  ///< "" where only a file is named, or none that is there
};
[[nodiscard]] FileAndName fileAndName(const std::string& argument);

}  // namespace stepwright::project
