// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QTimer>
#include <QVector>
#include <optional>
#include <vector>

#include "widgets/canvas/data_card.h"

class QHelpEvent;

namespace stepwright::canvas {

class GraphView;

/// The cards with data over a graph: one that comes where the pointer rests, and those that were
/// pinned beside their state or edge, which stay in their size, go along with the drawing and keep
/// clear of the overview and the zoom. What they say comes from outside.
class PinLayer : public QObject {
  Q_OBJECT
 public:
  struct Card {
    QString place;  ///< a StateId, or the pointer of an edge
    QString shows;
    DataCardText text;
  };
  explicit PinLayer(GraphView& view);

  /// Where no run is shown there are no data: the canvas's own tool tips say what there is.
  void setTips(bool wanted);
  /// What was asked for with tipWanted(), unless the pointer went on meanwhile.
  void showTip(const QString& place, const DataCardText& text);
  /// Those of the document; one whose place is not drawn now is hidden.
  void setCards(const std::vector<Card>& cards);

 signals:
  void tipWanted(const QString& place);
  void pinRequested(const QString& place);
  void closeRequested(const QString& place, const QString& shows);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Pinned {
    QString place, shows;
    QPointer<DataCard> card;
  };
  [[nodiscard]] QString placeAt(const QPoint& at) const;
  [[nodiscard]] bool ask(const QHelpEvent& event);
  void moved(const QPoint& at);
  void hideTip();
  void arrange();
  [[nodiscard]] DataCard* cardFor(const Card& card);
  /// Beside the place, in pixels of the view; nothing where it is not drawn.
  [[nodiscard]] std::optional<QPoint> anchorOf(const QString& place) const;
  /// Moved as little as possible, to where nothing covers it; as it is where there is no room.
  [[nodiscard]] QRect clearOf(const QRect& card) const;

  GraphView& view_;
  QVector<QWidget*> over_;  ///< what floats over the drawing in its corners
  DataCard* tip_;
  QTimer hideSoon_;
  QString asked_;   ///< the place that the tip is wanted for, or shows
  QPoint askedAt_;  ///< in the viewport
  bool tips_ = false;
  std::vector<Pinned> pinned_;
};

}  // namespace stepwright::canvas
