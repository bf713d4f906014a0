// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/assist/try_expression.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace stepwright::common {
class JsonView;
class SearchField;
}  // namespace stepwright::common

namespace stepwright::inspector {

/// The data that is known at a state as a tree that is searched and picked from: Enter or a double
/// click gives the path in the state's language, and rows are dragged into fields.
class DataPane : public QWidget {
  Q_OBJECT
 public:
  explicit DataPane(QWidget* parent = nullptr);

  /// What is shown: `inputTitle` says what the $ of the field is.
  struct Content {
    QString state;  ///< its name
    asl::QueryLanguage language = asl::QueryLanguage::JsonPath;
    assist::Sample sample;
    QString inputTitle;
    QStringList sources;
    int source = 0;
  };
  void setContent(const Content& content);
  void focusSearch();

 signals:
  void pathPicked(const QString& path);
  void sourceChosen(int source);
  void closed();
  /// Nothing is known yet, and the user wants to change that.
  void runRequested(bool withInput);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addHead(QVBoxLayout* column);
  void addEmpty(QVBoxLayout* column);
  void filter();
  void showPath();

  Content content_;
  QLabel* title_;
  QComboBox* sources_;
  common::SearchField* search_;
  common::JsonView* tree_;
  QLabel* path_;
  QWidget* empty_;
  QWidget* foot_;
};

}  // namespace stepwright::inspector
