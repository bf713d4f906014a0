// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assist/caret_context.h"

namespace stepwright::assist {

/// What a proposal writes, in the style of the text around it.

/// What follows a key, as yet empty.
enum class Skeleton : std::uint8_t {
  Text,        ///< quotes in JSON, nothing in YAML
  Nothing,     ///< a number, which its writer knows
  True,        ///< a truth value
  Object,      ///< the caret stands in it
  Objects,     ///< a list of one object
  Texts,       ///< a list of one text
  Expression,  ///< {% %}
};
[[nodiscard]] Skeleton skeletonOf(const asl::Field& field, asl::QueryLanguage language);
[[nodiscard]] Skeleton skeletonOf(const asl::Shape& shape);

/// Each with edit, caret and again filled in.
[[nodiscard]] Proposal keyProposal(const CaretContext& context, std::string word,
                                   Skeleton skeleton);
/// `raw` values, numbers and words of JSON, take no quotes.
[[nodiscard]] Proposal valueProposal(const CaretContext& context, std::string word,
                                     bool raw = false);
/// A value of which the caret is to stand inside, behind `before`.
[[nodiscard]] Proposal openValueProposal(const CaretContext& context, std::string word,
                                         const std::string& before, const std::string& after);
/// A member that stands as text of several lines, at the caret; \1 in it is where the caret goes.
/// Lines after the first get the indentation of the first.
[[nodiscard]] Proposal textProposal(const CaretContext& context, std::string word,
                                    const std::string& written);

}  // namespace stepwright::assist
