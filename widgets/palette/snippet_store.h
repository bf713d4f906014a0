// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QStringList>
#include <vector>

#include "widgets/palette/palette_item.h"

namespace stepwright::palette {

/// One block of states that somebody kept: a file of ASL JSON that stands on its own.
struct Snippet {
  QString file;     ///< its name in the folder: "Charge and retry.asl.json"
  QString name;     ///< the title in its Comment, else the file's
  QString help;     ///< what its Comment says behind the title
  QByteArray text;  ///< the machine
  int states = 0;
  QString problem;  ///< why it cannot be inserted; "" where it can
};

/// The snippets of a folder, in the order that the person put them in. Files that others put there
/// appear by themselves; one that cannot be read stays in the list with the reason.
class SnippetStore : public QObject {
  Q_OBJECT
 public:
  explicit SnippetStore(const QString& folder, QObject* parent = nullptr);

  [[nodiscard]] const QString& folder() const { return folder_; }
  [[nodiscard]] const std::vector<Snippet>& snippets() const { return snippets_; }
  [[nodiscard]] Items items() const;

  /// Keeps a machine under that name, at a place of the list (-1 = the end). Returns its file, ""
  /// where it could not be written; then `error` says why.
  QString add(const QString& name, const QByteArray& machine, int at = -1);
  bool rename(const QString& file, const QString& name);
  bool remove(const QString& file);
  void move(const QString& file, int to);
  [[nodiscard]] const QString& error() const { return error_; }
  /// Reads the folder again.
  void refresh();

 signals:
  void changed();

 private:
  [[nodiscard]] QString path(const QString& file) const;
  [[nodiscard]] QString freeFile(const QString& name) const;
  bool write(const QString& file, const QByteArray& text);
  void writeOrder();
  [[nodiscard]] QStringList readOrder() const;
  void load();
  [[nodiscard]] int indexOf(const QString& file) const;

  QString folder_, error_;
  std::vector<Snippet> snippets_;
  QFileSystemWatcher watcher_;
};

/// What a file of the folder holds.
[[nodiscard]] Snippet readSnippet(const QString& file, const QByteArray& text);

}  // namespace stepwright::palette
