// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/make_api_field.h"

#include "widgets/inspector/api_containers.h"
#include "widgets/inspector/api_json.h"
#include "widgets/inspector/api_line.h"
#include "widgets/inspector/api_tags.h"

namespace stepwright::inspector {

ApiField* makeApiField(ApiField::Form form, ActionContext& context, const ApiParameter& parameter,
                       QWidget* parent) {
  switch (form) {
    case ApiField::Form::Line:
      return new ApiLine(context, parameter, parent);
    case ApiField::Form::Expression:
      return new ApiExpression(context, parameter, parent);
    case ApiField::Form::Tags:
      return new ApiTags(context, parameter, parent);
    case ApiField::Form::Structure:
      return new ApiStructure(context, parameter, parent);
    case ApiField::Form::List:
      return new ApiList(context, parameter, parent);
    case ApiField::Form::Map:
      return new ApiMap(context, parameter, parent);
    case ApiField::Form::Json:
      break;
  }
  return new ApiJson(context, parameter, parent);
}

}  // namespace stepwright::inspector
