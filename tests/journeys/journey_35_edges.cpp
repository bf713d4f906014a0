// SPDX-License-Identifier: GPL-3.0-or-later
// Edges have properties: a click opens a rule, a catcher, a way on in the Inspector; F2 edits its
// words in place; both ends are dragged, its order too; the first catcher is drawn from a port.
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QToolButton>

#include "engine/json/print.h"
#include "tests/journeys/on_canvas.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/common/field_text.h"
#include "widgets/document/selected_edge.h"
#include "widgets/inspector/edge_page.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/target_box.h"

namespace stepwright::journeys {
namespace {

constexpr const char* edgeWorkflow = R"json({
  "StartAt": "Ask",
  "QueryLanguage": "JSONata",
  "States": {
    "Ask": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Which"},
    "Which": {
      "Type": "Choice",
      "Choices": [
        {"Condition": "{% $states.input.total > 100 %}", "Next": "Big"},
        {"Condition": "{% $states.input.total > 10 %}", "Next": "Small"}
      ],
      "Default": "Done"
    },
    "Big": {"Type": "Pass", "Next": "Done"},
    "Small": {"Type": "Pass", "Next": "Done"},
    "Done": {"Type": "Succeed"}
  }
}
)json";

}  // namespace

class Journey35Edges : public QObject {
  Q_OBJECT
 private:
  Stage* stage_ = nullptr;

  [[nodiscard]] canvas::GraphView& graph() { return stage_->page().graph(); }
  [[nodiscard]] const canvas::DrawnEdge& edge(const char* key) {
    const auto& drawing = graph().drawing();
    return drawing.edges.at(drawing.edgeOf(QLatin1String(key)));
  }
  [[nodiscard]] QPoint chipOf(const char* key) {
    return graph().mapFromScene(edge(key).chip.center());
  }
  void click(QPoint at) {
    QTest::mouseMove(graph().viewport(), at);
    QTest::mouseClick(graph().viewport(), Qt::LeftButton, {}, at);
  }
  void drag(QPoint from, QPoint to) {
    auto* view = graph().viewport();
    QTest::mouseMove(view, from);
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 6; ++i) {
      const QPoint at = from + (to - from) * i / 6;
      QMouseEvent move(QEvent::MouseMove, at, view->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                       Qt::NoModifier);
      QApplication::sendEvent(view, &move);
    }
    QTest::mouseRelease(view, Qt::LeftButton, {}, to);
  }
  [[nodiscard]] std::string field(const char* state, const char* name) {
    return json::print(stage_->model().document().value()["States"][state][name]);
  }

 private slots:
  void edgesHaveProperties() {
    Stage stage;
    stage_ = &stage;
    const QString path = stage.folder() + QStringLiteral("/edges.asl.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(edgeWorkflow);
    file.close();
    QVERIFY(stage.window().openFile(path));
    graph().zoomToOriginal();
    auto* form = stage.find<inspector::Inspector>();
    const auto page = [&] {
      auto* found = form->findChild<inspector::EdgePage*>();
      return found != nullptr && found->isVisible() ? found : nullptr;
    };

    // A click on a chip opens the rule: in the form, in the path, in the text.
    const char* second = "/States/Which/Choices/1/Next";
    graph().reveal(QLatin1String(second));
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();  // the docks take their places
    click(chipOf(second));
    QCOMPARE(document::selectedEdge(stage.model()), std::string(second));
    QTRY_VERIFY(page());
    stage.keepPicture(QStringLiteral("edge-rule"));
    QVERIFY(stage.status().contains(QLatin1String("Which, rule 2")));

    // As text it is the rule alone.
    form->showTab(QStringLiteral("JSON"));
    const auto shownText = [&]() -> common::FieldText* {
      for (auto* field : form->findChildren<common::FieldText*>())
        if (field->isVisible() && field->accessibleName() == QLatin1String("JSON of the entry"))
          return field;
      return nullptr;
    };
    QTRY_VERIFY(shownText() != nullptr);
    const auto* text = shownText();
    QVERIFY(text->toPlainText().startsWith(
        QLatin1String("{\"Condition\": \"{% $states.input.total > 10")));
    stage.keepPicture(QStringLiteral("edge-json"));
    form->showTab(QStringLiteral("Edge"));
    QTRY_VERIFY(page());

    // First by the buttons of the form, then back by its chip.
    for (auto* place : page()->findChildren<QToolButton*>())
      if (place->accessibleName() == QLatin1String("Place 1")) place->click();
    QTRY_VERIFY(field("Which", "Choices").find("> 10 %") < field("Which", "Choices").find("> 100"));
    QCOMPARE(document::selectedEdge(stage.model()), std::string("/States/Which/Choices/0/Next"));
    drag(chipOf("/States/Which/Choices/0/Next"), chipOf(second));
    QTRY_VERIFY(field("Which", "Choices").find("> 100") < field("Which", "Choices").find("> 10 %"));

    // F2 edits the condition where it stands.
    click(chipOf("/States/Which/Choices/0/Next"));
    QTest::keyClick(&graph(), Qt::Key_F2);
    auto* typed = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(typed);
    QCOMPARE(typed->text(), QStringLiteral("$states.input.total > 100"));
    typed->setText(QStringLiteral("$states.input.total > 500"));
    QTest::keyClick(typed, Qt::Key_Return);
    QTRY_VERIFY(field("Which", "Choices").find("{% $states.input.total > 500 %}") !=
                std::string::npos);

    // The head of the rule goes to another state, and its tail is refused where there are no rules.
    const char* first = "/States/Which/Choices/0/Next";
    click(chipOf(first));
    drag(graph().mapFromScene(canvas::headHandle(edge(first))),
         inBox(stage, QStringLiteral("Done")));
    QTRY_VERIFY(field("Which", "Choices").find(R"("Next":"Done")") != std::string::npos);
    const std::string before = stage.model().text();
    click(chipOf(first));
    drag(graph().mapFromScene(edge(first).points.first()), inBox(stage, QStringLiteral("Big")));
    QCOMPARE(stage.model().text(), before);
    QTRY_VERIFY(!stage.status().isEmpty());

    // The way on of one state becomes that of another.
    const char* on = "/States/Big/Next";
    click(onEdge(stage, QStringLiteral("Big"), QStringLiteral("Done")));
    QCOMPARE(document::selectedEdge(stage.model()), std::string(on));
    QTRY_VERIFY(page() && page()->findChild<inspector::TargetBox*>());
    stage.keepPicture(QStringLiteral("edge-next"));

    // The first catcher is drawn from the port that comes with the pointer; a click there is none.
    graph().reveal(QStringLiteral("/States/Ask"));
    const auto* box = boxOf(stage, QStringLiteral("Ask"));
    const QPoint port = graph().mapFromScene(box->rect.bottomRight() - QPointF(18, 0));
    QTest::mouseMove(graph().viewport(), inBox(stage, QStringLiteral("Ask")));
    stage.keepPicture(QStringLiteral("edge-error-port"));
    click(port);
    QCOMPARE(stage.model().selectedState(), std::string("/States/Ask"));
    QCOMPARE(field("Ask", "Catch"), std::string("null"));
    drag(port, inBox(stage, QStringLiteral("Done")));
    QTRY_COMPARE(field("Ask", "Catch"),
                 std::string(R"([{"ErrorEquals":["States.ALL"],"Next":"Done"}])"));
    QCOMPARE(document::selectedEdge(stage.model()), std::string("/States/Ask/Catch/0/Next"));
    QTRY_VERIFY(page());
    stage.keepPicture(QStringLiteral("edge-catch"));

    // A rule that is drawn opens its builder, and is no condition that is always true.
    drag(portOf(stage, QStringLiteral("Which")), inBox(stage, QStringLiteral("Small")));
    QTRY_COMPARE(document::selectedEdge(stage.model()),
                 std::string("/States/Which/Choices/2/Next"));
    QVERIFY(field("Which", "Choices").find("{% true %}") == std::string::npos);
    while (stage.model().undoStack().canUndo()) stage.act("undo");
    QCOMPARE(stage.model().text(), std::string(edgeWorkflow));
    stage_ = nullptr;
  }

  /// The Inspector has the breakpoints of the selected edge: the same ones as everywhere.
  void aWayIsStoppedOn() {
    Stage stage;
    QVERIFY(stage.window().openFile(stage.write(QStringLiteral("edges.asl.json"), edgeWorkflow)));
    auto* form = stage.find<inspector::Inspector>();
    const auto box = [&](const char* words) -> QCheckBox* {
      for (auto* found : form->findChildren<QCheckBox*>())
        if (found->isVisible() && found->text() == QLatin1String(words)) return found;
      return nullptr;
    };
    stage.model().selectState("/States/Which/Choices/1/Next");
    QTRY_VERIFY(box("When tested") && box("When true"));
    QVERIFY(!box("When tested")->isChecked() && !box("When true")->isChecked());
    box("When true")->click();
    QTRY_VERIFY(
        stage.textOfDock(QStringLiteral("dockBreakpoints")).contains(QStringLiteral("Which")));
    QVERIFY(box("When true")->isChecked() && !box("When tested")->isChecked());
    stage.keepPicture(QStringLiteral("edge-stop"));
    // Another rule has none of it, and F9 means the same breakpoint.
    stage.model().selectState("/States/Which/Choices/0/Next");
    QTRY_VERIFY(box("When true") && !box("When true")->isChecked());
    stage.model().selectState("/States/Which/Choices/1/Next");
    QTRY_VERIFY(box("When true") && box("When true")->isChecked());
    stage.act("breakpoint");
    QTRY_VERIFY(!box("When true")->isChecked());
    // A way on is taken or not; a start is no way from a state.
    stage.model().selectState("/States/Ask/Next");
    QTRY_VERIFY(box("When taken") && !box("When tested"));
    box("When taken")->click();
    QTRY_VERIFY(box("When taken")->isChecked());
    QCOMPARE(stage.model().text(), std::string(edgeWorkflow));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey35Edges)
#include "journey_35_edges.moc"
