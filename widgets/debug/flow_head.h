// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/session/moment.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::debug {

/// The head of a data-flow column: number, name, tick or "here", and the field as it is written. A
/// click on the number, or Space, means a breakpoint before that phase, which then stands there.
class FlowHead : public QWidget {
  Q_OBJECT
 public:
  explicit FlowHead(QWidget* parent = nullptr);
  void show(int number, const replay::PhaseView& phase, bool next);
  /// The breakpoint before it, or the spot where one can be set.
  void setStop(const common::BreakpointMark& stop);

 Q_SIGNALS:
  void stopClicked();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void paintNumber(QPainter& painter) const;
  void paintMark(QPainter& painter) const;
  void hover(bool over);
  void say();
  void paintField(QPainter& painter) const;

  int number_ = 0;
  bool next_ = false;
  bool over_ = false;  ///< the pointer is where the breakpoint stands
  common::BreakpointMark stop_;
  replay::PhaseView phase_;
};

/// The line of totals below a column.
class FlowFoot : public QWidget {
  Q_OBJECT
 public:
  explicit FlowFoot(QWidget* parent = nullptr);
  void show(const replay::PhaseView& phase);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  replay::PhaseView phase_;
};

/// Three bars that compare how large the state's input, result and output are.
class SizeBars : public QWidget {
  Q_OBJECT
 public:
  explicit SizeBars(QWidget* parent = nullptr);
  void show(const replay::DataFlow& flow);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Bar {
    QString name;
    qint64 bytes = -1;
    QString note;
  };
  std::vector<Bar> bars_;
};

/// "412 B", "1.9 KB", "3.1 MB".
[[nodiscard]] QString sizeText(qint64 bytes);

}  // namespace stepwright::debug
