// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/picture.h"

#include <QBuffer>
#include <QFile>
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <cmath>

#include "engine/base/files.h"
#include "widgets/canvas/picture_parts.h"

namespace stepwright::canvas {
namespace {

/// Of a PNG: beyond a side of 32,767 Qt does not paint, beyond so many pixels few programs open it.
constexpr int mostSide = 32767, mostPixels = 120'000'000;

/// The states' whole names, a line each: those that do not fit into their boxes can be found in the
/// file all the same.
QString namesIn(const Drawing& drawing) {
  QStringList names;
  for (const DrawnNode& node : drawing.nodes) {
    if (node.key.startsWith(QLatin1Char('/'))) names << node.name;
  }
  return names.join(QLatin1Char('\n'));
}

/// The look's families, whichever this machine has: a reader's machine may have another.
const QString families = QStringLiteral("Inter, 'Noto Sans', 'DejaVu Sans', sans-serif");
const QString codeFamilies = QStringLiteral("'JetBrains Mono', 'DejaVu Sans Mono', monospace");

QString attributeOf(const QString& element, const char* name) {
  const QRegularExpression asked(QStringLiteral("\\b%1=\"([^\"]*)\"").arg(QLatin1String(name)));
  return asked.match(element).captured(1);
}

QString plainText(QString escaped) {
  const std::pair<const char*, const char*> signs[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
  for (const auto& [from, to] : signs) escaped.replace(QLatin1String(from), QLatin1String(to));
  return escaped;
}

/// The width that its box was made for: where the reader's font is wider, the letters move closer.
QString widthAttribute(const QString& attributes, const QString& words) {
  QFont font(attributeOf(attributes, "font-family"));
  font.setPixelSize(qMax(1, qRound(attributeOf(attributes, "font-size").toDouble())));
  font.setWeight(attributeOf(attributes, "font-weight").toInt() / 10);
  const double width = QFontMetricsF(font).horizontalAdvance(plainText(words));
  if (width < 1) return {};
  return QStringLiteral(" textLength=\"%1\" lengthAdjust=\"spacingAndGlyphs\"")
      .arg(QString::number(width, 'f', 1));
}

/// Qt writes its own scale of weights, which no other program knows, and the one family that it
/// found.
QByteArray withPlainFonts(const QByteArray& drawn) {
  static const QRegularExpression texts(QStringLiteral("<text ([^>]*)>([^<]*)</text>"));
  static const QRegularExpression family(QStringLiteral("font-family=\"([^\"]*)\""));
  const QString svg = QString::fromUtf8(drawn);
  QString plain;
  int at = 0;
  for (auto found = texts.globalMatch(svg); found.hasNext();) {
    const auto text = found.next();
    plain += svg.mid(at, text.capturedStart(1) - at);
    plain += text.captured(1).trimmed() + widthAttribute(text.captured(1), text.captured(2));
    plain += svg.mid(text.capturedEnd(1), text.capturedEnd() - text.capturedEnd(1));
    at = text.capturedEnd();
  }
  plain += svg.mid(at);
  plain.replace(QStringLiteral("font-weight=\"630\""), QStringLiteral("font-weight=\"600\""));
  plain.replace(QStringLiteral("font-weight=\"570\""), QStringLiteral("font-weight=\"500\""));
  plain.replace(QStringLiteral("font-weight=\"750\""), QStringLiteral("font-weight=\"700\""));
  QString out;
  at = 0;
  for (auto found = family.globalMatch(plain); found.hasNext();) {
    const auto one = found.next();
    const bool code = one.captured(1).contains(QStringLiteral("Mono"));
    out += plain.mid(at, one.capturedStart(1) - at) + (code ? codeFamilies : families);
    at = one.capturedEnd(1);
  }
  return (out + plain.mid(at)).toUtf8();
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

namespace {

double largestScale(const QSizeF& area) {
  const double side = mostSide / qMax(1.0, qMax(area.width(), area.height()));
  return qMin(side, std::sqrt(mostPixels / qMax(1.0, area.width() * area.height())));
}

QImage imageOf(Picture& picture, const QSize& size, double scale, double detail, bool transparent) {
  QImage image(size.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
  if (image.isNull()) return image;
  image.fill(transparent ? QColor(Qt::transparent) : picture.context.theme.canvas);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.translate(size.width() / 2.0, size.height() / 2.0);
  painter.scale(scale, scale);
  painter.translate(-picture.area.center());
  picture.context.setScale(detail);
  paintPicture(painter, picture);
  return image;
}

}  // namespace

QImage drawImage(const asl::Document& document, const PictureOptions& options,
                 const replay::RunView* run, const QSize& wanted) {
  Picture picture = pictureOf(document, options, run);
  double scale = qMax(0.05, options.scale);
  if (wanted.isValid())
    scale = qMin(
        1.0, qMin(wanted.width() / picture.area.width(), wanted.height() / picture.area.height()));
  const QSize size = wanted.isValid() ? wanted : (picture.area.size() * scale).toSize();
  // Large pictures are for looking closely at: they show every detail.
  return imageOf(picture, size, scale, wanted.isValid() ? scale : qMax(scale, 1.0),
                 options.transparent);
}

Result<exporting::Exported> pngWithin(const asl::Document& document, const PictureOptions& options,
                                      const replay::RunView* run, std::optional<double> scale) {
  Picture picture = pictureOf(document, options, run);
  const double most = largestScale(picture.area.size());
  // Said so that it can be taken as it is said.
  const double said = std::floor(most * 100) / 100;
  if (scale && *scale > most) {
    const QSize size = (picture.area.size() * *scale).toSize();
    return Error{"picture.tooLarge",
                 "at that scale it has " + std::to_string(size.width()) + " × " +
                     std::to_string(size.height()) + " pixels, and a PNG here at most " +
                     std::to_string(mostSide) + " a side and " +
                     std::to_string(mostPixels / 1000000) + " million",
                 "",
                 "Take a scale of " + QString::number(said).toStdString() +
                     " or less, or export it as SVG."};
  }
  const double usual = 2, taken = scale.value_or(qMin(usual, said));
  const QImage image = imageOf(picture, (picture.area.size() * taken).toSize(), taken,
                               qMax(taken, 1.0), options.transparent);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  if (image.isNull() || !image.save(&buffer, "PNG"))
    return Error{"picture.undrawn", "the graph could not be drawn", "",
                 "Is the picture too large? Export it as SVG."};
  exporting::Exported exported{bytes.toStdString(), ""};
  if (!scale && taken < usual)
    exported.note = "it is drawn at " + QString::number(qRound(taken * 100)).toStdString() +
                    " %: larger it would have too many pixels for a PNG; an SVG has no limit";
  return exported;
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
