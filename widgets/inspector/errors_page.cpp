// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/errors_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariant>
#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/edit/fields.h"
#include "engine/edit/lists.h"
#include "engine/edit/reshape.h"
#include "engine/edit/targets.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/common/icons.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/card.h"
#include "widgets/inspector/error_names.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/field_editors.h"
#include "widgets/inspector/hole_editor.h"
#include "widgets/inspector/make_editor.h"
#include "widgets/inspector/retry_plan.h"
#include "widgets/inspector/target_box.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

constexpr const char* everyError = "States.ALL";

/// Where a new catcher leads: the state's own way on, or any other state; the user turns it.
std::string someTarget(const Subject& subject) {
  std::string target = subject.state->next;
  for (const auto& state : subject.machine->states) {
    if (target.empty() && state.id != subject.state->id) target = state.name;
  }
  return target;
}

std::string freshEntry(const Subject& subject, bool catcher, const std::string& error) {
  const std::string head = "{\n  \"ErrorEquals\": [" + json::quote(error) + "],\n";
  if (catcher) return head + "  \"Next\": " + json::quote(someTarget(subject)) + "\n}";
  return head + "  \"IntervalSeconds\": 1,\n  \"MaxAttempts\": 3,\n  \"BackoffRate\": 2\n}";
}

bool takesAll(const std::vector<std::string>& errors) {
  return std::find(errors.begin(), errors.end(), everyError) != errors.end();
}

/// Which of the entries, and whether the whole list, a deployment fills in.
QString holesOf(const json::Value& list) {
  QString marks = isHole(list) ? QStringLiteral("!") : QString();
  for (const auto& entry : list.items())
    marks += isHole(entry) ? QLatin1Char('h') : QLatin1Char('-');
  return marks;
}

}  // namespace

std::string ErrorsPage::Entry::pointer() const { return json::pointerChild(list, index); }

ErrorsPage::ErrorsPage(QWidget* parent) : Page(parent) {}

void ErrorsPage::show(const Subject& subject) {
  subject_ = subject;
  const QString shape = toQt(subject.pointer()) + QLatin1Char('|') +
                        holesOf(subject.fields()["Retry"]) + QLatin1Char('|') +
                        holesOf(subject.fields()["Catch"]) + QLatin1Char('|') +
                        QString::number(static_cast<int>(subject.language()));
  if (shape != shape_) {
    shape_ = shape;
    rebuild();
  }
  refresh();
}

void ErrorsPage::rebuild() {
  entries_.clear();
  holes_.clear();
  list_ = freshList(list_, 8);
  addSection(tr("Retry"), tr("first match wins"), "Retry");
  for (std::size_t i = 0; i < subject_.state->retry.size(); ++i) addRetrier(static_cast<int>(i));
  static_cast<QVBoxLayout*>(list_->layout())->addSpacing(4);
  addSection(tr("Catch"), tr("after the last attempt"), "Catch");
  for (std::size_t i = 0; i < subject_.state->catchers.size(); ++i) addCatcher(static_cast<int>(i));
  list_->show();
}

void ErrorsPage::addSection(const QString& title, const QString& hint, const char* list) {
  auto* head = new QLabel(title, list_);
  head->setFont(common::fontOf(common::FontRole::SectionTitle, 13));
  auto* words = new QLabel(hint, list_);
  words->setFont(common::fontOf(common::FontRole::Label));
  auto* add = new QPushButton(common::icon(QStringLiteral("add")), tr("Add"), list_);
  add->setAccessibleName(tr("Add to %1").arg(title));
  const std::string pointer = json::pointerChild(subject_.pointer(), list);
  const bool filledIn = isHole(subject_.fields()[list]);
  add->setEnabled(subject_.editable && !filledIn);
  if (filledIn) add->setToolTip(tr("The deployment fills in the whole list."));
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  line->addWidget(head);
  line->addWidget(words);
  line->addStretch(1);
  line->addWidget(add);
  static_cast<QVBoxLayout*>(list_->layout())->addLayout(line);
  connect(add, &QPushButton::clicked, this, [this, list] { addEntry(list); });
  if (filledIn) {
    auto& column = *static_cast<QVBoxLayout*>(list_->layout());
    holes_.emplace_back(pointer, addHole(subject_, pointer, column));
    return;
  }
  if (countOf(pointer) > 0) return;
  const bool retries = std::string_view(list) == "Retry";
  auto* none = new QLabel(retries ? tr("Nothing is tried again: the first error counts.")
                                  : tr("Nothing is caught: an error ends the execution."),
                          list_);
  none->setFont(common::fontOf(common::FontRole::Table));
  none->setForegroundRole(QPalette::PlaceholderText);
  none->setWordWrap(true);
  list_->layout()->addWidget(none);
}

std::size_t ErrorsPage::countOf(const std::string& list) const {
  return list.ends_with("/Retry") ? subject_.state->retry.size() : subject_.state->catchers.size();
}

const std::vector<std::string>& ErrorsPage::errorsOf(const Entry& entry) const {
  return entry.isRetrier() ? subject_.state->retry[entry.index].errorEquals
                           : subject_.state->catchers[entry.index].errorEquals;
}

/// What takes every error stays the last: a new entry goes before it.
void ErrorsPage::addEntry(const char* list) {
  const bool catcher = std::string_view(list) == "Catch";
  const std::size_t count =
      catcher ? subject_.state->catchers.size() : subject_.state->retry.size();
  const bool last = count > 0 && takesAll(catcher ? subject_.state->catchers.back().errorEquals
                                                  : subject_.state->retry.back().errorEquals);
  emit committed(edit::insertItem(
      subject_.document, json::pointerChild(subject_.pointer(), list), last ? count - 1 : SIZE_MAX,
      freshEntry(subject_, catcher, last ? "States.TaskFailed" : everyError)));
}

void ErrorsPage::move(const std::string& list, int from, int to) {
  if (to < 0 || static_cast<std::size_t>(to) >= countOf(list)) return;
  emit committed(edit::moveItem(subject_.document, list, static_cast<std::size_t>(from),
                                static_cast<std::size_t>(to)));
  // The keyboard goes along, so that the next step moves the same entry.
  for (const auto& entry : entries_) {
    if (entry.list == list && entry.index == static_cast<std::size_t>(to))
      entry.card->grip()->setFocus(Qt::OtherFocusReason);
  }
}

ErrorsPage::Entry ErrorsPage::begin(const char* name, int index) {
  const std::string list = json::pointerChild(subject_.pointer(), name);
  Entry entry{.list = list, .index = static_cast<std::size_t>(index)};
  entry.card = new Card(index, list_);
  common::setPlace(*entry.card, toQt(entry.pointer()));
  entry.card->setProperty("list", toQt(list));
  entry.card->showNumber();
  list_->layout()->addWidget(entry.card);
  connect(entry.card, &Card::removeRequested, this, [this, list](int at) {
    emit committed(edit::removeItem(subject_.document, list, static_cast<std::size_t>(at)));
  });
  connect(entry.card, &Card::moveRequested, this,
          [this, list](int from, int to) { move(list, from, to); });
  entry.warning = new QLabel(entry.card);
  entry.warning->setFont(common::fontOf(common::FontRole::Table));
  entry.warning->setWordWrap(true);
  entry.warning->setTextFormat(Qt::RichText);
  entry.warning->setTextInteractionFlags(Qt::TextBrowserInteraction);
  entry.warning->setAccessibleName(tr("Warning"));
  const Entry here = entry;
  connect(entry.warning, &QLabel::linkActivated, this,
          [this, here](const QString& how) { mend(here, how); });
  return entry;
}

FieldEditor* ErrorsPage::addField(Entry& entry, asl::Owner owner, std::string_view name,
                                  QBoxLayout* layout) {
  const asl::Field* field = asl::findField(owner, name);
  auto* editor = makeEditor(*field, subject_.language(), {}, entry.card);
  layout->addWidget(editor, 1);
  entry.editors.push_back(editor);
  const std::string pointer = entry.pointer();
  connect(editor, &FieldEditor::valueCommitted, this, [this, pointer, field](const QString& json) {
    emit committed(json.isEmpty() ? edit::unsetField(subject_.document, pointer, field->name)
                                  : edit::setFieldFinely(subject_.document, pointer, field->name,
                                                         fromQt(json)));
  });
  connect(editor, &FieldEditor::goToRequested, this, &Page::stateRequested);
  return editor;
}

void ErrorsPage::addTarget(Entry& entry) {
  auto* words = new QLabel(tr("Go to"), entry.card);
  words->setFont(common::fontOf(common::FontRole::Label));
  entry.target = new TargetBox(false, entry.card);
  entry.target->setAccessibleName(tr("Go to"));
  auto* line = new QHBoxLayout;
  line->addWidget(words);
  line->addWidget(entry.target, 1);
  entry.card->body()->addLayout(line);
  const std::string pointer = entry.pointer();
  connect(entry.target, &TargetBox::targetChosen, this, [this, pointer](const QString& name) {
    emit committed(edit::setField(subject_.document, pointer, "Next", json::quote(fromQt(name))));
  });
  connect(entry.target, &TargetBox::newStateRequested, this, [this, pointer](const QString& name) {
    emit committed(edit::addTarget(subject_.document, subject_.machine->pointer, pointer, "Next",
                                   fromQt(name)));
  });
  connect(entry.target, &TargetBox::goToRequested, this, &Page::stateRequested);
}

/// An entry that as a whole a deployment fills in has a line and nothing else.
bool ErrorsPage::addHoleOf(Entry& entry) {
  entry.hole = addHole(subject_, entry.pointer(), *entry.card->body());
  if (entry.hole == nullptr) return false;
  entry.warning->hide();
  entries_.push_back(entry);
  return true;
}

void ErrorsPage::addRetrier(int index) {
  Entry entry = begin("Retry", index);
  if (addHoleOf(entry)) return;
  using asl::Owner;
  addField(entry, Owner::Retrier, "ErrorEquals", entry.card->body())->hideLabel();
  entry.card->body()->addWidget(entry.warning);
  auto* times = new QHBoxLayout;
  times->setSpacing(8);
  for (const char* name : {"IntervalSeconds", "MaxAttempts", "BackoffRate"})
    addField(entry, Owner::Retrier, name, times);
  entry.card->body()->addLayout(times);
  auto* limits = new QHBoxLayout;
  limits->setSpacing(8);
  for (const char* name : {"MaxDelaySeconds", "JitterStrategy"})
    addField(entry, Owner::Retrier, name, limits);
  entry.card->body()->addLayout(limits);
  entry.plan = new RetryPlan(entry.card);
  entry.card->body()->addWidget(entry.plan);
  for (FieldEditor* editor : entry.editors)
    connect(editor, &FieldEditor::changed, this, [this, entry] { showPlan(entry); });
  entries_.push_back(entry);
}

void ErrorsPage::addCatcher(int index) {
  Entry entry = begin("Catch", index);
  if (addHoleOf(entry)) return;
  using asl::Owner;
  addField(entry, Owner::Catcher, "ErrorEquals", entry.card->body())->hideLabel();
  entry.card->body()->addWidget(entry.warning);
  addTarget(entry);
  const bool jsonata = subject_.language() == asl::QueryLanguage::Jsonata;
  addField(entry, Owner::Catcher, jsonata ? "Output" : "ResultPath", entry.card->body());
  addField(entry, Owner::Catcher, "Assign", entry.card->body());
  entries_.push_back(entry);
}

/// States.ALL takes every error: nothing may stand beside it, and nothing below it is reached.
void ErrorsPage::showWarning(const Entry& entry, const std::vector<std::string>& errors,
                             std::size_t count) {
  QString words;
  QString how;
  QString fix;
  if (takesAll(errors) && errors.size() > 1) {
    words = tr("States.ALL takes every error, so it has to stand alone.");
    how = QStringLiteral("alone");
    fix = tr("Keep States.ALL alone");
  } else if (takesAll(errors) && entry.index + 1 < count) {
    words = tr("States.ALL takes every error: the entries below it are never reached.");
    how = QStringLiteral("last");
    fix = tr("Move it to the end");
  } else if (errors.empty()) {
    words = tr("No error is named: this entry never matches.");
  }
  const QString link =
      QStringLiteral(" <a href=\"%1\" style=\"color:%2;text-decoration:none\"><b>%3</b></a>")
          .arg(how, common::Theme::current().accent.name(), fix.toHtmlEscaped());
  entry.warning->setText(words.toHtmlEscaped() +
                         (how.isEmpty() || !subject_.editable ? QString() : link));
  entry.warning->setVisible(!words.isEmpty());
}

void ErrorsPage::mend(const Entry& entry, const QString& how) {
  if (how == QLatin1String("last")) {
    emit committed(
        edit::moveItem(subject_.document, entry.list, entry.index, countOf(entry.list) - 1));
  } else {
    emit committed(
        edit::changeTo(subject_.document, json::pointerChild(entry.pointer(), "ErrorEquals"),
                       json::Value::array({json::Value(everyError)}), "Keep States.ALL alone"));
  }
}

/// With the numbers as they are typed.
void ErrorsPage::showPlan(const Entry& entry) const {
  if (entry.plan == nullptr) return;
  const asl::Retrier& written = subject_.state->retry[entry.index];
  json::Value fields = written.fields;
  bool typed = false;
  for (const FieldEditor* editor : entry.editors) {
    const auto text = editor->typed();
    if (!text) continue;
    const std::string name = fromQt(editor->fieldName());
    const auto value = json::parse(fromQt(*text));
    fields = value ? std::move(fields).with(name, *value) : fields.without(name);
    typed = true;
  }
  entry.plan->setRetrier(typed ? asl::bindRetrier(fields) : written);
}

void ErrorsPage::refresh() {
  QStringList states;
  for (const auto& state : subject_.machine->states) states << toQt(state.name);
  const QStringList names =
      errorNamesFor(*subject_.state, subject_.seenErrors, subject_.document.catalogue());
  for (const auto& [pointer, hole] : holes_) {
    hole->show(json::resolve(subject_.document.value(), pointer), subject_.document.format());
    hole->setEnabled(subject_.editable);
  }
  for (const auto& entry : entries_) {
    const json::Value* fields = json::resolve(subject_.document.value(), entry.pointer());
    if (fields == nullptr) continue;
    if (entry.hole != nullptr) {
      entry.card->setTitle(tr("Filled in by the deployment"));
      entry.card->setEditable(subject_.editable);
      entry.hole->show(fields, subject_.document.format());
      entry.hole->setEnabled(subject_.editable);
      continue;
    }
    const auto& errors = errorsOf(entry);
    entry.card->setTitle(errors.empty()     ? tr("No error")
                         : takesAll(errors) ? tr("Any error")
                         : errors.size() == 1
                             ? toQt(errors.front())
                             : tr("%1 and %n more", "", static_cast<int>(errors.size()) - 1)
                                   .arg(toQt(errors.front())));
    entry.card->setEditable(subject_.editable);
    for (auto* editor : entry.editors) {
      editor->setFormat(subject_.document.format());
      editor->showObject(*fields);
      editor->setSample(subject_.sample);
      editor->setEditable(subject_.editable);
      if (auto* tags = qobject_cast<ErrorNamesEditor*>(editor)) tags->setSuggestions(names);
    }
    showWarning(entry, errors, countOf(entry.list));
    if (entry.target != nullptr) {
      entry.target->show(states, shownValue(fields->find("Next"), subject_.document.format()));
      entry.target->setEnabled(subject_.editable);
    }
    showPlan(entry);
  }
}

}  // namespace stepwright::inspector

#include "moc_errors_page.cpp"
