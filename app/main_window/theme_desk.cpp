// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/theme_desk.h"

#include <QAction>
#include <QApplication>
#include <QPalette>

#include "app/main_window/actions.h"
#include "app/settings.h"
#include "widgets/common/apply_theme.h"

namespace stepwright::app {

using Choice = Settings::ThemeChoice;

ThemeDesk::ThemeDesk(Actions& actions, Settings& settings, QObject* parent)
    : QObject(parent), settings_(settings) {
  const std::pair<const char*, Choice> choices[] = {
      {"themeLight", Choice::Light}, {"themeDark", Choice::Dark}, {"themeSystem", Choice::System}};
  for (const auto& [action, choice] : choices) {
    actions.on(action, [this, choice = choice] {
      settings_.setTheme(choice);
      apply();
    });
    if (settings.theme() == choice) actions[action]->setChecked(true);
  }
}

void ThemeDesk::apply() {
  const auto choice = settings_.theme();
  bool dark = choice == Choice::Dark;
  if (choice == Choice::System)
    dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
  common::applyTheme(*qApp, dark ? common::ThemeKind::Dark : common::ThemeKind::Light);
}

}  // namespace stepwright::app

#include "moc_theme_desk.cpp"
