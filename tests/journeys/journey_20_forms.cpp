// SPDX-License-Identifier: GPL-3.0-or-later
// The Inspector in the real window: settings of the machine, variables with the values of a run,
// forms of a distributed Map; each change one step that can be undone.
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTabBar>

#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/variable_entry.h"

namespace stepwright::journeys {
namespace {

constexpr const char* formWorkflow = R"json({
  "StartAt": "Take order",
  "QueryLanguage": "JSONata",
  "States": {
    "Take order": {
      "Type": "Pass",
      "Assign": {"total": "{% 12 * 3 %}"},
      "Next": "Each file"
    },
    "Each file": {
      "Type": "Map",
      "Items": [1, 2],
      "ItemProcessor": {
        "StartAt": "Read",
        "States": {"Read": {"Type": "Pass", "Output": "{% $total %}", "End": true}}
      },
      "Next": "Done"
    },
    "Done": {"Type": "Succeed", "Output": {"total": "{% $total %}"}}
  }
}
)json";

}  // namespace

class Journey20 : public QObject {
  Q_OBJECT
 private slots:
  void formsInTheWindow() {
    Stage stage;
    const QString path = stage.write(QStringLiteral("files.asl.json"), formWorkflow);
    QVERIFY(stage.window().openFile(path));
    auto* form = stage.find<inspector::Inspector>();
    QVERIFY(form);
    const auto box = [&](const char* name) -> QComboBox* {
      for (auto* found : form->findChildren<QComboBox*>())
        if (found->accessibleName() == QLatin1String(name) && found->isVisible()) return found;
      return nullptr;
    };
    const auto pick = [&](const char* name, const char* text) {
      auto* found = box(name);
      QVERIFY2(found, name);
      found->setCurrentIndex(found->findText(QLatin1String(text), Qt::MatchStartsWith));
      emit found->activated(found->currentIndex());
    };

    // Nothing is selected: the settings of the machine, with its type beside the document.
    stage.model().selectState({});
    stage.keepPicture(QStringLiteral("forms-machine"));
    pick("Type", "EXPRESS");
    QTRY_COMPARE(box("Type")->currentText(), QStringLiteral("EXPRESS"));
    const QString beside = stage.folder() + QStringLiteral("/files.asl.stepwright.json");
    QTRY_VERIFY(QFile::exists(beside) && stage.read(beside).contains("\"EXPRESS\""));
    pick("Type", "STANDARD");

    // A distributed Map by one choice, and back by one undo.
    stage.model().selectState("/States/Each file");
    form->showTab(QStringLiteral("General"));
    const auto before = stage.model().text();
    pick("Mode", "DISTRIBUTED");
    QTRY_VERIFY(box("ExecutionType"));
    stage.keepPicture(QStringLiteral("forms-map"));
    stage.act("undo");
    QCOMPARE(stage.model().text(), before);
    QTRY_VERIFY(!box("ExecutionType"));

    // The variables of a state know where they come from, and what they were in the run.
    stage.act("run");
    QTRY_VERIFY_WITH_TIMEOUT(
        stage.status().contains(QLatin1String("SUCCEEDED"), Qt::CaseInsensitive), 10000);
    stage.model().selectState("/States/Done");
    form->showTab(QStringLiteral("Variables"));
    const auto entry = [&]() -> inspector::VariableEntry* {
      for (auto* found : form->findChildren<inspector::VariableEntry*>())
        if (found->isVisible()) return found;
      return nullptr;
    };
    const auto says = [&](const char* words) {
      if (entry() == nullptr) return false;
      for (const auto* label : entry()->findChildren<QLabel*>())
        if (label->text() == QLatin1String(words)) return true;
      return false;
    };
    QTRY_VERIFY(says("36"));
    stage.keepPicture(QStringLiteral("forms-variables"));
    emit entry()->stateRequested(QStringLiteral("/States/Take order"));
    QTRY_COMPARE(stage.model().selectedState(), std::string("/States/Take order"));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey20)
#include "journey_20_forms.moc"
