// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/text/edit.h"
#include "engine/text/tree.h"

namespace stepwright::edit {

/// YAML's anchors and aliases under edits: what an alias stands for is written in its place before
/// it is changed there, and an anchor that goes is set up anew where it is needed first.

/// The edit that gives the first alias on the way to a place words of its own; nothing where there
/// is none. `whole`: also one that stands at the place itself.
[[nodiscard]] std::optional<text::TextEdit> detached(const text::Tree& tree,
                                                     std::string_view pointer, bool whole);

/// The edits that leave neither alias nor anchor within an entry.
[[nodiscard]] text::TextEdits expandedWithin(const text::Tree& tree, text::NodeId node);

/// What has to be written elsewhere before an entry goes: the first alias of each of its anchors
/// becomes the anchored value.
[[nodiscard]] text::TextEdits anchorsMoved(const text::Tree& tree, text::NodeId node);

}  // namespace stepwright::edit
