// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/api_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/asl/hole_words.h"
#include "engine/edit/lists.h"
#include "engine/json/pointer.h"
#include "widgets/common/field_line.h"
#include "widgets/common/icons.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/action_context.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/grip_drag.h"
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
  // What a function of a template gives is as good as any value.
  if (value != nullptr && asl::isTemplateCall(*value) && !context.isReckoned(parameter.pointer()))
    return Form::Line;
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
      remark_(new ElidedLabel(this)),
      complaint_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  head_->setContentsMargins(0, 0, 0, 0);
  head_->setSpacing(6);
  if (parameter.item) addGrip();
  addWords();
  if (parameter.entry) addKey();
  body_->setContentsMargins(0, 0, 0, 0);
  body_->setSpacing(4);
  complaint_->setFont(common::fontOf(common::FontRole::Table));
  complaint_->setWordWrap(true);
  complaint_->hide();
  column->addLayout(head_);
  // Below a line; above parts, which may be many.
  const bool parts = form == Form::Structure || form == Form::List || form == Form::Map;
  if (parts) column->addWidget(remark_);
  column->addLayout(body_);
  if (!parts) column->addWidget(remark_);
  column->addWidget(complaint_);
  common::setPlace(*this, toQt(parameter.pointer()));
}

/// Its name, what kind of value it takes, and what the API says of it.
void ApiField::addWords() {
  const QString name =
      parameter_.item ? QString::number(toQt(parameter_.name).toInt() + 1) : toQt(parameter_.name);
  name_->setText(parameter_.required ? name + QStringLiteral(" *") : name);
  name_->setFont(common::fontOf(common::FontRole::Label));
  type_->setText(wordsOf(parameter_.name, parameter_.shape, parameter_.help));
  type_->setFont(common::fontOf(common::FontRole::Small));
  setTone(type_, "3");
  for (QLabel* label : {name_, type_})
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  head_->addWidget(name_);
  head_->addWidget(type_, 1);
  // Items say no more than their list did.
  const QString remark = parameter_.item ? QString() : firstSentence(parameter_.help);
  remark_->setText(remark);
  remark_->setFont(common::fontOf(common::FontRole::Small));
  remark_->setVisible(!remark.isEmpty());
  setTone(remark_, "3");
  QString tip = QStringLiteral("<b>%1</b>").arg(name.toHtmlEscaped());
  if (!parameter_.help.isEmpty()) tip += QStringLiteral("<br>") + parameter_.help.toHtmlEscaped();
  setToolTip(tip);
  setAccessibleName(name);
  setAccessibleDescription(parameter_.help);
}

void ApiField::addGrip() {
  grip_ = new QToolButton(this);
  grip_->setIcon(common::icon(QStringLiteral("drag"), &common::Theme::text3));
  grip_->setObjectName(QStringLiteral("small"));
  grip_->setFixedSize(16, 20);
  grip_->setToolTip(tr("Drag to reorder, or Alt+Up and Alt+Down"));
  grip_->setAccessibleName(tr("Reorder entry %1").arg(toQt(parameter_.name).toInt() + 1));
  head_->addWidget(grip_);
  drag_ = new RowDrag(grip_, this, [this] {
    QWidgetList rows;
    for (auto* field :
         parentWidget()->findChildren<ApiField*>(QString(), Qt::FindDirectChildrenOnly))
      if (!field->isHidden() && field->parameter_.item) rows << field;
    std::sort(rows.begin(), rows.end(), [](auto* a, auto* b) { return a->y() < b->y(); });
    return rows;
  });
  connect(drag_, &RowDrag::moveRequested, this, &ApiField::moveRequested);
}

void ApiField::focusGrip() {
  if (grip_ != nullptr) grip_->setFocus(Qt::OtherFocusReason);
}

void ApiField::addKey() {
  key_ = new common::FieldLine(this);
  key_->setShown(toQt(parameter_.name));
  key_->setMaximumWidth(160);
  key_->setAccessibleName(tr("Name of %1").arg(toQt(parameter_.name)));
  common::setPart(*key_, QStringLiteral("#name"));
  head_->replaceWidget(name_, key_);
  name_->hide();
  connect(key_, &common::FieldLine::entered, this, [this](const QString& name) {
    const QString bare = name.trimmed();
    // Another field takes its place then; a refused name leaves what the document has.
    key_->drop();
    if (!bare.isEmpty() && bare != key_->shown()) emit renameRequested(bare);
  });
}

/// What is typed is entered before its place changes.
void ApiField::keyPressEvent(QKeyEvent* event) {
  const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
  if (grip_ == nullptr || !arrow || event->modifiers() != Qt::AltModifier)
    return QWidget::keyPressEvent(event);
  focusGrip();
  drag_->step(event->key() == Qt::Key_Up ? -1 : 1);
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

#include "moc_api_field.cpp"
