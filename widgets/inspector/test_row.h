// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <string>

#include "engine/assist/try_condition.h"
#include "engine/assist/try_expression.h"
#include "engine/edit/condition.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QToolButton;

namespace stepwright::common {
class ExpressionField;
}

namespace stepwright::inspector {

class PathLine;

/// One test of a Choice rule: what is looked at, how, and with what it is compared; below it what
/// it comes to on the data that is known. A JSONata test that is no comparison is an expression
/// field.
class TestRow : public QWidget {
  Q_OBJECT
 public:
  /// `inGroup`: with a handle to drag it by and a cross to take it away.
  TestRow(const edit::Condition& test, asl::QueryLanguage language, bool inGroup, QWidget* parent);
  void show(const edit::Condition& test);
  void setSample(const assist::Sample& sample);
  [[nodiscard]] QWidget* grip() const;
  /// Something is typed in its fields that the document has not.
  [[nodiscard]] bool isPending() const;
  /// The test as it is typed; nothing where that cannot be taken, and `complaint` says why.
  [[nodiscard]] std::optional<edit::Condition> typed(QString& complaint) const;
  /// "✓ 1284.5 > 1,000" without its mark; "" where nothing is known.
  [[nodiscard]] QString resultText() const;

 signals:
  void edited(const stepwright::edit::Condition& test);
  /// Another test stands in its fields.
  void changed();
  void removeRequested();
  void menuRequested(const QPoint& global);
  void addRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void addFields();
  void addFreeText();
  void addFoot();
  void arrange();
  void fit();
  void chooseOperator(int index);
  void follow();
  void tryOut();
  [[nodiscard]] std::optional<std::string> typedLeft(QString& complaint) const;
  [[nodiscard]] std::optional<std::string> typedRight(QString& complaint) const;
  [[nodiscard]] assist::ConditionTrial trialOf(const edit::Condition& test) const;

  edit::Condition test_;
  asl::QueryLanguage language_;
  assist::Sample sample_;
  bool inGroup_;
  bool showing_ = false;
  bool narrow_ = false;
  bool alone_ = false;  ///< no operand is asked for
  QGridLayout* grid_;
  QToolButton* grip_ = nullptr;
  PathLine* left_ = nullptr;
  QComboBox* operator_ = nullptr;
  QToolButton* byPath_ = nullptr;
  PathLine* right_ = nullptr;
  common::ExpressionField* free_ = nullptr;
  QLabel* mark_;
  QLabel* result_;
  QLabel* name_;
  QToolButton* remove_ = nullptr;
  QWidget* foot_;
};

}  // namespace stepwright::inspector
