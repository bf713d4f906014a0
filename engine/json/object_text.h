// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/json/value.h"

namespace stepwright::json {

/// An object written as compact text behind what a text has, member by member: no value is made of
/// it, as there may be a million. Names are written as they are; they have nothing to escape.
class ObjectText {
 public:
  explicit ObjectText(std::string& to) : to_(to) {}

  ObjectText& add(std::string_view name, const Value& value);
  /// Of a text.
  ObjectText& addText(std::string_view name, std::string_view text);
  /// The value of that member is written by who asks.
  std::string& member(std::string_view name);
  void end();

 private:
  std::string& to_;
  bool begun_ = false;
};

}  // namespace stepwright::json
