// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/companions.h"

#include <QCoreApplication>
#include <QFile>

#include "engine/base/files.h"
#include "engine/json/parse.h"
#include "engine/project/places.h"
#include "engine/tasks/mocks/mock_file.h"
#include "widgets/debug/debug_panels.h"

namespace stepwright::app {

namespace {

/// "" where there is no such file; a pipe of that name is not waited for.
std::string contentOf(const std::string& path) {
  if (path.starts_with(':')) {
    QFile own(QString::fromStdString(path));  // among the program's resources, not on the disk
    return own.open(QIODevice::ReadOnly) ? own.readAll().toStdString() : std::string();
  }
  constexpr std::uintmax_t largest = 64u << 20;
  const auto bytes = readWholeFile(path, largest);
  return bytes ? *bytes : std::string();
}

}  // namespace

QString takeCompanions(debug::DebugPanels& panels, const QString& file) {
  const std::string path = file.toStdString();
  const auto tr = [](const char* words) {
    return QCoreApplication::translate("Companions", words);
  };
  if (const auto value = json::parse(contentOf(project::inputPath(path))))
    panels.setInput(tr(QT_TRANSLATE_NOOP("Companions", "Sample")), *value);
  const auto mocks = tasks::MockFile::read(contentOf(project::mocksPath(path)));
  const auto cases = mocks ? mocks->cases() : Result<std::vector<tasks::MockCase>>(mocks.error());
  if (!cases || cases->empty()) return {};
  panels.setMocks(cases->front().mocks);
  return tr(QT_TRANSLATE_NOOP("Companions", "The mocks are those of the sample: %1."))
      .arg(QString::fromStdString(nameOf(cases->front())));
}

}  // namespace stepwright::app
