// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/frame.h"

namespace stepwright::interpreter {

json::Value pairOf(const json::Value& key, const json::Value& value) {
  return json::Value::objectOfDistinct({{"Key", key}, {"Value", value}});
}

json::Value ChildrenFrame::inputOf(std::size_t index) const {
  return keys.empty() ? items[index] : pairOf(keys[index], items[index]);
}

}  // namespace stepwright::interpreter
