// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/add_state.h"
#include "engine/edit/connect.h"
#include "engine/edit/fields.h"
#include "engine/edit/intents.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/replace.h"
#include "engine/edit/state_text.h"

#include "tests/engine/edit/flow_text.h"

namespace stepwright::edit {
namespace {

using asl::Document;
using asl::StateType;

std::string flow(const Document& document, const Outcome& outcome) {
  return flowAfter(document, outcome);
}

const std::string line = R"({
  "StartAt": "A",
  "States": {
    "A": { "Type": "Pass", "Next": "B" },
    "B": { "Type": "Task", "Resource": "r", "Next": "C", "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "C" } ] },
    "C": { "Type": "Pass", "End": true }
  }
})";

const std::string choice = R"({
  "StartAt": "C",
  "States": {
    "C": { "Type": "Choice",
      "Choices": [
        { "Variable": "$.x", "IsNull": true, "Next": "A" },
        { "Variable": "$.x", "IsNull": false, "Next": "B" }
      ],
      "Default": "A" },
    "A": { "Type": "Pass", "End": true },
    "B": { "Type": "Pass", "Next": "A" }
  }
})";

TEST(Intents, RenameTakesAllReferencesAlong) {
  const Document document = Document::read(choice);
  EXPECT_EQ(flow(document, renameState(document, "/States/A", "Z")),
            "(start)>C C>Z C>B C>Z Z>(end) B>Z ");
  EXPECT_EQ(flow(document, renameState(document, "/States/C", "x/y")),
            "(start)>x/y x/y>A x/y>B x/y>A A>(end) B>A ");
  EXPECT_EQ(flow(document, renameState(document, "/States/A", "B")), "edit.nameTaken");
  EXPECT_EQ(flow(document, renameState(document, "/States/A", "")), "edit.name");
  EXPECT_EQ(flow(document, renameState(document, "/States/X", "Y")), "edit.noState");
  EXPECT_EQ(flow(document, renameState(document, "/States/A", std::string(81, 'x'))), "edit.name");
}

TEST(RenameState, KnowsTheNamesThatNobodyGave) {
  using asl::StateType;
  for (const char* name : {"Pass", "Pass 2", "Pass 17"})
    EXPECT_TRUE(isUsualName(name, StateType::Pass)) << name;
  for (const char* name : {"Passage", "Pass ", "Pass on", "Pass2", "pass", "Wait"})
    EXPECT_FALSE(isUsualName(name, StateType::Pass)) << name;
}

TEST(Intents, ANameInAFlowOfYamlStaysSpelledAsItWas) {
  const auto renamed = [](const std::string& text, const char* name) {
    const Document document = Document::read(text, asl::Format::Yaml);
    const auto change = renameState(document, "/States/A", name);
    return change ? text::apply(document.text(), change->edits) : std::string("refused");
  };
  const std::string plain = "{StartAt: A, States: {A: {Type: Pass, End: true}}}\n";
  EXPECT_EQ(renamed(plain, "Pay it"),
            "{StartAt: Pay it, States: {Pay it: {Type: Pass, End: true}}}\n");
  EXPECT_EQ(renamed(plain, "a, b"),
            "{StartAt: \"a, b\", States: {\"a, b\": {Type: Pass, End: true}}}\n");
  EXPECT_EQ(renamed("{StartAt: 'A', States: {\"A\": {Type: Pass, End: true}}}\n", "B"),
            "{StartAt: 'B', States: {\"B\": {Type: Pass, End: true}}}\n");
}

TEST(Intents, AVariableIsRenamedOnlyToANameThatIsFree) {
  const std::string text =
      R"({"QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": {"Type": "Pass", "Assign": {"x": 1, "y": 2}, "Next": "B"},
    "B": {"Type": "Succeed", "Output": "{% $x %}"}}})";
  const Document document = Document::read(text);
  const std::size_t set = text.find("x\": 1"), read = text.find("x %}");
  const std::vector<text::Range> places{{set, set + 1}, {read, read + 1}};
  const auto change = renameVariable(document, places, "total");
  ASSERT_TRUE(change);
  const auto after = text::apply(text, change->edits);
  EXPECT_NE(after.find("{\"total\": 1, \"y\": 2}"), std::string::npos);
  EXPECT_NE(after.find("{% $total %}"), std::string::npos);
  EXPECT_EQ(renameVariable(document, places, "y").error().code, "edit.nameTaken");
  EXPECT_EQ(renameVariable(document, places, "states").error().code, "edit.name");
  EXPECT_EQ(renameVariable(document, places, "a b").error().code, "edit.name");
  EXPECT_EQ(renameVariable(document, {}, "z").error().code, "edit.noVariable");
}

/// Renames the variable that is set at the first `from` to `to`: the text afterwards, or why not.
std::string variableRenamed(const std::string& text, const std::string& from, const char* to) {
  const Document document = Document::read(text);
  std::vector<text::Range> places;
  const std::string name = from.substr(0, from.find('"'));
  places.push_back({text.find(from), text.find(from) + name.size()});
  for (std::size_t at = text.find('$' + name); at != std::string::npos;
       at = text.find('$' + name, at + 1))
    places.push_back({at + 1, at + 1 + name.size()});
  const auto change = renameVariable(document, places, to);
  if (!change) return change.error().message;
  return text::apply(text, change->edits);
}

TEST(Intents, AVariableMayHaveANameOfAScopeThatItNeverMeets) {
  const std::string branches =
      R"({"QueryLanguage": "JSONata", "StartAt": "P", "States": {"P": {"Type": "Parallel", "Branches": [
    {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"left": 1}, "Next": "B"},
      "B": {"Type": "Succeed", "Output": "{% $left %}"}}},
    {"StartAt": "C", "States": {"C": {"Type": "Pass", "Assign": {"right": 2}, "End": true}}}], "End": true}}})";
  const std::string renamed = variableRenamed(branches, "left\": 1", "right");
  EXPECT_NE(renamed.find(R"("Assign": {"right": 1})"), std::string::npos) << renamed;
  EXPECT_NE(renamed.find("{% $right %}"), std::string::npos);
  EXPECT_NE(renamed.find(R"("Assign": {"right": 2})"), std::string::npos);

  const auto map = [](const char* mode) {
    return std::string(
               R"({"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"outer": 1}, "Next": "M"},
      "M": {"Type": "Map", "End": true, "ItemProcessor": {"ProcessorConfig": {"Mode": ")") +
           mode +
           R"("}, "StartAt": "I", "States": {"I": {"Type": "Pass", "Assign": {"inner": 2}, "End": true}}}}}})";
  };
  EXPECT_NE(variableRenamed(map("DISTRIBUTED"), "inner\": 2", "outer").find(R"({"outer": 2})"),
            std::string::npos);
  EXPECT_NE(variableRenamed(map("DISTRIBUTED"), "outer\": 1", "inner").find(R"({"inner": 1})"),
            std::string::npos);
  EXPECT_EQ(variableRenamed(map("INLINE"), "inner\": 2", "outer"),
            "There is already a variable of the name \"outer\".");
  EXPECT_EQ(variableRenamed(map("INLINE"), "outer\": 1", "inner"),
            "There is already a variable of the name \"inner\".");
}

TEST(Intents, AVariableDoesNotTakeANameThatIsReadWhereItIsSeen) {
  const auto text = [](const char* output) {
    return std::string(R"({"QueryLanguage": "JSONata", "StartAt": "A", "States": {
      "A": {"Type": "Pass", "Assign": {"x": 1}, "Next": "B"},
      "B": {"Type": "Succeed", "Output": "{% )") +
           output + R"( %}"}}})";
  };
  const std::string refused = "\"$t\" stands already where this variable is seen.";
  EXPECT_EQ(variableRenamed(text("$x + $t"), "x\": 1", "t"), refused);
  EXPECT_EQ(variableRenamed(text("($t := 2; $x * $t)"), "x\": 1", "t"), refused);
  EXPECT_NE(variableRenamed(text("$x + $total"), "x\": 1", "t").find("$t + $total"),
            std::string::npos);
}

TEST(Intents, RenameStaysInItsMachine) {
  const Document document = Document::read(
      R"({"StartAt": "M", "States": {"M": {"Type": "Map", "Next": "A", "ItemProcessor":
    {"StartAt": "I", "States": {"I": {"Type": "Pass", "End": true}}}}, "A": {"Type": "Succeed"}}})");
  EXPECT_EQ(flow(document, renameState(document, "/States/M/ItemProcessor/States/I", "J")),
            "(start)>M M>A [(start)>J J>(end) ]");
}

TEST(Intents, RemoveHeals) {
  const Document document = Document::read(line);
  EXPECT_EQ(flow(document, removeState(document, "/States/B")), "(start)>A A>C C>(end) ");
  EXPECT_EQ(flow(document, removeState(document, "/States/A")), "(start)>B B>C B>C C>(end) ");
  EXPECT_EQ(flow(document, removeState(document, "/States/C")), "(start)>A A>B B>(end) ");
  const Document fork = Document::read(choice);
  EXPECT_EQ(flow(fork, removeState(fork, "/States/A")), "(start)>C C>B B>(end) ");
  EXPECT_EQ(flow(fork, removeState(fork, "/States/B")), "(start)>C C>A C>A C>A A>(end) ");
  EXPECT_EQ(flow(fork, removeState(fork, "/States/C")), "(start)>A A>(end) B>A ");
}

TEST(Intents, RemoveTheLastState) {
  const Document document =
      Document::read(R"({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})");
  const auto outcome = removeState(document, "/States/A");
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(text::apply(document.text(), outcome->edits), R"({"StartAt": "", "States": {}})");
}

TEST(Intents, AddOnEveryKindOfEdge) {
  const Document document = Document::read(line);
  const auto on = [&](const std::string& pointer, StateType type = StateType::Pass) {
    return flow(document, addState(document, type, {Place::Kind::OnEdge, pointer}));
  };
  EXPECT_EQ(on("/States/A/Next"), "(start)>A A>Pass Pass>B B>C B>C C>(end) ");
  EXPECT_EQ(on("/StartAt"), "(start)>Pass Pass>A A>B B>C B>C C>(end) ");
  EXPECT_EQ(on("/States/C/End"), "(start)>A A>B B>C B>C C>Pass Pass>(end) ");
  EXPECT_EQ(on("/States/B/Catch/0/Next"), "(start)>A A>B B>C B>Pass Pass>C C>(end) ");
  EXPECT_EQ(on("/States/A/Next", StateType::Choice),
            "(start)>A A>Choice Choice>B B>C B>C C>(end) ");
  EXPECT_EQ(on("/States/C/End", StateType::Succeed), "(start)>A A>B B>C B>C C>Succeed ");
  EXPECT_EQ(on("/States/A/Next", StateType::Parallel),
            "(start)>A A>Parallel Parallel>B B>C B>C C>(end) [(start)>Pass Pass>(end) "
            "][(start)>Pass 2 Pass 2>(end) ]");
  EXPECT_EQ(on("/States/X/Next"), "edit.noEdge");
}

TEST(Intents, AddBesideStates) {
  const Document document = Document::read(choice);
  const auto at = [&](Place::Kind kind, const std::string& pointer) {
    return flow(document, addState(document, StateType::Wait, {kind, pointer}));
  };
  EXPECT_EQ(at(Place::Kind::After, "/States/B"), "(start)>C C>A C>B C>A A>(end) B>Wait Wait>A ");
  EXPECT_EQ(at(Place::Kind::After, "/States/C"), "(start)>C C>A C>B C>Wait Wait>A A>(end) B>A ");
  EXPECT_EQ(at(Place::Kind::Before, "/States/A"),
            "(start)>C C>Wait C>B C>Wait Wait>A A>(end) B>Wait ");
  EXPECT_EQ(at(Place::Kind::Before, "/States/C"), "(start)>Wait Wait>C C>A C>B C>A A>(end) B>A ");
  EXPECT_EQ(at(Place::Kind::Loose, ""), "(start)>C C>A C>B C>A A>(end) B>A Wait>(end) ");
  EXPECT_EQ(at(Place::Kind::Into, ""), "(start)>C C>A C>B C>A A>Wait Wait>(end) B>A ");
}

TEST(Intents, AddIntoNothing) {
  for (const char* text : {"{}", R"({"StartAt": "", "States": {}})", R"({"States": {}})"}) {
    const Document document = Document::read(text);
    EXPECT_EQ(flow(document, addState(document, StateType::Pass, {Place::Kind::Into, ""})),
              "(start)>Pass Pass>(end) ")
        << text;
  }
}

TEST(Intents, AddedTextLooksLikeItsSurroundings) {
  const Document document = Document::read(
      "{\n\t\"StartAt\": \"A\",\n\t\"States\": {\n\t\t\"A\": {\n\t\t\t\"Type\": \"Pass\",\n"
      "\t\t\t\"End\": true\n\t\t}\n\t}\n}\n");
  const auto outcome = addState(document, StateType::Wait, {Place::Kind::After, "/States/A"});
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(text::apply(document.text(), outcome->edits),
            "{\n\t\"StartAt\": \"A\",\n\t\"States\": {\n\t\t\"A\": {\n\t\t\t\"Type\": "
            "\"Pass\",\n\t\t\t\"Next\": \"Wait\"\n\t\t},\n"
            "\t\t\"Wait\": {\n\t\t\t\"Type\": \"Wait\",\n\t\t\t\"Seconds\": 5,\n\t\t\t\"End\": "
            "true\n\t\t}\n\t}\n}\n");
}

TEST(Intents, ConnectInEveryWay) {
  const Document document = Document::read(line);
  EXPECT_EQ(flow(document, connect(document, "/States/C", "/States/A", Connection::Next)),
            "(start)>A A>B B>C B>C C>A ");
  EXPECT_EQ(flow(document, connect(document, "/States/B", "/States/A", Connection::Catch)),
            "(start)>A A>B B>C B>A B>C C>(end) ");
  EXPECT_EQ(flow(document, connect(document, "/States/A", "/States/C", Connection::Catch)),
            "edit.type");
  EXPECT_EQ(flow(document, connect(document, "/States/A", "/States/C", Connection::Default)),
            "edit.type");
  const Document fork = Document::read(choice);
  EXPECT_EQ(flow(fork, connect(fork, "/States/C", "/States/B", Connection::Next)),
            "(start)>C C>A C>B C>B C>A A>(end) B>A ");
  EXPECT_EQ(flow(fork, connect(fork, "/States/C", "/States/B", Connection::Default)),
            "(start)>C C>A C>B C>B A>(end) B>A ");
}

TEST(Intents, RetargetAndDisconnect) {
  const Document document = Document::read(choice);
  EXPECT_EQ(flow(document, retarget(document, "/States/C/Choices/0/Next", "/States/B")),
            "(start)>C C>B C>B C>A A>(end) B>A ");
  EXPECT_EQ(flow(document, retarget(document, "/StartAt", "/States/B")),
            "(start)>B C>A C>B C>A A>(end) B>A ");
  EXPECT_EQ(flow(document, retarget(document, "/States/A/End", "/States/B")),
            "(start)>C C>A C>B C>A A>B B>A ");
  EXPECT_EQ(flow(document, disconnect(document, "/States/C/Choices/0/Next")),
            "(start)>C C>B C>A A>(end) B>A ");
  EXPECT_EQ(flow(document, disconnect(document, "/States/C/Default")),
            "(start)>C C>A C>B A>(end) B>A ");
  EXPECT_EQ(flow(document, disconnect(document, "/States/B/Next")),
            "(start)>C C>A C>B C>A A>(end) B>(end) ");
  EXPECT_EQ(flow(document, disconnect(document, "/StartAt")), "edit.start");
  const Document catcher = Document::read(line);
  EXPECT_EQ(flow(catcher, disconnect(catcher, "/States/B/Catch/0/Next")),
            "(start)>A A>B B>C C>(end) ");
}

TEST(Intents, FieldsAreSetAndUnset) {
  const Document document = Document::read(line);
  EXPECT_EQ(flow(document, setField(document, "/States/A", "End", "true")),
            "(start)>A A>(end) B>C B>C C>(end) ");
  EXPECT_EQ(flow(document, setField(document, "/States/C", "Next", "\"A\"")),
            "(start)>A A>B B>C B>C C>A ");
  EXPECT_EQ(flow(document, setField(document, "/States/A", "Comment", "nonsense")), "edit.value");
  EXPECT_EQ(flow(document, unsetField(document, "/States/B", "Catch")),
            "(start)>A A>B B>C C>(end) ");
  EXPECT_EQ(flow(document, unsetField(document, "/States/B", "Retry")), "edit.place");
  EXPECT_EQ(flow(document, setStartAt(document, "", "C")), "(start)>C A>B B>C B>C C>(end) ");
  EXPECT_EQ(flow(document, setStartAt(document, "", "Q")), "edit.noState");
  EXPECT_EQ(flow(document, replaceState(document, "/States/A", R"({"Type": "Succeed"})")),
            "(start)>A B>C B>C C>(end) ");
}

TEST(Intents, StatesOfYamlAreReplacedByTheirText) {
  const std::string text =
      "StartAt: A\nStates:\n  A: # first\n    Type: Task\n    Retry: &r\n    - ErrorEquals: [x] # "
      "few\n\n    Comment: |\n      one\n       two\n    Next: B\n  B:\n    Type: Task\n    Retry: "
      "*r\n    End: true\n";
  const Document document = Document::read(text, asl::Format::Yaml);
  const std::string shown =
      "Type: Task\nRetry: &r\n- ErrorEquals: [x] # few\n\nComment: |\n  one\n   two\nNext: B";
  EXPECT_EQ(stateText(document, "/States/A"), shown);
  EXPECT_EQ(stateText(document, "/States/B"), "Type: Task\nRetry: *r\nEnd: true");
  const auto after = [&](const char* state, const std::string& words) {
    const Outcome outcome = replaceState(document, state, words);
    return outcome ? text::apply(text, outcome->edits) : outcome.error().code;
  };
  const auto replaced = [&](const std::string& from, const std::string& to) {
    std::string out = text;
    return out.replace(out.find(from), from.size(), to);
  };
  EXPECT_EQ(after("/States/A", shown), text);
  EXPECT_EQ(after("/States/A", "Type: Task\nRetry: &r\n- ErrorEquals: [y] # few\n\nNext: B"),
            replaced("[x] # few\n\n    Comment: |\n      one\n       two\n", "[y] # few\n\n"));
  EXPECT_EQ(after("/States/B", "Type: Task\nRetry: *r # as A\nEnd: true"),
            replaced("*r", "*r # as A"));
  EXPECT_EQ(after("/States/B", R"({"Type": "Succeed"})"),
            replaced("Type: Task\n    Retry: *r\n    End: true", R"({"Type": "Succeed"})"));
  // What is no state, or takes away what others need, is refused.
  EXPECT_EQ(after("/States/A", "Type: Succeed"), "edit.value");
  EXPECT_EQ(after("/States/B", "Type: [Task"), "edit.value");
  EXPECT_EQ(after("/States/B", "- Type"), "edit.value");
  EXPECT_EQ(after("/States/B", ""), "edit.value");
}

TEST(Intents, RulesAndCatchersAreReplacedByTheirText) {
  const std::string text =
      "StartAt: W\nStates:\n  W:\n    Type: Choice\n    Choices:\n      - Variable: $.a # one\n"
      "        IsPresent: true\n        Next: E\n      - Next: E\n        Variable: $.b\n"
      "        IsNull: true\n    Default: E\n  E:\n    Type: Succeed\n";
  const Document document = Document::read(text, asl::Format::Yaml);
  const char* rule = "/States/W/Choices/0";
  EXPECT_EQ(stateText(document, rule), "Variable: $.a # one\nIsPresent: true\nNext: E");
  const auto after = [&](const std::string& words) {
    const Outcome outcome = replaceState(document, rule, words);
    return outcome ? text::apply(text, outcome->edits) : outcome.error().code;
  };
  EXPECT_EQ(after(stateText(document, rule)), text);
  std::string wanted = text;
  wanted.replace(wanted.find("IsPresent"), 9, "IsString");
  EXPECT_EQ(after("Variable: $.a # one\nIsString: true\nNext: E"), wanted);
  EXPECT_EQ(after("- a"), "edit.value");
  EXPECT_EQ(after("nonsense"), "edit.value");
  const Document json = Document::read(
      R"({"StartAt":"W","States":{"W":{"Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true,"Next":"E"}]},"E":{"Type":"Succeed"}}})");
  EXPECT_EQ(flow(json, replaceState(json, rule, R"({"Variable":"$.a","IsNull":false,"Next":"W"})")),
            "(start)>W W>W ");
  EXPECT_EQ(flow(json, replaceState(json, rule, "[]")), "edit.value");
}

TEST(Intents, FieldsOfYamlAreSetInItsOwnStyle) {
  const Document document = Document::read(
      "StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: r # why\n    Retry:\n    - "
      "ErrorEquals: [x]\n    End: true\n",
      asl::Format::Yaml);
  const auto after = [&](const Outcome& outcome) {
    return outcome ? text::apply(document.text(), outcome->edits) : outcome.error().code;
  };
  EXPECT_EQ(after(setField(document, "/States/A", "Retry",
                           R"([{"ErrorEquals": ["y"], "MaxAttempts": 1}])")),
            "StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: r # why\n    Retry:\n      - "
            "ErrorEquals: [\"y\"]\n"
            "        MaxAttempts: 1\n    End: true\n");
  EXPECT_EQ(after(setField(document, "/States/A", "Parameters", R"({"a": {"b.$": "$.c"}})")),
            document.text() + "    Parameters:\n      a:\n        b.$: $.c\n");
  EXPECT_EQ(after(unsetField(document, "/States/A", "Retry")),
            "StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: r # why\n    End: true\n");
}

TEST(Intents, BrokenTextIsNotEdited) {
  const Document document = Document::read("{\"StartAt\": ");
  EXPECT_EQ(flow(document, addState(document, StateType::Pass, {Place::Kind::Into, ""})),
            "edit.broken");
}

}  // namespace
}  // namespace stepwright::edit
