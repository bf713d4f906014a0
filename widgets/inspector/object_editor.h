// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "widgets/inspector/object_body.h"
#include "widgets/inspector/panel.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace stepwright::inspector {

class HoleEditor;
class JsonText;

/// An object inside an object: a heading with what can be done (add, remove, see it as JSON), and
/// its own body below, set off by a line. One that as a whole a deployment fills in is a line with
/// a chip.
class ObjectEditor : public Panel {
  Q_OBJECT
 public:
  using BodyMaker = std::function<ObjectBody*(QWidget* parent)>;

  ObjectEditor(const asl::Field& field, const BodyMaker& makeBody, QWidget* parent);
  void show(const Subject& subject, const std::string& parent);
  [[nodiscard]] const asl::Field& field() const { return field_; }

 signals:
  void changed(const stepwright::inspector::ObjectBody::Changes& changes);
  void objectWanted(const std::string& pointer, const stepwright::asl::Field* field);
  void goToRequested(const QString& state);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QHBoxLayout* makeHead();
  void connectParts();
  void showHelp();
  void showBody();
  /// The keyboard goes to the first line that wants to be filled in.
  void takeFocus();

  const asl::Field& field_;
  std::string parent_;
  bool flat_ = false;  ///< always there: it is made when one of its fields is set
  bool asJson_ = false;
  bool there_ = false;
  bool formFits_ = true;
  bool isHole_ = false;
  bool asked_ = false;  ///< it was added here, and is not there yet
  QLabel* title_;
  QPushButton* json_;
  QPushButton* add_;
  QToolButton* bin_;
  ObjectBody* form_;
  JsonText* text_;
  HoleEditor* hole_;
  QLabel* complaint_;
};

}  // namespace stepwright::inspector
