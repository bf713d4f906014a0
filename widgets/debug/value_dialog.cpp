// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/value_dialog.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "engine/json/parse.h"
#include "widgets/debug/json_editor.h"

namespace stepwright::debug {

ValueDialog::ValueDialog(const QString& what, const QString& text, QWidget* parent)
    : QDialog(parent), editor_(new JsonEditor(this)) {
  setWindowTitle(tr("Value of %1").arg(what));
  resize(620, 480);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  auto* column = new QVBoxLayout(this);
  column->addWidget(editor_, 1);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(editor_, &JsonEditor::changed, this, [this, buttons] {
    buttons->button(QDialogButtonBox::Ok)->setEnabled(editor_->isValid());
  });
  if (const auto parsed = json::parse(text.toStdString()))
    editor_->setValue(*parsed);
  else
    editor_->setText(text);
  editor_->field()->setFocus();
}

std::optional<json::Value> ValueDialog::value() const { return editor_->value(); }

}  // namespace stepwright::debug

#include "moc_value_dialog.cpp"
