// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/picture.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QSvgGenerator>

#include "engine/base/files.h"
#include "widgets/canvas/picture_parts.h"

namespace stepwright::canvas {
namespace {

/// The states' whole names, a line each: those that do not fit into their boxes can be found in the
/// file all the same.
QString namesIn(const Drawing& drawing) {
  QStringList names;
  for (const DrawnNode& node : drawing.nodes) {
    if (node.key.startsWith(QLatin1Char('/'))) names << node.name;
  }
  return names.join(QLatin1Char('\n'));
}

/// Qt writes its own scale of weights, which no other program knows, and one family, which may not
/// be there.
QByteArray withPlainFonts(QByteArray svg) {
  svg.replace("font-weight=\"630\"", "font-weight=\"600\"");
  svg.replace("font-weight=\"570\"", "font-weight=\"500\"");
  svg.replace("font-weight=\"750\"", "font-weight=\"700\"");
  svg.replace("font-family=\"Inter\"",
              "font-family=\"Inter, 'Noto Sans', 'DejaVu Sans', sans-serif\"");
  return svg;
}

}  // namespace

bool putPicture(const QByteArray& bytes, const QString& path) {
  const std::string_view whole(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  return !bytes.isEmpty() &&
         !replaceFile(QFile::encodeName(path).toStdString(), whole, {.intoSpecial = true});
}

QByteArray svgOf(const asl::Document& document, const PictureOptions& options,
                 const replay::RunView* run) {
  return svgOf(pictureOf(document, options, run), options.transparent);
}

QByteArray svgOf(const Picture& picture, bool transparent) {
  QByteArray drawn;
  QBuffer buffer(&drawn);
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  // 96 dots an inch: one unit of the file is one pixel of the screen, for lengths and for texts
  // alike.
  svg.setResolution(96);
  const QSizeF size = picture.area.size();
  svg.setSize(size.toSize());
  svg.setViewBox(QRectF(QPointF(), size));
  svg.setTitle(QStringLiteral("Stepwright"));
  svg.setDescription(namesIn(picture.drawing));
  QPainter painter;
  if (!painter.begin(&svg)) return {};
  if (!transparent) painter.fillRect(QRectF(QPointF(), size), picture.context.theme.canvas);
  painter.translate(-picture.area.topLeft());
  paintPicture(painter, picture);
  return painter.end() ? withPlainFonts(drawn) : QByteArray();
}

bool writeSvg(const asl::Document& document, const PictureOptions& options,
              const replay::RunView* run, const QString& path) {
  return putPicture(svgOf(document, options, run), path);
}

QImage drawImage(const asl::Document& document, const PictureOptions& options,
                 const replay::RunView* run, const QSize& wanted) {
  Picture picture = pictureOf(document, options, run);
  double scale = qMax(0.05, options.scale);
  if (wanted.isValid())
    scale = qMin(
        1.0, qMin(wanted.width() / picture.area.width(), wanted.height() / picture.area.height()));
  const QSize size = wanted.isValid() ? wanted : (picture.area.size() * scale).toSize();
  QImage image(size.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
  if (image.isNull()) return image;
  image.fill(options.transparent ? QColor(Qt::transparent) : picture.context.theme.canvas);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.translate(size.width() / 2.0, size.height() / 2.0);
  painter.scale(scale, scale);
  painter.translate(-picture.area.center());
  // Large pictures are for looking closely at: they show every detail.
  picture.context.setScale(wanted.isValid() ? scale : qMax(scale, 1.0));
  paintPicture(painter, picture);
  return image;
}

QByteArray pngOf(const asl::Document& document, const PictureOptions& options,
                 const replay::RunView* run) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  const QImage image = drawImage(document, options, run);
  return !image.isNull() && image.save(&buffer, "PNG") ? bytes : QByteArray();
}

bool writePng(const asl::Document& document, const PictureOptions& options,
              const replay::RunView* run, const QString& path) {
  return putPicture(pngOf(document, options, run), path);
}

}  // namespace stepwright::canvas
