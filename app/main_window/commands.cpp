// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions do, and the quick lists over them.
#include <QAction>
#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTabWidget>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/tool_bar.h"
#include "app/settings.h"
#include "engine/edit/to_jsonata.h"
#include "engine/json/print.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::app {

void MainWindow::wireActions() {
  auto& act = *actions_;
  act.on("new", [this] { newFromNothing(); });
  act.on("open", [this] { askToOpen(); });
  act.on("save", [this] {
    if (page() != nullptr) save(*page());
  });
  act.on("saveAs", [this] {
    if (page() != nullptr) saveAs(*page());
  });
  act.on("saveAll", [this] {
    for (int tab = 0; tab < tabs_->count(); ++tab) {
      auto* page = qobject_cast<DocumentPage*>(tabs_->widget(tab));
      if (page != nullptr && page->hasUnsaved() && !save(*page)) return;
    }
  });
  act.on("reload", [this] {
    if (page() == nullptr) return;
    if (const auto failed = page()->model().reload()) report(*failed);
  });
  act.on("compareFile", [this] {
    if (page() != nullptr) page()->compareWithFile();
  });
  act.on("close", [this] { closePage(tabs_->currentIndex()); });
  act.on("quit", [] { QApplication::closeAllWindows(); });
  act.on("newWindow", [this] { openSecondWindow(); });
  act.on("nextDocument",
         [this] { tabs_->setCurrentIndex((tabs_->currentIndex() + 1) % qMax(1, tabs_->count())); });
  act.on("previousDocument", [this] {
    tabs_->setCurrentIndex((tabs_->currentIndex() + tabs_->count() - 1) % qMax(1, tabs_->count()));
  });
  act.on("exportAsl", [this] { exportDefinition(); });
  act.on("startPage", [this] { showStartPage(true); });
  act.on("samples", [this] { showStartPage(true); });
  act.on("commands", [this] { openCommands(); });
  act.on("goToState", [this] { openStates(); });
  act.on("shortcuts", [this] { showShortcuts(); });
  act.on("about", [this] { showAbout(); });
  connect(toolBar_, &ToolBar::searchRequested, this, &MainWindow::openStates);
  fillRecent();
}

void MainWindow::wireEditActions() {
  auto& act = *actions_;
  act.on("undo", [this] {
    if (page() != nullptr) page()->model().undoStack().undo();
  });
  act.on("redo", [this] {
    if (page() != nullptr) page()->model().undoStack().redo();
  });
  const auto onCode = [this](void (code::CodeEditor::*what)()) {
    return [this, what] {
      if (page() == nullptr) return;
      if (page()->view() == DocumentPage::View::Graph) page()->setView(DocumentPage::View::Both);
      (page()->code().*what)();
    };
  };
  act.on("definition", onCode(&code::CodeEditor::goToDefinition));
  act.on("references", onCode(&code::CodeEditor::nextReference));
  act.on("completion", onCode(&code::CodeEditor::showCompletion));
  act.on("nextProblem", [this] {
    docks_->raise(QStringLiteral("dockProblems"));
    problems_->goToNext();
  });
  act.on("previousProblem", [this] {
    docks_->raise(QStringLiteral("dockProblems"));
    problems_->goToPrevious();
  });
  act.on("repairText", [this] {
    if (page() == nullptr) return;
    for (const auto& problem : page()->model().document().problems()) {
      if (!problem.fix) continue;
      page()->model().applyFix(*problem.fix);
      return;
    }
  });
  act.on("convertState", [this] {
    if (page() == nullptr) return;
    const auto& model = page()->model();
    applyChange(edit::convertState(model.document(), model.selectedState()));
  });
  act.on("convertDocument", [this] {
    if (page() != nullptr) applyChange(edit::convertDocument(page()->model().document()));
  });
  act.on("format", [this] {
    if (page() == nullptr || page()->model().stale()) return;
    if (page()->model().format() == asl::Format::Yaml) return;
    const auto& value = page()->model().document().value();
    page()->model().replaceText(json::printPretty(value) + "\n", tr("Format the text"));
  });
}

void MainWindow::wireViewActions() {
  auto& act = *actions_;
  const auto view = [this](DocumentPage::View wanted, const char* name) {
    return [this, wanted, name] {
      for (int tab = 0; tab < tabs_->count(); ++tab) {
        if (auto* page = qobject_cast<DocumentPage*>(tabs_->widget(tab))) page->setView(wanted);
      }
      settings_.setView(QString::fromLatin1(name));
    };
  };
  act.on("viewGraph", view(DocumentPage::View::Graph, "graph"));
  act.on("viewCode", view(DocumentPage::View::Code, "code"));
  act.on("viewBoth", view(DocumentPage::View::Both, "both"));
  act.on("cycleView", [this] {
    auto& actions = *actions_;
    const char* next = actions["viewGraph"]->isChecked()  ? "viewCode"
                       : actions["viewCode"]->isChecked() ? "viewBoth"
                                                          : "viewGraph";
    actions[next]->trigger();
  });
  act.on("design", [this] { setPerspective(Docks::Perspective::Design); });
  act.on("debug", [this] { setPerspective(Docks::Perspective::Debug); });
  act.on("resetDocks", [this] {
    for (const char* name : {"design", "debug", "design-narrow", "debug-narrow"})
      settings_.setDocks(QString::fromLatin1(name), {});
    docks_->arrange(perspective_);
  });
  const auto theme = [this](Settings::ThemeChoice choice) {
    return [this, choice] {
      settings_.setTheme(choice);
      applyTheme();
    };
  };
  act.on("themeLight", theme(Settings::ThemeChoice::Light));
  act.on("themeDark", theme(Settings::ThemeChoice::Dark));
  act.on("themeSystem", theme(Settings::ThemeChoice::System));
  act.on("fullScreen", [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::showAbout() {
  QMessageBox::about(
      this, tr("About Stepwright"),
      tr("<b>Stepwright %1</b><br>Draws, runs and debugs workflows in Amazon States "
         "Language.<br>Free software under the GNU General Public License, version 3 "
         "or later.")
          .arg(QApplication::applicationVersion()));
}

}  // namespace stepwright::app
