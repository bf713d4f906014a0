// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/document.h"

#include <mutex>
#include <utility>

#include "engine/asl/validator.h"

namespace stepwright::asl {

struct Document::Validation {
  std::once_flag done;
  std::vector<Problem> problems;
};

Document::Document() : Document(read("")) {}

Document::Document(Definition definition)
    : Definition(std::move(definition)), validation_(std::make_shared<Validation>()) {}

Document Document::read(std::string text, Format format, WorkflowType type, Origin origin) {
  return Document(Definition(std::move(text), format, type, std::move(origin)));
}

const std::vector<Problem>& Document::problems() const {
  std::call_once(validation_->done, [this] { validation_->problems = validate(*this); });
  return validation_->problems;
}

}  // namespace stepwright::asl
