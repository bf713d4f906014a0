// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/assign_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/edit/form_edits.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "engine/query/names.h"
#include "widgets/common/field_line.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/hole_editor.h"
#include "widgets/inspector/make_editor.h"
#include "widgets/inspector/page.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::QueryLanguage;

namespace {

bool isPath(const std::string& key, QueryLanguage language) {
  return language == QueryLanguage::JsonPath && key.size() > 2 && key.ends_with(".$");
}

std::string bareName(const std::string& key, QueryLanguage language) {
  return isPath(key, language) ? key.substr(0, key.size() - 2) : key;
}

asl::Field valueField(QueryLanguage language, bool path) {
  using asl::FieldKind;
  const FieldKind kind = language == QueryLanguage::Jsonata ? FieldKind::Expression
                         : path                             ? FieldKind::Path
                                                            : FieldKind::Json;
  return {.owner = asl::Owner::State,
          .name = "value",
          .kind = kind,
          .section = asl::Section::Variables,
          .required = true,
          .help = "The value that the variable gets."_en};
}

}  // namespace

VariableRow::VariableRow(const std::string& key, QueryLanguage language, QWidget* parent)
    : Panel(parent),
      path_(isPath(key, language)),
      language_(language),
      field_(valueField(language, path_)),
      name_(new common::FieldLine(this)),
      bin_(new QToolButton(this)),
      value_(makeEditor(field_, language, {}, this)),
      complaint_(new QLabel(this)) {
  name_->setFont(common::fontOf(common::FontRole::Code));
  name_->setAccessibleName(tr("Name of the variable"));
  common::setPart(*name_, QStringLiteral("#name"));
  bin_->setObjectName(QStringLiteral("small"));
  bin_->setIcon(common::icon(QStringLiteral("delete")));
  bin_->setToolTip(tr("Remove this variable"));
  value_->hideLabel();
  complaint_->setFont(common::fontOf(common::FontRole::Table));
  complaint_->setWordWrap(true);
  complaint_->hide();
  layOut();
  setKey(key);
  connect(name_, &common::FieldLine::entered, this, &VariableRow::takeName);
  connect(bin_, &QToolButton::clicked, this, [this] { emit removeRequested(key_); });
  connect(value_, &FieldEditor::valueCommitted, this, [this](const QString& json) {
    if (json.isEmpty()) return value_->setComplaint(tr("A variable needs a value."));
    emit valueCommitted(key_, json);
  });
}

void VariableRow::setKey(const std::string& key) {
  key_ = key;
  const QString name = toQt(bareName(key, language_));
  common::setPart(*this, toQt(key));
  name_->setShown(name);
  name_->setToolTip(tr("Letters, digits and _, at most 80; read it as $%1").arg(name));
  bin_->setAccessibleName(tr("Remove %1").arg(name));
  value_->setAccessibleName(tr("Value of %1").arg(name));
  if (way_ != nullptr) way_->setAccessibleName(tr("How the value of %1 is given").arg(name));
}

void VariableRow::layOut() {
  auto* line = new QHBoxLayout;
  line->setSpacing(6);
  line->addWidget(name_, 1);
  if (language_ == QueryLanguage::JsonPath) {
    way_ = new QComboBox(this);
    way_->addItems({tr("JSON"), tr("Path")});
    way_->setCurrentIndex(path_ ? 1 : 0);
    way_->setFixedWidth(way_->fontMetrics().horizontalAdvance(tr("JSON")) + 40);
    line->addWidget(way_);
    connect(way_, qOverload<int>(&QComboBox::activated), this, [this] { takeName(name_->text()); });
  }
  line->addWidget(bin_);
  for (QWidget* after : {static_cast<QWidget*>(way_), static_cast<QWidget*>(bin_)}) {
    if (after != nullptr) after->setProperty("closesRow", true);
  }
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(6);
  column->addLayout(line);
  column->addWidget(value_);
  column->addWidget(complaint_);
}

void VariableRow::takeName(const QString& typed) {
  const std::string name = fromQt(typed.trimmed());
  const bool path = way_ != nullptr && way_->currentIndex() == 1;
  const std::string key = path ? name + ".$" : name;
  setComplaint({});
  if (key == key_) return name_->drop();
  if (!query::isVariableName(name) || name == "states")
    return setComplaint(
        tr("A name begins with a letter, goes on with letters, digits and _, and "
           "is not \"states\"."));
  emit renamed(key_, key);
}

void VariableRow::show(const json::Value& value, const Subject& subject) {
  value_->setFormat(subject.document.format());
  value_->setSample(subject.sample);
  value_->setValue(&value);
  value_->setEditable(subject.editable);
  name_->setReadOnly(!subject.editable);
  if (way_ != nullptr) way_->setEnabled(subject.editable);
  if (!name_->isPending()) setComplaint({});
}

void VariableRow::setComplaint(const QString& text) {
  complaint_->setText(text);
  complaint_->setVisible(!text.isEmpty());
}

void VariableRow::editName() {
  name_->setFocus();
  name_->selectAll();
}

AssignEditor::AssignEditor(const QString& title, const QString& hint, QWidget* parent)
    : QWidget(parent),
      add_(new QPushButton(common::icon(QStringLiteral("add")), tr("Add"), this)),
      hole_(new HoleEditor(title, this)),
      column_(new QVBoxLayout(this)) {
  auto* head = new QLabel(title, this);
  head->setFont(common::fontOf(common::FontRole::SectionTitle, 13));
  auto* words = new QLabel(breakable(hint), this);
  words->setFont(common::fontOf(common::FontRole::Label));
  setTone(words, "2");
  words->setWordWrap(true);
  add_->setAccessibleName(tr("Add a variable: %1").arg(title));
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  line->addWidget(head);
  line->addWidget(words, 1);
  line->addWidget(add_);
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(6);
  column_->addLayout(line);
  column_->addWidget(hole_);
  connect(hole_, &HoleEditor::committed, this, [this](const QString& json) {
    emit committed(holeEntered(subject_->document, owner_ + "/Assign", json));
  });
  connect(add_, &QPushButton::clicked, this, &AssignEditor::add);
}

void AssignEditor::show(const Subject& subject, const std::string& owner) {
  subject_ = &subject;
  owner_ = owner;
  const std::string place = owner + "/Assign";
  const json::Value* found = json::resolve(subject.document.value(), place);
  const bool filledIn = hole_->show(found, subject.document.format());
  hole_->setEnabled(subject.editable);
  const bool rows = found != nullptr && found->isObject() && !filledIn;
  const json::Value assign = rows ? *found : json::Value::object();
  common::setPlace(*this, toQt(place));
  if (!fits(assign, subject.language())) build(assign, subject.language());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    // A variable that is renamed keeps its row, and the keyboard stays in it.
    rows_[i]->setKey(std::string(assign.members()[i].name()));
    rows_[i]->show(assign.members()[i].value, subject);
    const std::string pointer = json::pointerChild(place, rows_[i]->key());
    for (const auto& problem : subject.document.problems()) {
      if (problem.pointer == pointer) rows_[i]->setComplaint(common::said(problem.message));
    }
  }
  add_->setEnabled(subject.editable && !filledIn);
}

bool AssignEditor::fits(const json::Value& assign, QueryLanguage language) const {
  const auto& members = assign.members();
  return std::equal(members.begin(), members.end(), rows_.begin(), rows_.end(),
                    [&](const auto& member, const VariableRow* row) {
                      return isPath(std::string(member.name()), language) ==
                             isPath(row->key(), language);
                    });
}

void AssignEditor::build(const json::Value& assign, QueryLanguage language) {
  for (auto* row : rows_) {
    row->hide();
    row->deleteLater();
  }
  rows_.clear();
  for (const auto& member : assign.members()) {
    auto* row = new VariableRow(std::string(member.name()), language, this);
    column_->addWidget(row);
    row->setVisible(true);
    rows_.push_back(row);
    wire(row);
    if (member.name() == newest_) QTimer::singleShot(0, row, &VariableRow::editName);
  }
  newest_.clear();
}

void AssignEditor::wire(VariableRow* row) {
  const std::string place = owner_ + "/Assign";
  connect(row, &VariableRow::renamed, this,
          [this, place](const std::string& from, const std::string& to) {
            emit committed(edit::renameField(subject_->document, place, from, to));
          });
  connect(row, &VariableRow::valueCommitted, this,
          [this, place](const std::string& key, const QString& json) {
            emit committed(edit::setFields(subject_->document, {{place, key, fromQt(json)}}));
          });
  connect(row, &VariableRow::removeRequested, this, [this, place](const std::string& key) {
    emit committed(edit::setFields(subject_->document, {{place, key, std::nullopt}}));
  });
}

void AssignEditor::add() {
  std::string name = "variable";
  const auto taken = [this](const std::string& wanted) {
    return std::any_of(rows_.begin(), rows_.end(), [&](const VariableRow* row) {
      return bareName(row->key(), subject_->language()) == wanted;
    });
  };
  for (int number = 2; taken(name); ++number) name = "variable" + std::to_string(number);
  const bool jsonata = subject_->language() == QueryLanguage::Jsonata;
  newest_ = jsonata ? name : name + ".$";
  emit committed(edit::setFields(
      subject_->document,
      {{owner_ + "/Assign", newest_, jsonata ? R"("{% $states.input %}")" : R"("$")"}}));
}

}  // namespace stepwright::inspector

#include "moc_assign_editor.cpp"
