// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/group_head.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "widgets/common/icons.h"
#include "widgets/common/segments.h"
#include "widgets/common/theme.h"

namespace stepwright::inspector {
namespace {

using Kind = edit::Condition::Kind;

}  // namespace

GroupHead::GroupHead(asl::QueryLanguage language, bool inGroup, QWidget* parent)
    : QWidget(parent), language_(language), name_(new QLabel(this)) {
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(6);
  if (inGroup) {
    grip_ = new QToolButton(this);
    grip_->setIcon(common::icon(QStringLiteral("drag"), &common::Theme::text3));
    grip_->setToolTip(tr("Drag to move this group; click for more"));
    grip_->setAccessibleName(tr("Move this group"));
    grip_->setObjectName(QStringLiteral("small"));
    grip_->setFixedSize(14, 24);
    line->addWidget(grip_);
  }
  auto* segments = new common::Segments(this);
  segments->setAccessibleName(tr("How many of these hold"));
  const std::pair<Kind, QString> all[] = {
      {Kind::All, tr("All of")}, {Kind::Any, tr("Any of")}, {Kind::None, tr("None of")}};
  for (const auto& [kind, words] : all) {
    QToolButton* button = segments->add(words);
    kinds_.push_back(button);
    connect(button, &QToolButton::clicked, this, [this, kind = kind] { emit kindChosen(kind); });
  }
  line->addWidget(segments);
  auto* words = new QLabel(tr("hold"), this);
  words->setFont(common::fontOf(common::FontRole::Label));
  words->setForegroundRole(QPalette::PlaceholderText);
  words->setMinimumWidth(0);
  line->addWidget(words);
  line->addStretch(1);
  name_->setFont(common::fontOf(common::FontRole::Code, 11));
  name_->setForegroundRole(QPalette::PlaceholderText);
  line->addWidget(name_);
  auto* more = new QToolButton(this);
  more->setIcon(common::icon(QStringLiteral("more"), &common::Theme::text2));
  more->setToolTip(tr("More for this group"));
  more->setAccessibleName(tr("More for this group"));
  more->setObjectName(QStringLiteral("small"));
  more->setFixedSize(20, 24);
  line->addWidget(more);
  connect(more, &QToolButton::clicked, this,
          [this, more] { emit menuRequested(more->mapToGlobal(QPoint(0, more->height()))); });
}

QWidget* GroupHead::grip() const { return grip_; }

void GroupHead::show(const edit::Condition& group) {
  const auto chosen = static_cast<std::size_t>(group.kind) - 1;
  for (std::size_t i = 0; i < kinds_.size(); ++i) kinds_[i]->setChecked(i == chosen);
  if (language_ == asl::QueryLanguage::Jsonata) return name_->clear();
  const bool plain = group.parts.size() == 1 && !group.ofOr;
  name_->setText(group.kind == Kind::All   ? QStringLiteral("And")
                 : group.kind == Kind::Any ? QStringLiteral("Or")
                 : plain                   ? QStringLiteral("Not")
                                           : QStringLiteral("Not Or"));
}

GroupBody::GroupBody(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void GroupBody::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(QRect(3, 0, 2, height()), common::Theme::current().line2);
}

}  // namespace stepwright::inspector

#include "moc_group_head.cpp"
