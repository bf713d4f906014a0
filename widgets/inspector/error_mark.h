// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <string>

namespace stepwright::inspector {

class FieldEditor;
class Page;
struct Subject;

/// The field that an error of the run points to: its tab is opened once, and the field says what
/// came up there as long as the error is in force.
class ErrorMark {
 public:
  /// The pointer of the field's part in the document; "" = no error is in force.
  void set(const std::string& pointer, const QString& words);
  /// The tab that the field stands in, where it is of that subject and was not shown yet; else "".
  [[nodiscard]] QString tabToShow(const Subject& subject) const;
  /// Says it in the field, where the page has it.
  void showIn(Page& page, const Subject& subject);

 private:
  [[nodiscard]] std::string fieldOf(const Subject& subject) const;
  void clear();

  std::string pointer_;
  QString words_;
  bool shown_ = false;
  QPointer<FieldEditor> marked_;
};

}  // namespace stepwright::inspector
