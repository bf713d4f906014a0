// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/other_fields.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/common/theme.h"
#include "widgets/inspector/make_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

OtherFields::OtherFields(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
  column_->setContentsMargins(0, 4, 0, 0);
  column_->setSpacing(6);
  auto* title = new QLabel(tr("Other fields"), this);
  title->setFont(common::fontOf(common::FontRole::Heading));
  column_->addWidget(title);
  hide();
}

void OtherFields::build(const std::vector<Other>& fields) {
  if (list_ != nullptr) {
    list_->hide();
    list_->deleteLater();
  }
  list_ = new QWidget(this);
  auto* column = new QVBoxLayout(list_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  editors_.clear();
  kept_.clear();
  for (const auto& other : fields) {
    auto& kept = kept_.emplace_back();
    kept.name = other.name;
    kept.field = {.owner = asl::Owner::State,
                  .name = kept.name,
                  .kind = asl::FieldKind::Json,
                  .help = "It is no field of this object here, and is kept as it is."_en};
    auto* editor = makeEditor(kept.field, asl::QueryLanguage::JsonPath, {}, list_);
    connect(editor, &FieldEditor::membersCommitted, this, &OtherFields::membersCommitted);
    column->addWidget(editor);
    editors_.push_back(editor);
  }
  column_->addWidget(list_);
  list_->show();
}

void OtherFields::show(const std::vector<Other>& fields, const json::Value& object, bool editable) {
  const bool same =
      std::equal(fields.begin(), fields.end(), kept_.begin(), kept_.end(),
                 [](const Other& other, const Kept& kept) { return other.name == kept.name; });
  if (!same) build(fields);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    editors_[i]->showObject(object);
    editors_[i]->setEditable(editable);
    editors_[i]->setComplaint(fields[i].why);
  }
  setVisible(!fields.empty());
}

}  // namespace stepwright::inspector

#include "moc_other_fields.cpp"
