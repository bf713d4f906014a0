// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace stepwright::app {

class DocumentPage;
class Settings;

/// Says, once for all of these documents that are to be closed, which of their runs have not ended,
/// and what becomes of them: what is kept can go on at the next start, all else is lost. Of what is
/// kept nothing is said where the person wanted that. False: none of them is to be closed.
[[nodiscard]] bool mayLeaveRuns(const QList<DocumentPage*>& pages, Settings& settings,
                                QWidget& window);

}  // namespace stepwright::app
