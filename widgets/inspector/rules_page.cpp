// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/rules_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariant>
#include <cmath>

#include "engine/asl/graph.h"
#include "engine/asl/rule_words.h"
#include "engine/asl/schema.h"
#include "engine/assist/try_condition.h"
#include "engine/edit/condition.h"
#include "engine/edit/fields.h"
#include "engine/edit/lists.h"
#include "engine/edit/reshape.h"
#include "engine/edit/rule_condition.h"
#include "engine/edit/targets.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/common/icons.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/said.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/card.h"
#include "widgets/inspector/condition_editor.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/grip_drag.h"
#include "widgets/inspector/hole_editor.h"
#include "widgets/inspector/make_editor.h"
#include "widgets/inspector/target_box.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::QueryLanguage;
using edit::Condition;
using edit::PartPath;

namespace {

std::string freshRule(const Subject& subject) {
  std::string target = subject.state->defaultNext;
  for (const auto& state : subject.machine->states) {
    if (target.empty() && state.id != subject.state->id) target = state.name;
  }
  const std::string next = "  \"Next\": " + json::quote(target) + "\n}";
  return subject.language() == QueryLanguage::Jsonata
             ? "{\n  \"Condition\": \"{% $states.input.value = true %}\",\n" + next
             : "{\n  \"Variable\": \"$.value\",\n  \"BooleanEquals\": true,\n" + next;
}

/// The card of the Default, which has no handle.
class Plate : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent*) override {
    const auto theme = common::Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  }
};

}  // namespace

RulesPage::RulesPage(QWidget* parent) : Page(parent), line_(new InsertionLine(content())) {}

std::string RulesPage::listPointer() const {
  return json::pointerChild(subject_.pointer(), "Choices");
}

const json::Value& RulesPage::fieldsOf(std::size_t rule) const {
  return subject_.state->choices[rule].fields;
}

/// What is no comparison stands as its text, unless somebody asked for the form.
bool RulesPage::asText(std::size_t index) const {
  if (subject_.language() != QueryLanguage::Jsonata) return false;
  return texts_.count(index) != 0 || !ConditionEditor::isForm(fieldsOf(index));
}

void RulesPage::show(const Subject& subject) {
  const bool another = subject.pointer() != subject_.pointer();
  subject_ = subject;
  if (another) {
    texts_.clear();
    unfolded_.clear();
  }
  QString shape = toQt(subject.pointer()) + QString::number(static_cast<int>(subject.language()));
  if (isHole(subject.fields()["Choices"])) shape += QLatin1Char('!');
  for (std::size_t i = 0; i < subject.state->choices.size(); ++i) {
    shape += QLatin1Char('|');
    shape += isHole(fieldsOf(i))
                 ? QStringLiteral("!")
                 : ConditionEditor::shapeOf(fieldsOf(i), subject.language(), asText(i));
  }
  if (shape != shape_) {
    shape_ = shape;
    rebuild();
  }
  refresh();
}

void RulesPage::rebuild() {
  rules_.clear();
  list_ = freshList(list_, 10);
  addHead();
  for (std::size_t i = 0; i < subject_.state->choices.size(); ++i) addRule(static_cast<int>(i));
  addOtherwise();
  list_->show();
}

void RulesPage::addHead() {
  auto* words = new QLabel(tr("Checked with"), list_);
  words->setFont(common::fontOf(common::FontRole::Label));
  sources_ = new QComboBox(list_);
  sources_->setAccessibleName(tr("Data to check the rules with"));
  sources_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  sources_->setMinimumContentsLength(8);
  auto* add = new QPushButton(common::icon(QStringLiteral("add")), tr("Rule"), list_);
  add->setAccessibleName(tr("Add a rule"));
  const bool filledIn = isHole(subject_.fields()["Choices"]);
  add->setEnabled(subject_.editable && !filledIn);
  if (filledIn) add->setToolTip(tr("The deployment fills in the whole list."));
  auto* line = new QHBoxLayout;
  line->addWidget(words);
  line->addWidget(sources_, 1);
  line->addWidget(add);
  auto* column = static_cast<QVBoxLayout*>(list_->layout());
  column->addLayout(line);
  noData_ = new QLabel(tr("Run the workflow once, or give it a sample input, and each rule shows "
                          "here whether it holds."),
                       list_);
  noData_->setFont(common::fontOf(common::FontRole::Table));
  noData_->setForegroundRole(QPalette::PlaceholderText);
  noData_->setWordWrap(true);
  column->addWidget(noData_);
  whole_ = addHole(subject_, listPointer(), *column);
  connect(sources_, qOverload<int>(&QComboBox::activated), this, &Page::sourceChosen);
  connect(add, &QPushButton::clicked, this, [this] {
    emit committed(
        edit::insertItem(subject_.document, listPointer(), SIZE_MAX, freshRule(subject_)));
  });
}

void RulesPage::wireTarget(TargetBox* box, const std::string& pointer, const char* field) {
  connect(box, &TargetBox::targetChosen, this, [this, pointer, field](const QString& name) {
    emit committed(name.isEmpty() ? edit::unsetField(subject_.document, pointer, field)
                                  : edit::setField(subject_.document, pointer, field,
                                                   json::quote(fromQt(name))));
  });
  connect(box, &TargetBox::newStateRequested, this, [this, pointer, field](const QString& name) {
    emit committed(edit::addTarget(subject_.document, subject_.machine->pointer, pointer, field,
                                   fromQt(name)));
  });
  connect(box, &TargetBox::goToRequested, this, &Page::stateRequested);
}

void RulesPage::addRule(int index) {
  const auto at = static_cast<std::size_t>(index);
  Rule rule{.pointer = json::pointerChild(listPointer(), at)};
  rule.card = new Card(index, list_);
  common::setPlace(*rule.card, toQt(rule.pointer));
  rule.card->setProperty("list", toQt(listPointer()));
  rule.card->showNumber();
  list_->layout()->addWidget(rule.card);
  wireCard(rule.card, listPointer());
  rule.hole = addHole(subject_, rule.pointer, *rule.card->body());
  if (rule.hole != nullptr) return rules_.push_back(rule);
  if (subject_.language() == QueryLanguage::Jsonata && ConditionEditor::isForm(fieldsOf(at))) {
    rule.asForm = new common::LinkButton(asText(at) ? tr("As form") : tr("As text"), rule.card);
    rule.card->addToHead(rule.asForm);
    connect(rule.asForm, &QPushButton::clicked, this, [this, at] {
      if (texts_.erase(at) == 0) texts_.insert(at);
      show(Subject(subject_));
    });
  }
  rule.condition = new ConditionEditor(fieldsOf(at), subject_.language(), asText(at), rule.card);
  rule.card->body()->addWidget(rule.condition);
  addTarget(rule);
  addFields(rule, at);
  rules_.push_back(rule);
  wireCondition(at);
}

void RulesPage::addTarget(Rule& rule) {
  auto* words = new QLabel(tr("Go to"), rule.card);
  words->setFont(common::fontOf(common::FontRole::Label));
  rule.target = new TargetBox(false, rule.card);
  rule.target->setAccessibleName(tr("Go to"));
  rule.more = new QPushButton(rule.card);
  rule.more->setIcon(common::icon(QStringLiteral("chev-down"), &common::Theme::text2));
  rule.more->setFlat(true);
  rule.more->setFixedSize(24, 24);
  rule.more->setToolTip(tr("Comment, variables and output of this rule"));
  rule.more->setAccessibleName(tr("More fields of this rule"));
  auto* line = new QHBoxLayout;
  line->addWidget(words);
  line->addWidget(rule.target, 1);
  line->addWidget(rule.more);
  rule.card->body()->addLayout(line);
  wireTarget(rule.target, rule.pointer, "Next");
}

void RulesPage::addFields(Rule& rule, std::size_t index) {
  for (const char* name : {"Comment", "Assign", "Output"}) {
    const asl::Field* field = asl::findField(asl::Owner::ChoiceRule, name);
    if (field == nullptr || !field->in(subject_.language())) continue;
    auto* editor = makeEditor(*field, subject_.language(), {}, rule.card);
    rule.card->body()->addWidget(editor);
    rule.fields.push_back(editor);
    const std::string pointer = rule.pointer;
    connect(
        editor, &FieldEditor::valueCommitted, this, [this, pointer, field](const QString& json) {
          emit committed(json.isEmpty() ? edit::unsetField(subject_.document, pointer, field->name)
                                        : edit::setFieldFinely(subject_.document, pointer,
                                                               field->name, fromQt(json)));
        });
  }
  connect(rule.more, &QPushButton::clicked, this, [this, index] {
    if (unfolded_.erase(index) == 0) unfolded_.insert(index);
    fold(rules_[index], index);
  });
}

/// What is set is always shown.
void RulesPage::fold(const Rule& rule, std::size_t index) {
  const bool open = unfolded_.count(index) != 0;
  for (auto* editor : rule.fields)
    editor->setVisible(open || fieldsOf(index).contains(fromQt(editor->fieldName())));
  rule.more->setIcon(common::icon(open ? QStringLiteral("chev-up") : QStringLiteral("chev-down"),
                                  &common::Theme::text2));
}

void RulesPage::wireCard(Card* card, const std::string& list) {
  connect(card, &Card::removeRequested, this, [this, list](int at) {
    texts_.clear();
    unfolded_.clear();
    emit committed(edit::removeItem(subject_.document, list, static_cast<std::size_t>(at)));
  });
  connect(card, &Card::moveRequested, this, [this, list](int from, int to) {
    if (to < 0 || to >= static_cast<int>(rules_.size())) return;
    texts_.clear();
    unfolded_.clear();
    emit committed(edit::moveItem(subject_.document, list, static_cast<std::size_t>(from),
                                  static_cast<std::size_t>(to)));
    // The keyboard goes along, so that the next step moves the same rule.
    if (static_cast<std::size_t>(to) < rules_.size())
      rules_[static_cast<std::size_t>(to)].card->grip()->setFocus(Qt::OtherFocusReason);
  });
}

void RulesPage::commitCondition(std::size_t rule, const Condition& condition, const QString& what) {
  const json::Value wanted = edit::withCondition(fieldsOf(rule), condition, subject_.language());
  emit committed(edit::changeTo(subject_.document, rules_[rule].pointer, wanted, fromQt(what)));
}

void RulesPage::wireCondition(std::size_t index) {
  auto* editor = rules_[index].condition;
  connect(editor, &ConditionEditor::changed, this, &RulesPage::showResults);
  connect(editor, &ConditionEditor::conditionEdited, this,
          [this, index](const Condition& condition, const QString& what) {
            commitCondition(index, condition, what);
          });
  connect(editor, &ConditionEditor::expressionEdited, this, [this, index](const QString& text) {
    // Typed as text it stays text, also where it could be a form by now.
    texts_.insert(index);
    emit committed(edit::setField(subject_.document, rules_[index].pointer, "Condition",
                                  json::quote(fromQt(text))));
  });
  connect(editor, &ConditionEditor::partStepped, this, [this, index](const PartPath& path) {
    if (index < rules_.size() && rules_[index].condition != nullptr)
      rules_[index].condition->focusPart(path);
  });
  connect(editor, &ConditionEditor::partMoved, this, [this, index](const QPoint& global) {
    const auto place = dropAt(index, {}, global);
    if (!place) return line_->hide();
    const QPoint left = content()->mapFromGlobal(place->line.topLeft());
    line_->showAt(left.y(), left.x(), left.x() + place->line.width());
  });
  connect(editor, &ConditionEditor::partDropped, this,
          [this, index](const PartPath& path, const QPoint& global) { drop(index, path, global); });
  connect(editor, &ConditionEditor::dragCancelled, this, [this] { line_->hide(); });
}

/// The gap nearest to the pointer; of those at one height the innermost that lies left of it.
std::optional<RulesPage::Drop> RulesPage::dropAt(std::size_t, const PartPath&,
                                                 const QPoint& global) const {
  std::optional<Drop> best;
  double nearest = 28;
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    if (rules_[i].hole != nullptr) continue;
    for (const auto& gap : rules_[i].condition->gaps()) {
      const double away = std::abs(gap.y - global.y()) + (gap.left > global.x() + 12 ? 12 : 0) -
                          0.5 * static_cast<double>(gap.group.size());
      if (away >= nearest) continue;
      nearest = away;
      best = Drop{i, gap.group, gap.index, QRect(gap.left, gap.y, gap.right - gap.left, 1)};
    }
  }
  return best;
}

void RulesPage::drop(std::size_t rule, const PartPath& path, const QPoint& global) {
  line_->hide();
  const auto place = dropAt(rule, path, global);
  if (!place) return;
  Condition from = rules_[rule].condition->condition();
  if (place->rule == rule) {
    if (edit::movePart(from, path, place->group, place->index))
      commitCondition(rule, from, tr("Move a test"));
    return;
  }
  Condition to = rules_[place->rule].condition->condition();
  if (!edit::movePart(from, path, to, place->group, place->index)) return;
  const auto language = subject_.language();
  json::Value choices = subject_.fields()["Choices"];
  choices = choices.withItem(rule, edit::withCondition(fieldsOf(rule), from, language));
  choices = choices.withItem(place->rule, edit::withCondition(fieldsOf(place->rule), to, language));
  emit committed(
      edit::changeTo(subject_.document, listPointer(), choices, fromQt(tr("Move a test"))));
}

void RulesPage::addOtherwise() {
  auto* card = new Plate(list_);
  auto* line = new QHBoxLayout(card);
  line->setContentsMargins(10, 8, 10, 8);
  auto* words = new QLabel(tr("Otherwise"), card);
  words->setFont(common::fontOf(common::FontRole::SectionTitle, 13));
  taken_ = new QLabel(tr("taken"), card);
  taken_->setFont(common::fontOf(common::FontRole::SmallBold));
  taken_->setForegroundRole(QPalette::Link);
  otherwise_ = new TargetBox(true, card);
  otherwise_->setAccessibleName(tr("Otherwise"));
  line->addWidget(words);
  line->addWidget(taken_);
  line->addWidget(otherwise_, 1);
  list_->layout()->addWidget(card);
  wireTarget(otherwise_, subject_.pointer(), "Default");
}

void RulesPage::showSources() {
  sources_->clear();
  sources_->addItems(subject_.sources);
  if (subject_.sources.isEmpty()) sources_->addItem(tr("No data yet"));
  sources_->setEnabled(subject_.sources.size() > 1);
  sources_->setCurrentIndex(qMax(0, subject_.source));
  sources_->setToolTip(sources_->currentText());
  noData_->setVisible(!subject_.sample.input);
}

/// With the conditions as they are typed. The first rule that holds decides; those after it are not
/// looked at, nor any after one that fails.
void RulesPage::showResults() {
  bool decided = false;
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    Card* card = rules_[i].card;
    if (!subject_.sample.input || rules_[i].hole != nullptr) {
      card->setBadge({}, false);
      continue;
    }
    QString complaint;
    const auto rule = rules_[i].condition->typedRule(fieldsOf(i), complaint);
    const auto trial = rule ? assist::tryRule(*rule, subject_.language(), subject_.sample)
                            : assist::ConditionTrial();
    if (decided) {
      card->setBadge(tr("Not reached"), false, tr("A rule above it decides."));
    } else if (trial.holds) {
      card->setBadge(*trial.holds ? tr("Matches") : tr("No match"), *trial.holds);
      decided = *trial.holds;
    } else {
      card->setBadge(tr("Error"), true, rule ? common::said(trial.problem) : complaint);
      decided = true;
    }
  }
  taken_->setVisible(subject_.sample.input && !decided);
}

void RulesPage::refresh() {
  QStringList states;
  for (const auto& state : subject_.machine->states) states << toQt(state.name);
  showSources();
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    const Rule& rule = rules_[i];
    const json::Value& fields = fieldsOf(i);
    if (rule.hole != nullptr) {
      rule.card->setTitle(tr("Filled in by the deployment"));
      rule.card->setEditable(subject_.editable);
      rule.hole->show(&fields, subject_.document.format());
      rule.hole->setEnabled(subject_.editable);
      continue;
    }
    const QString words = toQt(asl::ruleInWords(fields, subject_.language()));
    rule.card->setTitle(words.isEmpty() ? tr("No condition yet") : words);
    rule.card->setEditable(subject_.editable);
    rule.condition->show(fields);
    rule.condition->setSample(subject_.sample);
    rule.condition->setEnabled(subject_.editable);
    rule.target->show(states, shownValue(fields.find("Next"), subject_.document.format()));
    rule.target->setEnabled(subject_.editable);
    for (auto* editor : rule.fields) {
      editor->setFormat(subject_.document.format());
      editor->setSample(subject_.sample);
      editor->setValue(fields.find(fromQt(editor->fieldName())));
      editor->setEditable(subject_.editable);
    }
    fold(rule, i);
  }
  if (whole_ != nullptr) {
    whole_->show(subject_.fields().find("Choices"), subject_.document.format());
    whole_->setEnabled(subject_.editable);
  }
  showResults();
  otherwise_->show(states,
                   shownValue(subject_.fields().find("Default"), subject_.document.format()));
  otherwise_->setEnabled(subject_.editable);
}

}  // namespace stepwright::inspector

#include "moc_rules_page.cpp"
