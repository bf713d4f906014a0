// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/field_editors.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/asl/hole_words.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/field_line.h"
#include "widgets/common/field_text.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/shortened.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/field_help.h"
#include "widgets/inspector/tag_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::Field;
using asl::FieldKind;

namespace {

constexpr int mostFieldLines = 8;

bool isCode(FieldKind kind) {
  return kind == FieldKind::Path || kind == FieldKind::ReferencePath ||
         kind == FieldKind::Resource || kind == FieldKind::Timestamp;
}

/// Of an ARN the part that tells: "s3:getObject".
QString shortWord(const QString& word) { return word.section(QStringLiteral(":::"), -1); }

}  // namespace

LineEditor::LineEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), both_(new QWidget(this)), line_(new common::FieldLine(both_)) {
  auto* column = new QVBoxLayout(both_);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(line_);
  line_->setFont(
      common::fontOf(isCode(field.kind) ? common::FontRole::Code : common::FontRole::Body));
  line_->setPlaceholderText(hint());
  line_->setToolTip(toolTip());
  both_->setFocusProxy(line_);
  setEditor(both_);
  connect(line_, &QLineEdit::textChanged, this, &FieldEditor::changed);
  connect(line_, &common::FieldLine::entered, this, &LineEditor::take);
  connect(line_, &common::FieldLine::remarked, this, &FieldEditor::setComplaint);
}

/// A text of several lines is never shown as one: it would be written back as one.
void LineEditor::addLines() {
  lines_ = new common::FieldText(both_);
  lines_->setFont(line_->font());
  lines_->setTabChangesFocus(true);
  lines_->setAccessibleName(fieldName());
  lines_->setToolTip(line_->toolTip());
  both_->layout()->addWidget(lines_);
  connect(lines_, &QPlainTextEdit::textChanged, this, [this] {
    const int line = lines_->fontMetrics().lineSpacing();
    lines_->setFixedHeight(qBound(2, lines_->blockCount(), mostFieldLines) * line + 12);
  });
  connect(lines_, &common::FieldText::entered, this, &LineEditor::take);
}

void LineEditor::showLines(bool several) {
  if (several && lines_ == nullptr) addLines();
  if (lines_ == nullptr || several == line_->isHidden()) return;
  const bool typing = lines_->hasFocus() || line_->hasFocus();
  lines_->setVisible(several);
  line_->setVisible(!several);
  both_->setFocusProxy(several ? static_cast<QWidget*>(lines_) : line_);
  if (typing) both_->setFocus();
}

void LineEditor::setValue(const json::Value* value) {
  const QString text = shownValue(value, format());
  call_ = value != nullptr && asl::isTemplateCall(*value);
  const bool typing = lines_ != nullptr && lines_->isPending();
  const bool several = typing || text.contains(QLatin1Char('\n'));
  showLines(several);
  line_->setShown(several ? QString() : text);
  if (lines_ != nullptr) lines_->setShown(several ? text : QString());
  if (!typing && !line_->isPending()) setComplaint({});
}

std::optional<QString> LineEditor::typed() const {
  if (!line_->isPending()) return std::nullopt;
  QString complaint;
  return line_->text().isEmpty() ? QString() : jsonFromText(field(), line_->text(), complaint);
}

void LineEditor::take(const QString& text) {
  setComplaint({});
  if (text.isEmpty()) return emit valueCommitted({});
  if (const auto call = call_ ? asl::templateCallIn(fromQt(text)) : std::nullopt)
    return emit valueCommitted(toQt(json::print(*call)));
  QString complaint;
  const auto json = jsonFromText(field(), text, complaint);
  setComplaint(complaint);
  if (json) emit valueCommitted(*json);
}

StateEditor::StateEditor(const Field& field, const QStringList& states, QWidget* parent)
    : FieldEditor(field, parent), box_(new QComboBox) {
  auto* row = new QWidget(this);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(6);
  auto* go = new QToolButton(row);
  go->setIcon(common::icon(QStringLiteral("to-here")));
  go->setToolTip(tr("Go to that state"));
  go->setAccessibleName(tr("Go to that state"));
  box_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  box_->setMinimumContentsLength(8);
  box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  line->addWidget(box_, 1);
  line->addWidget(go);
  setEditor(row);
  row->setFocusProxy(box_);
  box_->setAccessibleName(fieldName());
  box_->setToolTip(toolTip());
  setStates(states);
  connect(go, &QToolButton::clicked, this, [this] { emit goToRequested(shown_); });
  connect(box_, qOverload<int>(&QComboBox::activated), this, [this](int index) {
    const QString name = box_->itemData(index).toString();
    if (name == shown_) return;
    emit valueCommitted(name.isEmpty() ? QString() : toQt(json::quote(fromQt(name))));
  });
}

void StateEditor::setStates(const QStringList& states) {
  if (states == states_ && box_->count() > 0) return;
  states_ = states;
  box_->clear();
  box_->addItem(this->field().required ? tr("Choose a state") : tr("None"), QString());
  for (const auto& name : states) box_->addItem(common::shortened(name), name);
}

void StateEditor::setValue(const json::Value* value) {
  shown_ = shownValue(value, format());
  int index = box_->findData(shown_);
  // A name that no state has stays visible: the form shows what the text says.
  const int beyond = states_.size() + 1;
  while (box_->count() > beyond) box_->removeItem(beyond);
  if (index < 0 || index >= beyond) {
    box_->addItem(common::shortened(shown_), shown_);
    index = box_->count() - 1;
  }
  box_->setCurrentIndex(index);
  const bool hole = value != nullptr && isHole(*value);
  setComplaint(index >= beyond && !hole ? tr("No such state here.") : QString());
}

BooleanEditor::BooleanEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), box_(new QCheckBox) {
  box_->setText(common::said(field.help));
  setEditor(box_);
  connect(box_, &QCheckBox::clicked, this,
          [this](bool on) { emit valueCommitted(on ? QStringLiteral("true") : QString()); });
}

void BooleanEditor::setValue(const json::Value* value) {
  box_->setChecked(value != nullptr && value->boolean());
  showHole(value);
}

EnumerationEditor::EnumerationEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), box_(new QComboBox) {
  const QString usual = defaultOf(field);
  const bool inherited = field.owner == asl::Owner::State && field.name == "QueryLanguage";
  if (!field.required)
    box_->addItem(inherited         ? tr("As the machine (default)")
                  : usual.isEmpty() ? tr("Not set")
                                    : tr("%1 (default)").arg(usual),
                  QString());
  for (const auto& word : toQt(field.choices).split(QLatin1Char('|')))
    box_->addItem(shortWord(word), word);
  words_ = box_->count();
  setEditor(box_);
  connect(box_, qOverload<int>(&QComboBox::activated), this, [this](int index) {
    if (index >= words_) return;  // what stands there now
    const QString word = box_->itemData(index).toString();
    emit valueCommitted(word.isEmpty() ? QString() : toQt(json::quote(fromQt(word))));
  });
}

void EnumerationEditor::setValue(const json::Value* value) {
  const bool hole = showHole(value);
  const QString word = hole ? QString() : shownValue(value, format());
  while (box_->count() > words_) box_->removeItem(words_);
  int index = box_->findData(word);
  const bool strange = index < 0 && !word.isEmpty();
  if (strange) {
    // It stays visible: the form shows what the text says.
    box_->addItem(word, word);
    index = words_;
  }
  box_->setCurrentIndex(index);
  setComplaint(strange && field().kind == FieldKind::Enumeration
                   ? tr("\"%1\" is not one of the words that are allowed.").arg(word)
                   : QString());
}

ErrorNamesEditor::ErrorNamesEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), tags_(new TagEditor) {
  if (field.kind == FieldKind::Texts) tags_->setPlaceholderText(tr("Add a name"));
  setEditor(tags_);
  connect(tags_, &TagEditor::tagsEdited, this, [this](const QStringList& tags) {
    std::vector<json::Value> names;
    for (const auto& tag : tags) {
      auto call = asl::templateCallIn(fromQt(tag));
      names.push_back(call ? std::move(*call) : json::Value(fromQt(tag)));
    }
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + json::print(name);
    emit valueCommitted(toQt("[" + text + "]"));
  });
}

void ErrorNamesEditor::setSuggestions(const QStringList& names) { tags_->setSuggestions(names); }

void ErrorNamesEditor::setValue(const json::Value* value) {
  QStringList tags;
  if (value != nullptr) {
    for (const auto& item : value->items()) tags << shownValue(&item, format());
  }
  tags_->setTags(tags);
  showHole(value);
}

JsonEditor::JsonEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), text_(new JsonText) {
  text_->setPlaceholderText(hint());
  setEditor(text_);
  connect(text_, &JsonText::committed, this, &FieldEditor::valueCommitted);
  connect(text_, &JsonText::complained, this, &FieldEditor::setComplaint);
}

void JsonEditor::setValue(const json::Value* value) {
  text_->setValue(showHole(value) ? nullptr : value);
}

}  // namespace stepwright::inspector

#include "moc_field_editors.cpp"
