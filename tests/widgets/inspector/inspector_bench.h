// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/asl/document.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::inspector {

/// An Inspector whose changes go back into its document, as the window does it, each one step that
/// can be taken back.
struct InspectorBench {
  explicit InspectorBench(asl::Document start) : document(std::move(start)) {
    QObject::connect(&form, &Inspector::changeRequested, &form, [this](const edit::Change& change) {
      texts.push_back(document.text());
      edits = change.edits;
      show(text::apply(document.text(), change.edits));
    });
    QObject::connect(&form, &Inspector::changeRefused, &form,
                     [this](const QString& message) { refused = message; });
    form.resize(340, 800);
    form.setDocument(document, true);
    form.show();
  }
  void show(std::string text) {
    document = asl::Document::read(std::move(text));
    form.setDocument(document, true);
  }
  void undo() {
    std::string text = texts.back();
    texts.pop_back();
    show(std::move(text));
  }
  void open(const char* state, const char* tab) {
    form.setSelection(*state == 0 ? std::vector<asl::StateId>{}
                                  : std::vector<asl::StateId>{std::string("/States/") + state});
    form.showTab(QLatin1String(tab));
  }
  /// The visible widget of that accessible name.
  template <class Widget>
  Widget* named(const char* name) {
    for (auto* widget : form.findChildren<Widget*>()) {
      if (widget->accessibleName() == QLatin1String(name) && widget->isVisible()) return widget;
    }
    return nullptr;
  }
  /// The JSON at that pointer, "" where there is nothing.
  std::string at(const char* pointer) const {
    const auto* value = json::resolve(document.value(), pointer);
    return value == nullptr ? std::string() : json::print(*value);
  }

  asl::Document document;
  Inspector form;
  std::vector<std::string> texts;
  text::TextEdits edits;
  QString refused;
};

}  // namespace stepwright::inspector
