// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/picture.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QSvgGenerator>

#include "engine/base/files.h"
#include "widgets/canvas/notes.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/paint_node.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/picture_parts.h"
#include "widgets/canvas/tray.h"

namespace stepwright::canvas {
namespace {

constexpr double margin = 24;

}  // namespace

Picture pictureOf(const asl::Document& document, const PictureOptions& options,
                  const replay::RunView* run) {
  Picture picture;
  DrawingOptions how;
  how.direction = options.direction;
  how.arrangement = options.arrangement;
  how.notes = options.notes;
  if (document.machine()) picture.drawing = draw(document.graph(), *document.machine(), how);
  if (run != nullptr) picture.facts.setRun(*run);
  picture.context.theme = common::Theme::of(options.theme);
  picture.context.direction = options.direction;
  picture.context.past = picture.facts.past;
  picture.area = picture.drawing.bounds | picture.drawing.tray;
  for (int i = 0; i < picture.drawing.nodes.size(); ++i) {
    const DrawnNode& node = picture.drawing.nodes.at(i);
    const NodeLook look = lookOf(picture.drawing, i, picture.facts);
    // cursorBounds allows for any zoom; a picture has but one.
    const bool cursor = look.cursor && !look.ribbonBelow;
    const double ribbon = cursor ? ribbonSize(look.cursorWords, false).width() + 44 : 0;
    picture.area |= paintedBounds(node).translated(node.rect.topLeft());
    picture.area |= node.rect.adjusted(-ribbon, 0, 0, 0);
  }
  for (const DrawnEdge& edge : picture.drawing.edges) picture.area |= edge.chip;
  for (const DrawnNote& note : picture.drawing.notes)
    picture.area |= paintedBounds(note, anchorOf(picture.drawing, note));
  picture.area.adjust(-margin, -margin, margin, margin);
  return picture;
}

/// Depth by depth: a frame lies under its edges, those under its boxes, and chips lie on top of
/// them all.
void paintPicture(QPainter& painter, const Picture& picture) {
  const Drawing& drawing = picture.drawing;
  paintTray(painter, drawing.tray, picture.context);
  int deepest = 0;
  for (const DrawnNode& node : drawing.nodes) deepest = qMax(deepest, node.depth);
  const auto nodes = [&](int depth, bool frames) {
    for (int i = 0; i < drawing.nodes.size(); ++i) {
      const DrawnNode& node = drawing.nodes.at(i);
      if (node.depth != depth || node.isFrame() != frames) continue;
      painter.save();
      painter.translate(node.rect.topLeft());
      paintNode(painter, node, lookOf(drawing, i, picture.facts), wordsOf(node, picture.context),
                picture.context);
      painter.restore();
    }
  };
  for (int depth = 0; depth <= deepest; ++depth) {
    nodes(depth, true);
    for (int i = 0; i < drawing.edges.size(); ++i)
      if (drawing.edges.at(i).depth == depth)
        paintEdge(painter, drawing.edges.at(i), edgeLookOf(drawing, i, picture.facts),
                  picture.context);
    nodes(depth, false);
    for (int i = 0; i < drawing.edges.size(); ++i)
      if (drawing.edges.at(i).depth == depth)
        paintChip(painter, drawing.edges.at(i), edgeLookOf(drawing, i, picture.facts),
                  picture.context);
  }
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const NodeLook look = lookOf(drawing, i, picture.facts);
    if (!look.cursor) continue;
    painter.save();
    painter.translate(drawing.nodes.at(i).rect.topLeft());
    paintCursor(painter, drawing.nodes.at(i), look, picture.context);
    painter.restore();
  }
  for (const DrawnNote& note : drawing.notes)
    paintNote(painter, note, anchorOf(drawing, note), false, picture.context);
}

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
  const Picture picture = pictureOf(document, options, run);
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
  if (!options.transparent) painter.fillRect(QRectF(QPointF(), size), picture.context.theme.canvas);
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
