// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QStringList>

#include "engine/assist/try_expression.h"

class QCompleter;
class QStandardItemModel;

namespace stepwright::debug {

/// One line for an expression: completed from the data of the moment while one types, as in the
/// Inspector's fields; Up and Down bring back what was entered before. Enter takes what is typed,
/// also while a list of proposals is open, unless one of them was chosen.
class ExpressionLine : public QLineEdit {
  Q_OBJECT
 public:
  explicit ExpressionLine(QWidget* parent = nullptr);
  void setLanguage(asl::QueryLanguage language) { language_ = language; }
  void setSample(const assist::Sample& sample) { sample_ = sample; }
  /// Keeps the text for Up and Down.
  void remember(const QString& text);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void complete();
  void insertCompletion(const QString& text);
  void browse(int by);
  [[nodiscard]] bool listOpen() const;
  [[nodiscard]] bool isChosen() const;

  asl::QueryLanguage language_ = asl::QueryLanguage::JsonPath;
  assist::Sample sample_;
  QCompleter* completer_;
  QStandardItemModel* proposals_;
  QStringList history_;
  QString typed_;  ///< what stood here before Up was pressed
  int place_ = 0;
};

}  // namespace stepwright::debug
