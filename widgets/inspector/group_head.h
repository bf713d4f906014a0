// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/asl/model.h"
#include "engine/edit/condition.h"

class QAbstractButton;
class QLabel;
class QToolButton;

namespace stepwright::inspector {

/// The head line of a group: All of, Any of, None of; ASL's own word in small print; a menu.
class GroupHead : public QWidget {
  Q_OBJECT
 public:
  GroupHead(asl::QueryLanguage language, bool inGroup, QWidget* parent);
  void show(const edit::Condition& group);
  [[nodiscard]] QWidget* grip() const;

 signals:
  void kindChosen(stepwright::edit::Condition::Kind kind);
  void menuRequested(const QPoint& global);

 private:
  asl::QueryLanguage language_;
  QToolButton* grip_ = nullptr;
  QLabel* name_;
  std::vector<QToolButton*> kinds_;
};

/// The parts of a group, indented, with a line at their left.
class GroupBody : public QWidget {
  Q_OBJECT
 public:
  explicit GroupBody(QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace stepwright::inspector
