// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QPushButton;

namespace stepwright::app {

/// What a folder asks before anything of it is started or called.
struct ConsentWords {
  QString title;         ///< "This folder wants to start 2 programs and call http://localhost:8000"
  QStringList commands;  ///< "python3 src/label/app.py"
  QString note;          ///< what it wants beside them
  QString detail;        ///< all of it word for word, a line each
  QString folder;        ///< which one asks
  bool operator==(const ConsentWords&) const = default;
};

/// The question of a folder, under the tool bar over the whole window, until it is answered. No
/// answer is offered before the other, and Enter gives none: no key may start a stranger's program
/// by chance.
class ConsentBar : public QWidget {
  Q_OBJECT
 public:
  explicit ConsentBar(QWidget* parent = nullptr);
  void ask(const ConsentWords& words);
  /// Nothing is asked any more.
  void settle();
  [[nodiscard]] const ConsentWords& words() const { return words_; }
  /// That is seen: 0 while nothing is asked.
  [[nodiscard]] int shownHeight() const { return isHidden() ? 0 : height(); }

 signals:
  void allowed();
  void declined();
  void heightChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QPushButton* add(QPushButton* button, const QString& name);
  void showDetail(bool shown);
  void fitHeight();
  [[nodiscard]] QRect detailRect() const;

  ConsentWords words_;
  QPushButton *allow_, *decline_, *more_;
  bool inFull_ = false;
};

}  // namespace stepwright::app
