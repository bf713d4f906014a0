// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/host/host.h"

namespace stepwright::host {

/// What a host declares and its machines refer to: a resource, a parameter, a variable.
struct Declared {
  std::string name;  ///< "PayFunction", "aws_lambda_function.pay", "var.table"
  std::string
      type;  ///< "AWS::Serverless::Function", of a parameter "String"; "" where none is said
  text::Range range;  ///< of its name, or of the block that says it
};

/// All that a host declares, for the placeholders of its machines.
class Declarations {
 public:
  explicit Declarations(const Host& host);

  /// What a placeholder of that machine leads to: the resource or parameter behind F.Arn and behind
  /// a substitution, the substitution itself where it leads to none; nothing where the host does
  /// not say it.
  [[nodiscard]] std::optional<Declared> find(std::string_view placeholder,
                                             const Machine& machine) const;

 private:
  struct Own {
    std::string machine;
    Declared declared;
  };
  void readTemplate(const text::Tree& tree);
  void readMembers(const text::Tree& tree, text::NodeId mapping);
  void readSubstitutions(const text::Tree& tree, text::NodeId resource);
  void readServerless(const text::Tree& tree);
  void readCustom(const text::Tree& tree, text::NodeId node, const std::string& path, int depth);
  void readTerraform(std::string_view text);
  [[nodiscard]] std::optional<Declared> leadsTo(std::string_view words) const;

  Kind kind_;
  std::vector<Declared> all_;
  std::vector<Own> substitutions_;  ///< of DefinitionSubstitutions
};

}  // namespace stepwright::host
