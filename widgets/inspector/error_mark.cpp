// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/error_mark.h"

#include "engine/asl/schema.h"
#include "engine/assist/action_form.h"
#include "engine/json/pointer.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/page.h"

namespace stepwright::inspector {

void ErrorMark::set(const std::string& pointer, const QString& words) {
  if (pointer == pointer_ && words == words_) return;
  clear();
  pointer_ = pointer;
  words_ = words;
  shown_ = false;
}

void ErrorMark::clear() {
  if (marked_ && marked_->complaint() == words_) marked_->setComplaint({});
  marked_ = nullptr;
}

/// "Output" of "/States/Total/Output/sum"; "" where it is of another object.
std::string ErrorMark::fieldOf(const Subject& subject) const {
  const std::string above = subject.pointer() + "/";
  if (subject.state == nullptr || pointer_.compare(0, above.size(), above) != 0) return {};
  const auto tokens = json::pointerTokens(pointer_.substr(above.size() - 1));
  return tokens.empty() ? std::string() : tokens.front();
}

QString ErrorMark::tabToShow(const Subject& subject) const {
  const std::string name = shown_ ? std::string() : fieldOf(subject);
  if (name.empty()) return {};
  if (name == "Assign") return QStringLiteral("Variables");
  if (name == "Choices") return QStringLiteral("Rules");
  if (name == "Retry" || name == "Catch") return QStringLiteral("Errors");
  const asl::Field* field = asl::findField(subject.state->type, name);
  if (field == nullptr) return QStringLiteral("JSON");
  const bool ofAction = name == "Arguments" || name == "Parameters";
  if (ofAction && assist::actionForm(subject.document, *subject.state))
    return QStringLiteral("Action");
  return field->section == asl::Section::Data ? QStringLiteral("Data") : QStringLiteral("General");
}

void ErrorMark::showIn(Page& page, const Subject& subject) {
  const QString name = QString::fromStdString(fieldOf(subject));
  if (name.isEmpty()) return clear();
  const auto editors = page.findChildren<FieldEditor*>();
  for (FieldEditor* editor : editors) {
    if (editor->fieldName() != name) continue;
    marked_ = editor;
    editor->setComplaint(words_);
    if (!shown_) page.ensureWidgetVisible(editor);
    break;
  }
  shown_ = true;
}

}  // namespace stepwright::inspector
