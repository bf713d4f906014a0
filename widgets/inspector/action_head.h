// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/assist/action_form.h"
#include "widgets/inspector/panel.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace stepwright::common {
class Segments;
}

namespace stepwright::inspector {

/// What is called, in words, and the patterns that it can be called by.
class ActionHead : public QWidget {
  Q_OBJECT
 public:
  explicit ActionHead(QWidget* parent);
  void show(const assist::ActionForm& form, bool editable);

 signals:
  /// The Task is to call it so.
  void resourceChosen(const QString& resource);
  /// Another action is wanted.
  void changeRequested();

 private:
  void showPatterns(const assist::ActionForm& form, bool editable);

  QLabel* name_;
  QLabel* badge_;
  QLabel* service_;
  QLabel* help_;
  common::Segments* patterns_ = nullptr;
  QHBoxLayout* patternLine_;
  QLabel* meaning_;
  QLabel* resource_;
  std::string shown_;  ///< the patterns were made for that Resource
};

/// "Run task" of "runTask".
[[nodiscard]] QString titleOf(const asl::Action& action);

}  // namespace stepwright::inspector
