// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/harness.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>

#include "widgets/common/apply_theme.h"
#include "widgets/common/json_model.h"

namespace stepwright::journeys {

Stage::Stage(common::ThemeKind theme, QSize size) {
  qputenv("XDG_STATE_HOME", QFile::encodeName(folder_.filePath(QStringLiteral("state"))));
  common::applyTheme(*qApp, theme);
  settings_ = std::make_unique<app::Settings>(folder_.filePath(QStringLiteral("settings.ini")));
  settings_->setTheme(theme == common::ThemeKind::Dark ? app::Settings::ThemeChoice::Dark
                                                       : app::Settings::ThemeChoice::Light);
  // As journeys know the window: what stands below is open.
  settings_->setFlag(QStringLiteral("foldBelow"), false);
  settings_->setWord(QStringLiteral("code"), QStringLiteral("open"));
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

QString Stage::write(const QString& name, const QByteArray& bytes) const {
  const QString path = folder_.filePath(name);
  QFile file(path);
  if (file.open(QIODevice::WriteOnly)) file.write(bytes);
  return path;
}

void chooseFile(const QString& path) {
  auto* timer = new QTimer;
  timer->setInterval(10);
  QObject::connect(timer, &QTimer::timeout, [timer, path] {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr) return;
    timer->stop();
    timer->deleteLater();
    dialog->selectFile(path);
    if (auto* name = dialog->findChild<QLineEdit*>()) name->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
  });
  timer->start();
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

namespace {

void collect(const QAbstractItemModel& model, const QModelIndex& parent, int depth, QString& text) {
  for (int row = 0; row < model.rowCount(parent) && depth < 8; ++row) {
    for (int column = 0; column < model.columnCount(parent); ++column) {
      const QModelIndex index = model.index(row, column, parent);
      for (const int role : {int(Qt::DisplayRole), int(common::JsonModel::KeyRole),
                             int(common::JsonModel::ValueRole)}) {
        text += index.data(role).toString() + QLatin1Char(' ');
      }
    }
    text += QLatin1Char('\n');
    collect(model, model.index(row, 0, parent), depth + 1, text);
  }
}

}  // namespace

QString Stage::textOfDock(const QString& name) {
  QString text;
  QDockWidget* dock = window_->docks().find(name);
  if (dock == nullptr) return text;
  for (const QAbstractItemView* view : dock->findChildren<QAbstractItemView*>()) {
    if (view->model() != nullptr) collect(*view->model(), {}, 0, text);
  }
  return text;
}

void Stage::keepPicture(const QString& name) {
  const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
  window_->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

}  // namespace stepwright::journeys
