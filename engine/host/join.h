// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/found.h"

namespace stepwright::host {

/// The text that the items of Fn::Join come to, with a token in the place of each that only a
/// deployment knows; nothing where `argument` is no [separator, [items]].
[[nodiscard]] std::optional<View> joinedView(const Source& source, text::NodeId argument);

}  // namespace stepwright::host
