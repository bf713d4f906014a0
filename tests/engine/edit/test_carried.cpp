// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "engine/edit/clipboard.h"
#include "engine/edit/containers.h"
#include "engine/edit/fields.h"
#include "engine/edit/form_edits.h"
#include "engine/edit/intents.h"
#include "engine/edit/lists.h"
#include "engine/edit/move_states.h"
#include "engine/edit/places.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/selection.h"
#include "engine/text/tree.h"

/// States are moved, copied and wrapped as they are written: with their comments, quotes, block
/// scalars, number forms and escapes.
namespace stepwright::edit {
namespace {

namespace fs = std::filesystem;
using asl::Document;
using asl::Format;
using asl::StateType;
using json::Value;

Document yaml(std::string text) { return Document::read(std::move(text), Format::Yaml); }

Document after(const Document& document, const Outcome& outcome) {
  EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : outcome.error().message);
  if (!outcome) return document;
  const std::string text = text::apply(document.text(), outcome->edits);
  EXPECT_EQ(text::apply(text, text::inverse(document.text(), outcome->edits)), document.text());
  return Document::read(text, document.format());
}

const std::string commented = R"(# A flow with remarks
StartAt: First   # here

States:
  # of the first
  First:
    Type: Task
    Resource: 'arn:aws:lambda:us-east-1:123456789012:function:one'
    Comment: >-
      folded
      text
    Retry:
      - ErrorEquals: [States.ALL]   # all
        IntervalSeconds: 1.0
        BackoffRate: 1e1
    Catch:
      - ErrorEquals: ["States.ALL"]
        Next: Last
    x-mine: {a: 1.50}
    Next: Second  # and on
    # the end of it

  # of the second
  # in two lines
  "Second":
    Type: Pass
    Result: |
      # no remark
        kept
    Next: Each

  Each:
    Type: Map
    ItemProcessor:
      StartAt: Inner
      States:
        # inside
        Inner: {Type: Pass, End: true}
    Next: Last
  Last:
    Type: Succeed  # done
)";

TEST(Carried, WrappingKeepsTheWordsAndUnwrappingGivesThemBack) {
  const Document document = yaml(commented);
  const Document wrapped = after(document, wrap(document, {"/States/Second"}, StateType::Map));
  const std::string id = "/States/Map/ItemProcessor/States/Second";
  EXPECT_NE(wrapped.text().find("        # of the second\n        # in two lines\n"
                                "        \"Second\":\n          Type: Pass\n"
                                "          Result: |\n            # no remark\n"
                                "              kept\n          End: true\n"),
            std::string::npos)
      << wrapped.text();
  EXPECT_EQ(findState(wrapped, id)->fields["Result"].string(), "# no remark\n  kept\n");
  EXPECT_EQ(after(wrapped, unwrap(wrapped, "/States/Map")).text(), commented);
}

TEST(Carried, CopiesAreTheSameWords) {
  const Document document = yaml(commented);
  const auto copied = copyText(document, {"/States/First"});
  ASSERT_TRUE(copied.ok());
  EXPECT_EQ(copied->substr(0, 38), "StartAt: First\nStates:\n  # of the firs");
  const Document twice = after(document, duplicate(document, {"/States/First"}));
  const Value was = findState(document, "/States/First")->fields;
  const Value now = findState(twice, "/States/First 2")->fields;
  EXPECT_EQ(now, was) << twice.text();
  EXPECT_NE(twice.text().find("  # of the first\n  First 2:\n    Type: Task\n    Resource: 'arn"),
            std::string::npos)
      << twice.text();
  EXPECT_NE(twice.text().rfind("IntervalSeconds: 1.0\n        BackoffRate: 1e1\n"),
            twice.text().find("IntervalSeconds: 1.0\n        BackoffRate: 1e1\n"));
}

TEST(Carried, MovingIntoAMapKeepsTheWordsAndSaysWhatItCannot) {
  const Document document = yaml(commented);
  const auto outcome =
      moveStates(document, {"/States/First"}, {Place::Kind::Into, "/States/Each/ItemProcessor"});
  const Document moved = after(document, outcome);
  ASSERT_TRUE(outcome.ok());
  EXPECT_NE(outcome->note.find("\"First\" to \"Last\""), std::string::npos) << outcome->note;
  const asl::State* state = findState(moved, "/States/Each/ItemProcessor/States/First");
  ASSERT_NE(state, nullptr) << moved.text();
  EXPECT_FALSE(state->fields.contains("Catch"));
  EXPECT_EQ(state->fields["x-mine"]["a"].decimalText(), "1.50");
  for (const char* words : {"        # of the first\n        First:\n", "[States.ALL]   # all\n",
                            "          # the end of it\n", "            folded\n"}) {
    EXPECT_NE(moved.text().find(words), std::string::npos) << words << moved.text();
  }
}

TEST(Carried, ADragKeepsTheCatcherWhereItsTargetIs) {
  const Document document = yaml(commented);
  const auto outcome =
      moveStates(document, {"/States/First"}, {Place::Kind::OnEdge, "/States/Second/Next"});
  const Document moved = after(document, outcome);
  EXPECT_EQ(findState(moved, "/States/First")->catchers.at(0).next, "Last");
  EXPECT_EQ(outcome->note, "");
}

TEST(Carried, APastedCatcherWithoutATargetIsLeftOutAndSaid) {
  const Document document = yaml(commented);
  const auto copied = copyText(document, {"/States/First"});
  const Document other = yaml("StartAt: A\nStates:\n  A: {Type: Succeed}\n");
  const auto outcome = paste(other, *copied, {Place::Kind::Before, "/States/A"});
  const Document pasted = after(other, outcome);
  EXPECT_FALSE(findState(pasted, "/States/First")->fields.contains("Catch"));
  EXPECT_NE(outcome->note.find("Last"), std::string::npos);
  const Document json = Document::read(R"({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})");
  const Document across = after(json, paste(json, *copied, {Place::Kind::Before, "/States/A"}));
  EXPECT_EQ(findState(across, "/States/First")->fields, findState(pasted, "/States/First")->fields);
}

TEST(Carried, JsonKeepsItsEscapesNumbersAndComments) {
  const std::string text = R"({
  "StartAt": "caf\u00e9",
  "States": {
    // the first
    "caf\u00e9": {
      "Type": "Wait", /* short */
      "Seconds": 1e1,
      "Comment": "caf\u00e9 \/ x",
      "Next": "B"
    }, // behind it
    "B": {
      "Type": "Pass",
      "Result": [1.0, ${n}],
      "Next": "C"
    },
    "C": { "Type": "Succeed" } // last
  }
}
)";
  const Document document = Document::read(text);
  ASSERT_TRUE(document.wellFormed());
  for (const char* id : {"/States/caf\u00e9", "/States/B"}) {
    const Document wrapped = after(document, wrap(document, {id}, StateType::Parallel));
    EXPECT_TRUE(wrapped.wellFormed()) << wrapped.text();
    EXPECT_EQ(after(wrapped, unwrap(wrapped, "/States/Parallel")).text(), text);
    const Document twice = after(document, duplicate(document, {id}));
    EXPECT_TRUE(twice.wellFormed()) << twice.text();
    EXPECT_EQ(findState(twice, std::string(id) + " 2")->fields["Result"],
              findState(document, id)->fields["Result"]);
  }
  const Document twice = after(document, duplicate(document, {"/States/B"}));
  EXPECT_NE(twice.text().find("[1.0, ${n}]"), twice.text().rfind("[1.0, ${n}]"));
  const Document less = after(document, removeState(document, "/States/C"));
  EXPECT_TRUE(less.wellFormed()) << less.text();
}

const std::string anchored = R"(StartAt: One
States:
  One:
    Type: Task
    Resource: ${OneArn}
    Retry:
      - &again            # the anchor
        ErrorEquals: [Lambda.ServiceException]
        MaxAttempts: 6
    Next: Two
  Two:
    Type: Task
    Resource: ${TwoArn}
    Retry:
      - *again
    End: true
)";

TEST(Carried, AnAnchorThatGoesIsSetUpWhereItIsNeeded) {
  const Document document = yaml(anchored);
  const Document less = after(document, removeState(document, "/States/One"));
  ASSERT_TRUE(less.wellFormed()) << less.text();
  EXPECT_EQ(findState(less, "/States/Two")->fields, findState(document, "/States/Two")->fields);
}

TEST(Carried, AnEditBehindAnAliasChangesThatPlaceAlone) {
  const Document document = yaml(anchored);
  const Document changed =
      after(document, setFields(document, {{"/States/Two/Retry/0", "MaxAttempts", "2"},
                                           {"/States/Two/Retry/0", "IntervalSeconds", "4"}}));
  EXPECT_EQ(findState(changed, "/States/Two")->retry.at(0).maxAttempts, 2) << changed.text();
  EXPECT_EQ(findState(changed, "/States/Two")->retry.at(0).intervalSeconds, 4);
  EXPECT_EQ(findState(changed, "/States/One")->fields, findState(document, "/States/One")->fields);
  const Document twice = after(document, duplicate(document, {"/States/Two"}));
  EXPECT_EQ(findState(twice, "/States/Two 2")->fields["Retry"],
            findState(document, "/States/Two")->fields["Retry"]);
}

TEST(Carried, TagsSurvive) {
  const Document document = yaml(
      "StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: !GetAtt F.Arn\n"
      "    Parameters: {P: !If [Prod, {a: 1}, 2]}\n    Next: B\n  B: {Type: Succeed}\n");
  const Document wrapped = after(document, wrap(document, {"/States/A"}, StateType::Map));
  EXPECT_NE(wrapped.text().find("Resource: !GetAtt F.Arn\n"), std::string::npos);
  EXPECT_NE(wrapped.text().find("{P: !If [Prod, {a: 1}, 2]}"), std::string::npos);
  const Document set = after(document, setField(document, "/States/A", "Resource", "\"arn:x\""));
  EXPECT_NE(set.text().find("Resource: arn:x\n"), std::string::npos) << set.text();
}

// ---------------------------------------------------------------- properties

/// A document of that many states with remarks, quotes and block scalars here and there.
std::string generated(unsigned seed) {
  std::mt19937 random(seed);
  const auto one = [&](unsigned of) { return random() % of == 0; };
  const int count = 3 + static_cast<int>(random() % 5);
  std::string out = one(2) ? "# head\nStartAt: S0\n" : "StartAt: \"S0\"  # start\n";
  out += "States:\n";
  for (int i = 0; i < count; ++i) {
    const std::string next =
        i + 1 < count ? "    Next: S" + std::to_string(i + 1) + "\n" : "    End: true\n";
    if (one(3)) out += "\n";
    if (one(2)) out += "  # about " + std::to_string(i) + "\n";
    if (one(4)) out += "# far left\n";
    out += (one(4) ? "  \"S" : "  S") + std::to_string(i);
    out = out.substr(0, out.size());
    const std::size_t line = out.rfind('\n') + 1;
    if (out[line + 2] == '"') out += '"';
    out += one(4) ? ":  # name\n" : ":\n";
    if (one(4)) {
      out += "    Type: Map\n    ItemProcessor:\n      StartAt: I" + std::to_string(i) +
             "\n      States:\n        # deep\n        I" + std::to_string(i) +
             ":\n          Type: Pass\n          End: true\n";
    } else {
      out += "    Type: Pass\n";
      if (one(2)) out += "    Comment: |\n      two # no remark\n\n       lines\n";
      if (one(2)) out += "    Result: {a: [1.0, 'x'], b: \"caf\\u00e9\"}   # flow\n";
      if (one(3)) out += "    Parameters:\n    - 1e3\n    -   k: v   # item\n        l: ~\n";
    }
    out += next;
    if (one(3)) out += "    # tail of " + std::to_string(i) + "\n";
  }
  if (one(3)) out += "# foot\n";
  return out;
}

std::vector<std::pair<std::string, Document>> subjects() {
  std::vector<std::pair<std::string, Document>> all;
  for (unsigned seed = 1; seed <= 120; ++seed)
    all.emplace_back("generated " + std::to_string(seed), yaml(generated(seed)));
  for (const fs::path& folder : {fs::path(STEPWRIGHT_SOURCE_DIR) / "resources/samples",
                                 fs::path(STEPWRIGHT_SHARED_DIR) / "corpus/workflows"}) {
    if (!fs::is_directory(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      const bool named = name.find(".asl") != std::string::npos || name.ends_with(".yaml") ||
                         name.ends_with(".yml") || name.ends_with(".json");
      if (!named) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      std::stringstream text;
      text << file.rdbuf();
      Document document = Document::read(text.str(), Document::formatOf(name));
      if (document.wellFormed() && !document.machine()->states.empty() &&
          document.lineCount() < 1500)
        all.emplace_back(name, document);
    }
  }
  return all;
}

/// The lines of comment, without their indentation.
std::multiset<std::string> remarksOf(const Document& document) {
  std::multiset<std::string> remarks;
  if (document.format() != Format::Yaml) return remarks;
  std::istringstream lines(document.text());
  for (std::string line; std::getline(lines, line);) {
    const auto hash = line.find("# ");
    if (hash != std::string::npos) remarks.insert(line.substr(hash));
  }
  return remarks;
}

/// What a state says apart from where it leads.
Value withoutWays(const Value& fields) {
  Value value = fields.without("Next").without("End").without("Default").without("Catch");
  std::vector<Value> rules;
  for (const auto& rule : value["Choices"].items()) rules.push_back(rule.without("Next"));
  return value.contains("Choices") ? value.with("Choices", Value::array(std::move(rules))) : value;
}

bool isHandWritten(const Document& document) { return document.format() == Format::Yaml; }

void tryState(const std::string& name, const Document& document, const asl::State& state,
              std::size_t& tried) {
  const std::string what = name + " " + state.id;
  const auto check = [&](const char* gesture, const Outcome& outcome, const std::string& id,
                         bool keepsRemarks) -> std::optional<Document> {
    if (!outcome) return std::nullopt;
    ++tried;
    Document now = after(document, outcome);
    EXPECT_TRUE(now.wellFormed()) << what << " " << gesture << "\n" << now.text();
    EXPECT_LE(now.tree().errors().size(), document.tree().errors().size()) << what;
    const asl::State* moved = findState(now, id);
    EXPECT_NE(moved, nullptr) << what << " " << gesture << ": " << id << "\n" << now.text();
    if (moved != nullptr) {
      EXPECT_EQ(withoutWays(moved->fields), withoutWays(state.fields)) << what << " " << gesture;
    }
    if (keepsRemarks && isHandWritten(document)) {
      const auto before = remarksOf(document);
      const auto behind = remarksOf(now);
      EXPECT_TRUE(std::includes(behind.begin(), behind.end(), before.begin(), before.end()))
          << what << " " << gesture << "\n"
          << now.text();
    }
    return now;
  };
  const std::string machine = machineOf(state.id);
  const auto wrapped =
      check("wrap", wrap(document, {state.id}, StateType::Parallel),
            statePointer(statePointer(machine, uniqueName(document, "Parallel")) + "/Branches/0",
                         state.name),
            true);
  if (wrapped) {
    const auto back = unwrap(*wrapped, statePointer(machine, uniqueName(document, "Parallel")));
    ASSERT_TRUE(back.ok()) << what;
    EXPECT_EQ(text::apply(wrapped->text(), back->edits), document.text()) << what;
  }
  if (state.machines.empty())
    check("duplicate", duplicate(document, {state.id}),
          statePointer(machine, uniqueName(document, state.name)), true);
  const auto copied = copyText(document, {state.id});
  ASSERT_TRUE(copied.ok()) << what;
  const auto removed = removeState(document, state.id);
  if (removed) {
    const Document without = after(document, removed);
    ASSERT_TRUE(without.wellFormed()) << what << without.text();
    const auto pasted = paste(without, *copied, {Place::Kind::Loose, machine});
    ASSERT_TRUE(pasted.ok()) << what << pasted.error().message << *copied;
    const Document put = after(without, pasted);
    const asl::State* again = findState(put, state.id);
    ASSERT_NE(again, nullptr) << what << put.text();
    EXPECT_EQ(withoutWays(again->fields), withoutWays(state.fields)) << what;
    ++tried;
  }
  for (const auto& other : findMachine(document, machine)->states) {
    if (other.id == state.id) continue;
    if (other.type == StateType::Map && other.machines.size() == 1) {
      const std::string inner = other.machines[0]->pointer;
      check("move into", moveStates(document, {state.id}, {Place::Kind::Into, inner}),
            statePointer(inner, state.name), true);
    }
    check("move", moveStates(document, {state.id}, {Place::Kind::After, other.id}), state.id, true);
  }
}

TEST(Carried, EveryStateOfEveryDocumentKeepsWhatItSays) {
  std::size_t tried = 0;
  for (const auto& [name, document] : subjects()) {
    ASSERT_TRUE(document.wellFormed()) << name << "\n" << document.text();
    for (const auto& state : document.machine()->states) {
      tryState(name, document, state, tried);
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(tried, 1000U);
  std::cout << tried << " gestures\n";
}

TEST(Carried, NamesThatCannotBeCarriedAreRefused) {
  // In the braces of YAML a name may go over lines, with tabs between.
  const Document document =
      Document::read("{\r\n\t\"StartAt\": \"A\",\r\n\t\"States\": {\red\"\r\n\t\t|\r\n\t}\r\n}\r\n",
                     asl::Format::Yaml);
  ASSERT_TRUE(document.wellFormed());
  ASSERT_EQ(document.machine()->states.size(), 1u);
  const auto outcome = duplicate(document, {document.machine()->states.front().id});
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, "edit.carry");
}

}  // namespace
}  // namespace stepwright::edit
