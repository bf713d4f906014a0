// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "engine/base/result.h"

class QWidget;

namespace stepwright::document {
class DocumentModel;
}

namespace stepwright::app {

class Actions;
class DocumentTabs;
class GitHead;
class StatusLine;

/// The document in front held against another version of it: git's last commit, or any file.
class ReviewDesk : public QObject {
  Q_OBJECT
 public:
  ReviewDesk(Actions& actions, DocumentTabs& tabs, StatusLine& status, QWidget& window);

 private:
  void compareWithHead();
  void compareWithOther();
  /// The text of the other version's file, which may be a host of the document's machine.
  void compareWith(document::DocumentModel& model, const QString& file, const QString& name,
                   const Result<std::string>& text);
  void say(const Error& why);

  DocumentTabs& tabs_;
  StatusLine& status_;
  QWidget& window_;
  GitHead* git_;
};

}  // namespace stepwright::app
