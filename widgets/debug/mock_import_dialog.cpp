// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/mock_import_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace stepwright::debug {

namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

QString remarkOn(const tasks::MockMisfit& misfit) {
  const QString name = text(misfit.state);
  if (misfit.isOtherType)
    return MockImportDialog::tr("“%1” is no Task and asks nobody for an answer.").arg(name);
  if (misfit.nearest.empty())
    return MockImportDialog::tr("“%1” is no state of this workflow.").arg(name);
  return MockImportDialog::tr("“%1” is no state of this workflow; the nearest is “%2”.")
      .arg(name, text(misfit.nearest));
}

}  // namespace

MockImportDialog::MockImportDialog(const std::vector<tasks::MockCase>& cases,
                                   const project::DebugSetup& now, const asl::Document& document,
                                   QWidget* parent)
    : QDialog(parent), use_(new QComboBox(this)), remarks_(new QPlainTextEdit(this)) {
  setObjectName(QStringLiteral("mockImport"));
  setWindowTitle(tr("Import mocks"));
  resize(520, 320);
  auto* form = new QFormLayout(this);
  auto* head = new QLabel(tr("%n test case(s) of this file are kept with the document. Which of "
                             "them answers from now on?",
                             "", static_cast<int>(cases.size())),
                          this);
  head->setWordWrap(true);
  form->addRow(head);
  for (const tasks::MockCase& each : cases) {
    use_->addItem(text(tasks::nameOf(each)), use_->count());
    if (document.machine()) addMisfits(each, *document.machine());
  }
  if (!now.mocks.empty()) {
    use_->addItem(
        tr("What is there now (mocks of %n state(s))", "", static_cast<int>(now.mocks.size())));
    use_->setCurrentIndex(use_->count() - 1);
  }
  form->addRow(tr("Answer with"), use_);
  remarks_->setReadOnly(true);
  remarks_->setTabChangesFocus(true);
  if (misfits_ == 0) remarks_->setPlainText(tr("Every mock fits a Task of this workflow."));
  form->addRow(remarks_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  plain_ = cases.size() == 1 && now.mocks.empty() && misfits_ == 0;
  use_->setFocus();
}

void MockImportDialog::addMisfits(const tasks::MockCase& test, const asl::Machine& machine) {
  for (const tasks::MockMisfit& misfit : tasks::misfitsOf(test.mocks, machine)) {
    remarks_->appendPlainText(text(tasks::nameOf(test)) + QStringLiteral(": ") + remarkOn(misfit));
    ++misfits_;
  }
}

std::optional<std::size_t> MockImportDialog::chosen() const {
  const QVariant place = use_->currentData();
  return place.isValid() ? std::optional(std::size_t{place.toUInt()}) : std::nullopt;
}

}  // namespace stepwright::debug

#include "moc_mock_import_dialog.cpp"
