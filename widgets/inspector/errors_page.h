// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/schema.h"
#include "widgets/inspector/page.h"

class QBoxLayout;

namespace stepwright::inspector {

class Card;
class FieldEditor;
class RetryPlan;

/// Retry and Catch as lists of cards, which reorder by drag; each retrier with its plan on a time
/// line.
class ErrorsPage : public Page {
  Q_OBJECT
 public:
  explicit ErrorsPage(QWidget* parent);
  void show(const Subject& subject) override;

 private:
  /// The editors of one retrier or catcher.
  struct Entry {
    std::string pointer;
    std::vector<FieldEditor*> editors;
    RetryPlan* plan = nullptr;
  };
  void rebuild();
  void refresh();
  void addSection(const QString& title, const QString& hint, const std::string& list,
                  const std::string& fresh);
  Card* addCard(const std::string& list, int index);
  void addRetrier(int index);
  void addCatcher(int index);
  FieldEditor* addField(Entry& entry, asl::Owner owner, std::string_view name, QBoxLayout* layout);

  Subject subject_;
  QString shape_;
  QWidget* list_ = nullptr;
  std::vector<Entry> entries_;
};

}  // namespace stepwright::inspector
