// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QModelIndex>
#include <QString>

#include "engine/asl/format.h"
#include "engine/assist/try_expression.h"
#include "engine/edit/payload.h"

class QWidget;

namespace stepwright::inspector {

/// A payload template, by what rules it is read, and the data that is known to it.
struct Payload {
  json::Value root;
  edit::PayloadRules rules;
  assist::Sample sample;
  asl::Format format = asl::Format::Json;  ///< of the document, which says how calls are written

  /// Null where there is nothing.
  [[nodiscard]] edit::PayloadKind kindAt(const edit::PayloadPath& path) const;
  /// A value as one types it: a text without quotes, a call as the document writes it, else JSON.
  [[nodiscard]] QString typedFor(const json::Value& value) const;
};

/// Its value is evaluated from the data.
[[nodiscard]] bool isReckoned(edit::PayloadKind kind);

/// The cells of a payload template's rows.
struct PayloadCells {
  enum Column { KeyColumn, KindColumn, ValueColumn, HandleColumn };
  enum Role { KindRole = Qt::UserRole + 1, ResultRole, ProblemRole, PathRole };
};

/// The rows of a payload template as their delegate sees them: what they hold, what to begin
/// editing with, and who takes what was typed.
class PayloadRows : public PayloadCells {
 public:
  virtual ~PayloadRows() = default;
  virtual void takeKey(const edit::PayloadPath& path, const QString& name) = 0;
  virtual void takeValue(const edit::PayloadPath& path, const QString& text) = 0;
  /// The field closes; where its caret was counts for a path that is picked next.
  virtual void rememberCaret(const edit::PayloadPath& path, const QString& text, int caret) = 0;
  [[nodiscard]] virtual QString editText(const edit::PayloadPath& path) const = 0;
  /// What the field of a row begins with: what was typed there before, or what the document has.
  [[nodiscard]] virtual QString startText(const QModelIndex& index) const = 0;
  virtual void editorOpened(QWidget* editor, const QModelIndex& index) = 0;
  [[nodiscard]] virtual const edit::PayloadRules& rules() const = 0;
  [[nodiscard]] virtual const assist::Sample& sample() const = 0;
};

}  // namespace stepwright::inspector

Q_DECLARE_METATYPE(stepwright::edit::PayloadPath)
