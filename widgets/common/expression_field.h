// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/assist/expression_fix.h"
#include "engine/assist/try_expression.h"
#include "widgets/common/field_text.h"

class QCompleter;
class QLabel;
class QStandardItemModel;
class QToolButton;

namespace stepwright::common {

/// The editor inside an ExpressionField: code font, colours, completion. Enter commits it.
class ExpressionEdit : public FieldText {
  Q_OBJECT
 public:
  explicit ExpressionEdit(QWidget* parent = nullptr);
  void setLanguage(asl::QueryLanguage language);
  void setSample(const assist::Sample* sample) { sample_ = sample; }
  /// Marks bytes of the text with a wave; end == begin takes the mark away.
  void markProblem(std::size_t begin, std::size_t end);

 signals:
  /// A path was dropped on the field, or picked for it.
  void pathDropped(const QString& path);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void insertFromMimeData(const QMimeData* source) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void complete();
  void insertCompletion(const QString& text);

  asl::QueryLanguage language_ = asl::QueryLanguage::JsonPath;
  const assist::Sample* sample_ = nullptr;  // of the field, which owns this editor
  QCompleter* completer_;
  QStandardItemModel* suggestions_;
  QToolButton* data_;  ///< opens the tree of the data that is known
};

/// A field for a JSONata expression, a path or an intrinsic call: coloured, completed from the data
/// that is known, and below it, live, what it yields or what is wrong and where.
class ExpressionField : public QWidget {
  Q_OBJECT
 public:
  explicit ExpressionField(QWidget* parent = nullptr);

  void setLanguage(asl::QueryLanguage language);
  void setSample(const assist::Sample& sample);
  /// What stands in the document; what is being typed stays.
  void setText(const QString& text);
  [[nodiscard]] QString text() const;
  [[nodiscard]] bool isPending() const { return edit_->isPending(); }
  void setPlaceholderText(const QString& text);
  /// The lines below the field: "= 1284.5", or the problem and the last good result.
  [[nodiscard]] QString resultText() const;
  /// Says below the field why what was typed is not taken.
  void complain(const QString& words);
  /// The mend that is offered, if there is one.
  [[nodiscard]] const std::optional<assist::ExpressionFix>& fix() const { return fix_; }

 public slots:
  /// Puts a path that was picked from the data where the caret is: bare inside an expression, with
  /// {% %} around it where a JSONata field has none, in place of a path that stands alone.
  void insertAtCaret(const QString& text);
  void applyFix();

 signals:
  void committed(const QString& text);
  /// Another text stands in it.
  void changed();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void tryOut();
  void showProblem(const assist::Trial& trial, const QString& typed);
  void fitHeight();

  asl::QueryLanguage language_ = asl::QueryLanguage::JsonPath;
  assist::Sample sample_;
  QString lastGood_;
  std::optional<assist::ExpressionFix> fix_;
  ExpressionEdit* edit_;
  QLabel* result_;
  QLabel* problem_;
  QLabel* last_;
};

}  // namespace stepwright::common
