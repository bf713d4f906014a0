// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace stepwright::common {

/// Puts what takes the keyboard in `container` into the Tab order right behind `before`, in the
/// order that it was made in. Qt puts widgets that are made later at the end of the whole window.
void tabInto(QWidget& before, QWidget& container);

}  // namespace stepwright::common
