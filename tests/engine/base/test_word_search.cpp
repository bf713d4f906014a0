// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/word_search.h"

#include <gtest/gtest.h>

namespace stepwright {
namespace {

const Searchable job("startJobRun", "glue", "etl wait", 0);

TEST(WordSearch, FindsWordsInAnyOrderWhateverTheirCase) {
  EXPECT_TRUE(WordSearch("Glue JOB start").score(job));
  EXPECT_TRUE(WordSearch("startjobrun").score(job));
  EXPECT_TRUE(WordSearch("obru").score(job));
  EXPECT_FALSE(WordSearch("glue crawler").score(job));
  EXPECT_FALSE(WordSearch("ob").score(job));
}

TEST(WordSearch, TheNearerToTheNameTheBetter) {
  const auto scored = [](const char* text) { return WordSearch(text).score(job).value(); };
  EXPECT_GT(scored("start job run"), scored("start job"));
  EXPECT_GT(scored("job"), scored("jo"));
  EXPECT_GT(scored("job"), scored("glue"));
  EXPECT_GT(scored("glue"), scored("etl"));
  EXPECT_GT(scored("etl"), scored("et"));
  EXPECT_EQ(scored("startjobrun"), WordSearch("startjobrun").score({"startJobRun", "", "", 0}));
}

TEST(WordSearch, SmallWordsCountOnlyAlone) {
  EXPECT_TRUE(WordSearch("start the job and wait").score(job));
  EXPECT_FALSE(WordSearch("the").score(job));
  EXPECT_TRUE(WordSearch("").empty());
  EXPECT_TRUE(WordSearch(" - ").empty());
}

TEST(WordSearch, CapitalsAndDigitsBeginWordsAsPeopleReadThem) {
  EXPECT_EQ(Searchable("SSEKMSKeyId", "", "", 0).name, " ssekms key id ssekmskeyid ");
  EXPECT_EQ(Searchable("listObjectsV2", "", "", 0).name, " list objects v2 listobjectsv2 ");
  EXPECT_EQ(Searchable("Größe ändern", "", "", 0).count, 2);
}

}  // namespace
}  // namespace stepwright
