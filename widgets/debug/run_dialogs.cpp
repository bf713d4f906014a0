// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/run_dialogs.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "widgets/debug/debug_store.h"
#include "widgets/debug/json_editor.h"

namespace stepwright::debug {

using tasks::MockBehaviour;

namespace {

QDialogButtonBox* addButtons(QDialog* dialog, const QString& accept) {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
  buttons->button(QDialogButtonBox::Ok)->setText(accept);
  buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("primary"));
  QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  return buttons;
}

}  // namespace

InputDialog::InputDialog(const DebugStore& store, QWidget* parent)
    : QDialog(parent), known_(new QComboBox(this)), editor_(new JsonEditor(this)) {
  setWindowTitle(tr("Run with input"));
  resize(560, 440);
  auto* column = new QVBoxLayout(this);
  auto* form = new QFormLayout;
  known_->setEditable(true);
  known_->setInsertPolicy(QComboBox::NoInsert);
  const auto inputs = store.content().inputs;
  for (const auto& [name, input] : inputs) known_->addItem(QString::fromStdString(name));
  if (inputs.empty()) known_->setEditText(tr("Input 1"));
  form->addRow(tr("Name"), known_);
  column->addLayout(form);
  column->addWidget(editor_, 1);
  auto* buttons = addButtons(this, tr("Run"));
  column->addWidget(buttons);
  connect(known_, QOverload<int>::of(&QComboBox::activated), this, [this, inputs](int index) {
    if (index >= 0 && static_cast<std::size_t>(index) < inputs.size())
      editor_->setValue(inputs[static_cast<std::size_t>(index)].second);
  });
  connect(editor_, &JsonEditor::changed, this, [this, buttons] {
    buttons->button(QDialogButtonBox::Ok)->setEnabled(editor_->isValid());
  });
  editor_->setValue(store.input());
  editor_->refuseOver(JsonTextField::mostShown);
  editor_->field()->setFocus();
  editor_->field()->selectAll();
}

QString InputDialog::name() const {
  const QString name = known_->currentText().trimmed();
  return name.isEmpty() ? tr("Input") : name;
}

json::Value InputDialog::input() const { return editor_->value().value_or(json::Value::object()); }

MockDialog::MockDialog(const MockBehaviour& behaviour, const QString& state, QWidget* parent)
    : QDialog(parent),
      original_(behaviour),
      kind_(new QComboBox(this)),
      first_(new QSpinBox(this)),
      last_(new QSpinBox(this)),
      delay_(new QSpinBox(this)),
      result_(new JsonEditor(this)),
      error_(new QLineEdit(QString::fromStdString(behaviour.error), this)),
      cause_(new QLineEdit(QString::fromStdString(behaviour.cause), this)) {
  setWindowTitle(tr("Mock of %1").arg(state));
  resize(520, 480);
  auto* form = new QFormLayout(this);
  kind_->addItems({tr("gives a result"), tr("fails with an error"), tr("never answers")});
  kind_->setCurrentIndex(static_cast<int>(behaviour.kind));
  first_->setRange(1, 1'000'000);
  first_->setValue(tasks::callForPeople(behaviour.firstAttempt));
  last_->setRange(tasks::callForPeople(-1), 1'000'000);
  last_->setSpecialValueText(tr("all that follow"));
  last_->setValue(tasks::callForPeople(behaviour.lastAttempt));
  delay_->setRange(0, 2'000'000'000);
  delay_->setSingleStep(1000);
  delay_->setSuffix(tr(" ms"));
  delay_->setValue(static_cast<int>(behaviour.delayMs));
  result_->setValue(behaviour.result);
  form->addRow(tr("It"), kind_);
  form->addRow(tr("From call"), first_);
  form->addRow(tr("To call"), last_);
  form->addRow(tr("After"), delay_);
  form->addRow(tr("Result"), result_);
  form->addRow(tr("Error"), error_);
  form->addRow(tr("Cause"), cause_);
  auto* buttons = addButtons(this, tr("Keep"));
  form->addRow(buttons);
  const auto enable = [this, buttons] {
    const int kind = kind_->currentIndex();
    result_->setEnabled(kind == 0);
    error_->setEnabled(kind == 1);
    cause_->setEnabled(kind == 1);
    delay_->setEnabled(kind != 2);
    const bool ok = kind == 2 || (kind == 0 ? result_->isValid() : !error_->text().isEmpty());
    buttons->button(QDialogButtonBox::Ok)->setEnabled(ok);
  };
  connect(kind_, QOverload<int>::of(&QComboBox::currentIndexChanged), this, enable);
  connect(result_, &JsonEditor::changed, this, enable);
  connect(error_, &QLineEdit::textChanged, this, enable);
  enable();
  shown_ = read();
}

MockBehaviour MockDialog::behaviour() const {
  const MockBehaviour now = read();
  return now == shown_ ? original_ : now;
}

MockBehaviour MockDialog::read() const {
  MockBehaviour made;
  made.item = original_.item;
  made.condition = original_.condition;
  made.kind = static_cast<MockBehaviour::Kind>(kind_->currentIndex());
  made.firstAttempt = tasks::callFromPeople(first_->value());
  made.lastAttempt = tasks::callFromPeople(last_->value());
  made.delayMs = delay_->value();
  if (made.kind == MockBehaviour::Kind::Result)
    made.result = result_->value().value_or(json::Value());
  if (made.kind == MockBehaviour::Kind::Error) {
    made.error = error_->text().toStdString();
    made.cause = cause_->text().toStdString();
  }
  return made;
}

}  // namespace stepwright::debug
