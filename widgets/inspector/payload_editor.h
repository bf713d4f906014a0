// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/payload.h"
#include "widgets/inspector/field_editor.h"

class QStackedLayout;
class QToolButton;

namespace stepwright::common {
class ExpressionField;
class FieldLine;
class Segments;
}  // namespace stepwright::common

namespace stepwright::inspector {

class PayloadText;
class PayloadTree;

/// A payload template: Parameters, ResultSelector, ItemSelector, BatchInput, Arguments, Output,
/// Assign, Result. As a tree or as text; of JSONata also as one expression that yields the whole;
/// as a line with a chip where the whole is what a deployment fills in.
class PayloadEditor : public FieldEditor {
  Q_OBJECT
 public:
  PayloadEditor(const asl::Field& field, asl::QueryLanguage language, QWidget* parent);
  /// Whether the fields of that row are edited so.
  [[nodiscard]] static bool suits(const asl::Field& field);
  void setValue(const json::Value* value) override;
  void setSample(const assist::Sample& sample) override;

 private:
  enum class Mode { Empty, Hole, Expression, Tree, Text };
  void addBar();
  void addEmpty();
  void setMode(Mode mode);
  void fitTree();
  void take(const json::Value& root);
  void takeHole(const QString& typed);
  [[nodiscard]] Mode modeFor(const json::Value* value) const;

  edit::PayloadRules rules_;
  std::optional<json::Value> value_;
  Mode mode_ = Mode::Empty;
  Mode wanted_;  ///< Tree or Text, as chosen last
  QWidget* whole_;
  QWidget* empty_;
  common::FieldLine* hole_;  ///< the whole is what a deployment fills in
  common::ExpressionField* expression_ = nullptr;
  PayloadTree* tree_;
  PayloadText* text_;
  QWidget* bar_;
  std::vector<QToolButton*> treeButtons_;
  common::Segments* modes_ = nullptr;
  QToolButton* asTree_ = nullptr;
  QToolButton* asText_ = nullptr;
  QToolButton* asExpression_ = nullptr;
  QToolButton* inside_ = nullptr;
};

/// The data that a field's expressions see as theirs: of a ResultSelector the result, of Parameters
/// what InputPath lets through.
[[nodiscard]] assist::Sample sampleOf(const asl::Field& field, asl::QueryLanguage language,
                                      const assist::Sample& sample);

}  // namespace stepwright::inspector
