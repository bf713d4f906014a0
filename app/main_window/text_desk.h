// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace stepwright::app {

class Actions;
class DocumentPage;
class DocumentTabs;
class Editing;

/// Commands on the text of the document in front: undo, where names lead, completion, its language
/// and its layout.
class TextDesk : public QObject {
  Q_OBJECT
 public:
  TextDesk(Actions& actions, DocumentTabs& tabs, Editing& editing, QObject* parent);

  void listenTo(DocumentPage& page);

 private:
  void wireUndo(Actions& actions);
  void wireCode(Actions& actions);
  void wireConversions(Actions& actions);
  void format();

  Actions& actions_;
  DocumentTabs& tabs_;
  Editing& editing_;
};

}  // namespace stepwright::app
