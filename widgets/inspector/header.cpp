// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "engine/asl/bind.h"
#include "widgets/common/field_line.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

constexpr int tileSize = 32;
constexpr int margin = 12;

}  // namespace

QString actionOf(const asl::State& state) {
  const QString resource = toQt(state.fields["Resource"].string());
  if (resource.startsWith(QLatin1String("arn:aws:lambda:"))) return QStringLiteral("lambda");
  const int at = resource.indexOf(QLatin1String(":states:"));
  if (at < 0) return {};
  return resource.mid(at + 8).section(QLatin1Char(':'), 2);
}

Header::Header(QWidget* parent)
    : QWidget(parent),
      edit_(new common::FieldLine(this)),
      kind_(new ElidedLabel(this)),
      owner_(new QLabel(this)) {
  edit_->setFrame(false);
  edit_->setFocusPolicy(Qt::ClickFocus);
  // It looks like a heading until it is typed in.
  QPalette quiet = edit_->palette();
  quiet.setColor(QPalette::Base, Qt::transparent);
  edit_->setPalette(quiet);
  edit_->setFont(common::fontOf(common::FontRole::InspectorTitle));
  edit_->setAccessibleName(tr("Name"));
  edit_->setToolTip(tr("Type over the name to rename it everywhere"));
  kind_->setFont(common::fontOf(common::FontRole::Table));
  setTone(kind_, "2");
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(edit_);
  words->addWidget(kind_);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(margin + tileSize + 8, margin, margin, 6);
  row->addLayout(words, 1);
  common::setPart(*edit_, QStringLiteral("#name"));
  owner_->setTextFormat(Qt::RichText);
  owner_->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
  owner_->setFont(common::fontOf(common::FontRole::Table));
  owner_->setMinimumWidth(1);
  setTone(owner_, "2");
  owner_->hide();
  words->addWidget(owner_);
  connect(owner_, &QLabel::linkActivated, this, &Header::linkActivated);
  connect(edit_, &common::FieldLine::entered, this, [this](const QString& typed) {
    const QString name = typed.trimmed();
    if (name.isEmpty() || name == edit_->shown()) return edit_->drop();
    emit renamed(name);
  });
}

void Header::showState(const asl::State& state, bool editable) {
  icon_ = common::stateIconName(state.type);
  initials_.clear();
  showKind(true);
  edit_->setToolTip(tr("Type over the name to rename it everywhere"));
  edit_->setShown(toQt(state.name));
  edit_->setReadOnly(!editable);
  common::setPlace(*this, toQt(state.id));
  QStringList words{state.knownType ? toQt(asl::toString(state.type)) : tr("Unknown type")};
  if (const QString action = actionOf(state); !action.isEmpty()) words << action;
  words << toQt(asl::toString(state.language));
  kind_->setText(words.join(QStringLiteral(", ")));
  kind_->setToolTip(kind_->text());
  update();
}

void Header::showMachine(const asl::Machine& machine, int states) {
  icon_ = QStringLiteral("settings");
  initials_.clear();
  showKind(true);
  edit_->setShown(tr("State machine"));
  edit_->setReadOnly(true);
  common::setPlace(*this, QString());
  kind_->setText(tr("%n state(s), %1", "", states).arg(toQt(asl::toString(machine.language))));
  update();
}

void Header::showKind(bool kind) {
  kind_->setVisible(kind);
  owner_->setVisible(!kind);
}

void Header::showEdge(const QString& tile, const QString& title, const QString& words) {
  icon_ = QStringLiteral("edge");
  initials_ = tile;
  edit_->setShown(title);
  edit_->setReadOnly(true);
  edit_->setToolTip(title);
  common::setPlace(*this, QString());
  owner_->setText(words);
  showKind(false);
  update();
}

void Header::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF tile(margin, margin + 3, tileSize, tileSize);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.tile);
  painter.drawRoundedRect(tile, 6, 6);
  if (!initials_.isEmpty()) {
    painter.setPen(theme.text);
    painter.setFont(common::fontOf(common::FontRole::InspectorTitle));
    painter.drawText(tile, Qt::AlignCenter, initials_);
    return;
  }
  common::paintIcon(painter, QRectF(tile.center() - QPointF(8, 8), QSizeF(16, 16)), icon_,
                    theme.text);
}

}  // namespace stepwright::inspector

#include "moc_header.cpp"
