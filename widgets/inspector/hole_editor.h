// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/asl/document.h"
#include "engine/asl/format.h"
#include "engine/edit/intents.h"
#include "engine/json/value.h"

class QLabel;

namespace stepwright::common {
class FieldLine;
}

namespace stepwright::inspector {

/// A line with a chip in the place of a list, an object or a choice of words that as a whole only a
/// deployment fills in. What is entered stays such a value, or is JSON and takes its place.
class HoleEditor : public QWidget {
  Q_OBJECT
 public:
  explicit HoleEditor(const QString& name, QWidget* parent);
  /// Shows that value, and hides where it is none that a deployment fills in; whether it is one.
  bool show(const json::Value* value, asl::Format format);
  [[nodiscard]] bool hasKeyboard() const;

 signals:
  /// JSON text, or nothing where the line was emptied.
  void committed(const QString& json);

 private:
  void take(const QString& typed);

  common::FieldLine* line_;
  QLabel* complaint_;
};

/// What was entered in the place of the value at that pointer: it goes where nothing was entered.
[[nodiscard]] edit::Outcome holeEntered(const asl::Document& document, const std::string& pointer,
                                        const QString& json);

}  // namespace stepwright::inspector
