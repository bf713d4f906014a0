// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace stepwright::canvas {
class ItemFinder;
}

namespace stepwright::app {

class DocumentPage;

/// Looks for the item of a Map whose data hold a text, in the run that a page shows, and focuses
/// it.
class ItemSearch : public QObject {
  Q_OBJECT
 public:
  explicit ItemSearch(DocumentPage& page);

 private:
  void search(const QString& map, int after, const QString& text);

  DocumentPage& page_;
  canvas::ItemFinder* finder_;
};

}  // namespace stepwright::app
