// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/fail_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "widgets/common/theme.h"

namespace stepwright::debug {

namespace {

// What SendTaskFailure takes, in characters.
constexpr int mostOfAnError = 256, mostOfACause = 32'768;

}  // namespace

FailDialog::FailDialog(const QString& state, const QStringList& errors, QWidget* parent)
    : QDialog(parent),
      error_(new QComboBox(this)),
      cause_(new QLineEdit(this)),
      problem_(new QLabel(this)) {
  setObjectName(QStringLiteral("failDialog"));
  setWindowTitle(tr("The error that %1 fails with").arg(state));
  setMinimumWidth(420);
  error_->setObjectName(QStringLiteral("failError"));
  error_->setEditable(true);
  error_->setFont(common::fontOf(common::FontRole::Code));
  error_->addItems(errors.isEmpty() ? QStringList(QStringLiteral("States.TaskFailed")) : errors);
  cause_->setObjectName(QStringLiteral("failCause"));
  problem_->setFont(common::fontOf(common::FontRole::Small));
  problem_->setWordWrap(true);
  auto* form = new QFormLayout(this);
  form->addRow(tr("Error"), error_);
  form->addRow(tr("Cause"), cause_);
  form->addRow(problem_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  ok_ = buttons->button(QDialogButtonBox::Ok);
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(error_, &QComboBox::editTextChanged, this, &FailDialog::check);
  connect(cause_, &QLineEdit::textChanged, this, &FailDialog::check);
  check();
}

QString FailDialog::error() const { return error_->currentText().trimmed(); }

QString FailDialog::cause() const { return cause_->text(); }

void FailDialog::check() {
  QString problem;
  if (error().isEmpty())
    problem = tr("The error needs a name: Retry and Catch go by it.");
  else if (error().size() > mostOfAnError)
    problem = tr("AWS takes names of errors up to %1 characters.").arg(mostOfAnError);
  else if (cause().size() > mostOfACause)
    problem = tr("AWS takes causes up to %1 characters.").arg(mostOfACause);
  problem_->setText(problem);
  ok_->setEnabled(problem.isEmpty());
}

}  // namespace stepwright::debug

#include "moc_fail_dialog.cpp"
