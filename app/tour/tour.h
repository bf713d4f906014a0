// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace stepwright::app {

/// One stop of the tour: a widget by its object name, and what is to be known about it.
struct TourStep {
  QString target;  ///< "" = the whole window
  QString title;
  QString text;
};

[[nodiscard]] QList<TourStep> usualTour();

/// A walk through the window: all but one part is dimmed, and a card says what it is for. Stops
/// whose widget is not to be seen are passed over. Right and Enter go on, Left goes back, Esc ends
/// it.
class Tour : public QWidget {
  Q_OBJECT
 public:
  Tour(QWidget* window, QList<TourStep> steps);

  void begin();
  [[nodiscard]] int step() const { return step_; }
  [[nodiscard]] int count() const { return steps_.size(); }
  /// Where the widget that is spoken of stands, in this widget's coordinates.
  [[nodiscard]] QRect spot() const { return spot_; }

 public slots:
  void next();
  void back();

 signals:
  void finished();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QWidget* targetOf(const TourStep& step) const;
  [[nodiscard]] int neighbour(int from, int by) const;
  void show(int step);
  void place();
  void end();

  QList<TourStep> steps_;
  int step_ = -1;
  QRect spot_;
  QWidget* card_;
  QLabel* title_;
  QLabel* text_;
  QLabel* count_;
  QPushButton* back_;
  QPushButton* next_;
};

}  // namespace stepwright::app
