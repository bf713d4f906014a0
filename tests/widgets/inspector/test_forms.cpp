// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QToolTip>
#include <QTranslator>
#include <QWheelEvent>
#include <QtTest>

#include "engine/asl/schema.h"
#include "engine/json/parse.h"
#include "tests/support/test_program.h"
#include "tests/widgets/inspector/every_state.h"
#include "tests/widgets/inspector/inspector_bench.h"
#include "widgets/common/apply_theme.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/field_help.h"
#include "widgets/inspector/variable_entry.h"

namespace stepwright::inspector {
namespace {

asl::Document everyState() { return asl::Document::read(std::string(kEveryState)); }

void type(QLineEdit* edit, const char* text) {
  edit->setText(QLatin1String(text));
  emit edit->editingFinished();
}

void pick(QComboBox* box, const char* text) {
  const int index = box->findText(QLatin1String(text), Qt::MatchStartsWith);
  QVERIFY2(index >= 0, text);
  box->setCurrentIndex(index);
  emit box->activated(index);
}

/// Puts text into the code field of an expression and leaves it.
void write(QWidget* field, const char* text) {
  auto* edit = qobject_cast<QPlainTextEdit*>(field);
  if (edit == nullptr) edit = field->findChild<QPlainTextEdit*>();
  edit->setFocus();
  edit->setPlainText(QLatin1String(text));
  QFocusEvent out(QEvent::FocusOut);
  QCoreApplication::sendEvent(edit, &out);
}

const FieldEditor* editorOf(const QWidget* widget) {
  for (; widget != nullptr; widget = widget->parentWidget()) {
    if (const auto* editor = qobject_cast<const FieldEditor*>(widget)) return editor;
  }
  return nullptr;
}

/// A language in which each of the engine's texts is itself between marks.
class Marked : public QTranslator {
 public:
  [[nodiscard]] bool isEmpty() const override { return false; }
  QString translate(const char* context, const char* text, const char*, int) const override {
    return qstrcmp(context, "Engine") == 0 ? QStringLiteral("<%1>").arg(QString::fromUtf8(text))
                                           : QString();
  }
};

}  // namespace

class TestForms : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { common::applyTheme(*qApp, common::ThemeKind::Light); }

  void helpIsSaidInTheLanguageOfTheWindow() {
    Marked marked;
    QCoreApplication::installTranslator(&marked);
    for (const asl::Field& field : asl::schema()) {
      const QString line =
          QStringLiteral("&lt;%1&gt;").arg(QString::fromUtf8(field.help.text).toHtmlEscaped());
      QVERIFY2(field.help.empty() || helpOf(field).contains(line), field.help.text);
    }
  }

  void whatIsTypedIsTheSmallestEdit() {
    InspectorBench bench(everyState());
    bench.open("Charge card", "General");
    type(bench.named<QLineEdit>("TimeoutSeconds"), "46");
    QCOMPARE(bench.edits.size(), std::size_t(1));
    QVERIFY(bench.edits.front().replacement.size() <= 2);
    const std::string before = bench.texts.back();
    bench.undo();
    QCOMPARE(bench.document.text(), before);
    QCOMPARE(bench.named<QLineEdit>("TimeoutSeconds")->text(), QStringLiteral("45"));
  }

  void aSetFieldIsResetAndAnUnsetOneSaysItsDefault() {
    InspectorBench bench(everyState());
    bench.open("Charge card", "General");
    auto* reset = bench.named<QAbstractButton>("Reset TimeoutSeconds");
    QVERIFY(reset);
    QVERIFY(reset->toolTip().contains(QLatin1String("99999999")));
    reset->click();
    QCOMPARE(bench.at("/States/Charge card/TimeoutSeconds"), std::string());
    QVERIFY(!bench.named<QAbstractButton>("Reset TimeoutSeconds"));
    QCOMPARE(bench.named<QLineEdit>("TimeoutSeconds")->placeholderText(),
             QStringLiteral("default: 99999999"));
    QVERIFY(!bench.named<QAbstractButton>("Reset Type"));  // required
  }

  void aTwinTakesThePlaceOfTheOther() {
    InspectorBench bench(everyState());
    bench.open("Charge card", "General");
    pick(bench.named<QComboBox>("How TimeoutSeconds is given"), "Path");
    QCOMPARE(bench.texts.size(), std::size_t(0));  // nothing is written before there is a value
    write(bench.named<QWidget>("TimeoutSecondsPath"), "$.patience");
    QCOMPARE(bench.at("/States/Charge card/TimeoutSeconds"), std::string());
    QCOMPARE(bench.at("/States/Charge card/TimeoutSecondsPath"), std::string("\"$.patience\""));
    QCOMPARE(bench.texts.size(), std::size_t(1));
  }

  void aWaitHasFourWaysInOneRow() {
    InspectorBench bench(everyState());
    bench.open("Until tomorrow", "General");
    auto* ways = bench.named<QComboBox>("How Seconds is given");
    QVERIFY(ways);
    QCOMPARE(ways->count(), 4);
    QCOMPARE(ways->currentText(), QStringLiteral("TimestampPath"));
    pick(ways, "Seconds");
    type(bench.named<QLineEdit>("Seconds"), "15");
    QCOMPARE(bench.at("/States/Until tomorrow/TimestampPath"), std::string());
    QCOMPARE(bench.at("/States/Until tomorrow/Seconds"), std::string("15"));
    bench.open("Wait a while", "General");
    QCOMPARE(bench.named<QComboBox>("How Seconds is given")->currentText(),
             QStringLiteral("Seconds, JSONata"));
  }

  void theModeOfAMapDecidesItsFields() {
    InspectorBench bench(everyState());
    bench.open("Each file", "General");
    QVERIFY(bench.named<QLineEdit>("Label"));
    QVERIFY(bench.named<QComboBox>("ExecutionType"));
    pick(bench.named<QComboBox>("Mode"), "INLINE");
    QVERIFY(!bench.named<QLineEdit>("Label"));
    QVERIFY(!bench.named<QComboBox>("ExecutionType"));
    QCOMPARE(bench.at("/States/Each file/ItemReader"), std::string());
    QCOMPARE(bench.at("/States/Each file/MaxConcurrency"), std::string("100"));
    // What the mode took away comes back with it.
    pick(bench.named<QComboBox>("Mode"), "DISTRIBUTED");
    QVERIFY(bench.at("/States/Each file/ItemReader") != std::string());
    QCOMPARE(bench.at("/States/Each file/Label"), std::string("\"files\""));
    bench.undo();
    bench.open("Each file", "Data");
    QVERIFY(!bench.named<QPushButton>("Add ItemReader"));
    bench.undo();
    QVERIFY(bench.at("/States/Each file/ItemReader") != std::string());
  }

  /// What comes under the pointer while one scrolls is not turned.
  void theWheelScrollsAndChangesNothing() {
    InspectorBench bench(everyState());
    bench.open("Each file", "Data");
    auto* box = bench.named<QComboBox>("InputType");
    QVERIFY(box);
    const int before = box->currentIndex();
    QWheelEvent turn(QPointF(5, 5), box->mapToGlobal(QPoint(5, 5)), {}, QPoint(0, -120),
                     Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(box, &turn);
    QCOMPARE(box->currentIndex(), before);
    QCOMPARE(box->focusPolicy(), Qt::StrongFocus);
  }

  void anItemReaderIsAFormOfItsOwn() {
    InspectorBench bench(everyState());
    bench.open("Each file", "Data");
    QVERIFY(bench.named<QComboBox>("CSVHeaderLocation"));
    pick(bench.named<QComboBox>("InputType"), "JSONL");
    QVERIFY(!bench.named<QComboBox>("CSVHeaderLocation"));
    QCOMPARE(bench.at("/States/Each file/ItemReader/ReaderConfig"),
             std::string(R"({"InputType":"JSONL","MaxItems":5000})"));
    pick(bench.named<QComboBox>("Resource"), "s3:listObjectsV2");
    QCOMPARE(bench.at("/States/Each file/ItemReader/Parameters"),
             std::string(R"({"Bucket":"orders"})"));
    QVERIFY(bench.named<QLineEdit>("Prefix"));
    auto* bin = bench.named<QToolButton>("Remove ItemReader");
    QVERIFY(bin);
    bin->click();
    QCOMPARE(bench.at("/States/Each file/ItemReader"), std::string());
    auto* add = bench.named<QPushButton>("Add ItemReader");
    QVERIFY(add);
    add->click();
    QVERIFY(QString::fromStdString(bench.at("/States/Each file/ItemReader"))
                .contains(QLatin1String("getObject")));
  }

  void anHttpTaskIsAForm() {
    InspectorBench bench(everyState());
    bench.open("Call courier", "Data");
    pick(bench.named<QComboBox>("Method"), "PUT");
    QCOMPARE(bench.at("/States/Call courier/Arguments/Method"), std::string("\"PUT\""));
    auto* json = bench.named<QPushButton>("Arguments as JSON");
    QVERIFY(json);
    json->click();
    QVERIFY(!bench.named<QComboBox>("Method"));
    QVERIFY(bench.named<QPlainTextEdit>("Arguments"));
  }

  void nextAndEndAreOneChoice() {
    InspectorBench bench(everyState());
    bench.open("Charge card", "General");
    pick(bench.named<QComboBox>("Next"), "Nothing");
    QCOMPARE(bench.at("/States/Charge card/End"), std::string("true"));
    QCOMPARE(bench.at("/States/Charge card/Next"), std::string());
    pick(bench.named<QComboBox>("Next"), "Done");
    QCOMPARE(bench.at("/States/Charge card/Next"), std::string("\"Done\""));
    QCOMPARE(bench.at("/States/Charge card/End"), std::string());
  }

  void aParallelHasItsBranches() {
    InspectorBench bench(everyState());
    bench.open("Both at once", "General");
    bench.named<QPushButton>("Add a branch")->click();
    QVERIFY(bench.at("/States/Both at once/Branches/2") != std::string());
    auto* bin = bench.named<QToolButton>("Remove branch 2");
    QVERIFY(bin);
    bin->click();
    QCOMPARE(bench.at("/States/Both at once/Branches/2"), std::string());
    pick(bench.named<QComboBox>("StartAt"), "Left too");
    QCOMPARE(bench.at("/States/Both at once/Branches/0/StartAt"), std::string("\"Left too\""));
    bench.named<QToolButton>("Remove branch 0")->click();
    QVERIFY(!bench.named<QToolButton>("Remove branch 0")->isEnabled());  // the last one stays
  }

  void theTypeChangesInPlace() {
    InspectorBench bench(everyState());
    bench.open("Make invoice", "General");
    pick(bench.named<QComboBox>("Type"), "Succeed");
    QCOMPARE(bench.at("/States/Make invoice/Type"), std::string("\"Succeed\""));
    QCOMPARE(bench.at("/States/Make invoice/Next"), std::string());
  }

  void otherFieldsAreKeptAndSayWhy() {
    InspectorBench bench(everyState());
    bench.open("Make label", "General");
    auto* path = bench.named<QPlainTextEdit>("InputPath");
    QVERIFY(path);
    QVERIFY(editorOf(path)->complaint().contains(QLatin1String("JSONPath")));
    bench.open("Make invoice", "General");
    write(bench.named<QPlainTextEdit>("Colour"), "{\"shade\": 3}");
    QCOMPARE(bench.at("/States/Make invoice/Colour"), std::string("{\"shade\":3}"));
    bench.named<QAbstractButton>("Reset Colour")->click();
    QCOMPARE(bench.at("/States/Make invoice/Colour"), std::string());
  }

  void f1TellsAboutTheField() {
    InspectorBench bench(everyState());
    bench.open("Charge card", "General");
    auto* timeout = bench.named<QLineEdit>("TimeoutSeconds");
    QVERIFY(timeout->toolTip().contains(QLatin1String("from 1 to 99,999,999")));
    bench.form.activateWindow();
    for (const auto modifier : {Qt::NoModifier, Qt::ShiftModifier}) {
      QToolTip::hideText();
      QTRY_VERIFY(!QToolTip::isVisible());
      QTest::keyClick(timeout, Qt::Key_F1, modifier);
      QTRY_VERIFY(QToolTip::isVisible());
      QVERIFY(QToolTip::text().contains(QLatin1String("TimeoutSeconds")));
    }
    QToolTip::hideText();
  }

  void theKeyboardGoesFromTopToBottom() {
    InspectorBench bench(everyState());
    bench.open("Each file", "General");
    // Fields that come later, because of a choice, do not come last.
    pick(bench.named<QComboBox>("Mode"), "INLINE");
    pick(bench.named<QComboBox>("Mode"), "DISTRIBUTED");
    bench.form.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.form));
    bench.named<QComboBox>("Mode")->setFocus();
    QTest::keyClick(bench.named<QComboBox>("Mode"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), bench.named<QComboBox>("ExecutionType"));
    int last = -1;
    for (int step = 0; step < 8; ++step) {
      auto* focus = QApplication::focusWidget();
      const int y = focus->mapTo(&bench.form, focus->rect().center()).y();
      QVERIFY2(y / 8 >= last / 8, qPrintable(focus->accessibleName()));
      last = y;
      QTest::keyClick(focus, Qt::Key_Tab);
    }
  }

  void everyFieldHasHelp() {
    InspectorBench bench(everyState());
    for (const auto& state : bench.document.machine()->states) {
      bench.form.setSelection({state.id});
      for (const char* tab : {"General", "Data"}) {
        bench.form.showTab(QLatin1String(tab));
        for (const auto* editor : bench.form.findChildren<FieldEditor*>()) {
          QVERIFY2(editor->toolTip().contains(QLatin1String("</b><p>")),
                   qPrintable(editor->fieldName()));
        }
      }
    }
  }

  void variablesAreFields() {
    InspectorBench bench(everyState());
    bench.open("Make invoice", "Variables");
    auto* name = bench.named<QLineEdit>("Name of the variable");
    QVERIFY(name);
    type(name, "sum");
    QCOMPARE(bench.at("/States/Make invoice/Assign"), std::string(R"({"sum.$":"$.total"})"));
    pick(bench.named<QComboBox>("How the value of sum is given"), "JSON");
    QCOMPARE(bench.at("/States/Make invoice/Assign"), std::string(R"({"sum":"$.total"})"));
    bench.named<QPushButton>("Add a variable: Assign")->click();
    QCOMPARE(bench.at("/States/Make invoice/Assign"),
             std::string(R"({"sum":"$.total","variable.$":"$"})"));
    bench.named<QToolButton>("Remove sum")->click();
    bench.named<QToolButton>("Remove variable")->click();
    QCOMPARE(bench.at("/States/Make invoice/Assign"), std::string());
    bench.undo();
    QVERIFY(bench.named<QToolButton>("Remove variable"));
  }

  void aBadNameIsNotWritten() {
    InspectorBench bench(everyState());
    bench.open("Make invoice", "Variables");
    type(bench.named<QLineEdit>("Name of the variable"), "not so");
    QVERIFY(bench.texts.empty());
  }

  void theTableOfVariablesLeadsToStates() {
    InspectorBench bench(everyState());
    assist::Sample known;
    known.variables = json::parse(R"({"total":1284.5})").value();
    bench.form.setSample(known);
    bench.open("Done", "Variables");
    VariableEntry* total = bench.named<VariableEntry>("Variable total");
    VariableEntry* large = bench.named<VariableEntry>("Variable large");
    QVERIFY(total && large);
    QStringList words;
    for (const auto* label : total->findChildren<QLabel*>()) words << label->text();
    QVERIFY(words.contains(QStringLiteral("1284.5")));
    QVERIFY(large->accessibleDescription().startsWith(QLatin1String("May be unset")));
    QSignalSpy gone(&bench.form, &Inspector::stateRequested);
    emit total->stateRequested(QStringLiteral("/States/Make invoice"));
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).at(0).toString(), QStringLiteral("/States/Make invoice"));
  }

  void goingToAStateTellsItsId() {
    InspectorBench bench(everyState());
    bench.open("Both at once/Branches/0/States/Left", "General");
    QSignalSpy gone(&bench.form, &Inspector::stateRequested);
    bench.named<QToolButton>("Go to that state")->click();
    QCOMPARE(gone.at(0).at(0).toString(),
             QStringLiteral("/States/Both at once/Branches/0/States/Left too"));
  }

  void theMachineHasSettings() {
    InspectorBench bench(everyState());
    bench.open("", "General");
    pick(bench.named<QComboBox>("StartAt"), "Make invoice");
    QCOMPARE(bench.at("/StartAt"), std::string("\"Make invoice\""));
    type(bench.named<QLineEdit>("TimeoutSeconds"), "60");
    QCOMPARE(bench.at("/TimeoutSeconds"), std::string("60"));
    pick(bench.named<QComboBox>("QueryLanguage"), "JSONata");
    QCOMPARE(bench.at("/QueryLanguage"), std::string("\"JSONata\""));
    QSignalSpy typed(&bench.form, &Inspector::machineTypeRequested);
    pick(bench.named<QComboBox>("Type"), "EXPRESS");
    QCOMPARE(typed.size(), 1);
    QVERIFY(typed.at(0).at(0).toBool());
    bench.form.setExpress(true);
    QCOMPARE(bench.named<QComboBox>("Type")->currentText(), QStringLiteral("EXPRESS"));
  }

  void nothingIsWrittenWhileTheTextIsBroken() {
    InspectorBench bench(everyState());
    bench.form.setDocument(bench.document, false);
    bench.open("Charge card", "General");
    QVERIFY(!bench.named<QLineEdit>("TimeoutSeconds")->isEnabled());
    QVERIFY(!bench.named<QAbstractButton>("Reset TimeoutSeconds"));
  }
};

}  // namespace stepwright::inspector

STEPWRIGHT_TEST(stepwright::inspector::TestForms)
#include "test_forms.moc"
