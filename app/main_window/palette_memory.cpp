// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/palette_memory.h"

#include "app/settings.h"
#include "widgets/palette/palette.h"

namespace stepwright::app {

namespace {

constexpr int kMostUsed = 12;
const QString kUsed = QStringLiteral("usedItems");
const QString kFavourites = QStringLiteral("favouriteItems");
constexpr QLatin1Char kBetween('\n');

QStringList listOf(const Settings& settings, const QString& name) {
  return settings.word(name).split(kBetween, Qt::SkipEmptyParts);
}

}  // namespace

PaletteMemory::PaletteMemory(palette::Palette& palette, Settings& settings, QObject* parent)
    : QObject(parent),
      palette_(palette),
      settings_(settings),
      favourites_(listOf(settings, kFavourites)),
      used_(listOf(settings, kUsed)) {
  using palette::Palette;
  connect(&palette, &Palette::used, this, &PaletteMemory::use);
  connect(&palette, &Palette::favoured, this, &PaletteMemory::favour);
  show();
}

void PaletteMemory::use(const QString& key) {
  if (key.isEmpty()) return;
  used_.removeAll(key);
  used_.prepend(key);
  used_ = used_.mid(0, kMostUsed);
  if (settings_.flag(QStringLiteral("rememberRecent"), true))
    settings_.setWord(kUsed, used_.join(kBetween));
  show();
}

void PaletteMemory::favour(const QString& key, bool on) {
  favourites_.removeAll(key);
  if (on) favourites_ << key;
  settings_.setWord(kFavourites, favourites_.join(kBetween));
  show();
}

void PaletteMemory::forget() {
  used_.clear();
  settings_.setWord(kUsed, {});
  show();
}

void PaletteMemory::show() { palette_.setKept(favourites_, used_); }

}  // namespace stepwright::app

#include "moc_palette_memory.cpp"
