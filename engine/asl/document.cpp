// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/document.h"

#include <mutex>
#include <utility>

#include "engine/asl/validator.h"

namespace stepwright::asl {

struct Document::Validation {
  Validation(CatalogueSource known, SuppressionsPtr unwanted)
      : catalogue(std::move(known)), suppressions(std::move(unwanted)) {}
  const CatalogueSource catalogue;
  const SuppressionsPtr suppressions;
  std::once_flag done;
  Screened screened;
};

Document::Document() : Document(read("")) {}

Document::Document(Definition definition, CatalogueSource catalogue, SuppressionsPtr suppressions)
    : Definition(std::move(definition)),
      validation_(std::make_shared<Validation>(std::move(catalogue), std::move(suppressions))) {}

Document Document::read(std::string text, Format format, WorkflowType type, Origin origin,
                        CatalogueSource catalogue, SuppressionsPtr suppressions) {
  return {Definition(std::move(text), format, type, std::move(origin)), std::move(catalogue),
          std::move(suppressions)};
}

const CatalogueSource& Document::catalogue() const { return validation_->catalogue; }

Document Document::withSuppressions(SuppressionsPtr suppressions) const {
  return {*this, validation_->catalogue, std::move(suppressions)};
}

const Screened& Document::screened() const {
  std::call_once(validation_->done, [this] {
    static const Suppressions none;
    const auto& unwanted = validation_->suppressions;
    validation_->screened =
        asl::screened(validate(*this, validation_->catalogue), *this, unwanted ? *unwanted : none);
  });
  return validation_->screened;
}

const std::vector<Problem>& Document::problems() const { return screened().problems; }
const std::vector<bool>& Document::hits() const { return screened().hit; }

}  // namespace stepwright::asl
