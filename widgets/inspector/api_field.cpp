// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/api_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/edit/lists.h"
#include "engine/json/pointer.h"
#include "widgets/common/icons.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/action_context.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

using ShapeKind = asl::Shape::Kind;

bool isContainer(const asl::Shape& shape) {
  const auto kind = shape.kind();
  return kind == ShapeKind::Structure || kind == ShapeKind::List || kind == ShapeKind::Map ||
         kind == ShapeKind::Any;
}

bool isExpression(const json::Value& value) { return value.string().starts_with("{%"); }

/// A list that tags can show: each item a text or a number.
bool isPlainList(const json::Value& value) {
  const auto& items = value.items();
  return std::none_of(items.begin(), items.end(),
                      [](const json::Value& item) { return item.isContainer() || item.isNull(); });
}

}  // namespace

std::string ApiParameter::pointer() const { return json::pointerChild(container, name); }

ApiField::Form ApiField::formOf(const ActionContext& context, const ApiParameter& parameter) {
  const auto at = assist::parameterAt(context.valueAt(parameter.container), parameter.name);
  const json::Value* value =
      parameter.item ? json::resolve(context.subject().document.value(), parameter.pointer())
                     : at.value;
  const bool evaluated = !parameter.item && value != nullptr && at.evaluated;
  const bool expression = value != nullptr && context.isJsonata() && isExpression(*value);
  if (evaluated || expression || context.isReckoned(parameter.pointer())) return Form::Expression;
  const asl::Shape& shape = parameter.shape;
  const bool container = value != nullptr && value->isContainer();
  switch (shape.kind()) {
    case ShapeKind::Structure:
      return value == nullptr || value->isObject() ? Form::Structure : Form::Json;
    case ShapeKind::Map:
      return value == nullptr || value->isObject() ? Form::Map : Form::Json;
    case ShapeKind::List: {
      if (value != nullptr && !value->isArray()) return Form::Json;
      if (shape.item() && isContainer(*shape.item())) return Form::List;
      return value == nullptr || isPlainList(*value) ? Form::Tags : Form::Json;
    }
    case ShapeKind::Any:
      return Form::Json;
    default:
      return container ? Form::Json : Form::Line;
  }
}

ApiField::ApiField(Form form, ActionContext& context, const ApiParameter& parameter,
                   QWidget* parent)
    : QWidget(parent),
      form_(form),
      context_(context),
      parameter_(parameter),
      head_(new QHBoxLayout),
      name_(new ElidedLabel(this)),
      type_(new ElidedLabel(this)),
      body_(new QVBoxLayout),
      complaint_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  head_->setContentsMargins(0, 0, 0, 0);
  head_->setSpacing(6);
  const QString name =
      parameter.item ? QString::number(toQt(parameter.name).toInt() + 1) : toQt(parameter.name);
  name_->setText(parameter.required ? name + QStringLiteral(" *") : name);
  name_->setFont(common::fontOf(common::FontRole::Label));
  type_->setText(wordsOf(parameter.name, parameter.shape, parameter.help));
  type_->setFont(common::fontOf(common::FontRole::Small));
  setTone(type_, "3");
  for (QLabel* label : {name_, type_})
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  head_->addWidget(name_);
  head_->addWidget(type_, 1);
  body_->setContentsMargins(0, 0, 0, 0);
  body_->setSpacing(4);
  complaint_->setFont(common::fontOf(common::FontRole::Table));
  complaint_->setWordWrap(true);
  complaint_->hide();
  column->addLayout(head_);
  column->addLayout(body_);
  column->addWidget(complaint_);
  QString tip = QStringLiteral("<b>%1</b>").arg(name.toHtmlEscaped());
  if (!parameter.help.isEmpty()) tip += QStringLiteral("<br>") + parameter.help.toHtmlEscaped();
  setToolTip(tip);
  setAccessibleName(name);
  setAccessibleDescription(parameter.help);
  common::setPlace(*this, toQt(parameter.pointer()));
}

assist::ParameterAt ApiField::value() const {
  if (parameter_.item)
    return {json::resolve(context_.subject().document.value(), parameter_.pointer()), false};
  return assist::parameterAt(context_.valueAt(parameter_.container), parameter_.name);
}

QToolButton* ApiField::makeModeButton(bool reckoned) {
  auto* button = new QToolButton(this);
  button->setText(context_.isJsonata() ? QStringLiteral("{%") : QStringLiteral("$."));
  button->setFont(common::fontOf(common::FontRole::Code, 11));
  button->setObjectName(QStringLiteral("small"));
  button->setCheckable(true);
  button->setChecked(reckoned);
  button->setFixedSize(26, 24);
  button->setToolTip(reckoned ? tr("An expression; press to give a value instead")
                              : tr("A value; press to give an expression instead"));
  button->setAccessibleName(tr("%1 as an expression").arg(toQt(parameter_.name)));
  // Items of a list have no key that could say so in JSONPath.
  if (parameter_.item && !context_.isJsonata()) button->hide();
  connect(button, &QToolButton::clicked, this, [this](bool on) {
    const std::string pointer = parameter_.pointer();
    context_.setReckoned(pointer, on);
    const auto at = value();
    const bool expression =
        at.value != nullptr && (at.evaluated || (context_.isJsonata() && isExpression(*at.value)));
    context_.want(pointer);
    if (!on && expression) set({});
  });
  return button;
}

QToolButton* ApiField::makeRemoveButton() {
  auto* button = new QToolButton(this);
  button->setIcon(common::icon(QStringLiteral("close"), &common::Theme::text2));
  button->setObjectName(QStringLiteral("small"));
  button->setFixedSize(20, 20);
  button->setToolTip(tr("Take %1 away").arg(toQt(parameter_.name)));
  button->setAccessibleName(tr("Remove %1").arg(toQt(parameter_.name)));
  connect(button, &QToolButton::clicked, this, [this] {
    if (!parameter_.item) return set({});
    const std::size_t index = std::stoul(parameter_.name);
    context_.commit(edit::removeItem(context_.subject().document, parameter_.container, index));
  });
  return button;
}

void ApiField::set(const QString& json, bool evaluated) {
  context_.set(parameter_.container, parameter_.name, json, evaluated);
}

void ApiField::complain(const QString& words) {
  complaint_->setText(words);
  complaint_->setVisible(!words.isEmpty());
}

void ApiField::showComplaint() { complain(context_.complaintAt(parameter_.pointer())); }

}  // namespace stepwright::inspector
