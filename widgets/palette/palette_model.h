// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QStringList>
#include <optional>

#include "widgets/palette/palette_item.h"

namespace stepwright::palette {

/// Sections of items: what was used last and the favourites, Flow, Actions, Patterns, Mine. A
/// search text keeps the items it fits, the actions in a section for each service; sections without
/// one vanish, and the one with the best comes first.
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
    BadgeRole,
    WaysRole,      ///< the titles of the ways to wait; empty where there is but one
    WayRole,       ///< the one that is meant; can be set
    FavouriteRole  ///< can be set
  };

  explicit PaletteModel(QObject* parent = nullptr);

  void setActionSource(ActionSource source);
  void setSnippets(Items snippets);
  void setFilter(const QString& text);
  /// Of what was used the newest first; both by Item::key().
  void setKept(const QStringList& favourites, const QStringList& used);
  [[nodiscard]] const QString& filter() const { return filter_; }
  /// How many rows fit the search text, of all sections; and whether more actions would.
  [[nodiscard]] int found() const;
  [[nodiscard]] bool hasMore() const { return more_; }
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
  void favoured(const QString& key, bool on);

 private:
  struct Section {
    QString title;
    Items items;
    bool always = false;  ///< shown even when empty, while nothing is searched for
  };
  void rebuild();
  void addFound();
  void addServices();
  bool setWay(const QModelIndex& index, int way);
  [[nodiscard]] const Item* itemAt(const QModelIndex& index) const;
  [[nodiscard]] std::optional<Item> known(const QString& key) const;
  [[nodiscard]] Items keptItems() const;
  [[nodiscard]] std::size_t lastUsed(const std::vector<Way>& ways) const;

  ActionSource actions_;
  Items flow_;
  Items patterns_;
  Items snippets_;
  Items examples_;
  QStringList favourites_, used_;
  QString filter_;
  bool more_ = false;
  std::vector<Section> sections_;
};

}  // namespace stepwright::palette
