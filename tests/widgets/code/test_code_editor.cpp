// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/support/test_program.h"
#include "widgets/code/code_editor.h"

using namespace stepwright;

class TestCodeEditor : public QObject {
  Q_OBJECT
 private slots:
  /// What has the keyboard loses it when it goes, and then is no editor any more.
  void oneThatGoesSaysNothing() {
    QWidget window;
    auto* editor = new code::CodeEditor(&window);
    editor->setText("{}", asl::Format::Json);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    editor->goTo(1);
    QVERIFY(editor->hasEditorFocus());
    int said = 0;
    connect(editor, &code::CodeEditor::clipboardMeant, this, [&said] { ++said; });
    connect(editor, &code::CodeEditor::remark, this, [&said] { ++said; });
    delete editor;
    QCOMPARE(said, 0);
  }

  /// With several selections it is the text of the one that was made last.
  void whatIsSelectedIsOneText() {
    code::CodeEditor editor;
    editor.setText(R"({"word": "word"})", asl::Format::Json);
    editor.goTo(text::Range{2, 6}, false);
    QCOMPARE(editor.selectedText(), QStringLiteral("word"));
    editor.addNextOccurrence();
    QCOMPARE(editor.selection().begin, std::size_t(10));
    QCOMPARE(editor.selectedText(), QStringLiteral("word"));
  }
};

STEPWRIGHT_TEST(TestCodeEditor)
#include "test_code_editor.moc"
