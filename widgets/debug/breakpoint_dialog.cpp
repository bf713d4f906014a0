// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/breakpoint_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include "widgets/common/theme.h"

namespace stepwright::debug {

using debugger::Breakpoint;

BreakpointDialog::BreakpointDialog(const Breakpoint& breakpoint, const asl::State* state,
                                   QWidget* parent)
    : QDialog(parent), original_(breakpoint) {
  setWindowTitle(state ? tr("Breakpoint on %1").arg(QString::fromStdString(state->name))
                       : tr("Breakpoint"));
  setMinimumWidth(420);
  auto* form = new QFormLayout(this);
  kind_ = new QComboBox(this);
  kind_->addItems({tr("when the state is entered"), tr("when it is left"), tr("before a retry"),
                   tr("on an error in it")});
  kind_->setCurrentIndex(static_cast<int>(breakpoint.kind));
  condition_ = new QLineEdit(QString::fromStdString(breakpoint.condition), this);
  condition_->setFont(common::fontOf(common::FontRole::Code));
  condition_->setPlaceholderText(QStringLiteral("total > 100"));
  hitRule_ = new QComboBox(this);
  hitRule_->addItems(
      {tr("every time"), tr("on hit number"), tr("from hit number"), tr("on every multiple of")});
  hitRule_->setCurrentIndex(static_cast<int>(breakpoint.hitRule));
  hitCount_ = new QSpinBox(this);
  hitCount_->setRange(1, 1000000);
  hitCount_->setValue(qMax(1, breakpoint.hitCount));
  hitCount_->setEnabled(breakpoint.hitRule != Breakpoint::HitRule::Always);
  auto* hits = new QHBoxLayout;
  hits->addWidget(hitRule_, 1);
  hits->addWidget(hitCount_);
  item_ = new QSpinBox(this);
  item_->setRange(-1, 1000000);
  item_->setSpecialValueText(tr("any"));
  item_->setValue(breakpoint.item.value_or(-1));
  log_ = new QLineEdit(QString::fromStdString(breakpoint.logText), this);
  log_->setPlaceholderText(tr("paid {$.total}"));
  action_ = new QComboBox(this);
  action_->addItems({tr("Stop"), tr("Only write the log text")});
  action_->setCurrentIndex(breakpoint.stops ? 0 : 1);
  form->addRow(tr("Stop"), kind_);
  form->addRow(tr("Condition"), condition_);
  form->addRow(tr("Hits"), hits);
  form->addRow(tr("Map item"), item_);
  form->addRow(tr("Log text"), log_);
  form->addRow(tr("Then"), action_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(hitRule_, QOverload<int>::of(&QComboBox::currentIndexChanged), this,
          [this](int rule) { hitCount_->setEnabled(rule > 0); });
  shown_ = read();
}

Breakpoint BreakpointDialog::breakpoint() const {
  const Breakpoint now = read();
  return now == shown_ ? original_ : now;
}

Breakpoint BreakpointDialog::read() const {
  Breakpoint made = original_;
  made.kind = static_cast<Breakpoint::Kind>(kind_->currentIndex());
  made.condition = condition_->text().trimmed().toStdString();
  made.hitRule = static_cast<Breakpoint::HitRule>(hitRule_->currentIndex());
  made.hitCount = made.hitRule == Breakpoint::HitRule::Always ? 0 : hitCount_->value();
  made.item.reset();
  if (item_->value() >= 0) made.item = item_->value();
  made.logText = log_->text().toStdString();
  made.stops = action_->currentIndex() == 0;
  return made;
}

}  // namespace stepwright::debug
