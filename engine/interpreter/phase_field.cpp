// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/phase_field.h"

namespace stepwright::interpreter {

std::string_view fieldOf(Phase phase, const asl::State& state) {
  const bool jsonata = state.language == asl::QueryLanguage::Jsonata;
  const bool map = state.type == asl::StateType::Map;
  switch (phase) {
    case Phase::Input:
      return jsonata ? "" : "InputPath";
    case Phase::Arguments:
      if (map) return jsonata ? "Items" : "ItemsPath";
      return jsonata ? "Arguments" : "Parameters";
    case Phase::Select:
      return "ResultSelector";
    case Phase::Merge:
      return "ResultPath";
    case Phase::Assign:
      return "Assign";
    case Phase::Output:
      return jsonata ? "Output" : "OutputPath";
    default:
      return "";
  }
}

}  // namespace stepwright::interpreter
