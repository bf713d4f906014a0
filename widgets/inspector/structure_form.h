// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "engine/asl/catalogue/shape.h"

class QVBoxLayout;

namespace stepwright::inspector {

class ActionContext;
class AddParameter;
class ApiField;
struct ApiParameter;

/// The fields of a structure that an action takes: what must be given, what is given, and a field
/// that adds one of the others.
class StructureForm : public QWidget {
  Q_OBJECT
 public:
  StructureForm(ActionContext& context, std::string pointer, asl::Shape shape, QWidget* parent);
  void show();
  void focusFirst();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] std::vector<ApiParameter> shownParameters() const;
  void showChoices(const std::vector<ApiParameter>& shown);
  void arrange();
  [[nodiscard]] ApiField* fieldFor(const ApiParameter& parameter);

  ActionContext& context_;
  const std::string pointer_;
  const asl::Shape shape_;
  std::vector<ApiField*> fields_;
  std::vector<QWidget*> lines_;  ///< that hold two fields each
  QVBoxLayout* column_;
  AddParameter* add_;
  bool wide_ = false;
};

}  // namespace stepwright::inspector
