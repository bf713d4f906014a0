// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <utility>

#include "engine/asl/model.h"
#include "engine/session/forced.h"
#include "engine/session/moment.h"

class QWidget;

namespace stepwright::debug {
class RunController;
}

namespace stepwright::app {

class Actions;
class DocumentPage;
class DocumentTabs;

/// The item of a Map that is looked at: the innermost one around the state that is selected, else
/// around the one where the run stands. Nothing where there is none.
[[nodiscard]] std::optional<std::pair<asl::StateId, int>> itemInFocus(const session::Moment& moment,
                                                                      const asl::StateId& selected);

/// The outcomes that a person decides in the place of the workflow: skip, succeed, fail, a way of a
/// Choice, the end of a wait, an item once more. Each is a fork of the run in front.
class ForceDesk : public QObject {
  Q_OBJECT
 public:
  ForceDesk(Actions& actions, DocumentTabs& tabs, debug::RunController& run, QWidget& window);
  /// Listens to the gestures on the page.
  void listenTo(DocumentPage& page);

 private:
  using Kind = session::Forced::Kind;
  void wire();
  void force(Kind kind) const;
  void succeed();
  void fail();
  /// By an edge of the document of now.
  void takeWay(const std::string& edge) const;
  void takeSelectedWay() const;
  void runItemAgain() const;
  /// Where the run stands; null where it stands in no state.
  [[nodiscard]] const asl::State* stateOfRun() const;

  Actions& actions_;
  DocumentTabs& tabs_;
  debug::RunController& run_;
  QWidget& window_;
};

}  // namespace stepwright::app
