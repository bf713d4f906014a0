// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page/cards.h"

#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include "app/start_page/thumbnail.h"
#include "engine/asl/document.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

using common::fontOf;
using common::FontRole;
using common::Theme;

constexpr int thumbnailHeight = 116;

QFont bold(FontRole role) {
  QFont font = fontOf(role);
  font.setWeight(QFont::DemiBold);
  return font;
}

void paintWords(QPainter& painter, const QRect& place, const QFont& font, const QColor& color,
                const QString& words, int flags = Qt::AlignLeft | Qt::AlignVCenter) {
  painter.setFont(font);
  painter.setPen(color);
  const QString shown = QFontMetrics(font).elidedText(words, Qt::ElideRight, place.width());
  painter.drawText(place, flags, shown);
}

// The edge of a card; the keyboard's ring is drawn inside it.
void paintEdge(QPainter& painter, const QAbstractButton& card, const Theme& theme) {
  const bool marked = card.hasFocus();
  painter.setPen(QPen(marked              ? theme.accent
                      : card.underMouse() ? theme.line3
                                          : theme.line,
                      marked ? 2 : 1));
  painter.setBrush(Qt::NoBrush);
  const double inset = marked ? 1 : 0.5;
  painter.drawRoundedRect(QRectF(card.rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
}

}  // namespace

QString whenInWords(const QDateTime& time, const QDateTime& now) {
  const qint64 days = time.date().daysTo(now.date());
  const QLocale locale;
  const QString clock = time.toString(QStringLiteral("HH:mm"));
  if (days <= 0) return QObject::tr("today %1").arg(clock);
  if (days == 1) return QObject::tr("yesterday %1").arg(clock);
  if (days < 7) return locale.dayName(time.date().dayOfWeek());
  const QString day =
      QString::number(time.date().day()) + QLatin1Char(' ') + locale.monthName(time.date().month());
  if (time.date().year() == now.date().year()) return day;
  return day + QLatin1Char(' ') + QString::number(time.date().year());
}

SampleCard::SampleCard(LibraryEntry entry, QWidget* parent)
    : QAbstractButton(parent),
      entry_(std::move(entry)),
      definition_(textOf(entry_)),
      facts_(factsOf(definition_)) {
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumWidth(220);
  setFixedHeight(200);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setText(entry_.title);
  setAccessibleName(tr("Sample: %1").arg(entry_.title));
  setAccessibleDescription(entry_.text + QStringLiteral(". ") + facts_);
  setToolTip(tr("Open “%1” as a new document").arg(entry_.title));
}

void SampleCard::drawThumbnail() {
  thumbnail_ = thumbnailOf(asl::Document::read(definition_), {width() - 24, thumbnailHeight - 12},
                           devicePixelRatioF());
  update();
}

void SampleCard::resizeEvent(QResizeEvent* event) {
  QAbstractButton::resizeEvent(event);
  if (!thumbnail_.isNull()) drawThumbnail();
}

void SampleCard::changeEvent(QEvent* event) {
  QAbstractButton::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && !thumbnail_.isNull()) drawThumbnail();
}

void SampleCard::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath outline;
  outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  painter.fillPath(outline, theme.card);
  painter.save();
  painter.setClipPath(outline);
  painter.fillRect(0, 0, width(), thumbnailHeight, theme.canvas);
  painter.restore();
  painter.fillRect(0, thumbnailHeight, width(), 1, theme.line);
  if (!thumbnail_.isNull()) {
    const QSize size = thumbnail_.size() / thumbnail_.devicePixelRatio();
    painter.drawPixmap((width() - size.width()) / 2, (thumbnailHeight - size.height()) / 2,
                       thumbnail_);
  }
  const int w = width() - 24;
  paintWords(painter, {12, thumbnailHeight + 10, w, 18}, bold(FontRole::Body), theme.text,
             entry_.title);
  paintWords(painter, {12, thumbnailHeight + 30, w, 16}, fontOf(FontRole::Table), theme.text2,
             entry_.text);
  paintWords(painter, {12, thumbnailHeight + 54, w, 16}, fontOf(FontRole::Small), theme.text3,
             facts_);
  paintEdge(painter, *this, theme);
}

TemplateCard::TemplateCard(LibraryEntry entry, QWidget* parent)
    : QAbstractButton(parent), entry_(std::move(entry)) {
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setFocusPolicy(Qt::StrongFocus);
  setFixedHeight(50);
  setMinimumWidth(220);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setText(entry_.title);
  setAccessibleName(tr("Template: %1").arg(entry_.title));
  setAccessibleDescription(entry_.text);
}

void TemplateCard::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(underMouse() ? theme.hover : theme.card);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  painter.setBrush(theme.tile);
  painter.drawRoundedRect(QRectF(10, 9, 32, 32), 6, 6);
  common::paintIcon(painter, {18, 17, 16, 16}, entry_.icon, theme.text);
  const int w = width() - 64;
  paintWords(painter, {52, 8, w, 17}, bold(FontRole::Body), theme.text, entry_.title);
  paintWords(painter, {52, 26, w, 16}, fontOf(FontRole::Table), theme.text2, entry_.text);
  paintEdge(painter, *this, theme);
}

RecentRow::RecentRow(QString path, QWidget* parent)
    : QAbstractButton(parent), path_(std::move(path)) {
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setFocusPolicy(Qt::StrongFocus);
  setFixedHeight(44);
  setText(QFileInfo(path_).fileName());
  setAccessibleName(tr("Recent file: %1").arg(path_));
  setToolTip(QDir::toNativeSeparators(path_));
}

void RecentRow::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (underMouse() || hasFocus() || isDown()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(hasFocus() || isDown() ? theme.selection : theme.hover);
    painter.drawRoundedRect(rect(), 4, 4);
  }
  const QFileInfo file(path_);
  const QString when = file.exists()
                           ? whenInWords(file.lastModified(), QDateTime::currentDateTime())
                           : tr("missing");
  const int tail = QFontMetrics(fontOf(FontRole::Small)).horizontalAdvance(when) + 8;
  QString folder = file.absolutePath();
  if (folder.startsWith(QDir::homePath()))
    folder = QLatin1Char('~') + folder.mid(QDir::homePath().size());
  const QColor& dim = hasFocus() ? theme.text2 : theme.text3;
  common::paintIcon(painter, {10, 14, 16, 16}, QStringLiteral("new"), theme.text2);
  const int w = width() - 46 - tail;
  paintWords(painter, {36, 5, w, 18}, fontOf(FontRole::Body),
             file.exists() ? theme.text : theme.text3, file.fileName());
  paintWords(painter, {36, 23, w, 16}, fontOf(FontRole::Small), dim, folder);
  paintWords(painter, {width() - tail - 2, 0, tail, height()}, fontOf(FontRole::Small), dim, when,
             Qt::AlignRight | Qt::AlignVCenter);
}

}  // namespace stepwright::app

#include "moc_cards.cpp"
