// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "engine/asl/catalogue/shape.h"
#include "engine/asl/model.h"

class QTreeWidget;
class QTreeWidgetItem;
class QToolButton;

namespace stepwright::inspector {

/// The shape of an action's answer, known without any run: its fields as a tree that is built where
/// it is looked at. Enter and a double click pick the path of one.
class ResultPane : public QWidget {
  Q_OBJECT
 public:
  explicit ResultPane(QWidget* parent);
  void show(const asl::Shape& shape, asl::QueryLanguage language);

 signals:
  void pathPicked(const QString& path);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void fold(bool open);
  void fill(QTreeWidgetItem* item);
  void addField(QTreeWidgetItem* parent, const QString& name, const asl::Shape& shape,
                const QString& path);
  void pick(const QTreeWidgetItem* item);

  QTreeWidget* tree_;
  QToolButton* chevron_;
  std::optional<asl::Shape> shape_;
  QString shown_;
};

}  // namespace stepwright::inspector
