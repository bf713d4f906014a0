// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <vector>

class QLabel;
class QListWidget;

namespace stepwright::inspector {

/// The last field of an action's form: what is typed searches among the parameters that are not
/// given yet, each with what it takes and what it is; Enter adds the one that is marked.
class AddParameter : public QLineEdit {
  Q_OBJECT
 public:
  struct Choice {
    QString name, type, help;
  };

  explicit AddParameter(QWidget* parent);
  ~AddParameter() override;
  void setChoices(std::vector<Choice> choices);
  /// Exactly one of them is to be given.
  void setUnion(bool isUnion);

 signals:
  void chosen(const QString& name);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void open();
  void fill();
  void move(int by);
  void take();
  void showHelp();

  std::vector<Choice> choices_;
  QWidget* popup_;  ///< a window of its own that never takes the keyboard
  QListWidget* list_;
  QLabel* help_;
};

}  // namespace stepwright::inspector
