// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTreeView>
#include <QtTest>
#include <memory>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/json/parse.h"
#include "widgets/common/theme.h"
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

}  // namespace

class TestPalette : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { common::Theme::apply(*qApp, common::ThemeKind::Light); }

  void sectionsAndSearch() {
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(printed(model).startsWith(QLatin1String("Flow(8)|Actions(")));
    QVERIFY(printed(model).contains(QLatin1String("Patterns(12)|Mine(0)")));
    model.setFilter(QStringLiteral("dynamo put"));
    QCOMPARE(printed(model), QStringLiteral("Actions(1)"));
    model.setFilter(QStringLiteral("no such thing"));
    QCOMPARE(printed(model), QString());
    model.setFilter({});
    QVERIFY(printed(model).startsWith(QLatin1String("Flow(8)")));
  }

  void everyItemCarriesJson() {
    Items all = flowItems();
    for (const auto& more : {optimisedActions(), patternItems()})
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
    const auto catalogue =
        asl::Catalogue::open(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue");
    QVERIFY(catalogue.ok());
    PaletteModel model;
    model.setActionSource(catalogueSource(*catalogue));
    model.setFilter(QStringLiteral("ec2 start instances"));
    QVERIFY(printed(model).startsWith(QLatin1String("Actions(")));
    const auto first = model.index(0, 0, model.index(0, 0));
    QVERIFY(
        first.data(PaletteModel::JsonRole).toByteArray().contains("aws-sdk:ec2:startInstances"));
    QBENCHMARK {
      model.setFilter(QStringLiteral("s"));
      model.setFilter(QStringLiteral("sq"));
    }
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
    Palette palette;
    palette.resize(208, 640);
    palette.show();
    palette.grab().save(folder + QStringLiteral("/palette-light.png"));
    QTest::keyClicks(palette.findChild<QLineEdit*>(), QStringLiteral("dyn"));
    palette.grab().save(folder + QStringLiteral("/palette-search-light.png"));
  }
};

QTEST_MAIN(TestPalette)
#include "test_palette.moc"
