// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/schema.h"
#include "widgets/inspector/page.h"

class QBoxLayout;
class QLabel;

namespace stepwright::inspector {

class Card;
class FieldEditor;
class RetryPlan;
class TargetBox;

/// Retry and Catch as lists of cards, which reorder by drag; each retrier with its plan on a time
/// line, and a word where an entry above keeps one below from ever being reached.
class ErrorsPage : public Page {
  Q_OBJECT
 public:
  explicit ErrorsPage(QWidget* parent);
  void show(const Subject& subject) override;

 private:
  /// The editors of one retrier or catcher.
  struct Entry {
    std::string list;
    std::size_t index = 0;
    Card* card = nullptr;
    std::vector<FieldEditor*> editors;
    TargetBox* target = nullptr;
    RetryPlan* plan = nullptr;
    QLabel* warning = nullptr;
    HoleEditor* hole = nullptr;  ///< in the place of all other editors

    [[nodiscard]] std::string pointer() const;
    [[nodiscard]] bool isRetrier() const { return list.ends_with("/Retry"); }
  };
  void rebuild();
  void refresh();
  void addSection(const QString& title, const QString& hint, const char* list);
  void addEntry(const char* list);
  Entry begin(const char* list, int index);
  void addTarget(Entry& entry);
  FieldEditor* addField(Entry& entry, asl::Owner owner, std::string_view name, QBoxLayout* layout);
  bool addHoleOf(Entry& entry);
  void addRetrier(int index);
  void addCatcher(int index);
  void move(const std::string& list, int from, int to);
  void showWarning(const Entry& entry, const std::vector<std::string>& errors, std::size_t count);
  void mend(const Entry& entry, const QString& how);
  void showPlan(const Entry& entry) const;
  [[nodiscard]] const std::vector<std::string>& errorsOf(const Entry& entry) const;
  [[nodiscard]] std::size_t countOf(const std::string& list) const;

  Subject subject_;
  QString shape_;
  QWidget* list_ = nullptr;
  std::vector<Entry> entries_;
  std::vector<std::pair<std::string, HoleEditor*>> holes_;  ///< of whole lists, by their pointers
};

}  // namespace stepwright::inspector
