// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <functional>
#include <utility>

#include "widgets/palette/palette_item.h"

class QLabel;

namespace stepwright::common {
class SearchField;
}

class QToolButton;

namespace stepwright::palette {

class PaletteModel;
class PaletteView;

/// What can be inserted, with a search field: dragged onto the canvas, or inserted with Enter or a
/// double click after the selected state.
class Palette : public QWidget {
  Q_OBJECT
 public:
  explicit Palette(QWidget* parent = nullptr);

  void setActionSource(ActionSource source);
  /// The user's own, in the section "Mine".
  void setSnippets(Items snippets);
  /// The favourites, and what was used last (the newest first), by Item::key().
  void setKept(const QStringList& favourites, const QStringList& used);
  /// Opens the field for the name of a snippet.
  void editSnippet(const QString& id);
  /// Shows what Alt, Shift and Esc do, while something is dragged over the graph.
  void showDragHelp(bool shown);
  /// A bar of icons spreads for it, until the keyboard goes elsewhere.
  void focusSearch();
  /// A bar of icons: what they are, their tips say. For narrow windows.
  void setFolded(bool folded);

 signals:
  /// Item::json of what is to be inserted after the selection.
  void insertRequested(const QByteArray& json);
  /// The selected state is to become what that Item::json says.
  void useRequested(const QByteArray& json);
  /// A machine that was dropped on Mine, to be kept at that place (-1 = the end).
  void keepSnippetRequested(const QString& name, const QByteArray& machine, int row);
  void renameSnippetRequested(const QString& id, const QString& name);
  void removeSnippetRequested(const QString& id);
  void moveSnippetRequested(const QString& id, int row);
  void openSnippetFolderRequested();
  void searchEntered();  ///< words are about to be typed
  /// A row was inserted or dragged away; one is to be a favourite, or no longer.
  void used(const QString& key);
  void favoured(const QString& key, bool on);

 private:
  void search(const QString& text);
  void spread(bool wide);
  /// With Ctrl held it is for the selected state itself.
  void insertCurrent();
  void useCurrent();
  void take(void (Palette::*request)(const QByteArray& json));
  void selectFirst();
  void showKeyHelp();
  void showCount();
  [[nodiscard]] bool hasRoomForHelp() const;
  void showMenu(const QPoint& position);

  /// Has the list made anew; what was folded and what was current stays so.
  void refill(const std::function<void()>& change);
  /// Keys and what they do, at the foot.
  [[nodiscard]] QWidget* makeHelp(const QString& title,
                                  const QList<std::pair<QString, QString>>& keys);

  common::SearchField* search_;
  QToolButton* opener_;  // of the bar of icons, in the place of the search
  PaletteModel* model_;
  PaletteView* view_;
  QWidget* dragHelp_;
  QWidget* keyHelp_;
  bool folded_ = false;
};

}  // namespace stepwright::palette
