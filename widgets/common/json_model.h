// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <optional>
#include <vector>

#include "engine/asl/model.h"
#include "engine/json/value.h"

namespace stepwright::common {

/// One top-level heading of a JSON tree, with the value below it: "Input", "Variables", "Context".
struct JsonSection {
  QString title;
  QString note;  ///< small print after the title: "this item", "Order"
  json::Value value;
  std::optional<json::Value> previous;  ///< what it was at the last stop; what differs is marked
  QString prefix;  ///< how an expression reaches it: "$", "$states.input", "$$"; "" where members
                   ///< are variables
  bool editable = false;
  bool oneLine = false;  ///< a scalar stands beside the title, and nothing below it
};

/// Values as a tree that is built where it is looked at: a payload of 200 KB costs nothing until it
/// is opened. Without a title, a section's members stand at the top level.
class JsonModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  enum Role {
    KeyRole = Qt::UserRole + 1,  ///< the member's name or "[3]"
    ValueRole,                   ///< the scalar's text, or "{5}" and "[4]"
    NoteRole,                    ///< "was 16.40", "new", or a section's small print
    ChangedRole,                 ///< true where the value differs from the previous one
    SectionRole,                 ///< true for a heading
    ContainerRole,
    PathRole,    ///< as written in an expression: "$.order.items[0].sku"
    PointerRole  ///< JSON pointer within the section
  };

  explicit JsonModel(QObject* parent = nullptr);
  ~JsonModel() override;

  void setSections(std::vector<JsonSection> sections);
  void setLanguage(asl::QueryLanguage language) { language_ = language; }
  [[nodiscard]] const json::Value& valueAt(const QModelIndex& index) const;
  [[nodiscard]] int sectionOf(const QModelIndex& index) const;

  [[nodiscard]] QModelIndex index(int row, int column,
                                  const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  [[nodiscard]] QStringList mimeTypes() const override;
  [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

 signals:
  /// Someone typed another value; `text` is what was typed, JSON or a word that is meant as a text.
  void editRequested(int section, const QString& pointer, const QString& text);
  /// What was typed begins like JSON and is none; it wants an editor that says why.
  void editorRequested(int section, const QString& pointer, const QString& text);

 private:
  struct Node;
  [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;
  void open(Node& node) const;
  [[nodiscard]] QString pathOf(const Node& node) const;
  [[nodiscard]] QVariant dataOf(const Node& node, int role) const;

  std::vector<JsonSection> sections_;
  std::unique_ptr<Node> root_;
  asl::QueryLanguage language_ = asl::QueryLanguage::JsonPath;
};

}  // namespace stepwright::common
