// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace stepwright::code {

class Scintilla;

/// The bar below the text that finds and replaces in it.
class FindBar : public QWidget {
  Q_OBJECT
 public:
  FindBar(Scintilla& editor, QWidget* parent);
  void open(bool replace);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void find(bool forward);
  void replaceOne();
  void replaceAll();
  void markAll();
  void close();
  [[nodiscard]] unsigned long flags() const;
  /// Where the next match stands in that part of the text; empty = none. From > to searches
  /// backwards.
  [[nodiscard]] bool search(long from, long to);

  Scintilla& editor_;
  QLineEdit* what_;
  QLineEdit* with_;
  QWidget* replaceRow_;
  QCheckBox* matchCase_;
  QCheckBox* expression_;
  QLabel* count_;
};

}  // namespace stepwright::code
