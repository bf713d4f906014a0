// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace stepwright::palette {
class Palette;
}

namespace stepwright::app {

class Settings;

/// What a person used last from the palette, and the favourites: kept over the starts, as far as
/// anything may be remembered.
class PaletteMemory : public QObject {
  Q_OBJECT
 public:
  PaletteMemory(palette::Palette& palette, Settings& settings, QObject* parent);

  /// What was used last is not known any more; favourites stay.
  void forget();

 private:
  void use(const QString& key);
  void favour(const QString& key, bool on);
  void show();

  palette::Palette& palette_;
  Settings& settings_;
  QStringList favourites_, used_;
};

}  // namespace stepwright::app
