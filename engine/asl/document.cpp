// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/document.h"

#include <mutex>
#include <utility>

#include "engine/asl/filled_problems.h"

namespace stepwright::asl {

struct Document::Validation {
  Validation(CatalogueSource known, SuppressionsPtr unwanted, PlaceholderValues put)
      : catalogue(std::move(known)), suppressions(std::move(unwanted)), values(std::move(put)) {}
  const CatalogueSource catalogue;
  const SuppressionsPtr suppressions;
  const PlaceholderValues values;
  std::once_flag done;
  Screened screened;
};

Document::Document() : Document(read("")) {}

Document::Document(Definition definition, CatalogueSource catalogue, SuppressionsPtr suppressions,
                   PlaceholderValues values)
    : Definition(std::move(definition)),
      validation_(std::make_shared<Validation>(std::move(catalogue), std::move(suppressions),
                                               std::move(values))) {}

Document Document::read(std::string text, Format format, WorkflowType type, Origin origin,
                        CatalogueSource catalogue, SuppressionsPtr suppressions) {
  return {Definition(std::move(text), format, type, std::move(origin)),
          std::move(catalogue),
          std::move(suppressions),
          {}};
}

const CatalogueSource& Document::catalogue() const { return validation_->catalogue; }

Document Document::withSuppressions(SuppressionsPtr suppressions) const {
  return {*this, validation_->catalogue, std::move(suppressions), validation_->values};
}

Document Document::withValues(PlaceholderValues values) const {
  return {*this, validation_->catalogue, validation_->suppressions, std::move(values)};
}

const Screened& Document::screened() const {
  std::call_once(validation_->done, [this] {
    static const Suppressions none;
    const auto& unwanted = validation_->suppressions;
    validation_->screened =
        asl::screened(validateFilled(*this, validation_->values, validation_->catalogue), *this,
                      unwanted ? *unwanted : none);
  });
  return validation_->screened;
}

const std::vector<Problem>& Document::problems() const { return screened().problems; }
const std::vector<bool>& Document::hits() const { return screened().hit; }

}  // namespace stepwright::asl
