// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/asl/catalogue/source.h"
#include "engine/asl/problem.h"
#include "engine/asl/rules/advice.h"
#include "engine/asl/rules/aws_texts.h"
#include "engine/asl/schema.h"
#include "engine/asl/workflow_type.h"
#include "engine/json/value.h"
#include "engine/text/tree.h"

namespace stepwright::asl::rules {

/// The groups of rules that the validator is made of. Each reads the model and tells a Report what
/// it found.

/// How a finding may be mended; turned into a splice where the document's text is at hand.
struct Mend {
  enum class Kind { None, RemoveMember, RenameKey, AddMember, CreateState, ReplaceValue };
  Kind kind = Kind::None;
  Phrase label;
  std::string pointer;  ///< of the member, or of the object to add to
  std::string name;     ///< the new key, or the state to create
  std::string json;     ///< the new value
};

struct Finding {
  Severity severity = Severity::Error;
  std::string code;
  Phrase message;
  std::string pointer;
  std::string place;  ///< the pointer that AWS's location speaks of, where it is another; "-" = AWS
                      ///< gives none
  Phrase detail;
  std::size_t offset =
      0;  ///< how far into the text of the value a caret points, + 1; 0 = the whole value
  Mend mend;
};

class Report {
 public:
  Report(WorkflowType type, const text::Tree& tree, CatalogueSource catalogue = {})
      : type_(type), tree_(tree), catalogue_(std::move(catalogue)) {}

  /// What AWS says, to the letter.
  Finding& add(Severity severity, const aws::Text& text, std::string pointer,
               const std::vector<std::string>& arguments = {});
  Finding& error(const aws::Text& text, std::string pointer,
                 const std::vector<std::string>& arguments = {});
  /// What only we say; the wording's remedy is the detail.
  Finding& advise(Severity severity, const Wording& wording, std::string pointer,
                  std::vector<Phrase> arguments = {});
  /// Another kind of value should stand there: "String", "Array" …
  void expected(std::string_view kind, std::string pointer);
  [[nodiscard]] WorkflowType type() const { return type_; }
  /// Null where nothing is to be said of the actions of AWS.
  [[nodiscard]] std::shared_ptr<const Catalogue> catalogue() const;
  [[nodiscard]] bool express() const { return type_ == WorkflowType::Express; }
  /// Whether more is asked for than what AWS says.
  [[nodiscard]] bool lints() const { return lint_; }
  void setLint(bool lint) { lint_ = lint; }
  [[nodiscard]] std::size_t textSize() const { return tree_.source().size(); }
  [[nodiscard]] std::vector<Finding>& findings() { return findings_; }
  /// True where a text stands in quotes, so that nothing but a text can come of it.
  [[nodiscard]] bool isQuoted(std::string_view pointer) const;

 private:
  WorkflowType type_;
  const text::Tree& tree_;
  CatalogueSource catalogue_;
  bool lint_ = true;
  std::vector<Finding> findings_;
};

/// "${Name}" of CloudFormation and SAM: anything may come to stand there.
[[nodiscard]] bool hasPlaceholder(std::string_view text);
/// {"Ref": …} and {"Fn::GetAtt": …} of CloudFormation: the same, as an object.
[[nodiscard]] bool isTemplateFunction(const json::Value& value);
[[nodiscard]] bool isJsonata(std::string_view text);  ///< "{% … %}"

}  // namespace stepwright::asl::rules
