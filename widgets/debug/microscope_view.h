// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "engine/session/microscope.h"

namespace stepwright::debug {

/// An expression large, with a bracket over each of its parts and the value that it had on it: of a
/// run A above the text, of a run B below it. What differs stands out. One that is wider than the
/// view is broken at its operators.
class MicroscopeView : public QWidget {
  Q_OBJECT
 public:
  using Values = std::vector<session::PartValue>;
  explicit MicroscopeView(QWidget* parent = nullptr);
  /// `a`, `b`: by part; empty where that run was not there.
  void show(const QString& expression, std::vector<query::jsonata::ExpressionPart> parts, Values a,
            Values b);
  /// "total: A 5, B 7" for each part that has not the same value, the whole first.
  [[nodiscard]] QString asText() const;
  [[nodiscard]] QString wordsOf(std::size_t part) const;  ///< its text
  /// Its value in one of the two as it is shown, and where that stands.
  [[nodiscard]] QString valueOf(std::size_t part, bool isA) const;
  [[nodiscard]] QRectF boxOf(std::size_t part, bool isA) const;

 Q_SIGNALS:
  /// A click on a value, or on the bracket that it stands on.
  void valueActivated(std::size_t part, bool isA);
  void bracketActivated(std::size_t part, bool isA);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool event(QEvent* event) override;

 private:
  /// A line of the text, by its bytes, with the brackets around it.
  struct Line {
    std::size_t begin = 0, end = 0;
    double top = 0;
  };
  /// What stands of a bracket on one line.
  struct Piece {
    QRectF field;
    bool begins = false, ends = false;
  };
  void breakLines();
  [[nodiscard]] std::vector<std::size_t> breaks() const;
  [[nodiscard]] double lineHeightOf() const;
  [[nodiscard]] double xOf(const Line& line, std::size_t offset) const;
  [[nodiscard]] std::vector<Piece> piecesOf(std::size_t part, bool isA) const;
  [[nodiscard]] QRectF fieldOf(std::size_t part, bool isA) const;
  [[nodiscard]] bool differs(std::size_t part) const;
  void paintPart(QPainter& painter, std::size_t part, bool isA) const;
  /// The part and side under that point; nothing where there is none.
  [[nodiscard]] std::optional<std::pair<std::size_t, bool>> partAt(const QPoint& point) const;
  [[nodiscard]] double lineOf(std::size_t part, bool isA) const;

  QString expression_;
  QByteArray bytes_;  ///< the same as the parts count it
  std::vector<query::jsonata::ExpressionPart> parts_;
  std::vector<Line> lines_;
  Values a_, b_;
  int highest_ = 0;
};

}  // namespace stepwright::debug
