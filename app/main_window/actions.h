// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>
#include <optional>

class QAction;
class QKeySequence;
class QMenu;
class QMenuBar;

namespace stepwright::app {

struct Situation;

/// Every command of the window, made from one table: its menu, words, icon, keys and tip. Found by
/// name; the menus, the tool bar and the command palette all show these same actions.
class Actions : public QObject {
  Q_OBJECT
 public:
  explicit Actions(QWidget* window);

  /// The action of that name; it must be in the table.
  [[nodiscard]] QAction* operator[](const char* name) const;
  [[nodiscard]] const QList<QAction*>& all() const { return all_; }
  /// The words of the menu that it stands in: "View".
  [[nodiscard]] QString menuOf(const QAction& action) const;
  void fillMenuBar(QMenuBar& bar);
  /// The menu that other parts add to: "recent", "docks".
  [[nodiscard]] QMenu* subMenu(const char* name) const;
  void on(const char* name, std::function<void()> act);
  /// Switches each on or off by what it needs; where it is off, its tips say why.
  void update(const Situation& now);
  /// That entry of a sub-menu, which does what its tip says, needs what the named one needs.
  void allowLike(const char* name, QAction& action, const QString& tip);
  /// Gives a command other keys ("Ctrl+K; F7", "" = none), or the usual ones again.
  void setKeys(const QString& name, const std::optional<QString>& keys);
  /// Its keys as people read them.
  [[nodiscard]] QString keysOf(const QString& name) const;
  /// The words of the command, other than that one, that these keys belong to; "" = none.
  [[nodiscard]] QString holderOf(const QKeySequence& keys, const QString& otherThan) const;
  /// Why it is off, in a sentence; "" where it is on.
  [[nodiscard]] static QString whyNot(const QAction& action);
  /// Done before whatever an action does.
  void setBefore(std::function<void()> before) { before_ = std::move(before); }
  /// Files under File what another part brought along, so that the palette has it too.
  void adopt(QAction* action);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  static void allow(QAction& action, const QString& why);

  QHash<QString, QAction*> byName_;
  QHash<QString, QString> menuNames_;  ///< by the action's name
  QHash<QString, QMenu*> subMenus_;
  QHash<QString, QList<QAction*>> alike_;  ///< by the name of the action whose needs they have
  QList<QAction*> all_;
  std::function<void()> before_;
};

}  // namespace stepwright::app
