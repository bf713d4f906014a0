// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/host_places.h"

#include <gtest/gtest.h>

#include "engine/project/workspace.h"
#include "tests/engine/project/scratch_folder.h"

namespace stepwright::project {
namespace {

class PlacesInAHost : public ScratchFolder {
 protected:
  /// "line:column" in the host of the first place of `words` in the text of now.
  static std::string placeOf(const HostPlaces& places, const std::string& now,
                             const std::string& words) {
    const auto place = places.origin(now)(now.find(words));
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  }
};

TEST_F(PlacesInAHost, FollowWhatIsTypedInABlock) {
  const std::string path = (work_ / "t.yaml").string();
  write(path,
        "# one\nResources:\n  M:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n"
        "      Definition:\n        StartAt: A\n        States:\n          A: {Type: Succeed}\n");
  const auto places = HostPlaces::of(path + "#M");
  ASSERT_TRUE(places);
  std::string text = readFile(path + "#M")->text;
  EXPECT_EQ(placeOf(*places, text, "StartAt"), "7:9");
  EXPECT_EQ(placeOf(*places, text, "Succeed"), "9:21");
  text.insert(text.find("States"), "Comment: x\n# y\n");
  EXPECT_EQ(placeOf(*places, text, "StartAt"), "7:9");
  EXPECT_EQ(placeOf(*places, text, "# y"), "9:9");
  EXPECT_EQ(placeOf(*places, text, "Succeed"), "11:21");
}

TEST_F(PlacesInAHost, AreThoseOfItsOneLineInAText) {
  const std::string path = (work_ / "d.json").string();
  write(path,
        "{\n\"name\": \"m\", \"roleArn\": \"r\",\n\"definition\": \"{\\n\\\"StartAt\\\": "
        "\\\"A\\\",\\n"
        "\\\"States\\\": {}}\"}");
  const auto places = HostPlaces::of(path + "#m");
  ASSERT_TRUE(places);
  const std::string text = readFile(path + "#m")->text;
  EXPECT_EQ(placeOf(*places, text, "States").substr(0, 2), "3:");
}

TEST_F(PlacesInAHost, AFileOfItsOwnHasNone) { EXPECT_FALSE(HostPlaces::of(document_)); }

}  // namespace
}  // namespace stepwright::project
