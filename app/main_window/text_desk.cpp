// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/text_desk.h"

#include <QAction>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/editing.h"
#include "engine/assist/names_at.h"
#include "engine/edit/comment.h"
#include "engine/edit/convert.h"
#include "engine/edit/format.h"
#include "engine/edit/rename.h"
#include "engine/edit/to_jsonata.h"

namespace stepwright::app {

TextDesk::TextDesk(Actions& actions, DocumentTabs& tabs, Editing& editing, QObject* parent)
    : QObject(parent), actions_(actions), tabs_(tabs), editing_(editing) {
  wireUndo(actions);
  wireCode(actions);
  wireConversions(actions);
  actions.on("format", [this] { format(); });
}

void TextDesk::listenTo(DocumentPage& page) {
  connect(&page.code(), &code::CodeEditor::formatRequested, actions_["format"], &QAction::trigger);
  connect(&page.code(), &code::CodeEditor::renameRequested, this,
          [this, &page](const QString& state, const QString& name) {
            editing_.rename(page, state, name);
          });
  connect(&page.code(), &code::CodeEditor::variableRenameRequested, this,
          [this, &page](std::size_t offset, const QString& name) {
            const auto& document = page.model().document();
            editing_.apply(edit::renameVariable(document, assist::referencesAt(document, offset),
                                                name.toStdString()));
          });
}

void TextDesk::wireUndo(Actions& act) {
  act.on("undo", [this] {
    if (auto* page = tabs_.page()) page->model().undoStack().undo();
  });
  act.on("redo", [this] {
    if (auto* page = tabs_.page()) page->model().undoStack().redo();
  });
}

void TextDesk::wireCode(Actions& act) {
  using code::CodeEditor;
  const std::pair<const char*, void (CodeEditor::*)()> commands[] = {
      {"definition", &CodeEditor::goToDefinition},
      {"references", &CodeEditor::showReferences},
      {"nextOccurrence", &CodeEditor::addNextOccurrence},
      {"completion", &CodeEditor::showCompletion}};
  for (const auto& [action, command] : commands) {
    act.on(action, [this, command = command] {
      auto* page = tabs_.page();
      if (page == nullptr) return;
      if (page->view() == DocumentPage::View::Graph) page->setView(DocumentPage::View::Both);
      page->model().settle();  // names are those of the text of now
      (page->code().*command)();
    });
  }
  act.on("toggleComment", [this] {
    auto* page = tabs_.page();
    if (page == nullptr) return;
    if (page->view() == DocumentPage::View::Graph) page->setView(DocumentPage::View::Both);
    page->model().settle();
    editing_.apply(edit::toggleComment(page->model().document(), page->code().selection()));
  });
}

void TextDesk::wireConversions(Actions& act) {
  act.on("convertState", [this] {
    auto* page = tabs_.page();
    if (page == nullptr) return;
    const auto& model = page->model();
    editing_.apply(edit::convertState(model.document(), model.selectedState()));
  });
  act.on("convertDocument", [this] {
    if (auto* page = tabs_.page()) editing_.apply(edit::convertDocument(page->model().document()));
  });
}

void TextDesk::format() {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  page->model().settle();
  auto outcome = edit::formatDocument(page->model().document());
  if (outcome && outcome->edits.empty())
    outcome->note = tr("The text is set out so already.").toStdString();
  editing_.apply(outcome);
}

}  // namespace stepwright::app

#include "moc_text_desk.cpp"
