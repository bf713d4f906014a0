// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/assign_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/edit/form_edits.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "engine/query/names.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/field_editor.h"
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
  return {asl::Owner::State,
          "value",
          kind,
          asl::Section::Variables,
          asl::allTypes,
          true,
          true,
          true,
          "",
          1,
          0,
          "",
          "",
          "The value that the variable gets."};
}

}  // namespace

VariableRow::VariableRow(const std::string& key, QueryLanguage language, QWidget* parent)
    : Panel(parent),
      key_(key),
      path_(isPath(key, language)),
      language_(language),
      field_(valueField(language, path_)),
      name_(new QLineEdit(this)),
      value_(FieldEditor::make(field_, language, {}, this)),
      complaint_(new QLabel(this)) {
  name_->setText(toQt(bareName(key, language)));
  name_->setCursorPosition(0);
  name_->setFont(common::fontOf(common::FontRole::Code));
  name_->setAccessibleName(tr("Name of the variable"));
  name_->setToolTip(tr("Letters, digits and _, at most 80; read it as $%1").arg(name_->text()));
  auto* bin = new QToolButton(this);
  bin->setObjectName(QStringLiteral("small"));
  bin->setIcon(common::icon(QStringLiteral("delete")));
  bin->setToolTip(tr("Remove this variable"));
  bin->setAccessibleName(tr("Remove %1").arg(name_->text()));
  value_->hideLabel();
  value_->setAccessibleName(tr("Value of %1").arg(name_->text()));
  complaint_->setFont(common::fontOf(common::FontRole::Table));
  complaint_->setWordWrap(true);
  complaint_->hide();
  layOut(bin);
  connect(name_, &QLineEdit::editingFinished, this, &VariableRow::commitName);
  connect(bin, &QToolButton::clicked, this, [this] { emit removeRequested(key_); });
  connect(value_, &FieldEditor::valueCommitted, this, [this](const QString& json) {
    if (!json.isEmpty()) emit valueCommitted(key_, json);
  });
}

void VariableRow::layOut(QWidget* bin) {
  auto* line = new QHBoxLayout;
  line->setSpacing(6);
  line->addWidget(name_, 1);
  if (language_ == QueryLanguage::JsonPath) {
    way_ = new QComboBox(this);
    way_->addItems({tr("JSON"), tr("Path")});
    way_->setCurrentIndex(path_ ? 1 : 0);
    way_->setFixedWidth(way_->fontMetrics().horizontalAdvance(tr("JSON")) + 40);
    way_->setAccessibleName(tr("How the value of %1 is given").arg(name_->text()));
    line->addWidget(way_);
    connect(way_, qOverload<int>(&QComboBox::activated), this, &VariableRow::commitName);
  }
  line->addWidget(bin);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(6);
  column->addLayout(line);
  column->addWidget(value_);
  column->addWidget(complaint_);
}

void VariableRow::commitName() {
  const std::string name = fromQt(name_->text().trimmed());
  const bool path = way_ != nullptr && way_->currentIndex() == 1;
  const std::string key = path ? name + ".$" : name;
  if (key == key_) return setComplaint({});
  if (!query::isVariableName(name) || name == "states")
    return setComplaint(
        tr("A name begins with a letter, goes on with letters, digits and _, and "
           "is not \"states\"."));
  setComplaint({});
  emit renamed(key_, key);
}

void VariableRow::show(const json::Value& value, const facade::Sample& sample, bool editable) {
  value_->setSample(sample);
  value_->setValue(&value);
  value_->setEditable(editable);
  name_->setReadOnly(!editable);
  if (way_ != nullptr) way_->setEnabled(editable);
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
  connect(add_, &QPushButton::clicked, this, &AssignEditor::add);
}

void AssignEditor::show(const Subject& subject, const std::string& owner) {
  subject_ = &subject;
  owner_ = owner;
  const std::string place = owner + "/Assign";
  const json::Value* found = json::resolve(subject.document.value(), place);
  const json::Value assign = found != nullptr && found->isObject() ? *found : json::Value::object();
  bool same = assign.members().size() == rows_.size();
  for (std::size_t i = 0; same && i < rows_.size(); ++i)
    same = assign.members()[i].name() == rows_[i]->key();
  if (!same) build(assign, subject.language());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i]->show(assign.members()[i].value, subject.sample, subject.editable);
    const std::string pointer = json::pointerChild(place, rows_[i]->key());
    for (const auto& problem : subject.document.problems()) {
      if (problem.pointer == pointer) rows_[i]->setComplaint(toQt(problem.message));
    }
  }
  add_->setEnabled(subject.editable);
}

void AssignEditor::build(const json::Value& assign, QueryLanguage language) {
  for (auto* row : rows_) {
    row->hide();
    row->deleteLater();
  }
  rows_.clear();
  const std::string place = owner_ + "/Assign";
  for (const auto& member : assign.members()) {
    auto* row = new VariableRow(std::string(member.name()), language, this);
    column_->addWidget(row);
    row->setVisible(true);
    rows_.push_back(row);
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
    if (member.name() == newest_) QTimer::singleShot(0, row, &VariableRow::editName);
  }
  newest_.clear();
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
