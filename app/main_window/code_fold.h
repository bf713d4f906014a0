// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QToolButton;
class QVBoxLayout;

namespace stepwright::canvas {
class GraphView;
}
namespace stepwright::code {
class CodeEditor;
}

namespace stepwright::app {

/// The code beside a graph: open, or folded to a strip below the graph that opens it. It folds
/// once, when the graph is first seen and needs its room, unless it was opened before.
class CodeFold : public QObject {
  Q_OBJECT
 public:
  /// Puts the strip at the end of the column.
  CodeFold(canvas::GraphView& graph, code::CodeEditor& code, QVBoxLayout& column);

  /// Whether graph and code are both to be seen; alone, the code is never folded.
  void setBoth(bool both);
  /// Opens it for as long as the page lives: something in it is to be looked at, or it is wanted.
  void open();

 signals:
  /// The person opened it by the strip.
  void opened();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void decide();
  void show();

  canvas::GraphView& graph_;
  code::CodeEditor& code_;
  QToolButton* strip_;
  bool both_ = true, folded_ = false, deciding_ = false, decided_ = false;
};

}  // namespace stepwright::app
