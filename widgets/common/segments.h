// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace stepwright::common {

/// A few words side by side in one frame, of which one is chosen. Where the room is too narrow for
/// all of them they are a list that opens; no word is cut.
class Segments : public QWidget {
  Q_OBJECT
 public:
  explicit Segments(QWidget* parent = nullptr);
  QToolButton* add(const QString& words);
  /// Whether that one is among them now.
  void offer(QToolButton& button, bool offered);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  /// Words side by side, or the list: as the width allows.
  void fold();
  /// The list says what the buttons say.
  void follow();

  QComboBox* list_;
  QList<QToolButton*> buttons_;
  QSet<const QToolButton*> withheld_;
};

}  // namespace stepwright::common
