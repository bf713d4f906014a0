// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <map>
#include <optional>
#include <vector>

#include "tests/journeys/scripted_document.h"
#include "tests/journeys/typed_documents.h"

namespace stepwright::journeys {

/// What was typed into a field and has not been left yet, or could not be taken.
struct Typed {
  QString document;
  TypedField field;
  QString text;
  std::optional<ScriptedChange> change;  ///< nothing: it cannot be taken
};

/// The test's own account of all documents: what was typed where, what each must hold for it, in
/// the window and on the disk. It asks the window for nothing but the text that is compared.
class Script {
 public:
  /// By its file, or by its title until it has one.
  [[nodiscard]] ScriptedDocument& at(const QString& key) { return documents_.at(key); }
  [[nodiscard]] const std::map<QString, ScriptedDocument>& documents() const { return documents_; }
  [[nodiscard]] bool has(const QString& key) const { return documents_.count(key) != 0; }
  [[nodiscard]] std::size_t size() const { return documents_.size(); }
  void opens(const QString& file, const std::string& text);
  void begins(const QString& title, const std::string& text);
  void getsFile(const QString& title, const QString& file);
  void closes(const QString& key);
  /// What is typed there and not taken is given up with the document.
  void forgetDrafts(const QString& document);
  [[nodiscard]] const std::map<QString, QByteArray>& closed() const { return closed_; }
  /// The program was left: what has no file is gone, and all files are opened again.
  void startsAgain();

  void types(Typed typed) { typed_ = std::move(typed); }
  [[nodiscard]] const std::optional<Typed>& typed() const { return typed_; }
  /// What was typed belongs to its field from here on: something is done that leaves it.
  void leaves();
  /// What was typed last is given up.
  void drops();
  /// Where that field shows what was typed there before, that is given up.
  void drops(const Typed& field) { forgetDraft(field); }
  /// What was not taken; a saved document has it again when it is opened again.
  [[nodiscard]] const std::vector<Typed>& drafts() const { return drafts_; }
  [[nodiscard]] const Typed* draftOf(const Typed& field) const;
  [[nodiscard]] bool isUnsaved(const QString& key) const;
  /// It is saved as soon as what was typed is in it.
  void saves(const QString& key) { saving_ = key; }

  /// Compares a document's text; in words, what is wrong.
  [[nodiscard]] QString look(const QString& key, const std::string& shown);
  /// Compares all files; in words, what is wrong.
  [[nodiscard]] QString lookAtFiles();

 private:
  void forgetDraft(const Typed& typed);

  std::map<QString, ScriptedDocument> documents_;
  std::map<QString, QByteArray> closed_;  ///< files that are not open now
  std::optional<Typed> typed_;
  std::vector<Typed> drafts_;
  QString saving_;
};

}  // namespace stepwright::journeys
