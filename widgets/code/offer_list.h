// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QAbstractScrollArea;
class QLabel;
class QStandardItemModel;
class QTreeView;

namespace stepwright::code {

/// A row of the list: what is offered, a word at its right, and what is said of it beside the list.
struct Offer {
  QString word, detail, help;
};

/// A list at the caret that never has the keyboard: the editor keeps it, and hands over the keys
/// that go through the list, take a row, or close it.
class OfferList : public QFrame {
  Q_OBJECT
 public:
  enum class Typing { Filters, Closes };  ///< what other keys do

  explicit OfferList(QAbstractScrollArea& editor);

  /// `word` is where it belongs, in the editor's own coordinates; the list stands below or above.
  void open(const std::vector<Offer>& offers, const QRect& word, Typing typing,
            std::function<void(int row)> take);
  void close();
  [[nodiscard]] bool isOpen() const { return isVisible(); }
  [[nodiscard]] int current() const;
  [[nodiscard]] QStringList words() const;
  [[nodiscard]] QString help() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill(const std::vector<Offer>& offers);
  void place(const QRect& word);
  void move(int by);
  void takeCurrent();
  void showHelp();
  [[nodiscard]] bool isForList(int key, Qt::KeyboardModifiers modifiers) const;
  [[nodiscard]] bool onKey(int key);

  QAbstractScrollArea& editor_;
  QTreeView* view_;
  QStandardItemModel* rows_;
  QLabel* help_;
  std::vector<QString> helps_;
  Typing typing_ = Typing::Closes;
  std::function<void(int)> take_;
};

}  // namespace stepwright::code
