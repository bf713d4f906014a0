// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

class QSettings;

namespace stepwright::app {

/// What the program keeps about the person: theme, docks, recent files. Things of a document lie
/// beside the document.
class Settings {
 public:
  enum class ThemeChoice { Light, Dark, System };

  /// An empty file name means the usual place of the desktop.
  explicit Settings(const QString& file = {});
  ~Settings();

  /// Why nothing can be kept, in words; "" where all is well.
  [[nodiscard]] QString trouble() const;

  [[nodiscard]] ThemeChoice theme() const;
  void setTheme(ThemeChoice choice);
  /// The newest first.
  [[nodiscard]] QStringList recentFiles() const;
  void addRecentFile(const QString& path);
  void removeRecentFile(const QString& path);
  [[nodiscard]] QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);
  [[nodiscard]] QByteArray docks(const QString& perspective) const;
  void setDocks(const QString& perspective, const QByteArray& state);
  [[nodiscard]] QString view() const;  ///< "graph", "code" or "both"
  void setView(const QString& view);
  /// Choices that are on or off, by name.
  [[nodiscard]] bool flag(const QString& name, bool otherwise) const;
  void setFlag(const QString& name, bool on);
  /// A choice among words, by name; "" = the usual one.
  [[nodiscard]] QString word(const QString& name) const;
  void setWord(const QString& name, const QString& word);
  /// The same for as long as the program runs; it is not kept.
  void setWordForNow(const QString& name, const QString& word) { forNow_[name] = word; }
  /// Keys of a command that are not its usual ones; "" = it has none.
  [[nodiscard]] QHash<QString, QString> keys() const;
  void setKeys(const QString& command, const std::optional<QString>& keys);
  void forgetRecent();
  /// The file that all of it stands in.
  [[nodiscard]] QString place() const;
  /// The folder that is open as a workspace, "" = none.
  [[nodiscard]] QString folder() const;
  void setFolder(const QString& path);
  /// Commands that were run from the list of commands, the newest first.
  [[nodiscard]] QStringList recentCommands() const;
  void addRecentCommand(const QString& name);
  [[nodiscard]] QString minimapCorner() const;
  void setMinimapCorner(const QString& corner);
  /// Where the person's own blocks of states lie, one file each.
  [[nodiscard]] QString snippetFolder() const;

 private:
  QHash<QString, QString> forNow_;
  bool usual_ = true;  ///< no file was asked for
  std::unique_ptr<QSettings> store_;
};

}  // namespace stepwright::app
