// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>
#include <string>
#include <string_view>

#include "app/recovery.h"

/// How the files of Recovery are written: the journal of a document is a line of JSON that says
/// whose it is, and after it the document's text itself, byte for byte; the list of what is open is
/// JSON. Of what is broken nothing is read.
namespace stepwright::app {

[[nodiscard]] std::string journalBytes(const Recovery::Entry& entry);
[[nodiscard]] std::optional<Recovery::Entry> readJournal(const QString& file);

/// A line of the list of open documents.
struct ListedTab {
  QString path, title;
  QString journal;  ///< the name of its journal's file, "" where it has none
  bool front = false;
};

[[nodiscard]] std::string listBytes(const QList<ListedTab>& tabs);
[[nodiscard]] QList<ListedTab> readList(std::string_view bytes);

}  // namespace stepwright::app
