// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <functional>

#include "app/main_window/consent_bar.h"

namespace stepwright::app {

class DocumentPage;
class DocumentTabs;

/// What the folders of documents ask: the question of the one in front stands in the bar until it
/// is answered, whatever is looked at meanwhile.
class ConsentDesk : public QObject {
  Q_OBJECT
 public:
  struct Question {
    ConsentWords words;
    std::function<void()> allowed, declined;
  };
  ConsentDesk(ConsentBar& bar, DocumentTabs& tabs, QObject* parent);
  void ask(DocumentPage& page, const Question& question);
  /// Nothing is asked of that document any more.
  void settle(const DocumentPage& page);

 private:
  void show();
  void answer(bool allowed);

  ConsentBar& bar_;
  DocumentTabs& tabs_;
  QHash<const DocumentPage*, Question> asked_;
};

}  // namespace stepwright::app
