// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drop_target.h"

namespace stepwright::canvas {
namespace {

using Kind = DropTarget::Kind;

}  // namespace

bool DropTarget::onState() const {
  switch (kind) {
    case Kind::Before:
    case Kind::After:
    case Kind::Linked:
    case Kind::Branch:
    case Kind::Into:
    case Kind::Replace:
    case Kind::InPlaceOf:
      return true;
    default:
      return false;
  }
}

edit::Destination destinationOf(const DropTarget& target) {
  using To = edit::Destination::Kind;
  const auto state = target.key.toStdString();
  switch (target.kind) {
    case Kind::Linked:
      return {To::Linked, {}, state, target.how};
    case Kind::Branch:
      return {To::Branch, {}, state};
    case Kind::Replace:
    case Kind::InPlaceOf:
      return {To::InPlaceOf, {}, state};
    case Kind::Into:
      // A frame without a machine has no place that could be named.
      if (target.place.pointer.empty() && !state.empty()) return {To::Into, {}, state};
      [[fallthrough]];
    default:
      return {To::Place, target.place};
  }
}

}  // namespace stepwright::canvas
