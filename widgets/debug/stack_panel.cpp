// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/stack_panel.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include "widgets/common/context_menu.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

using session::StackRow;

namespace {

constexpr int depthRole = Qt::UserRole + 1;
constexpr int freezeRole = Qt::UserRole + 2;  ///< whether it is frozen; invalid = it cannot be
constexpr int indent = 14, signWidth = 26;

class StackDelegate : public RowDelegate {
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    // The selection reaches over the indent.
    if (option.state & QStyle::State_Selected)
      painter->fillRect(option.rect, option.palette.highlight());
    QStyleOptionViewItem shifted = option;
    shifted.rect.setLeft(option.rect.left() + 6 + indent * index.data(depthRole).toInt());
    const QVariant frozen = index.data(freezeRole);
    if (frozen.isValid()) shifted.rect.setRight(option.rect.right() - signWidth);
    RowDelegate::paint(painter, shifted, index);
    if (!frozen.isValid()) return;
    const QRectF sign(option.rect.right() - signWidth + 6, option.rect.center().y() - 6.5, 14, 14);
    const common::Theme theme = common::Theme::current();
    // What is frozen stands out; that the others can be is seen and does not shout.
    common::paintIcon(*painter, sign,
                      frozen.toBool() ? QStringLiteral("run") : QStringLiteral("pause"),
                      frozen.toBool() ? theme.text : theme.line3, frozen.toBool() ? 2 : 1.75);
  }
};

}  // namespace

std::vector<StackLine> withCode(const std::vector<StackRow>& rows, const CodeOfCall& codeOf) {
  std::vector<StackLine> lines;
  for (const StackRow& row : rows) {
    lines.push_back({row, std::nullopt});
    auto code = row.call != 0 && codeOf ? codeOf(row.call) : std::nullopt;
    if (!code) continue;
    StackRow below;
    below.depth = row.depth + 1;
    lines.push_back({std::move(below), std::move(code)});
  }
  return lines;
}

void StackModel::setRows(std::vector<StackLine> rows) {
  if (rows == rows_) return;
  const int before = static_cast<int>(rows_.size()), after = static_cast<int>(rows.size());
  if (after < before) {
    beginRemoveRows({}, after, before - 1);
    rows_.resize(rows.size());
    endRemoveRows();
  } else if (after > before) {
    beginInsertRows({}, before, after - 1);
    rows_.resize(rows.size());
    endInsertRows();
  }
  rows_ = std::move(rows);
  if (after > 0) Q_EMIT dataChanged(index(0), index(after - 1));
}

const StackRow* StackModel::rowAt(const QModelIndex& index) const {
  if (!index.isValid() || codeAt(index) != nullptr) return nullptr;
  return &rows_[static_cast<std::size_t>(index.row())].row;
}

const CodeFrame* StackModel::codeAt(const QModelIndex& index) const {
  if (!index.isValid()) return nullptr;
  const auto& code = rows_[static_cast<std::size_t>(index.row())].code;
  return code ? &*code : nullptr;
}

int StackModel::focusedRow() const {
  for (std::size_t i = 0; i < rows_.size(); ++i)
    if (rows_[i].row.focused) return static_cast<int>(i);
  return -1;
}

int StackModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

namespace {

QVariant codeData(const CodeFrame& code, int role) {
  switch (role) {
    case Qt::DisplayRole:
      return code.title;
    case Qt::AccessibleTextRole:
      return QStringLiteral("%1, %2").arg(code.title, code.process);
    case Qt::ToolTipRole:
      return StackModel::tr("%1: a click opens it in the editor").arg(code.file).toHtmlEscaped();
    case Qt::DecorationRole:
      return common::icon(QStringLiteral("local"), &common::Theme::text2);
    case RowDelegate::DetailRole:
      return code.process;
    case RowDelegate::CodeTitleRole:
      return true;
    default:
      return {};
  }
}

}  // namespace

QVariant StackModel::data(const QModelIndex& index, int role) const {
  if (const CodeFrame* code = codeAt(index); code != nullptr && role != depthRole)
    return codeData(*code, role);
  if (!index.isValid()) return {};
  const StackRow* row = &rows_[static_cast<std::size_t>(index.row())].row;
  switch (role) {
    case Qt::DisplayRole:
      return QString::fromStdString(row->title);
    case Qt::AccessibleTextRole:
      return QStringLiteral("%1, %2").arg(QString::fromStdString(row->title),
                                          common::statusWord(row->status));
    case Qt::DecorationRole:
      if (row->kind == StackRow::Kind::Execution) return common::icon(QStringLiteral("run-fill"));
      if (row->kind == StackRow::Kind::Container)
        return common::icon(QStringLiteral("state-map"), &common::Theme::text2);
      if (row->kind == StackRow::Kind::Queued)
        return common::icon(QStringLiteral("waiting"), &common::Theme::text3);
      return common::statusIcon(row->status);
    case RowDelegate::DetailRole:
      return QString::fromStdString(row->detail);
    case RowDelegate::BoldRole:
      return row->focused || row->kind == StackRow::Kind::Execution;
    case RowDelegate::FaintRole:
      return row->kind == StackRow::Kind::Queued;
    case depthRole:
      return row->depth;
    case freezeRole:
      return row->fiber != 0 && row->started == 0 ? QVariant(row->frozen) : QVariant();
    default:
      return {};
  }
}

StackPanel::StackPanel(RunController& controller, QWidget* parent)
    : TrueFocus(parent), controller_(controller), model_(new StackModel(this)) {
  setModel(model_);
  setItemDelegate(new StackDelegate(24, this));
  setUniformItemSizes(true);
  setFrameShape(QFrame::NoFrame);
  setObjectName(QStringLiteral("stack"));
  setAccessibleName(tr("Stack"));
  connect(&controller_, &RunController::momentChanged, this, &StackPanel::showMoment);
  connect(&controller_, &RunController::clockTicked, this,
          [this] { model_->setRows(withCode(controller_.moment()->stack, codeOf_)); });
  connect(this, &QListView::activated, this, &StackPanel::focusRow);
  connect(this, &QListView::clicked, this, &StackPanel::openCode);
}

void StackPanel::openCode(const QModelIndex& index) {
  if (const CodeFrame* code = model_->codeAt(index)) Q_EMIT codeRequested(code->file, code->line);
}

void StackPanel::showCode() { model_->setRows(withCode(controller_.moment()->stack, codeOf_)); }

void StackPanel::showMoment() {
  model_->setRows(withCode(controller_.moment()->stack, codeOf_));
  const int row = model_->focusedRow();
  if (row >= 0) setCurrentIndex(model_->index(row));
}

void StackPanel::focusRow(const QModelIndex& index) {
  const StackRow* row = model_->rowAt(index);
  if (row && row->started != 0)
    return controller_.session().setFocusFiber(row->fiber, row->started);
  if (!row || row->fiber == 0) return;
  controller_.session().setFocusFiber(row->fiber);
  Q_EMIT stateActivated(QString::fromStdString(row->state));
}

void StackPanel::toggleFrozen(const QModelIndex& index) {
  const StackRow* row = model_->rowAt(index);
  if (row && row->fiber != 0 && row->started == 0)
    controller_.session().setFrozen(row->fiber, !row->frozen);
}

QModelIndex StackPanel::signAt(const QPoint& at) const {
  const QModelIndex index = indexAt(at);
  const bool on = index.isValid() && index.data(freezeRole).isValid() &&
                  at.x() >= visualRect(index).right() - signWidth;
  return on ? index : QModelIndex();
}

void StackPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && currentIndex().data(freezeRole).isValid())
    return toggleFrozen(currentIndex());
  const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enters && model_->codeAt(currentIndex()) != nullptr) return openCode(currentIndex());
  TrueFocus::keyPressEvent(event);
}

void StackPanel::mousePressEvent(QMouseEvent* event) {
  const QModelIndex index = signAt(event->pos());
  if (event->button() == Qt::LeftButton && index.isValid()) return toggleFrozen(index);
  TrueFocus::mousePressEvent(event);
}

bool StackPanel::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return TrueFocus::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QModelIndex index = signAt(help->pos());
  if (!index.isValid()) return TrueFocus::viewportEvent(event);
  QToolTip::showText(help->globalPos(),
                     index.data(freezeRole).toBool()
                         ? tr("Frozen: it stands still while the others move. Click: let it move "
                              "again (Space)")
                         : tr("Freeze: it stands still while the others move (Space)"),
                     viewport());
  return true;
}

void StackPanel::contextMenuEvent(QContextMenuEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  const StackRow* row = model_->rowAt(index);
  if (row && row->started != 0) {
    QMenu& open = common::contextMenu(*this);
    open.addAction(tr("Look at this one"), this,
                   [this, kept = QPersistentModelIndex(index)] { focusRow(kept); });
    open.addAction(tr("Open in a tab"), this,
                   [this, started = row->started] { controller_.session().openStarted(started); });
    return open.popup(event->globalPos());
  }
  if (!row || row->fiber == 0) return;
  const std::uint32_t fiber = row->fiber;
  const bool frozen = row->frozen;
  QMenu& menu = common::contextMenu(*this);
  menu.addAction(tr("Look at this one"), this,
                 [this, kept = QPersistentModelIndex(index)] { focusRow(kept); });
  menu.addAction(frozen ? tr("Let it move again") : tr("Freeze"), this,
                 [this, fiber, frozen] { controller_.session().setFrozen(fiber, !frozen); });
  menu.addAction(tr("Keep its results as mocks"), this,
                 [this, fiber] { Q_EMIT keepRequested(fiber); });
  if (row->ownExecution)
    menu.addAction(tr("Open as a run"), this,
                   [this, fiber] { controller_.session().openChild(fiber); });
  menu.popup(event->globalPos());
}

}  // namespace stepwright::debug

#include "moc_stack_panel.cpp"
