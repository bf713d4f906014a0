// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

#include "engine/edit/drop.h"

namespace stepwright::app {

class Actions;
class DocumentPage;
class DocumentTabs;
class Editing;
class StatusLine;

/// The gestures of the graph, and the commands that do the same: each becomes one change of the
/// document in front.
class GraphDesk : public QObject {
  Q_OBJECT
 public:
  GraphDesk(Actions& actions, DocumentTabs& tabs, Editing& editing, StatusLine& status,
            QObject* parent);

  /// Listens to the gestures on a page's graph.
  void listenTo(DocumentPage& page);
  /// Takes away states by id and edges by pointer.
  void remove(const QStringList& keys);
  /// New states as they are dragged (canvas/requests.h), where the selection says or at a place.
  void insert(const QByteArray& json);
  /// The selected state becomes what those say; its ways stay.
  void use(const QByteArray& json);
  void insertAt(const QByteArray& json, const edit::Place& place);
  [[nodiscard]] QStringList selectedKeys() const;

 signals:
  /// A definition was made of some states, which a Task starts now; `words` tell of it.
  void extracted(const std::string& definition, stepwright::asl::Format format, const QString& name,
                 const QString& words);

 private:
  void wireActions(Actions& actions);
  void wireClipboard(Actions& actions);
  void wireInserts(Actions& actions);
  /// Does something with the document in front, if there is one.
  using OnPage = std::function<void(DocumentPage& page)>;
  [[nodiscard]] std::function<void()> inFront(OnPage what) const;
  void drop(const edit::Content& content, const edit::Destination& to);
  void duplicate(const QStringList& keys);
  void reorder(const QString& edge, const QString& other);
  void selectNewEdge(const asl::StateId& from, edit::Connection how);
  void wrap(const edit::Selection& states, asl::StateType container);
  void startAt(const QString& machine, const QString& state);
  void insertType(asl::StateType type);
  void rename(DocumentPage& page);
  /// Opens the field for the name of what was just added.
  void askForName(const asl::StateId& added = {});
  void copy(bool cut);
  void copyJson();
  void paste();
  void extract();

  DocumentTabs& tabs_;
  Editing& editing_;
  StatusLine& status_;
};

}  // namespace stepwright::app
