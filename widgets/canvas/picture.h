// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QString>
#include <optional>

#include "engine/asl/document.h"
#include "engine/exporting/format.h"
#include "engine/replay/run_view.h"
#include "widgets/canvas/picture_options.h"

namespace stepwright::canvas {

/// Pictures of a workflow as files, painted as on the canvas. They need a QGuiApplication
/// (offscreen will do).

struct Picture;

/// An SVG whose texts are texts. `run` colours the states; null draws the definition alone. Empty
/// where it could not be drawn.
[[nodiscard]] QByteArray svgOf(const asl::Document& document, const PictureOptions& options,
                               const replay::RunView* run);
/// The same of what is to be painted already.
[[nodiscard]] QByteArray svgOf(const Picture& picture, bool transparent);
[[nodiscard]] QByteArray pngOf(const asl::Document& document, const PictureOptions& options,
                               const replay::RunView* run);
/// At that scale or not at all; without one at 200 %, or as large as a PNG may be, which its note
/// says.
[[nodiscard]] Result<exporting::Exported> pngWithin(const asl::Document& document,
                                                    const PictureOptions& options,
                                                    const replay::RunView* run,
                                                    std::optional<double> scale);
/// The same as files, which are replaced as a whole or not at all.
[[nodiscard]] bool writeSvg(const asl::Document& document, const PictureOptions& options,
                            const replay::RunView* run, const QString& path);
[[nodiscard]] bool writePng(const asl::Document& document, const PictureOptions& options,
                            const replay::RunView* run, const QString& path);
/// The picture's bytes in the place of a file; false where there are none or they cannot be
/// written.
[[nodiscard]] bool putPicture(const QByteArray& bytes, const QString& path);
/// The same as an image, for thumbnails: fits into `size` where that is valid.
[[nodiscard]] QImage drawImage(const asl::Document& document, const PictureOptions& options,
                               const replay::RunView* run, const QSize& size = {});

}  // namespace stepwright::canvas
