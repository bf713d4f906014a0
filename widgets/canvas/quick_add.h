// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>
#include <functional>
#include <vector>

#include "widgets/canvas/requests.h"

class QLabel;
class QListWidget;

namespace stepwright::common {
class SearchField;
}

namespace stepwright::canvas {

/// The eight types with their letters.
[[nodiscard]] std::vector<QuickItem> stateTypeItems();
/// The entries that a search finds, best first: its letter, then a title that begins with it, then
/// one that has it.
[[nodiscard]] std::vector<int> findItems(const std::vector<QuickItem>& items,
                                         const QString& search);

/// A small list that opens at the selected state or edge: type to search, Tab changes the place,
/// Enter adds.
class QuickAdd : public QFrame {
  Q_OBJECT
 public:
  QuickAdd(QuickSource more, QStringList places, QWidget* parent);
  void openAt(const QPoint& globalPosition);
  [[nodiscard]] QStringList shownTitles() const;
  [[nodiscard]] QString placeText() const;

 signals:
  void chosen(const stepwright::canvas::NewState& state, int place);
  void placeChanged(int place);
  void closed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void fill(const QString& search);
  void choose();
  void nextPlace(int step);
  [[nodiscard]] bool onKey(int key, Qt::KeyboardModifiers modifiers);

  QuickSource more_;
  std::vector<QuickItem> shown_;
  QStringList places_;
  int place_ = 0;
  bool done_ = false;
  common::SearchField* search_;
  QListWidget* list_;
  QLabel* nothing_;
  QLabel* where_;
};

}  // namespace stepwright::canvas
