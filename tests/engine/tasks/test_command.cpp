// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/command.h"

#include <gtest/gtest.h>

#include "engine/json/print.h"
#include "tests/engine/tasks/calls.h"

using namespace stepwright;
using namespace stepwright::testing;
using namespace stepwright::tasks;
using interpreter::TaskOutcome;

namespace {

TaskOutcome answerOf(const std::string& command, const std::string& event = "{}") {
  Caller caller;
  CommandHost host;
  host.call({*splitCommand(command), ""}, {{"GREETING", "hello"}}, caller.call(event));
  return caller.answer();
}

}  // namespace

TEST(Command, isSplitIntoWordsWithoutAShell) {
  const auto split = [](std::string_view text) { return *splitCommand(text); };
  using Words = std::vector<std::string>;
  EXPECT_EQ(split("  python3  app.py\t--x=1 "), (Words{"python3", "app.py", "--x=1"}));
  EXPECT_EQ(split("a 'b c' \"d e\" f\\ g ''"), (Words{"a", "b c", "d e", "f g", ""}));
  EXPECT_EQ(split("a \"b \\\"c\\\" \\n\""), (Words{"a", "b \"c\" \\n"}));
  EXPECT_EQ(split("a $HOME | b > c; *"), (Words{"a", "$HOME", "|", "b", ">", "c;", "*"}));
  EXPECT_EQ(splitCommand("a 'b").error().code, "command.quote");
  EXPECT_EQ(splitCommand("  ").error().code, "command.empty");
}

TEST(Command, getsTheEventAndAnswers) {
  EXPECT_EQ(json::print(answerOf("cat", R"({"a":[1,2.50]})").output), R"({"a":[1,2.50]})");
  EXPECT_EQ(json::print(answerOf("sh -c 'cat >/dev/null; echo \"\\\"$GREETING\\\"\"'").output),
            "\"hello\"");
  EXPECT_EQ(json::print(answerOf("true").output), "null");
  EXPECT_EQ(json::print(answerOf("cat", "\"" + std::string(3'000'000, 'x') + "\"").output).size(),
            3'000'002U);
}

TEST(Command, namesWhatWentWrong) {
  const auto said = [](const TaskOutcome& outcome) {
    return std::string(outcome.error->string()) + ": " + std::string(outcome.cause->string());
  };
  EXPECT_EQ(said(answerOf("sh -c 'echo why >&2; exit 3'")), "Command.ExitCode.3: why");
  EXPECT_EQ(said(answerOf("sh -c 'kill -9 $$'")), "Command.Signal.9: ");
  EXPECT_EQ(said(answerOf("/no/such/program")),
            "Command.NotStarted: /no/such/program: No such file or directory");
  EXPECT_EQ(answerOf("echo no json").error->string(), "Command.NoJson");
  EXPECT_EQ(said(answerOf("sh -c 'echo {\\\"errorType\\\": \\\"Refused\\\"}; exit 1'")),
            R"(Refused: {"errorType": "Refused"})");
}

TEST(Command, tellsItsStandardErrorLineByLine) {
  Caller caller;
  CommandHost host;
  host.call({*splitCommand("sh -c 'echo one >&2; printf two >&2'"), ""}, {}, caller.call("{}"));
  (void)caller.answer();
  EXPECT_EQ(caller.lines(LogKind::Errors), (std::vector<std::string>{"one", "two"}));
}

TEST(Command, isEndedWithAllThatItStarted) {
  Caller caller;
  CommandHost host;
  // A grandchild in a session of its own, which nobody but the warden would find.
  const std::string command =
      "sh -c 'setsid sleep 1000 & echo $! >&2; sleep 1000 & echo $! >&2; wait'";
  auto call = caller.call("{}");
  const std::string id = call.requestId;
  host.call({*splitCommand(command), ""}, {}, std::move(call));
  ASSERT_TRUE(caller.waitForLines(2));
  const auto pids = caller.lines(LogKind::Errors);
  host.cancel(id);
  for (const std::string& pid : pids) EXPECT_TRUE(isGone(std::stoi(pid))) << pid;
}

TEST(Command, waitsWhereManyAreAtWork) {
  Caller caller;
  CommandHost host;
  std::int64_t sum = 0;
  for (int i = 0; i < 100; ++i)
    host.call({*splitCommand("cat"), ""}, {}, caller.call(std::to_string(i)));
  for (int i = 0; i < 100; ++i) sum += caller.answer().output.integer();
  EXPECT_EQ(sum, 4950);
}

TEST(Command, thatWaitsIsNotBegunOnceItIsCancelled) {
  Caller caller;
  const TemporaryFolder folder;
  CommandHost host;
  std::vector<std::string> ids;
  const auto call = [&](const std::string& command) {
    auto made = caller.call("{}");
    ids.push_back(made.requestId);
    host.call({*splitCommand(command), folder.path()}, {}, std::move(made));
  };
  for (int i = 0; i < 40; ++i) call("sleep 1000");
  call("touch begun");
  call("echo 7");
  host.cancel(ids[40]);
  host.cancel(ids[0]);
  EXPECT_EQ(caller.answer().output.integer(), 7);
  EXPECT_FALSE(std::filesystem::exists(folder.path() + "/begun"));
}
