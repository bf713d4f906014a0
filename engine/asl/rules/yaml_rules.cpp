// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/yaml_rules.h"

#include "engine/asl/rules/advice.h"
#include "engine/json/print.h"
#include "engine/text/tree.h"
#include "engine/text/yaml_words.h"

namespace stepwright::asl::rules {
namespace {

using text::NodeId;

class YamlWords {
 public:
  YamlWords(const Definition& document, std::vector<Problem>& problems)
      : document_(document), tree_(document.tree()), problems_(problems) {}

  void check(NodeId node) {
    const text::Node& at = tree_.at(node);
    if (at.key.length() > 0) checkAt(at.key, node);
    const bool scalar = at.kind == text::NodeKind::String || at.kind == text::NodeKind::Number;
    if (scalar && tree_.tag(node).empty()) checkAt(at.range, node);
  }

 private:
  void checkAt(text::Range range, NodeId node) {
    const std::string_view raw = tree_.raw(range);
    const auto read = text::readByYaml11(raw);
    if (!read) return;
    Problem& problem = problems_.emplace_back();
    problem.severity = Severity::Warning;
    problem.code = advice::yamlWord.code;
    problem.message = worded(advice::yamlWord, {raw, *read});
    problem.range = range;
    problem.position = document_.positionAt(range.begin);
    problem.pointer = tree_.pointerOf(node);
    problem.stateId = document_.stateOf(problem.pointer);
    const bool number =
        tree_.at(node).kind == text::NodeKind::Number && range == tree_.at(node).range;
    const std::string meant = number ? std::string(tree_.scalar(node)) : json::quote(raw);
    if (meant == raw) return;
    problem.fix =
        QuickFix{number ? worded(advice::writeInstead, {meant}) : worded(advice::putInQuotes),
                 {{range, meant}}};
  }

  const Definition& document_;
  const text::Tree& tree_;
  std::vector<Problem>& problems_;
};

}  // namespace

void checkYamlWords(const Definition& document, std::vector<Problem>& problems) {
  if (document.format() != Format::Yaml) return;
  YamlWords words(document, problems);
  for (NodeId node = 0; node < static_cast<NodeId>(document.tree().size()); ++node)
    words.check(node);
}

}  // namespace stepwright::asl::rules
