// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/variables_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <QVariant>

#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/assign_editor.h"
#include "widgets/inspector/text.h"
#include "widgets/inspector/variable_entry.h"

namespace stepwright::inspector {

using asl::StateType;
using asl::VariableView;

namespace {

bool canAssign(StateType type) { return asl::findField(type, "Assign") != nullptr; }

}  // namespace

VariablesPage::VariablesPage(QWidget* parent) : Page(parent) {}

void VariablesPage::show(const Subject& subject) {
  subject_ = subject;
  QString shape = QLatin1Char('|') + toQt(subject.pointer()) + QLatin1Char('|');
  if (subject.state != nullptr) {
    shape += QStringLiteral("%1 %2 %3")
                 .arg(static_cast<int>(subject.language()))
                 .arg(subject.state->choices.size())
                 .arg(subject.state->catchers.size());
  }
  if (shape != shape_) {
    shape_ = shape;
    rebuild();
  }
  for (const auto& owner : owners_) owner.editor->show(subject_, owner.pointer);
  // The analysis parses every expression: only a new text or new data is worth it.
  const std::string about = subject.document.text() + subject.pointer() +
                            (common::Theme::current().dark() ? "dark" : "light");
  if (about != seenOf_ || !(subject.sample == seenWith_)) {
    seenOf_ = about;
    seenWith_ = subject.sample;
    showSeen();
  }
}

void VariablesPage::rebuild() {
  owners_.clear();
  seenOf_.clear();
  if (seen_ != nullptr) seen_->deleteLater();
  seen_ = nullptr;
  editors_ = freshList(editors_, 12);
  if (subject_.state != nullptr && canAssign(subject_.state->type)) {
    const auto& state = *subject_.state;
    const bool choice = state.type == StateType::Choice;
    for (std::size_t i = 0; i < state.choices.size(); ++i) {
      addEditor(tr("Rule %1").arg(i + 1), tr("sets when it matches"),
                state.id + "/Choices/" + std::to_string(i));
    }
    addEditor(choice ? tr("Otherwise") : tr("Assign"),
              choice ? tr("sets when no rule matches") : tr("set when the state is left"),
              state.id);
    for (std::size_t i = 0; i < state.catchers.size(); ++i) {
      QStringList errors;
      for (const auto& error : state.catchers[i].errorEquals) errors << toQt(error);
      addEditor(tr("Catch %1").arg(i + 1), tr("sets on %1").arg(errors.join(QStringLiteral(", "))),
                state.id + "/Catch/" + std::to_string(i));
    }
  }
  editors_->setVisible(!owners_.empty());
}

void VariablesPage::addEditor(const QString& title, const QString& hint,
                              const std::string& pointer) {
  auto* editor = new AssignEditor(title, hint, editors_);
  editors_->layout()->addWidget(editor);
  owners_.push_back({pointer, editor});
  connect(editor, &AssignEditor::committed, this, &Page::committed);
}

void VariablesPage::showSeen() {
  seen_ = freshList(seen_, 8);
  auto* column = static_cast<QVBoxLayout*>(seen_->layout());
  const bool ofState = subject_.state != nullptr;
  const auto views = ofState
                         ? asl::variablesSeenFrom(*subject_.document.machine(), subject_.state->id)
                         : asl::allVariables(*subject_.document.machine());
  auto* title = new QLabel(ofState ? tr("Seen from here") : tr("All variables"), seen_);
  title->setFont(common::fontOf(common::FontRole::SectionTitle, 13));
  auto* count = new QLabel(views.empty() ? QString() : QString::number(views.size()), seen_);
  count->setFont(common::fontOf(common::FontRole::Label));
  setTone(count, "3");
  auto* head = new QHBoxLayout;
  head->setContentsMargins(0, owners_.empty() ? 0 : 8, 0, 0);
  head->setSpacing(8);
  head->addWidget(title);
  head->addWidget(count);
  head->addStretch(1);
  column->addLayout(head);
  if (views.empty()) {
    auto* none = new QLabel(
        ofState ? tr("No variable is set where this state could read it. A variable is data with a "
                     "name: what one state assigns, all later ones may read as $name.")
                : tr("This workflow has no variables. What a state assigns, all later ones may "
                     "read as $name."),
        seen_);
    setTone(none, "2");
    none->setWordWrap(true);
    none->setFont(common::fontOf(common::FontRole::Table));
    column->addWidget(none);
  }
  for (const auto& view : views) {
    const json::Value* value = subject_.sample.variables.find(view.name);
    auto* entry = new VariableEntry(view, value, ofState, seen_);
    connect(entry, &VariableEntry::stateRequested, this, &Page::stateRequested);
    column->addWidget(entry);
  }
  seen_->show();
}

}  // namespace stepwright::inspector

#include "moc_variables_page.cpp"
