// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/document.h"
#include "engine/assist/caret_place.h"
#include "engine/assist/object_at.h"
#include "engine/assist/proposal.h"
#include "engine/assist/try_expression.h"
#include "engine/edit/layout_style.h"

namespace stepwright::assist {

/// Everything that proposals at one caret are made from.
struct CaretContext {
  std::string_view text;
  std::size_t offset = 0;
  const asl::Document& known;
  const Sample& sample;
  CaretPlace place{};
  /// The present text as far as it can be read. Where it cannot, the last one that could.
  asl::Definition present;
  ObjectAt object{};  ///< around the caret: of a value the object that has it
  edit::LayoutStyle style{};
  /// YAML: the caret stands where an entry of a list begins that has no dash yet.
  bool dash = false;

  [[nodiscard]] bool yaml() const { return known.format() == asl::Format::Yaml; }
  /// The machine, of the present text where that can be read.
  [[nodiscard]] const asl::Machine& machine() const;
  /// The names of the states beside the place, in the order of the text.
  [[nodiscard]] std::vector<std::string> namesBeside() const;
  /// What stands in the object around the caret.
  [[nodiscard]] const json::Value* around() const;
  [[nodiscard]] std::string typed() const;  ///< of the word, before the caret
};

[[nodiscard]] CaretContext contextAt(std::string_view text, std::size_t offset,
                                     const asl::Document& known, const Sample& sample);

}  // namespace stepwright::assist
