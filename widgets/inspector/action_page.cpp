// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/action_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/edit/fields.h"
#include "engine/edit/form_edits.h"
#include "engine/edit/parameters.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/common/data_request.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/segments.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/action_context.h"
#include "widgets/inspector/action_head.h"
#include "widgets/inspector/api_field.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/make_api_field.h"
#include "widgets/inspector/panel.h"
#include "widgets/inspector/payload_text.h"
#include "widgets/inspector/structure_form.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

ActionPage::ActionPage(QWidget* parent)
    : Page(parent),
      context_(new ActionContext(this)),
      head_(new ActionHead(content())),
      token_(new inspector::Panel(content())),
      tokenWords_(new QLabel(token_)),
      tokenPlace_(new common::LinkButton(QString(), token_)),
      title_(new QLabel(content())),
      count_(new ElidedLabel(content())),
      text_(new PayloadText(content())),
      complaint_(new QLabel(content())) {
  body()->addWidget(head_);
  addToken();
  addHead();
  common::setPart(*text_, QStringLiteral("#text"));
  complaint_->setFont(common::fontOf(common::FontRole::Table));
  complaint_->setWordWrap(true);
  body()->addWidget(text_);
  body()->addWidget(complaint_);
  text_->hide();
  complaint_->hide();
  context_->setFieldMaker(
      [this](ApiField::Form form, const ApiParameter& parameter, QWidget* inside) {
        return makeApiField(form, *context_, parameter, inside);
      });
  connect(context_, &ActionContext::committed, this, &Page::committed);
  connect(context_, &ActionContext::changed, this, [this] { show(Subject(subject_)); });
  connect(head_, &ActionHead::resourceChosen, this, [this](const QString& resource) {
    emit committed(edit::setField(subject_.document, subject_.pointer(), "Resource",
                                  json::quote(fromQt(resource))));
  });
  connect(head_, &ActionHead::changeRequested, this, &Page::actionWanted);
  connect(text_, &PayloadText::complained, complaint_, [this](const QString& words) {
    complaint_->setText(words);
    complaint_->setVisible(showsText_ && !words.isEmpty());
  });
  connect(text_, &PayloadText::committed, this, [this](const QString& json) {
    std::optional<std::string> value;
    if (!json.isEmpty()) value = fromQt(json);
    emit committed(edit::setFields(
        subject_.document,
        {{subject_.pointer(), std::string(context_->form().field), std::move(value)}}));
  });
}

void ActionPage::addToken() {
  auto* row = new QHBoxLayout(token_);
  row->setContentsMargins(10, 6, 10, 6);
  tokenWords_->setFont(common::fontOf(common::FontRole::Table));
  tokenWords_->setWordWrap(true);
  row->addWidget(tokenWords_, 1);
  row->addWidget(tokenPlace_);
  body()->addWidget(token_);
  connect(tokenPlace_, &QPushButton::clicked, this,
          [this] { emit committed(edit::passToken(subject_.document, subject_.pointer())); });
}

void ActionPage::addHead() {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  title_->setFont(common::fontOf(common::FontRole::Heading));
  count_->setFont(common::fontOf(common::FontRole::Table));
  setTone(count_, "2");
  row->addWidget(title_);
  row->addWidget(count_, 1);
  auto* modes = new common::Segments(content());
  modes->setAccessibleName(tr("How the arguments are written"));
  asForm_ = modes->add(tr("Form"));
  asText_ = modes->add(QStringLiteral("JSON"));
  const QKeySequence key(QStringLiteral("Ctrl+J"));
  asText_->setToolTip(tr("The same as text (%1)").arg(key.toString(QKeySequence::NativeText)));
  row->addWidget(modes);
  body()->addLayout(row);
  connect(asForm_, &QToolButton::clicked, this, [this] { setAsText(false); });
  connect(asText_, &QToolButton::clicked, this, [this] { setAsText(true); });
}

/// What no field wants comes up to here.
void ActionPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_J && event->modifiers() == Qt::ControlModifier)
    return setAsText(!showsText_);
  Page::keyPressEvent(event);
}

void ActionPage::setAsText(bool text) {
  showsText_ = text;
  show(Subject(subject_));
  if (text) text_->setFocus();
  if (!text && form_ != nullptr) form_->focusFirst();
}

/// Another action has another form, and so has the same one of another state: what is typed belongs
/// to its place.
void ActionPage::makeForm() {
  const QString made = toQt(subject_.pointer()) + QLatin1Char('\n') +
                       toQt(context_->form().action.service + ":" + context_->form().action.name) +
                       QString::number(int(context_->form().action.optimised));
  if (made == made_) return;
  made_ = made;
  if (form_ != nullptr) {
    form_->hide();
    form_->deleteLater();
  }
  form_ = new StructureForm(*context_, context_->root(), context_->form().input, content());
  body()->addWidget(form_);
}

void ActionPage::showCount() {
  const auto& form = context_->form();
  const int set = int(context_->valueAt(context_->root()).size());
  const int all = int(form.input.fields().size());
  const int required = int(form.input.required().size());
  title_->setText(toQt(form.field));
  count_->setText(tr("%1 of %2 set, %3 required").arg(set).arg(all).arg(required));
}

void ActionPage::show(const Subject& subject) {
  const auto form = assist::actionForm(subject.document, *subject.state);
  subject_ = subject;
  if (!form) return;
  context_->setSubject(subject_, *form);
  head_->show(*form, subject.editable);
  const std::string place = edit::tokenPlaceOf(*subject.state);
  token_->setVisible(!place.empty());
  tokenWords_->setText(tr("The task token is not handed on yet: nobody could answer."));
  tokenPlace_->setText(tr("Put it into %1").arg(toQt(place)));
  tokenPlace_->setEnabled(subject.editable);
  showCount();
  makeForm();
  const json::Value& root = context_->valueAt(context_->root());
  const bool wholeIsText = !root.isNull() && !root.isObject();
  const bool text = showsText_ || wholeIsText;
  asForm_->setChecked(!text);
  asText_->setChecked(text);
  form_->setVisible(!text);
  text_->setVisible(text);
  common::setPlace(*content(), toQt(context_->root()));
  text_->setPayload(root.isNull() ? nullptr : &root, {subject.language(), false});
  text_->setEnabled(subject.editable);
  if (!text) form_->show();
  grantFocus();
}

/// The field that was just added gets the caret.
void ActionPage::grantFocus() {
  const std::string wish = context_->takeFocusWish();
  if (wish.empty() || form_ == nullptr) return;
  for (auto* field : form_->findChildren<ApiField*>()) {
    if (field->parameter().pointer() != wish || field->isHidden()) continue;
    field->takeFocus();
    return ensureWidgetVisible(field);
  }
}

}  // namespace stepwright::inspector

#include "moc_action_page.cpp"
