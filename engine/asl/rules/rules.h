// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/document.h"
#include "engine/asl/schema.h"
#include "engine/asl/validator.h"
#include "engine/text/tree.h"

namespace stepwright::asl::rules {

/// The groups of rules that the validator is made of. Each reads the model and tells a Report what
/// it found.

/// How a finding may be mended; turned into a splice where the document's text is at hand.
struct Mend {
  enum class Kind { None, RemoveMember, RenameKey, AddMember, CreateState, ReplaceValue };
  Kind kind = Kind::None;
  std::string label;
  std::string pointer;  ///< of the member, or of the object to add to
  std::string name;     ///< the new key, or the state to create
  std::string json;     ///< the new value
};

struct Finding {
  Severity severity = Severity::Error;
  std::string code;
  std::string message;
  std::string pointer;
  std::string place;  ///< the pointer that AWS's location speaks of, where it is another; "-" = AWS
                      ///< gives none
  std::string detail;
  std::size_t offset =
      0;  ///< how far into the text of the value a caret points, + 1; 0 = the whole value
  Mend mend;
};

class Report {
 public:
  Report(WorkflowType type, const text::Tree& tree) : type_(type), tree_(tree) {}

  Finding& add(Severity severity, std::string code, std::string message, std::string pointer);
  Finding& schema(std::string message, std::string pointer);  ///< an error SCHEMA_VALIDATION_FAILED
  [[nodiscard]] WorkflowType type() const { return type_; }
  [[nodiscard]] bool express() const { return type_ == WorkflowType::Express; }
  [[nodiscard]] std::vector<Finding>& findings() { return findings_; }
  /// True where a text stands in quotes, so that nothing but a text can come of it.
  [[nodiscard]] bool isQuoted(std::string_view pointer) const;

 private:
  WorkflowType type_;
  const text::Tree& tree_;
  std::vector<Finding> findings_;
};

/// Fields: known, required, of the right kind and size, not excluding each other, of the right
/// query language.
void checkFields(const Machine& machine, Report& report);
/// Choice rules and their operators.
void checkChoice(const State& state, Report& report);
/// Retry and Catch.
void checkErrorHandling(const State& state, Report& report);
/// Names and labels.
void checkNames(const Machine& root, Report& report);
/// Targets, terminal states, reachability; of this machine, not of nested ones.
void checkFlow(const Machine& machine, const GraphScope& graph, Report& report);
/// Resource.
void checkResource(const State& state, Report& report);
/// $states.result and $states.errorOutput, which not every field of a JSONata state can read.
void checkStatesUse(const State& state, Report& report);
/// Variables: names, and scopes that may not hide each other's.
void checkVariables(const Machine& root, Report& report);
/// Warnings and remarks that stop nobody.
void advise(const State& state, Report& report);

/// One value against a row of the schema; `pointer` is the value's.
void checkValue(const Field& field, const json::Value& value, const std::string& pointer,
                QueryLanguage language, Report& report);
/// Paths, templates and expressions in a value of such a kind.
void checkData(const Field& field, const json::Value& value, const std::string& pointer,
               QueryLanguage language, Report& report);
/// An object with fields of its own in the schema.
void checkObject(const json::Value& object, Owner owner, const std::string& pointer,
                 QueryLanguage language, Report& report);

/// "${Name}" of CloudFormation and SAM: anything may come to stand there.
[[nodiscard]] bool hasPlaceholder(std::string_view text);
/// {"Ref": …} and {"Fn::GetAtt": …} of CloudFormation: the same, as an object.
[[nodiscard]] bool isTemplateFunction(const json::Value& value);
[[nodiscard]] bool isJsonata(std::string_view text);  ///< "{% … %}"

}  // namespace stepwright::asl::rules
