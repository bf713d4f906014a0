// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/hole_editor.h"

#include <QLabel>
#include <QVBoxLayout>

#include "engine/edit/fields.h"
#include "engine/edit/lists.h"
#include "engine/edit/reshape.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "widgets/common/field_line.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

HoleEditor::HoleEditor(const QString& name, QWidget* parent)
    : QWidget(parent), line_(new common::FieldLine(this)), complaint_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  column->addWidget(line_);
  column->addWidget(complaint_);
  line_->setFont(common::fontOf(common::FontRole::Code));
  line_->setAccessibleName(name);
  complaint_->setFont(common::fontOf(common::FontRole::Table));
  complaint_->setWordWrap(true);
  complaint_->hide();
  common::setPart(*this, QStringLiteral("#hole"));
  setFocusProxy(line_);
  hide();
  connect(line_, &common::FieldLine::entered, this, &HoleEditor::take);
}

bool HoleEditor::show(const json::Value* value, asl::Format format) {
  const bool hole = value != nullptr && isHole(*value);
  line_->setShown(hole ? shownValue(value, format) : QString());
  if (!hole || !line_->isPending()) complaint_->hide();
  setVisible(hole);
  return hole;
}

bool HoleEditor::hasKeyboard() const { return line_->hasFocus(); }

void HoleEditor::take(const QString& typed) {
  const QString json = jsonOfHole(typed);
  const bool understood = !json.isEmpty() || typed.trimmed().isEmpty();
  complaint_->setText(understood ? QString()
                                 : tr("This is neither what a deployment fills in nor JSON."));
  complaint_->setVisible(!understood);
  if (understood) emit committed(json);
}

edit::Outcome holeEntered(const asl::Document& document, const std::string& pointer,
                          const QString& json) {
  if (!json.isEmpty()) {
    const auto value = json::parse(fromQt(json));
    return edit::changeTo(document, pointer, value ? *value : json::Value(fromQt(json)));
  }
  const auto tokens = json::pointerTokens(pointer);
  const std::string parent = json::pointerParent(pointer);
  const json::Value* holder = json::resolve(document.value(), parent);
  if (holder == nullptr || !holder->isArray())
    return edit::unsetField(document, parent, tokens.back());
  return edit::removeItem(document, parent, std::stoul(tokens.back()));
}

}  // namespace stepwright::inspector

#include "moc_hole_editor.cpp"
