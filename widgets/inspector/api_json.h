// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "engine/asl/schema.h"
#include "widgets/inspector/api_field.h"

namespace stepwright::inspector {

class PayloadEditor;

/// A parameter that takes any JSON, or has what its shape does not foresee: a template as a tree or
/// as text.
class ApiJson : public ApiField {
  Q_OBJECT
 public:
  ApiJson(ActionContext& context, const ApiParameter& parameter, QWidget* parent);
  void show() override;
  void takeFocus() override;

 private:
  std::unique_ptr<asl::Field> field_;  ///< what the editor is told that it edits
  PayloadEditor* edit_;
};

}  // namespace stepwright::inspector
