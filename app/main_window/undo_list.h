// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUndoView;
class QWidget;

namespace stepwright::app {

/// The steps of the shown document, with icons and rows like the other lists; a click goes there.
[[nodiscard]] QUndoView* undoList(QWidget* parent);

}  // namespace stepwright::app
