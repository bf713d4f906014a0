// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/placeholders_panel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

#include "engine/asl/placeholders.h"
#include "engine/json/print.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/row_delegate.h"

namespace stepwright::debug {

PlaceholderModel::PlaceholderModel(DebugStore& store, QObject* parent)
    : QAbstractTableModel(parent), store_(store) {
  connect(&store_, &DebugStore::changed, this, &PlaceholderModel::refresh);
  refresh();
}

std::vector<PlaceholderModel::Row> PlaceholderModel::rowsOfStore() const {
  std::vector<Row> rows;
  const auto& given = store_.content().values;
  const auto& known = store_.placeholders().templateValues();
  for (const asl::Placeholder& each : store_.placeholders().all()) {
    auto row = std::find_if(rows.begin(), rows.end(),
                            [&](const Row& other) { return other.name == each.name; });
    if (row == rows.end())
      row = rows.insert(rows.end(), Row{each.name, std::nullopt, false, false,
                                        store_.placeholders().resourceFor(each.name)});
    row->needed = row->needed || each.needed;
    if (const auto own = given.find(each.name); own != given.end()) {
      row->value = own->second;
      row->given = true;
    } else if (const auto said = known.find(each.name); said != known.end()) {
      row->value = said->second;
    }
  }
  return rows;
}

void PlaceholderModel::refresh() {
  auto rows = rowsOfStore();
  if (rows == rows_) return;
  // A value that changed leaves the selection and the row that is being looked at where they are.
  const bool sameNames =
      std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(),
                 [](const Row& one, const Row& other) { return one.name == other.name; });
  if (!sameNames) beginResetModel();
  rows_ = std::move(rows);
  if (!sameNames) return endResetModel();
  Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(rows_.size()) - 1, 1));
}

int PlaceholderModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int PlaceholderModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 2;
}

QVariant PlaceholderModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return section == 0 ? tr("Name") : tr("Local value");
}

QString PlaceholderModel::valueWords(const Row& row) const {
  if (!row.value && !row.resource.empty()) return QString::fromStdString(row.resource);
  if (!row.value) return row.needed ? tr("no value yet") : tr("not needed by a run");
  return row.value->isString() ? QString::fromUtf8(row.value->string().data(),
                                                   static_cast<int>(row.value->string().size()))
                               : QString::fromStdString(json::print(*row.value));
}

QString PlaceholderModel::hint(const Row& row) const {
  if (row.given) return tr("Given here; Delete takes it back.");
  if (row.value) return tr("The default of %1.").arg(store_.placeholders().templateName());
  if (!row.resource.empty())
    return tr("A resource of %1.").arg(store_.placeholders().templateName());
  return row.needed ? tr("A run needs it: give it a value.")
                    : tr("It is only sent to a service, or said to people.");
}

QVariant PlaceholderModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || static_cast<std::size_t>(index.row()) >= rows_.size()) return {};
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  if (role == Qt::ToolTipRole) return hint(row);
  if (role == RowDelegate::CodeTitleRole) return index.column() == 0 || row.value.has_value();
  if (index.column() == 0)
    return role == Qt::DisplayRole ? QVariant(QString::fromStdString(row.name)) : QVariant();
  switch (role) {
    case Qt::DisplayRole:
      return valueWords(row);
    case Qt::EditRole:
      return row.value ? valueWords(row) : QString();
    case RowDelegate::FaintRole:
      return !row.given;
    default:
      return {};
  }
}

Qt::ItemFlags PlaceholderModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
  return index.column() == 1 ? usual | Qt::ItemIsEditable : usual;
}

bool PlaceholderModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || index.column() != 1) return false;
  if (value == data(index, Qt::EditRole)) return false;
  const std::string text = value.toString().toStdString();
  if (text.empty()) return clearAt(index.row()), true;
  store_.setValue(rows_[static_cast<std::size_t>(index.row())].name, asl::valueSaidBy(text));
  return true;
}

void PlaceholderModel::clearAt(int row) {
  if (row < 0 || static_cast<std::size_t>(row) >= rows_.size()) return;
  const Row& at = rows_[static_cast<std::size_t>(row)];
  if (at.given) store_.setValue(at.name, std::nullopt);
}

PlaceholdersPanel::PlaceholdersPanel(DebugStore& store, QWidget* parent)
    : TrueFocus(parent), model_(new PlaceholderModel(store, this)) {
  setModel(model_);
  setItemDelegate(new RowDelegate(24, this));
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setFrameShape(QFrame::NoFrame);
  setEditTriggers(DoubleClicked | EditKeyPressed | SelectedClicked | AnyKeyPressed);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setAccessibleName(tr("Placeholders"));
  header()->setSectionResizeMode(QHeaderView::Stretch);
  connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (index.column() == 0) setCurrentIndex(index.siblingAtColumn(1));
  });
}

void PlaceholdersPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Delete) return model_->clearAt(currentIndex().row());
  QTreeView::keyPressEvent(event);
}

}  // namespace stepwright::debug

#include "moc_placeholders_panel.cpp"
