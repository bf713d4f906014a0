// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/json_page.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "engine/edit/state_text.h"
#include "engine/json/parse.h"
#include "widgets/common/field_text.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/edge_page.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
JsonPage::JsonPage(QWidget* parent)
    : Page(parent),
      edit_(new common::FieldText(this)),
      complaint_(new QLabel(this)),
      apply_(new QPushButton(tr("Apply"), this)),
      revert_(new QPushButton(tr("Revert"), this)) {
  edit_->setFont(common::fontOf(common::FontRole::Code));
  edit_->setLineWrapMode(QPlainTextEdit::NoWrap);
  edit_->setTabChangesFocus(true);
  common::setPart(*edit_, QStringLiteral("#json"));
  complaint_->setWordWrap(true);
  complaint_->setFont(common::fontOf(common::FontRole::Table));
  apply_->setObjectName(QStringLiteral("primary"));
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(revert_);
  buttons->addWidget(apply_);
  fillHeight();
  body()->addWidget(edit_, 1);
  body()->addWidget(complaint_);
  body()->addLayout(buttons);
  connect(edit_, &QPlainTextEdit::textChanged, this, &JsonPage::check);
  connect(edit_, &common::FieldText::entered, this, &JsonPage::take);
  connect(apply_, &QPushButton::clicked, this, [this] {
    edit_->setFocus();
    common::finish(*edit_);
  });
  connect(revert_, &QPushButton::clicked, this, [this] { edit_->drop(); });
  check();
}

void JsonPage::show(const Subject& subject) {
  subject_ = subject;
  const bool yaml = subject.document.format() == asl::Format::Yaml;
  const auto edge = edgeAt(subject.document, subject.edge);
  place_ = edge ? edge->entry : subject.pointer();
  common::setPlace(*this, toQt(place_));
  const QString format = yaml ? QStringLiteral("YAML") : QStringLiteral("JSON");
  edit_->setAccessibleName(edge ? tr("%1 of the entry").arg(format)
                                : tr("%1 of the state").arg(format));
  edit_->setShown(toQt(edit::stateText(subject.document, place_)));
  edit_->setReadOnly(!subject.editable || subject.state == nullptr);
  check();
}

void JsonPage::check() {
  const QString text = edit_->text();
  const bool changed = edit_->isPending();
  const auto value = json::parse(fromQt(text));
  const bool json = subject_.document.format() == asl::Format::Json;
  if (changed && json && !value) {
    complaint_->setText(tr("Not JSON yet: %1.").arg(toQt(value.error().message)));
  } else if (changed && json && !value->isObject()) {
    complaint_->setText(tr("It must be a JSON object."));
  } else {
    complaint_->clear();
  }
  apply_->setEnabled(changed && complaint_->text().isEmpty() && subject_.editable &&
                     subject_.state != nullptr);
  revert_->setEnabled(changed);
}

/// The keyboard that goes to a button of this page has not left it.
bool JsonPage::event(QEvent* event) {
  if (event->type() == common::EditEvent::type()) {
    const bool finished =
        static_cast<common::EditEvent*>(event)->what() == common::EditEvent::What::Finished;
    const QWidget* now = QApplication::focusWidget();
    if (finished && (now == apply_ || now == revert_)) {
      event->accept();
      return true;
    }
  }
  return Page::event(event);
}

void JsonPage::take(const QString& text) {
  const auto outcome = edit::replaceState(subject_.document, place_, fromQt(text));
  if (!outcome) return complaint_->setText(common::said(outcome.error()));
  emit committed(outcome);
}

}  // namespace stepwright::inspector

#include "moc_json_page.cpp"
