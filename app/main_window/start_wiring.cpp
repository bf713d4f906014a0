// SPDX-License-Identifier: GPL-3.0-or-later
// The start page, and the samples with their mocks and inputs.
#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/quick_open.h"
#include "app/main_window/status_line.h"
#include "app/settings.h"
#include "app/start_page/start_page.h"
#include "app/tour/tour.h"
#include "engine/asl/schema.h"
#include "engine/base/files.h"
#include "engine/json/parse.h"
#include "engine/project/mock.h"
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

void MainWindow::createStartPage() {
  start_ = new StartPage(this);
  auto& act = *actions_;
  connect(start_, &StartPage::newRequested, act["new"], &QAction::trigger);
  connect(start_, &StartPage::openRequested, act["open"], &QAction::trigger);
  connect(start_, &StartPage::shortcutsRequested, act["shortcuts"], &QAction::trigger);
  connect(start_, &StartPage::fileChosen, this, &MainWindow::openFile);
  connect(start_, &StartPage::entryChosen, this, &MainWindow::openEntry);
  connect(start_, &StartPage::importRequested, this, [this] { importHistory(); });
  const auto entry = [this](int index, bool compare) {
    const auto entries = recovery_.leftBehind();
    if (index >= 0 && index < entries.size()) recover(entries[index], compare);
  };
  connect(start_, &StartPage::recoverRequested, this, [entry](int index) { entry(index, false); });
  connect(start_, &StartPage::compareRequested, this, [entry](int index) { entry(index, true); });
  const auto walk = [this] {
    auto* tour = new Tour(this, usualTour());
    connect(tour, &Tour::finished, tour, &QObject::deleteLater);
    tour->begin();
  };
  act.on("tour", walk);
  connect(start_, &StartPage::tourRequested, this, walk);
  act.on("fieldHelp", [this] { showFieldHelp(); });
  connect(start_, &StartPage::fieldHelpRequested, this, &MainWindow::showFieldHelp);
  showStartPage(true);
}

void MainWindow::showFieldHelp() {
  const auto words = [](std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<int>(text.size()));
  };
  QList<QuickOpen::Entry> entries;
  QSet<QString> seen;
  for (const auto& field : asl::schema()) {
    const QString name = words(field.name);
    if (seen.contains(name)) continue;
    seen << name;
    entries << QuickOpen::Entry{name + QStringLiteral(": ") + words(field.help), QString(), QIcon(),
                                [this, name, help = words(field.help)] {
                                  status_->say(name + QStringLiteral(": ") + help);
                                },
                                true};
  }
  quick_->open(tr("Find a field of the language"), entries);
}

void MainWindow::showStartPage(bool shown) {
  const int tab = tabs_->indexOf(start_);
  if (!shown) {
    if (tab < 0) return;
    tabs_->removeTab(tab);
    // The docks have come back: the drawing gets the room that is left.
    if (page() == nullptr) return;
    QTimer::singleShot(0, &page()->graph(), [graph = &page()->graph()] { graph->firstLook(); });
    return;
  }
  start_->setRecentFiles(settings_.recentFiles());
  start_->setUnsaved(recovery_.leftBehind());
  const int place = tab >= 0 ? tab : tabs_->addTab(start_, tr("Start"));
  tabs_->setCurrentIndex(place);
}

void MainWindow::openEntry(const QString& title, const QByteArray& text, const QString& file) {
  newDocument(text.toStdString(), title);
  if (!file.isEmpty()) takeCompanions(file);
}

void MainWindow::takeCompanions(const QString& file) {
  // x.asl.json may have x.input.json and x.mocks.json (the form of Step Functions Local) beside it.
  const QFileInfo info(file);
  const QString machine = info.fileName().section(QLatin1Char('.'), 0, 0);
  const QString base = info.path() + QLatin1Char('/') + machine;
  const auto mocks = contentOf(base + QStringLiteral(".mocks.json"));
  if (!mocks.empty()) {
    const auto cases = project::readMockConfig(mocks);
    for (std::size_t i = 0; cases && i < cases->size(); ++i) {
      if ((*cases)[i].machine != machine.toStdString()) continue;
      debug_->setMocks((*cases)[i].mocks);
      break;
    }
  }
  const auto input = contentOf(base + QStringLiteral(".input.json"));
  if (input.empty()) return;
  if (const auto value = json::parse(input)) debug_->setInput(tr("Sample"), *value);
}

}  // namespace stepwright::app
