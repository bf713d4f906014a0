// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/session/moment.h"

namespace stepwright::debug {

/// The head of a data-flow column: number, name, tick or "here", and the field as it is written.
class FlowHead : public QWidget {
  Q_OBJECT
 public:
  explicit FlowHead(QWidget* parent = nullptr);
  void show(int number, const replay::PhaseView& phase, bool next);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paintMark(QPainter& painter) const;
  void paintField(QPainter& painter) const;

  int number_ = 0;
  bool next_ = false;
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
