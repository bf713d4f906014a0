// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QString>
#include <QTimer>

#include "engine/assist/data_spot.h"
#include "widgets/canvas/data_card.h"

namespace stepwright::debug {
class DebugPanels;
}
namespace stepwright::session {
struct ExpressionData;
}

namespace stepwright::app {

class DataTips;
class DocumentPage;

/// The data of the moment over a page's text, where the pointer rests: what an expression came to,
/// what a state had and what crossed an edge. A click on the card pins them on the canvas.
class CodeTips : public QObject {
  Q_OBJECT
 public:
  CodeTips(DocumentPage& page, debug::DebugPanels& panels, DataTips& data);

 private:
  void tell(const assist::DataSpot& spot, const QString& words, const QPoint& at);
  void lookUp(const assist::DataSpot& spot, const QString& words, const QPoint& at);
  void show(const canvas::DataCardText& text, const QPoint& at);
  void hide();
  void pin();
  [[nodiscard]] bool isEdge(const std::string& place) const;
  [[nodiscard]] canvas::DataCardText textOf(const std::string& expression,
                                            const session::ExpressionData& data) const;

  DocumentPage& page_;
  debug::DebugPanels& panels_;
  DataTips& data_;
  canvas::DataCard* card_;
  assist::DataSpot spot_;  ///< that the card is of
  QTimer hideSoon_;
  int asked_ = 0;  ///< answers to what was asked before come too late
};

}  // namespace stepwright::app
