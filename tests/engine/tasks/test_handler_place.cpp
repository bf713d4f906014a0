// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/handler_place.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace stepwright::tasks;

namespace {

struct HandlerPlaceTest : testing::Test {
  std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("stepwright-handler-" + std::to_string(::getpid()));
  HandlerPlaceTest() { std::filesystem::create_directories(folder); }
  ~HandlerPlaceTest() override { std::filesystem::remove_all(folder); }

  HandlerPlace of(const std::string& file, const std::string& text, const std::string& handler) {
    std::ofstream(folder / file) << text;
    FunctionSpec spec;
    spec.folder = folder.string();
    spec.handler = handler;
    return handlerPlace(spec);
  }
};

}  // namespace

TEST_F(HandlerPlaceTest, isTheLineThatSaysTheHandler) {
  EXPECT_EQ(of("a.mjs", "// handler\nimport x from 'y';\nexport const handler = async () => 1;\n",
               "a.handler")
                .line,
            3);
  EXPECT_EQ(of("b.cjs", "const n = 1;\nexports.handler = () => n;\n", "b.handler").line, 2);
  EXPECT_EQ(
      of("c.js", "\n\nasync function main(event) {}\nmodule.exports = { main };", "c.main").line,
      3);
  EXPECT_EQ(of("d.py", "def handlers(): pass\n\ndef handler(event, context):\n", "d.handler").line,
            3);
}

TEST_F(HandlerPlaceTest, isTheFileAloneOrNothing) {
  const auto file = of("e.py", "from x import handler\n", "e.handler");
  EXPECT_TRUE(file.file.ends_with("/e.py"));
  EXPECT_EQ(file.line, 0);
  EXPECT_EQ(of("f.txt", "", "f.handler").file, "");
  FunctionSpec program;
  program.folder = folder.string();
  program.command = {"sh", "d.sh"};
  std::ofstream(folder / "d.sh") << "\n";
  EXPECT_TRUE(handlerPlace(program).file.ends_with("/d.sh"));
}
