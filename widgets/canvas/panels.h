// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRect>
#include <QStringList>

namespace stepwright::common {
class Banner;
struct BannerText;
}  // namespace stepwright::common

namespace stepwright::canvas {

class Camera;
class CanvasView;
class DrillBar;
class Legend;
class Minimap;
class ZoomBar;
struct Drawing;
struct Overlay;

/// What floats over the drawing: the banner, the zoom, the overview, the way out of a frame.
class Panels : public QObject {
  Q_OBJECT
 public:
  Panels(CanvasView& view, Camera& camera);

  /// The view has another size.
  void place();
  /// No word = no banner.
  void showBanner(const common::BannerText& text);
  /// False where the window says it in bars of its own.
  void setBannerWanted(bool wanted) { bannerWanted_ = wanted; }
  /// What the banner says, for who cannot see it; "" where there is none.
  [[nodiscard]] QString bannerWords() const;
  /// The names of the frames on the way to the one that is shown alone; none = the whole is shown.
  void showPath(const QStringList& names);

  void showOverview(const Drawing& drawing, const Overlay& overlay);
  void setMinimapVisible(bool visible);
  [[nodiscard]] bool minimapVisible() const { return minimapWanted_; }
  void setMinimapCorner(Qt::Corner corner);
  [[nodiscard]] Qt::Corner minimapCorner() const { return corner_; }
  /// What it covers of the viewport; empty where it is hidden.
  [[nodiscard]] QRect minimapArea() const;
  /// What the marks of who answers mean.
  void showMarks(const Drawing& drawing, const Overlay& overlay);
  void setLegendVisible(bool visible);

 signals:
  void leaveRequested();

 private:
  void listenToMinimap();
  void placeLegend();

  CanvasView& view_;
  Camera& camera_;
  common::Banner* banner_;
  ZoomBar* zoomBar_;
  Minimap* minimap_;
  DrillBar* drillBar_;
  Legend* legend_;
  bool legendWanted_ = true, bannerWanted_ = true, minimapWanted_ = true, drawn_ = false,
       inside_ = false;
  Qt::Corner corner_ = Qt::BottomRightCorner;
};

}  // namespace stepwright::canvas
