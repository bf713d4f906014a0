// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/common/drafts.h"

/// How the files of Recovery are written: the journal of a document is a line of JSON that says
/// whose it is, and after it the document's text itself, byte for byte; the list of what is open is
/// JSON. Of what is broken nothing is read.
namespace stepwright::app {

/// Unsaved work of a document.
struct KeptWork {
  QString journal;  ///< the journal's own file
  QString path;     ///< the document's file, "" = never saved
  QString title;
  QDateTime time;
  std::string text;
  bool modified = true;  ///< false: a document without a file, kept because it was open
  std::vector<common::Draft> drafts{};  ///< typed into fields, and not in the text
  QString key{};  ///< DocumentModel::key(): what else is kept of a document without a file
};

[[nodiscard]] std::string journalBytes(const KeptWork& entry);
[[nodiscard]] std::optional<KeptWork> readJournal(const QString& file);

/// A line of the list of open documents.
struct ListedTab {
  QString path, title;
  QString journal;  ///< the name of its journal's file, "" where it has none
  bool front = false;
};

[[nodiscard]] std::string listBytes(const QList<ListedTab>& tabs);
[[nodiscard]] QList<ListedTab> readList(std::string_view bytes);

}  // namespace stepwright::app
