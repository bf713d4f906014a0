// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/watch_panel.h"

#include <QHeaderView>
#include <QKeyEvent>

#include "engine/json/print.h"
#include "widgets/common/theme.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

namespace {

QString shortText(const json::Value& value) {
  constexpr std::size_t most = 400;
  if (value.isContainer() && value.printedSize() > most) {
    return value.isArray() ? QStringLiteral("[%1]").arg(value.size())
                           : QStringLiteral("{%1}").arg(value.size());
  }
  return QString::fromStdString(json::print(value));
}

}  // namespace

WatchModel::WatchModel(DebugStore& store, QObject* parent)
    : QAbstractTableModel(parent), store_(store) {
  connect(&store_, &DebugStore::changed, this, &WatchModel::refresh);
  refresh();
}

void WatchModel::refresh() {
  if (store_.content().watches == expressions_) return;
  beginResetModel();
  expressions_ = store_.content().watches;
  endResetModel();
}

void WatchModel::show(const std::vector<session::WatchView>& watches) {
  values_ = watches;
  if (!expressions_.empty())
    Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(expressions_.size()) - 1, 1));
}

int WatchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(expressions_.size()) + 1;
}

int WatchModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 2; }

QVariant WatchModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto row = static_cast<std::size_t>(index.row());
  if (row >= expressions_.size()) {
    if (index.column() > 0) return {};
    if (role == Qt::DisplayRole) return tr("Add an expression");
    if (role == Qt::EditRole) return QString();
    if (role == RowDelegate::FaintRole) return true;
    return {};
  }
  if (index.column() == 0) {
    if (role == Qt::DisplayRole || role == Qt::EditRole)
      return QString::fromStdString(expressions_[row]);
    if (role == RowDelegate::CodeTitleRole) return true;
    return {};
  }
  const bool known = row < values_.size() && values_[row].expression == expressions_[row];
  if (!known) return {};
  const session::WatchView& watch = values_[row];
  switch (role) {
    case Qt::DisplayRole:
      return watch.value ? shortText(*watch.value) : QString::fromStdString(watch.error);
    case Qt::ToolTipRole:
      return watch.value ? QString::fromStdString(json::printPretty(*watch.value)).left(4000)
                         : QString::fromStdString(watch.error);
    case RowDelegate::DetailRole:
      return watch.changed && watch.was ? tr("was %1").arg(shortText(*watch.was)) : QString();
    case RowDelegate::BoldRole:
      return watch.changed;
    case RowDelegate::CodeTitleRole:
      return watch.value.has_value();
    case RowDelegate::FaintRole:
      return !watch.value;
    default:
      return {};
  }
}

Qt::ItemFlags WatchModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
  return index.column() == 0 ? usual | Qt::ItemIsEditable : usual;
}

bool WatchModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || index.column() != 0) return false;
  if (value == data(index, Qt::EditRole)) return false;
  const std::string text = value.toString().trimmed().toStdString();
  auto watches = expressions_;
  const auto row = static_cast<std::size_t>(index.row());
  if (row >= watches.size()) {
    if (text.empty()) return false;
    watches.push_back(text);
  } else if (text.empty()) {
    watches.erase(watches.begin() + index.row());
  } else {
    watches[row] = text;
  }
  store_.setWatches(std::move(watches));
  return true;
}

void WatchModel::removeAt(int row) {
  if (row < 0 || static_cast<std::size_t>(row) >= expressions_.size()) return;
  auto watches = expressions_;
  watches.erase(watches.begin() + row);
  store_.setWatches(std::move(watches));
}

WatchPanel::WatchPanel(DebugStore& store, RunController& controller, QWidget* parent)
    : TrueFocus(parent), model_(new WatchModel(store, this)) {
  setModel(model_);
  setItemDelegate(new RowDelegate(24, this));
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setHeaderHidden(true);
  setFrameShape(QFrame::NoFrame);
  setEditTriggers(DoubleClicked | EditKeyPressed | SelectedClicked);
  setAccessibleName(tr("Watch"));
  header()->setSectionResizeMode(QHeaderView::Stretch);
  connect(&controller, &RunController::momentChanged, this, [this, &controller] {
    if (controller.isRunning() && run_ == controller.shownRun()) return;
    run_ = controller.shownRun();
    model_->show(controller.moment()->watches);
  });
  connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (index.row() == model_->rowCount() - 1) QTreeView::edit(index.siblingAtColumn(0));
  });
}

void WatchPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Delete) {
    model_->removeAt(currentIndex().row());
    return;
  }
  QTreeView::keyPressEvent(event);
}

}  // namespace stepwright::debug
