// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace stepwright::app {

/// The bar over a document: the way to the selected state, the graph's direction, and which of
/// graph and code is shown.
class PathBar : public QWidget {
  Q_OBJECT
 public:
  /// One part of the way; clicking it selects the state.
  struct Crumb {
    QString text;
    QString state;       ///< "" = the document
    bool inner = false;  ///< there are states in it
    bool operator==(const Crumb&) const = default;
  };

  PathBar(QAction* topDown, QAction* leftRight, const QList<QAction*>& views,
          QWidget* parent = nullptr);
  void setPath(const QList<Crumb>& path);
  /// Fills the menu that the arrow behind a part opens: the states in it. A part of which nothing
  /// comes has no arrow.
  using Filler = std::function<void(QMenu& menu, const QString& state)>;
  void setMenuFiller(Filler filler) { filler_ = std::move(filler); }
  /// What the document stands in, behind the way, and more of it for a tool tip; "" hides it.
  void setBadge(const QString& words, const QString& hint);
  void setDirection(const QString& words);
  [[nodiscard]] QString text() const;

 signals:
  void stateRequested(const QString& state);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QList<Crumb> path_;
  Filler filler_;
  QWidget* crumbs_;
  QHBoxLayout* row_;
  QLabel* badge_;
  QToolButton* direction_;
};

}  // namespace stepwright::app
