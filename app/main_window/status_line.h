// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTimer;

namespace stepwright::app {

/// The window's state in words: at the left what runs and where, what is selected, what is wrong;
/// at the right the language, the text's form and the zoom.
struct StatusWords {
  QString state;      ///< "Ready", "PAUSED before Charge"
  QStringList place;  ///< further words, each in a field of its own
  QString problems;   ///< "2 errors"; a click shows them
  QString language, encoding, zoom;
  bool operator==(const StatusWords&) const = default;
};

class StatusLine : public QWidget {
  Q_OBJECT
 public:
  explicit StatusLine(QWidget* parent = nullptr);
  void setWords(const StatusWords& words);
  /// A passing remark in place of the second field, until the words change or some seconds went by.
  void say(const QString& remark);
  /// Has a screen reader say at once what the line says.
  void alert();
  [[nodiscard]] QString text() const;  ///< all of it, for the screen reader and for tests

 signals:
  void zoomMenuRequested(const QPoint& at);  ///< the lower left corner of the menu
  void problemsRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  StatusWords words_;
  QString remark_;
  QRect zoomRect_, problemsRect_;
  QTimer* fade_;
};

}  // namespace stepwright::app
