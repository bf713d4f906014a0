// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/edge_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/asl/bind.h"
#include "engine/asl/rule_words.h"
#include "engine/asl/schema.h"
#include "engine/assist/try_condition.h"
#include "engine/edit/connect.h"
#include "engine/edit/fields.h"
#include "engine/edit/lists.h"
#include "engine/edit/reshape.h"
#include "engine/edit/rule_condition.h"
#include "engine/edit/targets.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/said.h"
#include "widgets/common/segments.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/assign_editor.h"
#include "widgets/inspector/condition_editor.h"
#include "widgets/inspector/error_names.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/field_editors.h"
#include "widgets/inspector/make_editor.h"
#include "widgets/inspector/panel.h"
#include "widgets/inspector/target_box.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using Linked = edit::Reference::Kind;

namespace {

/// From here on the places have no buttons of their own.
constexpr std::size_t mostPlaces = 8;

}  // namespace

bool EdgeAt::isEntry() const { return kind == Linked::Rule || kind == Linked::Catch; }

std::optional<EdgeAt> edgeAt(const asl::Document& document, const std::string& pointer) {
  if (pointer.empty() || json::resolve(document.value(), pointer) == nullptr) return std::nullopt;
  EdgeAt edge;
  edge.entry = json::pointerParent(pointer);
  edge.field = json::pointerTokens(pointer).back();
  if (edge.field == "End") {
    edge.ends = true;
    edge.owner = document.stateOf(pointer);
    return edge.owner.empty() ? std::nullopt : std::optional(edge);
  }
  const auto reference = edit::referenceAt(document, pointer);
  if (!reference) return std::nullopt;
  edge.kind = reference->kind;
  edge.owner = reference->owner;
  if (!edge.isEntry()) return edge;
  const auto tokens = json::pointerTokens(edge.entry);
  edge.index = std::stoul(tokens.back());
  edge.count = json::resolve(document.value(), json::pointerParent(edge.entry))->size();
  return edge;
}

QString titleOf(const Subject& subject, const EdgeAt& edge) {
  const json::Value* entry = json::resolve(subject.document.value(), edge.entry);
  const json::Value none;
  const json::Value& fields = entry == nullptr ? none : *entry;
  if (edge.isEntry() && !fields["Comment"].string().empty())
    return toQt(fields["Comment"].string());
  switch (edge.kind) {
    case Linked::Rule: {
      const QString words = toQt(asl::ruleInWords(fields, subject.language()));
      return words.isEmpty() ? EdgePage::tr("No condition yet") : words;
    }
    case Linked::Catch: {
      QStringList names;
      const json::Value& errors = fields["ErrorEquals"];
      const asl::Format format = subject.document.format();
      if (isHole(errors)) return shownValue(&errors, format);
      for (const auto& error : errors.items()) names << shownValue(&error, format);
      if (names == QStringList{QStringLiteral("States.ALL")}) return EdgePage::tr("Any error");
      return names.isEmpty() ? EdgePage::tr("No error") : names.join(QStringLiteral(", "));
    }
    case Linked::Default:
      return EdgePage::tr("Default");
    case Linked::StartAt:
      return EdgePage::tr("Start");
    case Linked::Next:
      break;
  }
  return edge.ends ? EdgePage::tr("End") : EdgePage::tr("Next");
}

EdgePage::EdgePage(QWidget* parent) : Page(parent) {}

const json::Value& EdgePage::fields() const {
  static const json::Value none;
  const json::Value* found = json::resolve(subject_.document.value(), edge_.entry);
  return found == nullptr ? none : *found;
}

bool EdgePage::asText() const {
  if (subject_.language() != asl::QueryLanguage::Jsonata) return false;
  return wantsText_ || !ConditionEditor::isForm(fields());
}

asl::Owner EdgePage::owner() const {
  return edge_.kind == Linked::Rule ? asl::Owner::ChoiceRule : asl::Owner::Catcher;
}

void EdgePage::show(const Subject& subject) {
  const auto edge = edgeAt(subject.document, subject.edge);
  if (!edge) return;
  if (subject.edge != subject_.edge) wantsText_ = false;
  subject_ = subject;
  edge_ = *edge;
  QString shape = toQt(subject.edge) + QString::number(int(subject.language())) +
                  QString::number(edge_.count) + QString::number(int(subject.editable));
  if (edge_.kind == Linked::Rule)
    shape += ConditionEditor::shapeOf(fields(), subject.language(), asText());
  if (shape != shape_) {
    shape_ = shape;
    rebuild();
  }
  refresh();
}

void EdgePage::rebuild() {
  condition_ = nullptr;
  result_ = source_ = nullptr;
  errors_ = nullptr;
  assign_ = nullptr;
  fields_.clear();
  places_.clear();
  stops_.clear();
  hits_ = nullptr;
  list_ = freshList(list_, 12);
  common::setPlace(*list_, toQt(edge_.entry));
  addOrder();
  if (edge_.kind == Linked::Rule) addCondition();
  if (edge_.kind == Linked::Catch) addErrors();
  if (edge_.kind == Linked::Default) addNote(tr("Taken when no rule matches."));
  addTarget();
  if (edge_.isEntry()) {
    addAssign();
    for (const char* name : {"Output", "ResultPath", "Comment"}) addField(name);
  }
  addStops();
  list_->show();
}

/// Of the start no state is left, so that no run can stop on it.
void EdgePage::addStops() {
  if (edge_.kind == Linked::StartAt && !edge_.ends) return;
  using Kind = common::BreakpointMark::Kind;
  auto* head = new QHBoxLayout;
  auto* title = new QLabel(tr("Stop here"), list_);
  title->setFont(common::fontOf(common::FontRole::Heading));
  hits_ = new QLabel(list_);
  hits_->setFont(common::fontOf(common::FontRole::Table));
  setTone(hits_, "2");
  head->addWidget(title);
  head->addStretch(1);
  head->addWidget(hits_);
  auto* line = new QHBoxLayout;
  line->setSpacing(16);
  if (edge_.kind == Linked::Rule) addStop(*line, Kind::Tested, tr("When tested"));
  addStop(*line, Kind::Edge, edge_.kind == Linked::Rule ? tr("When true") : tr("When taken"));
  line->addStretch(1);
  auto* column = static_cast<QVBoxLayout*>(list_->layout());
  column->addLayout(head);
  column->addLayout(line);
}

void EdgePage::addStop(QBoxLayout& line, common::BreakpointMark::Kind kind, const QString& words) {
  auto* box = new QCheckBox(words, list_);
  box->setAccessibleName(tr("Stop here") + QStringLiteral(": ") + words);
  line.addWidget(box);
  stops_.emplace_back(kind, box);
  connect(box, &QCheckBox::clicked, this, [this, kind] {
    emit stopToggled({edge_.owner, kind, subject_.edge});
  });
}

void EdgePage::addNote(const QString& words) {
  auto* note = new QLabel(words, list_);
  note->setFont(common::fontOf(common::FontRole::Table));
  note->setWordWrap(true);
  setTone(note, "2");
  list_->layout()->addWidget(note);
}

void EdgePage::addOrder() {
  if (!edge_.isEntry()) return;
  auto* line = new QHBoxLayout;
  line->setSpacing(10);
  auto* words = new QLabel(tr("Order"), list_);
  words->setFont(common::fontOf(common::FontRole::Label));
  line->addWidget(words);
  auto* places = new common::Segments(list_);
  places->setAccessibleName(tr("Place among the others"));
  const std::size_t first =
      edge_.index < mostPlaces / 2
          ? 0
          : std::min(edge_.index - mostPlaces / 2, edge_.count - std::min(edge_.count, mostPlaces));
  for (std::size_t i = first; i < std::min(edge_.count, first + mostPlaces); ++i) {
    auto* place = places->add(QString::number(i + 1));
    place->setAccessibleName(tr("Place %1").arg(i + 1));
    place->setChecked(i == edge_.index);
    place->setEnabled(subject_.editable);
    connect(place, &QToolButton::clicked, this, [this, i] { moveTo(i); });
    places_.push_back(place);
  }
  line->addWidget(places);
  auto* hint = new QLabel(tr("first match wins"), list_);
  hint->setFont(common::fontOf(common::FontRole::Table));
  setTone(hint, "2");
  line->addWidget(hint);
  line->addStretch(1);
  static_cast<QVBoxLayout*>(list_->layout())->addLayout(line);
}

void EdgePage::moveTo(std::size_t index) {
  if (index == edge_.index) return;
  const std::string list = json::pointerParent(edge_.entry);
  const QString moved = toQt(json::pointerChild(json::pointerChild(list, index), edge_.field));
  emit committed(edit::moveItem(subject_.document, list, edge_.index, index));
  emit edgeMoved(moved);
}

void EdgePage::addCondition() {
  auto* line = new QHBoxLayout;
  auto* title = new QLabel(tr("Condition"), list_);
  title->setFont(common::fontOf(common::FontRole::Heading));
  line->addWidget(title);
  line->addStretch(1);
  if (subject_.language() == asl::QueryLanguage::Jsonata && ConditionEditor::isForm(fields())) {
    auto* as = new common::LinkButton(asText() ? tr("As form") : tr("As text"), list_);
    line->addWidget(as);
    connect(as, &QPushButton::clicked, this, [this] {
      wantsText_ = !wantsText_;
      show(Subject(subject_));
    });
  }
  static_cast<QVBoxLayout*>(list_->layout())->addLayout(line);
  auto* card = new inspector::Panel(list_);
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(10, 10, 10, 8);
  column->setSpacing(8);
  condition_ = new ConditionEditor(fields(), subject_.language(), asText(), card);
  column->addWidget(condition_);
  auto* foot = new QHBoxLayout;
  result_ = new QLabel(card);
  result_->setFont(common::fontOf(common::FontRole::SmallBold));
  source_ = new QLabel(card);
  source_->setFont(common::fontOf(common::FontRole::Table));
  source_->setWordWrap(true);
  setTone(source_, "2");
  foot->addWidget(result_);
  foot->addWidget(source_, 1);
  column->addLayout(foot);
  list_->layout()->addWidget(card);
  connect(condition_, &ConditionEditor::changed, this, &EdgePage::showResult);
  connect(condition_, &ConditionEditor::conditionEdited, this,
          [this](const edit::Condition& condition, const QString& what) {
            const auto wanted = edit::withCondition(fields(), condition, subject_.language());
            emit committed(edit::changeTo(subject_.document, edge_.entry, wanted, fromQt(what)));
          });
  connect(condition_, &ConditionEditor::expressionEdited, this, [this](const QString& text) {
    wantsText_ = true;
    emit committed(
        edit::setField(subject_.document, edge_.entry, "Condition", json::quote(fromQt(text))));
  });
  connect(condition_, &ConditionEditor::partStepped, this, [this](const edit::PartPath& path) {
    if (condition_ != nullptr) condition_->focusPart(path);
  });
}

void EdgePage::addErrors() {
  const asl::Field* field = asl::findField(asl::Owner::Catcher, "ErrorEquals");
  errors_ = makeEditor(*field, subject_.language(), {}, list_);
  list_->layout()->addWidget(errors_);
  connect(errors_, &FieldEditor::valueCommitted, this,
          [this, field](const QString& json) { commitField(*field, json); });
}

void EdgePage::addTarget() {
  auto* words = new QLabel(tr("Go to"), list_);
  words->setFont(common::fontOf(common::FontRole::Label));
  // A Default may go, and a state may be the last one.
  const bool optional = edge_.kind == Linked::Default || edge_.kind == Linked::Next;
  target_ = new TargetBox(optional, list_);
  target_->setAccessibleName(tr("Go to"));
  auto* line = new QHBoxLayout;
  line->setSpacing(10);
  line->addWidget(words);
  line->addWidget(target_, 1);
  static_cast<QVBoxLayout*>(list_->layout())->addLayout(line);
  connect(target_, &TargetBox::targetChosen, this, [this](const QString& name) {
    if (name.isEmpty()) return emit committed(edit::disconnect(subject_.document, subject_.edge));
    const auto* to = subject_.machine->find(fromQt(name));
    if (to == nullptr) return;
    // A state that ended leads on then: its edge has another name.
    const QString moved = edge_.ends ? toQt(json::pointerChild(edge_.entry, "Next")) : QString();
    emit committed(edit::retarget(subject_.document, subject_.edge, to->id));
    if (!moved.isEmpty()) emit edgeMoved(moved);
  });
  connect(target_, &TargetBox::newStateRequested, this, [this](const QString& name) {
    const char* field = edge_.ends ? "Next" : edge_.field.c_str();
    emit committed(edit::addTarget(subject_.document, subject_.machine->pointer, edge_.entry, field,
                                   fromQt(name)));
  });
  connect(target_, &TargetBox::goToRequested, this, &Page::stateRequested);
}

void EdgePage::addAssign() {
  const QString when =
      edge_.kind == Linked::Rule ? tr("when the rule is true") : tr("when the error is caught");
  assign_ = new AssignEditor(tr("Assign"), when, list_);
  list_->layout()->addWidget(assign_);
  connect(assign_, &AssignEditor::committed, this, &Page::committed);
}

void EdgePage::addField(const char* name) {
  const asl::Field* field = asl::findField(owner(), name);
  if (field == nullptr || !field->in(subject_.language())) return;
  auto* editor = makeEditor(*field, subject_.language(), {}, list_);
  list_->layout()->addWidget(editor);
  fields_.push_back(editor);
  connect(editor, &FieldEditor::valueCommitted, this,
          [this, field](const QString& json) { commitField(*field, json); });
}

void EdgePage::commitField(const asl::Field& field, const QString& json) {
  emit committed(json.isEmpty() ? edit::unsetField(subject_.document, edge_.entry, field.name)
                                : edit::setFieldFinely(subject_.document, edge_.entry, field.name,
                                                       fromQt(json)));
}

void EdgePage::showResult() {
  if (result_ == nullptr) return;
  const bool known = subject_.sample.input.has_value();
  result_->setVisible(known);
  if (!known)
    return source_->setText(
        tr("Run it once, or give it a sample input, to see whether "
           "it holds."));
  // An earlier rule that holds decides.
  const json::Value* rules =
      json::resolve(subject_.document.value(), json::pointerParent(edge_.entry));
  for (std::size_t i = 0; rules != nullptr && i < edge_.index; ++i) {
    const auto before = assist::tryRule(rules->at(i), subject_.language(), subject_.sample);
    if (!before.holds || !*before.holds) continue;
    result_->setText(tr("Not reached"));
    return source_->setText(tr("rule %1 matches before it").arg(i + 1));
  }
  QString complaint;
  const auto typed = condition_->typedRule(fields(), complaint);
  const auto trial = typed ? assist::tryRule(*typed, subject_.language(), subject_.sample)
                           : assist::ConditionTrial();
  const QString source = subject_.sources.value(subject_.source);
  if (!trial.holds) {
    result_->setText(tr("Error"));
    return source_->setText(typed ? common::said(trial.problem) : complaint);
  }
  result_->setText(*trial.holds ? tr("Matches") : tr("No match"));
  source_->setText(tr("with %1").arg(source));
}

void EdgePage::refresh() {
  const asl::Format format = subject_.document.format();
  QStringList states;
  for (const auto& state : subject_.machine->states) states << toQt(state.name);
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const bool here = places_[i]->text().toUInt() == edge_.index + 1;
    if (here) places_[i]->setChecked(true);
  }
  if (condition_ != nullptr) {
    condition_->show(fields());
    condition_->setSample(subject_.sample);
    condition_->setEnabled(subject_.editable);
  }
  if (errors_ != nullptr) {
    errors_->setFormat(format);
    errors_->showObject(fields());
    errors_->setEditable(subject_.editable);
    auto* tags = qobject_cast<ErrorNamesEditor*>(errors_);
    if (tags != nullptr && subject_.state != nullptr)
      tags->setSuggestions(
          errorNamesFor(*subject_.state, subject_.seenErrors, subject_.document.catalogue()));
  }
  target_->show(states, edge_.ends ? QString() : shownValue(fields().find(edge_.field), format));
  target_->setEnabled(subject_.editable);
  if (assign_ != nullptr) assign_->show(subject_, edge_.entry);
  for (auto* editor : fields_) {
    editor->setFormat(format);
    editor->setSample(subject_.sample);
    editor->showObject(fields());
    editor->setEditable(subject_.editable);
  }
  showResult();
  showStops();
}

void EdgePage::showStops() {
  int hits = 0;
  for (const auto& [kind, box] : stops_) {
    bool set = false;
    for (const auto& mark : subject_.stops) {
      if (mark.edge != subject_.edge || mark.kind != kind || !mark.isSet()) continue;
      set = true;
      hits += mark.hits;
    }
    box->setChecked(set);
  }
  if (hits_ != nullptr) hits_->setText(hits == 0 ? QString() : tr("%n hit(s)", "", hits));
}

void EdgePage::focusFirst() {
  QWidget* first = condition_ != nullptr ? static_cast<QWidget*>(condition_)
                   : errors_ != nullptr  ? static_cast<QWidget*>(errors_)
                                         : target_;
  if (first == nullptr) return;
  for (auto* inner : first->findChildren<QWidget*>()) {
    const bool takes = (inner->focusPolicy() & Qt::StrongFocus) == Qt::StrongFocus;
    if (takes && inner->isVisible()) return inner->setFocus(Qt::OtherFocusReason);
  }
  first->setFocus(Qt::OtherFocusReason);
}

}  // namespace stepwright::inspector

#include "moc_edge_page.cpp"
