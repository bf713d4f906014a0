// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>

class QLabel;

namespace stepwright::code {

/// A line longer than this takes the editor too long to lay out at every key.
inline constexpr std::size_t longestLineShown = 100'000;

/// The length of the longest line, in bytes.
[[nodiscard]] std::size_t longestLineOf(const std::string& text);

/// What stands in place of a text whose lines are too long to be shown: that it is kept as it is,
/// and what can be done.
class LongLinesNote : public QWidget {
  Q_OBJECT
 public:
  explicit LongLinesNote(QWidget* parent);
  void setLength(std::size_t longest, std::size_t whole);
  [[nodiscard]] QString words() const;

 signals:
  void formatRequested();  ///< break it into lines; one step of undo
  void showRequested();    ///< all the same, however long that takes

 private:
  QLabel* words_;
};

}  // namespace stepwright::code
