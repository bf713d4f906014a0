// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

#include "engine/asl/document.h"
#include "engine/facade/run_view.h"

namespace stepwright::outline {

class OutlineModel;

/// The tree of states: what is selected here is selected everywhere.
class OutlineView : public QTreeView {
  Q_OBJECT
 public:
  explicit OutlineView(QWidget* parent = nullptr);

  void setDocument(const asl::Document& document);
  void setSelectedState(const asl::StateId& state);
  void setRun(const facade::RunView& view);

 signals:
  void stateSelected(const QString& state);
  void stateActivated(const QString& state);  ///< Enter or double click: show it
  void renameRequested(const QString& state);
  void removeRequested(const QString& state);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

 private:
  OutlineModel* model_;
  QSet<QString> closed_;  ///< folded by hand, kept while the document changes
  bool filling_ = false;
};

}  // namespace stepwright::outline
