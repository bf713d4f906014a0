// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QTabBar;

namespace stepwright::common {
class DockTitleBar;
}

namespace stepwright::app {

/// The docks around the documents: their heads of 28 px, the icons and counts on their tabs, and
/// the two ways they stand (Design and Debug). A dock that shares its place with others has a tab;
/// one that stands alone has a head.
class Docks : public QObject {
  Q_OBJECT
 public:
  enum class Perspective { Design, Debug };

  explicit Docks(QMainWindow& window);

  /// Puts the content into the dock of that name; it must be in the table.
  QDockWidget* add(const QString& name, QWidget* content);
  [[nodiscard]] QDockWidget* find(const QString& name) const { return docks_.value(name); }
  void setCount(const QString& name, int count);
  void setHeight(const QString& name, int height);
  /// Of the docks below only the tabs are left, until one of them is asked for.
  void setFolded(bool folded);
  [[nodiscard]] bool isFolded() const { return folded_; }
  void raise(const QString& name);
  /// What was asked for has nothing more to show: it goes.
  void dismiss(const QString& name);
  /// The one of those below that is seen; "" where there is none, or they are folded.
  [[nodiscard]] QString seenBelow() const;
  /// Raises it and puts the keyboard into the first of its fields that takes it.
  void enter(const QString& name);
  /// Puts the docks where that perspective has them from the first, and restores what was kept of
  /// it, if anything was.
  void arrange(Perspective perspective, const QByteArray& kept = {});
  void fillMenu(QMenu& menu);
  /// "Go to Mocks" and the like, for the list of commands.
  [[nodiscard]] const QList<QAction*>& focusActions() const { return focusActions_; }
  /// Takes all docks away, and puts back those that were there: the start page stands alone.
  void setHidden(bool hidden);
  /// In a narrow window the right docks share one place, and the palette stands without a head.
  void setNarrow(bool narrow, const QByteArray& kept);
  /// What is to be kept of the places of the docks, also while they are away.
  [[nodiscard]] QByteArray state() const;

 signals:
  void foldedChanged(bool folded);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  /// Docks that share a place, by name, in the order of their tabs.
  [[nodiscard]] QStringList at(int spot) const;
  QDockWidget* addPanel(const QString& name, const QString& title, const QString& icon,
                        QWidget* content);
  /// A strip without a head, as high as its content.
  QDockWidget* addStrip(const QString& name, const QString& title, QWidget* content);
  void setCorners();
  void fit(const QString& name);
  void fitAsked();
  void hideUnasked();
  void placeAll();
  void sizeAll(Perspective perspective);
  void size(const QStringList& names, const QList<int>& sizes, Qt::Orientation way);
  void letGoOfSeparators();
  void place(Qt::DockWidgetArea area, const QStringList& names);
  void stack(const QStringList& names);
  void refresh();  ///< heads and tabs, after anything moved
  void dressTabs();
  void listenTo(QTabBar& bar);
  /// Those that share the place below with others, as tabs.
  [[nodiscard]] QList<QDockWidget*> below() const;
  void fold();

  QMainWindow& window_;
  QList<QAction*> focusActions_;
  QHash<QString, QDockWidget*> docks_;
  QHash<QDockWidget*, common::DockTitleBar*> heads_;
  QHash<QDockWidget*, QWidget*> blanks_;
  QHash<QString, int> counts_;
  QHash<QString, QString> icons_;
  QList<QDockWidget*> order_;
  QList<QDockWidget*> front_;  ///< those that are seen first of their places
  QSet<QString> asked_;        ///< for these, since the program began
  bool refreshing_ = false;
  QByteArray before_;  ///< where they stood when they were hidden
  Perspective perspective_ = Perspective::Design;
  QByteArray kept_;      ///< that they were arranged by
  bool raised_ = false;  ///< a dock was asked for since they were arranged
  bool narrow_ = false;
  bool folded_ = false;
  QTimer opened_;      ///< runs while a click that opened may become a double one
  int height_ = 0;     ///< of the docks below before they were folded
  bool seen_ = false;  ///< the window was shown with them: before_ has sizes that mean something
};

}  // namespace stepwright::app
