// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/function_host.h"

#include <gtest/gtest.h>

#include <future>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/functions/runtimes.h"
#include "tests/engine/tasks/calls.h"

using namespace stepwright;
using namespace stepwright::testing;
using namespace stepwright::tasks;
using interpreter::TaskOutcome;

namespace {

/// A function of the folder's code, in one of the languages.
class InBoth : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (programFor(runtime()).program.empty()) GTEST_SKIP() << runtime() << " is not here";
  }
  [[nodiscard]] bool node() const { return std::string_view(GetParam()) == "node"; }
  [[nodiscard]] std::string runtime() const { return node() ? "nodejs20.x" : "python3.11"; }
  void write(const std::string& inNode, const std::string& inPython) {
    folder_.write(node() ? "app.mjs" : "app.py", node() ? inNode : inPython);
  }
  [[nodiscard]] FunctionSpec spec() const {
    FunctionSpec spec;
    spec.name = "Fn";
    spec.folder = folder_.path();
    spec.handler = "app.handler";
    spec.runtime = runtime();
    spec.timeoutSeconds = 30;
    return spec;
  }
  TaskOutcome answer(const FunctionSpec& spec, const std::string& event = "{}") {
    host_.call(spec, caller_.call(event));
    return caller_.answer();
  }

  TemporaryFolder folder_;
  Caller caller_;
  FunctionHost host_;
};

std::string errorOf(const TaskOutcome& outcome) {
  return outcome.error ? std::string(outcome.error->string()) : json::print(outcome.output);
}
json::Value causeOf(const TaskOutcome& outcome) {
  return outcome.cause ? *json::parse(outcome.cause->string()) : json::Value();
}

}  // namespace

TEST_P(InBoth, answersWithItsContextAndKeepsWarm) {
  write(
      "let calls = 0;\nexport const handler = async (event, context) => {\n"
      "  console.log('call', ++calls);\n  return { n: event.n, calls, name: context.functionName,\n"
      "    left: context.getRemainingTimeInMillis() > 1000, id: context.awsRequestId.length,\n"
      "    own: process.env.OWN, root: process.env.LAMBDA_TASK_ROOT }; };\n",
      "import os\ncalls = 0\ndef handler(event, context):\n  global calls\n  calls += 1\n"
      "  print('call', calls)\n  return {'n': event['n'], 'calls': calls, 'name': "
      "context.function_name,\n    'left': context.get_remaining_time_in_millis() > 1000, 'id': "
      "len(context.aws_request_id),\n    'own': os.environ['OWN'], 'root': "
      "os.environ['LAMBDA_TASK_ROOT']}\n");
  auto function = spec();
  function.environment = {{"OWN", "x"}};
  const auto wanted = [&](int n) {
    return R"({"n":)" + std::to_string(n) + R"(,"calls":)" + std::to_string(n) +
           R"(,"name":"Fn","left":true,"id":36,"own":"x","root":")" + folder_.path() + "\"}";
  };
  EXPECT_EQ(json::print(answer(function, R"({"n":1})").output), wanted(1));
  EXPECT_EQ(json::print(answer(function, R"({"n":2})").output), wanted(2));
  EXPECT_EQ(host_.warm("Fn"), 1U);
  EXPECT_EQ(caller_.lines(LogKind::Output), (std::vector<std::string>{"call 1", "call 2"}));
}

TEST_P(InBoth, saysWhichProcessTookTheCall) {
  write("export const handler = async () => process.pid;\n",
        "import os\ndef handler(event, context):\n  return os.getpid()\n");
  std::promise<std::pair<std::string, int>> taken;
  FunctionCall call = caller_.call("{}");
  call.taken = [&](const std::string& program, int process) {
    taken.set_value({program, process});
  };
  host_.call(spec(), std::move(call));
  const std::string answered = json::print(caller_.answer().output);
  const auto [program, process] = taken.get_future().get();
  EXPECT_EQ(answered, std::to_string(process));
  EXPECT_TRUE(program.starts_with(node() ? "node" : "python3")) << program;
}

TEST_P(InBoth, throwsByName) {
  write(
      "class Refused extends Error { constructor(m) { super(m); this.name = 'Refused'; } }\n"
      "export const handler = async () => { throw new Refused('no'); };\n",
      "class Refused(Exception):\n  pass\ndef handler(event, context):\n  raise Refused('no')\n");
  const auto failed = answer(spec());
  EXPECT_EQ(errorOf(failed), "Refused");
  EXPECT_EQ(causeOf(failed)["errorMessage"].string(), "no");
  const json::Value cause = causeOf(failed);
  const json::Value trace = cause[node() ? "trace" : "stackTrace"];
  ASSERT_FALSE(trace.empty());
  EXPECT_NE(json::print(trace).find(node() ? "app.mjs:2" : "app.py"), std::string::npos);
  EXPECT_EQ(json::print(trace).find("bootstraps"), std::string::npos);
  EXPECT_EQ(host_.warm("Fn"), 1U);
}

TEST_P(InBoth, endsAndTimesOutInLambdasWords) {
  write(
      "export const handler = async (e) => {\n  if (e.exit !== undefined) process.exit(e.exit);\n"
      "  if (e.kill) process.kill(process.pid, 'SIGKILL');\n"
      "  await new Promise((done) => setTimeout(done, 60000)); };\n",
      "import os, signal, time\ndef handler(e, context):\n  if 'exit' in e: os._exit(e['exit'])\n"
      "  if 'kill' in e: os.kill(os.getpid(), signal.SIGKILL)\n  time.sleep(60)\n");
  const auto words = [](const TaskOutcome& outcome) {
    const std::string text(causeOf(outcome)["errorMessage"].string());
    return errorOf(outcome) + " " + text.substr(std::min<std::size_t>(text.find("Error: "), 400));
  };
  EXPECT_EQ(words(answer(spec(), R"({"exit":3})")),
            "Runtime.ExitError Error: Runtime exited with error: exit status 3");
  EXPECT_EQ(words(answer(spec(), R"({"exit":0})")),
            "Runtime.ExitError Error: Runtime exited without providing a reason");
  EXPECT_EQ(words(answer(spec(), R"({"kill":1})")),
            "Runtime.ExitError Error: Runtime exited with error: signal: killed");
  auto hasty = spec();
  hasty.timeoutSeconds = 1;
  EXPECT_EQ(words(answer(hasty)), "Sandbox.Timedout Error: Task timed out after 1.00 seconds");
  EXPECT_EQ(host_.warm("Fn"), 0U);
}

TEST_P(InBoth, refusesAnAnswerThatIsTooLarge) {
  write("export const handler = async () => 'x'.repeat(7 << 20);\n",
        "def handler(event, context):\n  return 'x' * (7 << 20)\n");
  const auto failed = answer(spec());
  EXPECT_EQ(errorOf(failed), "Function.ResponseSizeTooLarge");
  EXPECT_EQ(errorOf(answer(spec(), "\"" + std::string(7U << 20U, 'x') + "\"")),
            "Lambda.RequestEntityTooLargeException");
}

TEST_P(InBoth, tellsWhyItDoesNotBegin) {
  write("import 'no-such-package';\n", "import no_such_package\n");
  EXPECT_EQ(errorOf(answer(spec())), "Runtime.ImportModuleError");
  write("export const handler = 3 +* 4;\n", "def handler(:\n");
  EXPECT_EQ(errorOf(answer(spec())), "Runtime.UserCodeSyntaxError");
  write("export const other = 1;\n", "other = 1\n");
  EXPECT_EQ(errorOf(answer(spec())), "Runtime.HandlerNotFound");
  auto nowhere = spec();
  nowhere.handler = "gone.handler";
  EXPECT_EQ(errorOf(answer(nowhere)), "Runtime.ImportModuleError");
  nowhere.handler = "app";
  EXPECT_EQ(errorOf(answer(nowhere)), "Runtime.MalformedHandlerName");
}

TEST_P(InBoth, takesChangedCodeAtTheNextCall) {
  write("export const handler = async () => 1;\n", "def handler(event, context):\n  return 1\n");
  EXPECT_EQ(errorOf(answer(spec())), "1");
  std::this_thread::sleep_for(std::chrono::milliseconds(60));  // so often it is looked at
  write("export const handler = async () => 2;\n", "def handler(event, context):\n  return 2\n");
  EXPECT_EQ(errorOf(answer(spec())), "2");
}

TEST_P(InBoth, growsToItsLimitAndNoFurther) {
  write(
      "export const handler = async () => { await new Promise((d) => setTimeout(d, 50)); return "
      "process.pid; };\n",
      "import os, time\ndef handler(event, context):\n  time.sleep(0.05)\n  return os.getpid()\n");
  auto function = spec();
  function.concurrency = 3;
  for (int i = 0; i < 20; ++i) host_.call(function, caller_.call("{}"));
  for (int i = 0; i < 20; ++i) EXPECT_EQ(caller_.answer().kind, TaskOutcome::Kind::Succeeded);
  EXPECT_LE(host_.warm("Fn"), 3U);
  EXPECT_GE(host_.warm("Fn"), 1U);
}

TEST_P(InBoth, losesNoCallToAProcessThatDiesWhileItWaits) {
  write("export const handler = async () => process.pid;\n",
        "import os\ndef handler(event, context):\n  return os.getpid()\n");
  auto function = spec();
  function.concurrency = 1;
  for (int i = 0; i < 3; ++i) {
    const auto pid = answer(function).output.integer();
    ASSERT_GT(pid, 0);
    ::kill(static_cast<int>(pid), SIGKILL);
    ASSERT_TRUE(isGone(static_cast<int>(pid)));
    EXPECT_NE(answer(function).output.integer(), pid);
  }
}

TEST_P(InBoth, isHeldToItsMemory) {
  write(
      "export const handler = async () => { const all = []; for (;;) all.push(new "
      "Array(100000).fill(Math.random())); };\n",
      "def handler(event, context):\n  all = []\n  while True:\n    all.append(bytearray(1 << "
      "20))\n");
  const auto failed = answer(spec());
  EXPECT_EQ(errorOf(failed), node() ? "Runtime.OutOfMemory" : "MemoryError");
}

TEST_P(InBoth, leavesNobodyBehind) {
  write(
      "import { spawn } from 'node:child_process';\nexport const handler = async () => {\n"
      "  const child = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' });\n"
      "  child.unref(); return [process.pid, child.pid]; };\n",
      "import os, subprocess\ndef handler(event, context):\n"
      "  child = subprocess.Popen(['sleep', '1000'], start_new_session=True)\n"
      "  return [os.getpid(), child.pid]\n");
  std::vector<int> pids;
  {
    FunctionHost host;
    host.call(spec(), caller_.call("{}"));
    const auto answer = caller_.answer();
    for (const auto& pid : answer.output.items()) pids.push_back(static_cast<int>(pid.integer()));
    ASSERT_EQ(pids.size(), 2U);
    EXPECT_EQ(::kill(pids[1], 0), 0);
  }
  for (const int pid : pids) EXPECT_TRUE(isGone(pid)) << pid;
}

TEST_P(InBoth, saysWhichVersionRunsItWhereThatIsAnother) {
  write("export const handler = async () => 1;\n", "def handler(event, context):\n  return 1\n");
  auto function = spec();
  function.runtime = node() ? "nodejs99.x" : "python3.99";
  EXPECT_EQ(json::print(answer(function).output), "1");
  EXPECT_EQ(json::print(answer(function).output), "1");
  std::vector<std::string> notes;
  for (const std::string& line : caller_.lines(LogKind::Runtime))
    if (line.find(" is not installed: version ") != std::string::npos) notes.push_back(line);
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_TRUE(notes[0].starts_with(function.runtime)) << notes[0];
  EXPECT_EQ(versionNote(function.runtime, node() ? "99.1.0" : "3.99.2"), "");
}

INSTANTIATE_TEST_SUITE_P(Functions, InBoth, ::testing::Values("node", "python"),
                         [](const auto& each) { return std::string(each.param); });

TEST(FunctionHost, callsBackAndWaitsForNothingElseInNode) {
  if (onPath("node").empty()) GTEST_SKIP() << "node is not here";
  TemporaryFolder folder;
  folder.write(
      "app.cjs",
      "exports.back = (event, context, done) => setTimeout(() => done(null, 'back'), 5);\n"
      "exports.context = (event, context) => { context.succeed('context'); };\n"
      "exports.nothing = (event) => 'dropped';\nexports.deep = { er: async () => 'deep' };\n"
      "exports.fails = (event, context, done) => done(new RangeError('far'));\n"
      "exports.rejects = () => new Promise(() => { Promise.reject(new Error('lost')); "
      "setTimeout(() => {}, 60000); });\n");
  FunctionHost host;
  Caller caller;
  const auto said = [&](const std::string& handler) {
    FunctionSpec spec;
    spec.name = handler;
    spec.folder = folder.path();
    spec.handler = "app." + handler;
    spec.runtime = "nodejs20.x";
    spec.timeoutSeconds = 30;
    host.call(spec, caller.call("{}"));
    return errorOf(caller.answer());
  };
  EXPECT_EQ(said("back"), "\"back\"");
  EXPECT_EQ(said("context"), "\"context\"");
  EXPECT_EQ(said("nothing"), "null");
  EXPECT_EQ(said("deep.er"), "\"deep\"");
  EXPECT_EQ(said("fails"), "RangeError");
  EXPECT_EQ(said("rejects"), "Runtime.UnhandledPromiseRejection");
}

TEST(FunctionHost, runsWhateverSpeaksTheApi) {
  if (onPath("curl").empty()) GTEST_SKIP() << "curl is not here";
  TemporaryFolder folder;
  folder.write(
      "bootstrap",
      "#!/bin/sh\nR=\"http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime\"\n"
      "while true; do\n  E=$(curl -sS -D /dev/fd/3 \"$R/invocation/next\" 3>headers)\n"
      "  I=$(grep -i request-id headers | tr -d '[:space:]' | cut -d: -f2)\n"
      "  curl -sS \"$R/invocation/$I/response\" -d \"{\\\"got\\\":$E,\\\"pad\\\":\\\"$(head -c "
      "20000 /dev/zero | tr '\\0' x)\\\"}\" >/dev/null\ndone\n");
  std::filesystem::permissions(folder.path() + "/bootstrap", std::filesystem::perms::owner_all);
  FunctionSpec spec;
  spec.name = "Shell";
  spec.folder = folder.path();
  spec.runtime = "provided.al2023";
  spec.timeoutSeconds = 30;
  FunctionHost host;
  Caller caller;
  host.call(spec, caller.call(R"({"a":1})"));
  EXPECT_EQ(json::print(caller.answer().output["got"]), R"({"a":1})");
  host.call(spec, caller.call("2"));
  EXPECT_EQ(json::print(caller.answer().output["got"]), "2");
}

TEST(FunctionHost, namesWhatItCannotRun) {
  FunctionSpec spec;
  spec.name = "Fn";
  spec.folder = "/tmp";
  spec.handler = "a.b";
  spec.runtime = "cobol85";
  FunctionHost host;
  Caller caller;
  host.call(spec, caller.call("{}"));
  EXPECT_EQ(errorOf(caller.answer()), "Runtime.InvalidEntrypoint");
  spec.command = {"./gone"};
  host.call(spec, caller.call("{}"));
  const auto failed = caller.answer();
  EXPECT_EQ(errorOf(failed), "Runtime.InvalidEntrypoint");
  EXPECT_NE(json::print(causeOf(failed)).find("fork/exec gone: No such file"), std::string::npos);
}
