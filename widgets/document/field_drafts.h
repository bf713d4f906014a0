// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/document.h"
#include "widgets/common/drafts.h"

namespace stepwright::document {

class DocumentModel;

/// The drafts of one document; they follow its states through renames, and the items of
/// lists to their new places. What was typed for an item that is gone, goes with it.
class FieldDrafts : public common::Drafts {
  Q_OBJECT
 public:
  explicit FieldDrafts(DocumentModel& model, QObject* parent = nullptr);
  ~FieldDrafts() override;

 private:
  void follow();

  DocumentModel& model_;
  asl::Document known_;  ///< the version that the places are of
};

}  // namespace stepwright::document
