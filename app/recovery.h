// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>
#include <string>

#include "app/crash_journal.h"
#include "app/journal_file.h"
#include "engine/base/result.h"

namespace stepwright::app {

class SessionLock;

/// Keeps unsaved work safe: each changed document is written to a journal at most a second after
/// the change (and at once when the program dies of a signal), beside the list of the documents
/// that are open; what a dead process left behind is offered at the next start. Journals are the
/// person's own (0600 in a folder of 0700): payloads may be secret.
class Recovery : public QObject {
  Q_OBJECT
 public:
  using Entry = KeptWork;
  /// A document in a window: `document` is the key that its changes are noted under.
  struct Tab {
    const QObject* document = nullptr;
    QString path, title;
    bool front = false;
  };
  /// A document that was open in a process that died.
  struct LeftOpen {
    QString path, title;
    std::optional<Entry> kept;  ///< its text, where that is not what the file holds
    bool front = false;
  };

  explicit Recovery(const QString& folder, QObject* parent = nullptr);
  ~Recovery() override;

  /// Why nothing can be kept just now, in words; "" where all is well.
  [[nodiscard]] const QString& trouble() const { return trouble_; }

  /// Unsaved work of other processes, no longer alive; newest first.
  [[nodiscard]] QList<Entry> leftBehind() const;
  /// What they had open, in the order of their tabs.
  [[nodiscard]] QList<LeftOpen> leftOpen() const;
  void discard(const Entry& entry);
  /// Forgets what dead processes had open; their unsaved work stays.
  void discardLeftOpen();

  /// Notes that a document (by any key) has this unsaved text; `text` is asked for now and again
  /// when it is written.
  using Source = std::function<std::optional<Entry>()>;
  void changed(const QObject* document, Source source);
  /// The document is saved or closed: nothing of it is to be kept.
  void settled(const QObject* document);
  /// The document is no more; what was kept of it stays.
  void forgotten(const QObject* document);
  void writeNow();

  /// What a window shows now; nothing when it closed.
  void setOpen(const QObject* window, const QList<Tab>& tabs);

 signals:
  void troubleChanged(const QString& trouble);

 private:
  [[nodiscard]] QString fileOf(const QObject* document);
  [[nodiscard]] QStringList deadSessions() const;
  [[nodiscard]] bool write(const QObject* document, const Entry& entry);
  void writeOpen();
  void say(const std::optional<Error>& failed);

  QString folder_;
  QString session_;
  QString trouble_;
  std::unique_ptr<SessionLock> lock_;
  QHash<const QObject*, Source> waiting_;
  QHash<const QObject*, QString> files_;
  QHash<const QObject*, std::shared_ptr<CrashJournal>> ready_;
  QHash<const QObject*, QList<Tab>> open_;  ///< by window
  std::string listed_;                      ///< what the file says of them
  int next_ = 1;
  QTimer timer_;
};

}  // namespace stepwright::app
