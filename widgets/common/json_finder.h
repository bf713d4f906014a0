// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <string>
#include <vector>

#include "engine/json/value.h"

class QLineEdit;
class QTreeView;

namespace stepwright::common {

class JsonModel;

/// Ctrl+F in a tree of JSON: a field in its corner; Enter goes on to the next name or value that
/// has the text in it, however deep it is folded away, Esc ends it.
class JsonFinder : public QObject {
  Q_OBJECT
 public:
  /// It goes when the view goes; `model` is the view's.
  JsonFinder(QTreeView& view, const JsonModel& model);
  void open();
  /// Goes to the next place after the current row, and from the start again; false where there is
  /// none.
  bool find(const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  using Rows = std::vector<int>;  ///< the way down, by rows
  [[nodiscard]] Rows current() const;
  /// The first place in the value at `top` that has the text, and the first one behind `after`.
  struct Found {
    Rows first, next;
  };
  void look(const json::Value& value, Rows top, const std::string& text, const Rows& after,
            Found& found) const;
  void goTo(const Rows& rows);
  void tellWhether(bool found);
  void place();

  QTreeView& view_;
  const JsonModel& model_;
  QLineEdit* field_;
};

}  // namespace stepwright::common
