// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/common/theme.h"
#include "widgets/compare/compare_view.h"

namespace stepwright::compare {

namespace {

QLabel* headOf(const QString& words, QWidget* parent) {
  auto* head = new QLabel(words, parent);
  head->setFont(common::fontOf(common::FontRole::SectionTitle));
  head->setContentsMargins(10, 6, 10, 6);
  return head;
}

}  // namespace

CompareDialog::CompareDialog(const CompareWords& words, const std::string& left,
                             const std::string& right, QWidget* parent)
    : QDialog(parent),
      view_(new CompareView(this)),
      place_(new QLabel(this)),
      previous_(new QPushButton(tr("Previous change"), this)),
      next_(new QPushButton(tr("Next change"), this)) {
  setObjectName(QStringLiteral("compareDialog"));
  setWindowTitle(words.title);
  resize(1120, 640);
  setSizeGripEnabled(true);
  view_->setTexts(left, right);
  auto* heads = new QHBoxLayout;
  heads->setSpacing(0);
  heads->addWidget(headOf(words.left, this), 1);
  heads->addWidget(headOf(words.right, this), 1);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(10, 8, 10, 10);
  row->setSpacing(8);
  row->addWidget(previous_);
  row->addWidget(next_);
  row->addWidget(place_, 1);
  const auto choice = [&](const QString& text, const char* name, auto taken) {
    if (text.isEmpty()) return;
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, taken] {
      accept();
      emit(this->*taken)();
    });
  };
  choice(words.takeLeft, "takeLeft", &CompareDialog::leftTaken);
  choice(words.takeRight, "takeRight", &CompareDialog::rightTaken);
  auto* close = new QPushButton(tr("Close"), this);
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  row->addWidget(close);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(heads);
  column->addWidget(view_, 1);
  column->addLayout(row);
  for (auto* button : {previous_, next_}) button->setAutoDefault(false);
  connect(previous_, &QPushButton::clicked, this, [this] { step(-1); });
  connect(next_, &QPushButton::clicked, this, [this] { step(1); });
  view_->setFocus();
  showPlace();
}

void CompareDialog::step(int by) {
  view_->goToChange(view_->currentChange() + by);
  showPlace();
}

void CompareDialog::showPlace() {
  const int at = view_->currentChange(), all = view_->rows().changes;
  previous_->setEnabled(at > 0);
  next_->setEnabled(at + 1 < all);
  place_->setText(view_->summary());
}

}  // namespace stepwright::compare

#include "moc_compare_dialog.cpp"
