// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/edit/add_state.h"
#include "engine/edit/change_type.h"
#include "engine/edit/clipboard.h"
#include "engine/edit/containers.h"
#include "engine/edit/fields.h"
#include "engine/edit/format.h"
#include "engine/edit/lists.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/text/tree.h"

/// What YAML says once and uses more often, under gestures: it keeps its meaning, and what became
/// of anchor and alias is said.
namespace stepwright::edit {
namespace {

using asl::Document;
using asl::Format;

const std::string text = R"(StartAt: One
States:
  One:
    Type: Task
    Resource: arn:aws:states:::sqs:sendMessage
    Retry: &retry
      - ErrorEquals: [States.ALL]
        MaxAttempts: 2
    Next: Two
  Two:
    Type: Task
    Resource: arn:aws:states:::sqs:sendMessage
    Retry: *retry
    Next: Three
  Three:
    Type: Task
    Resource: arn:aws:states:::sqs:sendMessage
    Retry: *retry
    End: true
)";

Document afterShared(const Document& document, const Outcome& change) {
  EXPECT_TRUE(change) << change.error().message;
  return Document::read(text::apply(document.text(), change->edits), Format::Yaml);
}

TEST(SharedValues, TheAnchorMovesToItsFirstRemainingAliasAndThatIsSaid) {
  const Document document = Document::read(text, Format::Yaml);
  const auto change = removeState(document, "/States/One");
  const Document left = afterShared(document, change);
  EXPECT_TRUE(left.wellFormed());
  EXPECT_NE(left.text().find("Retry: &retry"), std::string::npos);
  EXPECT_EQ(left.value()["States"]["Three"]["Retry"], document.value()["States"]["One"]["Retry"]);
  EXPECT_EQ(change->note,
            "The anchor of *retry goes with what is taken away; it is set up anew where that is "
            "used next.");
}

TEST(SharedValues, AnAliasThatIsChangedIsWrittenOutAndThatIsSaid) {
  const Document document = Document::read(text, Format::Yaml);
  const auto change = setField(document, "/States/Two/Retry/0", "MaxAttempts", "5");
  const Document left = afterShared(document, change);
  EXPECT_EQ(left.value()["States"]["Two"]["Retry"].at(0)["MaxAttempts"].integer(), 5);
  EXPECT_EQ(left.value()["States"]["One"]["Retry"].at(0)["MaxAttempts"].integer(), 2);
  EXPECT_EQ(left.value()["States"]["Three"]["Retry"].at(0)["MaxAttempts"].integer(), 2);
  EXPECT_EQ(change->note,
            "The alias *retry is written out where it is changed; what it stands for stays as it "
            "is.");
}

TEST(SharedValues, NothingIsSaidOfWhatStays) {
  const Document document = Document::read(text, Format::Yaml);
  const auto change = renameState(document, "/States/One", "First");
  ASSERT_TRUE(change);
  EXPECT_EQ(change->note, "");
}

const std::string merged = R"(StartAt: One
States:
  One: &task
    Type: Task
    Resource: arn:aws:states:::sqs:sendMessage
    Parameters: &call {QueueUrl: q, MessageBody: m}
    Retry: &retry
      - &all {ErrorEquals: [States.ALL], MaxAttempts: 2}
    Next: Two
  Two:
    <<: *task
    Next: Three
  Three:
    Type: Parallel
    Branches:
      - StartAt: Inner
        States:
          Inner:
            Type: Task
            Resource: arn:aws:states:::sqs:sendMessage
            Parameters: *call
            Retry: [*all]
            End: true
    Retry: *retry
    End: true
)";

/// Every state but those that the gesture is about says what it said.
void expectKept(const std::string& what, const Document& before, const Outcome& outcome,
                const asl::StateId& changed) {
  if (!outcome) return;  // refused with words
  const Document left = Document::read(text::apply(before.text(), outcome->edits), Format::Yaml);
  ASSERT_TRUE(left.wellFormed()) << what << "\n" << left.text();
  for (const auto& error : left.tree().errors())
    EXPECT_TRUE(error.readable) << what << ": " << error.message << "\n" << left.text();
  for (const char* name : {"One", "Two", "Three"}) {
    const json::Value& now = left.value()["States"][name];
    if (now.isNull() || changed == "/States/" + std::string(name)) continue;
    const json::Value& was = before.value()["States"][name];
    for (const char* field : {"Type", "Resource", "Parameters", "Retry"})
      EXPECT_EQ(now[field], was[field]) << what << ": " << name << "/" << field << "\n"
                                        << left.text();
  }
}

TEST(SharedValues, SurviveEveryGesture) {
  for (const std::string& definition : {text, merged}) {
    const Document document = Document::read(definition, Format::Yaml);
    for (const char* name : {"One", "Two", "Three"}) {
      const asl::StateId state = "/States/" + std::string(name);
      const auto kept = [&](const char* what, const Outcome& outcome) {
        expectKept(std::string(what) + " " + name, document, outcome, state);
      };
      kept("rename", renameState(document, state, "Renamed"));
      kept("remove", removeState(document, state));
      kept("wrap", wrap(document, {state}, asl::StateType::Map));
      kept("duplicate", duplicate(document, {state}));
      kept("add", addState(document, asl::StateType::Pass, {Place::Kind::After, state}));
      kept("format", formatDocument(document));
      // What is said once and changed there is changed wherever it is used.
      if (std::string(name) == "One") continue;
      kept("retype", changeType(document, state, asl::StateType::Pass));
      kept("retrier", addRetrier(document, state));
      kept("comment", setField(document, state, "Comment", "\"x\""));
      kept("attempts", setField(document, state + "/Retry/0", "MaxAttempts", "7"));
      kept("parameters", setField(document, state + "/Parameters", "QueueUrl", "\"r\""));
      kept("no retry", unsetField(document, state, "Retry"));
    }
  }
}

}  // namespace
}  // namespace stepwright::edit
