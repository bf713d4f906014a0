// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include "widgets/palette/palette_item.h"

namespace stepwright::palette {
class Palette;
class SnippetStore;
}  // namespace stepwright::palette

namespace stepwright::app {

class DocumentPage;
class DocumentTabs;
class StatusLine;

/// The person's own blocks: kept from the graph, shown in the palette and in the quick add, stored
/// as files.
class SnippetDesk : public QObject {
  Q_OBJECT
 public:
  SnippetDesk(palette::Palette& palette, palette::ActionSource awsActions, const QString& folder,
              DocumentTabs& tabs, StatusLine& status, QObject* parent);

  /// Its quick add finds them, and the actions of the catalogue; while something is dragged over it
  /// the palette says how.
  void listenTo(DocumentPage& page);
  /// Keeps states of the document in front, by id.
  void keep(const QStringList& keys);

 signals:
  void kept();  ///< in the palette, where its name is asked for

 private:
  void store(const QString& name, const QByteArray& machine, int row);
  void remove(const QString& id);
  void openFolder();
  void show();
  void sayTrouble(bool done);

  palette::Palette& palette_;
  palette::ActionSource awsActions_;
  DocumentTabs& tabs_;
  StatusLine& status_;
  palette::SnippetStore* store_;
};

}  // namespace stepwright::app
