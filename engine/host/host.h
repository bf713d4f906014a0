// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/host/machine.h"
#include "engine/text/tree.h"

namespace stepwright::host {

/// A file that holds state machines beside other things: a template, a plan, a page. It is
/// recognised by its content; what it holds is read as far as the machines need it.
class Host {
 public:
  /// Never fails: a text that holds no machine has the kind None. So has a plain definition, which
  /// is its own machine, and what is larger than any host can be. Of the path only the name's
  /// ending is looked at. CloudFormation takes templates of 1 MB, AWS definitions of 1 MiB, and
  /// escapes hardly double it.
  static constexpr std::size_t largest = 2U << 20U;
  [[nodiscard]] static Host read(std::string text, std::string path);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] Kind kind() const { return kind_; }
  /// What its text is read as where it is JSON or YAML: by its name, and where that says nothing by
  /// its first character.
  [[nodiscard]] asl::Format format() const { return format_; }
  [[nodiscard]] text::Tree tree() const;
  [[nodiscard]] const std::vector<Machine>& machines() const { return machines_; }
  /// The machine of that name; null where there is none.
  [[nodiscard]] const Machine* find(std::string_view name) const;

 private:
  std::string text_, path_;
  Kind kind_ = Kind::None;
  asl::Format format_ = asl::Format::Json;
  std::vector<Machine> machines_;
};

}  // namespace stepwright::host
