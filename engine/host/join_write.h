// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/host/spliced.h"
#include "engine/host/view.h"

/// How text goes back into the items of Fn::Join.
namespace stepwright::host {

/// A piece of text inside of one of the items; a token in it becomes the item that it stands for.
/// Nothing where the whole list must be written anew.
[[nodiscard]] std::optional<std::string> writeJoinedPiece(std::string_view host, const View& view,
                                                          int strand, std::string_view piece);

/// The whole list anew, as [separator, [items]]; nothing where an item of it cannot stand between
/// brackets.
[[nodiscard]] std::optional<Spliced> joinAnew(std::string_view host, const View& view,
                                              std::string_view text);

}  // namespace stepwright::host
