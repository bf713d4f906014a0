// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/errors_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariant>

#include "engine/edit/lists.h"
#include "engine/json/pointer.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/card.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/retry_plan.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

constexpr const char* freshRetrier = R"({
  "ErrorEquals": ["States.ALL"],
  "IntervalSeconds": 1,
  "MaxAttempts": 3,
  "BackoffRate": 2
})";

/// Where a new catcher leads: the state's own way on, or any other state; the user turns it.
std::string freshCatcher(const Subject& subject) {
  std::string target = subject.state->next;
  for (const auto& state : subject.machine->states) {
    if (target.empty() && state.id != subject.state->id) target = state.name;
  }
  return "{\n  \"ErrorEquals\": [\"States.ALL\"],\n  \"Next\": \"" + target + "\"\n}";
}

}  // namespace

ErrorsPage::ErrorsPage(QWidget* parent) : Page(parent) {}

void ErrorsPage::show(const Subject& subject) {
  subject_ = subject;
  const QString shape = toQt(subject.pointer()) + QLatin1Char('|') +
                        QString::number(subject.state->retry.size()) + QLatin1Char('|') +
                        QString::number(subject.state->catchers.size()) + QLatin1Char('|') +
                        QString::number(static_cast<int>(subject.language()));
  if (shape != shape_) {
    shape_ = shape;
    rebuild();
  }
  refresh();
}

void ErrorsPage::rebuild() {
  entries_.clear();
  list_ = freshList(list_, 8);
  addSection(tr("Retry"), tr("first match wins"), json::pointerChild(subject_.pointer(), "Retry"),
             freshRetrier);
  for (std::size_t i = 0; i < subject_.state->retry.size(); ++i) addRetrier(static_cast<int>(i));
  static_cast<QVBoxLayout*>(list_->layout())->addSpacing(4);
  addSection(tr("Catch"), tr("after the last attempt"),
             json::pointerChild(subject_.pointer(), "Catch"), freshCatcher(subject_));
  for (std::size_t i = 0; i < subject_.state->catchers.size(); ++i) addCatcher(static_cast<int>(i));
  list_->show();
}

void ErrorsPage::addSection(const QString& title, const QString& hint, const std::string& list,
                            const std::string& fresh) {
  auto* head = new QLabel(title, list_);
  head->setFont(common::fontOf(common::FontRole::SectionTitle, 13));
  auto* words = new QLabel(hint, list_);
  words->setFont(common::fontOf(common::FontRole::Label));
  auto* add = new QPushButton(common::icon(QStringLiteral("add")), tr("Add"), list_);
  add->setAccessibleName(tr("Add to %1").arg(title));
  add->setEnabled(subject_.editable);
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  line->addWidget(head);
  line->addWidget(words);
  line->addStretch(1);
  line->addWidget(add);
  static_cast<QVBoxLayout*>(list_->layout())->addLayout(line);
  connect(add, &QPushButton::clicked, this, [this, list, fresh] {
    emit committed(edit::insertItem(subject_.document, list, SIZE_MAX, fresh));
  });
}

Card* ErrorsPage::addCard(const std::string& list, int index) {
  auto* card = new Card(index, list_);
  card->setProperty("list", toQt(list));
  card->setTitle(tr("When the error is"));
  card->setEditable(subject_.editable);
  list_->layout()->addWidget(card);
  connect(card, &Card::removeRequested, this, [this, list](int at) {
    emit committed(edit::removeItem(subject_.document, list, static_cast<std::size_t>(at)));
  });
  connect(card, &Card::moveRequested, this, [this, list](int from, int to) {
    if (to >= 0) {
      emit committed(edit::moveItem(subject_.document, list, static_cast<std::size_t>(from),
                                    static_cast<std::size_t>(to)));
    }
  });
  return card;
}

FieldEditor* ErrorsPage::addField(Entry& entry, asl::Owner owner, std::string_view name,
                                  QBoxLayout* layout) {
  const asl::Field* field = asl::findField(owner, name);
  QStringList states;
  for (const auto& state : subject_.machine->states) states << toQt(state.name);
  auto* editor = FieldEditor::make(*field, subject_.language(), states, list_);
  layout->addWidget(editor, 1);
  entry.editors.push_back(editor);
  const std::string pointer = entry.pointer;
  connect(editor, &FieldEditor::valueCommitted, this, [this, pointer, field](const QString& json) {
    emit committed(json.isEmpty()
                       ? edit::unsetField(subject_.document, pointer, field->name)
                       : edit::setField(subject_.document, pointer, field->name, fromQt(json)));
  });
  connect(editor, &FieldEditor::goToRequested, this, &Page::stateRequested);
  return editor;
}

void ErrorsPage::addRetrier(int index) {
  const std::string list = json::pointerChild(subject_.pointer(), "Retry");
  Entry entry{.pointer = json::pointerChild(list, static_cast<std::size_t>(index))};
  Card* card = addCard(list, index);
  using asl::Owner;
  addField(entry, Owner::Retrier, "ErrorEquals", card->body())->hideLabel();
  auto* times = new QHBoxLayout;
  times->setSpacing(8);
  for (const char* name : {"IntervalSeconds", "MaxAttempts", "BackoffRate"}) {
    addField(entry, Owner::Retrier, name, times);
  }
  card->body()->addLayout(times);
  auto* limits = new QHBoxLayout;
  limits->setSpacing(8);
  for (const char* name : {"MaxDelaySeconds", "JitterStrategy"})
    addField(entry, Owner::Retrier, name, limits);
  card->body()->addLayout(limits);
  entry.plan = new RetryPlan(card);
  card->body()->addWidget(entry.plan);
  entries_.push_back(entry);
}

void ErrorsPage::addCatcher(int index) {
  const std::string list = json::pointerChild(subject_.pointer(), "Catch");
  Entry entry{.pointer = json::pointerChild(list, static_cast<std::size_t>(index))};
  Card* card = addCard(list, index);
  using asl::Owner;
  addField(entry, Owner::Catcher, "ErrorEquals", card->body())->hideLabel();
  addField(entry, Owner::Catcher, "Next", card->body());
  const bool jsonata = subject_.language() == asl::QueryLanguage::Jsonata;
  addField(entry, Owner::Catcher, jsonata ? "Output" : "ResultPath", card->body());
  addField(entry, Owner::Catcher, "Assign", card->body());
  entries_.push_back(entry);
}

void ErrorsPage::refresh() {
  for (const auto& entry : entries_) {
    const json::Value* fields = json::resolve(subject_.document.value(), entry.pointer);
    if (fields == nullptr) continue;
    for (auto* editor : entry.editors) {
      editor->setValue(fields->find(fromQt(editor->fieldName())));
      editor->setSample(subject_.sample);
      editor->setEditable(subject_.editable);
    }
    if (entry.plan == nullptr) continue;
    const std::string last = json::pointerTokens(entry.pointer).back();
    entry.plan->setRetrier(subject_.state->retry[std::stoul(last)]);
  }
}

}  // namespace stepwright::inspector
