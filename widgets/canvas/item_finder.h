// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QLineEdit;

namespace stepwright::canvas {

class GraphView;

/// A click on "item 3 of 12" in the header of a Map opens a field: a number goes to that item, a
/// text to the next one whose data hold it, which is looked for outside.
class ItemFinder : public QObject {
  Q_OBJECT
 public:
  explicit ItemFinder(GraphView& view);
  /// That the text stands in no item, or that there is none of that number.
  void refuse(const QString& words);

 signals:
  void textWanted(const QString& map, int after, const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool openAt(const QPoint& at);
  void find();

  GraphView& view_;
  QLineEdit* field_;
  QString map_;
};

}  // namespace stepwright::canvas
