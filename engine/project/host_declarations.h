// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/project/owner.h"

namespace stepwright::project {

/// Where a file says what a placeholder stands for.
struct DeclaredAt {
  std::string name, type;  ///< "PayFunction", "AWS::Serverless::Function"; the type may be ""
  std::string file;
  int line = 1;
};

/// Where the placeholders of a document are declared: in the file that holds its machine, or speaks
/// of it. That file is read once.
class HostDeclarations {
 public:
  explicit HostDeclarations(Owner owner);
  ~HostDeclarations();
  HostDeclarations(HostDeclarations&&) noexcept;
  HostDeclarations& operator=(HostDeclarations&&) noexcept;
  HostDeclarations(const HostDeclarations&) = delete;
  HostDeclarations& operator=(const HostDeclarations&) = delete;

  [[nodiscard]] std::optional<DeclaredAt> find(std::string_view placeholder) const;

 private:
  struct Read;
  Owner owner_;
  std::unique_ptr<Read> read_;  ///< null where the file cannot be read any more
};

}  // namespace stepwright::project
