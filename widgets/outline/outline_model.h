// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "engine/asl/document.h"
#include "engine/facade/run_view.h"

namespace stepwright::outline {

/// The states of a document as a tree in the order of the text: branches of a Parallel and the
/// items of a Map below it.
class OutlineModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  enum Role { StateRole = Qt::UserRole + 1, ProblemRole, StatusRole };

  explicit OutlineModel(QObject* parent = nullptr);
  ~OutlineModel() override;

  void setDocument(const asl::Document& document);
  void setRun(const facade::RunView& view);
  [[nodiscard]] QModelIndex indexOf(const asl::StateId& state) const;
  [[nodiscard]] asl::StateId stateAt(const QModelIndex& index) const;

  [[nodiscard]] QModelIndex index(int row, int column,
                                  const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Node;
  void add(Node& parent, const asl::Machine& machine);
  [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;

  std::unique_ptr<Node> root_;
};

}  // namespace stepwright::outline
