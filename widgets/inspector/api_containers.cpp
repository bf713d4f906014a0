// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/api_containers.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/asl/catalogue/mismatch.h"
#include "engine/edit/form_edits.h"
#include "engine/edit/lists.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/action_context.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/group_head.h"
#include "widgets/inspector/structure_form.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

/// The field that was made for the parameter before, or another one where that does not fit any
/// more.
ApiField* fitted(ApiField* before, ActionContext& context, const ApiParameter& parameter,
                 QWidget* parent) {
  const auto form = ApiField::formOf(context, parameter);
  const bool fits = before != nullptr && before->form() == form &&
                    before->parameter().pointer() == parameter.pointer();
  if (fits) return before;
  if (before != nullptr) {
    before->hide();
    before->deleteLater();
  }
  return context.makeField()(form, parameter, parent);
}

void discard(std::vector<ApiField*>& fields, std::size_t from) {
  for (std::size_t i = from; i < fields.size(); ++i) {
    fields[i]->hide();
    fields[i]->deleteLater();
  }
  fields.resize(std::min(from, fields.size()));
}

}  // namespace

ApiFolding::ApiFolding(Form form, ActionContext& context, const ApiParameter& parameter,
                       QWidget* parent)
    : ApiField(form, context, parameter, parent),
      chevron_(new QToolButton(this)),
      summary_(new ElidedLabel(this)),
      remove_(makeRemoveButton()),
      parts_(new GroupBody(this)),
      column_(new QVBoxLayout(parts_)) {
  chevron_->setObjectName(QStringLiteral("small"));
  chevron_->setFixedSize(16, 18);
  chevron_->setCheckable(true);
  chevron_->setAccessibleName(tr("Show what is in %1").arg(toQt(parameter.name)));
  head()->insertWidget(parameter.item ? 1 : 0, chevron_);
  head()->setStretchFactor(typeLabel(), 0);
  summary_->setFont(common::fontOf(common::FontRole::Code, 11));
  setTone(summary_, "3");
  head()->addWidget(summary_, 1);
  if (!parameter.item) head()->addWidget(makeModeButton(false));
  head()->addWidget(remove_);
  column_->setContentsMargins(14, 2, 0, 2);
  column_->setSpacing(8);
  body()->addWidget(parts_);
  connect(chevron_, &QToolButton::clicked, this, &ApiFolding::fold);
}

QWidget* ApiFolding::parts() const { return parts_; }

bool ApiFolding::isOpen() const { return context().isOpen(parameter().pointer()); }

void ApiFolding::fold(bool open) {
  context().setOpen(parameter().pointer(), open);
  show();
}

void ApiFolding::mousePressEvent(QMouseEvent* event) {
  const bool onHead = event->y() < parts_->y() || !parts_->isVisible();
  if (event->button() == Qt::LeftButton && onHead) return fold(!isOpen());
  ApiField::mousePressEvent(event);
}

void ApiFolding::show() {
  const auto at = value();
  const bool open = isOpen();
  chevron_->setChecked(open);
  chevron_->setIcon(common::icon(open ? QStringLiteral("chev-down") : QStringLiteral("chev-right"),
                                 &common::Theme::text2));
  summary_->setText(open || at.value == nullptr ? QString()
                                                : toQt(json::print(*at.value)).left(200));
  remove_->setVisible(context().subject().editable && (!parameter().required || parameter().item));
  parts_->setVisible(open);
  if (open) showParts();
  showComplaint();
}

void ApiFolding::takeFocus() {
  if (!isOpen()) fold(true);
  focusParts();
}

ApiStructure::ApiStructure(ActionContext& context, const ApiParameter& parameter, QWidget* parent)
    : ApiFolding(Form::Structure, context, parameter, parent),
      inner_(parameter.pointer()),
      shape_(parameter.shape) {
  QString names = nameLabel()->text();
  for (auto fields = shape_.fields(); fields.size() == 1; fields = shape_.fields()) {
    const auto only = shape_.field(fields.front());
    if (!only || only->kind() != asl::Shape::Kind::Structure) break;
    names += QStringLiteral(" \u203A ") + toQt(fields.front());
    inner_ = json::pointerChild(inner_, fields.front());
    shape_ = *only;
  }
  nameLabel()->setText(names);
}

void ApiStructure::showParts() {
  if (form_ == nullptr) {
    form_ = new StructureForm(context(), inner_, shape_, parts());
    partsColumn()->addWidget(form_);
  }
  form_->show();
}

void ApiStructure::focusParts() { form_->focusFirst(); }

ApiList::ApiList(ActionContext& context, const ApiParameter& parameter, QWidget* parent)
    : ApiFolding(Form::List, context, parameter, parent) {}

void ApiList::showParts() {
  const auto at = value();
  const std::size_t count = at.value != nullptr ? at.value->size() : 0;
  const auto shape = parameter().shape.item();
  if (!shape) return;
  discard(items_, count);
  items_.resize(count, nullptr);
  for (std::size_t i = 0; i < count; ++i) {
    const ApiParameter item{
        parameter().pointer(), std::to_string(i), *shape, true, parameter().help, true};
    ApiField* field = fitted(items_[i], context(), item, parts());
    if (field != items_[i]) {
      partsColumn()->insertWidget(int(i), field);
      connect(field, &ApiField::moveRequested, this, &ApiList::moveItem);
    }
    items_[i] = field;
    field->show();
    field->setVisible(true);
  }
  if (add_ != nullptr) return;
  auto* add = new common::LinkButton(tr("+ Entry"), parts());
  add->setAccessibleName(tr("Add an entry to %1").arg(toQt(parameter().name)));
  partsColumn()->addWidget(add, 0, Qt::AlignLeft);
  connect(add, &QPushButton::clicked, this, &ApiList::addItem);
  add_ = add;
}

void ApiList::focusParts() {
  if (!items_.empty()) return items_.front()->takeFocus();
  if (add_ != nullptr) add_->setFocus();
}

/// What was open stays open at its new place, and the keyboard goes along.
void ApiList::moveItem(int from, int to) {
  const std::string list = parameter().pointer();
  std::vector<bool> open;
  for (std::size_t i = 0; i < items_.size(); ++i)
    open.push_back(context().isOpen(json::pointerChild(list, i)));
  const auto first = open.begin();
  if (from < to) std::rotate(first + from, first + from + 1, first + to + 1);
  if (to < from) std::rotate(first + to, first + from, first + from + 1);
  for (std::size_t i = 0; i < open.size(); ++i)
    context().setOpen(json::pointerChild(list, i), open[i]);
  const QPointer<ApiList> still(this);
  context().commit(
      edit::moveItem(context().subject().document, list, std::size_t(from), std::size_t(to)));
  if (still != nullptr && std::size_t(to) < items_.size()) items_[std::size_t(to)]->focusGrip();
}

void ApiList::addItem() {
  const auto at = value();
  const std::size_t count = at.value != nullptr ? at.value->size() : 0;
  const std::string item = json::printPretty(asl::skeletonOf(*parameter().shape.item()));
  context().setOpen(json::pointerChild(parameter().pointer(), count), true);
  if (count == 0) return set(toQt("[" + item + "]"));
  context().commit(
      edit::insertItem(context().subject().document, parameter().pointer(), count, item));
}

ApiMap::ApiMap(ActionContext& context, const ApiParameter& parameter, QWidget* parent)
    : ApiFolding(Form::Map, context, parameter, parent) {}

void ApiMap::showParts() {
  const auto at = value();
  std::vector<std::string> keys;
  if (at.value != nullptr) {
    for (const auto& member : at.value->members())
      keys.emplace_back(assist::parameterName(member.name()));
  }
  const auto has = [&](const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  fresh_.erase(std::remove_if(fresh_.begin(), fresh_.end(), has), fresh_.end());
  keys.insert(keys.end(), fresh_.begin(), fresh_.end());
  const auto shape = parameter().shape.item();
  if (!shape) return;
  discard(entries_, keys.size());
  entries_.resize(keys.size(), nullptr);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    ApiParameter entry{parameter().pointer(), keys[i], *shape};
    entry.entry = true;
    ApiField* field = fitted(entries_[i], context(), entry, parts());
    if (field != entries_[i]) {
      partsColumn()->insertWidget(int(i), field);
      connect(field, &ApiField::renameRequested, this,
              [this, key = keys[i]](const QString& name) { renameEntry(key, name); });
    }
    entries_[i] = field;
    field->show();
    field->setVisible(true);
  }
  if (add_ != nullptr) return;
  add_ = new QLineEdit(parts());
  add_->setPlaceholderText(tr("Add a name"));
  add_->setAccessibleName(tr("Add a name to %1").arg(toQt(parameter().name)));
  partsColumn()->addWidget(add_);
  connect(add_, &QLineEdit::returnPressed, this, [this] { addEntry(add_->text()); });
}

void ApiMap::focusParts() {
  if (add_ != nullptr) add_->setFocus();
}

/// In its place, with what it holds; what has no value yet is only called otherwise.
void ApiMap::renameEntry(const std::string& from, const QString& to) {
  const std::string map = parameter().pointer();
  const auto& object = context().valueAt(map);
  if (assist::parameterAt(object, fromQt(to)).value != nullptr)
    return complain(tr("There is a “%1” already.").arg(to));
  context().setOpen(json::pointerChild(map, fromQt(to)),
                    context().isOpen(json::pointerChild(map, from)));
  const auto at = assist::parameterAt(object, from);
  if (at.value != nullptr) {
    const std::string end = at.evaluated ? ".$" : "";
    return context().commit(
        edit::renameField(context().subject().document, map, from + end, fromQt(to) + end));
  }
  std::replace(fresh_.begin(), fresh_.end(), from, fromQt(to));
  showParts();
}

void ApiMap::addEntry(const QString& key) {
  if (key.trimmed().isEmpty()) return;
  fresh_.push_back(fromQt(key));
  add_->clear();
  context().setOpen(json::pointerChild(parameter().pointer(), fromQt(key)), true);
  showParts();
  for (auto* entry : entries_) {
    if (entry->parameter().name == fromQt(key)) entry->takeFocus();
  }
}

}  // namespace stepwright::inspector

#include "moc_api_containers.cpp"
