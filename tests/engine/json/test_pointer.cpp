// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/pointer.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"

namespace stepwright::json {
namespace {

TEST(Pointer, EscapesAndReadsBack) {
  const std::vector<std::string> tokens = {"States", "a/b~c", "", "0"};
  EXPECT_EQ(pointerTo(tokens), "/States/a~1b~0c//0");
  EXPECT_EQ(pointerTokens(pointerTo(tokens)), tokens);
  EXPECT_EQ(pointerParent("/a/b"), "/a");
  EXPECT_EQ(pointerParent("/a"), "");
}

TEST(Pointer, Resolves) {
  const Value root = parse(R"({"a":[{"b":7}]})").value();
  ASSERT_NE(resolve(root, "/a/0/b"), nullptr);
  EXPECT_EQ(resolve(root, "/a/0/b")->integer(), 7);
  EXPECT_EQ(resolve(root, ""), &root);
  for (const char* nowhere : {"/a/1", "/a/x", "/b", "/a/0/b/c"})
    EXPECT_EQ(resolve(root, nowhere), nullptr) << nowhere;
}

}  // namespace
}  // namespace stepwright::json
