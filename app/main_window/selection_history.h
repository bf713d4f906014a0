// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

#include "engine/asl/model.h"

namespace stepwright::app {

class DocumentPage;
class DocumentTabs;

/// What was selected, in whatever document, for going back and forward. Documents that were closed
/// and states that are gone are passed over.
class SelectionHistory : public QObject {
  Q_OBJECT
 public:
  SelectionHistory(DocumentTabs& tabs, QObject* parent);

  /// Notes what is selected in the document in front.
  void remember();
  /// Selects again what was selected so many steps before (-1) or after (1).
  void move(int by);
  [[nodiscard]] bool canMove(int by) const { return placeOf(by) >= 0; }

 signals:
  void moved();

 private:
  struct Visit {
    QPointer<DocumentPage> page;
    asl::StateId state;
  };
  [[nodiscard]] bool stands(const Visit& visit) const;
  [[nodiscard]] int placeOf(int by) const;  ///< of the next visit that way; -1: there is none

  DocumentTabs& tabs_;
  QList<Visit> visits_;
  int at_ = -1;
  bool moving_ = false;
};

}  // namespace stepwright::app
