// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/harness.h"

#include <QAction>
#include <QDir>
#include <QFile>

#include "widgets/common/theme.h"

namespace stepwright::journeys {

Stage::Stage(common::ThemeKind theme, QSize size) {
  common::Theme::apply(*qApp, theme);
  settings_ = std::make_unique<app::Settings>(folder_.filePath(QStringLiteral("settings.ini")));
  settings_->setTheme(theme == common::ThemeKind::Dark ? app::Settings::ThemeChoice::Dark
                                                       : app::Settings::ThemeChoice::Light);
  recovery_ = std::make_unique<app::Recovery>(folder_.filePath(QStringLiteral("recovery")));
  window_ = std::make_unique<app::MainWindow>(*settings_, *recovery_);
  window_->resize(size);
  window_->show();
  window_->activateWindow();
  static_cast<void>(QTest::qWaitForWindowExposed(window_.get()));
}

Stage::~Stage() = default;

void Stage::act(const char* name) {
  QVERIFY2(action(name)->isEnabled(), name);
  action(name)->trigger();
}

QString Stage::openSample(const QString& name) {
  const QString copy = folder_.filePath(name);
  QFile::copy(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/") + name, copy);
  window_->openFile(copy);
  return copy;
}

QByteArray Stage::read(const QString& path) const {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

namespace {

std::string search(const asl::Machine& machine, const std::string& name) {
  for (const auto& state : machine.states) {
    if (state.name == name) return state.id;
    for (const auto& inner : state.machines) {
      if (auto found = search(*inner, name); !found.empty()) return found;
    }
  }
  return {};
}

}  // namespace

std::string Stage::idOf(const QString& name) {
  return search(*model().picture().machine(), name.toStdString());
}

void Stage::keepPicture(const QString& name) {
  const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
  window_->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

}  // namespace stepwright::journeys
