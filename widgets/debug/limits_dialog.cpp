// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/limits_dialog.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

namespace stepwright::debug {

namespace {

constexpr int mostAtOnce = 10'000, mostItems = 100'000'000;

session::MapRunLimits limitsOf(const runtime::MapRunFigures& figures) {
  session::MapRunLimits limits;
  limits.concurrency = figures.atOnce >= 1000 ? 0 : static_cast<std::int64_t>(figures.atOnce);
  limits.toleratedPercentage = figures.toleratedShare;
  if (figures.tolerated && !figures.toleratedShare)
    limits.toleratedCount = static_cast<std::int64_t>(std::llround(*figures.tolerated));
  return limits;
}

}  // namespace

LimitsDialog::LimitsDialog(const runtime::MapRunFigures& figures, QWidget* parent)
    : QDialog(parent),
      before_(limitsOf(figures)),
      concurrency_(new QSpinBox(this)),
      count_(new QSpinBox(this)),
      percentage_(new QDoubleSpinBox(this)) {
  setWindowTitle(tr("Limits of %1").arg(QString::fromStdString(figures.name)));
  concurrency_->setRange(0, mostAtOnce);
  concurrency_->setSpecialValueText(tr("as many as may be"));
  concurrency_->setValue(static_cast<int>(before_.concurrency.value_or(0)));
  count_->setRange(-1, mostItems);
  count_->setSpecialValueText(tr("not said"));
  count_->setValue(static_cast<int>(before_.toleratedCount.value_or(-1)));
  percentage_->setRange(-1, 100);
  percentage_->setDecimals(2);
  percentage_->setSpecialValueText(tr("not said"));
  percentage_->setSuffix(tr(" %"));
  percentage_->setValue(before_.toleratedPercentage.value_or(-1));
  auto* form = new QFormLayout;
  form->addRow(tr("Children at &once"), concurrency_);
  form->addRow(tr("Failed &items tolerated"), count_);
  form->addRow(tr("Failed &share tolerated"), percentage_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  auto* note = new QLabel(tr("For this run alone; the definition stays as it is."), this);
  column->addLayout(form);
  column->addWidget(note);
  column->addWidget(buttons);
}

session::MapRunLimits LimitsDialog::limits() const {
  session::MapRunLimits changed;
  if (concurrency_->value() != before_.concurrency.value_or(0))
    changed.concurrency = concurrency_->value();
  if (count_->value() != before_.toleratedCount.value_or(-1) && count_->value() >= 0)
    changed.toleratedCount = count_->value();
  if (percentage_->value() >= 0 && percentage_->value() != before_.toleratedPercentage.value_or(-1))
    changed.toleratedPercentage = percentage_->value();
  return changed;
}

std::optional<session::MapRunLimits> LimitsDialog::ask(const runtime::MapRunFigures& figures,
                                                       QWidget* parent) {
  LimitsDialog dialog(figures, parent);
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return dialog.limits();
}

}  // namespace stepwright::debug

#include "moc_limits_dialog.cpp"
