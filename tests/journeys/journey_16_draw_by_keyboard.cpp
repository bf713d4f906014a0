// SPDX-License-Identifier: GPL-3.0-or-later
// The same workflow drawn from nothing by keyboard alone: every key goes to what has the keyboard,
// nothing is pointed at, and nothing is set but by keys.
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTreeView>

#include "tests/journeys/dragon.h"
#include "tests/journeys/orders.h"
#include "tests/journeys/pointer.h"
#include "tests/journeys/reports.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/quick_add.h"

namespace stepwright::journeys {

class Journey16 : public QObject {
  Q_OBJECT

  static inline orders::Count used_;  // keys and texts so far

  static QWidget* focus(Stage& stage) {
    QWidget* widget = QApplication::focusWidget();
    return widget != nullptr ? widget : &stage.window();
  }
  static void press(Stage& stage, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    ++used_.gestures;
    QTest::keyClick(focus(stage), key, modifiers);
    // A person's next key comes after what this one set off.
    QCoreApplication::processEvents();
  }
  static void type(Stage& stage, const QString& text) {
    ++used_.texts;
    QTest::keyClick(focus(stage), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(focus(stage), text);
  }

  /// Tab until something holds for what has the keyboard; a form that one cannot reach fails here.
  static bool tabTo(Stage& stage, const std::function<bool(QWidget&)>& wanted,
                    Qt::Key key = Qt::Key_Tab) {
    QString walked;
    for (int i = 0; i < 80; ++i) {
      if (wanted(*focus(stage))) return true;
      walked += QStringLiteral(" %1/%2/%3")
                    .arg(QLatin1String(focus(stage)->metaObject()->className()),
                         focus(stage)->objectName(), focus(stage)->accessibleName());
      press(stage, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    qWarning("Tab came by:%s", qPrintable(walked));
    return false;
  }
  static bool tabToField(Stage& stage, const QString& accessibleName) {
    return tabTo(stage, [&](QWidget& widget) { return widget.accessibleName() == accessibleName; });
  }

  /// There is no window manager that would give the keyboard back after a list or dialog closed.
  static void comeBack(Stage& stage) {
    stage.window().activateWindow();
    QTRY_VERIFY(stage.window().isActiveWindow() && QApplication::focusWidget() != nullptr);
  }

  /// Ctrl+Shift+P, some words, Enter.
  static void command(Stage& stage, const QString& words) {
    press(stage, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
    type(stage, words);
    press(stage, Qt::Key_Return);
  }

  /// Space, Tab to the place, words of what to add, Enter, and its name.
  static void add(Stage& stage, const QString& what, const QString& where, const QString& name) {
    STEP(comeBack(stage));
    QTRY_VERIFY2(qobject_cast<canvas::GraphView*>(focus(stage)) != nullptr, qPrintable(name));
    press(stage, Qt::Key_Space);
    QTRY_VERIFY(qobject_cast<canvas::QuickAdd*>(QApplication::activePopupWidget()) != nullptr);
    auto* list = qobject_cast<canvas::QuickAdd*>(QApplication::activePopupWidget());
    for (int i = 0; i < 6 && !list->placeText().contains(where); ++i) press(stage, Qt::Key_Tab);
    QVERIFY2(list->placeText().contains(where), qPrintable(list->placeText()));
    type(stage, what);
    stage.keepPicture(QStringLiteral("journey-16-add-") + name.left(12));
    press(stage, Qt::Key_Return);
    STEP(comeBack(stage));
    QTRY_VERIFY(nameField() != nullptr);
    type(stage, name);
    press(stage, Qt::Key_Return);
    QTRY_VERIFY2(!stage.idOf(name).empty(), stage.model().text().c_str());
    QTRY_COMPARE(stage.model().selectedState(), stage.idOf(name));
  }

  /// Ctrl+P and the name.
  static void goTo(Stage& stage, const QString& name) {
    press(stage, Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
    type(stage, name);
    press(stage, Qt::Key_Return);
    QTRY_COMPARE(stage.model().selectedState(), stage.idOf(name));
    press(stage, Qt::Key_0, Qt::AltModifier);
    QTRY_VERIFY(qobject_cast<canvas::GraphView*>(focus(stage)) != nullptr);
  }

  static void fillMock(Stage& stage, QWidget& dialog, const QString& answer) {
    QVERIFY(
        tabTo(stage, [](QWidget& at) { return qobject_cast<QPlainTextEdit*>(&at) != nullptr; }));
    type(stage, answer);
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY(tabTo(stage, [ok](QWidget& at) { return &at == ok; }));
    press(stage, Qt::Key_Space);
  }

  static bool tabToButton(Stage& stage, const QString& words) {
    return tabTo(stage, [&](QWidget& at) {
      auto* button = qobject_cast<QPushButton*>(&at);
      return button != nullptr && button->text().startsWith(words);
    });
  }

  static void mock(Stage& stage, const QString& state, const QString& answer) {
    STEP(goTo(stage, state));
    STEP(command(stage, QStringLiteral("Go to Mocks")));
    QVERIFY(tabToButton(stage, QStringLiteral("Add")));
    Pointer::inDialog([&](QWidget& dialog) {
      QVERIFY2(dialog.windowTitle().contains(state), qPrintable(dialog.windowTitle()));
      fillMock(stage, dialog, answer);
    });
    press(stage, Qt::Key_Space);
    STEP(comeBack(stage));
    QTRY_VERIFY2(stage.textOfDock(QStringLiteral("dockMocks")).contains(state),
                 qPrintable(stage.textOfDock(QStringLiteral("dockMocks"))));
  }

  static void changeMock(Stage& stage, const QString& state, const QString& answer) {
    STEP(command(stage, QStringLiteral("Go to Mocks")));
    QVERIFY(tabTo(stage, [](QWidget& at) { return qobject_cast<QTreeView*>(&at) != nullptr; }));
    auto* list = qobject_cast<QTreeView*>(focus(stage));
    press(stage, Qt::Key_Home);
    for (int i = 0; i < 12 && list->currentIndex().data().toString() != state; ++i)
      press(stage, Qt::Key_Down);
    press(stage, Qt::Key_Down);
    QCOMPARE(list->currentIndex().parent().data().toString(), state);
    Pointer::inDialog([&](QWidget& dialog) { fillMock(stage, dialog, answer); });
    press(stage, Qt::Key_Return);
    STEP(comeBack(stage));
    QTRY_VERIFY(stage.textOfDock(QStringLiteral("dockMocks")).contains(QStringLiteral("false")));
  }

 private slots:
  void drawByKeyboard() {
    Stage stage;
    used_ = {};
    press(stage, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(stage.window().page() != nullptr);
    const QString lambda = QStringLiteral("lambda invoke"), sns = QStringLiteral("sns publish");
    STEP(add(stage, lambda, QStringLiteral("first state"), dragon::validate));
    STEP(add(stage, QStringLiteral("choice"), QStringLiteral("after"), dragon::choice));
    STEP(add(stage, lambda, QStringLiteral("rule of"), dragon::add));
    STEP(add(stage, sns, QStringLiteral("after"), dragon::inserted));
    // Back up along the lines to the Choice.
    press(stage, Qt::Key_Up);
    press(stage, Qt::Key_Up);
    QCOMPARE(stage.model().selectedState(), stage.idOf(dragon::choice));
    STEP(add(stage, sns, QStringLiteral("default of"), dragon::exists));
    stage.keepPicture(QStringLiteral("journey-16-boxes"));

    // The rule: Enter goes into the Inspector.
    STEP(goTo(stage, dragon::choice));
    press(stage, Qt::Key_Return);
    QVERIFY(tabTo(
        stage, [](QWidget& at) { return at.objectName() == QLatin1String("inspectorTabs"); },
        Qt::Key_Backtab));
    auto* tabs = qobject_cast<QTabBar*>(focus(stage));
    press(stage, Qt::Key_Home);
    for (int i = 0;
         i < 8 && !tabs->tabText(tabs->currentIndex()).startsWith(QLatin1String("Rules")); ++i)
      press(stage, Qt::Key_Right);
    QVERIFY(tabToField(stage, QStringLiteral("Variable")));
    type(stage, QStringLiteral("Payload.isNew"));
    press(stage, Qt::Key_Return);
    stage.keepPicture(QStringLiteral("journey-16-drawn"));
    qInfo("Two calls, a Choice and two messages by keys: %d keys, %d texts", used_.gestures,
          used_.texts);
    STEP(dragon::check(stage));

    const QString path = stage.folder() + QStringLiteral("/by-keyboard.asl.json");
    Pointer::inDialog([&](QWidget&) {
      type(stage, path);
      press(stage, Qt::Key_Return);
    });
    press(stage, Qt::Key_S, Qt::ControlModifier);
    STEP(comeBack(stage));
    QTRY_VERIFY(!stage.model().isModified());
    QCOMPARE(stage.read(path), QByteArray::fromStdString(stage.model().text()));

    for (const QString& state : {dragon::add, dragon::inserted, dragon::exists})
      STEP(mock(stage, state, QStringLiteral("{\"ok\":true}")));
    STEP(mock(stage, dragon::validate, dragon::answer(true)));
    press(stage, Qt::Key_F5);
    STEP(dragon::checkRun(stage, true));
    stage.keepPicture(QStringLiteral("journey-16-new"));
    STEP(changeMock(stage, dragon::validate, dragon::answer(false)));
    press(stage, Qt::Key_F5);
    STEP(dragon::checkRun(stage, false));
    stage.keepPicture(QStringLiteral("journey-16-exists"));
  }

  /// Enter goes into a frame, where the Pass that it was made with is selected; Esc comes back.
  void drawAMapAndAParallelByKeyboard() {
    Stage stage;
    used_ = {};
    press(stage, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(stage.window().page() != nullptr);
    STEP(add(stage, QStringLiteral("map"), QStringLiteral("first state"), orders::each));
    press(stage, Qt::Key_Return);
    STEP(add(stage, QStringLiteral("lambda invoke"), QStringLiteral("in place of Pass"),
             orders::price));
    press(stage, Qt::Key_Escape);
    STEP(add(stage, QStringLiteral("parallel"), QStringLiteral("after"), orders::tell));
    press(stage, Qt::Key_Return);
    STEP(add(stage, QStringLiteral("sns publish"), QStringLiteral("in place of Pass"),
             orders::shop));
    press(stage, Qt::Key_Right);
    STEP(add(stage, QStringLiteral("sqs send message"), QStringLiteral("in place of Pass 2"),
             orders::queue));
    press(stage, Qt::Key_Escape);
    stage.keepPicture(QStringLiteral("journey-16-map-and-parallel"));
    qInfo("Map and Parallel by keys: %d keys, %d texts", used_.gestures, used_.texts);
    STEP(orders::check(stage));
    // Ctrl+N; for each of the five Space, Enter and Enter; twice into a frame and out of it, and
    // once to the right.
    QCOMPARE(used_.gestures, 21);
    QCOMPARE(used_.texts, 10);
  }

  /// It comes as one block; Alt+4 goes into its form, Enter into what it does with each.
  void drawADistributedMapByKeyboard() {
    Stage stage;
    used_ = {};
    press(stage, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(stage.window().page() != nullptr);
    STEP(add(stage, QStringLiteral("each item in s3"), QStringLiteral("first state"),
             reports::each));
    QTRY_VERIFY(reports::lineOf(stage, QStringLiteral("ItemReader"), QStringLiteral("Bucket")));
    const auto fill = [&](const char* object, const char* field, const QString& text) {
      const auto wanted = [&](QWidget& at) {
        return &at == reports::lineOf(stage, QLatin1String(object), QLatin1String(field));
      };
      QVERIFY2(tabTo(stage, wanted), field);
      type(stage, text);
    };
    press(stage, Qt::Key_4, Qt::AltModifier);
    STEP(fill("ItemReader", "Bucket", QStringLiteral("reports")));
    STEP(fill("ItemReader", "Prefix", QStringLiteral("2026/")));
    QVERIFY(tabToField(stage, QStringLiteral("Add ItemBatcher")));
    press(stage, Qt::Key_Space);
    QTRY_VERIFY(reports::lineOf(stage, QStringLiteral("ItemBatcher"),
                                QStringLiteral("MaxItemsPerBatch")) == focus(stage));
    type(stage, QStringLiteral("50"));
    STEP(fill("ResultWriter", "Bucket", QStringLiteral("archive")));
    STEP(fill("ResultWriter", "Prefix", QStringLiteral("read")));
    press(stage, Qt::Key_Return);
    stage.keepPicture(QStringLiteral("journey-16-distributed-form"));
    press(stage, Qt::Key_0, Qt::AltModifier);
    QTRY_VERIFY(qobject_cast<canvas::GraphView*>(focus(stage)) != nullptr);
    press(stage, Qt::Key_Return);
    QTRY_COMPARE(stage.model().selectedState(), stage.idOf(QStringLiteral("Handle file")));
    press(stage, Qt::Key_F2);
    QTRY_VERIFY(nameField() != nullptr);
    type(stage, reports::read);
    press(stage, Qt::Key_Return);
    QTRY_COMPARE(stage.model().selectedState(), stage.idOf(reports::read));
    press(stage, Qt::Key_4, Qt::AltModifier);
    QVERIFY(tabToField(stage, QStringLiteral("FunctionName")));
    type(stage, QStringLiteral("read-report"));
    press(stage, Qt::Key_Return);
    qInfo("Distributed Map over S3 with batcher and writer by keys: %d keys, %d texts",
          used_.gestures, used_.texts);
    STEP(reports::check(stage));
    // Ctrl+N; Space, Enter, Enter; Alt+4 and what Tab comes by in the form: to the bucket, the
    // batcher (Space) and the other bucket; Alt+0, Enter, F2, Enter; Alt+4 and on to the function,
    // Enter.
    QCOMPARE(used_.gestures, 42);
    QCOMPARE(used_.texts, 9);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey16)
#include "journey_16_draw_by_keyboard.moc"
