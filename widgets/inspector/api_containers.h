// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "widgets/inspector/api_field.h"

class QLineEdit;

namespace stepwright::inspector {

class GroupBody;
class StructureForm;

/// A parameter that has parts: a line that folds, and the parts below it. Folded it says in short
/// what it holds.
class ApiFolding : public ApiField {
  Q_OBJECT
 public:
  void show() override;
  void takeFocus() override;

 protected:
  ApiFolding(Form form, ActionContext& context, const ApiParameter& parameter, QWidget* parent);
  /// Shows the parts; they are made when they are first looked at.
  virtual void showParts() = 0;
  virtual void focusParts() = 0;
  [[nodiscard]] QWidget* parts() const;
  [[nodiscard]] QVBoxLayout* partsColumn() const { return column_; }
  void mousePressEvent(QMouseEvent* event) override;

 private:
  void fold(bool open);
  [[nodiscard]] bool isOpen() const;

  QToolButton* chevron_;
  QLabel* summary_;
  QToolButton* remove_;
  GroupBody* parts_;
  QVBoxLayout* column_;
};

/// A structure: a form of its own. Structures that hold nothing but one more share a line.
class ApiStructure : public ApiFolding {
  Q_OBJECT
 public:
  ApiStructure(ActionContext& context, const ApiParameter& parameter, QWidget* parent);

 private:
  void showParts() override;
  void focusParts() override;
  std::string inner_;  ///< JSON pointer of the one whose fields are shown
  asl::Shape shape_;
  StructureForm* form_ = nullptr;
};

/// A list of structures, lists or maps: its items one below the other.
class ApiList : public ApiFolding {
  Q_OBJECT
 public:
  ApiList(ActionContext& context, const ApiParameter& parameter, QWidget* parent);

 private:
  void showParts() override;
  void focusParts() override;
  void addItem();
  void moveItem(int from, int to);
  std::vector<ApiField*> items_;
  QWidget* add_ = nullptr;
};

/// Values by name: its entries one below the other.
class ApiMap : public ApiFolding {
  Q_OBJECT
 public:
  ApiMap(ActionContext& context, const ApiParameter& parameter, QWidget* parent);

 private:
  void showParts() override;
  void focusParts() override;
  void addEntry(const QString& key);
  void renameEntry(const std::string& from, const QString& to);
  std::vector<ApiField*> entries_;
  std::vector<std::string> fresh_;  ///< keys that were typed and have no value yet
  QLineEdit* add_ = nullptr;
};

}  // namespace stepwright::inspector
