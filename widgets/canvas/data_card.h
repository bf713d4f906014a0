// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <QStringList>
#include <vector>

class QLabel;
class QToolButton;

namespace stepwright::canvas {

/// What a card says: a heading, and values under their names as lines of code.
struct DataCardText {
  struct Part {
    QString name;  ///< "output", "was"; "" = the only one
    QString value;
    bool faint = false;
    bool operator==(const Part&) const = default;
  };
  QString title;
  QString note;  ///< after the title: "×3", "not reached"
  std::vector<Part> parts;
  QString more;  ///< rich text above the values
  bool operator==(const DataCardText&) const = default;
};

/// A small card over the canvas with data of the moment: while the pointer rests on something, with
/// a click that pins it; or pinned, with a cross.
class DataCard : public QFrame {
  Q_OBJECT
 public:
  DataCard(bool pinned, QWidget* parent);
  void setText(const DataCardText& text);
  /// Shows it with that corner, or as near as the area has room: above the line that the corner is
  /// below of, where there is none beneath. All in the coordinates of the parent.
  void showAt(QPoint corner, const QRect& area);
  /// All of it as plain text, for tests and for the screen reader.
  [[nodiscard]] QString printed() const;

 signals:
  void pinRequested();
  void closeRequested();
  void left();  ///< the pointer went away from it

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  DataCardText text_;
  bool pinned_;
  QLabel* title_;
  QLabel* body_;
  QToolButton* button_;
};

}  // namespace stepwright::canvas
