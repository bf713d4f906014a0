// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>

#include "engine/asl/document.h"
#include "engine/edit/add_state.h"
#include "engine/edit/change_type.h"
#include "engine/edit/clipboard.h"
#include "engine/edit/connect.h"
#include "engine/edit/containers.h"
#include "engine/edit/convert.h"
#include "engine/edit/edge_moves.h"
#include "engine/edit/fields.h"
#include "engine/edit/format.h"
#include "engine/edit/move_states.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/reshape.h"
#include "engine/host/hcl_edit.h"
#include "engine/host/host.h"
#include "engine/host/splice.h"
#include "engine/json/literal.h"
#include "engine/json/print.h"
#include "tests/engine/edit/real_documents.h"

/// Every kind of host around whole documents (our samples, and the published workflows where they
/// are at hand), and every intent in each: what is not the machine's keeps its bytes, what is read
/// afterwards is what the intent made, and what leads back leads to the very same bytes.
namespace stepwright::host {
namespace {

using asl::Document;

std::string indented(const std::string& text, const std::string& indent) {
  std::string out;
  bool begins = true;
  for (const char c : text) {
    if (begins && c != '\n' && c != '\r') out += indent;
    out += c;
    begins = c == '\n';
  }
  return out;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// The JSON as pieces of Fn::Join: where a text of it holds an ARN, another value stands.
std::string joinOf(const std::string& json) {
  const std::string arn = "arn:aws:";
  std::string items;
  std::size_t begun = 0;
  int count = 0;
  for (std::size_t at = json.find(arn); at != std::string::npos; at = json.find(arn, begun)) {
    items += json::quote(json.substr(begun, at - begun)) + ",\n  " +
             (++count % 2 == 0 ? R"({"Ref": "Region"})" : R"({"Fn::GetAtt": ["F", "Arn"]})") + ", ";
    begun = at + arn.size();
  }
  return R"({"Fn::Join": ["", [)" + items + json::quote(json.substr(begun)) + "]]}";
}

const std::string yamlHead =
    "Resources:\n  # before\n  M:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n";
const std::string yamlTail = "\n  Other: {Type: AWS::SNS::Topic} # after\n";
const std::string jsonHead =
    "{\"Resources\": { \"M\": {\"Type\": \"AWS::StepFunctions::StateMachine\", \"Properties\": {";
const std::string jsonTail = "}}, \"O\" : {}\n}}\n";
const std::string hclHead = "# before\nresource \"aws_sfn_state_machine\" \"m\" {\n  definition = ";
const std::string hclTail = "\n  role_arn = var.role # after\n}\n";

/// An object of HCL that says the same.
std::string hclOf(const std::string& json) {
  const std::string empty = hclHead + "jsonencode({ StartAt = 1 })" + hclTail;
  const Host host = Host::read(empty, "m.tf");
  const auto spliced = editObject(empty, *host.machines().at(0).view, json);
  return spliced ? text::apply(empty, spliced->edits) : "";
}

struct Frame {
  const char* name;
  const char* path;
  std::function<std::string(const std::string&)> around;  ///< a definition in JSON
  std::size_t index = 0;                                  ///< the machines that stand before it
};

const std::array<Frame, 20>& frames() {
  static const std::array<Frame, 20> all = {{
      {"inline JSON", "t.json",
       [](const auto& json) { return jsonHead + "\n\t\"Definition\":" + json + jsonTail; }},
      {"indented JSON", "t.json",
       [](const auto& json) {
         return jsonHead + "\n    \"Definition\":\n" + indented(json, "      ") + jsonTail;
       }},
      {"flow in YAML", "t.yaml",
       [](const auto& json) {
         return yamlHead + "      Definition:\n" + indented(json, "        ") + yamlTail;
       }},
      {"string of JSON", "t.json",
       [](const auto& json) {
         return jsonHead + "\"DefinitionString\": {\"Fn::Sub\": " + json::quote(json) + "}" +
                jsonTail;
       }},
      {"literal block", "t.yaml",
       [](const auto& json) {
         return yamlHead + "      DefinitionString: !Sub |-\n" + indented(json, "          ") +
                "\n" + yamlTail;
       }},
      {"quoted YAML", "t.yaml",
       [](const auto& json) {
         return yamlHead + "      DefinitionString: " + json::quote(json) + yamlTail;
       }},
      {"apostrophes", "t.yaml",
       [](const auto& json) {
         return yamlHead + "      DefinitionString: '" +
                replaced(json::print(Document::read(json).value()), "'", "''") + "'" + yamlTail;
       }},
      {"join", "t.json",
       [](const auto& json) {
         return jsonHead + "\"DefinitionString\": " + joinOf(json) + jsonTail;
       }},
      {"heredoc", "m.tf",
       [](const auto& json) {
         return hclHead + "<<EOF\n" + replaced(json, "%{", "%%{") + "\nEOF" + hclTail;
       }},
      {"indented heredoc", "m.tf",
       [](const auto& json) {
         return hclHead + "<<-EOF\n" + indented(replaced(json, "%{", "%%{"), "    ") + "\n  EOF" +
                hclTail;
       }},
      {"object of HCL", "m.tf", [](const auto& json) { return hclOf(json); }},
      {"description", "d.json",
       [](const auto& json) {
         return "{\"name\": \"m\",\n\"definition\": " + json::quote(json) +
                ", \"type\": \"STANDARD\"}";
       }},
      {"folded block", "t.yaml",
       [](const auto& json) {
         return yamlHead + "      DefinitionString: >-\n" + indented(json, "          ") + "\n" +
                yamlTail;
       }},
      {"Serverless", "serverless.yml",
       [](const auto& json) {
         return "service: s # before\nstepFunctions:\n  stateMachines:\n    m:\n      "
                "definition:\n" +
                indented(json, "        ") + "\nplugins: [p] # after\n";
       }},
      {"template in a page", "r.md",
       [](const auto& json) {
         return "# Page\n\n```yaml\n" + yamlHead + "      Definition:\n" +
                indented(json, "        ") + yamlTail + "```\n\nEnd\n";
       }},
      {"page", "r.md",
       [](const auto& json) {
         return "# Page\n\n  ```json\n" + indented(json, "  ") + "\n  ```\n\nEnd\n";
       }},
      {"quoted HCL", "m.tf",
       [](const auto& json) {
         return hclHead + replaced(json::quote(json), "%{", "%%{") + hclTail;
       }},
      {"Terraform in JSON", "cdk.tf.json",
       [](const auto& json) {
         return R"({"resource": {"aws_sfn_state_machine": {"f": {"definition": )" +
                json::quote(json) + R"(, "name": "f"}}}})";
       }},
      {"several definitions", "all.json",
       [](const auto& json) {
         return R"({"first": {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}},)"
                "\n  \"second\": " +
                json + R"(, "third": {"StartAt": "A", "States": {"A": {"Type": "Fail"}}} })";
       },
       1},
      {"documents", "all.yaml",
       [](const auto& json) {
         return "# first\nStartAt: A\nStates: {A: {Type: Succeed}}\n---\n" + json +
                "\n---\nother: 1 # after\n";
       },
       1},
  }};
  return all;
}

struct Tally {
  std::size_t done = 0, refused = 0;
};

class Trial {
 public:
  Trial(const Host& host, std::size_t index, const std::string& name, Tally& tally)
      : host_(host), name_(name), index_(index), machine_(host.machines()[index]), tally_(tally) {}

  void check(const std::string& what, const Document& document, const edit::Outcome& outcome) {
    if (!outcome || outcome->edits.empty() || ::testing::Test::HasFatalFailure()) return;
    const auto spliced = splice(host_, machine_, outcome->edits);
    if (!spliced) {
      ++tally_.refused;
      ADD_FAILURE() << name_ << ": " << what << ": " << spliced.error().message;
      return;
    }
    ++tally_.done;
    expectSmall(what, outcome->edits, spliced->edits);
    const std::string after = text::apply(host_.text(), spliced->edits);
    const text::Range place = machine_.view->range();
    const std::size_t tail = host_.text().size() - place.end;
    ASSERT_GE(after.size(), place.begin + tail) << name_ << ": " << what;
    ASSERT_EQ(after.compare(0, place.begin, host_.text(), 0, place.begin), 0)
        << name_ << ": " << what;
    ASSERT_EQ(after.compare(after.size() - tail, tail, host_.text(), place.end, tail), 0)
        << name_ << ": " << what;
    ASSERT_EQ(text::apply(after, text::inverse(host_.text(), spliced->edits)), host_.text())
        << name_ << ": " << what;
    const Host again = Host::read(after, host_.path());
    ASSERT_EQ(again.machines().size(), host_.machines().size()) << name_ << ": " << what << "\n"
                                                                << after;
    std::string wanted = text::apply(document.text(), outcome->edits);
    // YAML takes this character for the end of a line.
    const Style style = machine_.view->strands()[0].style;
    if (style == Style::Literal || style == Style::Folded)
      wanted = replaced(wanted, "\u2028", "\\u2028");
    ASSERT_TRUE(again.machines()[index_].view) << name_ << ": " << what;
    const std::string& said = again.machines()[index_].view->text();
    const bool object = machine_.view->strands()[0].style == Style::Object;
    ASSERT_TRUE(said == wanted || (object && sayTheSame(said, wanted)))
        << name_ << ": " << what << "\n"
        << said << "\n"
        << wanted;
  }

 private:
  /// Only what changes is written anew: a byte of the text is at most an escape, or stands alone in
  /// a line with its indent.
  void expectSmall(const std::string& what, const text::TextEdits& inner,
                   const text::TextEdits& outer) {
    const Style style = machine_.view->strands()[0].style;
    if (style == Style::Object || style == Style::Apostrophes || style == Style::Folded) return;
    const auto length = [](const text::TextEdits& edits) {
      std::size_t sum = 0;
      for (const auto& edit : edits) sum += edit.range.length();
      return sum;
    };
    EXPECT_LE(length(outer), 12 * length(inner) + 80) << name_ << ": " << what;
  }

  const Host& host_;
  std::string name_;
  std::size_t index_;
  const Machine& machine_;
  Tally& tally_;
};

using edit::Outcome;
using edit::Place;

/// What stands between states: each edge of the graph may be cut, turned and added to.
void tryEdges(Trial& trial, const Document& document, const asl::State& state,
              const std::string& to) {
  const auto& graph = document.graph();
  for (const auto& edge : graph.edges) {
    if (document.stateOf(edge.pointer) != state.id) continue;
    trial.check(
        "add on " + edge.pointer, document,
        edit::addState(document, asl::StateType::Task, {Place::Kind::OnEdge, edge.pointer}));
    trial.check("turn " + edge.pointer, document, edit::retarget(document, edge.pointer, to));
    trial.check("cut " + edge.pointer, document, edit::disconnect(document, edge.pointer));
    trial.check("tail of " + edge.pointer, document, edit::moveTail(document, edge.pointer, to));
    trial.check("words of " + edge.pointer, document,
                edit::setEdgeText(document, edge.pointer, "it's \"näu\" %{x"));
  }
}

void tryNames(Trial& trial, const Document& document, const std::string& id) {
  trial.check("rename " + id, document, edit::renameState(document, id, "it's \"näu\" %{x"));
  trial.check("comment " + id, document,
              edit::setField(document, id, "Comment", "\"two\\nlines \\\\ \\\"\u2028\\\"\""));
  trial.check("unset Type of " + id, document, edit::unsetField(document, id, "Type"));
  trial.check("object of " + id, document,
              edit::setFieldFinely(document, id, "Result", R"({"a": [1, {"b": "{% 'x' %}"}]})"));
  trial.check("retry " + id, document, edit::addRetrier(document, id));
  for (const auto type : {asl::StateType::Choice, asl::StateType::Map, asl::StateType::Fail})
    trial.check("retype " + id, document, edit::changeType(document, id, type));
  trial.check("to JSONata " + id, document, edit::convertState(document, id));
}

void tryArrangements(Trial& trial, const Document& document, const std::string& id,
                     const std::string& to) {
  trial.check("remove " + id, document, edit::removeState(document, id));
  for (const auto kind : {Place::Kind::After, Place::Kind::Before})
    for (const auto type : {asl::StateType::Task, asl::StateType::Parallel})
      trial.check("add at " + id, document, edit::addState(document, type, {kind, id}));
  trial.check("wrap " + id, document, edit::wrap(document, {id}, asl::StateType::Map));
  trial.check("unwrap " + id, document, edit::unwrap(document, id));
  trial.check("branch of " + id, document, edit::addBranch(document, id));
  trial.check("duplicate " + id, document, edit::duplicate(document, {id}));
  for (const auto how : {edit::Connection::Next, edit::Connection::ChoiceRule,
                         edit::Connection::Default, edit::Connection::Catch})
    trial.check("connect " + id, document, edit::connect(document, id, to, how));
  trial.check("move " + id, document, edit::moveStates(document, {id}, {Place::Kind::After, to}));
  if (const auto extracted = edit::extract(document, {id}, "Inner"); extracted.ok())
    trial.check("extract " + id, document, extracted->change);
  if (const auto copied = edit::copyText(document, {id}); copied.ok())
    trial.check("paste " + id, document, edit::paste(document, *copied, {Place::Kind::Loose, ""}));
}

/// Every intent, at one of the states; `turn` says which.
void tryIntents(const Host& host, const std::string& name, Tally& tally, std::size_t index = 0,
                std::size_t turn = 0) {
  const View& view = *host.machines()[index].view;
  const Document document = Document::read(view.text(), view.format());
  Trial trial(host, index, name, tally);
  trial.check("format", document, edit::formatDocument(document));
  trial.check("to JSONata", document, edit::convertDocument(document));
  std::vector<const asl::State*> states;
  edit::collectStates(*document.machine(), states);
  if (states.empty()) return;
  const asl::State& state = *states[turn % states.size()];
  const std::string& to = states[(turn + 1) % states.size()]->id;
  tryNames(trial, document, state.id);
  tryArrangements(trial, document, state.id, to);
  tryEdges(trial, document, state, to);
}

/// Documents that are not worth the time of all hosts.
bool isLong(const Document& document) {
  return document.text().size() > 4000 || document.machine()->states.empty() ||
         !document.wellFormed() || !document.foreign().empty();
}

TEST(EveryHost, BlocksOfYamlStandInTemplates) {
  Tally tally;
  for (const auto& path : edit::realDocuments()) {
    const Document document = edit::readDocument(path);
    if (document.format() != asl::Format::Yaml || isLong(document) ||
        !document.tree().errors().empty())
      continue;
    const std::string text = document.text();
    if (text.find("---") != std::string::npos || text[text.find_first_not_of(" \n")] == '{')
      continue;
    for (const std::string indent : {"        ", "          "}) {
      const Host host = Host::read(
          yamlHead + "      Definition:\n" + indented(text, indent) + yamlTail, "t.yaml");
      ASSERT_EQ(host.machines().size(), 1U) << path << "\n" << host.text();
      for (std::size_t turn = 0; turn < 3; ++turn)
        tryIntents(host, path.filename().string(), tally, 0, turn);
      if (HasFailure()) return;
    }
  }
  const std::string own =
      "# top\nStartAt: A\nStates:\n  A:\n    Type: Task # what\n\n    Resource: !GetAtt F.Arn\n    "
      "Parameters:\n"
      "      text: |\n        two\n          lines\n    Retry: &again\n      - ErrorEquals: "
      "[States.ALL]\n    Next: B\n"
      "  B: {Type: Choice, Choices: [{Variable: $.x, IsNull: true, Next: A}], Default: C}\n  C:\n  "
      "  Type: Succeed\n";
  const Host host =
      Host::read(yamlHead + "      Definition:\n" + indented(own, "        ") + yamlTail, "t.yaml");
  for (std::size_t turn = 0; turn < 3; ++turn) tryIntents(host, "own", tally, 0, turn);
  std::printf("blocks of YAML: %zu edits\n", tally.done);
  EXPECT_GT(tally.done, 10U);
}

/// Each document stands in a fifth of the hosts, the next one in other ones: all pairs of many take
/// minutes. STEPWRIGHT_EVERY_PAIR asks for them; the samples alone, without the recordings, are
/// few.
TEST(EveryHost, EveryIntentIsSplicedByteExact) {
  std::map<std::string, Tally> tallies;
  std::size_t turn = 0, number = 0;
  const auto documents = edit::realDocuments();
  const bool everyPair = std::getenv("STEPWRIGHT_EVERY_PAIR") != nullptr || documents.size() < 50;
  const std::size_t share = everyPair ? 1 : 5;
  for (const auto& path : documents) {
    const Document document = edit::readDocument(path);
    if (isLong(document)) continue;
    const bool json = document.format() == asl::Format::Json && document.tree().errors().empty() &&
                      document.text().find_first_of("\r\t") == std::string::npos &&
                      !document.text().starts_with("\xEF\xBB\xBF");
    const std::string text = json ? document.text() : json::printPretty(document.value());
    ++number;
    for (std::size_t at = number % share; at < frames().size(); at += share) {
      const Frame& frame = frames()[at];
      const Host host = Host::read(frame.around(text), frame.path);
      const std::string name = path.filename().string() + " as " + frame.name;
      ASSERT_GT(host.machines().size(), frame.index) << name << "\n" << host.text();
      ASSERT_TRUE(host.machines()[frame.index].view) << name << "\n" << host.text();
      tryIntents(host, name, tallies[frame.name], frame.index, turn++);
      if (HasFailure()) return;
    }
  }
  for (const auto& [name, tally] : tallies) {
    std::printf("%-20s %zu edits, %zu refused\n", name.c_str(), tally.done, tally.refused);
    EXPECT_GT(tally.done, 50U) << name;
  }
}

/// Files that people bring: a folder of them, where STEPWRIGHT_HOST_FILES names one.
TEST(EveryHost, FilesOfAFolderAreEditedByteExact) {
  const char* folder = std::getenv("STEPWRIGHT_HOST_FILES");
  if (folder == nullptr) GTEST_SKIP() << "STEPWRIGHT_HOST_FILES names no folder";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const Host host = Host::read({std::istreambuf_iterator<char>(file), {}}, entry.path().string());
    for (std::size_t index = 0; index < host.machines().size(); ++index) {
      const std::string name = entry.path().filename().string() + "#" + host.machines()[index].name;
      Tally tally;
      if (host.machines()[index].view) tryIntents(host, name, tally, index);
      std::printf("%-50s %zu edits, %zu refused\n", name.c_str(), tally.done, tally.refused);
    }
  }
}

}  // namespace
}  // namespace stepwright::host
