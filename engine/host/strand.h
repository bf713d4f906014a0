// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/host/view.h"

/// How one scalar or inline value of a host is read and written.
namespace stepwright::host {

/// Adds the strand's text to the view. `value` is what the host's own reader makes of a scalar:
/// where it cannot be found again letter by letter, it becomes one cell, which is only written as a
/// whole. Not for Style::Object.
void readStrand(View& view, std::string_view host, Strand strand, std::string_view value = {});

/// Characters that the strand cannot hold as they are, said by escapes of JSON.
[[nodiscard]] std::string settled(Style style, std::string_view text);

/// A piece of text as it is written inside the strand; nothing where the whole must be written
/// anew. `textFollows`: its last line goes on behind it.
[[nodiscard]] std::optional<std::string> writePiece(const Strand& strand, std::string_view piece,
                                                    bool textFollows);

/// What to put in the place of strand.whole, so that it says this text.
[[nodiscard]] std::string writeWhole(const Strand& strand, std::string_view host,
                                     std::string_view text);

/// True for a style whose lines are prefixed.
[[nodiscard]] bool hasLines(Style style);

}  // namespace stepwright::host
