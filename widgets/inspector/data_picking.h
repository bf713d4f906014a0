// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

#include "engine/asl/schema.h"
#include "widgets/inspector/data_pane.h"
#include "widgets/inspector/known_source.h"

namespace stepwright::inspector {

struct Subject;

/// Picking paths from the data that is known: where it is from, the pane that shows it, and the
/// expression field that was typed in last, which gets what is picked.
class DataPicking : public QObject {
  Q_OBJECT
 public:
  /// For the fields of that form, and shown below it.
  explicit DataPicking(QWidget* form);
  [[nodiscard]] QWidget* pane() const { return pane_; }

  /// What is known, the best first.
  void setSources(std::vector<KnownSource> sources);
  void choose(int source);
  /// Gives the form's subject what is known by the source that is chosen.
  void give(Subject& subject) const;
  /// Shows it, where the pane is open.
  void show(const Subject& subject);

  /// That field is the one that is typed in.
  void setField(QWidget* field);
  void open();
  [[nodiscard]] bool isOpen() const;
  void close();
  /// A path into the field that was typed in last; false where there is none.
  bool insert(const QString& path);

 signals:
  /// What give() gives, or what show() is to show, is another one.
  void changed();
  void runRequested(bool withInput);

 private:
  void followFocus(QWidget* now);
  [[nodiscard]] int sourceIndex() const;
  void giveShapeOfResult(Subject& subject) const;
  [[nodiscard]] QString inputTitleOf(const asl::Field* field, const assist::Sample& sample) const;

  QWidget* form_;
  DataPane* pane_;
  QPointer<QWidget> typedIn_;
  std::vector<KnownSource> sources_;
  QString source_;  ///< the name of the one that was chosen
  /// The shape of an answer is drawn up once for an action.
  mutable std::string likeOf_;
  mutable std::optional<json::Value> like_;
};

}  // namespace stepwright::inspector
