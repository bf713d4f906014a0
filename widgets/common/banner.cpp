// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/banner.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"

namespace stepwright::common {

namespace {

constexpr int lineHeight = 30, mostDetailLines = 12;
constexpr int wrapping = Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft | Qt::AlignTop;

}  // namespace

Banner::Banner(QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)) {
  setFixedHeight(lineHeight);
  row_->setContentsMargins(10, 0, 10, 0);
  row_->setSpacing(16);
  row_->addStretch(1);
}

void Banner::setText(const BannerText& text) {
  if (text == text_) return;
  // A note that changes every second leaves the links to who is about to press one.
  const bool sameLinks = text.links == text_.links && text.inverted == text_.inverted;
  text_ = text;
  setAccessibleName(QStringLiteral("%1 %2 %3 %4")
                        .arg(text.word, text.title, text.note, text.detail)
                        .simplified());
  setToolTip(text.detail.isEmpty() ? QString() : text.detail.toHtmlEscaped());
  if (!sameLinks) layOutLinks();
  fitHeight();
  update();
}

/// What the details take below the line.
QRect Banner::detailRect() const {
  if (text_.detail.isEmpty()) return {};
  const QFontMetrics metrics(fontOf(FontRole::Code));
  const QRect room(10, lineHeight, qMax(50, width() - 20), mostDetailLines * metrics.lineSpacing());
  const int wanted = metrics.boundingRect(room, wrapping, text_.detail).height();
  return {room.left(), room.top(), room.width(), qMin(wanted, room.height())};
}

void Banner::fitHeight() {
  const QRect detail = detailRect();
  const int wanted = detail.isNull() ? lineHeight : detail.bottom() + 8;
  if (wanted == height()) return;
  setFixedHeight(wanted);
  row_->setContentsMargins(10, 0, 10, wanted - lineHeight);
}

void Banner::resizeEvent(QResizeEvent*) { fitHeight(); }

void Banner::layOutLinks() {
  for (QWidget* button : qAsConst(buttons_)) {
    // A dialog may run for long before what was given up is deleted.
    button->hide();
    button->deleteLater();
  }
  buttons_.clear();
  for (int i = 0; i < text_.links.size(); ++i) {
    auto* button = new LinkButton(text_.links.at(i), this);
    if (text_.inverted) {
      // On ink the accent would vanish in one of the two themes.
      button->setStyleSheet(QStringLiteral("QPushButton[flat=\"true\"]{color:%1}")
                                .arg(Theme::current().paper.name()));
    }
    connect(button, &LinkButton::clicked, this, [this, i] { emit linkActivated(i); });
    row_->addWidget(button);
    buttons_.append(button);
  }
}

void Banner::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), text_.inverted ? theme.ink : theme.surface2);
  if (!text_.inverted) painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
  double x = 6;
  if (!text_.word.isEmpty()) {
    const QFont bold = fontOf(FontRole::Heading);
    const double wide = QFontMetricsF(bold).horizontalAdvance(text_.word);
    const double left = text_.icon.isEmpty() ? 10 : 26;
    const QRectF pill(x, 5, wide + left + 10, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(text_.inverted ? theme.paper : theme.ink);
    painter.drawRoundedRect(pill, 4, 4);
    const QColor on = text_.inverted ? theme.ink : theme.paper;
    if (!text_.icon.isEmpty()) paintIcon(painter, QRectF(x + 8, 9, 12, 12), text_.icon, on, 1.75);
    painter.setPen(on);
    painter.setFont(bold);
    painter.drawText(QPointF(x + left, 19.5), text_.word);
    x = pill.right() + 10;
  } else if (!text_.icon.isEmpty()) {
    const QRectF square(x, 4, 22, 22);
    painter.setPen(Qt::NoPen);
    painter.setBrush(text_.inverted ? theme.paper : theme.ink);
    painter.drawRoundedRect(square, 4, 4);
    paintIcon(painter, QRectF(x + 4, 8, 14, 14), text_.icon,
              text_.inverted ? theme.ink : theme.paper, 1.75);
    x = square.right() + 10;
  }
  const double right = buttons_.isEmpty() ? width() - 10 : buttons_.first()->x() - 12;
  const auto draw = [&](const QString& words, FontRole role, const QColor& color) {
    const QFont face = fontOf(role);
    const QFontMetricsF metrics(face);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, qMax(0.0, right - x));
    painter.setFont(face);
    painter.setPen(color);
    painter.drawText(QPointF(x, 19.5), shown);
    x += metrics.horizontalAdvance(shown) + 10;
  };
  if (!text_.title.isEmpty())
    draw(text_.title, FontRole::Heading, text_.inverted ? theme.paper : theme.text);
  if (!text_.note.isEmpty())
    draw(text_.note, FontRole::Table, text_.inverted ? theme.paper : theme.text2);
  if (text_.detail.isEmpty()) return;
  painter.setFont(fontOf(FontRole::Code));
  painter.setPen(text_.inverted ? theme.paper : theme.text);
  painter.drawText(detailRect(), wrapping, text_.detail);
}

}  // namespace stepwright::common

#include "moc_banner.cpp"
