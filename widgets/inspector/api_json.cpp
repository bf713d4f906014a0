// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/api_json.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/inspector/action_context.h"
#include "widgets/inspector/payload_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

ApiJson::ApiJson(ActionContext& context, const ApiParameter& parameter, QWidget* parent)
    : ApiField(Form::Json, context, parameter, parent),
      field_(std::make_unique<asl::Field>(asl::Field{
          .owner = asl::Owner::State,
          .name = this->parameter().name,
          .kind = context.isJsonata() ? asl::FieldKind::Expression : asl::FieldKind::Template})),
      edit_(new PayloadEditor(*field_, context.subject().language(), this)) {
  edit_->hideLabel();
  if (!parameter.item) head()->addWidget(makeModeButton(false));
  head()->addWidget(makeRemoveButton());
  body()->addWidget(edit_);
  connect(edit_, &PayloadEditor::valueCommitted, this, [this](const QString& json) { set(json); });
}

void ApiJson::show() {
  const auto at = value();
  edit_->setSample(context().subject().sample);
  edit_->setFormat(context().subject().document.format());
  edit_->setValue(at.value);
  edit_->setEditable(context().subject().editable);
  showComplaint();
}

void ApiJson::takeFocus() { edit_->setFocus(); }

}  // namespace stepwright::inspector

#include "moc_api_json.cpp"
