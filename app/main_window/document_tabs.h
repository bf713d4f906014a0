// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTabWidget>

namespace stepwright::edit {
struct Change;
}

namespace stepwright::app {

class DocumentPage;

/// The open documents as tabs, beside the start page: which there are, which is in front, and what
/// their tabs say of them.
class DocumentTabs : public QTabWidget {
  Q_OBJECT
 public:
  explicit DocumentTabs(QWidget* parent = nullptr);

  [[nodiscard]] DocumentPage* page() const;  ///< the one in front; null where it is no document
  [[nodiscard]] QList<DocumentPage*> pages() const;
  [[nodiscard]] bool holds(const DocumentPage* page) const;
  /// The page whose document the change was made for; null where it has gone, or has changed.
  [[nodiscard]] DocumentPage* pageFor(const edit::Change& change) const;
  void add(DocumentPage& page);
  void remove(DocumentPage& page);
  /// Goes on by so many tabs, from the last to the first.
  void turn(int by);
  /// Writes a tab anew: the document's name, whether it has changes, how its run stands.
  void label(DocumentPage& page);
  /// A document whose run waits for somebody says so on its tab.
  void markRun(DocumentPage& page);

 signals:
  void closeRequested(stepwright::app::DocumentPage* page);
  void labelled();  ///< a tab says something else
};

}  // namespace stepwright::app
