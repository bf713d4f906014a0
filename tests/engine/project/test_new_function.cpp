// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/new_function.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/profile.h"

using namespace stepwright;
using namespace stepwright::project;

namespace {

struct NewFunction : ::testing::Test {
  std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("stepwright-new-" + std::to_string(::getpid()));
  NewFunction() { std::filesystem::create_directories(folder / "src"); }
  ~NewFunction() override { std::filesystem::remove_all(folder); }
};

}  // namespace

TEST_F(NewFunction, isMadeOnceAndNotWrittenOver) {
  const auto made = makeFunction(folder.string(), "Charge card", FunctionLanguage::Python);
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(made->code, "functions/Charge-card");
  EXPECT_EQ(made->handler, "app.handler");
  EXPECT_TRUE(std::filesystem::exists(folder / "functions/Charge-card/app.py"));
  EXPECT_EQ(makeFunction(folder.string(), "Charge card", FunctionLanguage::Python).error().code,
            "function.there");
  EXPECT_TRUE(makeFunction(folder.string(), "Charge card", FunctionLanguage::Node).ok());
}

TEST_F(NewFunction, isTheHandlerOfAFile) {
  std::ofstream(folder / "src/pay.py") << "def lambda_handler(event, context):\n    pass\n";
  const auto entry = functionOfFile((folder / "src/pay.py").string(), folder.string());
  ASSERT_TRUE(entry.ok());
  EXPECT_EQ(entry->code + " " + entry->handler, "src pay.lambda_handler");
  EXPECT_EQ(functionOfFile((folder / "src/pay.rb").string(), folder.string()).error().code,
            "function.language");
}

TEST_F(NewFunction, standsInTheProfileBesideWhatIsThere) {
  const FunctionEntry entry{"Pay", "src", "pay.handler", "python3.12"};
  const auto first = tasksWith({}, entry, {"A"}, "template.yaml");
  EXPECT_EQ(
      json::print(first),
      R"({"template":"template.yaml","functions":{"Pay":{"code":"src","handler":"pay.handler",)"
      R"("runtime":"python3.12"}},"states":{"A":{"function":"Pay"}}})");
  const auto second =
      tasksWith(*json::parse(R"({"outside": true, "states": {"B": {"outside": true}}})"), entry,
                {"A"}, "template.yaml");
  EXPECT_EQ(json::print(second["states"]), R"({"B":{"outside":true},"A":{"function":"Pay"}})");
  EXPECT_FALSE(second.contains("template"));
  EXPECT_TRUE(tasks::profileFrom(second, "", folder.string()).ok());
}
