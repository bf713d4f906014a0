// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "engine/asl/document.h"

namespace stepwright::debug {
class DebugPanels;
class RunController;
}  // namespace stepwright::debug
namespace stepwright::inspector {
class Inspector;
}
namespace stepwright::project {
struct Owner;
}

namespace stepwright::app {

class DocumentTabs;
class Foresight;
class HoleGuide;
class Settings;
class StatusLine;

/// The data that is known at the selected state, for the Inspector to try expressions on and to
/// pick paths from: of the run, foreseen from a sample, or kept beside the document. And the type
/// of the machine and the values of its placeholders, which lie there too.
class DataDesk : public QObject {
  Q_OBJECT
 public:
  DataDesk(inspector::Inspector& inspector, debug::DebugPanels& panels, debug::RunController& run,
           DocumentTabs& tabs, const Settings& settings, StatusLine& status, QObject* parent);

  void showData();

 private:
  /// An Express workflow may not do all that a Standard one may, and what stands for placeholders
  /// may not fit: the document's problems are of both.
  void showDeployment();
  /// What is known of the placeholders: what the template has for them, and the local values.
  void showHoles();
  /// The template that the document in front stands in; null where it stands alone.
  [[nodiscard]] const project::Owner* ownerInFront() const;
  void foresee(const asl::Document& document, const asl::State* state);

  inspector::Inspector& inspector_;
  debug::DebugPanels& panels_;
  debug::RunController& run_;
  DocumentTabs& tabs_;
  Foresight* foresight_;
  HoleGuide* holes_;
};

}  // namespace stepwright::app
