// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/run_dialogs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "engine/base/files.h"
#include "engine/project/debug_setup.h"
#include "widgets/common/said.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/json_editor.h"

namespace stepwright::debug {

InputDialog::InputDialog(const DebugStore& store, QWidget* parent)
    : QDialog(parent),
      inputs_(project::inputsOf(store.content())),
      known_(new QComboBox(this)),
      share_(new QCheckBox(tr("Share it with the team"), this)),
      editor_(new JsonEditor(this)) {
  setWindowTitle(tr("Run with input"));
  resize(560, 440);
  auto* column = new QVBoxLayout(this);
  auto* form = new QFormLayout;
  known_->setEditable(true);
  known_->setInsertPolicy(QComboBox::NoInsert);
  for (const auto& [name, input] : inputs_) known_->addItem(QString::fromStdString(name));
  if (inputs_.empty()) known_->setEditText(tr("Input 1"));
  form->addRow(tr("Name"), known_);
  share_->setToolTip(tr("Keeps it in the file beside the document; else it is kept for you alone"));
  form->addRow(share_);
  const auto showShare = [this, &store](const QString& name) {
    share_->setChecked(project::isShared(store.content(), name.trimmed().toStdString()));
  };
  connect(known_, &QComboBox::currentTextChanged, this, showShare);
  showShare(known_->currentText());
  column->addLayout(form);
  column->addWidget(editor_, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Run"));
  buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("primary"));
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  auto* file = buttons->addButton(tr("From a file…"), QDialogButtonBox::ActionRole);
  file->setObjectName(QStringLiteral("inputFile"));
  connect(file, &QPushButton::clicked, this, &InputDialog::readFile);
  connect(known_, QOverload<int>::of(&QComboBox::activated), this, [this](int index) {
    if (index >= 0 && static_cast<std::size_t>(index) < inputs_.size())
      editor_->setValue(inputs_[static_cast<std::size_t>(index)].second);
  });
  connect(editor_, &JsonEditor::changed, this, [this, buttons] {
    buttons->button(QDialogButtonBox::Ok)->setEnabled(editor_->isValid());
  });
  editor_->setValue(store.input());
  editor_->refuseOver(JsonTextField::mostShown);
  editor_->field()->setFocus();
  editor_->field()->selectAll();
}

void InputDialog::offerRun(const json::Value& input) {
  const QString words = tr("As the run that is shown");
  const QString before = known_->currentText();
  inputs_.emplace_back(words.toStdString(), input);
  known_->addItem(words);
  known_->setEditText(before);
}

void InputDialog::readFile() {
  const QString path =
      QFileDialog::getOpenFileName(this, tr("An input from a file"), {}, tr("JSON (*.json)"));
  if (path.isEmpty()) return;
  const auto text = readWholeFile(path.toStdString(), 64u << 20);
  if (!text) {
    QMessageBox::warning(this, tr("An input from a file"), common::saidInFull(text.error()));
    return;
  }
  editor_->setText(QString::fromStdString(*text));
  known_->setEditText(QFileInfo(path).completeBaseName());
}

QString InputDialog::name() const {
  const QString name = known_->currentText().trimmed();
  return name.isEmpty() ? tr("Input") : name;
}

bool InputDialog::isShared() const { return share_->isChecked(); }

json::Value InputDialog::input() const { return editor_->value().value_or(json::Value::object()); }

}  // namespace stepwright::debug

#include "moc_run_dialogs.cpp"
