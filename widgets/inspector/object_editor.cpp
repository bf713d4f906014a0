// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/object_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include "engine/json/pointer.h"
#include "widgets/common/focus_order.h"
#include "widgets/common/icons.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/field_help.h"
#include "widgets/inspector/hole_editor.h"
#include "widgets/inspector/json_text.h"
#include "widgets/inspector/page.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::Field;

namespace {

constexpr int inset = 10;

/// Objects inside objects need no button to be made: their first field makes them.
bool isFlat(const Field& field) { return field.owner != asl::Owner::State; }
/// The machine inside a Map is drawn on the canvas and cannot go.
bool isFixed(const Field& field) { return field.name == "ItemProcessor"; }
/// Nobody has to know that there is an object around these fields.
bool isNameless(const Field& field) { return field.name == "ProcessorConfig"; }

}  // namespace

ObjectEditor::ObjectEditor(const Field& field, const BodyMaker& makeBody, QWidget* parent)
    : Panel(parent),
      field_(field),
      flat_(isFlat(field)),
      title_(new QLabel(toQt(field.name), this)),
      json_(new common::LinkButton(tr("As JSON"), this)),
      add_(new QPushButton(common::icon(QStringLiteral("add")), tr("Add"), this)),
      bin_(new QToolButton(this)),
      form_(makeBody(this)),
      text_(new JsonText(this)),
      hole_(new HoleEditor(toQt(field.name), this)),
      complaint_(new QLabel(this)) {
  setFlat(flat_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(flat_ ? 0 : inset, flat_ ? 2 : inset, flat_ ? 0 : inset,
                             flat_ ? 0 : inset);
  column->setSpacing(8);
  column->addLayout(makeHead());
  column->addWidget(form_);
  column->addWidget(text_);
  column->addWidget(hole_);
  column->addWidget(complaint_);
  complaint_->setFont(common::fontOf(common::FontRole::Table));
  complaint_->setWordWrap(true);
  complaint_->hide();
  text_->setAccessibleName(toQt(field.name));
  common::setPart(*text_, toQt(field.name) + QStringLiteral("/#json"));
  common::setPart(*hole_, toQt(field.name) + QStringLiteral("/#hole"));
  connectParts();
}

QHBoxLayout* ObjectEditor::makeHead() {
  auto* head = new QHBoxLayout;
  head->setSpacing(4);
  title_->setFont(common::fontOf(flat_ ? common::FontRole::SmallBold : common::FontRole::Heading));
  if (flat_) setTone(title_, "3");
  title_->setToolTip(helpOf(field_));
  setToolTip(helpOf(field_));
  title_->setVisible(!isNameless(field_));
  bin_->setObjectName(QStringLiteral("small"));
  bin_->setIcon(common::icon(QStringLiteral("delete")));
  bin_->setToolTip(tr("Remove %1").arg(toQt(field_.name)));
  bin_->setAccessibleName(tr("Remove %1").arg(toQt(field_.name)));
  add_->setAccessibleName(tr("Add %1").arg(toQt(field_.name)));
  json_->setAccessibleName(tr("%1 as JSON").arg(toQt(field_.name)));
  head->addWidget(title_);
  head->addStretch(1);
  head->addWidget(json_);
  head->addWidget(add_);
  head->addWidget(bin_);
  return head;
}

void ObjectEditor::connectParts() {
  connect(form_, &ObjectBody::changed, this, &ObjectEditor::changed);
  connect(form_, &ObjectBody::objectWanted, this, &ObjectEditor::objectWanted);
  connect(form_, &ObjectBody::goToRequested, this, &ObjectEditor::goToRequested);
  connect(add_, &QPushButton::clicked, this, [this] {
    asked_ = true;
    emit objectWanted(parent_, &field_);
  });
  connect(bin_, &QToolButton::clicked, this, [this] {
    emit changed({{parent_, std::string(field_.name), std::nullopt}});
  });
  connect(json_, &QPushButton::clicked, this, [this] {
    asJson_ = !asJson_;
    showBody();
  });
  const auto put = [this](const QString& json) {
    const auto value = json.isEmpty() ? std::nullopt : std::optional(fromQt(json));
    emit changed({{parent_, std::string(field_.name), value}});
  };
  connect(text_, &JsonText::committed, this, put);
  connect(hole_, &HoleEditor::committed, this, put);
  connect(text_, &JsonText::complained, this, [this](const QString& words) {
    complaint_->setText(words);
    complaint_->setVisible(!words.isEmpty());
  });
}

void ObjectEditor::show(const Subject& subject, const std::string& parent) {
  asked_ = asked_ && parent == parent_;
  parent_ = parent;
  const std::string pointer = json::pointerChild(parent, field_.name);
  const json::Value* value =
      json::resolve(subject.fields(), pointer.substr(subject.pointer().size()));
  form_->show(subject, pointer);
  text_->setValue(value);
  for (QWidget* widget :
       {static_cast<QWidget*>(form_), static_cast<QWidget*>(text_), static_cast<QWidget*>(hole_),
        static_cast<QWidget*>(add_), static_cast<QWidget*>(bin_)})
    widget->setEnabled(subject.editable);
  isHole_ = hole_->show(value, subject.document.format());
  there_ = value != nullptr;
  formFits_ = !isHole_ && (value == nullptr || value->isObject());
  showBody();
  if (!there_ || !asked_) return;
  asked_ = false;
  QTimer::singleShot(0, this, &ObjectEditor::takeFocus);
}

void ObjectEditor::takeFocus() {
  for (QWidget* stop : common::focusOrder(*form_)) {
    auto* line = qobject_cast<QLineEdit*>(stop);
    if (line == nullptr) continue;
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget())
      if (auto* page = qobject_cast<Page*>(above)) page->ensureWidgetVisible(line);
    line->setFocus(Qt::TabFocusReason);
    return line->selectAll();
  }
}

void ObjectEditor::showBody() {
  const bool open = there_ || flat_ || isFixed(field_);
  const bool json = there_ && !isHole_ && (asJson_ || !formFits_);
  form_->setVisible(open && !json && !isHole_);
  text_->setVisible(json);
  if (!json) complaint_->hide();
  add_->setVisible(!open);
  bin_->setVisible(there_ && !flat_ && !isFixed(field_));
  json_->setVisible(there_ && !flat_ && !isFixed(field_) && formFits_);
  json_->setText(asJson_ ? tr("As form") : tr("As JSON"));
}

void ObjectEditor::showHelp() {
  QToolTip::showText(mapToGlobal(QPoint(inset, 36)), toolTip(), this, {}, 60000);
}

bool ObjectEditor::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void ObjectEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_F1) return showHelp();
  QWidget::keyPressEvent(event);
}

}  // namespace stepwright::inspector

#include "moc_object_editor.cpp"
