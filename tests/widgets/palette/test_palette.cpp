// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>
#include <algorithm>
#include <functional>
#include <memory>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/json/parse.h"
#include "tests/support/test_program.h"
#include "widgets/common/apply_theme.h"
#include "widgets/common/small_widgets.h"
#include "widgets/palette/catalogue_items.h"
#include "widgets/palette/flow_items.h"
#include "widgets/palette/palette_model.h"

using namespace stepwright;
using namespace stepwright::palette;

namespace {

/// "Flow(8)|Actions(23)…": sections with their counts.
QString printed(const PaletteModel& model) {
  QStringList parts;
  for (int i = 0; i < model.rowCount(); ++i) {
    const auto head = model.index(i, 0);
    parts << QStringLiteral("%1(%2)").arg(head.data().toString()).arg(model.rowCount(head));
  }
  return parts.join(QLatin1Char('|'));
}

std::shared_ptr<const asl::Catalogue> catalogue() {
  static const auto opened =
      asl::Catalogue::open(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue").value();
  return opened;
}

}  // namespace

class TestPalette : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { common::applyTheme(*qApp, common::ThemeKind::Light); }

  void sectionsAndSearch() {
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(printed(model).startsWith(QLatin1String("Flow(8)|Actions(")));
    QVERIFY(printed(model).contains(QLatin1String("Patterns(12)|Mine(0)")));
    model.setFilter(QStringLiteral("dynamo put"));
    QCOMPARE(printed(model), QStringLiteral("DynamoDB(1)"));
    model.setFilter(QStringLiteral("no such thing"));
    QCOMPARE(printed(model), QString());
    model.setFilter({});
    QVERIFY(printed(model).startsWith(QLatin1String("Flow(8)")));
  }

  void everyItemCarriesJson() {
    Items all = flowItems();
    for (const auto& more : {exampleItems(), patternItems()})
      all.insert(all.end(), more.begin(), more.end());
    QVERIFY(all.size() > 40);
    for (const auto& item : all) {
      const auto value = json::parse(item.json.toStdString());
      QVERIFY2(value.ok(), qPrintable(item.name));
      QVERIFY2(value->contains("state") || (*value)["fragment"].contains("StartAt"),
               qPrintable(item.name));
    }
  }

  void aDragCarriesTheState() {
    PaletteModel model;
    const auto wait = model.index(3, 0, model.index(0, 0));
    const std::unique_ptr<QMimeData> data(model.mimeData({wait}));
    QVERIFY(data);
    const auto value = json::parse(data->data(QString::fromLatin1(mimeType)).toStdString());
    QCOMPARE(QString::fromStdString(std::string((*value)["state"]["Type"].string())),
             QStringLiteral("Wait"));
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
  }

  void theCatalogueIsSearchedWhileTyping() {
    PaletteModel model;
    model.setActionSource(catalogueSource(catalogue()));
    model.setFilter(QStringLiteral("ec2 start instances"));
    QVERIFY2(printed(model).startsWith(QLatin1String("EC2(")), qPrintable(printed(model)));
    const auto first = model.index(0, 0, model.index(0, 0));
    QVERIFY(
        first.data(PaletteModel::JsonRole).toByteArray().contains("aws-sdk:ec2:startInstances"));
    QBENCHMARK {
      model.setFilter(QStringLiteral("s"));
      model.setFilter(QStringLiteral("sq"));
    }
  }

  void actionsStandBelowTheirServiceWithTheirWaysToWait() {
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setActionSource(catalogueSource(catalogue()));
    model.setFilter(QStringLiteral("run task"));
    const QModelIndex ecs = model.index(0, 0);
    QCOMPARE(ecs.data().toString(), QStringLiteral("ECS"));
    QCOMPARE(ecs.data(PaletteModel::CountRole).toInt(), model.rowCount(ecs));
    const QModelIndex first = model.index(0, 0, ecs);
    QCOMPARE(first.data(PaletteModel::WaysRole).toStringList(),
             (QStringList{QStringLiteral("Request response"), QStringLiteral("Wait for job"),
                          QStringLiteral("Wait for callback")}));
    const auto json = [&] { return first.data(PaletteModel::JsonRole).toByteArray(); };
    QCOMPARE(first.data(PaletteModel::WayRole).toInt(), 1);
    QVERIFY2(json().contains("ecs:runTask.sync\""), json());
    QVERIFY(model.setData(first, 2, PaletteModel::WayRole));
    QVERIFY2(json().contains("ecs:runTask.waitForTaskToken\""), json());
    const std::unique_ptr<QMimeData> dragged(model.mimeData({first}));
    QVERIFY(dragged->data(QString::fromLatin1(mimeType)).contains("waitForTaskToken"));
    QVERIFY(!model.setData(first, 3, PaletteModel::WayRole));
    // An action is one row, however it can be waited for, and no service stands there twice.
    QStringList heads;
    for (int section = 0; section < model.rowCount(); ++section) {
      const QModelIndex head = model.index(section, 0);
      heads << head.data().toString();
      QSet<QString> rows;
      for (int row = 0; row < model.rowCount(head); ++row) {
        const QModelIndex at = model.index(row, 0, head);
        const QString said =
            at.data(PaletteModel::DetailRole).toString() + at.data(PaletteModel::BadgeRole)
                                                               .toString()
                                                               .remove(QStringLiteral("sync"))
                                                               .remove(QStringLiteral("token"));
        QVERIFY2(!rows.contains(said), qPrintable(said));
        rows.insert(said);
      }
    }
    QCOMPARE(heads.removeDuplicates(), 0);
    QVERIFY(heads.size() > 2);
  }

  void whatWasUsedLastAndTheFavouritesComeFirst() {
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setActionSource(catalogueSource(catalogue()));
    const QString arn = QStringLiteral("arn:aws:states:::");
    model.setKept({arn + QStringLiteral("sns:publish")},
                  {arn + QStringLiteral("sqs:sendMessage.waitForTaskToken"), QStringLiteral("Wait"),
                   arn + QStringLiteral("aws-sdk:ec2:startInstances"),
                   arn + QStringLiteral("gone:never"), arn + QStringLiteral("sns:publish")});
    QVERIFY2(printed(model).startsWith(QLatin1String("Recent and favourite(4)|Flow(8)")),
             qPrintable(printed(model)));
    const QModelIndex kept = model.index(0, 0);
    const auto json = [&](int row) {
      return model.index(row, 0, kept).data(PaletteModel::JsonRole).toByteArray();
    };
    QVERIFY(model.index(0, 0, kept).data(PaletteModel::FavouriteRole).toBool());
    QVERIFY(!model.index(1, 0, kept).data(PaletteModel::FavouriteRole).toBool());
    QVERIFY2(json(0).contains("sns:publish\""), json(0));
    QVERIFY2(json(1).contains("sqs:sendMessage.waitForTaskToken\""), json(1));
    QVERIFY2(json(2).contains("\"Wait\""), json(2));
    QVERIFY2(json(3).contains("aws-sdk:ec2:startInstances\""), json(3));
    // Where they fit they are found first, and the way that was used last is meant.
    model.setFilter(QStringLiteral("send message"));
    QVERIFY2(printed(model).startsWith(QLatin1String("Recent and favourite(1)|SQS(")),
             qPrintable(printed(model)));
    const QModelIndex sqs = model.index(0, 0, model.index(1, 0));
    QVERIFY(sqs.data(PaletteModel::JsonRole).toByteArray().contains("waitForTaskToken"));
    model.setFilter(QStringLiteral("lambda"));
    QVERIFY2(!printed(model).contains(QLatin1String("Recent")), qPrintable(printed(model)));
  }

  /// In a narrow window there is no other way to an action by its name.
  void aBarOfIconsIsSearchedToo() {
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* palette = new Palette;
    auto* beside = new QLineEdit;
    row->addWidget(palette);
    row->addWidget(beside, 1);
    window.resize(900, 700);
    window.show();
    window.activateWindow();
    palette->setFolded(true);
    QTRY_COMPARE(palette->width(), 52);
    auto* search = palette->findChild<QLineEdit*>();
    auto* opener = palette->findChild<QToolButton*>();
    QVERIFY(!search->isVisible());
    QVERIFY(opener->isVisible());
    opener->click();
    QTRY_VERIFY(search->hasFocus());
    QVERIFY(!opener->isVisible());
    QTRY_COMPARE(palette->width(), 240);
    QTest::keyClicks(search, QStringLiteral("choice"));
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(search->isVisible());  // the list is of the palette
    beside->setFocus();
    QTRY_COMPARE(palette->width(), 52);
    QVERIFY(!search->isVisible());
    QVERIFY(search->text().isEmpty());
    palette->focusSearch();
    QTRY_VERIFY(search->hasFocus());
  }

  void aClickMeansAWayAndKeepsAFavourite() {
    Palette palette;
    palette.setActionSource(catalogueSource(catalogue()));
    palette.resize(420, 800);
    palette.show();
    palette.activateWindow();
    auto* search = palette.findChild<QLineEdit*>();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("run task"));
    auto* help = palette.findChild<QWidget*>(QStringLiteral("keyHelp"));
    QVERIFY(help->isVisible());
    auto* view = palette.findChild<QTreeView*>();
    const auto first = [&] { return view->model()->index(0, 0, view->model()->index(0, 0)); };
    const auto way = [&] { return first().data(PaletteModel::WayRole).toInt(); };
    QCoreApplication::processEvents();
    const QRect row = view->visualRect(first());
    QVERIFY2(row.height() > 60, qPrintable(QString::number(row.height())));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(52, row.top() + 52));
    QCOMPARE(way(), 0);
    // A bar of icons has no room for words, even where some are searched for.
    palette.setFolded(true);
    search->setText(QStringLiteral("run"));
    QVERIFY(!help->isVisible());
    palette.showDragHelp(true);
    QVERIFY(!palette.findChild<QWidget*>(QStringLiteral("dragHelp"))->isVisible());
    palette.showDragHelp(false);
    palette.setFolded(false);
    palette.resize(420, 800);
    search->setText(QStringLiteral("run task"));
    QVERIFY(help->isVisible());
    QTRY_COMPARE(view->visualRect(first()), row);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(52, row.top() + 52));
    QCOMPARE(way(), 0);
    // Keys do it, too: Down goes from the words into the list.
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(way(), 2);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(way(), 1);

    QSignalSpy used(&palette, &Palette::used), favoured(&palette, &Palette::favoured);
    const QString sync = QStringLiteral("arn:aws:states:::ecs:runTask.sync");
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(used.count(), 1);
    QCOMPARE(used.at(0).at(0).toString(), sync);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      QPoint(view->viewport()->width() - 14, row.top() + 12));
    QTRY_COMPARE(favoured.count(), 1);
    QCOMPARE(favoured.at(0), (QList<QVariant>{sync, true}));

    // The list is made anew with it: what was current and what was folded stays so.
    palette.setKept({sync}, {sync});
    QVERIFY(view->currentIndex().data(PaletteModel::FavouriteRole).toBool());
    search->clear();
    QVERIFY(!help->isVisible());
    view->setExpanded(view->model()->index(1, 0), false);
    palette.setKept({sync}, {QStringLiteral("Wait"), sync});
    QVERIFY(!view->isExpanded(view->model()->index(1, 0)));
    QVERIFY(view->isExpanded(view->model()->index(0, 0)));
  }

  void theFieldSaysHowManyRowsItFound() {
    Palette palette;
    palette.setActionSource(catalogueSource(catalogue()));
    palette.resize(272, 800);
    palette.show();
    auto* search = palette.findChild<common::SearchField*>();
    auto* view = palette.findChild<QTreeView*>();
    const auto rows = [&] {
      int all = 0;
      for (int head = 0; head < view->model()->rowCount(); ++head)
        all += view->model()->rowCount(view->model()->index(head, 0));
      return all;
    };
    QCOMPARE(search->note(), QString());
    search->setText(QStringLiteral("run task"));
    QVERIFY(rows() > 3);
    QCOMPARE(search->note(), QStringLiteral("%1 result(s)").arg(rows()));
    QCOMPARE(search->accessibleDescription(), search->note());
    // It stands beside what is typed, and makes room for more of it.
    const QImage with = search->grab().toImage();
    search->setNote({});
    QVERIFY(search->grab().toImage() != with);
    const QString longer = QStringLiteral("run task run task run task run task");
    search->setText(longer);
    QVERIFY(!search->note().isEmpty());
    const QImage full = search->grab().toImage();
    search->setNote({});
    QCOMPARE(search->grab().toImage(), full);
    search->setText(QStringLiteral("s"));
    QVERIFY2(search->note().startsWith(QStringLiteral("over ")), qPrintable(search->note()));
    search->clear();
    QCOMPARE(search->note(), QString());
  }

  void everyKeyIsAnsweredInTime() {
    Palette palette;
    palette.setActionSource(catalogueSource(catalogue()));
    palette.resize(208, 800);
    palette.show();
    palette.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&palette));
    auto* search = palette.findChild<QLineEdit*>();
    search->clearFocus();
    // Who goes there is told of before a key is pressed: time to read the catalogue.
    QSignalSpy entered(&palette, &Palette::searchEntered);
    search->setFocus();
    QCOMPARE(entered.count(), 1);
    catalogue()->prepareSearch();
    std::vector<double> times;
    const auto timed = [&](const std::function<void()>& act) {
      QElapsedTimer clock;
      clock.start();
      act();
      palette.grab();  // until it is painted
      times.push_back(double(clock.nsecsElapsed()) / 1e6);
    };
    for (const char* words :
         {"lambda invoke", "dynamodb put item", "s3 list objects", "ec2 describe instances", "sns",
          "start execution", "glue", "create", "wait", "zzz"}) {
      for (const char* key = words; *key != 0; ++key) timed([&] { QTest::keyClick(search, *key); });
      timed([&] { search->clear(); });
    }
    std::sort(times.begin(), times.end());
    const auto at = [&](double part) {
      return times[std::size_t(part * double(times.size() - 1))];
    };
    qInfo("%zu keys over %zu actions: p50 %.1f ms, p99 %.1f ms, most %.1f ms", times.size(),
          catalogue()->size(), at(0.5), at(0.99), times.back());
  }

  void theFirstRowIsWhatIsMeant_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("wanted");  // a part of what is inserted; or one of several
    const auto row = [](const char* typed, const char* wanted) {
      QTest::addRow("%s", typed) << QString::fromLatin1(typed) << QString::fromLatin1(wanted);
    };
    row("run task sync", "ecs:runTask.sync");
    row("callback with token", ".waitForTaskToken");
    row("wait for job", ".sync");
    row("put item", "states:::dynamodb:putItem");
    row("send email", "sesv2:sendEmail");
    row("start glue job and wait", "states:::glue:startJobRun.sync");
    row("approve by hand", "\"fragment\"|waitForTaskToken");
    row("athena query", "states:::athena:startQueryExecution");
    row("invoke model", "states:::bedrock:invokeModel");
    row("nested workflow", "states:::states:startExecution");
    row("http call", "states:::http:invoke");
    row("publish message", "states:::sns:publish");
    row("copy object", "s3:copyObject");
    row("parallel", "\"Type\":\"Parallel\"}");
    row("retry", "\"Retry\"");
    row("each item in s3", "\"DISTRIBUTED\"");
    row("emr step", "states:::elasticmapreduce:addStep");
    row("batch job", "states:::batch:submitJob");
    row("event bus", "states:::events:putEvents");
    row("secret", "secretsmanager:getSecretValue");
    // Ours.
    row("lambda", "states:::lambda:invoke");
    row("call a function", "states:::lambda:invoke");
    row("lambda callback", "states:::lambda:invoke.waitForTaskToken");
    row("dynamodb put", "states:::dynamodb:putItem");
    row("delete item", "states:::dynamodb:deleteItem");
    row("query table", "dynamodb:query");
    row("send to queue", "states:::sqs:sendMessage");
    row("queue token", "states:::sqs:sendMessage.waitForTaskToken");
    row("notify topic", "states:::sns:publish");
    row("start execution", "states:::states:startExecution");
    row("start execution wait", "states:::states:startExecution.sync");
    row("child workflow", "states:::states:startExecution");
    row("rest api", "http:invoke|apigateway:invoke");
    row("api gateway", "states:::apigateway:invoke");
    row("run container", "states:::ecs:runTask");
    row("fargate task", "states:::ecs:runTask");
    row("kubernetes job", "states:::eks:runJob");
    row("train model", "states:::sagemaker:createTrainingJob");
    row("build project", "states:::codebuild:startBuild");
    row("transcode video", "states:::mediaconvert:createJob");
    row("emr serverless", "states:::emr-serverless:startJobRun");
    row("read file from s3", "s3:getObject");
    row("getobject", "s3:getObject");
    row("list objects", "s3:listObjects");
    row("get parameter", "ssm:getParameter");
    row("detect labels", "rekognition:detectLabels");
    row("translate text", "translate:translateText");
    row("ec2 start instances", "ec2:startInstances");
    row("DescribeInstances", "ec2:describeInstances");
    row("start crawler", "glue:startCrawler");
    row("agent", "bedrockagentcore:invokeHarness");
    row("wait", "\"Type\":\"Wait\"}");
    row("choice", "\"Type\":\"Choice\"}");
    row("map", "\"Type\":\"Map\"}");
    row("saga", "\"fragment\"");
    row("dead letter", "\"fragment\"");
    row("circuit breaker", "\"fragment\"");
  }
  void theFirstRowIsWhatIsMeant() {
    QFETCH(QString, typed);
    QFETCH(QString, wanted);
    PaletteModel model;
    model.setActionSource(catalogueSource(catalogue()));
    model.setFilter(typed);
    QVERIFY(model.rowCount() > 0);
    const QByteArray first =
        model.index(0, 0, model.index(0, 0)).data(PaletteModel::JsonRole).toByteArray();
    const QStringList any = wanted.split(QLatin1Char('|'));
    QVERIFY2(std::any_of(any.begin(), any.end(),
                         [&](const QString& one) { return first.contains(one.toLatin1()); }),
             first.constData());
  }

  void aRowTellsTheSdkFromAnIntegrationAndThePatternsApart() {
    const auto rowOf = [](const char* typed) {
      return catalogueSource(catalogue())(QString::fromLatin1(typed), 1).front();
    };
    const Item plain = rowOf("sns publish");
    QCOMPARE(plain.badge, QString());
    QVERIFY2(plain.subtitle.startsWith(QStringLiteral("SNS · Sends a message")),
             qPrintable(plain.subtitle));
    const Item callback = rowOf("sns publish token");
    QCOMPARE(callback.badge, QStringLiteral("token"));
    QVERIFY(callback.help.contains(QLatin1String("Waits for a callback")));
    QCOMPARE(rowOf("glue start job run sync").badge, QStringLiteral("sync"));
    const Item sdk = rowOf("s3 list buckets");
    QCOMPARE(sdk.name, QStringLiteral("S3"));
    QCOMPARE(sdk.badge, QStringLiteral("SDK"));
    QVERIFY(sdk.subtitle.startsWith(QStringLiteral("S3 · ")));
  }

  void everyActionThatIsFoundSaysWhatItDoes() {
    const auto search = catalogueSource(catalogue());
    int rows = 0;
    const auto look = [&](const QString& typed) {
      for (const Item& item : search(typed, 60)) {
        ++rows;
        QVERIFY2(item.subtitle.startsWith(item.name + QStringLiteral(" · ")) &&
                     item.subtitle.size() > item.name.size() + 3,
                 qPrintable(typed + QStringLiteral(": ") + item.help));
      }
    };
    for (const auto& action : asl::optimisedActions()) {
      const auto title = QString::fromUtf8(action.title.data(), int(action.title.size()));
      look(title + QLatin1Char(' ') +
           QString::fromUtf8(action.action.data(), int(action.action.size())));
    }
    for (const auto& service : catalogue()->services()) look(QString::fromStdString(service));
    QVERIFY(rows > 1000);
    const Items found = search(QStringLiteral("api gateway invoke"), 60);
    const auto own = std::find_if(found.begin(), found.end(), [](const Item& item) {
      return item.help.startsWith(QLatin1String("arn:aws:states:::apigateway:invoke."));
    });
    QVERIFY(own != found.end());
    QVERIFY2(own->subtitle.startsWith(QStringLiteral("API Gateway · Calls a REST")),
             qPrintable(own->subtitle));
  }

  void anEmptyResultTeaches() {
    Palette palette;
    palette.resize(208, 400);
    palette.show();
    auto* search = palette.findChild<QLineEdit*>();
    const QImage before = palette.grab().toImage();
    search->setText(QStringLiteral("qqqq"));
    auto* view = palette.findChild<QTreeView*>();
    QCOMPARE(view->model()->rowCount(), 0);
    // The place of the list is not blank: it says what can be typed.
    const QImage list = view->grab().toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < list.height(); ++y)
      for (int x = 0; x < list.width(); ++x) colours.insert(list.pixel(x, y));
    QVERIFY(colours.size() > 3);
  }

  void theKeyboardIsEnough() {
    Palette palette;
    palette.resize(208, 800);
    palette.show();
    palette.activateWindow();
    auto* search = palette.findChild<QLineEdit*>();
    auto* view = palette.findChild<QTreeView*>();
    search->setFocus();
    QSignalSpy inserted(&palette, &Palette::insertRequested);
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(view->currentIndex().parent().isValid());
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(inserted.count(), 1);
    QVERIFY(inserted.at(0).at(0).toByteArray().contains("Pass"));
    // Letters go to the search, whoever has the keyboard.
    QTest::keyClick(view, 'm');
    QCOMPARE(search->text(), QStringLiteral("m"));
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(search->selectedText(), QStringLiteral("m"));
    // A section is folded by Enter on its head.
    search->clear();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(!view->isExpanded(view->model()->index(0, 0)));
  }

  void enterInTheSearchInsertsTheFirst() {
    Palette palette;
    palette.show();
    QSignalSpy inserted(&palette, &Palette::insertRequested);
    auto* search = palette.findChild<QLineEdit*>();
    QTest::keyClicks(search, QStringLiteral("sns"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(inserted.count(), 1);
    QVERIFY(inserted.at(0).at(0).toByteArray().contains("sns:publish"));
  }

  void pictures() {
    const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (folder.isEmpty()) QSKIP("STEPWRIGHT_PICTURES is not set");
    for (const auto kind : {common::ThemeKind::Light, common::ThemeKind::Dark}) {
      common::applyTheme(*qApp, kind);
      const QString name =
          folder + (kind == common::ThemeKind::Dark ? QStringLiteral("/palette-dark-%1.png")
                                                    : QStringLiteral("/palette-light-%1.png"));
      Palette palette;
      palette.resize(208, 1180);
      Item good, broken;
      good.name = QStringLiteral("Charge, then ship");
      good.detail = QStringLiteral("3 states");
      good.icon = QStringLiteral("sample");
      good.own = broken.own = true;
      broken.name = QStringLiteral("from-bob");
      broken.detail = QStringLiteral("cannot be used");
      broken.icon = QStringLiteral("warning");
      broken.problem = QStringLiteral("It is no JSON");
      palette.show();
      palette.grab().save(name.arg(QStringLiteral("all")));
      palette.setSnippets({good, broken});
      palette.showDragHelp(true);
      palette.grab().save(name.arg(QStringLiteral("mine")));
      palette.resize(208, 420);
      QTest::keyClicks(palette.findChild<QLineEdit*>(), QStringLiteral("dyn"));
      palette.grab().save(name.arg(QStringLiteral("search")));
      palette.setActionSource(catalogueSource(catalogue()));
      palette.findChild<QLineEdit*>()->setText(QStringLiteral("start execution"));
      palette.grab().save(name.arg(QStringLiteral("catalogue")));
      palette.findChild<QLineEdit*>()->setText(QStringLiteral("dyn"));
      QTest::keyClicks(palette.findChild<QLineEdit*>(), QStringLiteral("qq"));
      palette.grab().save(name.arg(QStringLiteral("nothing")));
    }
  }
};

STEPWRIGHT_TEST(TestPalette)
#include "test_palette.moc"
