// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/asl/model.h"
#include "engine/json/value.h"

namespace stepwright::asl {
class Catalogue;
}

namespace stepwright::assist {

/// In what a mocked result is unlike the one that Step Functions gives in AWS, where TestState does
/// not see it: it compares the fields that the API has, and passes over all others.
struct Unlike {
  enum class Kind : std::uint8_t {
    NoSuchField,     ///< no answer has it
    OtherSpelling,   ///< it is spelled otherwise
    JsonAsText,      ///< Step Functions gives the value that its text says
    WithoutEnvelope  ///< what a function returns stands inside of the answer to its call
  };
  Kind kind = Kind::NoSuchField;
  std::string field = {};  ///< which one; of WithoutEnvelope the one that it belongs in
  std::string right = {};  ///< of OtherSpelling
  json::Value repaired = {};
  bool operator==(const Unlike&) const = default;
};

/// What becomes of a mocked result of a state.
struct MockVerdict {
  std::string refused = {};           ///< why TestState takes it not, in AWS's words
  std::optional<Unlike> unlike = {};  ///< the first such thing
  bool operator==(const MockVerdict&) const = default;
};

[[nodiscard]] MockVerdict verdictOn(const json::Value& result, const asl::State& state,
                                    const asl::Catalogue& catalogue);

}  // namespace stepwright::assist
