// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/api_field.h"

namespace stepwright::inspector {

class TagEditor;

/// A list of texts, numbers or words, each a tag.
class ApiTags : public ApiField {
  Q_OBJECT
 public:
  ApiTags(ActionContext& context, const ApiParameter& parameter, QWidget* parent);
  void show() override;
  void takeFocus() override;

 private:
  void take(const QStringList& tags);
  void takeOrder(const QStringList& tags);

  TagEditor* tags_;
};

}  // namespace stepwright::inspector
