// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/document.h"

#include <mutex>
#include <utility>

#include "engine/asl/validator.h"

namespace stepwright::asl {

struct Document::Validation {
  explicit Validation(CatalogueSource known) : catalogue(std::move(known)) {}
  const CatalogueSource catalogue;
  std::once_flag done;
  std::vector<Problem> problems;
};

Document::Document() : Document(read("")) {}

Document::Document(Definition definition, CatalogueSource catalogue)
    : Definition(std::move(definition)),
      validation_(std::make_shared<Validation>(std::move(catalogue))) {}

Document Document::read(std::string text, Format format, WorkflowType type, Origin origin,
                        CatalogueSource catalogue) {
  return {Definition(std::move(text), format, type, std::move(origin)), std::move(catalogue)};
}

const CatalogueSource& Document::catalogue() const { return validation_->catalogue; }

const std::vector<Problem>& Document::problems() const {
  std::call_once(validation_->done,
                 [this] { validation_->problems = validate(*this, validation_->catalogue); });
  return validation_->problems;
}

}  // namespace stepwright::asl
