// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace stepwright::app {

class Actions;
class Settings;

/// The choice of colours: light, dark or as the desktop is.
class ThemeDesk : public QObject {
  Q_OBJECT
 public:
  ThemeDesk(Actions& actions, Settings& settings, QObject* parent);

 private:
  void apply();

  Settings& settings_;
};

}  // namespace stepwright::app
