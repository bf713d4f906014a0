// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/snippet_desk.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/known_data.h"
#include "app/main_window/status_line.h"
#include "engine/asl/bind.h"
#include "engine/edit/clipboard.h"
#include "engine/edit/intents.h"
#include "engine/edit/selection.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/said.h"
#include "widgets/palette/palette.h"
#include "widgets/palette/snippet_store.h"

namespace stepwright::app {

SnippetDesk::SnippetDesk(palette::Palette& palette, palette::ActionSource awsActions,
                         const QString& folder, DocumentTabs& tabs, StatusLine& status,
                         QObject* parent)
    : QObject(parent),
      palette_(palette),
      awsActions_(std::move(awsActions)),
      tabs_(tabs),
      status_(status),
      store_(new palette::SnippetStore(folder, this)) {
  using palette::Palette;
  connect(store_, &palette::SnippetStore::changed, this, &SnippetDesk::show);
  show();
  connect(&palette, &Palette::keepSnippetRequested, this, &SnippetDesk::store);
  connect(&palette, &Palette::renameSnippetRequested, this,
          [this](const QString& id, const QString& name) { sayTrouble(store_->rename(id, name)); });
  connect(&palette, &Palette::removeSnippetRequested, this, &SnippetDesk::remove);
  connect(&palette, &Palette::moveSnippetRequested, this,
          [this](const QString& id, int row) { store_->move(id, row); });
  connect(&palette, &Palette::openSnippetFolderRequested, this, &SnippetDesk::openFolder);
}

void SnippetDesk::listenTo(DocumentPage& page) {
  page.graph().setQuickSource(quickSource(awsActions_, [this] { return store_->items(); }));
  using canvas::GraphView;
  connect(&page.graph(), &GraphView::keepRequested, this, &SnippetDesk::keep);
  connect(&page.graph(), &GraphView::dragStarted, this, [this] { palette_.showDragHelp(true); });
  connect(&page.graph(), &GraphView::dragEnded, this, [this] { palette_.showDragHelp(false); });
}

void SnippetDesk::show() { palette_.setSnippets(store_->items()); }

void SnippetDesk::sayTrouble(bool done) {
  if (!done && !store_->error().isEmpty()) status_.say(store_->error());
}

void SnippetDesk::keep(const QStringList& keys) {
  DocumentPage* page = tabs_.page();
  if (page == nullptr || keys.isEmpty()) return;
  const auto& document = page->model().document();
  edit::Selection states;
  for (const QString& key : keys)
    if (asl::findState(*document.machine(), key.toStdString()) != nullptr)
      states.push_back(key.toStdString());
  const auto text = edit::copyText(document, states);
  if (!text) return status_.say(common::said(text.error()));
  const auto machine = json::parse(edit::pastedMachine(*text).value_or(""));
  if (!machine) return;
  const auto start = (*machine)["StartAt"].string();
  store(QString::fromUtf8(start.data(), static_cast<int>(start.size())),
        QByteArray::fromStdString(json::print(*machine)), -1);
}

void SnippetDesk::store(const QString& name, const QByteArray& machine, int row) {
  const QString file = store_->add(name, machine, row);
  if (file.isEmpty()) return status_.say(store_->error());
  status_.say(tr("Kept in Mine as “%1”.").arg(name));
  emit kept();
  palette_.editSnippet(file);
}

void SnippetDesk::remove(const QString& id) {
  const bool gone = store_->remove(id);
  sayTrouble(gone);
  if (gone) status_.say(tr("Deleted from Mine; the file is in the desktop's trash."));
}

void SnippetDesk::openFolder() {
  QDir().mkpath(store_->folder());
  QDesktopServices::openUrl(QUrl::fromLocalFile(store_->folder()));
}

}  // namespace stepwright::app

#include "moc_snippet_desk.cpp"
