// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QtTest>

namespace stepwright::tests {

/// Many test classes stand in one program, which is linked once. Its first argument names the one
/// that runs, as its file is named; what follows is QTest's:
///   test_widgets_canvas test_view zoomsAtThePointer
using RunTest = int (*)(int argc, char** argv);

/// Says, before the program begins, that the class of that file is one of them.
class TestEntry {
 public:
  TestEntry(const char* file, RunTest run);
};

template <class Test, class Application = QApplication>
int runTest(int argc, char** argv) {
  Application application(argc, argv);
  application.setAttribute(Qt::AA_Use96Dpi, true);
  Test test;
  return QTest::qExec(&test, argc, argv);
}

/// For who makes an application of its own, or none.
template <class Test>
int runTestAlone(int argc, char** argv) {
  Test test;
  return QTest::qExec(&test, argc, argv);
}

}  // namespace stepwright::tests

#define STEPWRIGHT_JOINED(a, b) a##b
#define STEPWRIGHT_ENTRY(number, ...)                                                      \
  static const stepwright::tests::TestEntry STEPWRIGHT_JOINED(testEntry, number)(__FILE__, \
                                                                                 __VA_ARGS__);

/// In place of QTEST_MAIN: STEPWRIGHT_TEST(Class), or STEPWRIGHT_TEST(Class, Application).
#define STEPWRIGHT_TEST(...) STEPWRIGHT_ENTRY(__COUNTER__, &stepwright::tests::runTest<__VA_ARGS__>)
/// In place of QTEST_APPLESS_MAIN.
#define STEPWRIGHT_TEST_ALONE(Class) \
  STEPWRIGHT_ENTRY(__COUNTER__, &stepwright::tests::runTestAlone<Class>)
