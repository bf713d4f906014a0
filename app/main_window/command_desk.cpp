// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/command_desk.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QSet>
#include <memory>

#include "app/data_file.h"
#include "app/main_window/actions.h"
#include "app/main_window/docks.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/folder_view.h"
#include "app/main_window/preferences_dialog.h"
#include "app/main_window/shortcuts_dialog.h"
#include "app/main_window/status_line.h"
#include "app/settings.h"
#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/schema.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/find/found_model.h"

namespace stepwright::app {

namespace {

constexpr std::size_t kMostFound = 60;

QString wordsOf(const QAction& action) { return action.text().remove(QLatin1Char('&')); }

QString toQString(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<int>(text.size()));
}

void listStates(const asl::Machine& machine, const QString& above, QList<QuickOpen::Entry>& entries,
                const std::function<void(const asl::StateId&)>& go) {
  for (const auto& state : machine.states) {
    const QString name = QString::fromStdString(state.name);
    QuickOpen::Entry entry;
    entry.text = name;
    entry.detail = above;
    entry.icon = common::icon(common::stateIconName(state.type));
    entry.act = [go, id = state.id] { go(id); };
    entries << entry;
    const QString here = above.isEmpty() ? name : above + QStringLiteral(" \u203A ") + name;
    for (const auto& inner : state.machines) listStates(*inner, here, entries, go);
  }
}

/// What was found elsewhere than in names: "Charge", and at its right "Resource  …:lambda:invoke".
QuickOpen::Entry entryOf(const edit::Found& found, std::function<void()> act) {
  QuickOpen::Entry entry;
  entry.text =
      found.state.empty() ? QuickOpen::tr("Workflow") : QString::fromStdString(found.stateName);
  QString text = QString::fromStdString(found.text).simplified();
  const auto at = static_cast<int>(found.places.front().begin);
  if (text.size() > 60)
    text = QStringLiteral("\u2026") + text.mid(qBound(0, at - 20, text.size() - 60), 60);
  entry.above = find::wordsOf(found.kind);
  entry.detail = text;
  entry.icon = common::icon(found.state.empty() ? QStringLiteral("view-graph")
                                                : common::stateIconName(found.type));
  entry.act = std::move(act);
  return entry;
}

}  // namespace

CommandDesk::CommandDesk(Actions& actions, Docks& docks, DocumentTabs& tabs, FolderView& folder,
                         Settings& settings, StatusLine& status, QWidget& window)
    : QObject(&window),
      actions_(actions),
      docks_(docks),
      tabs_(tabs),
      folder_(folder),
      settings_(settings),
      status_(status),
      window_(window),
      quick_(new QuickOpen(&window)) {
  actions.on("commands", [this] { openCommands(); });
  actions.on("goToState", [this] { openStates(); });
  actions.on("fieldHelp", [this] { openFields(); });
  actions.on("shortcuts", [this] { showShortcuts(); });
  actions.on("about", [this] { showAbout(); });
  actions.on("preferences", [this] { showPreferences(); });
  const auto keys = settings.keys();
  for (auto each = keys.cbegin(); each != keys.cend(); ++each)
    actions.setKeys(each.key(), each.value());
}

void CommandDesk::showPreferences() {
  PreferencesDialog dialog(actions_, settings_, &window_);
  connect(&dialog, &PreferencesDialog::forgotten, this, [this] {
    QMenu* recent = actions_.subMenu("recent");
    recent->clear();
    recent->setEnabled(false);
    emit forgotten();
  });
  dialog.exec();
}

QList<QAction*> CommandDesk::commands() const {
  const QList<QAction*> all = actions_.all() + docks_.focusActions();
  QList<QAction*> order;
  for (const QString& name : settings_.recentCommands())
    for (QAction* action : all)
      if (action->objectName() == name && !order.contains(action)) order << action;
  for (QAction* action : all)
    if (!order.contains(action)) order << action;
  return order;
}

QList<QuickOpen::Entry> CommandDesk::commandEntries() {
  QList<QuickOpen::Entry> entries;
  for (QAction* action : commands()) {
    QuickOpen::Entry entry;
    entry.text = wordsOf(*action);
    entry.above = actions_.menuOf(*action);
    entry.detail = action->isEnabled() ? action->shortcut().toString(QKeySequence::NativeText)
                                       : actions_.whyNot(*action);
    entry.icon = action->icon();
    entry.enabled = action->isEnabled();
    entry.checked = action->isCheckable() && action->isChecked();
    entry.command = true;
    entry.act = [this, action] {
      settings_.addRecentCommand(action->objectName());
      action->trigger();
    };
    entries << entry;
  }
  return entries;
}

void CommandDesk::openCommands() { quick_->open(tr("Run a command"), commandEntries()); }

void CommandDesk::goToState(const asl::StateId& state) {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  page->model().selectState(state);
  page->graph().reveal(QString::fromStdString(state));
  emit stateChosen();
}

QList<QuickOpen::Entry> CommandDesk::states() {
  QList<QuickOpen::Entry> entries;
  if (auto* page = tabs_.page())
    listStates(*page->model().picture().machine(), QString(), entries,
               [this](const asl::StateId& state) { goToState(state); });
  return entries;
}

QList<QuickOpen::Entry> CommandDesk::files() {
  QList<QuickOpen::Entry> entries;
  for (const QString& path : folder_.files()) {
    QuickOpen::Entry entry;
    entry.text = QFileInfo(path).fileName();
    entry.above = tr("File");
    entry.detail = folder_.shortPath(path);
    entry.icon = common::icon(QStringLiteral("open"));
    entry.act = [this, path] { emit fileChosen(path); };
    entries << entry;
  }
  return entries;
}

QuickOpen::More CommandDesk::finder() {
  const asl::Document document =
      tabs_.page() == nullptr ? asl::Document() : tabs_.page()->model().picture();
  // Made when something is typed for the first time.
  auto finder = std::make_shared<std::optional<edit::Finder>>();
  return [this, finder, document](const QString& words) {
    QList<QuickOpen::Entry> found;
    if (words.size() < 2) return found;
    if (!*finder) finder->emplace(document);
    for (const auto& each : (*finder)->find({words.toStdString()}, kMostFound * 4)) {
      // Names are in the list anyway, unless "name:" asks for them.
      const bool listed = each.kind == edit::FoundKind::Name && !words.contains(QLatin1Char(':'));
      if (listed || found.size() >= int(kMostFound)) continue;
      found << entryOf(each, [this, each] { emit foundChosen(each); });
    }
    return found;
  };
}

void CommandDesk::openStates() {
  if (tabs_.page() == nullptr && folder_.files().isEmpty()) return openCommands();
  quick_->open(tr("Go to state or command (> finds commands alone)"),
               states() + files() + commandEntries(), finder());
}

void CommandDesk::openFields() {
  QList<QuickOpen::Entry> entries;
  QSet<QString> seen;
  for (const auto& field : asl::schema()) {
    const QString name = toQString(field.name);
    if (seen.contains(name)) continue;
    seen << name;
    const QString words = name + QStringLiteral(": ") + common::said(field.help);
    entries << QuickOpen::Entry{words, QString(), QIcon(), [this, words] { status_.say(words); },
                                true};
  }
  quick_->open(tr("Find a field of the language"), entries);
}

void CommandDesk::showShortcuts() {
  ShortcutsDialog dialog(actions_, docks_.focusActions(), &window_);
  dialog.exec();
}

void CommandDesk::showAbout() {
  const auto catalogue = asl::Catalogue::open(dataFile("catalogue/actions.catalogue"));
  const QString actions =
      catalogue
          ? tr("Its catalogue of %1 AWS actions is of %2, made from AWS's SDKs "
               "(Apache License 2.0).")
                .arg(QLocale().toString(int((*catalogue)->size())), toQString((*catalogue)->made()))
          : tr("It found no catalogue of AWS's actions.");
  QMessageBox::about(
      &window_, tr("About Stepwright"),
      tr("<b>Stepwright %1</b><br>Draws, runs and debugs workflows in Amazon States "
         "Language.<br>Free software under the GNU General Public License, version 3 "
         "or later.<br><br>%2")
          .arg(QApplication::applicationVersion(), actions));
}

}  // namespace stepwright::app

#include "moc_command_desk.cpp"
