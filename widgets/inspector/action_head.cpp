// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/action_head.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/segments.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

using asl::Pattern;

QString wordOf(Pattern pattern) {
  switch (pattern) {
    case Pattern::RequestResponse:
      return ActionHead::tr("Request response");
    case Pattern::RunJob:
    case Pattern::RunJob2:
      return ActionHead::tr("Wait for job");
    case Pattern::Callback:
      return ActionHead::tr("Wait for callback");
  }
  return {};
}

QString meaningOf(Pattern pattern) {
  switch (pattern) {
    case Pattern::RequestResponse:
      return ActionHead::tr("Goes on as soon as the service has answered.");
    case Pattern::RunJob:
      return ActionHead::tr("Goes on when the job is done.");
    case Pattern::RunJob2:
      return ActionHead::tr("Goes on when the job is done; its output is JSON.");
    case Pattern::Callback:
      return ActionHead::tr("Goes on when somebody sends the task token back.");
  }
  return {};
}

/// Where an action comes from: what Step Functions has made of it is filled, what only the SDK has
/// is outlined.
class OriginBadge : public QLabel {
 public:
  using QLabel::QLabel;

 protected:
  void paintEvent(QPaintEvent* event) override {
    const auto theme = common::Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = property("optimised").toBool();
    painter.setPen(filled ? theme.tile : theme.line3);
    painter.setBrush(filled ? QBrush(theme.tile) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.end();
    QLabel::paintEvent(event);
  }
};

}  // namespace

QString titleOf(const asl::Action& action) {
  QString words;
  const QString name = toQt(action.name);
  for (int i = 0; i < name.size(); ++i) {
    const bool begins = name[i].isUpper() && i > 0 &&
                        (name[i - 1].isLower() || (i + 1 < name.size() && name[i + 1].isLower()));
    if (begins) words += QLatin1Char(' ');
    const bool lone = begins && (i + 1 >= name.size() || !name[i + 1].isUpper());
    words += i == 0 ? name[i].toUpper() : lone ? name[i].toLower() : name[i];
  }
  return words;
}

ActionHead::ActionHead(QWidget* parent)
    : QWidget(parent),
      name_(new QLabel(this)),
      badge_(new OriginBadge(this)),
      service_(new ElidedLabel(this)),
      help_(new QLabel(this)),
      patternLine_(new QHBoxLayout),
      meaning_(new QLabel(this)),
      resource_(new ElidedLabel(this)) {
  auto* card = new Panel(this);
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(10, 8, 10, 8);
  column->setSpacing(4);
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  name_->setFont(common::fontOf(common::FontRole::Heading));
  badge_->setFont(common::fontOf(common::FontRole::TypeChip));
  badge_->setContentsMargins(5, 0, 5, 0);
  badge_->setFixedHeight(16);
  service_->setFont(common::fontOf(common::FontRole::Table));
  setTone(service_, "2");
  auto* change = new common::LinkButton(tr("Change"), card);
  change->setToolTip(tr("Look for another action in the palette"));
  line->addWidget(name_);
  line->addWidget(badge_);
  line->addWidget(service_, 1);
  line->addWidget(change);
  help_->setFont(common::fontOf(common::FontRole::Table));
  help_->setWordWrap(true);
  setTone(help_, "2");
  column->addLayout(line);
  column->addWidget(help_);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(8);
  whole->addWidget(card);
  patternLine_->setContentsMargins(0, 0, 0, 0);
  whole->addLayout(patternLine_);
  auto* foot = new QHBoxLayout;
  meaning_->setFont(common::fontOf(common::FontRole::Table));
  meaning_->setWordWrap(true);
  setTone(meaning_, "2");
  resource_->setFont(common::fontOf(common::FontRole::Code, 11));
  resource_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  setTone(resource_, "3");
  foot->addWidget(meaning_, 3);
  foot->addWidget(resource_, 2);
  whole->addLayout(foot);
  connect(change, &QPushButton::clicked, this, &ActionHead::changeRequested);
}

void ActionHead::show(const assist::ActionForm& form, bool editable) {
  name_->setText(titleOf(form.action));
  badge_->setText(form.action.optimised ? tr("Optimised") : QStringLiteral("aws-sdk"));
  badge_->setProperty("optimised", form.action.optimised);
  badge_->update();
  service_->setText(toQt(form.action.serviceTitle));
  help_->setText(toQt(form.help));
  help_->setVisible(!form.help.empty());
  meaning_->setText(meaningOf(form.action.pattern));
  resource_->setText(toQt(form.action.resource).section(QStringLiteral(":::"), -1));
  showPatterns(form, editable);
}

void ActionHead::showPatterns(const assist::ActionForm& form, bool editable) {
  if (shown_ != form.action.resource) {
    shown_ = form.action.resource;
    if (patterns_ != nullptr) {
      patterns_->hide();
      patterns_->deleteLater();
    }
    patterns_ = new common::Segments(this);
    patterns_->setAccessibleName(tr("How the action is called"));
    patterns_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    patternLine_->addWidget(patterns_);
    for (const auto& way : form.patterns) {
      auto* button = patterns_->add(wordOf(way.pattern));
      button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
      button->setToolTip(meaningOf(way.pattern));
      button->setChecked(way.pattern == form.action.pattern);
      connect(button, &QToolButton::clicked, this,
              [this, way] { emit resourceChosen(toQt(way.resource)); });
    }
    patterns_->setVisible(form.patterns.size() > 1);
  }
  patterns_->setEnabled(editable);
}

}  // namespace stepwright::inspector

#include "moc_action_head.cpp"
