// SPDX-License-Identifier: GPL-3.0-or-later
// Typing by chance through the real windows: fields of every kind that are typed in and not left by
// Enter, while documents, states and windows are switched, undone, saved, closed, quit and opened
// again. The oracle is the test's own script: it notes what it types and where, and asks the
// windows for nothing but the text that they hold.
// STEPWRIGHT_GESTURES sets how many; STEPWRIGHT_SEED plays one seed alone.
#include <QtTest>

#include "tests/journeys/play.h"
#include "tests/support/test_program.h"

namespace stepwright::journeys {

class TypingGestures : public QObject {
  Q_OBJECT

  static constexpr int kPlays = 20;

 private slots:
  void whatIsTypedGoesWhereItWasTyped_data() {
    QTest::addColumn<unsigned>("seed");
    const int only = qEnvironmentVariableIntValue("STEPWRIGHT_SEED");
    for (unsigned seed = 1; seed <= kPlays; ++seed)
      if (only == 0 || seed == static_cast<unsigned>(only)) QTest::addRow("seed %u", seed) << seed;
  }

  void whatIsTypedGoesWhereItWasTyped() {
    QFETCH(unsigned, seed);
    const int all = qEnvironmentVariableIsSet("STEPWRIGHT_GESTURES")
                        ? qEnvironmentVariableIntValue("STEPWRIGHT_GESTURES")
                        : 1400;
    Play play(seed);
    QVERIFY(play.begin());
    for (int i = 0; i < (all + kPlays - 1) / kPlays; ++i) {
      play.gesture();
      ++made_;
      const QString wrong = play.wrong();
      if (!wrong.isEmpty()) qInfo("The gestures:\n%s", qPrintable(play.story()));
      QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: ").arg(seed) + wrong));
    }
    for (const auto& [what, times] : play.tally()) tally_[what] += times;
  }

  /// A test that types nothing would prove nothing.
  void cleanupTestCase() {
    QStringList words;
    for (const auto& [what, times] : tally_) words << QStringLiteral("%1 %2").arg(times).arg(what);
    qInfo("%d gestures: %s", made_, qPrintable(words.join(QStringLiteral(", "))));
    const bool all = !qEnvironmentVariableIsSet("STEPWRIGHT_SEED");
    QVERIFY(!all || QTest::currentTestFailed() || tally_[QStringLiteral("type")] > made_ / 5);
  }

 private:
  int made_ = 0;
  std::map<QString, int> tally_;
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::TypingGestures)
#include "typing_gestures.moc"
