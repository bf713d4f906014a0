// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/review_picture.h"

#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/picture.h"
#include "widgets/canvas/picture_parts.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

constexpr double captionHeight = 28, besideCaption = 48;

ChangeMark::Sign signOf(analysis::ReviewMark mark) {
  switch (mark) {
    case analysis::ReviewMark::Added:
      return ChangeMark::Sign::Added;
    case analysis::ReviewMark::Removed:
      return ChangeMark::Sign::Removed;
    case analysis::ReviewMark::Moved:
      return ChangeMark::Sign::Moved;
    case analysis::ReviewMark::Changed:
      break;
  }
  return ChangeMark::Sign::Changed;
}

QString spokenSign(ChangeMark::Sign sign) {
  switch (sign) {
    case ChangeMark::Sign::Added:
      return Words::tr("added");
    case ChangeMark::Sign::Removed:
      return Words::tr("removed");
    case ChangeMark::Sign::Moved:
      return Words::tr("moved");
    case ChangeMark::Sign::Changed:
      break;
  }
  return Words::tr("changed");
}

}  // namespace

Drawing drawingOf(const analysis::Review& review, const DrawingOptions& options) {
  return review.machine ? draw(review.graph, *review.machine, options) : Drawing();
}

Overlay overlayOf(const analysis::Review& review) {
  Overlay overlay;
  for (const auto& [key, mark] : review.marks) {
    const ChangeMark::Sign sign = signOf(mark);
    overlay.changed.insert(text(key), {sign, spokenSign(sign)});
    overlay.changedEdges.insert(text(key), sign);
  }
  return overlay;
}

QByteArray svgOf(const analysis::Review& review, const PictureOptions& options,
                 const QString& caption) {
  DrawingOptions how;
  how.direction = options.direction;
  how.wholeNames = true;
  Picture picture = pictureOf(drawingOf(review, how), overlayOf(review), options);
  picture.caption = caption;
  picture.area.setTop(picture.area.top() - captionHeight);
  const double wanted = widthOf(caption, picture.context.heading) + besideCaption;
  if (picture.area.width() < wanted) picture.area.setWidth(wanted);
  return svgOf(picture, options.transparent);
}

}  // namespace stepwright::canvas
