// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "engine/replay/error_place.h"

namespace stepwright::debug {
class RunController;
}
namespace stepwright::inspector {
class Inspector;
}

namespace stepwright::app {

class DocumentTabs;

/// Where a run stops at an error that points to a field, its state is selected, the code goes
/// there, and the Inspector shows the field and what came up in it.
class ErrorGuide : public QObject {
  Q_OBJECT
 public:
  ErrorGuide(inspector::Inspector& inspector, debug::RunController& run, DocumentTabs& tabs,
             QObject* parent);

 private:
  void showMoment();
  void goTo(const replay::ErrorPlace& place);

  inspector::Inspector& inspector_;
  debug::RunController& run_;
  DocumentTabs& tabs_;
  std::optional<replay::ErrorPlace> shown_;
  quint32 shownRun_ = 0;
};

}  // namespace stepwright::app
