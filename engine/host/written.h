// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/host/found.h"

/// What the values of a template say, with its functions in their short and their long form.
namespace stepwright::host {

/// `!Sub x` and {"Fn::Sub": x}.
struct Function {
  std::string_view name;  ///< "Fn::Sub"
  text::NodeId argument;
};
[[nodiscard]] std::optional<Function> functionOf(const text::Tree& tree, text::NodeId node);

/// The value inline: a mapping, or an object of JSON.
[[nodiscard]] View inlineView(const Source& source, text::NodeId node);
/// A scalar as a text of its own.
[[nodiscard]] View scalarView(const Source& source, text::NodeId node);
/// A strand for a scalar.
[[nodiscard]] Strand strandOf(const Source& source, text::NodeId node);

/// True for a mapping with StartAt or States.
[[nodiscard]] bool isDefinition(const text::Tree& tree, text::NodeId node);
/// True for a text that holds one, as far as can be told: JSON, or YAML with StartAt.
[[nodiscard]] bool holdsDefinition(std::string_view text);

/// A scalar's text; of another value, how it stands in the host, on one line.
[[nodiscard]] std::string wordsAt(const Source& source, text::NodeId node);
[[nodiscard]] std::optional<asl::WorkflowType> typeAt(const text::Tree& tree, text::NodeId node);
[[nodiscard]] std::vector<Substitution> substitutionsAt(const Source& source, text::NodeId mapping);

}  // namespace stepwright::host
