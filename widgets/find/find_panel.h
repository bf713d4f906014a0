// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTimer>
#include <QWidget>
#include <optional>

#include "engine/edit/find.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;

namespace stepwright::common {
class SearchField;
}

namespace stepwright::find {

class FoundModel;

/// Finds in the workflow while one types, lists what it found, and replaces what is checked. It
/// shows nothing of the workflow itself: what is found is marked where the workflow is shown.
class FindPanel : public QWidget {
  Q_OBJECT
 public:
  explicit FindPanel(QWidget* parent = nullptr);

  void setDocument(const asl::Document& document);
  /// Takes the keyboard, and looks for those words at once unless they are empty.
  void open(bool replace, const QString& words);
  /// Nothing is marked any more; the words stay for the next time.
  void close();
  void step(int by);  ///< F3, Shift+F3: goes to the next or previous one
  [[nodiscard]] bool isOpen() const { return open_; }
  [[nodiscard]] const FoundModel& model() const { return *model_; }

 signals:
  /// States in which something is found, and the one that is gone to ("" = none).
  void foundChanged(const QSet<QString>& states, const QString& current);
  void foundActivated(const stepwright::edit::Found& found);
  void replaceRequested(const std::vector<stepwright::edit::Found>& chosen, const QString& with);
  void closeRequested();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QToolButton* addToggle(const QString& letters, const QString& tip);
  void layOut();
  void wire();
  void search();
  void tell();
  void activate(int row);
  void showCount();
  void setReplacing(bool replacing);
  [[nodiscard]] int currentRow() const;

  asl::Document document_;
  std::optional<edit::Finder> finder_;  ///< of the document; made when first asked for
  FoundModel* model_;
  common::SearchField* words_;
  QLineEdit* with_;
  QToolButton *case_, *whole_, *regex_, *replace_, *previous_, *next_;
  QLabel *count_, *hint_;
  QWidget* replaceRow_;
  QPushButton* replaceAll_;
  QToolButton* checkAll_;
  QListView* list_;
  QString fault_;  ///< of the expression that is typed
  QTimer later_;   ///< the text changed under what was found
  bool open_ = false;
};

}  // namespace stepwright::find
