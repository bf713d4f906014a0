// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>
#include <string>

#include "engine/text/edit.h"

namespace stepwright::app {

class DocumentPage;

/// A line of the text as a change leaves it.
struct ChangedLine {
  enum class Kind { Same, Removed, Added, Gap };
  Kind kind = Kind::Same;
  QString text;
  bool operator==(const ChangedLine&) const = default;
};

/// The lines that edits change, each with one of its neighbours; between distant ones a gap.
[[nodiscard]] QVector<ChangedLine> changedLines(const std::string& before,
                                                const text::TextEdits& edits);

/// While something is dragged over the graph: what the drop will write, over the Inspector.
class DropPreview : public QWidget {
  Q_OBJECT
 public:
  /// Covers that widget while it is shown.
  explicit DropPreview(QWidget* over);
  /// Shows what drops on that page would write.
  void listenTo(DocumentPage& page);
  void show(const QString& title, const QString& place, const QVector<ChangedLine>& lines);
  [[nodiscard]] QString text() const;  ///< for the screen reader and for tests

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QString summary() const;
  int paintLines(QPainter& painter, int top) const;

  QString title_, place_;
  QVector<ChangedLine> lines_;
};

}  // namespace stepwright::app
