// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/companions.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "engine/base/files.h"
#include "engine/json/parse.h"
#include "engine/tasks/mock_file.h"
#include "widgets/debug/debug_panels.h"

namespace stepwright::app {

namespace {

/// "" where there is no such file; a pipe of that name is not waited for.
std::string contentOf(const QString& path) {
  if (path.startsWith(QLatin1Char(':'))) {
    QFile own(path);  // among the program's resources, not on the disk
    return own.open(QIODevice::ReadOnly) ? own.readAll().toStdString() : std::string();
  }
  constexpr std::uintmax_t largest = 64u << 20;
  const auto bytes = readWholeFile(path.toStdString(), largest);
  return bytes ? *bytes : std::string();
}

}  // namespace

void takeCompanions(debug::DebugPanels& panels, const QString& file) {
  const QFileInfo info(file);
  const QString machine = info.fileName().section(QLatin1Char('.'), 0, 0);
  const QString base = info.path() + QLatin1Char('/') + machine;
  const auto mocks = contentOf(base + QStringLiteral(".mocks.json"));
  if (!mocks.empty()) {
    const auto read = tasks::MockFile::read(mocks);
    const auto cases = read ? read->cases() : Result<std::vector<tasks::MockCase>>(read.error());
    if (cases && !cases->empty()) panels.setMocks(cases->front().mocks);
  }
  const auto input = contentOf(base + QStringLiteral(".input.json"));
  if (input.empty()) return;
  if (const auto value = json::parse(input))
    panels.setInput(QCoreApplication::translate("Companions", "Sample"), *value);
}

}  // namespace stepwright::app
