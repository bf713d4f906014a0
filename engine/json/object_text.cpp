// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/object_text.h"

#include "engine/json/print.h"

namespace stepwright::json {

std::string& ObjectText::member(std::string_view name) {
  to_ += begun_ ? ",\"" : "{\"";
  begun_ = true;
  to_ += name;
  to_ += "\":";
  return to_;
}

ObjectText& ObjectText::add(std::string_view name, const Value& value) {
  printTo(member(name), value);
  return *this;
}

ObjectText& ObjectText::addText(std::string_view name, std::string_view text) {
  quoteTo(member(name), text);
  return *this;
}

void ObjectText::end() { to_ += begun_ ? "}" : "{}"; }

}  // namespace stepwright::json
