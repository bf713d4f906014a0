// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/session/moment.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace stepwright::debug {

class RunController;

/// The slider over all events of a run, with marks for errors, retries, stops and forks.
class TimelineSlider : public QWidget {
  Q_OBJECT
 public:
  explicit TimelineSlider(QWidget* parent = nullptr);
  void show(const session::MomentPtr& moment);
  [[nodiscard]] qint64 event() const { return event_; }
  [[nodiscard]] QSize sizeHint() const override { return {400, 36}; }

 Q_SIGNALS:
  void eventWanted(qint64 event);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] double xOf(qint64 event) const;
  [[nodiscard]] qint64 eventAt(double x) const;
  void want(qint64 event);
  void paintTicks(QPainter& painter) const;
  void paintChildren(QPainter& painter) const;

  session::MomentPtr moment_;
  qint64 event_ = 0, events_ = 0;
};

/// The bar below the document: one event back and on, the slider, the moment in words, Back to
/// live.
class TimelineBar : public QWidget {
  Q_OBJECT
 public:
  explicit TimelineBar(RunController& controller, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void showMoment();

  RunController& controller_;
  QToolButton* back_;
  QToolButton* forward_;
  TimelineSlider* slider_;
  QLabel* event_;
  QLabel* clock_;
  QPushButton* live_;
};

}  // namespace stepwright::debug
