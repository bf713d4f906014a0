// SPDX-License-Identifier: GPL-3.0-or-later
// The person's own blocks: kept from the graph, shown in the palette, stored as files.
#include <QDesktopServices>
#include <QDir>
#include <QUrl>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "app/settings.h"
#include "engine/edit/arrange.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/palette/palette.h"
#include "widgets/palette/snippet_store.h"

namespace stepwright::app {

void MainWindow::createSnippets() {
  snippets_ = new palette::SnippetStore(settings_.snippetFolder(), this);
  const auto show = [this] { palette_->setSnippets(snippets_->items()); };
  connect(snippets_, &palette::SnippetStore::changed, this, show);
  show();
  using palette::Palette;
  const auto told = [this](bool done) {
    if (!done && !snippets_->error().isEmpty()) status_->say(snippets_->error());
  };
  connect(palette_, &Palette::keepSnippetRequested, this,
          [this](const QString& name, const QByteArray& machine, int row) {
            keepSnippet(name, machine, row);
          });
  connect(
      palette_, &Palette::renameSnippetRequested, this,
      [this, told](const QString& id, const QString& name) { told(snippets_->rename(id, name)); });
  connect(palette_, &Palette::removeSnippetRequested, this, [this, told](const QString& id) {
    const bool gone = snippets_->remove(id);
    told(gone);
    if (gone) status_->say(tr("Deleted from Mine; the file is in the desktop's trash."));
  });
  connect(palette_, &Palette::moveSnippetRequested, this,
          [this](const QString& id, int row) { snippets_->move(id, row); });
  connect(palette_, &Palette::openSnippetFolderRequested, this, [this] {
    QDir().mkpath(snippets_->folder());
    QDesktopServices::openUrl(QUrl::fromLocalFile(snippets_->folder()));
  });
  actions_->on("keepSnippet", [this] { keepSelection(selectedKeys()); });
}

void MainWindow::keepSelection(const QStringList& keys) {
  if (page() == nullptr || keys.isEmpty()) return;
  const auto& document = page()->model().document();
  edit::Selection states;
  for (const QString& key : keys)
    if (asl::findState(*document.machine(), key.toStdString()) != nullptr)
      states.push_back(key.toStdString());
  const auto text = edit::copyText(document, states);
  if (!text) return status_->say(QString::fromStdString(text.error().message));
  const auto machine = json::parse(edit::pastedMachine(*text).value_or(""));
  if (!machine) return;
  const auto start = (*machine)["StartAt"].string();
  keepSnippet(QString::fromUtf8(start.data(), static_cast<int>(start.size())),
              QByteArray::fromStdString(json::print(*machine)), -1);
}

void MainWindow::keepSnippet(const QString& name, const QByteArray& machine, int row) {
  const QString file = snippets_->add(name, machine, row);
  if (file.isEmpty()) return status_->say(snippets_->error());
  status_->say(tr("Kept in Mine as “%1”.").arg(name));
  docks_->raise(QStringLiteral("dockPalette"));
  palette_->editSnippet(file);
}

}  // namespace stepwright::app
