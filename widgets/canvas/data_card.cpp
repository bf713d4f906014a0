// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/data_card.h"

#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

#include "widgets/canvas/paint_panel.h"
#include "widgets/canvas/words.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

constexpr int cardWidth = 300;

QString htmlOf(const DataCardText& text) {
  const common::Theme theme = common::Theme::current();
  QString html = text.more;
  for (const DataCardText::Part& part : text.parts) {
    if (!part.name.isEmpty())
      html += QStringLiteral("<div style=\"color:%1\">%2</div>")
                  .arg(theme.text3.name(), part.name.toHtmlEscaped());
    html += QStringLiteral("<div style=\"white-space:pre-wrap;font-family:'%1';color:%2\">%3</div>")
                .arg(common::fontOf(common::FontRole::Code).family(),
                     (part.faint ? theme.text3 : theme.text).name(), part.value.toHtmlEscaped());
  }
  return html;
}

}  // namespace

DataCard::DataCard(bool pinned, QWidget* parent)
    : QFrame(parent),
      pinned_(pinned),
      title_(new QLabel(this)),
      body_(new QLabel(this)),
      button_(new QToolButton(this)) {
  setObjectName(pinned ? QStringLiteral("pinnedCard") : QStringLiteral("dataTip"));
  setMaximumWidth(cardWidth);
  title_->setFont(common::fontOf(common::FontRole::SmallBold));
  body_->setFont(common::fontOf(common::FontRole::Small));
  body_->setTextFormat(Qt::RichText);
  body_->setWordWrap(true);
  button_->setObjectName(QStringLiteral("small"));
  button_->setAutoRaise(true);
  button_->setIconSize(QSize(12, 12));
  button_->setFixedSize(20, 20);
  button_->setIcon(common::icon(pinned ? QStringLiteral("close") : QStringLiteral("pin")));
  button_->setToolTip(pinned ? Words::tr("Take this card away")
                             : Words::tr("Pin it on the canvas: it follows the moment"));
  button_->setAccessibleName(button_->toolTip());
  button_->setFocusPolicy(Qt::NoFocus);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(8, 4, 4, 6);
  grid->setSpacing(2);
  grid->addWidget(title_, 0, 0);
  grid->addWidget(button_, 0, 1, Qt::AlignTop);
  grid->addWidget(body_, 1, 0, 1, 2);
  grid->setColumnStretch(0, 1);
  connect(button_, &QToolButton::clicked, this,
          pinned ? &DataCard::closeRequested : &DataCard::pinRequested);
}

void DataCard::setText(const DataCardText& text) {
  if (text == text_) return;
  text_ = text;
  const QString head =
      text.note.isEmpty() ? text.title : QStringLiteral("%1  %2").arg(text.title, text.note);
  const QFontMetrics metrics(title_->font());
  title_->setText(metrics.elidedText(head, Qt::ElideMiddle, cardWidth - 48));
  body_->setText(htmlOf(text));
  setAccessibleName(printed());
  adjustSize();
}

void DataCard::showAt(QPoint corner, const QRect& area) {
  corner.setX(qBound(area.left(), corner.x(), qMax(area.left(), area.right() - width())));
  if (corner.y() + height() > area.bottom())
    corner.setY(qMax(area.top(), corner.y() - height() - 28));
  move(corner);
  show();
  raise();
}

QString DataCard::printed() const {
  QStringList lines{text_.note.isEmpty() ? text_.title : text_.title + ' ' + text_.note};
  for (const DataCardText::Part& part : text_.parts)
    lines << (part.name.isEmpty() ? part.value : part.name + QStringLiteral(": ") + part.value);
  return lines.join(QLatin1Char('\n'));
}

void DataCard::paintEvent(QPaintEvent*) { paintPanel(*this, 5); }

void DataCard::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && !pinned_) emit pinRequested();
}

void DataCard::leaveEvent(QEvent* event) {
  QFrame::leaveEvent(event);
  emit left();
}

}  // namespace stepwright::canvas

#include "moc_data_card.cpp"
