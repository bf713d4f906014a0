// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QStringList>
#include <functional>
#include <vector>

#include "engine/asl/document.h"
#include "engine/assist/try_expression.h"
#include "engine/edit/intents.h"
#include "widgets/common/breakpoint_mark.h"

class QBoxLayout;
class QVBoxLayout;

namespace stepwright::inspector {

class HoleEditor;

/// What a page is about: one object of the document, at a JSON pointer.
struct Subject {
  asl::Document document;
  const asl::State* state = nullptr;      ///< null: the whole machine; lives as long as `document`
  const asl::Machine* machine = nullptr;  ///< that holds the state
  bool editable = true;
  bool express = false;      ///< the type of the machine
  QString typeSaidBy{};      ///< the template that says it, where one does
  assist::Sample sample{};   ///< what is known of the data here, to try expressions on
  QStringList sources{};     ///< where data is known from: "the last run", "sample input"
  QStringList seenErrors{};  ///< errors that the state ended with in runs, or has mocks of
  QStringList hostNames{};   ///< what the template around the machine fills in
  std::vector<common::BreakpointMark> stops{};  ///< those of the document
  std::string edge{};  ///< pointer of the edge that it is about; "" = the state or machine
  int source = 0;      ///< the one that `sample` is of

  [[nodiscard]] std::string pointer() const { return state != nullptr ? state->id : std::string(); }
  [[nodiscard]] const json::Value& fields() const {
    return state != nullptr ? state->fields : machine->fields;
  }
  [[nodiscard]] asl::QueryLanguage language() const {
    return state != nullptr ? state->language : machine->language;
  }
};

/// One tab of the Inspector. It is built once for a shape of subject and then shown new values.
class Page : public QScrollArea {
  Q_OBJECT
 public:
  explicit Page(QWidget* parent = nullptr);
  /// Shows the subject's values; a field that is being typed in keeps what was typed.
  virtual void show(const Subject& subject) = 0;

 signals:
  void committed(const stepwright::edit::Outcome& outcome);
  void stateRequested(const QString& state);
  /// The Task is to do something else: where actions are looked for should open.
  void actionWanted();
  /// Expressions are to be tried on the data of another source.
  void sourceChosen(int source);

 protected:
  /// What is typed is taken before Tab goes on: that may make the fields anew.
  bool focusNextPrevChild(bool next) override;
  [[nodiscard]] QVBoxLayout* body() const { return body_; }
  /// The body takes the whole height, for pages with a field that wants it.
  void fillHeight();
  [[nodiscard]] QWidget* content() const { return content_; }
  /// An empty column in place of `old`, for pages whose shape changes; show() it when it is filled.
  [[nodiscard]] QWidget* freshList(QWidget* old, int spacing);
  /// A line for what a deployment fills in at that pointer of the subject, below what the layout
  /// has; nothing where the value there is none. The subject lives as long as the page.
  HoleEditor* addHole(const Subject& subject, const std::string& pointer, QBoxLayout& layout);

 private:
  void takeTyping(QWidget* field);
  QWidget* content_;
  QVBoxLayout* outer_;
  QVBoxLayout* body_;
};

}  // namespace stepwright::inspector
