// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json/value.h"

namespace stepwright::asl {

/// The shape of an action's input or output, read from the catalogue. Fields are spelled as Step
/// Functions spells them ("ExecutionArn"); dates and binary data are strings there. A cheap view,
/// valid as long as any copy lives.
class Shape {
 public:
  enum class Kind : std::uint8_t {
    Structure,
    List,
    Map,
    String,
    Blob,
    Timestamp,
    Boolean,
    Integer,
    Number,
    Any
  };

  /// `shapes` holds the service's named shapes, which `spec` may refer to.
  Shape(json::Value spec, json::Value shapes);

  [[nodiscard]] Kind kind() const;
  [[nodiscard]] const std::string& name() const { return name_; }  ///< "" where it has none
  /// Of a structure: exactly one of its fields is given.
  [[nodiscard]] bool isUnion() const;
  [[nodiscard]] std::vector<std::string> required() const;
  [[nodiscard]] std::vector<std::string> fields() const;
  [[nodiscard]] std::optional<Shape> field(std::string_view name) const;
  /// Of a list its items', of a map its values'.
  [[nodiscard]] std::optional<Shape> item() const;
  /// Limits: of a number its value, of a text its length, of a list its size.
  [[nodiscard]] std::optional<double> minimum() const;
  [[nodiscard]] std::optional<double> maximum() const;
  [[nodiscard]] std::vector<std::string> choices() const;

 private:
  std::string name_;
  json::Value spec_;  ///< with references followed
  json::Value shapes_;
};

/// How strictly a mock is compared with the shape of the real answer.
enum class MockValidation : std::uint8_t {
  Strict,   ///< every required field, and every field that is there
  Present,  ///< only the fields that are there
  None
};

}  // namespace stepwright::asl
