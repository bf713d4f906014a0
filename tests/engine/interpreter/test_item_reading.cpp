// SPDX-License-Identifier: GPL-3.0-or-later
// A distributed Map whose reader gives its items piece by piece, and whose writer takes its results
// part by part.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/interpreter/execution.h"
#include "engine/interpreter/sink.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;
using interpreter::TaskBackend;
using interpreter::TaskOutcome;
using interpreter::TaskRequest;

namespace {

const std::string reads =
    R"("ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON"@},"Parameters":{"Bucket":"b","Key":"k"}},)";

std::string readerWith(const std::string& config = "") {
  std::string text = reads;
  return text.replace(text.find('@'), 1, config);
}

/// Gives `count` numbers, `inPiece` at a time; all else is answered by mocks, and what is stored is
/// kept.
class Pieces : public TaskBackend {
 public:
  Pieces(int count, int inPiece, tasks::MockSet answers = {})
      : count_(count), inPiece_(inPiece), mocks_(std::move(answers)) {}

  Reply start(const TaskRequest& request, const Deliver& deliver) override {
    if (request.service != "s3") return mocks_.start(request, deliver);
    EXPECT_TRUE(request.piece);
    const int from = request.piece->after.empty() ? 0 : std::stoi(request.piece->after);
    asked.push_back(from);
    const int to = std::min(count_, from + inPiece_);
    std::string body = "[";
    for (int i = from; i < to; ++i)
      body += (i > from ? "," : "") + (i == odd ? "\"odd\"" : std::to_string(i));
    std::vector<json::Member> answer{{"Body", body + "]"}};
    if (from == 0 && saysCount) answer.emplace_back("ItemCount", count_);
    if (to < count_) answer.emplace_back("NextPiece", std::to_string(to));
    deliver({request.id, TaskOutcome::succeeded(json::Value::object(std::move(answer))), 0});
    return Reply::Accepted;
  }

  Reply store(const TaskRequest& request, const Deliver& deliver) override {
    const json::Value& object = request.input;
    const std::string key(object["Key"].string());
    auto& written = files[key.substr(key.rfind('/') + 1)];
    EXPECT_EQ(object["Offset"].integer(),
              static_cast<std::int64_t>(written.size()) - (written.ends_with(']') ? 1 : 0));
    const std::string bytes(object["Body"].string());
    ++parts;
    written += bytes;
    deliver({request.id,
             TaskOutcome::succeeded(
                 json::Value::object({{"Size", static_cast<std::int64_t>(written.size())}})),
             0});
    return Reply::Accepted;
  }

  bool saysCount = true;
  int odd = -1;  ///< the item that is no number
  std::vector<int> asked;
  std::map<std::string, std::string> files;
  int parts = 0;

 private:
  int count_, inPiece_;
  tasks::MockBackend mocks_;
};

runtime::RunResult runWith(TaskBackend& backend, const std::string& definition,
                           interpreter::Quotas quotas = interpreter::Quotas::off()) {
  return runtime::run(program(definition), parsed("{}"), backend,
                      interpreter::Identity::of({.start = {1'700'000'000'000}, .quotas = quotas}));
}

std::string numbers(int from, int to) {
  std::string text = "[";
  for (int i = from; i < to; ++i) text += (i > from ? "," : "") + std::to_string(i);
  return text + "]";
}

}  // namespace

TEST(ItemReading, asksForTheNextPieceWhenAllBeforeHaveBegun) {
  Pieces pieces(5000, 1100);
  EXPECT_EQ(end(runWith(pieces, distributedMap(readerWith()))), numbers(0, 5000));
  EXPECT_EQ(pieces.asked, (std::vector<int>{0, 1100, 2200, 3300, 4400}));
}

/// No more than a piece is held, whatever came before it.
TEST(ItemReading, holdsOnePieceAtATime) {
  Pieces pieces(5000, 1100);
  const auto identity = interpreter::Identity::of(
      {.start = {1'700'000'000'000}, .quotas = interpreter::Quotas::off()});
  runtime::Keeper keeper(program(distributedMap(readerWith())), parsed("{}"), identity, {});
  runtime::Driver driver(keeper, pieces);
  std::size_t most = 0;
  const auto halt = driver.run([&](const interpreter::Execution& execution) {
    for (const auto& fiber : execution.fibers)
      if (fiber->frame.children) most = std::max(most, (*fiber->frame.children)->items.size());
    return false;
  });
  EXPECT_EQ(halt, runtime::Halt::Ended);
  EXPECT_EQ(most, 1100U);
}

TEST(ItemReading, maxItemsAndBatchesGoOverThePieces) {
  Pieces some(5000, 1100);
  EXPECT_EQ(end(runWith(some, distributedMap(readerWith(R"(,"MaxItems":2500)")))),
            numbers(0, 2500));
  EXPECT_EQ(some.asked, (std::vector<int>{0, 1100, 2200}));

  Pieces batched(2500, 1100);
  const auto result = end(runWith(
      batched, distributedMap(readerWith() + R"("ItemBatcher":{"MaxItemsPerBatch":1000},)")));
  EXPECT_EQ(result, R"([{"Items":)" + numbers(0, 1000) + R"(},{"Items":)" + numbers(1000, 2000) +
                        R"(},{"Items":)" + numbers(2000, 2500) + "}]");
}

TEST(ItemReading, anItemsIndexGoesOnFromPieceToPiece) {
  Pieces pieces(3000, 1100);
  const auto result = runWith(
      pieces,
      distributedMap(readerWith(R"(,"MaxItems":2300)") +
                         R"("ItemSelector":{"i.$":"$$.Map.Item.Index","v.$":"$$.Map.Item.Value"},)",
                     R"("Type":"Pass","Parameters":{"i.$":"$.i"},"OutputPath":"$.i","End":true)"));
  EXPECT_EQ(end(result), numbers(0, 2300));
}

/// A share is one of all items, which are known of before they have come.
TEST(ItemReading, aShareOfFailuresIsOneOfAllItems) {
  const std::string fails = readerWith() + R"("MaxConcurrency":1,"ToleratedFailurePercentage":@,)";
  const auto with = [&](const std::string& share) {
    std::string text = fails;
    return text.replace(text.find('@'), 1, share);
  };
  tasks::MockBehaviour failure, success;
  failure.kind = tasks::MockBehaviour::Kind::Error;
  failure.error = "E";
  failure.lastAttempt = 29;
  success.firstAttempt = 30;
  success.result = json::Value(1);
  const tasks::MockSet few{{"P", true, {failure, success}}};
  Pieces tolerated(3000, 1100, few);
  EXPECT_EQ(runWith(tolerated, distributedMap(with("1"), oneLambdaTask)).status,
            interpreter::Status::Succeeded);
  Pieces tooMany(2999, 1100, few);
  EXPECT_EQ(end(runWith(tooMany, distributedMap(with("1"), oneLambdaTask))),
            "FAILED States.ExceedToleratedFailureThreshold: The specified tolerated failure "
            "threshold was exceeded.");
  Pieces uncounted(2999, 1100, few);
  uncounted.saysCount = false;
  EXPECT_EQ(runWith(uncounted, distributedMap(with("1"), oneLambdaTask)).status,
            interpreter::Status::Failed);
}

/// Of a result that is too large anyway no more is kept than shows that it is.
TEST(ItemReading, aResultThatIsTooLargeFailsTheState) {
  Pieces pieces(100'000, 5000);
  EXPECT_EQ(end(runWith(pieces, distributedMap(readerWith()), interpreter::Quotas{})),
            "FAILED States.DataLimitExceeded: The state/task 'A' returned a result with a size "
            "exceeding the maximum number of bytes service limit.");
}

TEST(ItemReading, resultsAreWrittenInParts) {
  Pieces pieces(4000, 1100);
  const std::string big =
      R"("Type":"Pass","Result":")" + std::string(1000, 'x') + R"(","End":true)";
  const auto result = runWith(
      pieces,
      distributedMap(
          readerWith() +
              R"("ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","WriterConfig":{"Transformation":"COMPACT","OutputType":"JSONL"},"Parameters":{"Bucket":"b","Prefix":"out"}},)",
          big));
  EXPECT_EQ(result.status, interpreter::Status::Succeeded) << end(result);
  EXPECT_GE(pieces.parts, 4);
  const std::string& written = pieces.files["SUCCEEDED_0.json"];
  EXPECT_EQ(std::count(written.begin(), written.end(), '\n'), 4000);
}

/// A checkpoint is a copy, and there are many of them.
TEST(ItemReading, copiesOfARunShareTheTextsThatWaitToBeWritten) {
  using interpreter::Execution;
  Pieces pieces(50, 50);
  const auto identity = interpreter::Identity::of({.start = {1'700'000'000'000}});
  runtime::Keeper keeper(
      program(distributedMap(
          readerWith() +
          R"("ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"b","Prefix":"out"}},)")),
      parsed("{}"), identity, {});
  runtime::Driver driver(keeper, pieces);
  const auto waiting = [](const Execution& execution) {
    if (execution.fibers.empty()) return std::vector<interpreter::ChildResult>{};
    const auto& children = execution.fibers.front()->frame.children;
    return children ? (*children)->run->results : std::vector<interpreter::ChildResult>{};
  };
  std::optional<Execution> copy;
  bool shared = false;
  const auto halt = driver.run([&](const Execution& now) {
    const auto present = waiting(now);
    if (!copy && present.size() == 1) copy = now;
    if (copy && present.size() == 2)
      shared = waiting(*copy).front().lines.sameAs(present.front().lines);
    return false;
  });
  EXPECT_EQ(halt, runtime::Halt::Ended);
  EXPECT_TRUE(shared);
}

TEST(ItemReading, otherLimitsHoldFromThenOn) {
  Pieces pieces(100, 1100);
  const auto identity = interpreter::Identity::of({.start = {1'700'000'000'000}});
  runtime::Keeper keeper(
      program(distributedMap(readerWith() + R"("MaxConcurrency":2,)", oneLambdaTask)), parsed("{}"),
      identity, {});
  runtime::Driver driver(keeper, pieces);
  EXPECT_EQ(driver.run(), runtime::Halt::NeedsAnswer);
  EXPECT_EQ(driver.questions().size(), 2U);
  interpreter::input::UpdateMapRun limits;
  limits.fiber = 1;
  limits.maxConcurrency = 7;
  limits.toleratedCount = 1;
  driver.put(limits);
  EXPECT_EQ(driver.run(), runtime::Halt::NeedsAnswer);
  EXPECT_EQ(driver.questions().size(), 7U);
  driver.answer(driver.questions().front().id, TaskOutcome::failed("E", "c"));
  EXPECT_EQ(driver.run(), runtime::Halt::NeedsAnswer);  // one is tolerated now
  driver.answer(driver.questions().front().id, TaskOutcome::failed("E", "c"));
  EXPECT_EQ(driver.run(), runtime::Halt::Ended);
  EXPECT_EQ(driver.execution().error->string(), "States.ExceedToleratedFailureThreshold");
}

/// Nothing of it goes on where a later piece cannot be taken. (The last batch of a piece waits for
/// the next one, and a thousand live at once.)
TEST(ItemReading, aPieceThatCannotBeTakenEndsTheChildrenOfThoseBefore) {
  Pieces pieces(2002, 1001, mocks(R"({"P":{"never":true}})"));
  pieces.odd = 1500;
  const std::string fields =
      R"-("ItemBatcher":{"MaxItemsPerBatch":1},"ItemSelector":{"n.$":"States.MathAdd($$.Map.Item.Value, 1)"},)-";
  std::size_t aborted = 0;
  std::vector<interpreter::EndedMapRun::End> ends;
  runtime::Keeper keeper(
      program(distributedMap(readerWith() + fields, oneLambdaTask)), parsed("{}"),
      interpreter::Identity::of({.start = {1'700'000'000'000}}),
      {.onChild =
           [&](const interpreter::EndedChild& child) {
             aborted += child.end == interpreter::EndedChild::End::Aborted ? 1 : 0;
           },
       .onMapRun = [&](const interpreter::EndedMapRun& run) { ends.push_back(run.end); }});
  runtime::Driver driver(keeper, pieces);
  ASSERT_EQ(driver.run(), runtime::Halt::Ended);
  EXPECT_EQ(keeper.head().error->string(), "States.IntrinsicFailure");
  EXPECT_EQ(aborted, 1000U);
  EXPECT_EQ(ends, std::vector{interpreter::EndedMapRun::End::Failed});
  EXPECT_EQ(keeper.head().fibers.size(), 1U);
}
