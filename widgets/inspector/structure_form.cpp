// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/structure_form.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/json/pointer.h"
#include "widgets/inspector/action_context.h"
#include "widgets/inspector/add_parameter.h"
#include "widgets/inspector/api_field.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

/// So few fields are all shown, set or not.
constexpr std::size_t fewFields = 4;
/// From here on two short fields share a line.
constexpr int wideFrom = 330;

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

StructureForm::StructureForm(ActionContext& context, std::string pointer, asl::Shape shape,
                             QWidget* parent)
    : QWidget(parent),
      context_(context),
      pointer_(std::move(pointer)),
      shape_(std::move(shape)),
      column_(new QVBoxLayout(this)),
      add_(new AddParameter(this)) {
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(8);
  column_->addWidget(add_);
  connect(add_, &AddParameter::chosen, this, [this](const QString& name) {
    context_.want(json::pointerChild(pointer_, fromQt(name)));
  });
}

/// Those that must be given, then the others in the order of the API, then what it does not know.
std::vector<ApiParameter> StructureForm::shownParameters() const {
  const json::Value& object = context_.valueAt(pointer_);
  const auto required = shape_.required();
  const auto names = shape_.fields();
  const bool all = names.size() <= fewFields && !shape_.isUnion();
  std::vector<ApiParameter> shown;
  const auto add = [&](const std::string& name, const asl::Shape& shape, bool needed) {
    shown.push_back({pointer_, name, shape, needed, context_.helpOf(shape_, name)});
  };
  for (const auto& name : names) {
    if (contains(required, name)) add(name, *shape_.field(name), true);
  }
  for (const auto& name : names) {
    const bool set = assist::parameterAt(object, name).value != nullptr;
    const bool wanted = context_.isWanted(json::pointerChild(pointer_, name));
    if (!contains(required, name) && (set || wanted || all)) add(name, *shape_.field(name), false);
  }
  for (const auto& member : object.members()) {
    const std::string name(assist::parameterName(member.name()));
    if (!contains(names, name)) add(name, asl::Shape("d", json::Value::object()), false);
  }
  return shown;
}

ApiField* StructureForm::fieldFor(const ApiParameter& parameter) {
  const auto form = ApiField::formOf(context_, parameter);
  const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const ApiField* field) {
    return field->parameter().name == parameter.name;
  });
  if (found == fields_.end()) return context_.makeField()(form, parameter, this);
  ApiField* field = *found;
  fields_.erase(found);
  if (field->form() == form) return field;
  field->hide();
  field->deleteLater();
  return context_.makeField()(form, parameter, this);
}

void StructureForm::show() {
  const auto shown = shownParameters();
  std::vector<ApiField*> fields;
  std::vector<ApiField*> before = fields_;
  for (const auto& parameter : shown) fields.push_back(fieldFor(parameter));
  for (auto* gone : fields_) {
    gone->hide();
    gone->deleteLater();
  }
  fields_ = fields;
  if (fields_ != before) arrange();
  for (auto* field : fields_) field->show();
  showChoices(shown);
}

/// Not set ones only; of a union none once one is given.
void StructureForm::showChoices(const std::vector<ApiParameter>& shown) {
  std::vector<AddParameter::Choice> choices;
  for (const auto& name : shape_.fields()) {
    const bool there = std::any_of(shown.begin(), shown.end(),
                                   [&](const auto& parameter) { return parameter.name == name; });
    if (there) continue;
    const asl::Shape shape = *shape_.field(name);
    const QString help = context_.helpOf(shape_, name);
    choices.push_back({toQt(name), wordsOf(name, shape, help), help});
  }
  const bool done = shape_.isUnion() && !shown.empty();
  add_->setUnion(shape_.isUnion());
  add_->setVisible(!choices.empty() && !done && context_.subject().editable);
  add_->setChoices(std::move(choices));
}

/// Two fields that are short stand beside one another where there is room.
void StructureForm::arrange() {
  for (auto* field : fields_) field->setParent(this);
  for (auto* line : lines_) {
    line->hide();
    line->deleteLater();
  }
  lines_.clear();
  while (column_->count() > 0) delete column_->takeAt(0);
  const auto pairs = [&](std::size_t i) {
    using Kind = asl::Shape::Kind;
    if (!wide_ || i + 1 >= fields_.size()) return false;
    if (!fields_[i]->isNarrow() || !fields_[i + 1]->isNarrow()) return false;
    const auto isShort = [](const ApiField* field) {
      const auto& shape = field->parameter().shape;
      return shape.kind() != Kind::String || !shape.choices().empty();
    };
    return isShort(fields_[i]) || isShort(fields_[i + 1]);
  };
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (!pairs(i)) {
      column_->addWidget(fields_[i]);
      fields_[i]->setVisible(true);
      continue;
    }
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const std::size_t at : {i, i + 1}) {
      row->addWidget(fields_[at], 1, Qt::AlignTop);
      fields_[at]->setVisible(true);
    }
    column_->addWidget(line);
    line->setVisible(true);
    lines_.push_back(line);
    ++i;
  }
  column_->addWidget(add_);
}

void StructureForm::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool wide = event->size().width() >= wideFrom;
  if (wide == wide_) return;
  wide_ = wide;
  arrange();
}

void StructureForm::focusFirst() {
  if (!fields_.empty()) return fields_.front()->takeFocus();
  add_->setFocus();
}

}  // namespace stepwright::inspector

#include "moc_structure_form.cpp"
