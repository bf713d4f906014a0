// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/prune_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace stepwright::debug {

namespace {

constexpr int usualDays = 30, mostDays = 3650, mostMebibytes = 1'000'000;

/// One that may say nothing.
QSpinBox* limitField(int most, const QString& suffix, QWidget* parent) {
  auto* field = new QSpinBox(parent);
  field->setRange(-1, most);
  field->setSpecialValueText(PruneDialog::tr("not said"));
  field->setSuffix(suffix);
  return field;
}

}  // namespace

PruneDialog::PruneDialog(QWidget* parent)
    : QDialog(parent),
      days_(limitField(mostDays, tr(" days"), this)),
      mebibytes_(limitField(mostMebibytes, tr(" MiB"), this)) {
  setWindowTitle(tr("Take runs away"));
  days_->setObjectName(QStringLiteral("pruneDays"));
  mebibytes_->setObjectName(QStringLiteral("pruneSize"));
  days_->setValue(usualDays);
  mebibytes_->setValue(-1);
  auto* form = new QFormLayout;
  form->addRow(tr("&Older than"), days_);
  form->addRow(tr("The oldest, until the others have at &most"), mebibytes_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  auto* take = buttons->addButton(tr("Take away"), QDialogButtonBox::AcceptRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  const auto enable = [this, take] {
    take->setEnabled(olderThan().has_value() || mostBytes().has_value());
  };
  connect(days_, qOverload<int>(&QSpinBox::valueChanged), this, enable);
  connect(mebibytes_, qOverload<int>(&QSpinBox::valueChanged), this, enable);
  auto* column = new QVBoxLayout(this);
  column->addLayout(form);
  column->addWidget(
      new QLabel(tr("Of this document's runs that have ended; those that are pinned stay."), this));
  column->addWidget(buttons);
}

std::optional<std::chrono::milliseconds> PruneDialog::olderThan() const {
  if (days_->value() < 0) return std::nullopt;
  return std::chrono::hours(24) * days_->value();
}

std::optional<std::int64_t> PruneDialog::mostBytes() const {
  if (mebibytes_->value() < 0) return std::nullopt;
  return static_cast<std::int64_t>(mebibytes_->value()) << 20;
}

}  // namespace stepwright::debug

#include "moc_prune_dialog.cpp"
