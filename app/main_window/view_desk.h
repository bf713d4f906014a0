// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <functional>

#include "engine/asl/document.h"
#include "engine/base/result.h"

class QPoint;

namespace stepwright::canvas {
class GraphView;
}

namespace stepwright::app {

class Actions;
class DocumentPage;
class DocumentTabs;
class Settings;

/// How documents are looked at: graph, code or both, zoom and direction, the overview, folded
/// frames; and what of it is remembered.
class ViewDesk : public QObject {
  Q_OBJECT
 public:
  ViewDesk(Actions& actions, DocumentTabs& tabs, Settings& settings, QObject* parent);

  /// Shows a new page as the others are shown, and listens to it.
  void listenTo(DocumentPage& page);
  /// Puts the switches as they were left.
  void restore();
  void offerZoom(const QPoint& above);

 signals:
  void refused(const stepwright::Error& why);  ///< what is kept about the document

 private:
  void wireZoom();
  void wireFrames();
  void wireViews();
  void wireSwitches();
  void setView(const char* name);
  void keepCodeOpen();
  void dress(DocumentPage& page);
  /// Does something with the graph in front, if there is one.
  [[nodiscard]] std::function<void()> onGraph(std::function<void(canvas::GraphView&)> what) const;
  using Turn = std::function<void(DocumentPage&, bool)>;
  /// A switch that all pages follow when it is used; `key`: of the settings, "" = it is not kept.
  void wireSwitch(const char* action, const char* key, const Turn& turn);
  /// The same, also where the program sets it; what is half typed stays so.
  void keepInStep(const char* action, const Turn& turn);
  void focusGraph();
  void setDirection(const char* action);
  void onMinimap(bool visible, Qt::Corner corner);
  void onLegend(bool visible);
  void rememberFolded(DocumentPage& page, const QSet<QString>& frames);
  void restoreFolded(DocumentPage& page);
  /// `known`: the version of the document that the folded frames are of.
  void followFolded(DocumentPage& page, asl::Document& known);

  Actions& actions_;
  DocumentTabs& tabs_;
  Settings& settings_;
};

}  // namespace stepwright::app
