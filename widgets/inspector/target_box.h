// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QToolButton;

namespace stepwright::inspector {

/// Where a rule goes: the machine's states, "new state…", and a button to go there.
class TargetBox : public QWidget {
  Q_OBJECT
 public:
  /// `optional`: the list begins with "none".
  TargetBox(bool optional, QWidget* parent);
  void show(const QStringList& states, const QString& target);

 signals:
  /// "" = none.
  void targetChosen(const QString& name);
  void newStateRequested(const QString& name);
  void goToRequested(const QString& name);

 private:
  void fill(const QStringList& states, const QString& target);
  void activate(int index);

  bool optional_;
  QString shown_;
  QStringList states_;
  QComboBox* box_;
  QToolButton* go_;
};

}  // namespace stepwright::inspector
