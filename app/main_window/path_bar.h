// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QHBoxLayout;
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
    QString state;  ///< "" = the document
    bool operator==(const Crumb&) const = default;
  };

  PathBar(QAction* topDown, QAction* leftRight, const QList<QAction*>& views,
          QWidget* parent = nullptr);
  void setPath(const QList<Crumb>& path);
  void setDirection(const QString& words);
  [[nodiscard]] QString text() const;

 signals:
  void stateRequested(const QString& state);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QList<Crumb> path_;
  QWidget* crumbs_;
  QHBoxLayout* row_;
  QToolButton* direction_;
};

}  // namespace stepwright::app
