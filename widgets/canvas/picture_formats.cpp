// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/picture_formats.h"

namespace stepwright::canvas {

namespace {

Result<exporting::Exported> drawn(const QByteArray& bytes) {
  if (!bytes.isEmpty()) return exporting::Exported{bytes.toStdString(), ""};
  return Error{"picture.undrawn", "the graph could not be drawn"};
}

Result<exporting::Exported> svg(const asl::Document& document, const PictureJob& job) {
  return drawn(svgOf(document, job.options, job.run));
}

Result<exporting::Exported> png(const asl::Document& document, const PictureJob& job) {
  return pngWithin(document, job.options, job.run, job.scale);
}

Result<exporting::Exported> pdf(const asl::Document& document, const PictureJob& job) {
  return drawn(pdfOf(document, job.options, job.run, job.page));
}

}  // namespace

const std::vector<PictureFormat>& pictureFormats() {
  static const std::vector<PictureFormat> formats = {
      {{"svg", "Picture as SVG", "The graph as an SVG file; text stays text", "SVG (*.svg)", "svg"},
       svg},
      {{"png", "Picture as PNG", "The graph as a PNG file", "PNG (*.png)", "png"}, png},
      {{"pdf", "Document as PDF",
        "The graph as a PDF file: one page or several, as set in the print preview", "PDF (*.pdf)",
        "pdf"},
       pdf},
  };
  return formats;
}

}  // namespace stepwright::canvas
