// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "tests/journeys/harness.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::journeys {

/// The debugger of a stage's window, and waiting for it.
class Debugging {
 public:
  explicit Debugging(Stage& stage) : stage_(stage) {}

  [[nodiscard]] debug::DebugPanels& panels() { return *stage_.find<debug::DebugPanels>(); }
  [[nodiscard]] debug::RunController& run() { return *stage_.find<debug::RunController>(); }
  [[nodiscard]] const session::Moment& moment() { return *run().moment(); }
  [[nodiscard]] QString id(const char* name) {
    return QString::fromStdString(stage_.idOf(QString::fromUtf8(name)));
  }
  [[nodiscard]] QString scene() { return stage_.page().graph().printedScene(); }

  template <class Test>
  [[nodiscard]] bool waitFor(const Test& test) {
    return QTest::qWaitFor([&] { return test(moment()); }, 20000);
  }
  /// Waits until the run rests and the status bar begins with these words.
  [[nodiscard]] bool says(const QString& words) {
    return QTest::qWaitFor([&] { return !run().isRunning() && stage_.status().startsWith(words); },
                           20000);
  }
  /// Triggers an action and waits for the moment that it leads to.
  [[nodiscard]] bool step(const char* action) {
    const session::MomentPtr before = run().moment();
    stage_.act(action);
    return QTest::qWaitFor([&] { return run().moment() != before && !run().isRunning(); }, 20000);
  }
  void mock(const char* state, const char* result) {
    tasks::MockBehaviour behaviour;
    behaviour.result = *json::parse(result);
    panels().setMock(QString::fromUtf8(state), behaviour);
  }
  /// Selects a state and presses F9.
  void breakAt(const char* name) {
    stage_.model().selectState(id(name).toStdString());
    stage_.act("breakpoint");
  }
  QString write(const QString& name, const char* text) {
    const QString path = stage_.folder() + QLatin1Char('/') + name;
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(text);
    file.close();
    stage_.window().openFile(path);
    return path;
  }

 private:
  Stage& stage_;
};

}  // namespace stepwright::journeys
