// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/asl/catalogue/source.h"
#include "engine/asl/definition.h"
#include "engine/asl/placeholder_values.h"
#include "engine/asl/problem.h"
#include "engine/asl/suppression.h"

namespace stepwright::asl {

/// A definition and what is wrong with it. As cheap to copy, and `read` never fails either.
class Document : public Definition {
 public:
  Document();
  /// `type` is what its problems are computed for. With an `origin`, positionAt() and the positions
  /// of problems are those of the file that it speaks of. Without a catalogue nothing is said of
  /// what the actions of AWS are and take.
  [[nodiscard]] static Document read(std::string text, Format format = Format::Json,
                                     WorkflowType type = WorkflowType::Standard, Origin origin = {},
                                     CatalogueSource catalogue = {},
                                     SuppressionsPtr suppressions = {});
  [[nodiscard]] const CatalogueSource& catalogue() const;
  /// The same text and type, of which other things are not to be heard.
  [[nodiscard]] Document withSuppressions(SuppressionsPtr suppressions) const;
  /// The same text, type and suppressions; its problems are those that it has once the values stand
  /// in it.
  [[nodiscard]] Document withValues(PlaceholderValues values) const;

  /// Syntax first, then by place; computed on first use, and once for all copies.
  [[nodiscard]] const std::vector<Problem>& problems() const;
  /// Which of the suppressions hit a problem, in their order.
  [[nodiscard]] const std::vector<bool>& hits() const;

 private:
  struct Validation;
  Document(Definition definition, CatalogueSource catalogue, SuppressionsPtr suppressions,
           PlaceholderValues values);
  [[nodiscard]] const Screened& screened() const;
  std::shared_ptr<Validation> validation_;
};

}  // namespace stepwright::asl
