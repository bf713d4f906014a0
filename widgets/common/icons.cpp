// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

#include "engine/asl/bind.h"
#include "widgets/common/resources.h"

namespace stepwright::common {
namespace {

constexpr double disabledOpacity = 0.45;

QByteArray sourceOf(const QString& name, const QColor& color, double strokeWidth) {
  useResources();
  QFile file(QStringLiteral(":/stepwright/icons/") + name + QStringLiteral(".svg"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QByteArray svg = file.readAll();
  svg.replace("currentColor", color.name().toLatin1());
  if (strokeWidth != 1.5)
    svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(strokeWidth) + "\"");
  return svg;
}

void renderInto(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color,
                double strokeWidth) {
  QSvgRenderer renderer(sourceOf(name, color, strokeWidth));
  if (renderer.isValid()) renderer.render(&painter, rect);
}

QPixmap cachedPixmap(const QString& name, const QColor& color, int pixels, double strokeWidth) {
  const QString key = QStringLiteral("stepwright/%1/%2/%3/%4")
                          .arg(name, color.name(QColor::HexArgb))
                          .arg(pixels)
                          .arg(strokeWidth);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  pixmap = QPixmap(pixels, pixels);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setOpacity(color.alphaF());
  renderInto(painter, QRectF(0, 0, pixels, pixels), name, color, strokeWidth);
  painter.end();
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

bool keepsVectors(const QPainter& painter) {
  const QPaintEngine* engine = painter.paintEngine();
  if (engine == nullptr) return false;
  const auto type = engine->type();
  return type == QPaintEngine::SVG || type == QPaintEngine::Pdf || type == QPaintEngine::Picture;
}

/// Looks the colour up when it paints, so an icon that was given out before a change of theme
/// follows it.
class TintedEngine : public QIconEngine {
 public:
  TintedEngine(QString name, Token color) : name_(std::move(name)), color_(color) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    painter->save();
    if (mode == QIcon::Disabled) painter->setOpacity(painter->opacity() * disabledOpacity);
    const int side = qMin(rect.width(), rect.height());
    const QRectF square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2,
                        side, side);
    paintIcon(*painter, square, name_, Theme::current().*color_, side <= 12 ? 1.75 : 1.5);
    painter->restore();
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }
  QIconEngine* clone() const override { return new TintedEngine(name_, color_); }

 private:
  QString name_;
  Token color_;
};

}  // namespace

QIcon icon(const QString& name, Token color) { return QIcon(new TintedEngine(name, color)); }

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color,
               double strokeWidth) {
  if (keepsVectors(painter)) {
    painter.save();
    painter.setOpacity(painter.opacity() * color.alphaF());
    renderInto(painter, rect, name, color, strokeWidth);
    painter.restore();
    return;
  }
  const QTransform& transform = painter.deviceTransform();
  const double scale = std::hypot(transform.m11(), transform.m12());
  const int pixels = qMax(1, qRound(rect.width() * scale));
  const QPixmap pixmap = cachedPixmap(name, color, pixels, strokeWidth);
  // Placed on whole device pixels: strokes of 1.5 px would smear between two otherwise.
  const QPointF corner = transform.map(rect.topLeft());
  painter.save();
  painter.setWorldMatrixEnabled(true);
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  const QPointF snapped(std::round(corner.x()), std::round(corner.y()));
  const QPointF back = transform.inverted().map(snapped);
  painter.drawPixmap(QRectF(back, QSizeF(pixels, pixels) / scale), pixmap,
                     QRectF(0, 0, pixels, pixels));
  painter.restore();
}

QString stateIconName(asl::StateType type) {
  return QStringLiteral("state-") +
         QString::fromLatin1(toString(type).data(), static_cast<int>(toString(type).size()))
             .toLower();
}

}  // namespace stepwright::common
