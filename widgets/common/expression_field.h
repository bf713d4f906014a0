// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QWidget>

#include "engine/facade/try_expression.h"

class QCompleter;
class QLabel;
class QStandardItemModel;

namespace stepwright::common {

/// The editor inside an ExpressionField: code font, colours, completion. Enter and leaving it
/// commit.
class ExpressionEdit : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit ExpressionEdit(QWidget* parent = nullptr);
  void setLanguage(asl::QueryLanguage language);
  void setSample(const facade::Sample* sample) { sample_ = sample; }
  /// Marks bytes of the text with a wave; end == begin takes the mark away.
  void markProblem(std::size_t begin, std::size_t end);

 signals:
  void committed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void complete();
  void insertCompletion(const QString& text);

  asl::QueryLanguage language_ = asl::QueryLanguage::JsonPath;
  const facade::Sample* sample_ = nullptr;  // of the field, which owns this editor
  QCompleter* completer_;
  QStandardItemModel* suggestions_;
};

/// A field for a JSONata expression, a path or an intrinsic call: coloured, completed from the data
/// that is known, and below it, live, what it yields or what is wrong and where.
class ExpressionField : public QWidget {
  Q_OBJECT
 public:
  explicit ExpressionField(QWidget* parent = nullptr);

  void setLanguage(asl::QueryLanguage language);
  void setSample(const facade::Sample& sample);
  void setText(const QString& text);
  [[nodiscard]] QString text() const;
  void setPlaceholderText(const QString& text);
  [[nodiscard]] bool isBeingTyped() const;
  /// The line below the field: "= 1284.5", or the problem.
  [[nodiscard]] QString resultText() const;

 public slots:
  /// Puts text where the caret is, for instance a path that was picked from the data.
  void insertAtCaret(const QString& text);

 signals:
  void committed(const QString& text);

 private:
  void tryOut();
  void fitHeight();

  asl::QueryLanguage language_ = asl::QueryLanguage::JsonPath;
  facade::Sample sample_;
  QString shown_;
  QString lastGood_;
  ExpressionEdit* edit_;
  QLabel* result_;
};

}  // namespace stepwright::common
