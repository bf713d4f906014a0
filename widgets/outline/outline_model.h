// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QSet>
#include <memory>
#include <vector>

#include "engine/asl/document.h"
#include "engine/replay/run_view.h"

namespace stepwright::outline {

/// The states of a document as a tree in the order of the text: the states of a Map below it, and
/// those of a Parallel below its branches.
class OutlineModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  enum Role { StateRole = Qt::UserRole + 1, ProblemRole, StatusRole, FoundRole };

  explicit OutlineModel(QObject* parent = nullptr);
  ~OutlineModel() override;

  void setDocument(const asl::Document& document);
  void setRun(const replay::RunView& view);
  /// States in which something was found; they are marked.
  void setFound(const QSet<QString>& states);
  [[nodiscard]] QModelIndex indexOf(const asl::StateId& state) const;
  [[nodiscard]] asl::StateId stateAt(const QModelIndex& index) const;
  [[nodiscard]] QString nameAt(const QModelIndex& index) const;
  /// The machine that a row belongs to, and the one that a row holds (null where it holds none).
  [[nodiscard]] std::string machineOf(const QModelIndex& index) const;
  [[nodiscard]] const std::string* machineIn(const QModelIndex& index) const;

  [[nodiscard]] QModelIndex index(int row, int column,
                                  const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] QStringList mimeTypes() const override;
  [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
  [[nodiscard]] Qt::DropActions supportedDropActions() const override;
  bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                       const QModelIndex& parent) const override;

 private:
  struct Node;
  Node& addNode(Node& parent);
  void add(Node& parent, const asl::Machine& machine);
  [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;

  std::unique_ptr<Node> root_;
  QSet<QString> found_;
};

/// The ids of dragged states, one a line.
inline const char* const kStatesMime = "application/x-stepwright-states";

}  // namespace stepwright::outline
