// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/inspector.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QtTest>

#include "engine/asl/schema.h"
#include "engine/json/parse.h"
#include "tests/support/test_program.h"
#include "widgets/common/apply_theme.h"
#include "widgets/common/expression_field.h"
#include "widgets/inspector/card.h"
#include "widgets/inspector/retry_plan.h"

using namespace stepwright;
using inspector::Inspector;

namespace {

asl::Document sample(const char* name) {
  QFile file(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/") + QLatin1String(name));
  if (!file.open(QIODevice::ReadOnly)) qFatal("no sample %s", name);
  return asl::Document::read(file.readAll().toStdString());
}

/// An Inspector whose changes go back into its document, as the window does it.
struct Bench {
  explicit Bench(asl::Document start) : document(std::move(start)) {
    QObject::connect(&form, &Inspector::changeRequested, &form, [this](const edit::Change& change) {
      text = text::apply(document.text(), change.edits);
      document = asl::Document::read(text, document.format());
      form.setDocument(document, true);
      ++changes;
    });
    QObject::connect(&form, &Inspector::changeRefused, &form,
                     [this](const QString& message) { refused = message; });
    form.resize(340, 760);
    form.setDocument(document, true);
    form.show();
  }
  template <class Widget>
  Widget* named(const char* name) {
    for (auto* widget : form.findChildren<Widget*>()) {
      if (widget->accessibleName() == QLatin1String(name) && widget->isVisible()) return widget;
    }
    return nullptr;
  }
  const json::Value& state(const char* name) { return document.value()["States"][name]; }

  asl::Document document;
  Inspector form;
  std::string text;
  QString refused;
  int changes = 0;
};

QString tabsOf(const Inspector& form) {
  const auto* tabs = form.findChild<QTabBar*>(QStringLiteral("inspectorTabs"));
  QStringList names;
  for (int i = 0; i < tabs->count(); ++i) names << tabs->tabData(i).toString();
  return names.join(QLatin1Char('|'));
}

}  // namespace

class TestInspector : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { common::applyTheme(*qApp, common::ThemeKind::Light); }

  void tabsFollowTheType() {
    Bench bench(sample("order.asl.json"));
    QCOMPARE(tabsOf(bench.form), QStringLiteral("General|Variables"));
    bench.form.setSelection({"/States/Validate order"});
    QCOMPARE(tabsOf(bench.form), QStringLiteral("General|Data|Variables|Errors|JSON"));
    bench.form.setSelection({"/States/Which route?"});
    QCOMPARE(tabsOf(bench.form), QStringLiteral("Rules|General|Data|Variables|JSON"));
    bench.form.setSelection({"/States/Order done"});
    QCOMPARE(tabsOf(bench.form), QStringLiteral("General|Data|Variables|JSON"));
  }

  void aTextFieldBecomesOneChange() {
    Bench bench(sample("order-with-retry.asl.json"));
    bench.form.setSelection({"/States/Charge card"});
    auto* comment = bench.named<QLineEdit>("Comment");
    QVERIFY(comment);
    comment->setText(QStringLiteral("Takes the money"));
    emit comment->editingFinished();
    QCOMPARE(bench.changes, 1);
    QCOMPARE(QString::fromStdString(std::string(bench.state("Charge card")["Comment"].string())),
             QStringLiteral("Takes the money"));
    comment->clear();
    emit comment->editingFinished();
    QVERIFY(!bench.state("Charge card").contains("Comment"));
  }

  void aNumberOutOfItsLimitsIsRefusedBelowTheField() {
    Bench bench(sample("order-with-retry.asl.json"));
    bench.form.setSelection({"/States/Charge card"});
    auto* timeout = bench.named<QLineEdit>("TimeoutSeconds");
    QVERIFY(timeout);
    for (const char* text : {"0", "soon", "1.5"}) {
      timeout->setText(QLatin1String(text));
      emit timeout->editingFinished();
    }
    QCOMPARE(bench.changes, 0);
    timeout->setText(QStringLiteral("45"));
    emit timeout->editingFinished();
    QCOMPARE(bench.state("Charge card")["TimeoutSeconds"].integer(), 45);
  }

  void nextIsChosenFromTheMachinesStates() {
    Bench bench(sample("order-with-retry.asl.json"));
    bench.form.setSelection({"/States/Wait for review"});
    auto* next = bench.form.findChild<QComboBox*>();
    for (auto* box : bench.form.findChildren<QComboBox*>()) {
      if (box->findData(QStringLiteral("Order rejected")) >= 0 && box->isVisible()) next = box;
    }
    const int index = next->findData(QStringLiteral("Order rejected"));
    QVERIFY(index > 0);
    next->setCurrentIndex(index);
    emit next->activated(index);
    QCOMPARE(QString::fromStdString(std::string(bench.state("Wait for review")["Next"].string())),
             QStringLiteral("Order rejected"));
  }

  void theTextOfAStateIsThatOfItsDocument() {
    const std::string text =
        "StartAt: A\nStates:\n  A: # first\n    Type: Pass\n    Comment: >-\n      two\n      "
        "words\n    End: true\n";
    Bench bench(asl::Document::read(text, asl::Format::Yaml));
    bench.form.setSelection({"/States/A"});
    QCOMPARE(bench.form.findChild<QTabBar*>()->tabText(3), QStringLiteral("YAML"));
    bench.form.showTab(QStringLiteral("JSON"));
    auto* edit = bench.named<QPlainTextEdit>("YAML of the state");
    QVERIFY(edit);
    QCOMPARE(edit->toPlainText(),
             QStringLiteral("Type: Pass\nComment: >-\n  two\n  words\nEnd: true"));
    auto* apply = bench.form.findChild<QPushButton*>(QStringLiteral("primary"));
    QVERIFY(apply && !apply->isEnabled());
    edit->moveCursor(QTextCursor::Start);
    QTest::keyClicks(edit, "# kept");
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(apply->isEnabled());
    apply->click();
    QCOMPARE(bench.text, std::string("StartAt: A\nStates:\n  A: # first\n    # kept\n    Type: "
                                     "Pass\n    Comment: >-\n      two\n      words\n    End: "
                                     "true\n"));
    // What cannot be read is said, and stays where it was typed.
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, "]: [");
    apply->click();
    QCOMPARE(bench.changes, 1);
    QVERIFY(edit->toPlainText().endsWith(QStringLiteral("]: [")));
  }

  void retriersAreAddedAndRemoved() {
    Bench bench(sample("order-with-retry.asl.json"));
    bench.form.setSelection({"/States/Charge card"});
    bench.form.showTab(QStringLiteral("Errors"));
    const auto before = bench.state("Charge card")["Retry"].size();
    auto* add = bench.named<QPushButton>("Add to Retry");
    QVERIFY(add);
    add->click();
    QCOMPARE(bench.state("Charge card")["Retry"].size(), before + 1);
    QVERIFY2(bench.document.problems().empty() || bench.document.wellFormed(),
             "the text must stay readable");
  }

  void aRulesOperatorKeepsItsPlace() {
    Bench bench(sample("process-message.asl.json"));
    bench.form.setSelection({"/States/ChooseAction"});
    auto* box = bench.named<QComboBox>("Operator");
    QVERIFY(box);
    const int index = box->findText(QStringLiteral("is more than"));
    box->setCurrentIndex(index);
    emit box->activated(index);
    QCOMPARE(bench.state("ChooseAction")["Choices"].at(0)["NumericGreaterThan"].integer(), 1);
    QVERIFY(!bench.state("ChooseAction")["Choices"].at(0).contains("NumericEquals"));
  }

  void expressionsShowWhatTheyYield() {
    Bench bench(sample("order.asl.json"));
    bench.form.setSelection({"/States/Which route?"});
    assist::Sample known;
    known.input = json::parse(R"({"total":1284.5,"stock":"full"})").value();
    bench.form.setSample(known);
    QStringList results;
    for (const auto* card : bench.form.findChildren<inspector::Card*>()) {
      if (card->isVisible()) results << card->badge();
    }
    QCOMPARE(results, (QStringList{QStringLiteral("Matches"), QStringLiteral("Not reached"),
                                   QStringLiteral("Not reached")}));
    QPushButton* asText = nullptr;
    for (auto* button : bench.form.findChildren<QPushButton*>()) {
      if (asText == nullptr && button->isVisible() && button->text() == QLatin1String("As text"))
        asText = button;
    }
    QVERIFY(asText);
    asText->click();
    common::ExpressionField* first = nullptr;
    for (auto* field : bench.form.findChildren<common::ExpressionField*>()) {
      if (first == nullptr && field->isVisible()) first = field;
    }
    QVERIFY(first);
    QCOMPARE(first->resultText(), QStringLiteral("= true"));
    auto* edit = first->findChild<QPlainTextEdit*>();
    edit->setPlainText(QStringLiteral("{% $count($states.input.items[x) %}"));
    QVERIFY(first->resultText().startsWith(QStringLiteral("Missing “]” at column ")));
    QVERIFY(first->resultText().contains(QLatin1String("Last good result = true")));
  }

  void unknownFieldsAreShown() {
    Bench bench(asl::Document::read(
        R"({"StartAt":"A","States":{"A":{"Type":"Pass","Colour":"blue","End":true}}})"));
    bench.form.setSelection({"/States/A"});
    bool shown = false;
    for (auto* widget : bench.form.findChildren<QWidget*>())
      shown |= widget->accessibleName() == QLatin1String("Colour");
    QVERIFY(shown);
  }

  void retryTimesFollowTheRule() {
    asl::Retrier retrier;
    retrier.intervalSeconds = 2;
    retrier.maxAttempts = 4;
    retrier.backoffRate = 2;
    QCOMPARE(inspector::retryTimes(retrier), (std::vector<double>{0, 2, 6, 14, 30}));
    retrier.maxDelaySeconds = 4;
    QCOMPARE(inspector::retryTimes(retrier), (std::vector<double>{0, 2, 6, 10, 14}));
    retrier.maxAttempts = 0;
    QCOMPARE(inspector::retryTimes(retrier), std::vector<double>{0});
    QCOMPARE(inspector::durationInWords(5400), QStringLiteral("1 h 30 min"));
  }
};

STEPWRIGHT_TEST(TestInspector)
#include "test_inspector.moc"
