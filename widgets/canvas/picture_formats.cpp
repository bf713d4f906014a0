// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/picture_formats.h"

namespace stepwright::canvas {

namespace {

QByteArray svg(const asl::Document& document, const PictureJob& job) {
  return svgOf(document, job.options, job.run);
}

QByteArray png(const asl::Document& document, const PictureJob& job) {
  PictureOptions sharp = job.options;
  sharp.scale = 2;
  return pngOf(document, sharp, job.run);
}

QByteArray pdf(const asl::Document& document, const PictureJob& job) {
  return pdfOf(document, job.options, job.run, job.page);
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
