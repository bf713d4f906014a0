// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms do to rules and payloads, at every place of whole documents: our samples, and the
// published workflows where they are at hand.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "engine/edit/condition.h"
#include "engine/edit/condition_text.h"
#include "engine/edit/payload.h"
#include "engine/edit/reshape.h"
#include "engine/edit/rule_condition.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

namespace fs = std::filesystem;
using asl::Document;
using json::Value;

struct Tally {
  int rules = 0, gestures = 0, payloads = 0;
};

void eachDocument(const std::function<void(const Document&, const std::string&)>& visit) {
  for (const fs::path& folder : {fs::path(STEPWRIGHT_SOURCE_DIR) / "resources/samples",
                                 fs::path(STEPWRIGHT_SHARED_DIR) / "corpus/workflows"}) {
    if (!fs::is_directory(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      const bool is = name.find(".asl") != std::string::npos || name.ends_with(".yaml") ||
                      name.ends_with(".yml") || name.ends_with(".json");
      if (!is || !entry.is_regular_file()) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      std::stringstream text;
      text << file.rdbuf();
      const auto document = Document::read(text.str(), Document::formatOf(name));
      if (document.wellFormed()) visit(document, entry.path().string());
    }
  }
}

void eachState(const asl::Machine& machine, const std::function<void(const asl::State&)>& visit) {
  for (const auto& state : machine.states) {
    visit(state);
    for (const auto& nested : state.machines) eachState(*nested, visit);
  }
}

/// The change leads to that value, leaves all else as it was, and leads back.
void check(const Document& document, const std::string& pointer, const Value& wanted,
           const std::string& file) {
  const auto outcome = changeTo(document, pointer, wanted);
  ASSERT_TRUE(outcome.ok()) << file << pointer << ": " << outcome.error().message;
  const std::string after = text::apply(document.text(), outcome->edits);
  const auto again = Document::read(after, document.format());
  const Value* value = json::resolve(again.value(), pointer);
  ASSERT_TRUE(again.wellFormed() && value != nullptr) << file << pointer << "\n" << after;
  ASSERT_TRUE(sameInOrder(*value, wanted)) << file << pointer << "\n"
                                           << json::print(*value) << "\n"
                                           << json::print(wanted);
  ASSERT_EQ(text::apply(after, text::inverse(document.text(), outcome->edits)), document.text());
  const auto range = document.rangeOf(pointer);
  if (!range || document.format() == asl::Format::Yaml) return;
  for (const auto& one : outcome->edits) {
    ASSERT_GE(one.range.begin, range->begin) << file << pointer;
    ASSERT_LE(one.range.end, range->end) << file << pointer;
  }
}

/// The document holds aliases or merge keys there: what is written in one place shows in others.
bool isShared(const Document& document) {
  return document.format() == asl::Format::Yaml &&
         (document.text().find(": *") != std::string::npos ||
          document.text().find("<<:") != std::string::npos);
}

TEST(EveryForm, RulesAreReadWrittenAndBuilt) {
  Tally tally;
  const Condition fresh{.left = "$.new", .op = "IsPresent", .right = "true"};
  const Condition freshText{.left = "$states.input.new", .op = "exists"};
  eachDocument([&](const Document& document, const std::string& file) {
    if (isShared(document)) return;
    eachState(*document.machine(), [&](const asl::State& state) {
      for (std::size_t i = 0; i < state.choices.size(); ++i) {
        const Value& rule = state.choices[i].fields;
        const std::string pointer = json::pointerChild(json::pointerChild(state.id, "Choices"), i);
        const bool jsonata = state.language == asl::QueryLanguage::Jsonata;
        const Condition condition = readCondition(rule, state.language);
        ++tally.rules;
        if (jsonata) {
          const std::string text = expressionOf(condition);
          ASSERT_EQ(expressionOf(readExpression(text)), text) << file;
        } else {
          ASSERT_TRUE(sameInOrder(withCondition(rule, condition, state.language), rule)) << file;
        }
        using Kind = Condition::Kind;
        for (const Kind kind : {Kind::All, Kind::Any, Kind::None}) {
          Condition built = condition;
          ASSERT_TRUE(wrapPart(built, {}, kind, jsonata ? freshText : fresh));
          const Value grouped = withCondition(rule, built, state.language);
          check(document, pointer, grouped, file);
          ASSERT_TRUE(removePart(built, {0}) || kind == Kind::None) << file;
          check(document, pointer, withCondition(rule, built, state.language), file);
          tally.gestures += 2;
        }
      }
    });
  });
  EXPECT_GT(tally.rules, 5);
  std::printf("%d rules, %d gestures\n", tally.rules, tally.gestures);
}

TEST(EveryForm, PayloadsAreChangedByTheirDifferences) {
  Tally tally;
  eachDocument([&](const Document& document, const std::string& file) {
    if (isShared(document)) return;
    eachState(*document.machine(), [&](const asl::State& state) {
      for (const char* field : {"Parameters", "ResultSelector", "ItemSelector", "Arguments",
                                "Output", "Assign", "Result"}) {
        const Value* payload = state.fields.find(field);
        if (payload == nullptr || !payload->isContainer()) continue;
        const std::string pointer = json::pointerChild(state.id, field);
        const PayloadRules rules{state.language, std::string_view(field) == "Result"};
        ++tally.payloads;
        // Nothing changed is nothing written.
        const auto none = changeTo(document, pointer, *payload);
        ASSERT_TRUE(none.ok() && none->edits.empty()) << file << pointer;
        for (std::size_t i = 0; i < payload->size(); ++i) {
          check(document, pointer, withoutEntry(*payload, {i}), file);
          check(document, pointer, withKey(*payload, {i}, "another name"), file);
          check(document, pointer, withEntry(*payload, {}, i, "fresh", Value("x")), file);
          PayloadPath moved{i};
          check(document, pointer, withMoved(*payload, moved, {}, 0), file);
          for (const PayloadKind kind : payloadKinds(*payload, {i}, rules))
            check(document, pointer, withKind(*payload, {i}, kind, rules), file);
          tally.gestures += 4;
        }
      }
    });
  });
  EXPECT_GT(tally.payloads, 5);
  std::printf("%d payloads, %d gestures\n", tally.payloads, tally.gestures);
}

}  // namespace
}  // namespace stepwright::edit
