// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/wording.h"

#include <gtest/gtest.h>

namespace stepwright {
namespace {

TEST(Wording, ArgumentsStandWhereThePatternNamesThem) {
  EXPECT_EQ(filled("%2 follows %1.", {"A", "B"}), "B follows A.");
  EXPECT_EQ(filled("100 %% of %1", {"it"}), "100 % of it");
  EXPECT_EQ(filled("%", {}), "%");
  EXPECT_EQ(filled("%3 of %1", {"x"}), "%3 of x");
}

TEST(Wording, AnArgumentIsNoPattern) { EXPECT_EQ(filled("%1 and %2", {"%2", "%%"}), "%2 and %%"); }

TEST(Wording, APhraseIsItsEnglishAndKeepsWhatItWasMadeOf) {
  static constexpr Wording taken{"test.taken", "%1 is taken."};
  static constexpr Wording aName{"test.name", "The name \"%1\""};
  const Phrase phrase = worded(taken, {worded(aName, {"A"})});
  EXPECT_EQ(phrase, "The name \"A\" is taken.");
  EXPECT_EQ(phrase.pattern(), taken.message);
  ASSERT_EQ(phrase.arguments().size(), 1U);
  EXPECT_EQ(phrase.arguments()[0].pattern(), aName.message);
}

TEST(Wording, APhraseThatWasChangedIsOfNoPattern) {
  static constexpr Wording taken{"test.taken", "%1 is taken."};
  Phrase phrase = worded(taken, {"A"});
  phrase += " Choose another.";
  EXPECT_EQ(phrase.pattern(), nullptr);
  EXPECT_EQ(Phrase("A text.").pattern(), nullptr);
}

TEST(Wording, AMarkedTextIsAPatternWhereverItIsSaid) {
  static constexpr English help = "The name of the state."_en;
  EXPECT_EQ(Phrase(help), "The name of the state.");
  EXPECT_EQ(Phrase(help).pattern(), help.text);
  EXPECT_EQ(Phrase("Set by %1."_en, {"A"}), "Set by A.");
  EXPECT_TRUE(Phrase(English()).empty());
}

TEST(Wording, SentencesKeepWhatEachWasMadeOf) {
  const Phrase both = inSentences({"One."_en, English(), "Two."_en});
  EXPECT_EQ(both, "One. Two.");
  ASSERT_EQ(both.arguments().size(), 2U);
  EXPECT_STREQ(both.arguments()[1].pattern(), "Two.");
}

TEST(Wording, AnErrorSaysItAndKeepsWhatItWasMadeOf) {
  static constexpr Wording taken{"test.taken", "\"%1\" is taken.", "Choose another than %1."};
  const Error error = refuse(taken, "/States/A", {"A"});
  EXPECT_EQ(error.code, "test.taken");
  EXPECT_EQ(error.message, "\"A\" is taken.");
  EXPECT_EQ(error.pointer, "/States/A");
  EXPECT_EQ(error.remedy, "Choose another than A.");
  EXPECT_EQ(error.message.pattern(), taken.message);
  EXPECT_EQ(error.remedy.pattern(), taken.remedy);
  EXPECT_EQ(error.message.arguments(), std::vector<Phrase>{"A"});
}

}  // namespace
}  // namespace stepwright
