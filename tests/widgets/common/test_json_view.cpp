// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QtTest>
#include <memory>

#include "engine/json/parse.h"
#include "tests/support/test_program.h"
#include "widgets/common/json_view.h"

using namespace stepwright;
using namespace stepwright::common;

namespace {

json::Value read(const char* text) { return json::parse(text).value(); }

/// The rows as text, two spaces a level: "key value | note".
QString printed(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0) {
  QString out;
  for (int row = 0; row < model.rowCount(parent); ++row) {
    const QModelIndex index = model.index(row, 0, parent);
    const QString note = index.data(JsonModel::NoteRole).toString();
    out += QString(depth * 2, QLatin1Char(' ')) + index.data().toString() +
           (note.isEmpty() ? QString() : QStringLiteral(" | ") + note) + QLatin1Char('\n');
    out += printed(model, index, depth + 1);
  }
  return out;
}

}  // namespace

class TestJsonView : public QObject {
  Q_OBJECT
 private slots:
  void showsSectionsAndChanges() {
    JsonModel model;
    QAbstractItemModelTester tester(&model);
    JsonSection section{QStringLiteral("Variables"),
                        QStringLiteral("this item"),
                        read(R"({"price": 18.90, "packing": "foam", "lines": [1, {"sku": "A"}]})"),
                        read(R"({"price": 16.40, "lines": [1, {"sku": "B"}]})"),
                        {}};
    model.setSections({section});
    QCOMPARE(printed(model), QStringLiteral("Variables | this item\n"
                                            "  price 18.90 | was 16.40\n"
                                            "  packing \"foam\" | new\n"
                                            "  lines [2] | changed\n"
                                            "    [0] 1\n"
                                            "    [1] {1} | changed\n"
                                            "      sku \"A\" | was \"B\"\n"));
  }

  /// What nobody reads through is not laid out before it is wanted.
  void opensAtFirstWhatIsNotTooLarge() {
    const auto many = [](int count) {
      return json::Value::array(
          std::vector<json::Value>(static_cast<std::size_t>(count), read(R"({"a": 1})")));
    };
    JsonView view;
    view.setValue(json::Value::object({{"few", many(10)}, {"many", many(100'001)}}));
    QVERIFY(view.isExpanded(view.model()->index(0, 0)));
    QVERIFY(!view.isExpanded(view.model()->index(1, 0)));
    QCOMPARE(view.model()->rowCount(view.model()->index(1, 0)), 100'001);
    JsonView list;
    list.setValue(many(100'001));
    QCOMPARE(list.model()->rowCount(), 100'001);
    QVERIFY(!list.isExpanded(list.model()->index(0, 0)));
  }

  void pathsAreWrittenForTheLanguage() {
    JsonModel model;
    JsonSection section{
        {}, {}, read(R"({"order": {"my items": [{"sku": 1}]}})"), {}, QStringLiteral("$")};
    model.setSections({section});
    const QModelIndex order = model.index(0, 0);
    const QModelIndex items = model.index(0, 0, order);
    const QModelIndex sku = model.index(0, 0, model.index(0, 0, items));
    QCOMPARE(sku.data(JsonModel::PathRole).toString(),
             QStringLiteral("$.order['my items'][0].sku"));
    QCOMPARE(sku.data(JsonModel::PointerRole).toString(), QStringLiteral("/order/my items/0/sku"));
    model.setLanguage(asl::QueryLanguage::Jsonata);
    QCOMPARE(sku.data(JsonModel::PathRole).toString(), QStringLiteral("$.order.`my items`[0].sku"));
  }

  void variablesAreReachedByTheirName() {
    JsonModel model;
    model.setSections(
        {JsonSection{QStringLiteral("Variables"), {}, read(R"({"total": {"net": 1}})")}});
    const QModelIndex total = model.index(0, 0, model.index(0, 0));
    QCOMPARE(model.index(0, 0, total).data(JsonModel::PathRole).toString(),
             QStringLiteral("$total.net"));
  }

  void opensLazily() {
    std::vector<json::Value> items;
    for (int i = 0; i < 100000; ++i) items.emplace_back(read(R"({"a": [1, 2, 3]})"));
    JsonModel model;
    QElapsedTimer timer;
    model.setSections({JsonSection{QStringLiteral("Input"), {}, json::Value::array(items)}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 100000);
  }

  /// Fifty megabytes: only what is looked at is made and drawn.
  void aLargeValueIsLookedThrough() {
    const std::string words(1000, 'x');
    std::vector<json::Value> items;
    for (int i = 0; i < 50'000; ++i)
      items.push_back(json::Value::object({{"n", i}, {"words", words + std::to_string(i)}}));
    JsonSection section{QStringLiteral("Input"), {}, json::Value::array(items)};
    items.back() = json::Value::object({{"n", -1}, {"words", "other"}});
    section.previous = json::Value::array(items);
    QVERIFY(section.value.printedSize() > 50'000'000);
    JsonView view;
    view.resize(400, 300);
    view.show();
    QElapsedTimer timer;
    timer.start();
    const auto step = [&](const char* what) {
      QCoreApplication::processEvents();
      qInfo("%s: %lld ms", what, static_cast<long long>(timer.restart()));
    };
    view.setSections({section});
    step("shown");
    view.scrollToBottom();
    step("scrolled");
    const QModelIndex heading = view.model()->index(0, 0);
    const QModelIndex last = view.indexAt(QPoint(60, view.viewport()->height() - 8));
    QCOMPARE(last.parent(), heading);
    QVERIFY(last.row() > 49'980);
    const QModelIndex end = view.model()->index(49'999, 0, heading);
    QVERIFY(end.data(JsonModel::ChangedRole).toBool());
    QVERIFY(!end.sibling(49'998, 0).data(JsonModel::ChangedRole).toBool());
    QCOMPARE(end.data(JsonModel::ValueRole).toString(), QStringLiteral("{2}"));
    view.expand(end);
    step("opened");
    const QString text = view.model()->index(1, 0, end).data(JsonModel::ValueRole).toString();
    QVERIFY2(text.size() < 500 && text.endsWith(QStringLiteral("…\"")), qPrintable(text));
    view.setSections({section});
    step("shown again");
    QVERIFY(view.isExpanded(view.model()->index(49'999, 0, view.model()->index(0, 0))));
  }

  void whatIsUnfoldedStaysSo() {
    JsonView view;
    view.setValue(read(R"({"a": {"b": {"c": 1}}, "z": {"y": 2}})"));
    view.collapseAll();
    const auto* model = view.model();
    view.expand(model->index(0, 0));
    view.expand(model->index(0, 0, model->index(0, 0)));
    view.setValue(read(R"({"a": {"b": {"c": 2}}, "z": {"y": 2}})"));
    QVERIFY(view.isExpanded(model->index(0, 0)));
    QVERIFY(view.isExpanded(model->index(0, 0, model->index(0, 0))));
    QVERIFY(!view.isExpanded(model->index(1, 0)));
  }

  void picksAndCopies() {
    JsonView view;
    view.setValue(read(R"({"a": {"b": 1}})"));
    view.setCurrentIndex(view.model()->index(0, 0));
    QSignalSpy spy(&view, &JsonView::pathPicked);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("$.a"));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("$.a"));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("{\n  \"b\": 1\n}"));
  }

  void editingIsAskedForNotDone() {
    JsonView view;
    JsonSection section{QStringLiteral("Input"), {},  read(R"({"total": 5})"), {},
                        QStringLiteral("$"),     true};
    view.setSections({section});
    QSignalSpy spy(&view, &JsonView::editRequested);
    const QModelIndex total = view.model()->index(0, 0, view.model()->index(0, 0));
    QVERIFY(!view.model()->setData(total, QStringLiteral("7"), Qt::EditRole));
    QCOMPARE(spy.at(0), (QList<QVariant>{0, QStringLiteral("/total"), QStringLiteral("7")}));
    QCOMPARE(total.data(JsonModel::ValueRole).toString(), QStringLiteral("5"));
  }

  /// A run goes on while a menu is open: what it speaks of is gone when it is chosen.
  void aMenuMayOutliveItsValue() {
    JsonView view;
    view.setSections({{QStringLiteral("Input"),
                       {},
                       read(R"({"a": {"b": {"c": 1}}})"),
                       {},
                       QStringLiteral("$"),
                       true}});
    view.expandAll();
    view.resize(400, 300);
    view.show();
    const QModelIndex deep =
        view.model()->index(0, 0, view.model()->index(0, 0, view.model()->index(0, 0)));
    QVERIFY(view.model()->flags(deep) & Qt::ItemIsEditable);
    QVERIFY(deep.isValid());
    openMenu(view, deep);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    view.setSections({});
    bool chosen = false;
    for (QAction* action : menu->actions()) {
      if (!action->text().startsWith(QStringLiteral("Edit"))) continue;
      action->trigger();
      chosen = true;
    }
    menu->close();
    QVERIFY(chosen);
  }

  void anOfferStandsInTheMenuWhereItHasWords() {
    JsonView view;
    view.setSections(
        {{QStringLiteral("Variables"), {}, read(R"({"a": 1})"), {}, QStringLiteral("$"), true}});
    view.setOffer([](int section, const QString& pointer) {
      return section == 0 && pointer == QLatin1String("/a") ? QStringLiteral("Watch it")
                                                            : QString();
    });
    view.expandAll();
    view.resize(400, 300);
    view.show();
    QSignalSpy taken(&view, &JsonView::offerTaken);
    const QModelIndex heading = view.model()->index(0, 0);
    for (const QModelIndex& row : {heading, view.model()->index(0, 0, heading)}) {
      openMenu(view, row);
      auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
      QVERIFY(menu != nullptr);
      for (QAction* action : menu->actions())
        if (action->text() == QLatin1String("Watch it")) action->trigger();
      menu->close();
    }
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first(), (QVariantList{0, QStringLiteral("/a")}));
  }

  void whatIsFoldedAwayIsFound() {
    JsonView view;
    view.resize(400, 300);
    view.show();
    view.setSections(
        {{QStringLiteral("Input"),
          {},
          read(R"({"order": {"lines": [{"sku": "A-1"}, {"sku": "B-2"}]}, "note": "a-1 too"})"),
          {},
          QStringLiteral("$"),
          false},
         {QStringLiteral("Variables"), {}, read(R"({"sku": 12})"), {}, {}, false}});
    QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
    auto* field = view.findChild<QLineEdit*>(QStringLiteral("jsonFind"));
    QVERIFY(field->isVisible());
    const auto at = [&] { return view.currentIndex().data(JsonModel::PointerRole).toString(); };
    QTest::keyClicks(field, QStringLiteral("a-1"));
    QCOMPARE(at(), QStringLiteral("/order/lines/0/sku"));
    QVERIFY(view.isExpanded(view.currentIndex().parent()));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(at(), QStringLiteral("/note"));
    QTest::keyClick(field, Qt::Key_Return);  // from the start again
    QCOMPARE(at(), QStringLiteral("/order/lines/0/sku"));
    // Names are found as values are, in any section; a number too.
    field->setText(QStringLiteral("sku"));
    QStringList places;
    for (int i = 0; i < 3; ++i) {
      QTest::keyClick(field, Qt::Key_Return);
      places << at();
    }
    QCOMPARE(places, QStringList({QStringLiteral("/order/lines/1/sku"), QStringLiteral("/sku"),
                                  QStringLiteral("/order/lines/0/sku")}));
    field->setText(QStringLiteral("12"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(at(), QStringLiteral("/sku"));
    field->setText(QStringLiteral("nowhere"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(at(), QStringLiteral("/sku"));
    QVERIFY(!field->accessibleDescription().isEmpty());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
  }

  /// A document may be closed while a menu of its data is open.
  void aMenuGoesWithItsOwner() {
    auto view = std::make_unique<JsonView>();
    view->setSections(
        {{QStringLiteral("Variables"), {}, read(R"({"a": 1})"), {}, QStringLiteral("$"), true}});
    view->show();
    QTimer::singleShot(0, this, [&] { view.reset(); });
    openMenu(*view, view->model()->index(0, 0));
    QTRY_VERIFY(view == nullptr);
    QVERIFY(QApplication::activePopupWidget() == nullptr);
  }

 private:
  static void openMenu(JsonView& view, const QModelIndex& row) {
    const QPoint at = view.visualRect(row).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(view.viewport(), &event);
  }
};

STEPWRIGHT_TEST(TestJsonView)
#include "test_json_view.moc"
