// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/workflow_type.h"
#include "engine/base/phrase.h"
#include "engine/host/view.h"

namespace stepwright::host {

/// What holds machines without being one.
enum class Kind : std::uint8_t {
  None,
  Sam,
  CloudFormation,
  Serverless,
  Terraform,
  Description,  ///< an answer of DescribeStateMachine, a request of CreateStateMachine
  Collection,   ///< a file with several definitions
  Documents,    ///< of YAML, with a definition each
  Markdown
};
/// "an AWS SAM template"
[[nodiscard]] Phrase wordsOf(Kind kind);

/// A definition that stands in another file.
struct Reference {
  enum class Where : std::uint8_t {
    File,    ///< `path` is as written, relative to the host's folder
    S3,      ///< `path` is s3://bucket/key
    Unknown  ///< an expression that only a deployment can follow; `path` says which
  };
  Where where = Where::File;
  std::string path;
  std::string member;  ///< of the file: the dotted path to the definition in it, "" = all of it
  /// The file holds machines of the same kind as this host, not one definition.
  bool several = false;
};

/// A value that the deployment writes for ${name}.
struct Substitution {
  std::string name;
  std::string value;  ///< as it stands in the host, decoded where it is a text
  bool known = true;  ///< false for what only the deployment knows: !GetAtt F.Arn
};

/// A state machine that a host says.
struct Machine {
  std::string name;                       ///< what it is called in the host; unique there
  std::optional<asl::WorkflowType> type;  ///< nothing where the host does not say
  std::string role, logging;              ///< as they stand in the host, "" = none
  /// Once located (locate()) with the defaults that its host has for the names in it.
  std::vector<Substitution> substitutions;
  std::optional<View> view;  ///< where the definition stands in the host itself
  Reference reference;       ///< else where it does
  text::Range place;         ///< of the definition, or of what refers to it, in the host
};

}  // namespace stepwright::host
