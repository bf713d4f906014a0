// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "engine/asl/document.h"
#include "engine/project/lint_settings.h"

namespace stepwright::document {

class DocumentModel;

/// What the team does not want to hear from the linter of a document. Its own wishes are changed by
/// commands of the document's undo stack, follow its states through renames, and are written into
/// the file beside it; those of the folder's stepwright.json are read. The document's problems obey
/// both.
class LintSuppressions : public QObject {
  Q_OBJECT
 public:
  explicit LintSuppressions(DocumentModel& model, QObject* parent = nullptr);
  ~LintSuppressions() override;

  /// The document's own, without those of its folder.
  [[nodiscard]] const asl::Suppressions& content() const { return content_; }
  // One step of undo each.
  void suppress(const asl::Suppression& wish);
  void hearAgain(const asl::Suppression& wish);

 signals:
  /// What is kept cannot be read or written; what is set is kept elsewhere, if at all.
  void troubled(const stepwright::Error& trouble);
  void changed();

 private:
  friend class SuppressCommand;
  void adopt(const asl::Suppressions& content);
  void tellModel();
  void load();
  void follow();
  void saveSoon();
  void save();

  DocumentModel& model_;
  asl::Suppressions content_, written_;
  project::FolderLint folder_;
  QString path_;         ///< of the document that it was read or written with
  asl::Document known_;  ///< the version that the names are of
  bool pending_ = false;
};

}  // namespace stepwright::document
