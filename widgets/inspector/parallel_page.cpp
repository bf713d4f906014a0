// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/parallel_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/edit/containers.h"
#include "engine/edit/intents.h"
#include "engine/edit/lists.h"
#include "engine/edit/selection.h"
#include "engine/json/pointer.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/hole_editor.h"
#include "widgets/inspector/panel.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

/// A branch has no ProcessorConfig: that is for the items of a Map.
std::vector<asl::FormRow> rowsOfBranch(asl::QueryLanguage language) {
  auto rows = asl::formRows(asl::Owner::SubMachine, language);
  std::erase_if(rows, [](const asl::FormRow& row) { return row.has("ProcessorConfig"); });
  return rows;
}

std::string branchesOf(const Subject& subject) { return subject.pointer() + "/Branches"; }

}  // namespace

ParallelPage::ParallelPage(const Subject& subject, QWidget* parent)
    : FormPage(subject, asl::Section::General, true, parent) {
  ParallelPage::show(subject);
}

void ParallelPage::show(const Subject& subject) {
  FormPage::show(subject);
  const auto& machines = subject.state->machines;
  const json::Value& written = subject.fields()["Branches"];
  QString shape = isHole(written) ? QStringLiteral("!") : QString();
  for (const auto& branch : written.items())
    shape += isHole(branch) ? QLatin1Char('h') : QLatin1Char('-');
  if (list_ == nullptr || shape != shape_) {
    shape_ = shape;
    rebuild(subject);
  }
  if (whole_ != nullptr) {
    whole_->show(&written, subject.document.format());
    whole_->setEnabled(subject.editable);
  }
  for (std::size_t i = 0; i < branches_.size(); ++i) {
    if (branches_[i].hole != nullptr) {
      branches_[i].title->setText(tr("Branch %1, filled in by the deployment").arg(i));
      branches_[i].hole->show(&machines[i]->fields, subject.document.format());
      branches_[i].hole->setEnabled(subject.editable);
      branches_[i].bin->setEnabled(subject.editable && branches_.size() > 1);
      continue;
    }
    branches_[i].title->setText(
        tr("Branch %1, %n state(s)", "", static_cast<int>(machines[i]->states.size())).arg(i));
    branches_[i].bin->setEnabled(subject.editable && branches_.size() > 1);
    branches_[i].form->show(subject, machines[i]->pointer);
  }
}

void ParallelPage::rebuild(const Subject& subject) {
  branches_.clear();
  list_ = freshList(list_, 8);
  auto* title = new QLabel(tr("Branches"), list_);
  title->setFont(common::fontOf(common::FontRole::SectionTitle, 13));
  auto* words = new QLabel(tr("all at the same time"), list_);
  words->setFont(common::fontOf(common::FontRole::Label));
  setTone(words, "2");
  auto* add = new QPushButton(common::icon(QStringLiteral("add")), tr("Add"), list_);
  add->setAccessibleName(tr("Add a branch"));
  const bool filledIn = isHole(subject.fields()["Branches"]);
  add->setEnabled(subject.editable && !filledIn);
  if (filledIn) add->setToolTip(tr("The deployment fills in the whole list."));
  auto* head = new QHBoxLayout;
  head->setContentsMargins(0, 4, 0, 0);
  head->setSpacing(8);
  head->addWidget(title);
  head->addWidget(words, 1);
  head->addWidget(add);
  static_cast<QVBoxLayout*>(list_->layout())->addLayout(head);
  connect(add, &QPushButton::clicked, this,
          [this] { emit committed(edit::addBranch(shown().document, shown().pointer())); });
  whole_ = addHole(shown(), branchesOf(subject), *static_cast<QVBoxLayout*>(list_->layout()));
  for (std::size_t i = 0; i < subject.state->machines.size(); ++i) addBranch(subject, i);
  list_->show();
}

void ParallelPage::addBranch(const Subject& subject, std::size_t index) {
  auto* panel = new inspector::Panel(list_);  // QFrame has a Panel of its own
  auto* title = new QLabel(panel);
  title->setFont(common::fontOf(common::FontRole::Heading));
  auto* bin = new QToolButton(panel);
  bin->setObjectName(QStringLiteral("small"));
  bin->setIcon(common::icon(QStringLiteral("delete")));
  bin->setToolTip(tr("Remove this branch with its states"));
  bin->setAccessibleName(tr("Remove branch %1").arg(index));
  auto* form = new ObjectForm(rowsOfBranch(subject.language()), subject.language(), panel);
  auto* head = new QHBoxLayout;
  head->addWidget(title, 1);
  head->addWidget(bin);
  auto* column = new QVBoxLayout(panel);
  column->setContentsMargins(10, 10, 10, 10);
  column->setSpacing(8);
  column->addLayout(head);
  column->addWidget(form);
  list_->layout()->addWidget(panel);
  HoleEditor* hole = addHole(shown(), json::pointerChild(branchesOf(subject), index), *column);
  form->setVisible(hole == nullptr);
  branches_.push_back({title, bin, form, hole});
  connect(bin, &QToolButton::clicked, this, [this, index] {
    emit committed(edit::removeItem(shown().document, branchesOf(shown()), index));
  });
  connect(form, &ObjectForm::changed, this, &ParallelPage::commit);
  connect(form, &ObjectForm::goToRequested, this, &Page::stateRequested);
}

}  // namespace stepwright::inspector

#include "moc_parallel_page.cpp"
