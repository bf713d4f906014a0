// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/machine_page.h"

#include <QLabel>
#include <QVBoxLayout>

#include "engine/json/value.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/make_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

/// No field of the language, so it is not in its schema.
const asl::Field& typeField() {
  static const asl::Field field{
      .owner = asl::Owner::Machine,
      .name = "Type",
      .kind = asl::FieldKind::Enumeration,
      .choices = "STANDARD|EXPRESS",
      .defaultValue = "\"STANDARD\"",
      .help =
          "How the machine is run. STANDARD may take a year and does each step once; EXPRESS is "
          "quick and cheap, ends after five minutes, and cannot wait for jobs, callbacks or activities."_en};
  return field;
}

}  // namespace

MachinePage::MachinePage(const Subject& subject, QWidget* parent)
    : FormPage(subject, asl::Section::General, true, parent),
      type_(makeEditor(typeField(), subject.language(), {}, content())),
      note_(new QLabel(content())) {
  note_->setFont(common::fontOf(common::FontRole::Table));
  note_->setWordWrap(true);
  setTone(note_, "3");
  auto* column = new QVBoxLayout;
  column->setContentsMargins(0, 4, 0, 0);
  column->setSpacing(3);
  column->addWidget(type_);
  column->addWidget(note_);
  body()->addLayout(column);
  connect(type_, &FieldEditor::valueCommitted, this, [this](const QString& json) {
    emit typeRequested(json.contains(QLatin1String("EXPRESS")));
  });
  MachinePage::show(subject);
}

void MachinePage::show(const Subject& subject) {
  FormPage::show(subject);
  json::Value settings = json::Value::object();
  if (subject.express) settings = settings.with("Type", json::Value("EXPRESS"));
  type_->showObject(settings);
  const bool beside = subject.typeSaidBy.isEmpty();
  type_->setEditable(subject.editable && beside);
  note_->setText(
      beside ? tr("Type is kept beside the document: the definition itself has no place for it.")
             : tr("%1 says the Type: change it there.").arg(subject.typeSaidBy));
}

}  // namespace stepwright::inspector

#include "moc_machine_page.cpp"
