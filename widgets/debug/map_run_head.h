// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "engine/runtime/map_run_figures.h"

namespace stepwright::debug {

/// How far a Map Run is, drawn: the bar of its progress, its counts, its times, and how near its
/// failures come to what is tolerated.
class MapRunHead : public QWidget {
  Q_OBJECT
 public:
  explicit MapRunHead(QWidget* parent = nullptr);
  void show(std::shared_ptr<const runtime::MapRunFigures> figures);
  /// "running", "aborted, redriven 2 times"
  [[nodiscard]] static QString statusWords(const runtime::MapRunFigures& figures);
  /// All of it in words.
  [[nodiscard]] static QString wordsFor(const runtime::MapRunFigures& figures);
  /// "0.22 % of 1 %, 0.54 % at the end", "Over by 12"
  [[nodiscard]] static QString toleranceWords(const runtime::MapRunFigures& figures);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::shared_ptr<const runtime::MapRunFigures> figures_;
};

}  // namespace stepwright::debug
