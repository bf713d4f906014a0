// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>
#include <string>

class QLockFile;

namespace stepwright::app {

/// Keeps unsaved work safe: each changed document is written to a journal at most a second after
/// the change, and what a killed process left behind is offered at the next start.
class Recovery : public QObject {
  Q_OBJECT
 public:
  struct Entry {
    QString journal;  ///< the journal's own file
    QString path;     ///< the document's file, "" = never saved
    QString title;
    QDateTime time;
    std::string text;
  };

  explicit Recovery(const QString& folder, QObject* parent = nullptr);
  ~Recovery() override;

  /// What other processes, no longer alive, left behind; newest first.
  [[nodiscard]] QList<Entry> leftBehind() const;
  void discard(const Entry& entry);

  /// Notes that a document (by any key) has this unsaved text; `text` is asked for when it is
  /// written.
  using Source = std::function<std::optional<Entry>()>;
  void changed(const QObject* document, Source source);
  /// The document is saved or closed: nothing of it is to be kept.
  void settled(const QObject* document);
  void writeNow();

 private:
  [[nodiscard]] QString fileOf(const QObject* document);

  QString folder_;
  QString session_;
  std::unique_ptr<QLockFile> lock_;
  QHash<const QObject*, Source> waiting_;
  QHash<const QObject*, QString> files_;
  int next_ = 1;
  QTimer timer_;
};

}  // namespace stepwright::app
