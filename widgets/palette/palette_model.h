// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include "widgets/palette/palette_item.h"

namespace stepwright::palette {

/// Sections of items: Flow, Actions, Patterns, Mine. A search text keeps the items it fits;
/// sections without one vanish, and the one with the best comes first.
class PaletteModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  enum Role {
    DetailRole = Qt::UserRole,
    InitialsRole,
    JsonRole,
    CountRole,
    OwnRole,
    IconNameRole,
    IdRole,
    ProblemRole,
    SubtitleRole,
    BadgeRole
  };

  explicit PaletteModel(QObject* parent = nullptr);

  void setActionSource(ActionSource source);
  void setSnippets(Items snippets);
  void setFilter(const QString& text);
  [[nodiscard]] const QString& filter() const { return filter_; }
  /// The head of the section Mine, and the row of a snippet; invalid where they are not shown.
  [[nodiscard]] QModelIndex mine() const;
  [[nodiscard]] QModelIndex snippet(const QString& id) const;

  [[nodiscard]] QModelIndex index(int row, int column,
                                  const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] QStringList mimeTypes() const override;
  [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
  [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

 signals:
  void renamed(const QString& id, const QString& name);

 private:
  struct Section {
    QString title;
    Items items;
    bool always = false;  ///< shown even when empty, while nothing is searched for
  };
  void rebuild();
  [[nodiscard]] const Item* itemAt(const QModelIndex& index) const;

  ActionSource actions_;
  Items flow_;
  Items patterns_;
  Items snippets_;
  QString filter_;
  std::vector<Section> sections_;
};

}  // namespace stepwright::palette
