// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QStringList>
#include <QWidget>

class QKeyEvent;
class QStringListModel;

namespace stepwright::common {
class FieldLine;
}

namespace stepwright::inspector {

/// A list of short names as tags, each with a cross to take it away, and a field to type another.
/// Wraps into lines. A tag is dragged to another place; by keys Left and Right in the empty field
/// go through the tags, Alt+Up and Alt+Down move the one that is marked, Delete takes it away.
class TagEditor : public QWidget {
  Q_OBJECT
 public:
  explicit TagEditor(QWidget* parent = nullptr);
  ~TagEditor() override;
  /// What the field for another one says while it is empty.
  void setPlaceholderText(const QString& text);
  void setTags(const QStringList& tags);
  [[nodiscard]] const QStringList& tags() const { return tags_; }
  /// What is offered while a name is typed, and all of it on Down in the empty field.
  void setSuggestions(const QStringList& names);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 signals:
  void tagsEdited(const QStringList& tags);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Place {
    QRect tag;
    QRect cross;
  };
  /// Where the tags and (last) the field stand in that width.
  [[nodiscard]] std::vector<Place> places(int width) const;
  void take(const QString& typed);
  void offer();
  /// A key in the empty field; true where it was for the tags.
  bool takeKey(const QKeyEvent& key);
  void mark(int tag);  ///< -1 = none
  void move(int from, int to);
  [[nodiscard]] int tagAt(const QPoint& at) const;

  QStringList tags_;
  QStringList names_;
  common::FieldLine* edit_;
  QStringListModel* offered_;
  int marked_ = -1;
  int dragged_ = -1;
  int gap_ = -1;  ///< before which tag the dragged one would go
  QPoint pressed_;
};

}  // namespace stepwright::inspector
