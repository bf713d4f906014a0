// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace stepwright::app {

/// One stop of the tour: a widget by its object name, and what is to be known about it.
struct TourStep {
  QString target;  ///< "" = the whole window
  QString title;
  QString text;
  QString task = {};  ///< what to do now; "" = only to read
  /// Names what of the window the task is about; who begins the tour knows when it is done.
  QString doing = {};
  std::function<bool()> done = {};
};

[[nodiscard]] QList<TourStep> usualTour();

/// A walk through the window: all but one part is dimmed, and a card says what it is for and what
/// to do with it. That part stays alive: when the task is done the tour goes on by itself. Stops
/// whose widget cannot be shown are passed over. Right and Enter go on, Left goes back, Esc ends
/// it; a press on what is dimmed does nothing but say so.
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
  /// The part of that name is spoken of next: it should come into sight.
  void wanted(const QString& target);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QWidget* targetOf(const TourStep& step) const;
  [[nodiscard]] int neighbour(int from, int by);
  void show(int step);
  void place();
  void watch();
  void end();
  /// Nothing of what is dimmed can be worked with now.
  void sayHow();

  QList<TourStep> steps_;
  int step_ = -1;
  QRect spot_;
  QWidget* card_;
  QLabel* title_;
  QLabel* text_;
  QLabel* task_;
  QLabel* how_;  ///< how it goes on, once somebody pressed where nothing answers
  QLabel* count_;
  QPushButton* back_;
  QPushButton* next_;
  QTimer watch_;  ///< looks whether the task is done
  bool done_ = false;
  int tries_ = 10;  ///< to find the first part, until another one has to do
};

}  // namespace stepwright::app
