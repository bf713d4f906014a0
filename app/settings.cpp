// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <filesystem>

#include "engine/base/files.h"

namespace stepwright::app {

namespace {

constexpr int kMostRecent = 20;
const QString kRecent = QStringLiteral("recentFiles");
const QString kKeys = QStringLiteral("keys");
const QString kRemember = QStringLiteral("rememberRecent");

}  // namespace

Settings::Settings(const QString& file)
    : usual_(file.isEmpty()),
      store_(file.isEmpty() ? std::make_unique<QSettings>(QStringLiteral("stepwright"),
                                                          QStringLiteral("stepwright"))
                            : std::make_unique<QSettings>(file, QSettings::IniFormat)) {
  // Recent files and commands tell of the person's work. A file that was asked for stands in a
  // folder which is not the program's.
  const std::string place = QFile::encodeName(store_->fileName()).toStdString();
  if (usual_)
    static_cast<void>(makePrivateFolder(std::filesystem::path(place).parent_path().string()));
  // Made before anything is written: what there is keeps its permissions.
  const int made = ::open(place.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);
  if (made < 0) return;
  ::fchmod(made, 0600);
  ::close(made);
}

QString Settings::trouble() const {
  store_->sync();
  if (store_->isWritable() && store_->status() == QSettings::NoError) return {};
  return QCoreApplication::translate("Settings", "%1 cannot be written; is it yours to write?")
      .arg(store_->fileName());
}

Settings::~Settings() = default;

Settings::ThemeChoice Settings::theme() const {
  const QString word = store_->value(QStringLiteral("theme")).toString();
  if (word == QLatin1String("light")) return ThemeChoice::Light;
  if (word == QLatin1String("dark")) return ThemeChoice::Dark;
  return ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice) {
  const QString word = choice == ThemeChoice::Light  ? QStringLiteral("light")
                       : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                                     : QStringLiteral("system");
  store_->setValue(QStringLiteral("theme"), word);
}

QStringList Settings::recentFiles() const { return store_->value(kRecent).toStringList(); }

void Settings::addRecentFile(const QString& path) {
  if (!flag(kRemember, true)) return;
  QStringList files = recentFiles();
  files.removeAll(path);
  files.prepend(path);
  store_->setValue(kRecent, QStringList(files.mid(0, kMostRecent)));
}

void Settings::removeRecentFile(const QString& path) {
  QStringList files = recentFiles();
  files.removeAll(path);
  store_->setValue(kRecent, files);
}

QByteArray Settings::geometry() const {
  return store_->value(QStringLiteral("geometry")).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry) {
  store_->setValue(QStringLiteral("geometry"), geometry);
}

QByteArray Settings::docks(const QString& perspective) const {
  return store_->value(QStringLiteral("docks/") + perspective).toByteArray();
}

void Settings::setDocks(const QString& perspective, const QByteArray& state) {
  store_->setValue(QStringLiteral("docks/") + perspective, state);
}

QString Settings::view() const {
  return store_->value(QStringLiteral("view"), QStringLiteral("both")).toString();
}

void Settings::setView(const QString& view) { store_->setValue(QStringLiteral("view"), view); }

QString Settings::minimapCorner() const {
  return store_->value(QStringLiteral("minimapCorner")).toString();
}

void Settings::setMinimapCorner(const QString& corner) {
  store_->setValue(QStringLiteral("minimapCorner"), corner);
}

bool Settings::flag(const QString& name, bool usual) const {
  return store_->value(QStringLiteral("flags/") + name, usual).toBool();
}

void Settings::setFlag(const QString& name, bool on) {
  store_->setValue(QStringLiteral("flags/") + name, on);
}

QString Settings::word(const QString& name) const {
  if (const auto now = forNow_.find(name); now != forNow_.end()) return *now;
  return store_->value(QStringLiteral("words/") + name).toString();
}

void Settings::setWord(const QString& name, const QString& word) {
  store_->setValue(QStringLiteral("words/") + name, word);
}

QHash<QString, QString> Settings::keys() const {
  QHash<QString, QString> keys;
  store_->beginGroup(kKeys);
  for (const QString& command : store_->childKeys())
    keys[command] = store_->value(command).toString();
  store_->endGroup();
  return keys;
}

void Settings::setKeys(const QString& command, const std::optional<QString>& keys) {
  const QString place = kKeys + QLatin1Char('/') + command;
  if (keys)
    store_->setValue(place, *keys);
  else
    store_->remove(place);
}

void Settings::forgetRecent() {
  for (const QString& what : {kRecent, QStringLiteral("recentCommands"), QStringLiteral("folder"),
                              QStringLiteral("words/usedItems")})
    store_->remove(what);
}

QString Settings::place() const { return store_->fileName(); }

QStringList Settings::recentCommands() const {
  return store_->value(QStringLiteral("recentCommands")).toStringList();
}

void Settings::addRecentCommand(const QString& name) {
  if (!flag(kRemember, true)) return;
  QStringList names = recentCommands();
  names.removeAll(name);
  names.prepend(name);
  store_->setValue(QStringLiteral("recentCommands"), QStringList(names.mid(0, 12)));
}

QString Settings::snippetFolder() const {
  // Beside a file of settings that was asked for; else where the desktop keeps programs' data.
  const QString folder =
      usual_ ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                   QStringLiteral("/stepwright")
             : QFileInfo(store_->fileName()).absolutePath();
  return folder + QStringLiteral("/snippets");
}

QString Settings::folder() const { return store_->value(QStringLiteral("folder")).toString(); }

void Settings::setFolder(const QString& path) {
  if (path.isEmpty() || flag(kRemember, true)) store_->setValue(QStringLiteral("folder"), path);
}

}  // namespace stepwright::app
