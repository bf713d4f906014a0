// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "engine/asl/document.h"
#include "engine/project/arrangement.h"

namespace stepwright::document {

class DocumentModel;

/// What people placed by hand on a document's canvas. It is changed by commands of the document's
/// own undo stack, follows its states through renames, and is written with the document into the
/// file beside it; the text knows nothing of it.
class CanvasArrangement : public QObject {
  Q_OBJECT
 public:
  explicit CanvasArrangement(DocumentModel& model, QObject* parent = nullptr);
  ~CanvasArrangement() override;

  [[nodiscard]] const project::Arrangement& content() const { return content_; }
  /// One step of undo; shortly after another one of the same key it becomes part of that.
  void set(project::Arrangement next, const QString& label, const QString& mergeKey = {});

 signals:
  /// What is kept cannot be read or written; what is set is kept elsewhere, if at all.
  void troubled(const stepwright::Error& trouble);
  void changed();

 private:
  friend class ArrangeCommand;
  void adopt(const project::Arrangement& content);
  void load();
  void follow();
  void saveSoon();
  void save();

  DocumentModel& model_;
  project::Arrangement content_, written_;
  QString path_;         ///< of the document that it was read or written with
  asl::Document known_;  ///< the version that the ids are of
  bool fresh_ = true;    ///< read, but not yet held against a definition
  bool pending_ = false;
};

}  // namespace stepwright::document
