// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/debug/history_filter.h"

class QAction;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace stepwright::common {
class SearchField;
}

namespace stepwright::debug {

/// The bar above History and Gantt: states or events, what of them is wanted, and how the bars are
/// drawn.
class HistoryBar : public QWidget {
  Q_OBJECT
 public:
  explicit HistoryBar(QWidget* parent = nullptr);

  [[nodiscard]] bool showsEvents() const;
  void showEvents(bool events);
  /// Without the range, which the Gantt knows.
  [[nodiscard]] HistoryFilter filter() const;
  [[nodiscard]] bool failedFirst() const;
  [[nodiscard]] bool onlyRange() const;
  [[nodiscard]] bool framesHidden() const;
  [[nodiscard]] bool squeezed() const;
  [[nodiscard]] bool detailsShown() const;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void viewChosen(bool events);
  void filterChanged();
  void layoutChanged();  ///< frames, squeezed, details
  void saveRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildMenu();
  [[nodiscard]] QToolButton* segment(const QString& text, const QString& tip);
  [[nodiscard]] QToolButton* toggle(const QString& text, const QString& tip, bool on = false);
  void buildFilters(QHBoxLayout& row);
  void buildToggles(QHBoxLayout& row);
  void showExpression();

  QWidget* filters_;
  QWidget* drawing_;
  QToolButton* more_;  ///< in the place of `drawing_` where there is little room
  QToolButton* states_;
  QToolButton* events_;
  common::SearchField* search_;
  QAction* wrong_;  ///< seen where the text is no regular expression
  QToolButton* regular_;
  QComboBox* type_;
  QComboBox* standing_;
  QCheckBox* failedFirst_;
  QToolButton* range_;
  QToolButton* frames_;
  QToolButton* squeeze_;
  QToolButton* details_;
};

}  // namespace stepwright::debug
