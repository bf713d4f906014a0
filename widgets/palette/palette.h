// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/palette/palette_item.h"

class QTreeView;

namespace stepwright::common {
class SearchField;
}

namespace stepwright::palette {

class PaletteModel;

/// What can be inserted, with a search field: dragged onto the canvas, or inserted with Enter or a
/// double click after the selected state.
class Palette : public QWidget {
  Q_OBJECT
 public:
  explicit Palette(QWidget* parent = nullptr);

  void setActionSource(ActionSource source);
  /// The user's own, in the section "Mine".
  void setSnippets(Items snippets);
  void focusSearch();
  /// A bar of icons: what they are, their tips say. For narrow windows.
  void setFolded(bool folded);

 signals:
  /// Item::json of what is to be inserted after the selection.
  void insertRequested(const QByteArray& json);
  void removeSnippetRequested(const QString& name);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void search(const QString& text);
  void insertCurrent();
  void selectFirst();
  void showMenu(const QPoint& position);

  common::SearchField* search_;
  QTreeView* view_;
  PaletteModel* model_;
};

}  // namespace stepwright::palette
