// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be dragged onto the graph and everywhere it can go, through the real window;
// what is kept in Mine; a frame alone. Each drop is one step of undo that leads back to the bytes.
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QUndoStack>
#include <QUrl>

#include "app/main_window/drop_preview.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/quick_add.h"
#include "widgets/canvas/requests.h"
#include "widgets/palette/palette.h"
#include "widgets/palette/palette_model.h"
#include "widgets/palette/palette_view.h"

namespace stepwright::journeys {

namespace {

const char* const kShip =
    "{\n  \"StartAt\": \"Charge card\",\n  \"QueryLanguage\": \"JSONata\",\n  \"States\": {\n"
    "    \"Charge card\": {\n      \"Type\": \"Task\",\n"
    "      \"Resource\": \"arn:aws:states:::lambda:invoke\",\n      \"Next\": \"Ship\",\n"
    "      \"Retry\": [{\"ErrorEquals\": [\"States.ALL\"], \"MaxAttempts\": 4}],\n"
    "      \"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Release hold\"}]\n    },\n"
    "    \"Ship\": {\n      \"Type\": \"Task\",\n"
    "      \"Resource\": \"arn:aws:states:::http:invoke\",\n      \"Next\": \"How far?\"\n    },\n"
    "    \"Release hold\": {\"Type\": \"Pass\", \"End\": true},\n"
    "    \"How far?\": {\n      \"Type\": \"Choice\",\n      \"Choices\": [\n"
    "        {\"Condition\": \"{% $country != 'home' %}\", \"Next\": \"Customs\"},\n"
    "        {\"Condition\": \"{% $weight > 30 %}\", \"Next\": \"Freight booking\"}\n      ],\n"
    "      \"Default\": \"Label each box\"\n    },\n"
    "    \"Customs\": {\"Type\": \"Parallel\", \"End\": true, \"Branches\": "
    "\"${CustomsBranches}\"},\n"
    "    \"Freight booking\": {\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::http:invoke\", "
    "\"End\": true},\n"
    "    \"Label each box\": {\n      \"Type\": \"Map\",\n      \"MaxConcurrency\": 5,\n"
    "      \"ItemProcessor\": {\n        \"StartAt\": \"Print label\",\n        \"States\": {\n"
    "          \"Print label\": {\"Type\": \"Task\", \"Resource\": "
    "\"arn:aws:states:::lambda:invoke\", \"End\": true}\n        }\n      },\n"
    "      \"End\": true\n    }\n  }\n}\n";

}  // namespace

class Journey18 : public QObject {
  Q_OBJECT
 private slots:
  void everyDropIsOneStepBack_data() {
    QTest::addColumn<QByteArray>("dragged");
    QTest::addColumn<QString>("on");       // an edge, or a state
    QTest::addColumn<QPointF>("at");       // of the state's box
    QTest::addColumn<QString>("appears");  // a state, or in the text
    const QByteArray two =
        "{\"name\": \"Two\", \"fragment\": {\"StartAt\": \"X\", \"States\": {\"X\": {\"Type\": "
        "\"Pass\", \"Next\": \"Y\"}, \"Y\": {\"Type\": \"Pass\", \"End\": true}}}}";
    const QByteArray wait = "{\"name\": \"\", \"state\": {\"Type\": \"Wait\"}}";
    const QByteArray put =
        "{\"name\": \"Put\", \"state\": {\"Type\": \"Task\", \"Resource\": "
        "\"arn:aws:states:::dynamodb:putItem\", \"Parameters\": {\"TableName\": \"t\", "
        "\"Item.$\": \"$.item\"}}}";
    const QString freight = QStringLiteral("/States/Freight booking");
    const QString edge = QStringLiteral("/States/Charge card/Next");
    QTest::newRow("state on edge") << wait << edge << QPointF() << "\"Next\": \"Wait\"";
    QTest::newRow("pattern on edge") << two << edge << QPointF() << "\"Next\": \"X\"";
    QTest::newRow("action on edge") << put << edge << QPointF() << "{% $states.input.item %}";
    QTest::newRow("pattern before")
        << two << freight << QPointF(0.5, 0.1) << "\"Next\": \"Freight booking\"";
    QTest::newRow("after") << wait << freight << QPointF(0.5, 0.9) << "\"Next\": \"Wait\"";
    QTest::newRow("catch") << two << freight << QPointF(0.92, 0.5) << "\"Next\": \"X\"";
    QTest::newRow("rule") << wait << QStringLiteral("/States/How far?") << QPointF(0.92, 0.5)
                          << "\"Next\": \"Wait\"";
    QTest::newRow("other type") << wait << freight << QPointF(0.4, 0.5) << "\"Seconds\": 5";
    QTest::newRow("other action") << put << freight << QPointF(0.4, 0.5) << "dynamodb:putItem";
    QTest::newRow("pattern in place") << two << freight << QPointF(0.4, 0.5) << "\"Next\": \"X\"";
    QTest::newRow("into a Map") << wait << QStringLiteral("/States/Label each box")
                                << QPointF(0.3, 0.04) << "\"Wait\": {";
  }
  void everyDropIsOneStepBack() {
    QFETCH(QByteArray, dragged);
    QFETCH(QString, on);
    QFETCH(QPointF, at);
    QFETCH(QString, appears);
    Stage stage;
    open(stage);
    const QString before = textOf(stage);
    QMimeData data;
    data.setData(QString::fromLatin1(canvas::stateMimeType), dragged);
    drag(stage, place(stage, on, at), data, true);
    QTRY_VERIFY2(textOf(stage).contains(appears), qPrintable(textOf(stage)));
    QCOMPARE(stage.model().undoStack().count(), 1);
    QVERIFY(asl::Document::read(stage.model().text()).wellFormed());
    leaveField();
    stage.act("undo");
    QCOMPARE(textOf(stage), before);
  }

  void textsArnsAndFiles() {
    Stage stage;
    open(stage);
    QMimeData arn;
    arn.setText(QStringLiteral("arn:aws:lambda:eu-west-1:123456789012:function:weigh"));
    drag(stage, place(stage, QStringLiteral("/States/Ship/Next"), {}), arn, true);
    QTRY_VERIFY(!stage.idOf(QStringLiteral("weigh")).empty());
    QVERIFY(textOf(stage).contains(QStringLiteral("\"Arguments\"")));
    leaveField();
    QMimeData role;
    role.setText(QStringLiteral("arn:aws:iam::123456789012:role/x"));
    drag(stage, place(stage, QStringLiteral("/States/Ship/Next"), {}), role, false, false);
    QVERIFY2(stage.status().contains(QStringLiteral("iam")), qPrintable(stage.status()));
    const QString file = stage.folder() + QStringLiteral("/dropped.asl.json");
    QFile written(file);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(kShip);
    written.close();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(file)});
    drag(stage, QPoint(300, 300), files, true);
    QTRY_COMPARE(stage.model().path(), file);
  }

  void whatADropWritesIsShown() {
    for (const auto theme : {common::ThemeKind::Light, common::ThemeKind::Dark}) {
      Stage stage(theme);
      open(stage);
      stage.page().graph().setZoom(0.9);
      // A drag that rests near an end of the view moves the graph under it.
      stage.page().graph().reveal(QStringLiteral("/States/Charge card"));
      QMimeData wait;
      wait.setData(QString::fromLatin1(canvas::stateMimeType),
                   "{\"name\": \"\", \"state\": {\"Type\": \"Wait\"}}");
      drag(stage, place(stage, QStringLiteral("/States/Charge card/Next"), {}), wait, false, false);
      QTest::qWait(200);  // the neighbours slide
      auto* preview = stage.find<app::DropPreview>();
      QVERIFY(preview->isVisible());
      QVERIFY2(preview->text().contains(QStringLiteral("+       \"Next\": \"Wait\"")),
               qPrintable(preview->text()));
      QVERIFY(stage.status().contains(QStringLiteral("Drop: between Charge card and Ship")));
      QVERIFY(stage.status().contains(QStringLiteral("Customs is closed to drops")));
      const QString name =
          theme == common::ThemeKind::Light ? QStringLiteral("light") : QStringLiteral("dark");
      stage.keepPicture(QStringLiteral("drag-insert-") + name);
      hover(stage, place(stage, QStringLiteral("/States/Freight booking"), {0.4, 0.5}), wait);
      stage.keepPicture(QStringLiteral("drag-zones-") + name);
      leave(stage);
      QVERIFY(!preview->isVisible());
      QVERIFY(!stage.status().contains(QStringLiteral("Drop:")));
    }
  }

  void statesAreKeptInMineAndComeBack() {
    Stage stage;
    open(stage);
    stage.model().setSelection(
        {stage.idOf(QStringLiteral("Charge card")), stage.idOf(QStringLiteral("Ship"))});
    stage.act("keepSnippet");
    auto* view = stage.find<palette::PaletteView>();
    auto* model = qobject_cast<palette::PaletteModel*>(view->model());
    const QModelIndex mine = model->mine();
    QCOMPARE(model->rowCount(mine), 1);
    auto* field = view->viewport()->findChild<QLineEdit*>();
    QVERIFY(field != nullptr);
    field->setText(QStringLiteral("Charge and ship"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(model->index(0, 0, model->mine()).data().toString(),
                 QStringLiteral("Charge and ship"));
    stage.keepPicture(QStringLiteral("mine"));
    const auto row = model->index(0, 0, model->mine());
    const std::unique_ptr<QMimeData> data(model->mimeData({row}));
    drag(stage, place(stage, QStringLiteral("/States/How far?/Default"), {}), *data, true);
    QTRY_VERIFY(!stage.idOf(QStringLiteral("Charge card 2")).empty());
    QVERIFY(!stage.idOf(QStringLiteral("Ship 2")).empty());
    stage.act("undo");
    QCOMPARE(textOf(stage), QString::fromUtf8(kShip));
    // The quick add finds it too.
    stage.model().selectState(stage.idOf(QStringLiteral("Ship")));
    stage.page().graph().openQuickAdd();
    auto* quick = stage.page().graph().findChild<canvas::QuickAdd*>();
    QVERIFY(quick != nullptr);
    auto* search = quick->findChild<QLineEdit*>();
    QTest::keyClicks(search, QStringLiteral("charge and"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(!stage.idOf(QStringLiteral("Charge card 2")).empty());
  }

  void whatWasUsedIsOfferedFirstFromThenOn() {
    Stage stage;
    open(stage);
    const auto kept = [](app::MainWindow& window) {
      const auto& model = *window.findChild<palette::PaletteView*>()->model();
      QStringList rows;
      const QModelIndex head = model.index(0, 0);
      if (head.data().toString() != QLatin1String("Recent and favourite")) return rows;
      for (int row = 0; row < model.rowCount(head); ++row)
        rows << model.index(row, 0, head).data(palette::PaletteModel::IdRole).toString();
      return rows;
    };
    QVERIFY(kept(stage.window()).isEmpty());
    stage.model().selectState(stage.idOf(QStringLiteral("Ship")));
    auto* search = stage.find<palette::Palette>()->findChild<QLineEdit*>();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("ec2 start instances"));
    stage.keepPicture(QStringLiteral("palette-search"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(textOf(stage).contains(QStringLiteral("aws-sdk:ec2:startInstances")));
    search->clear();
    const QString start = QStringLiteral("arn:aws:states:::aws-sdk:ec2:startInstances");
    QCOMPARE(kept(stage.window()), QStringList{start});
    emit stage.find<palette::Palette>()->favoured(QStringLiteral("Wait"), true);
    stage.keepPicture(QStringLiteral("palette-kept"));

    // The next start knows both; what was used can be forgotten, a favourite stays.
    app::Settings settings(stage.folder() + QStringLiteral("/settings.ini"));
    app::Recovery recovery(stage.folder() + QStringLiteral("/recovery2"));
    app::MainWindow next(settings, recovery);
    QCOMPARE(kept(next), (QStringList{QStringLiteral("Wait"), start}));
    QTimer::singleShot(0, &next, [] {
      auto* dialog = QApplication::activeModalWidget();
      if (dialog == nullptr) return;
      dialog->findChild<QPushButton*>(QStringLiteral("forgetRecent"))->click();
      dialog->close();
    });
    next.actions()["preferences"]->trigger();
    QCOMPARE(kept(next), QStringList{QStringLiteral("Wait")});
  }

  void theOverviewStaysWhereItWasPut() {
    Stage stage;
    open(stage);
    auto* map = stage.page().graph().findChild<canvas::Minimap*>();
    emit map->cornerRequested(Qt::TopLeftCorner);
    stage.window().newDocument(kShip, QStringLiteral("other.asl.json"));
    QCOMPARE(stage.page().graph().minimapCorner(), Qt::TopLeftCorner);
    emit stage.page().graph().findChild<canvas::Minimap*>()->hideRequested();
    QVERIFY(!stage.action("minimap")->isChecked());
    stage.window().newDocument(kShip, QStringLiteral("third.asl.json"));
    QVERIFY(!stage.page().graph().minimapVisible());
  }

  void aFrameAloneAndFoldsAreRemembered() {
    Stage stage;
    const QString file = stage.openSample(QStringLiteral("order.asl.json"));
    auto& graph = stage.page().graph();
    stage.act("collapseAll");
    QVERIFY(!graph.collapsed().isEmpty());
    const auto folded = graph.collapsed();
    stage.act("close");
    QVERIFY(stage.window().openFile(file));
    QTRY_COMPARE(stage.page().graph().collapsed(), folded);
    stage.act("expandAll");
    stage.act("close");
    QVERIFY(stage.window().openFile(file));
    QVERIFY(stage.page().graph().collapsed().isEmpty());
    const QString frame = *folded.begin();
    stage.model().selectState(frame.toStdString());
    stage.act("drillIn");
    QCOMPARE(stage.page().graph().root(), frame);
    stage.keepPicture(QStringLiteral("frame-alone"));
    stage.act("drillOut");
    QCOMPARE(stage.page().graph().root(), QString());
  }

 private:
  static void open(Stage& stage) {
    stage.window().newDocument(kShip, QStringLiteral("ship.asl.json"));
    stage.act("viewGraph");
    QTRY_VERIFY(stage.page().graph().drawing().nodes.size() > 5);
    stage.page().graph().zoomToFit();
    QCoreApplication::processEvents();
  }
  static QString textOf(Stage& stage) { return QString::fromStdString(stage.model().text()); }
  static void leaveField() {
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
    QCoreApplication::processEvents();
    if (auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget()))
      QTest::keyClick(field, Qt::Key_Escape);
  }
  static QPoint place(Stage& stage, const QString& key, QPointF at) {
    auto& graph = stage.page().graph();
    const auto& drawing = graph.drawing();
    if (const int edge = drawing.edgeOf(key); edge >= 0)
      return graph.mapFromScene(canvas::dropPoint(drawing.edges.at(edge)));
    const QRectF box = drawing.nodes.at(qMax(0, drawing.nodeOf(key))).rect;
    return graph.mapFromScene(box.topLeft() + QPointF(box.width() * at.x(), box.height() * at.y()));
  }
  static void hover(Stage& stage, const QPoint& at, const QMimeData& data) {
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(stage.page().graph().viewport(), &move);
  }
  static void leave(Stage& stage) {
    QDragLeaveEvent event;
    QApplication::sendEvent(stage.page().graph().viewport(), &event);
  }
  static void drag(Stage& stage, const QPoint& at, const QMimeData& data, bool drop,
                   bool leaves = true) {
    QWidget* view = stage.page().graph().viewport();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view, &enter);
    hover(stage, at, data);
    if (drop) {
      QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
      // Files are for the window: the canvas lets them through.
      QApplication::sendEvent(data.hasUrls() ? static_cast<QWidget*>(&stage.window()) : view,
                              &event);
    } else if (leaves) {
      leave(stage);
    }
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey18)
#include "journey_18_drag_and_keep.moc"
