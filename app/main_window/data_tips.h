// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <string>
#include <vector>

#include "engine/analysis/place_data.h"
#include "engine/project/debug_setup.h"
#include "widgets/canvas/data_card.h"

namespace stepwright::canvas {
class PinLayer;
}
namespace stepwright::debug {
class DebugPanels;
}

namespace stepwright::app {

class DocumentPage;

/// The data of the moment over a page's canvas: what a state had and what crossed an edge, where
/// the pointer rests and on the cards that are pinned.
class DataTips : public QObject {
  Q_OBJECT
 public:
  DataTips(DocumentPage& page, debug::DebugPanels& panels);
  /// Says, once it is looked up, what the card of a state or edge says.
  void tell(const QString& place, std::function<void(const canvas::DataCardText&)> done);

  /// As many lines of a value as a card has room for.
  [[nodiscard]] static QString cardJson(const json::Value& value);
  /// "×3", "not reached".
  [[nodiscard]] static QString timesOf(int times);
  /// project::Pin::shows of a state, or of an edge.
  [[nodiscard]] static QString shownOf(bool edge);

 private:
  using Answers = std::vector<analysis::PlaceData>;
  void showTip(const QString& place);
  void refresh();
  void showCards(const std::vector<project::Pin>& pins, const Answers& answers);
  /// Looks the places up in the run that is shown, on its own thread.
  void lookUp(const std::vector<std::string>& places, std::function<void(const Answers&)> done);
  /// As the run calls it.
  [[nodiscard]] std::string inRun(const std::string& place) const;
  [[nodiscard]] canvas::DataCardText textOf(const QString& place,
                                            const analysis::PlaceData& data) const;
  [[nodiscard]] canvas::DataCardText watchText(const QString& place,
                                               const std::string& expression) const;
  /// What the canvas alone can say of it, as rich text.
  [[nodiscard]] QString wordsOf(const QString& place) const;
  [[nodiscard]] QString nameOf(const QString& place) const;

  DocumentPage& page_;
  debug::DebugPanels& panels_;
  canvas::PinLayer* layer_;
  int asked_ = 0;  ///< answers for the cards to what was asked before come too late
};

}  // namespace stepwright::app
