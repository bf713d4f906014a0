// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "engine/asl/model.h"
#include "engine/facade/try_expression.h"
#include "engine/json/value.h"

class QVBoxLayout;

namespace stepwright::common {
class ExpressionField;
}

namespace stepwright::inspector {

/// The condition of one Choice rule as a form: a JSONata expression, or a JSONPath comparison
/// (variable, operator in words, value), or And, Or and Not of such.
class ConditionEditor : public QWidget {
  Q_OBJECT
 public:
  ConditionEditor(const json::Value& rule, asl::QueryLanguage language, std::string pointer,
                  QWidget* parent);
  /// New values; the rule must have the shape that the editor was made for.
  void show(const json::Value& rule);
  void setSample(const facade::Sample& sample);
  /// What decides which widgets there are: groups and their sizes, not values.
  [[nodiscard]] static QString shapeOf(const json::Value& rule, asl::QueryLanguage language);

 signals:
  void fieldCommitted(const std::string& pointer, const std::string& field, const QString& json);
  /// The whole object at the pointer is to be this text: another operator, another group.
  void objectCommitted(const std::string& pointer, const QString& json);

 private:
  void build(const json::Value& rule, const std::string& pointer, QVBoxLayout* into, int depth);
  void addExpression(const std::string& pointer, QVBoxLayout* into);
  void addGroup(const json::Value& rule, const std::string& pointer, const char* word,
                QVBoxLayout* into, int depth);
  void addComparison(const std::string& pointer, QVBoxLayout* into);

  std::string pointer_;
  asl::QueryLanguage language_;
  json::Value rule_;
  std::vector<std::function<void()>> refreshers_;
  common::ExpressionField* expression_ = nullptr;
};

}  // namespace stepwright::inspector
