// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "engine/edit/intents.h"

namespace stepwright::inspector {
class Inspector;
}

namespace stepwright::app {

class DocumentPage;
class DocumentTabs;
class StatusLine;

/// The way of every change into its document, also of what is typed somewhere and not in it yet.
/// What is refused is said in the status bar.
class Editing : public QObject {
  Q_OBJECT
 public:
  Editing(DocumentTabs& tabs, inspector::Inspector& inspector, StatusLine& status, QObject* parent);

  /// A change goes to the document that it was made for, whichever is in front by now.
  bool apply(const edit::Outcome& outcome, const QString& mergeKey = {});
  /// A name that is refused stays with its state, for the field to show it again.
  void rename(DocumentPage& page, const QString& state, const QString& name);
  /// Takes what is being typed, in the Inspector or on the canvas, into its document.
  void commitTyping();
  /// Another document comes to the front: what is typed for the one before is taken first.
  void setFront(DocumentPage* page);

 private:
  DocumentTabs& tabs_;
  inspector::Inspector& inspector_;
  StatusLine& status_;
  DocumentPage* front_ = nullptr;  ///< may have gone; the tabs know
};

}  // namespace stepwright::app
