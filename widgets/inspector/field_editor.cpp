// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/field_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolTip>
#include <QVBoxLayout>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/field_help.h"
#include "widgets/inspector/hole_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::Field;
using asl::FieldKind;

namespace {

/// "TimeoutSeconds" stays as it is: the form teaches the language's own words.
QString labelOf(const Field& field) {
  QString text = toQt(field.name);
  return field.required ? text + QStringLiteral(" *") : text;
}

/// An expression, or a placeholder that another tool fills in: allowed in fields of numbers too.
bool isExpression(const QString& text) {
  return (text.startsWith(QLatin1String("{%")) && text.endsWith(QLatin1String("%}"))) ||
         (text.startsWith(QLatin1String("${")) && text.endsWith(QLatin1Char('}')));
}

}  // namespace

FieldEditor::FieldEditor(const Field& field, QWidget* parent)
    : QWidget(parent),
      field_(&field),
      head_(new QWidget(this)),
      label_(new ElidedLabel(head_)),
      help_(new MarkButton(QStringLiteral("info"), head_)),
      reset_(new MarkButton(QStringLiteral("restart"), head_)),
      complaint_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  headLine_ = new QHBoxLayout(head_);
  headLine_->setContentsMargins(0, 0, 0, 0);
  headLine_->setSpacing(4);
  headLine_->addWidget(label_);
  headLine_->addStretch(1);
  headLine_->addWidget(reset_);
  label_->setFont(common::fontOf(common::FontRole::Label));
  complaint_->setFont(common::fontOf(common::FontRole::Table));
  complaint_->setWordWrap(true);
  complaint_->hide();
  setTone(label_, "2");
  help_->hide();
  help_->setAccessibleName(tr("Help"));
  reset_->hide();
  column->addWidget(head_);
  column->addWidget(complaint_);
  setLabelField(field);
  common::setPart(*this, toQt(field.name));
  connect(help_, &MarkButton::clicked, this, &FieldEditor::showHelp);
  connect(reset_, &MarkButton::clicked, this, [this] { reset(); });
  connect(this, &FieldEditor::valueCommitted, this, [this](const QString& json) {
    const auto value = json.isEmpty() ? std::nullopt : std::optional(fromQt(json));
    emit membersCommitted({{std::string(this->field().name), value}});
  });
}

void FieldEditor::setLabelField(const Field& field) {
  label_->setText(labelOf(field));
  const QString help = helpOf(field);
  setToolTip(help);
  setAccessibleDescription(common::said(field.help));
  for (QWidget* widget : {static_cast<QWidget*>(label_), static_cast<QWidget*>(help_)})
    widget->setToolTip(help);
  if (editor_ != nullptr) editor_->setToolTip(help);
  const QString usual = defaultOf(field);
  reset_->setAccessibleName(tr("Reset %1").arg(toQt(field.name)));
  reset_->setToolTip(usual.isEmpty()
                         ? tr("Reset: remove %1").arg(toQt(field.name))
                         : tr("Reset to the default, %1: remove %2").arg(usual, toQt(field.name)));
}

void FieldEditor::setEditor(QWidget* editor) {
  editor_ = editor;
  editor_->setToolTip(helpOf(*field_));
  editor_->setAccessibleName(toQt(field_->name));
  for (auto* inner : editor_->findChildren<QWidget*>()) {
    if ((inner->focusPolicy() & Qt::TabFocus) != 0 && inner->accessibleName().isEmpty())
      inner->setAccessibleName(toQt(field_->name));
  }
  label_->setBuddy(editor);
  static_cast<QVBoxLayout*>(layout())->insertWidget(1, editor);
}

void FieldEditor::addToHead(QWidget* widget) {
  headLine_->insertWidget(headLine_->count() - 1, widget);
}

QString FieldEditor::fieldName() const { return toQt(field_->name); }

void FieldEditor::hideLabel() { head_->hide(); }

void FieldEditor::setEditable(bool editable) {
  editable_ = editable;
  editor_->setEnabled(editable);
  if (hole_ != nullptr) hole_->setEnabled(editable);
  setIsSet(set_);
}

void FieldEditor::setIsSet(bool set) {
  set_ = set;
  reset_->setVisible(set && editable_ && resettable_ && !field_->required);
  // What is set is written in ink, what only has its default in grey.
  setTone(label_, set ? "" : "2");
  QFont font = common::fontOf(common::FontRole::Label);
  font.setWeight(set ? QFont::Medium : QFont::Normal);
  label_->setFont(font);
}

void FieldEditor::showObject(const json::Value& object) {
  const json::Value* value = object.find(field_->name);
  setValue(value);
  setIsSet(value != nullptr);
}

void FieldEditor::reset() { emit valueCommitted({}); }

void FieldEditor::setComplaint(const QString& text) {
  complaint_->setText(text);
  complaint_->setVisible(!text.isEmpty());
}

QString FieldEditor::complaint() const { return complaint_->text(); }

void FieldEditor::showHelp() {
  QToolTip::showText(mapToGlobal(QPoint(8, height() - 4)), toolTip(), this, {}, 60000);
}

QString FieldEditor::hint() const {
  const QString usual = defaultOf(*field_);
  return usual.isEmpty() ? QString() : tr("default: %1").arg(usual);
}

bool FieldEditor::showHole(const json::Value* value) {
  if (hole_ == nullptr && (value == nullptr || !isHole(*value))) return false;
  if (hole_ == nullptr) {
    hole_ = new HoleEditor(fieldName(), this);
    hole_->setEnabled(editable_);
    static_cast<QVBoxLayout*>(layout())->insertWidget(2, hole_);
    connect(hole_, &HoleEditor::committed, this, &FieldEditor::valueCommitted);
  }
  const bool typing = hole_->hasKeyboard();
  const bool hole = hole_->show(value, format_);
  editor_->setVisible(!hole);
  label_->setBuddy(hole ? hole_ : editor_);
  // The keyboard stays with the field.
  if (typing && !hole) editor_->setFocus();
  return hole;
}

bool FieldEditor::event(QEvent* event) {
  // The window has shortcuts with F1 too; a field that has the keyboard goes first.
  if (event->type() == QEvent::ShortcutOverride &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void FieldEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_F1) return showHelp();
  QWidget::keyPressEvent(event);
}

/// The help floats beside the label: it takes no room from narrow fields.
void FieldEditor::enterEvent(QEvent*) {
  const int beside = label_->x() + label_->sizeHint().width() + 4;
  help_->move(qMin(beside, head_->width() - help_->width()), (head_->height() - 16) / 2);
  help_->show();
  help_->raise();
}
void FieldEditor::leaveEvent(QEvent*) { help_->hide(); }

std::optional<QString> jsonFromText(const Field& field, const QString& text, QString& complaint) {
  const std::string utf8 = fromQt(text);
  const bool path = field.kind == FieldKind::Path || field.kind == FieldKind::ReferencePath;
  if (path && text == QLatin1String("null")) return QStringLiteral("null");
  const bool numeric = field.kind == FieldKind::Integer || field.kind == FieldKind::Number;
  if (!numeric || isExpression(text)) return toQt(json::quote(utf8));
  const auto value = json::parse(utf8);
  if (!value || !value->isNumber() || (field.kind == FieldKind::Integer && !value->isInteger())) {
    complaint = field.kind == FieldKind::Integer
                    ? FieldEditor::tr("A whole number is needed, or {% … %}.")
                    : FieldEditor::tr("A number is needed, or {% … %}.");
    return std::nullopt;
  }
  if (field.limited() && (value->number() < field.minimum || value->number() > field.maximum)) {
    complaint =
        FieldEditor::tr("It must be from %1 to %2.")
            .arg(toQt(json::printNumber(field.minimum)), toQt(json::printNumber(field.maximum)));
    return std::nullopt;
  }
  return text.trimmed();
}

}  // namespace stepwright::inspector

#include "moc_field_editor.cpp"
